"""What a run of capitals that no office explains names: a person, a body, a place, or nothing of ours."""

from __future__ import annotations

import re

from dateline.model.mention import Kind
from dateline.names.label import BODY, DAY, NAME, OTHER, ROLE, SPOT, Labels
from dateline.names.marks import Marks
from dateline.names.tables import STARTERS, role_modifiers, word_set
from dateline.names.words import Words

_LOCATIVE = word_set("locative")
_VERBS = word_set("verbs")
_WEEKDAYS = word_set("weekdays")
_DIRECTIONS = word_set("directions")
_OWN = word_set("employer")
_PERSONAL = re.compile(r"[^\W\d_][\w'’-]*\Z")
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})  # the Spring meetings
_CLUB = re.compile(r"G-?\d{1,2}\Z")  # the G-7, the G20
_SHOUT = re.compile(r"[A-Z]{2,6}\Z")


def strip_run(words: Words, labels: Labels, run: tuple[int, int], common: frozenset[str]) -> tuple[int, int] | None:
    """The run without weekdays, months and ordinary words that open a sentence; None where nothing is left.

    A month stays where it must be a name: "Deputy Minister April Osman", "Viktor May,", "V. May";
    a weekday behind a name never does: "Minister Jan Olk Monday".
    """
    first, last = run
    titled = first > 0 and labels.tags[first - 1] == ROLE and words.close(first)
    while (
        first < last
        and not titled
        and (
            (first in words.opens and last - first > 1 and words.low[first] in role_modifiers())
            or (labels.tags[first] == DAY and (last - first == 1 or _dated(words, first)))
            or (first in words.opens and last - first > 1 and words.low[first] in common)
        )
    ):
        first += 1
    while last > first and labels.tags[last - 1] == DAY:
        several = last - first > 1
        if several and (_surname(words, last - 1) or (titled and words.low[last - 1] not in _WEEKDAYS)):
            break
        last -= 1
    while last > first and not words.words[last - 1][0].isalnum():
        last -= 1
    return (first, last) if last > first else None


def _dated(words: Words, i: int) -> bool:
    """Whether the month or weekday at token `i` is a date: "on Tuesday Putin", "last April", "Sunday"."""
    before = words.word(i - 1)
    return (
        words.low[i] in _WEEKDAYS
        or not (i in words.opens or before in {",", "and"} | _VERBS)
        or words.word(i + 1)[:1].isdigit()
    )


def _surname(words: Words, i: int) -> bool:
    """Whether the month at token `i` ends a person's name: no number behind it, no weekday."""
    after = words.word(i + 1)
    return words.low[i] not in _WEEKDAYS and not after[:1].isdigit()


def kind_of(words: Words, labels: Labels, run: tuple[int, int], marks: Marks, common: frozenset[str]) -> Kind | None:
    """Kind of a run of plain name words by its neighbours and marks; None for what is nothing of ours."""
    if "/" in words.words[run[0] : run[1]]:
        return Kind.BODY  # "Norland Rederi A/S"
    if run[1] - run[0] == 1 and _CLUB.match(words.words[run[0]]):
        return Kind.BODY
    beside = _beside(words, labels, run)
    if beside:
        return {BODY: Kind.BODY, SPOT: Kind.PLACE}.get(beside)
    known, kind = marks.kind(words, run)
    if run[1] - run[0] == 1:
        ours = (kind or not known) and words.low[run[0]] not in _DIRECTIONS
        return _single(words, labels, run[0], kind, common) if ours else None
    return kind if known else _unmarked(words, run, trained=marks.trained)


def _unmarked(words: Words, run: tuple[int, int], *, trained: bool) -> Kind | None:
    """Kind of several name words that no tagger marked."""
    first, last = run
    if trained and not _speaks(words, run):
        return None
    if last - first > 5 or not all(_PERSONAL.match(t) or t == "." for t in words.words[first:last]):
        return Kind.BODY
    place = words.word(first - 1) in {"in", "near"} and words.word(last) not in _VERBS
    return Kind.PLACE if place else Kind.PERSON


def _beside(words: Words, labels: Labels, run: tuple[int, int]) -> str:
    """The label of a capitalised noun that the run belongs to: "Tashkul [Dam]", "Port [Lusang]"; empty for none."""
    first, last = run
    if last < len(words.low) and words.close(last) and words.words[last][0].isupper():
        after = labels.tags[last]
        if after in (OTHER, BODY, SPOT):
            return after
    if first == 0 or not words.close(first):
        return ""
    before = labels.tags[first - 1]
    if before in (SPOT, OTHER) and words.words[first - 1][0].isupper():
        return before
    return OTHER if labels.titled(first) else ""


def acronym(word: str) -> bool:
    """Whether a word is written as the letters of a body are: OPEC, GATT."""
    return _SHOUT.match(word) is not None and len(word) > len("USA")


def _speaks(words: Words, run: tuple[int, int]) -> bool:
    """Whether a verb of saying or meeting stands beside the run."""
    return words.word(run[1]) in _VERBS or words.word(run[0] - 1) in _VERBS


def _single(words: Words, labels: Labels, i: int, marked: Kind | None, common: frozenset[str]) -> Kind | None:
    """Kind of one name word: what the tagger says, unless the words beside it know better."""
    low = words.low[i]
    if low in _SEASONS or low in STARTERS or (marked is Kind.PERSON and words.word(i - 1) == "the"):
        return None
    if marked is Kind.PERSON:
        return Kind.PERSON if _speaks(words, (i, i + 1)) and words.word(i + 1) not in _OWN else Kind.BODY
    if marked is not None or _SHOUT.match(words.words[i]):
        body = acronym(words.words[i]) and marked is Kind.PLACE  # OPEC is no place, whatever stands before it
        return Kind.BODY if body else marked or Kind.BODY
    if low in common:
        return None
    if words.word(i - 1) in _LOCATIVE:
        return Kind.PLACE
    named = labels.tags[i] == NAME and words.words[i][0].isupper() and len(words.words[i]) > 2
    return Kind.BODY if named and i not in words.opens else None
