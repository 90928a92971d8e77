"""Fixed patterns of attribution, each a small function from a cue to an Attribution: according to, was quoted by ..."""

from __future__ import annotations

from collections.abc import Callable

from dateline.model.swift import replace
from dateline.speech.after import addressee, after_circumstance, source_right, source_to_comma
from dateline.speech.attribution import Attribution
from dateline.speech.before import source_left
from dateline.speech.cues import Cue
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import DETERMINERS, comma_in, has_finite, is_finite, named_so
from dateline.speech.unit import Unit
from dateline.speech.verbal import attribution, subject

Pattern = Callable[[Unit, Cue, tuple[Attribution, ...]], Attribution | None]


def according_to(unit: Unit, cue: Cue, before: tuple[Attribution, ...]) -> Attribution | None:
    """``According to X, content`` and ``content, according to X``; after another attribution X is the one between."""
    lines = unit.lines
    if unit.opens(cue.first):
        source, after = source_to_comma(lines, cue.last, unit.stop)
        if source is None:
            return None
        content = unit.content(after, unit.right_end(after, []))
        return attribution(unit, content, source, cue) if content else None
    source = source_right(lines, cue.last, unit.stop)
    if source is None:
        return None
    end = cue.first - 1 if lines.low[cue.first - 1] == "," else cue.first
    start = unit.left_start(end)
    if before and end - start < 6 and not has_finite(lines, start, end):
        return replace(before[-1], via=(*before[-1].via, lines.span(*source)))
    after = source[1] + 1
    medial = source[1] + 3 < unit.stop and lines.low[source[1]] == "," and end - start < 8
    bare = lines.tagged(start, "ADP") and not any(lines.tagged(i, "VERB", "AUX") for i in range(start, end))
    if medial and not has_finite(lines, start, end) and (bare or has_finite(lines, after, unit.stop)):
        start, end = after, unit.right_end(after, [])  # "Longer term, according to X, the goal is ..."
    content = unit.content(start, end)
    verb = is_finite(lines, end - 1) and not lines.capital(end - 1) and lines.low[end] == ","
    comma = comma_in(lines, source[0], source[1] + 1) if verb else None
    if content and comma is not None and comma + 1 < unit.stop:  # "One child was, according to X, among the dead"
        source = (source[0], comma)
        content = (*content, *unit.content(comma + 1, unit.right_end(comma + 1, [])))
    return attribution(unit, content, source, cue) if content else None


def own_words(unit: Unit, cue: Cue, before: tuple[Attribution, ...]) -> Attribution | None:
    """``In his words, content``."""
    del before
    lines, at = unit.lines, cue.last
    if unit.opens(cue.first):
        at += at < unit.stop and lines.low[at] == ","
        content = unit.content(at, unit.right_end(at, []))
    else:
        content = unit.content(unit.left_start(cue.first - 1), cue.first - 1)
    return attribution(unit, content, (cue.first + 1, cue.first + 2), cue) if content else None


def told_by(unit: Unit, cue: Cue, before: tuple[Attribution, ...]) -> Attribution | None:
    """``"...," Interfax was told by Kolb``; ``..., VarTA learned from the ministry``."""
    del before
    lines = unit.lines
    source = source_right(lines, cue.last, unit.stop)
    told = source_left(lines, cue.helpers, unit.floor)
    if source is None:
        return None
    at = source[1]
    if (at < unit.stop and lines.low[at] == "that") or not told:
        content = unit.content(at, unit.right_end(at, []))
    else:
        content = unit.left(told[0])
    return attribution(unit, content, source, cue, told) if content else None


def reported_by(unit: Unit, cue: Cue, before: tuple[Attribution, ...]) -> Attribution | None:
    """``..., as reported by the daily Tagblat``: the same content in another mouth."""
    source = source_right(unit.lines, cue.last, unit.stop)
    if source is None:
        return None
    content = before[-1].content if before else unit.content(unit.left_start(cue.first - 1), cue.first - 1)
    return attribution(unit, content, source, cue) if content else None


