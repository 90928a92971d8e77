"""The rules reader: attributions from tokens, quotation marks and cue words alone, without any weights."""

from __future__ import annotations

from dataclasses import replace

from dateline.speech.attribution import Attribution
from dateline.speech.cues import Cue, find_cues
from dateline.speech.lines import OUT, Lines
from dateline.speech.patterns import PATTERNS, named_by_noun, object_of, quoted_as
from dateline.speech.unit import SPEAKING, Unit
from dateline.speech.verbal import is_plain, verbal


def read_by_rules(lines: Lines) -> tuple[Attribution, ...]:
    """All attributions of the lines, in the order of their cues."""
    found: list[Attribution] = []
    for first, last in lines.units:
        unit = Unit(lines, first, _full_stop(lines, first, last), first)
        if unit.whole_quotation():
            _goes_on(unit, found)
        elif (made := _label(unit) or _dash(unit)) is not None:
            found.append(made)
        else:
            _read_cues(unit, found)
    return tuple(found)


def _read_cues(unit: Unit, found: list[Attribution]) -> None:
    """Plain cues of speech first, from left to right; then the weaker ones in what is left.

    So "X has denounced the pact, officials said" is one attribution, to the officials.
    """
    cues = list(find_cues(unit.lines, unit.first, unit.stop, headline=unit.headline))
    here: list[Attribution] = []
    claimed: list[tuple[int, int]] = []
    for plain in (True, False):
        for k, cue in enumerate(cues):
            if is_plain(unit, cue) is not plain:
                continue
            free = _free_part(unit, cue, claimed)
            made = _attribution(free, cue, cues[k + 1 :], _before(unit, here, cue)) if free else None
            if made is None:
                continue
            made = replace(made, ground=_ground(unit, made, plain=plain))
            here = [a for a in here if a.cue != made.cue]  # the same statement, now with the one between
            here.append(made)
            claimed.append(_claim(unit, made, cue))
    for made in sorted(here, key=lambda a: a.cue[0].start):
        if found and not found[-1].cue and _from_before(unit, made, found[-1]):
            found.append(replace(made, content=tuple(sorted((*found.pop().content, *made.content)))))
        else:
            found.append(made)


def _ground(unit: Unit, made: Attribution, *, plain: bool) -> str:
    if plain:
        return "plain cue"
    marks = any(
        unit.lines.quote[i] != OUT for s in made.content for i in range(unit.lines.at(s.start), unit.lines.at(s.end))
    )
    return "quoted fragment" if marks else "weak cue"


def _before(unit: Unit, here: list[Attribution], cue: Cue) -> tuple[Attribution, ...]:
    """What was read of the unit left of a cue, nearest last."""
    start = unit.lines.starts[cue.first]
    return tuple(sorted((a for a in here if a.cue[0].start < start), key=lambda a: a.cue[0].start))


def _free_part(unit: Unit, cue: Cue, claimed: list[tuple[int, int]]) -> Unit | None:
    """The unit between the claims around a cue; None where the cue itself is claimed."""
    floor, stop = unit.floor, unit.stop
    for begin, end in claimed:
        if begin <= cue.first < end:
            return None
        if end <= cue.first:
            floor = max(floor, end)
        elif begin >= cue.last:
            stop = min(stop, begin)
    return replace(unit, floor=floor, stop=stop)


def _attribution(unit: Unit, cue: Cue, following: list[Cue], before: tuple[Attribution, ...]) -> Attribution | None:
    pattern = PATTERNS.get(cue.word.kind)
    if pattern is not None:
        return pattern(unit, cue, before)
    if unit.lines.low[cue.first] in ("quoted", "cited") and (made := quoted_as(unit, cue)) is not None:
        return made
    if cue.noun:
        return named_by_noun(unit, cue)
    if cue.word.kind in SPEAKING or cue.word.kind in ("think", "show"):
        return verbal(unit, cue, following, before)
    return object_of(unit, cue, following, before)


