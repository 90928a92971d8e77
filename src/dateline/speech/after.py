"""What follows a cue: the speaker of an inverted clause, the one told, mere circumstance."""

from __future__ import annotations

from dateline.speech.before import is_verb
from dateline.speech.chain import agencies
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import (
    BREAKS,
    CIRCUMSTANCE,
    DETERMINERS,
    FINITE,
    LONGEST,
    POSSESSIVE,
    STOPS,
    SUBJECTS,
    TIMES,
    Range,
    abbreviation,
    comma_in,
    has_finite,
    is_finite,
)

_ROLE_NOUNS = group("role nouns")
_ENDS = group("phrase ends")
_SOFT_ENDS = frozenset(("in", "on", "at", "by", "to", "about", "last", "this", "if", "with", "via"))
OUTLET_NOUNS = group("outlet")
_LISTENERS, _NEAR = group("listeners"), frozenset(("local", "foreign", "his", "her", "their"))
_TOLD = frozenset(("him", "her", "them", "us", "me", "reporters", "journalists", "lawmakers"))


def source_right(lines: Lines, at: int, ceiling: int) -> Range | None:
    """The noun phrase that starts at token `at` ("said [Ana Leitao, a delegate]"), apposition included."""
    if at >= ceiling or lines.quote[at] != OUT or not lines.words[at][0].isalnum():
        return None
    if lines.low[at] in ("he", "she", "they", "it", "we", "i"):
        return at, at + 1
    if lines.low[at] in CIRCUMSTANCE or lines.low[at] in BREAKS:
        return None
    end = _run_right(lines, at, ceiling)
    if end == at:
        return None
    if end + 1 < ceiling and lines.low[end] == "," and lines.quote[end + 1] == OUT:
        end = _apposition(lines, end, ceiling)
    return at, end


def source_to_comma(lines: Lines, at: int, ceiling: int) -> tuple[Range | None, int]:
    """The phrase of "According to [X], ..." and where the content begins; an apposition of X belongs to it."""
    limit = min(ceiling, at + 30)
    comma = comma_in(lines, at, limit)
    if comma is None or comma == at:
        found = source_right(lines, at, ceiling)
        return found, found[1] if found else at
    second = comma_in(lines, comma + 1, min(limit, comma + 12))
    if second is not None and second + 2 < ceiling and not has_finite(lines, comma + 1, second):
        word = lines.low[comma + 1]
        name = second - comma <= 5 and all(lines.capital(i) or lines.low[i] == "." for i in range(comma + 1, second))
        owner = name or any(lines.low[i] in ("'s", "’s") for i in range(comma + 1, min(comma + 4, second)))
        described = word in _ROLE_NOUNS and lines.low[comma + 2] in ("of", "at", "for", "in", "to")
        once = word in ("formerly", "then", "now", "currently") and lines.low[comma + 2] in DETERMINERS
        if owner or described or once or word in ("who", "which") or word in DETERMINERS - {"there", "this", "those"}:
            return (at, second), second + 1
    return (at, comma), comma + 1


def _run_right(lines: Lines, at: int, ceiling: int) -> int:
    i = at
    while i < ceiling and i - at < LONGEST and lines.quote[i] == OUT:
        word = lines.low[i]
        if word == "." and i > at and abbreviation(lines, i - 1) and i + 1 < ceiling:
            i += 1
            continue
        if word == "(" and i > at and (close := _closing(lines, i, ceiling)) is not None:
            i = close + 1
            continue
        soft = i > at and (word in _SOFT_ENDS or word in TIMES) and not _inside_name(lines, i)
        if word in STOPS or word in _ENDS or soft or (word == "and" and not _joins(lines, i, ceiling)):
            break
        i += 1
    return i


def _closing(lines: Lines, at: int, ceiling: int) -> int | None:
    return next((k for k in range(at + 1, min(ceiling, at + 8)) if lines.low[k] == ")"), None)


def _joins(lines: Lines, i: int, ceiling: int) -> bool:
    if i + 1 >= ceiling:
        return False
    many = lines.low[i - 1].endswith("s") and lines.low[i + 1].endswith("s")  # "traders and analysts,"
    if many and (i + 2 >= ceiling or lines.low[i + 2] in STOPS):
        return True
    return lines.capital(i - 1) and (lines.capital(i + 1) or lines.low[i + 1] in DETERMINERS)


def _inside_name(lines: Lines, i: int) -> bool:
    """``a source in the government``, ``ambassador to Russia``: the preposition after a role belongs to the phrase."""
    return lines.low[i] in ("in", "at", "to") and lines.low[i - 1] in _ROLE_NOUNS


