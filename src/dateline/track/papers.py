"""What two stories are about, and which paper is signed or agreed: by its name, or by the matter of its story."""

from __future__ import annotations

from dateline.track.alike import alike, parts, surname_key
from dateline.track.instruments import HEADS, names_alike
from dateline.track.thing import Thing
from dateline.track.times import ONCE
from dateline.track.who import Feature, is_state
from dateline.track.wording import stem

_INITIALLING, _SIGNING = stem("initialling"), stem("signing")


def initialled(thing: Thing) -> bool:
    """Whether a text is only initialled: who is to "initial it in May and sign it in June" signs it."""
    return _INITIALLING in thing.words and _SIGNING not in thing.words


def about(a: Thing, b: Thing) -> Feature:
    """What the two stories are about, by the names and the words that they say often."""
    both, told = a.gist & b.gist, min(len(a.topics), len(b.topics)) >= _TELLING and a.story != b.story
    n = len(a.topics & b.topics) if told else 2
    telling = n > 1 or both - _state_keys(a) - _state_keys(b)  # states alone tell no topic
    value = (0.15 if telling else 0.05) * (len(both) > 1) + (_BY_TOPICS[min(n, 3)] if told else 0.0)
    return round(value, 2), f"their stories are about {'the same' if value > 0 else 'something else'}"


def _state_keys(thing: Thing) -> frozenset[str]:
    """The keys of the states that a story is about."""
    return frozenset(surname_key(name) for name in thing.about if is_state(thing, name))


#: A story has a topic from so many words on; what 0, 1, 2 or more of them in common say.
_TELLING = 10
_BY_TOPICS = (-0.35, -0.15, 0.0, 0.05)


def instrument(a: Thing, b: Thing) -> Feature:
    """Which treaty: the same, another, or none told."""
    if not a.instrument or not b.instrument:
        left, right = a.instrument or a.beside, b.instrument or b.beside
        if left and right and len(parts(left)) > 1 and alike(left, right):
            return 0.15, "same instrument beside"
        return _without_instrument(a, b)
    found = names_alike(a.instrument, b.instrument)
    if found is None:
        return -0.4, "different instruments"
    if found > 0.6:
        return 0.3, "same instrument"
    if _bare_of_one(a, b):
        return 0.15, "an instrument without its name, in a story about the same"
    return -0.05, "instruments that may be the same"


def _without_instrument(a: Thing, b: Thing) -> Feature:
    """One of the two tells no instrument."""
    if a.kind == b.kind and a.kind in ONCE:
        if _of_one_word(a, b):
            return 0.25, "called by one word, in stories of one matter"
        if _bare_of_one(a, b):
            return 0.15, "told without its instrument, in a story about the same"
    return 0.0, "no instrument named"


def _of_one_word(a: Thing, b: Thing) -> bool:
    """Whether neither names its instrument, both tell it by one word, "the charter", and their stories share matter."""
    head = a.words & b.words & _HEADS
    return not a.instrument and not b.instrument and bool(head) and len(a.topics & b.topics - head) > 2


_HEADS = frozenset(stem(word) for word in HEADS)


def _bare_of_one(a: Thing, b: Thing) -> bool:
    """Whether "the agreement" of one is told in a story about the same names and matter as the named one."""
    bare = any(not parts(t.instrument or "") - HEADS for t in (a, b))
    return bare and len(a.gist & b.gist - _state_keys(a) - _state_keys(b)) > 0 and about(a, b)[0] > 0.1
