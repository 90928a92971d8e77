"""Whose words a marked cue brings: a source that the marks have missed, read beside the cue or shared with another."""

from __future__ import annotations

from dateline.model.parse import Mark
from dateline.speech.after import source_right
from dateline.speech.before import is_verb, source_left
from dateline.speech.cues import HELPERS, PASSIVE, verbs
from dateline.speech.form import ASKED_WHAT
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import DETERMINERS
from dateline.speech.ruler import REACH_SOURCE, Bundle, Ruler

_SEEMS = frozenset(("seems", "seem", "seemed", "appears", "appear", "appeared"))
_MOODS = _SEEMS | {"known"}
_DUMMIES = frozenset(("that", "which", "who", "it", "there"))
_FELT = frozenset(("assured", "convinced", "determined", "worried", "concerned", "opposed", "pleased", "committed"))
_QUESTIONED = frozenset(("asked", "pressed", "questioned", "quizzed"))
_PAPER = 12  # tokens between a sender and who gets a paper
_FAR = group("far verbs")  # with these a source can stand far back in the story
_PLAIN = frozenset(("said", "says", "say", "told", "tells", "added", "wrote"))


def own_source(lines: Lines, marks: list[Mark], sources: list[Mark], cue: Mark) -> Mark | None:
    """``..., [sources] said``: a speaker right beside a plain verb of saying that the marks have missed."""
    if not set(lines.low[cue.first : cue.last]) & _PLAIN or not _wants_source(lines, cue):
        return None
    if any(_beside_already(lines, s, cue) for s in sources) or lines.low[cue.first].endswith("ing"):
        return None
    return _beside(lines, marks, cue)


def _beside_already(lines: Lines, source: Mark, cue: Mark) -> bool:
    """Whether only auxiliaries, adverbs and commas stand between a source and a cue."""
    low, high = (source.last, cue.first) if source.first < cue.first else (cue.last, source.first)
    between = range(low, high)
    return len(between) <= 5 and all(lines.low[i] in HELPERS or not lines.words[i][:1].isalnum() for i in between)


def fill_sources(lines: Lines, ruler: Ruler, marks: list[Mark], sources: list[Mark], bundles: list[Bundle]) -> None:
    """A cue without a source reads the words beside it, else shares the source before it.

    Nouns ("allegations of"), passives ("was accused of") and moods ("it seems") stay without: nobody is named there.
    """
    for bundle in bundles:
        cue = bundle.cue
        if cue is not None and bundle.source is not None and _nobody_speaks(lines, bundle.source, cue):
            bundle.source = None
            continue
        if cue is not None and bundle.source is not None and _addressed(lines, bundle.source, cue):
            bundle.source = _sender(sources, bundle.source) or _main_subject(lines, ruler, marks, bundle.source)
        if cue is not None and bundle.source is None:
            bundle.source = _agent(lines, cue)
        if cue is None or bundle.source is not None or not _wants_source(lines, cue):
            continue
        participle = lines.low[cue.first].endswith("ing")
        shared = participle or lines.low[cue.first - 1] in ("to", "and", "but", "or", "also")
        bundle.source = None if shared else _beside(lines, marks, cue)
        near = [s for s in sources if ruler.sentence(s.first) == ruler.sentence(cue.first)]
        before = [s for s in near if s.first < cue.first]
        if bundle.source is None and before:
            bundle.source = min(before, key=lambda s: ruler.distance(s, cue))
        elif bundle.source is None and participle and near:
            bundle.source = near[0]
        elif bundle.source is None and not participle and _FAR.intersection(lines.low[cue.first : cue.last]):
            earlier = [s for s in sources if s.first < cue.first]
            nearest = min(earlier, key=lambda s: ruler.distance(s, cue), default=None)
            if nearest is not None and ruler.distance(nearest, cue) < REACH_SOURCE + 10:
                bundle.source = nearest
        if bundle.source is None:
            bundle.source = _main_subject(lines, ruler, marks, cue)
        if bundle.source is None and participle and lines.tagged(cue.first - 1, "NOUN", "PROPN"):
            bundle.source = _beside(lines, marks, cue)  # "There is a letter [showing] that ..."


def _finite(lines: Lines, i: int) -> bool:
    """Whether token `i` is a verb that has a subject: no infinitive, no part of a longer verb, no bare participle."""
    if lines.tagged(i, "AUX"):
        return True
    past = is_verb(lines, i) or (lines.tagged(i, "VERB") and not lines.low[i].endswith(("ed", "ing")))
    return past and not lines.tagged(i - 1, "AUX", "PART")


def _nobody_speaks(lines: Lines, source: Mark, cue: Mark) -> bool:
    """``[Republicans] seem ...``, ``[It] is apparent that``, ``[he] was asked``: the subject does not say it."""
    words = lines.low[cue.first : cue.last]
    if words[-1] in _SEEMS:
        return lines.low[cue.last : cue.last + 1] != ("to",) or lines.low[cue.last + 1] not in verbs()
    at = next((i for i in range(cue.first - 1, cue.last) if lines.low[i] in PASSIVE), None)
    if at is None or source.last > cue.first:
        return False
    if source.last - source.first == 1 and lines.low[source.first] == "it":
        return not any(w.endswith("ing") for w in words)
    verb = next((w for w in lines.low[at + 1 : cue.last] if w in verbs() and not w.endswith("ing")), "")
    return (verb.endswith("ed") and verb not in _FELT) or verb == "said"