def _apposition(lines: Lines, comma: int, ceiling: int) -> int:
    """The end of an apposition after `comma`, or `comma` where none follows."""
    word = lines.low[comma + 1]
    opens = word in DETERMINERS or word in ("who", "whose") or lines.words[comma + 1].islower()
    if not opens or (word in BREAKS and word not in ("who", "whose")) or word.endswith("ing") or word in CIRCUMSTANCE:
        return comma
    i = comma + 1
    while i < ceiling and lines.quote[i] == OUT and lines.low[i] not in (",", ";", "—", ":"):
        if lines.low[i] == "." and not abbreviation(lines, i - 1):
            break
        i += 1
    clause = lines.low[comma + 1] not in ("who", "whose") and "which" not in lines.low[comma:i]
    return comma if clause and any(is_finite(lines, k) or is_verb(lines, k) for k in range(comma + 2, i)) else i


def addressee(lines: Lines, at: int, ceiling: int) -> int:
    """Where the one told ends: "told [journalists] on Tuesday", "told [the Senate] the measure ..."."""
    if at >= ceiling or lines.quote[at] != OUT:
        return at
    if lines.low[at] in _TOLD and not _possessive_her(lines, at, ceiling):
        return at + 1
    if (known := _known_outlet(lines, at, ceiling) or _listeners(lines, at, ceiling)) is not None:
        return known
    i = at
    while i < ceiling and i - at < 12 and lines.quote[i] == OUT and not _ends_told(lines, i, at):
        if i > at and _new_subject(lines, i, ceiling):
            break
        if is_finite(lines, i):
            return i - 1 if i - 1 > at else i
        i += 1
    return i


def _listeners(lines: Lines, at: int, ceiling: int) -> int | None:
    """The end of people who listen: "told [the reporters] higher fares ...", "told [local media] Kern's boat ..."."""
    noun = at + (lines.low[at] in DETERMINERS or lines.low[at] in _NEAR)
    if noun + 1 >= ceiling or lines.low[noun] not in _LISTENERS or lines.quote[noun] != OUT:
        return None
    after = lines.low[noun + 1]
    goes_on = after in _LINKS or after in STOPS or after in BREAKS or after in ("who", "and", "or", "that", "during")
    return None if goes_on or after in TIMES or after in CIRCUMSTANCE else noun + 1


def _known_outlet(lines: Lines, at: int, ceiling: int) -> int | None:
    """The end of an agency's name that opens what was told: "told [the Associated Press] two crews ..."."""
    first = at + (lines.low[at] == "the")
    for end in range(min(first + 4, ceiling), first, -1):
        if lines.capital(first) and lines.name(first, end).lower() in agencies():
            goes_on = end < ceiling and (lines.low[end] in OUTLET_NOUNS | POSSESSIVE or lines.low[end] == "and")
            return None if goes_on or (end < ceiling and lines.low[end] in (",", ";", ".")) else end
    return None


def _possessive_her(lines: Lines, at: int, ceiling: int) -> bool:
    """``told her party``: the pronoun belongs to a noun."""
    if lines.low[at] != "her" or at + 1 >= ceiling or lines.quote[at + 1] != OUT:
        return False
    return lines.words[at + 1].islower() and lines.low[at + 1] not in FINITE | {"that", "about", "to"}


def _ends_told(lines: Lines, i: int, at: int) -> bool:
    word = lines.low[i]
    if word in STOPS or word == "that" or word in SUBJECTS:
        return True
    return i > at and (word in DETERMINERS or word in CIRCUMSTANCE or word in TIMES or word in _CLAUSE_OPENERS)


_CLAUSE_OPENERS = frozenset(("to", "about", "how", "if", "whether", "why", "what", "not"))
_LINKS = group("links")
_OCCASIONS = group("occasions")
_SUBJECT = frozenset(("he", "she", "it", "they", "there", "we"))
_PERSONAL = frozenset(("he", "she", "it", "they", "we"))


def _new_subject(lines: Lines, i: int, ceiling: int) -> bool:
    """A capital after a common noun opens the clause: "told reporters [Nakasone] would ..."."""
    if not lines.capital(i) or not lines.words[i - 1].islower() or lines.low[i - 1] in _LINKS | OUTLET_NOUNS:
        return False
    k = i
    while k < min(ceiling, i + 6) and (lines.capital(k) or lines.low[k] in ("of", "and", "the")):
        k += 1
    if k < ceiling and lines.low[k] in OUTLET_NOUNS:
        return False  # "told the official [Times of Ardenia newspaper]"
    ahead = range(i, min(ceiling, i + 5))
    return not any(lines.low[k] == "that" or lines.quote[k] != OUT for k in ahead)


