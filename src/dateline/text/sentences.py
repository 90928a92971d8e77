"""Sentences of the blocks that are read, with the traps of wire copy.

A full stop, question mark or exclamation mark is a candidate; what stands before it (an abbreviation, an initial, a
number) and what follows it decide. Grefenstette and Tapanainen (1994) showed that such a list of abbreviations and a
look at the next word settle nearly all of them; the lists are in `dateline.text.abbreviations`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.story import READ, Story
from dateline.model.swift import swift
from dateline.text.abbreviations import (
    CALENDAR,
    CONTINUING,
    LEADING,
    NUMBERING,
    OFFICES,
    OPENERS,
    REPORTING,
    STATES,
    TRAILING,
    TWO_LETTERS,
    WORDS,
)

# No look-ahead here: every run matches, so a page full of full stops is passed over once.
_CANDIDATE = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*|\n[^\S\n]*\n\s*")
_AFTER = re.compile(r"(\s*)([\"“‘«„(<\[–—$€£¥-]{0,3})\s?(\w{0,40}(?:[’'-]\w{1,20})?)(\.?)\s?(\d?)")
_BEFORE = re.compile(r"(?:\w[\w’'-]*\.)*\w[\w’'-]*$")
_LETTERED = re.compile(r"\s\((?:[a-z]|[ivx]{1,4})\) ")  # "(b) Its seat": the next of a list
_STAMMER = re.compile(r"\b(\w+ \w+)(?:\.{3}|…)\s\1\b")
_STREET = re.compile(r"\b[A-Z][a-z]+ St$")
_DAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ZONE = re.compile(rf"\s(?:[A-Z]{{2,5}}\b|(?:{_DAYS})[a-z.]|Eastern|Pacific|Central\b|(?:\w+ ){{1,2}}[Tt]ime\b)")
_HOUR_FIRST = re.compile(r"\W*(?:At|On|By|From|Until|Around|About|Before|After|Since|Shortly|Between)\b[^,]{0,40}$")
_DASHES = ("–", "—", "-")
_QUOTING = ('"', "“", "«", "„")
_NICKNAME = re.compile(r"\s*[\"“«„][\w’'-]+(?: [\w’'-]+){0,2}[\"”»“]")
_STATE = re.compile(rf"\b[A-Z]\w+, (?:{STATES})$")
_REACH = 40  # characters looked at before a full stop


@swift
@dataclass(frozen=True, slots=True)
class _Next:
    """What follows a candidate: the space between, opening marks, the word, and what comes right after the word."""

    space: str
    marks: str
    word: str
    stop: str
    digit: str

    @property
    def opens(self) -> bool:
        """Whether the word is one that opens sentences ("The"), and neither "No. 2" nor the initial "A."."""
        part = self.stop and (self.digit or len(self.word) == 1)
        return not part and self.word.lower().split("’")[0].split("'")[0] in OPENERS

    @property
    def raised(self) -> bool:
        """Whether it starts as a sentence may: capital, digit, or a script without case."""
        brand = self.word[1:2].isupper() and self.word[0] in "ei"  # "eBay", "iPhone"
        return bool(self.word) and (brand or not self.word[0].islower())


def split_sentences(story: Story) -> tuple[Span, ...]:
    """Sentence spans in text order; no sentence crosses a block, and only blocks that are read have any.

    Example: "He flew to St. Petersburg. Talks follow on Sept. 29." gives two sentences.
    """
    found: list[Span] = []
    for block in story.blocks:
        if block.role in READ:
            found += sentences_in(story.text, block.span.start, block.span.end)
    return tuple(found)


def sentences_in(text: str, start: int, end: int) -> list[Span]:
    """Sentence spans of one passage, trimmed of white space; linear in its length."""
    found: list[Span] = []
    at = start
    for candidate in _CANDIDATE.finditer(text, start, end):
        if _ends(text, at, candidate, end):
            _add(found, text, at, candidate.end())
            at = candidate.end()
    _add(found, text, at, end)
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start < end:
        found.append(Span(start, end))


def _ends(text: str, start: int, candidate: re.Match[str], end: int) -> bool:
    """Whether the sentence from `start` ends with this candidate."""
    mark = candidate[0]
    if mark[0] in "\n。！？" or candidate.end() >= end:
        return True
    found = _AFTER.match(text, candidate.end(), end)
    after = _Next(*found.groups()) if found else _Next("", "", "", "", "")
    before = _word_before(text, start, candidate.start())
    if not after.space:
        return _ends_unspaced(mark, before, after)
    if not after.word:
        return bool(after.marks) and after.marks[0] not in "–—-"
    if not after.raised or _is_numbering(text, start, candidate.start()):
        return bool(_LETTERED.match(text, candidate.end(), end))
    if (odd := _ends_oddly(text, start, candidate, end, before, after)) is not None:
        return odd
    plain = mark[0] == "." and not mark.startswith("..")
    return _ends_after_stop(mark, before, after) if plain else not _reporting_clause(text, candidate, end, mark)


def _ends_oddly(text: str, start: int, found: re.Match[str], end: int, before: str, after: _Next) -> bool | None:
    """What only the words further off can tell; None where nothing of the kind stands here."""
    mark = found[0]
    if after.marks[:1] in _DASHES and (_abbreviated(before) or before.lower() in CALENDAR):
        return False  # "CONCORD, N.H. -- He", "TARVA, 12 Oct. - Rain"
    if mark == "." and _abbreviated(before) and (odd := _ends_before(text, start, found, end, after)) is not None:
        return odd
    if mark in ("...", "…"):
        around = text[max(start, found.start() - _REACH) : min(end, found.end() + _REACH)]
        if _STAMMER.search(around) or len(text[max(start, found.start() - _REACH) : found.start()].split()) == 1:
            return False  # "I thought... I thought it was safe", "Well ... I thought"
    if mark != "." or before.lower() not in ("st", "a.m", "p.m"):
        return None
    if before == "St":  # "They live on Baker St. The house ..."
        return (
            True if after.opens and _STREET.search(text[max(start, found.start() - _REACH) : found.start()]) else None
        )
    return None if after.opens or after.marks else _ends_with_clock(text, start, found, end)


def _ends_before(text: str, start: int, found: re.Match[str], end: int, after: _Next) -> bool | None:
    """After an abbreviation: a quotation of some length opens a sentence ("Kern Inc. "We wait."), a nickname none.

    So does whoever is named behind a town with its state ("in Dover, Del. Kern said"), offices apart.
    """
    if after.marks[:1] in _QUOTING and after.space:
        return not _NICKNAME.match(text, found.end(), end)
    state = _STATE.search(text[max(start, found.start() - _REACH) : found.start()])
    return True if state and not after.marks and after.word.lower() not in OFFICES and after.word.isalpha() else None


def _ends_with_clock(text: str, start: int, candidate: re.Match[str], end: int) -> bool:
    """``closed at 3 a.m. Reactors ...``: the sentence ends, unless a zone or a day follows or the hour opens it."""
    if _ZONE.match(text, candidate.end(), end) or candidate.start() - start < _REACH // 2:
        return False
    return not _HOUR_FIRST.match(text, start, candidate.start())


def _word_before(text: str, start: int, stop: int) -> str:
    found = _BEFORE.search(text[max(start, stop - _REACH) : stop])
    return found[0] if found else ""


def _ends_unspaced(mark: str, before: str, after: _Next) -> bool:
    """'agreed.The talks': a lost space, believed only between a plain word and one that opens sentences."""
    plain = before.isalpha() and before.islower() and len(before) > 1
    return mark in ".?!" and plain and not after.marks and after.opens and after.word[0].isupper()


def _is_numbering(text: str, start: int, stop: int) -> bool:
    """'1. The parties agree': the number of a list belongs to its sentence."""
    words = text[start : min(stop, start + _REACH)].strip() if stop - start < _REACH else "long"
    return len(words) <= 3 and (words.isdigit() or (len(words) == 1 and words.isalpha()))


def _ends_after_stop(mark: str, before: str, after: _Next) -> bool:
    """The full stop's own rules, by what stands before it."""
    before = _behind_hyphen(before)
    word = before.lower()
    if _abbreviated(before) and (mark[1:2] in (")", "]") or after.marks[:1] in ("(", "[")):
        return False  # "Kern (U.K.) Ltd", "Kern Corp. (KRN)"
    closed = len(mark) > 1  # a quotation mark follows the stop: 'the U.S."'
    if word in LEADING and (before[:1].isupper() or word in ("vs", "v", "e.g", "i.e", "cf", "viz")):
        return closed
    if word in NUMBERING and not (len(before) == 1 and before.isupper()):
        return not (after.word[0].isdigit() or (after.word.isupper() and len(after.word) <= 4 and not after.opens))
    if word in CALENDAR and before[:1].isupper():
        return closed or not after.word[0].isdigit()
    if _abbreviated(before):
        return closed or (after.opens and after.word.lower() not in CONTINUING)
    return True


def _abbreviated(before: str) -> bool:
    """Whether a word is one that may carry a full stop inside a sentence: "Inc", "U.S", "J"; "ill" is a word."""
    before = _behind_hyphen(before)
    known = before.lower() in TRAILING and before not in WORDS
    return known or _is_initials(before)


def _behind_hyphen(before: str) -> str:
    """'anti-U.S' -> 'U.S', 'ex-Gen' -> 'Gen': what an abbreviation is joined to changes nothing; 'local-TV' stays."""
    part = before.rpartition("-")[2]
    return part if part[:1].isupper() and ("." in part or len(part) > 2) else before


def _is_initials(before: str) -> bool:
    """'J', 'Yu', 'J.D', 'p.m', 'U.S': single letters, or letters with a stop between; "EU" and "So" are words."""
    letters = before.split(".")
    if len(letters) == 1:
        return before.isupper() if len(before) == 1 else before in TWO_LETTERS
    return len(letters[-1]) <= 2 and all(w.isalpha() for w in letters)


def _reporting_clause(text: str, candidate: re.Match[str], end: int, mark: str) -> bool:
    """'"Why not?" Lukashenko asked': the question ends, the sentence does not."""
    if mark[-1] not in '"”’»':
        return False
    words = re.findall(r"\w+", text[candidate.end() : min(end, candidate.end() + 60)])[:4]
    return any(word in REPORTING for word in words[1:])
