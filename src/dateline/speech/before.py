"""The speaker's noun phrase before a cue: ``[Daria Kolb, the president's spokeswoman,] told ...``."""

from __future__ import annotations

from dateline.speech.groups import group
from dateline.speech.lines import MARK, OUT, Lines
from dateline.speech.phrases import (
    BREAKS,
    CIRCUMSTANCE,
    DETERMINERS,
    LONGEST,
    PRONOUNS,
    STOPS,
    TIMES,
    Range,
    abbreviation,
    is_finite,
)

_ASIDES = frozenset(("however", "though", "too", "meanwhile", "therefore", "likewise"))
_MONTH_NAMES = frozenset(("may", "june", "august", "april", "march"))
_LEADING = frozenset(("in", "on", "at", "after", "during", "for", "by", "with", "from", "like", "as", "among"))
_TITLE = 5  # words of a title in small letters before a name
_SUBJECT_PRONOUNS = frozenset(("he", "she", "they", "we", "i"))
_FRONT = group("front adverbs")
_ADVERBS = group("back adverbs")


def source_left(lines: Lines, at: int, floor: int) -> Range | None:
    """The noun phrase that ends right before token `at`, not reaching below `floor`; None where there is none."""
    end = _past_aside(lines, at, floor)
    if end <= floor or lines.quote[end - 1] != OUT:
        return None
    if lines.low[end - 1] == ",":
        return _with_apposition(lines, end - 1, floor)
    begin = _run_left(lines, end, floor)
    if begin is None or (end - begin > 1 and _clause_inside(lines, begin, end)):
        return None
    begin = _open_apposition(lines, begin, floor)
    while end - 1 > begin and _hangs_on(lines, end - 1):
        end -= 1
    return (begin, end) if _can_speak(lines, begin, end) else None


def _past_aside(lines: Lines, end: int, floor: int) -> int:
    """Steps over ", however," and ", on Sunday" before the cue."""
    if end - 3 > floor and lines.low[end - 1] in TIMES and lines.low[end - 3 : end - 1] == ("as", "of"):
        return end - 3
    dated = end - 3 > floor and lines.low[end - 1] in TIMES and lines.low[end - 2] in ("on", "late", "early")
    if dated and lines.low[end - 3] == ",":
        return end - 2
    adverb = end - 2 > floor and lines.low[end - 1].endswith("ly") and lines.words[end - 1].islower()
    if adverb and lines.low[end - 2] == "," and lines.quote[end - 2] == OUT:
        return end - 1  # "Ana Leitao, a delegate, flatly [said]"
    if end - 2 > floor and lines.low[end - 1] == "," and lines.low[end - 2] in _ASIDES:
        return end - 3 if lines.low[end - 3] == "," else end - 2
    return end


def _open_apposition(lines: Lines, begin: int, floor: int) -> int:
    """``"...," [Chris Johns, currency analyst at X] said``: the comma after the apposition is missing."""
    if begin - 2 < floor or lines.low[begin - 1] != "," or not lines.words[begin].islower():
        return begin
    name = begin - 1
    while name > floor and lines.capital(name - 1) and lines.quote[name - 1] == OUT:
        name -= 1
    titled = name
    while (
        titled > floor and name - titled < _TITLE and lines.quote[titled - 1] == OUT and lines.low[titled - 1].isalpha()
    ):
        titled -= 1
    if titled < name < begin - 1 and titled > 0 and lines.quote[titled - 1] == MARK and not is_verb(lines, titled):
        return titled  # ""...," [committee chairman Ana Leitao, a liberal] said"
    after_mark = name > 0 and lines.quote[name - 1] == MARK
    return name if 0 < begin - 1 - name <= 4 and (after_mark or name == floor) else begin


def _clause_inside(lines: Lines, begin: int, end: int) -> bool:
    """``he noted the communique [said]``: a pronoun with a verb of its own stands in the run."""
    return lines.low[begin] in _SUBJECT_PRONOUNS and not all(_hangs_on(lines, i) for i in range(begin + 1, end))


def _hangs_on(lines: Lines, i: int) -> bool:
    """Adverbs and times between the name and the verb: "Cruz [long] said", "the court [this month] ruled"."""
    word = lines.low[i]
    if word in TIMES and not (lines.capital(i) and word in _MONTH_NAMES):
        return True
    adverb = word.endswith("ly") and lines.words[i].islower()
    return adverb or word in _ADVERBS or (word in ("this", "last", "on") and lines.words[i].islower())


def _can_speak(lines: Lines, begin: int, end: int) -> bool:
    """An article alone or a mere function word is nobody."""
    if end - begin > 1:
        return True
    word = lines.low[begin]
    return (
        word in PRONOUNS
        or (word not in DETERMINERS | BREAKS | CIRCUMSTANCE and lines.words[begin][:1].isalpha())
        or (word in ("one", "some", "many", "most", "others", "all", "both"))
    )