def after_circumstance(lines: Lines, at: int, ceiling: int) -> tuple[int, bool]:
    """Skip time and place after a cue: "said [in a statement on Monday] that" -> index of "that", True if it was found.

    Without a "that", a colon or a quotation only bare time words are skipped, and False says so.
    """
    at += at + 1 < ceiling and _manner(lines, at)
    i = at
    light = at < ceiling and _light(lines, at)
    while i < ceiling and i - at < 16:
        word, quoted = lines.low[i], lines.quote[i] != OUT
        colon = word == ":" and i + 1 < ceiling and lines.ends[i] < lines.starts[i + 1]  # not "11:30"
        comma_quote = word == "," and i + 1 < ceiling and lines.quote[i + 1] != OUT
        if quoted or comma_quote or colon or (word == "that" and _no_noun_cue(lines, at, i)):
            step = i + 1 if comma_quote or colon else i
            subject = next((k for k in range(at + 1, i) if lines.low[k] in _PERSONAL), None)
            if (quoted or word == "that") and subject is None and has_finite(lines, at, i):
                return _past_times(lines, at, ceiling)  # "said Friday's talks had been "useful""
            if quoted and subject is not None:
                return subject, True  # "said in a statement [it "rejects" the claim]"
            return (step, True) if i == at or light else _past_times(lines, at, ceiling)
        if word in STOPS:
            break
        light = light or (i == at and word in ("though", "however", "also", "too"))
        i += 1
    return _past_times(lines, at, ceiling)


def _manner(lines: Lines, at: int) -> bool:
    """``said [publicly] the ports should open``: an adverb before the subject of the clause."""
    adverb = lines.low[at].endswith("ly") and lines.words[at].islower() and lines.low[at] != "only"
    subject = lines.capital(at + 1) or lines.low[at + 1] in DETERMINERS | SUBJECTS
    return adverb and subject and lines.quote[at] == lines.quote[at + 1] == OUT


def _no_noun_cue(lines: Lines, at: int, i: int) -> bool:
    """Whether "that" belongs to the verb and not to a noun before it ("on a statement by the president that ...")."""
    return i == at or not any(
        lines.low[k] in ("statement", "claim", "remark", "remarks", "claims") and lines.low[k + 1] in ("by", "that")
        for k in range(at, i)
    )


def _light(lines: Lines, at: int) -> bool:
    if at + 1 < len(lines.low) and lines.low[at + 1] in POSSESSIVE:
        return False
    if lines.low[at].endswith("ly") and lines.words[at].islower():
        return lines.low[at] != "only"
    return lines.low[at] in CIRCUMSTANCE or lines.low[at] in TIMES or lines.low[at] in ("to", "of", "about")


def _past_manner(lines: Lines, at: int, ceiling: int) -> int:
    """Past "in an interview", "in remarks published in the daily X": up to the subject of the clause."""
    low = lines.low
    if at + 3 >= ceiling or low[at] not in ("in", "at", "during", "on"):
        return at
    named = next((i for i in range(at + 1, min(at + 6, ceiling)) if low[i] in _OCCASIONS), None)
    if named is None or named + 1 >= ceiling:
        return at
    if low[named + 1] in DETERMINERS | SUBJECTS - {"that", "this", "you"}:
        return named + 1
    for i in range(named + 1, min(named + 12, ceiling - 1)):
        if low[i] in BREAKS or low[i] == "," or is_finite(lines, i) or lines.quote[i] != OUT:
            return at
        dated = low[i] in TIMES and low[i + 1] in DETERMINERS
        if dated or (low[i] in _SUBJECT and low[i + 1] in FINITE):
            return i + dated
    return at


def _past_times(lines: Lines, i: int, ceiling: int) -> tuple[int, bool]:
    low = lines.low
    i = _past_manner(lines, i, ceiling)
    if i + 1 < ceiling and low[i] in ("on", "late", "early", "earlier") and low[i + 1] in TIMES | {"on"}:
        i += 1
    while i < ceiling and low[i] in TIMES and not (low[i] == "may" and not lines.capital(i)):
        if i + 1 < ceiling and low[i + 1] in POSSESSIVE:
            break
        i += 1
    return i, False