def quoted_as(unit: Unit, cue: Cue) -> Attribution | None:
    """``X was quoted by Y as saying``, ``Y quoted X as saying that ...``."""
    lines, i = unit.lines, cue.last
    saying = _as_saying(lines, i, min(i + 14, unit.stop - 1))
    if saying is None:
        return None
    cues = (lines.span(cue.helpers if cue.passive else cue.first, i), lines.span(saying, saying + 2))
    after = saying + 2
    if lines.low[saying + 1] == "telling":
        after = addressee(lines, after, unit.stop)
    via = None
    if cue.passive:
        source = source_left(lines, cue.helpers, unit.floor)
        if lines.low[i] == "by":
            via = (i + 1, saying)
        elif after < unit.stop and lines.low[after] == "by":
            via = source_right(lines, after + 1, unit.stop)
            after = via[1] if via else after
    else:
        source, via = (i, saying), source_left(lines, cue.helpers, unit.floor)
    right, sure = after_circumstance(lines, after, unit.stop)
    left = unit.left(source[0]) if source and cue.passive else ()
    content = left if left and not sure else unit.content(right, unit.right_end(right, [])) or left
    if not content or source is None:
        return None
    made = Attribution(content, lines.span(*source), cues)
    return replace(made, via=(lines.span(*via),)) if via else made


def _as_saying(lines: Lines, first: int, last: int) -> int | None:
    return next(
        (k for k in range(first, last) if lines.low[k] == "as" and lines.low[k + 1] in ("saying", "telling")), None
    )


def named_by_noun(unit: Unit, cue: Cue) -> Attribution | None:
    """``a statement by X that content``, ``X's claim that content``."""
    lines, at = unit.lines, cue.last
    source = None
    if at < unit.stop and lines.low[at] in ("by", "from"):
        source = source_right(lines, at + 1, unit.stop)
        at = source[1] if source else at
    if at >= unit.stop or lines.low[at] != "that" or lines.quote[at] != OUT:
        return None
    if source is None and lines.low[cue.first - 1] in ("'s", "’s", "'", "’"):
        source = _owner(unit, cue.first - 1)
    elif source is None and lines.low[cue.first - 1] in ("his", "her", "their", "its"):
        source = (cue.first - 1, cue.first)
    content = unit.content(at, unit.right_end(at, []))
    return attribution(unit, content, source, cue) if content else None


def _cites_people(unit: Unit, right: int) -> bool:
    lines = unit.lines
    comma = next((i for i in range(right, min(right + 12, unit.stop)) if lines.low[i] == ","), right)
    return any(lines.low[i] in group("role nouns") for i in range(right, comma))


def _owner(unit: Unit, at: int) -> tuple[int, int] | None:
    """The owner before a possessive: "dismissed [Aker]'s claim", "[the rebel leader]'s promise"."""
    lines, begin = unit.lines, at
    while begin > unit.floor and lines.capital(begin - 1) and lines.quote[begin - 1] == OUT:
        begin -= 1
    if begin < at:
        return begin, at
    found = source_left(lines, at, max(unit.floor, at - 5))
    article = next((i for i in range(at - 1, max(unit.floor, at - 5) - 1, -1) if lines.low[i] in DETERMINERS), None)
    return (article, at) if article is not None else found


def object_of(unit: Unit, cue: Cue, following: list[Cue], before: tuple[Attribution, ...]) -> Attribution | None:
    """``called the plan "a joke"``, ``demanded a recount``: a noun phrase or a fragment as content."""
    lines, right = unit.lines, cue.last
    if cue.passive or cue.word.bare < 55 or right >= unit.stop or lines.words[right] in ",.;":
        return None
    if cue.form == "citing" and cue.first == unit.first and _cites_people(unit, right):
        return None  # "Citing an official, Kyodo reported": the official is the source of what follows
    if lines.low[right] in group("particles") or cue.form == "quoting" or _named_thing(unit, right):
        return None
    source = subject(unit, cue, before)
    if source is not None and named_so(lines, source, cue.first, right):
        return None
    content = unit.content(right, unit.right_end(right, following))
    return attribution(unit, content, source, cue) if content and source else None


def _named_thing(unit: Unit, right: int) -> bool:
    """``a program called "Trade Talks"``: a name in marks right after the verb, every word with a capital."""
    lines = unit.lines
    i = right
    while i < unit.stop and lines.quote[i] != OUT:
        i += 1
    inner = [k for k in range(right, i) if lines.words[k][:1].isalpha()]
    return 0 < len(inner) <= 5 and all(lines.capital(k) for k in inner)


PATTERNS: dict[str, Pattern] = {
    "according": according_to,
    "own_words": own_words,
    "told_by": told_by,
    "reported_by": reported_by,
}
