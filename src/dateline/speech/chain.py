"""The chain of attribution: from the speaker outward to the publisher ("Lukashenko, BelTA, TASS")."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import LexiconError, table
from dateline.model.mention import Kind, Mention
from dateline.model.span import Span
from dateline.speech.groups import group
from dateline.speech.lines import Lines
from dateline.speech.phrases import DETERMINERS
from dateline.text.seek import where

#: Nouns that make an addressee an outlet: "told the newspaper Kelmin Herald", "told state radio".
OUTLET = group("outlet")
_MANY = frozenset(("reports", "media", "newspapers", "press", "channels", "stations", "outlets", "agencies"))
_TITLE_WORDS = group("outlet titles")
_OUTLET_WORDS = OUTLET | _TITLE_WORDS


@cache
def agencies() -> frozenset[str]:
    """Names of agencies in lower case: the table of the wire room, and a few that any reader knows."""
    known = {
        "tass",
        "interfax",
        "reuters",
        "afp",
        "ap",
        "associated press",
        "dpa",
        "xinhua",
        "belta",
        "kyodo",
        "yonhap",
        "ansa",
        "efe",
    }
    known |= {
        "anadolu",
        "anadolu agency",
        "pti",
        "ria novosti",
        "ria",
        "sputnik",
        "ukrinform",
        "bloomberg",
        "kyodo news",
        "upi",
        "itar-tass",
    }
    try:
        for row in table("agencies", 1):
            known.update(c.lower() for c in row.columns if len(c) > 1)
    except LexiconError:
        return frozenset(known)
    return frozenset(known)


def outlets_of(lines: Lines) -> dict[str, int]:
    """Names that the story itself brings in as outlets, with the token where each comes first.

    "the newspaper [Kelmin Herald]", "news agency [KNA]", "the [China Daily]".
    """
    found: dict[str, int] = {}
    for i in where(lines.low, _OUTLET_WORDS):
        word = lines.low[i]
        named_after = word in OUTLET and i + 1 < len(lines.low) and _capital(lines, i + 1) and not lines.capital(i)
        if named_after:
            run = _capital_run(lines, i + 1, min(i + 6, len(lines.low)))
            if run is not None:
                found.setdefault(lines.name(*run), i)
        elif word in _TITLE_WORDS and lines.capital(i) and i > 0 and lines.capital(i - 1):
            found.setdefault(lines.name(_run_back(lines, i), i + 1), i)
    return found


def outlet_name(lines: Lines, outlets: dict[str, int], span: Span) -> str | None:
    """The outlet that `span` names, None where it is no outlet: "the newspaper Kelmin Herald" -> "Kelmin Herald"."""
    first, last = lines.at(span.start), lines.at(span.end - 1) + 1
    while first < last and (lines.low[first] in DETERMINERS or lines.low[first] == "local"):
        first += 1
    if first >= last:
        return None
    noun = next((i for i in range(first, last) if lines.words[i] in OUTLET), None)
    unnamed = noun is not None and noun + 1 < last and _capital_run(lines, noun + 1, last) is None
    if unnamed and lines.low[last - 1] not in OUTLET and lines.low[last - 1] != "interview":
        return None  # "a French television interviewer"
    run = _capital_run(lines, first if noun is None else noun, last) or _capital_run(lines, first, last)
    if run is not None:
        name = lines.name(*run)
        if noun is not None and run[1] <= noun and not _is_name(name, outlets):
            return lines.name(first, last)  # "Canadian press reports": the capital only describes
        return name if noun is not None or name in outlets or _known(name) else None
    if noun is None:
        return None
    return _meant(lines, outlets, first, last) or lines.name(first, last)


def _meant(lines: Lines, outlets: dict[str, int], first: int, last: int) -> str | None:
    """The outlet that a bare "the newspaper" means: the last one named before, else the only one of the story."""
    if last - first > 1 or lines.low[first] in _MANY:
        return None
    before = [name for name, at in outlets.items() if at < first]
    if before:
        return max(before, key=lambda name: outlets[name])
    return next(iter(outlets)) if len(outlets) == 1 else None


def _run_back(lines: Lines, i: int) -> int:
    while i > 0 and lines.capital(i - 1) and lines.low[i - 1] != "the":
        i -= 1
    return i


def interview(lines: Lines, cue: Span) -> Span | None:
    """``said in an interview with [the Lund Herald]``, ``said in a [newspaper] interview``: the outlet's words."""
    at = lines.at(cue.end - 1) + 1
    for i in range(at, min(at + 5, len(lines.low) - 1)):
        if lines.low[i] != "interview":
            continue
        if lines.low[i + 1] == "with":
            run = _capital_run(lines, i + 2, min(i + 8, len(lines.low)))
            near = run is not None and run[0] <= i + 5
            return lines.span(i + 2, run[1]) if run is not None and near else None
        return lines.span(i - 1, i) if lines.low[i - 1] in OUTLET else None
    return None


def is_agency(name: str) -> bool:
    """Whether a bare name is that of an agency: in the table, or spelled like one ("VarTA")."""
    return _known(name) or (" " not in name and sum(c.isupper() for c in name) > 1)


def _is_name(name: str, outlets: dict[str, int]) -> bool:
    return name in outlets or _known(name) or " " in name or sum(c.isupper() for c in name) > 1


def _known(name: str) -> bool:
    low = name.lower()
    return low in agencies() or low.split()[0] in agencies()


def _capital_run(lines: Lines, first: int, last: int) -> tuple[int, int] | None:
    """The first run of capitalised words, an Arabic article or an agency in small letters counted in."""
    i = first
    while i < last and not _capital(lines, i):
        i += 1
    j = i
    while j < last and (_capital(lines, j) or (lines.low[j] == "of" and j + 1 < last and lines.capital(j + 1))):
        j += 1
    return (i, j) if j > i else None


def _capital(lines: Lines, i: int) -> bool:
    return lines.capital(i) or lines.words[i][:3] == "al-" or lines.words[i] == "dpa"


def via_name(lines: Lines, mentions: tuple[Mention, ...], outlets: dict[str, int], span: Span) -> str | None:
    """The name of whoever passed the words on: an outlet's name, a body or person, or the noun ("spokesman")."""
    outlet = outlet_name(lines, outlets, span)
    if outlet is not None:
        return outlet
    inside = [m for m in mentions if span.contains(m.span) and m.kind in (Kind.BODY, Kind.PERSON)]
    if inside:
        return inside[0].name
    first, last = lines.at(span.start), lines.at(span.end - 1) + 1
    while first < last - 1 and lines.low[first] in DETERMINERS:
        first += 1
    return lines.name(first, last) or None


def same_outlet(a: str, b: str) -> bool:
    """Whether two names mean one outlet: "Kyodo News" and "Kyodo"."""
    x, y = a.lower(), b.lower()
    return x == y or x.startswith(y + " ") or y.startswith(x + " ")


def chain_of(speaker: str | None, via: tuple[str, ...], publisher: str) -> tuple[str, ...]:
    """Speaker, those in between, publisher; nobody twice in a row.

    Example: ``chain_of("Lukashenko", ("BelTA",), "TASS")`` -> ("Lukashenko", "BelTA", "TASS").
    """
    chain: list[str] = []
    for name in (speaker, *via, publisher):
        if name and not any(same_outlet(name, c) for c in chain):
            chain.append(name)
    return tuple(chain)
