"""Events of no kind of ours: told by their words, as far as their stories are about one matter.

An attack, a quake, a recall, a launch: what ties two tellings of it is that both use a word of one family, in stories
that are about the same. Neither says anything without the other, and who, where and when still have their say.
"""

from __future__ import annotations

import math

from dateline.track.kinds import family
from dateline.track.thing import Thing
from dateline.track.who import Feature
from dateline.track.wording import agreement

#: Two stories have so much in common whatever they are about; so much more, and they are about one matter.
CHANCE, ENOUGH = 0.15, 0.3
#: What the same words say in stories about one matter: half of it ties two tellings that nothing else keeps apart.
WORDS = 1.5


def _in_common(left: frozenset[str], right: frozenset[str]) -> float:
    """The cosine of two sets, from 0 to 1."""
    return len(left & right) / math.sqrt(len(left) * len(right)) if left and right else 0.0


def matter(a: Thing, b: Thing) -> float:
    """How far the stories of two things are about one matter, from 0 (no more than by chance) to 1.

    Names and other words weigh the same: two quakes share the words, two stories about one president the names.
    """
    found = (_in_common(a.topics, b.topics) + _in_common(a.named, b.named)) / 2
    return min(1.0, max(0.0, (found - CHANCE) / ENOUGH))


def by_words(a: Thing, b: Thing) -> bool:
    """Whether words tell best what two events of two stories are: works, or of no kind of ours, and about no treaty."""
    works = a.story != b.story and family(a.kind) == family(b.kind) == "work"
    return works and not (a.instrument and b.instrument)


def worded(a: Thing, b: Thing) -> Feature:
    """What the words of two such tellings say, by how much their stories are about one matter.

    The root keeps a long telling near a short one: of ten words the two have three in common at best.
    """
    if not by_words(a, b):
        return 0.0, ""
    alike = agreement(a.words, b.words)
    if not alike and a.kind == b.kind == "other" and a.place != b.place:
        return -0.3, "no telling word in common"  # a rally is no strike
    value = WORDS * math.sqrt(alike) * matter(a, b) if alike else 0.0
    return round(value, 3), "words in common, in stories about one matter"