def _addressed(lines: Lines, source: Mark, cue: Mark) -> bool:
    """``wrote a letter to [the board] asking``: who gets a paper does not say what stands in it."""
    if source.last != cue.first or not lines.low[cue.first].endswith("ing") or lines.low[source.first - 1] != "to":
        return False
    return any(w in group("documents") for w in lines.low[max(0, source.first - 7) : source.first - 1])


def _sender(sources: list[Mark], addressed: Mark) -> Mark | None:
    """The speaker marked before the one addressed, if there is any near."""
    before = [s for s in sources if s.last <= addressed.first and addressed.first - s.last < _PAPER]
    return before[-1] if before else None


def _agent(lines: Lines, cue: Mark) -> Mark | None:
    """``was rejected by [the senate]``: who stands behind a passive."""
    at = cue.last if cue.last < len(lines.low) and lines.low[cue.last] == "by" else cue.last - 1
    if lines.low[at] != "by" or not any(w in PASSIVE for w in lines.low[max(0, cue.first - 1) : at]):
        return None
    found = source_right(lines, at + 1, min(len(lines.words), at + 14))
    return Mark("SOURCE", *found) if found and _nominal(lines, *found) else None


def _main_subject(lines: Lines, ruler: Ruler, marks: list[Mark], cue: Mark) -> Mark | None:
    """``[Kern] left the room, promising ...``: the subject of the last finite verb before the cue in its sentence."""
    floor = lines.openings[max(0, ruler.sentence(cue.first))]
    own = source_left(lines, cue.first, floor)
    if own is not None and lines.low[own[0] - 1 : own[0] + 1].count("with"):
        return Mark("SOURCE", own[0] + (lines.low[own[0]] == "with"), own[1])  # "..., with [local media] reporting"
    content = [m for m in marks if m.label == "CONTENT" and m.last <= cue.first]
    for i in range(cue.first - 1, floor, -1):
        if lines.quote[i] != OUT or any(m.first <= i < m.last for m in content):
            continue
        found = source_left(lines, i, floor) if _finite(lines, i) else None
        if found is not None and _nominal(lines, *found) and lines.low[found[0]] not in _DUMMIES:
            return Mark("SOURCE", *found)
    return None


def _wants_source(lines: Lines, cue: Mark) -> bool:
    words = lines.low[cue.first : cue.last]
    if words[0] in _QUESTIONED and _opens_clause(lines, cue.first):
        return False  # "Asked about the vote, Kern said ...": who asked is not stated
    verb = next((i for i, w in enumerate(words) if w in verbs() or lines.tagged(cue.first + i, "VERB")), None)
    if verb is None:
        return words[0] == "according" or words[0].endswith("ing")
    if words[verb] in _MOODS or (words[0] in DETERMINERS and verb > 0):
        return False
    lead = lines.low[max(0, cue.first - 3) : cue.first + verb]
    return words[verb].endswith("ing") or PASSIVE.isdisjoint(lead)


def _opens_clause(lines: Lines, at: int) -> bool:
    """Whether a participle opens its sentence or paragraph, or stands behind "when" or the name of the one asked."""
    before = lines.low[at - 1] if at else "."
    if before == ",":
        return at + 1 < len(lines.low) and lines.low[at + 1] in ASKED_WHAT
    return at == 0 or lines.block[at] != lines.block[at - 1] or before in (".", "!", "?", "when", "if", "”", '"')


def _beside(lines: Lines, marks: list[Mark], cue: Mark) -> Mark | None:
    """A noun phrase directly before or after the cue that no mark covers."""
    left = max((m.last for m in marks if m.last <= cue.first and m is not cue), default=0)
    floor = max(left, cue.first - 24, 0)
    while floor < cue.first and lines.block[floor] != lines.block[cue.first]:
        floor += 1
    found = source_left(lines, cue.first, floor)
    if found is not None and lines.low[found[1] - 1] in ("and", "but", "or"):
        return None  # "waved and later [told]": the subject stands further off
    if found is None and not _tells(lines, cue):
        ceiling = min((m.first for m in marks if m.first >= cue.last), default=cue.last + 12)
        ceiling = min(ceiling, len(lines.words), cue.last + 12)
        found = source_right(lines, cue.last, ceiling)
    return Mark("SOURCE", *found) if found and _nominal(lines, *found) else None


def _tells(lines: Lines, cue: Mark) -> bool:
    """``told [the crowd]``: whoever follows such a verb listens."""
    return any(w in verbs() and verbs()[w].kind == "tell" for w in lines.low[cue.first : cue.last])


def _nominal(lines: Lines, first: int, last: int) -> bool:
    """Whether a noun, a name or a pronoun stands in the range: "to" and "published" are nobody."""
    return any(lines.tagged(i, "NOUN", "PROPN", "PRON", "DET", "NUM", "X") for i in range(first, last))