def _with_apposition(lines: Lines, comma: int, floor: int) -> Range | None:
    """``X, apposition, [said]``: X with its apposition, the last comma left out."""
    k, commas = comma - 1, 0
    while k > floor and comma - k < LONGEST + 6 and commas < 3:
        word = lines.low[k]
        if lines.quote[k] != OUT or word in (";", ":") or (word == "." and not abbreviation(lines, k - 1)):
            return None
        if word == ",":
            begin = _run_left(lines, k, floor)
            if begin is not None and _like_name(lines, begin, k):
                asked = lines.low[k + 1] in ("asked", "pressed", "questioned")  # "Kern, asked if ..., said"
                return _further(lines, begin, floor), k if asked else comma
            commas += 1
        k -= 1
    return None


def _further(lines: Lines, begin: int, floor: int) -> int:
    """An article opens an apposition itself: "Scott Pruitt, [the attorney general of Oklahoma, one of ...], said"."""
    if lines.low[begin] in DETERMINERS and begin - 2 > floor and lines.low[begin - 1] == ",":
        name = _run_left(lines, begin - 1, floor)
        capitals = name is not None and sum(lines.capital(i) for i in range(name, begin - 1))
        if name is not None and capitals and capitals * 2 >= begin - 1 - name and lines.low[name] not in DETERMINERS:
            return name
    return begin


def _like_name(lines: Lines, begin: int, end: int) -> bool:
    """Whether a run can be a speaker: a capital or an article in it, no circumstance at its head."""
    if lines.low[begin] in PRONOUNS - {"which", "that"}:
        return end - begin == 1
    if lines.low[begin] in CIRCUMSTANCE:
        return False
    return any(lines.capital(i) for i in range(begin, end)) or lines.low[begin] in DETERMINERS


def _run_left(lines: Lines, end: int, floor: int) -> int | None:
    """The start of the run of words that ends at `end`: back to a stop, a conjunction or a finite verb."""
    i = end
    while i > floor and end - i < LONGEST:
        word = lines.low[i - 1]
        if lines.quote[i - 1] != OUT or is_finite(lines, i - 1) or is_verb(lines, i - 1):
            break
        opened = _bracket(lines, i - 1, floor) if word == ")" else None
        if opened is not None and (i == end or lines.capital(opened - 1)):  # not "today (1300 GMT) [the centre] said"
            i = opened
            continue
        if word == "-" and lines.low[i - 2] == "-":
            break  # "-- political experts said"
        dotted = word == "." and i >= 2 and abbreviation(lines, i - 2)
        joined = word == "and" and i - 1 > floor and _joins(lines, i - 1, end)
        if not dotted and not joined and (word in STOPS or word in BREAKS):
            break
        i -= 1
    return _strip_front(lines, i, end)


def is_verb(lines: Lines, i: int) -> bool:
    """Whether a tagger calls token `i` a verb that can be finite: not "[published] reports", "man [shot] by police"."""
    if lines.tagged(i, "AUX"):
        return True
    after = i + 1 < len(lines.low) and (lines.low[i + 1] in TIMES or lines.tagged(i + 1, "ADP", "NOUN"))
    return lines.tagged(i, "VERB") and not lines.low[i].endswith("ing") and not after


def _bracket(lines: Lines, at: int, floor: int) -> int | None:
    """The bracket that opens what closes at `at`: "Rep. Jim Jordan [(R-Ohio)]"."""
    return next((k for k in range(at - 1, max(floor, at - 9) - 1, -1) if lines.low[k] == "("), None)


def _joins(lines: Lines, at: int, end: int) -> bool:
    """Whether an "and" joins two names rather than two clauses."""
    before, after = lines.words[at - 1], lines.words[at + 1] if at + 1 < end else ""
    if not after or before == "," or before.lower() in TIMES:
        return False
    if before[:1].isupper() and (after[:1].isupper() or (after in ("the", "his", "her", "its") and end - at <= 6)):
        return True
    return before.islower() and after.islower() and end - at <= 3 and (before.endswith("s") or after.endswith("s"))


def _strip_front(lines: Lines, begin: int, end: int) -> int | None:
    """Leave out adverbs, times and circumstance before the noun phrase proper."""
    while begin < end and (lines.low[begin] in TIMES or lines.low[begin] in _FRONT):
        name = lines.capital(begin) and lines.low[begin] in _MONTH_NAMES and begin + 1 < end
        if name and lines.capital(begin + 1):
            break
        begin += 1
    if begin >= end:
        return None
    calling = end < len(lines.low) and lines.low[end].endswith("ing")
    if lines.low[begin] == "with" and begin + 1 < end and (lines.capital(begin + 1) or calling):
        return begin + 1  # "with [Steve Hall of Lund] calling it ..."
    if lines.low[begin] in _LEADING:
        return _inner_subject(lines, begin, end)
    for i in range(end - 1, begin, -1):
        if lines.low[i] in PRONOUNS and all(_hangs_on(lines, k) for k in range(i + 1, end)):
            return i
    return begin


def _inner_subject(lines: Lines, begin: int, end: int) -> int:
    """``In Bekhan [the minister] said``: the last article, pronoun or run of names."""
    for i in range(end - 1, begin, -1):
        if lines.low[i] in PRONOUNS or (lines.low[i] in DETERMINERS and i + 1 < end):
            return i
    i = end - 1
    while i - 1 > begin and (lines.capital(i - 1) or lines.low[i - 1] == ".") and lines.low[i - 1] not in TIMES:
        i -= 1
    return i
