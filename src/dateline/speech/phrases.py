"""Where a speaker's noun phrase begins and ends, where an addressee ends, and what is mere circumstance."""

from __future__ import annotations

from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines

PRONOUNS = group("pronouns")
SUBJECTS = group("subjects")
DETERMINERS = group("determiners")
BREAKS = group("breaks")
STOPS = frozenset(",;:.!?—–()[]")
CIRCUMSTANCE = group("circumstance")
WEEKDAYS = group("weekdays")
TIMES = WEEKDAYS | group("times")
LINKS = group("links")
FINITE = group("finite")
OUTLET_NOUNS = group("outlet")
_LONGEST = 24


def source_left(lines: Lines, at: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before token `at`, not reaching below `floor`; None where there is none.

    Reads back over apposition: "Daria Kolb, the president's spokeswoman, [told]" -> all of it.
    """
    end = at
    if (
        end - 2 > floor
        and lines.low[end - 1] == ","
        and lines.low[end - 2] in ("however", "though", "too", "meanwhile")
    ):
        end -= 3 if lines.low[end - 3] == "," else 2
    if end <= floor or lines.quote[end - 1] != OUT:
        return None
    if lines.low[end - 1] == ",":
        return _before_apposition(lines, end, floor)
    begin = _run_left(lines, end, floor)
    if begin is None:
        return None
    return begin, end


def _before_apposition(lines: Lines, end: int, floor: int) -> tuple[int, int] | None:
    """``X, apposition, [said]``: the range of X and its apposition without the last comma."""
    k = end - 2
    depth = 0
    while k > floor and end - k < _LONGEST:
        word = lines.low[k]
        if lines.quote[k] != OUT or word in ";:.":
            if word == "." and k + 1 < end and lines.low[k + 1] not in (",",):
                k -= 1
                continue
            return None
        if word == ",":
            begin = _run_left(lines, k, floor)
            if begin is not None and _like_name(lines, begin, k):
                return begin, end - 1
            depth += 1
            if depth > 2:
                return None
        k -= 1
    return None


def _like_name(lines: Lines, begin: int, end: int) -> bool:
    """Whether a run can be a speaker: it holds a capital or starts with a determiner, and is not a bare verb phrase."""
    if lines.low[begin] in PRONOUNS - {"which", "that"}:
        return True
    if lines.low[begin] in CIRCUMSTANCE:
        return False
    return any(lines.capital(i) for i in range(begin, end)) or lines.low[begin] in DETERMINERS


def _run_left(lines: Lines, end: int, floor: int) -> int | None:
    """The start of the run of words that ends at `end`."""
    i = end
    while i > floor and end - i < _LONGEST:
        word = lines.low[i - 1]
        if lines.quote[i - 1] != OUT:
            break
        if word == "." and i >= 2 and _abbreviation(lines, i - 2):
            i -= 1
            continue
        if word in STOPS and not (word == "-" and i - 2 >= floor):
            break
        if word == "and" and i - 1 > floor and _joins(lines, i - 1, end, floor):
            i -= 1
            continue
        if word in BREAKS:
            break
        i -= 1
    return _strip_front(lines, i, end)


def _abbreviation(lines: Lines, i: int) -> bool:
    word = lines.words[i]
    return (len(word) <= 4 and word[:1].isupper()) or word.lower() in ("no",)


def _joins(lines: Lines, at: int, end: int, floor: int) -> bool:
    """Whether an "and" joins two names rather than two clauses."""
    before, after = lines.words[at - 1], lines.words[at + 1] if at + 1 < end else ""
    if not after or before == ",":
        return False
    if before[:1].isupper() and after[:1].isupper():
        return True
    return before.islower() and after.islower() and end - at <= 3 and (before.endswith("s") or after.endswith("s"))


def _strip_front(lines: Lines, begin: int, end: int) -> int | None:
    """Leave out adverbs, times and circumstances before the noun phrase proper."""
    while begin < end and (
        lines.low[begin] in TIMES or lines.low[begin] in ("besides", "also", "then", "separately", "so", "now")
    ):
        if (
            lines.capital(begin)
            and begin + 1 < end
            and lines.capital(begin + 1)
            and lines.low[begin] in ("may", "june", "august", "april", "march")
        ):
            break
        begin += 1
    if begin >= end:
        return None
    if lines.low[begin] in ("in", "on", "at", "after", "during", "for", "by", "with", "from", "like", "with"):
        for i in range(end - 1, begin, -1):
            if lines.low[i] in PRONOUNS:
                return i
            if lines.low[i] in DETERMINERS and i + 1 < end:
                return i
        i = end - 1
        while i - 1 > begin and (lines.capital(i - 1) or lines.low[i - 1] == ".") and lines.low[i - 1] not in TIMES:
            i -= 1
        return i
    if lines.low[end - 1] in PRONOUNS:
        return end - 1
    return begin


def source_right(lines: Lines, at: int, ceiling: int) -> tuple[int, int] | None:
    """The noun phrase that starts at token `at` ("said [Ana Leitao, a delegate]"), apposition included."""
    if at >= ceiling or lines.quote[at] != OUT or not lines.words[at][0].isalnum():
        return None
    if lines.low[at] in ("he", "she", "they", "it", "we", "i"):
        return at, at + 1
    if lines.low[at] in CIRCUMSTANCE or lines.low[at] in BREAKS:
        return None
    end = _run_right(lines, at, ceiling)
    if end + 1 < ceiling and lines.low[end] == "," and lines.quote[end + 1] == OUT:
        end = _apposition_right(lines, end, ceiling)
    return at, end


def _run_right(lines: Lines, at: int, ceiling: int) -> int:
    i = at
    while i < ceiling and i - at < _LONGEST and lines.quote[i] == OUT:
        word = lines.low[i]
        if word == "." and i > at and _abbreviation(lines, i - 1) and i + 1 < ceiling:
            i += 1
            continue
        if word in STOPS or word in (
            "who",
            "which",
            "as",
            "that",
            "while",
            "after",
            "before",
            "during",
            "when",
            "whose",
            "but",
            "because",
        ):
            break
        if (
            i > at
            and (word in ("in", "on", "at", "by", "to", "about", "last", "this", "if") or word in TIMES)
            and not _inside_name(lines, i)
        ):
            break
        if word == "and" and not (
            i + 1 < ceiling and (lines.capital(i + 1) or lines.low[i + 1] in DETERMINERS) and lines.capital(i - 1)
        ):
            break
        i += 1
    return i


def _inside_name(lines: Lines, i: int) -> bool:
    """ "a source in the government", "ambassador to Russia": prepositions after a common noun belong to the phrase."""
    return lines.low[i] in ("in", "at", "to") and lines.low[i - 1] in _ROLE_NOUNS


_ROLE_NOUNS = group("role nouns")


def _apposition_right(lines: Lines, comma: int, ceiling: int) -> int:
    """The end of an apposition after `comma`, or `comma` where none follows."""
    word = lines.low[comma + 1]
    if not (
        word in DETERMINERS or word in ("who", "whose", "former", "head", "chief") or lines.words[comma + 1].islower()
    ):
        return comma
    if (word in BREAKS and word not in ("who", "whose")) or word.endswith("ing") or word in CIRCUMSTANCE:
        return comma
    i = comma + 1
    while i < ceiling and lines.quote[i] == OUT and lines.low[i] not in (",", ";", ".", "—", ":"):
        i += 1
    if i < ceiling and lines.low[i] == "." and i + 1 < ceiling and _abbreviation(lines, i - 1):
        while i < ceiling and lines.quote[i] == OUT and lines.low[i] not in (",", ";", "—"):
            i += 1
        return i - 1 if lines.low[i - 1] == "." else i
    return i


def source_to_comma(lines: Lines, at: int, ceiling: int) -> tuple[tuple[int, int] | None, int]:
    """The phrase of "According to [X], ..." and where the content begins; an apposition of X belongs to it."""
    limit = min(ceiling, at + 30)
    comma = _comma(lines, at, limit)
    if comma is None or comma == at:
        found = source_right(lines, at, ceiling)
        return found, found[1] if found else at
    second = _comma(lines, comma + 1, min(limit, comma + 12))
    if second is not None and second + 2 < ceiling and not has_finite(lines, comma + 1, second):
        first = lines.low[comma + 1]
        if (
            first in DETERMINERS - {"there", "this", "those"}
            or first in ("who", "which")
            or _possessive(lines, comma + 1, second)
        ):
            return (at, second), second + 1
    return (at, comma), comma + 1


def _comma(lines: Lines, begin: int, end: int) -> int | None:
    for i in range(begin, end):
        if lines.quote[i] != OUT:
            return None
        if lines.low[i] == ",":
            return i
    return None


def _possessive(lines: Lines, begin: int, end: int) -> bool:
    return any(lines.low[i] in ("'s", "’s") for i in range(begin, min(begin + 3, end)))


def has_finite(lines: Lines, begin: int, end: int) -> bool:
    """Whether a finite auxiliary stands in the range outside relative clauses: more of them than relative words."""
    verbs = sum(
        lines.low[i] in FINITE and not (lines.low[i] == "'s" and _names_owner(lines, i)) for i in range(begin, end)
    )
    relative = sum(lines.low[i] in ("who", "which") for i in range(begin, end))
    return verbs > relative


def _names_owner(lines: Lines, i: int) -> bool:
    """Whether 's after token i - 1 is the possessive: "Tokyo's", but not "it's"."""
    return i > 0 and lines.low[i - 1] not in ("it", "he", "she", "that", "there", "what", "who", "let", "here")


def addressee(lines: Lines, at: int, ceiling: int) -> int:
    """Where the one told ends: "told [journalists] on Tuesday", "told [the Senate] the measure ..."."""
    if at >= ceiling or lines.quote[at] != OUT:
        return at
    if lines.low[at] in ("him", "her", "them", "us", "me", "reporters", "journalists", "lawmakers") and not (
        lines.low[at] == "her"
        and at + 1 < ceiling
        and lines.words[at + 1].islower()
        and lines.low[at + 1] not in FINITE | {"that"}
    ):
        return at + 1
    i = at
    while i < ceiling and i - at < 12 and lines.quote[i] == OUT:
        word = lines.low[i]
        if word in STOPS or word == "that" or word in SUBJECTS or (i > at and word in DETERMINERS):
            break
        if i > at and (
            word in CIRCUMSTANCE or word in TIMES or word in ("to", "about", "how", "if", "whether", "why", "what")
        ):
            break
        if i > at and lines.capital(i) and lines.words[i - 1].islower() and lines.low[i - 1] not in LINKS:
            ahead = lines.low[i : min(ceiling, i + 5)]
            if lines.low[i - 1] in OUTLET_NOUNS:
                i += 1
                continue
            if "that" not in ahead and not any(q != OUT for q in lines.quote[i : min(ceiling, i + 4)]):
                break
        if word in FINITE:
            return i - 1 if i - 1 > at else i
        i += 1
    return i


def _circumstance_at(lines: Lines, at: int) -> bool:
    return lines.low[at] in CIRCUMSTANCE or lines.low[at] in TIMES or lines.low[at] in ("to", "of", "about")


def after_circumstance(lines: Lines, at: int, ceiling: int) -> tuple[int, bool]:
    """Skip time and place after a cue: "said [in a statement on Monday] that" -> index of "that", True where it was found.

    Without a "that" or a quotation only bare time words are skipped, and False says so.
    """
    i = at
    while i < ceiling and i - at < 16:
        word = lines.low[i]
        if lines.quote[i] != OUT:
            return (i, True) if i == at or _circumstance_at(lines, at) else (at, False)
        if word == "," and i + 1 < ceiling and lines.quote[i + 1] != OUT:
            return (i + 1, True) if i == at or _circumstance_at(lines, at) else (at, False)
        if word == "that" and (
            i == at or lines.low[at] in CIRCUMSTANCE or lines.low[at] in TIMES or lines.low[at] == "to"
        ):
            return i, True
        if word == ":" and (i == at or _circumstance_at(lines, at)):
            return i + 1, True
        if word in STOPS:
            break
        i += 1
    i = at
    if (
        i < ceiling
        and lines.low[i] in ("on", "late", "early", "earlier")
        and i + 1 < ceiling
        and lines.low[i + 1] in TIMES | {"on"}
    ):
        i += 1
    while i < ceiling and lines.low[i] in TIMES and not (lines.low[i] == "may" and not lines.capital(i)):
        i += 1
    return i, False