def _claim(unit: Unit, made: Attribution, cue: Cue) -> tuple[int, int]:
    """The token range that an attribution takes up in its unit."""
    lines = unit.lines
    spans = [*made.cue, *made.via, *(s for s in made.content if s.start >= lines.starts[unit.first])]
    if made.source is not None and made.source.start >= lines.starts[unit.first]:
        near = abs(made.source.start - lines.starts[cue.first]) < 200
        spans += [made.source] if near else []
    return lines.at(min(s.start for s in spans)), min(unit.stop, lines.at(max(s.end for s in spans) - 1) + 1)


def _full_stop(lines: Lines, first: int, last: int) -> int:
    """The index after the last word, without the final stop."""
    while last > first and lines.words[last - 1] in ".!?" and lines.quote[last - 1] == OUT:
        last -= 1
    return last


def _goes_on(unit: Unit, found: list[Attribution]) -> None:
    """A quotation on its own: more of the statement before it, or a free quotation."""
    lines = unit.lines
    quotation = lines.quotations[max(lines.quote[unit.first : unit.stop])]
    owner = _quoting(unit, found, follows=quotation.follows)
    if owner is not None:
        last = found[owner]
        found[owner] = replace(last, content=tuple(sorted((*last.content, quotation.inner))))
        return
    found.append(Attribution((quotation.inner,)))


def _quoting(unit: Unit, found: list[Attribution], *, follows: bool) -> int | None:
    """The last attribution with a quotation, in this paragraph or, where the marks say that it goes on, the one before."""
    lines = unit.lines
    for i in range(len(found) - 1, max(-1, len(found) - 4), -1):
        made = found[i]
        here = lines.block[lines.at(made.span.end - 1)] == lines.block[unit.first]
        if not made.cue or not (here or follows):
            return None
        if any(lines.quote[k] != OUT for s in made.content for k in (lines.at(s.start), lines.at(s.end - 1))):
            return i
    return None


def _from_before(unit: Unit, made: Attribution, free: Attribution) -> bool:
    """Whether a quotation without cue at the end of the paragraph before goes on in this content."""
    lines = unit.lines
    opened = next((q for q in lines.quotations if q.inner == free.content[-1]), None)
    first = lines.quote[lines.at(made.content[0].start)]
    if first < 0:
        first = lines.quote[min(lines.at(made.content[0].start) + 1, len(lines.quote) - 1)]
    return opened is not None and opened.open_end and first >= 0 and lines.quotations[first].follows


def _label(unit: Unit) -> Attribution | None:
    """``Minister: no talks are planned`` in a headline, ``Santoro: "No."`` in the text."""
    lines = unit.lines
    for i in range(unit.first + 1, min(unit.first + 8, unit.stop - 1)):
        if lines.words[i] in ",;." or lines.quote[i] != OUT:
            return None
        if lines.words[i] == ":":
            names = sum(lines.capital(k) for k in range(unit.first, i))
            fits = (lines.quote[i + 1] != OUT or unit.headline) and names * 2 >= i - unit.first and i - unit.first <= 6
            if not fits or _speaks(unit, unit.first, i):
                return None
            content = unit.content(i + 1, unit.stop)
            return Attribution(content, lines.span(unit.first, i), (lines.span(i, i + 1),)) if content else None
    return None


def _dash(unit: Unit) -> Attribution | None:
    """``No talks planned this year — spokesman`` in a headline."""
    lines = unit.lines
    if not unit.headline:
        return None
    for i in range(unit.stop - 2, max(unit.first + 2, unit.stop - 9), -1):
        spaced = lines.text[lines.starts[i] - 1].isspace() and lines.text[lines.ends[i]].isspace()
        if lines.words[i] in "—–-" and lines.quote[i] == OUT and spaced:
            content = unit.content(unit.first, i)
            if _speaks(unit, i + 1, unit.stop) or not content:
                return None
            return Attribution(content, lines.span(i + 1, unit.stop), (lines.span(i, i + 1),))
    return None


def _speaks(unit: Unit, first: int, last: int) -> bool:
    return any(c.word.kind in SPEAKING for c in find_cues(unit.lines, first, last, headline=unit.headline))
