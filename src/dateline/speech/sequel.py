"""What a quotation without a cue of its own goes on with: ``"A," said the clerk, who left in May. "B."``."""

from __future__ import annotations

from dateline.model.parse import Mark
from dateline.speech.cues import verbs
from dateline.speech.lines import MARK, OUT, Lines
from dateline.speech.ruler import Bundle, Ruler

_ADDING = frozenset(("adding", "explaining", "going", "continuing", "concluding"))
_SAYING = frozenset(("says", "said", "told", "tells", "added", "adds", "wrote", "writes"))
_SPEAKING = frozenset(("say", "tell", "write", "ask"))


def goes_on(ruler: Ruler, content: Mark, bundles: list[Bundle]) -> Bundle | None:
    """The bundle whose quotation a further quotation continues: the last quoting one before it."""
    if not ruler.quoted(content):
        return None
    before = [
        b for b in bundles if b.content and b.cue and b.content[0].first < content.first and b.cue.first < content.first
    ]
    quoting = [b for b in before if any(ruler.quoted(c) for c in b.content)]
    owner = max(quoting, key=lambda b: b.content[-1].first, default=None)
    last = max(before, key=lambda b: b.cue.first if b.cue else 0, default=None)
    return last if owner and last and last is not owner and _speaks_on(ruler, owner, last) else owner


def _speaks_on(ruler: Ruler, owner: Bundle, other: Bundle) -> bool:
    """``"A," he said, adding that B. "C."``, ``She says B. "C."``: what follows belongs to the second verb."""
    cue, words = other.cue, ruler.lines.low
    if cue is None or cue.first < owner.content[-1].last:
        return False
    first = words[cue.first]
    if first.endswith("ing"):
        return first in _ADDING
    who = other.source and words[other.source.first : other.source.last] in (("who",), ("which",), ("that",))
    return not who and any(w in _SAYING for w in words[cue.first : cue.last])


def sequels(lines: Lines, contents: list[Mark], cues: list[Mark]) -> dict[int, Mark]:
    """The contents (by number) that go on with the quotation of the sentence before, and the cue of that one.

    Whatever cue stands nearer: that sentence opens with a quotation and its verb of speech; what follows the verb
    ("referring to ...", "who had asked ...") says nothing by itself; the content opens its own sentence with a mark,
    and no cue stands in that.
    """
    found: dict[int, Mark] = {}
    for i, content in enumerate(contents):
        unit = lines.unit_of(content.first)
        if unit < 1 or not _opens(lines, content, unit) or any(lines.unit_of(c.first) == unit for c in cues):
            continue
        first, stop = lines.units[unit - 1]
        quoted = [c for c in contents[:i] if first <= c.first < stop and lines.quote[c.last - 1] != OUT]
        here = [c for c in cues if first <= c.first < stop]
        if lines.block[first] == lines.block[content.first] and quoted and (cue := _saying(lines, quoted[0], here)):
            found[i] = cue
    return found


def _opens(lines: Lines, content: Mark, unit: int) -> bool:
    """Whether a content opens its unit with a quotation and stays inside it."""
    first = lines.openings[unit]
    at_once = content.first == first or (content.first == first + 1 and lines.quote[first] == MARK)
    return at_once and lines.quote[content.first] != OUT and lines.unit_of(content.last - 1) == unit


def _saying(lines: Lines, quoted: Mark, cues: list[Mark]) -> Mark | None:
    """The first cue behind a quotation, where it is a verb of speech and no later one goes on to speak."""
    behind = [c for c in cues if c.first >= quoted.last]
    if not behind or not any(_speech(w) for w in lines.low[behind[0].first : behind[0].last]):
        return None
    more = any(set(lines.low[c.first : c.last]) & (_ADDING | _SAYING) for c in behind[1:])
    return None if more else behind[0]


def _speech(word: str) -> bool:
    known = verbs().get(word)
    return known is not None and known.kind in _SPEAKING
