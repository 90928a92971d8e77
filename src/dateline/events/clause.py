"""Cutting a sentence into clauses by its small words: linear, without a parse.

A cut comes before a subordinating or relative word, at a semicolon or dash, before a coordinated verb, and around the
words that say who says so ("..., the ministry said").
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from dateline.events.line import AUX, BOUNDARY, CONJUNCTION, PAST_AUX, PREPOSITION, PRONOUN, RELATIVE, Line, adverbial
from dateline.events.verbs import Form
from dateline.model.swift import swift
from dateline.text.seek import where

_OPENERS = frozenset(
    {"if", "unless", "because", "although", "though", "while", "whereas", "whether", "provided", "once"}
)
_LEADING = BOUNDARY | CONJUNCTION | {","}
_CONDITION = frozenset({"if", "unless", "once", "provided"})
_SAID = frozenset(
    {"said", "says", "told", "added", "reported", "noted", "stressed", "announced", "according", "recalled", "insisted"}
    | {"claimed", "explained", "wrote", "asked", "replied", "stated", "reiterated", "saying", "telling", "quoting"}
    | {"denied", "acknowledged", "maintained", "warned", "confirmed", "declared", "informed", "adding", "commented"}
    | {"argued", "quoted", "learned", "observed", "suggested", "proposed", "pointed", "summed"}
)


@swift
@dataclass(frozen=True, slots=True)
class Clause:
    """Words [first, last); `opener` is the word that opens it ("if", "which", "that"), "" for a main clause."""

    first: int
    last: int
    opener: str = ""
    said: bool = False
    until: bool = False  # opened by until or before: what it tells has not been when the rest is
    question: bool = False  # "Asked about a mission to Sorabad, ..."


def clauses_of(line: Line) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; together they cover it."""
    low = line.words.low
    likely = {*where(low, _MAY_OPEN), *(k + 1 for k in where(low[:-1], _MAY_PRECEDE))} - {0}
    cuts = [0, *(k for k in sorted(likely) if _cut_before(line, k))]
    return tuple(_clause(line, a, b) for a, b in pairwise([*cuts, len(line)]))


def clause_at(clauses: tuple[Clause, ...], index: int) -> Clause:
    """The clause that holds the word at `index`."""
    return clauses[max(0, bisect_right(clauses, index, key=lambda c: c.first) - 1)]


def _clause(line: Line, first: int, last: int) -> Clause:
    k, low = first, line.words.low
    while k < last and low[k] in _LEADING:
        k += 1
    word = line.at(k)
    opener = word if word in _OPENERS or word in RELATIVE else ""
    if low[k : k + 2] == ("so", "that"):
        opener = "so that"
    if low[k : k + 3] == ("as", "soon", "as") or low[k : k + 2] == ("only", "if"):
        opener = "if"
    if word == "should" and _inverted(line, k):
        opener = "if"
    said = not _SAID.isdisjoint(low[k : min(last, k + 12)])
    question = word == "asked" and line.at(k + 1) in ("about", "whether", "if", "what", "when")
    until = word in ("until", "till", "before") and not any(_settled(line, j) for j in range(k, last))
    until = until and not (word == "before" and line.at(k + 1).endswith("ing"))  # before leaving Tokyo
    return Clause(k if k < last else last - 1, last, "if" if opener in _CONDITION else opener, said, until, question)


def _settled(line: Line, k: int) -> bool:
    """Whether a clause after "before" tells of something past or fixed: before the tariffs are to take effect."""
    return line.at(k) in PAST_AUX or (line.at(k) in ("is", "are") and line.at(k + 1) == "to")


def _cut_before(line: Line, k: int) -> bool:
    """Whether a clause begins with the word at `k`."""
    word, before = line.at(k), line.at(k - 1)
    if word in BOUNDARY:
        return not (word == "-" and line.words.ends[k - 1] == line.words.starts[k])  # U.S.-Norland
    if before in _THAT_LESS and k > 1 and word not in PREPOSITION and word not in _NO_CLAUSE:
        if before == "announced" and word in _OWN and not _clause_follows(line, k):
            return False  # announced his resignation
        return line.words.tags[k] not in ("PUNCT", "SCONJ", "ADV") and not _ends_soon(line, k)
    if before == ",":
        return _new_after_comma(line, k)
    return _opens(line, k, word, before)


def _opens(line: Line, k: int, word: str, before: str) -> bool:
    """Whether a small word opens a clause: if, that, as soon as, so that, until it is, and meets."""
    after = line.at(k + 1)
    if word in _OPENERS:
        once_more = word == "once" and (after in ("again", "more") or before == "at")
        return not once_more and not (word == "if" and after in _NO_CONDITION)
    if word == "that":
        said = before in _SAID or line.at(k - 2) in _SAID or line.cue_at(k - 1) is not None
        return said or after in PRONOUN  # a statement by the president that they could meet
    if word == "should":
        return _inverted(line, k) and before not in (",", "and")
    if word in ("until", "till", "before"):
        return _clause_follows(line, k + 1)
    if word == "after" and after == "tomorrow":
        return False
    joins = word in ("and", "but", "or", "after")
    joined = joins and (_verb_next(line, k + 1) or (word == "but" and after != "also"))
    return joined or (word, after) in (("as", "soon"), ("so", "that"))


def _inverted(line: Line, k: int) -> bool:
    """Whether "should" stands for "if": will go to court should the contract be revoked."""
    return line.at(k) == "should" and line.words.tags[k + 1 : k + 2] in (("DET",), ("PROPN",), ("PRON",))


_NO_CONDITION = frozenset({"any", "not", "anything", "ever", "only"})
_NO_CLAUSE = frozenset({",", "that", ".", "it", "last", "this", "earlier", "yesterday", "today", "recently"})
_THAT_LESS = frozenset({"said", "says", "added", "announced", "noted", "stressed", "claimed"})


_OWN = frozenset({"his", "her", "its", "their"})
_MAY_OPEN = _OPENERS | BOUNDARY | {"that", "until", "till", "before", "and", "but", "or", "after", "as", "so", "should"}
_MAY_PRECEDE = _THAT_LESS | {","}


def _ends_soon(line: Line, k: int) -> bool:
    """Whether only a time or name follows "said": "..., the ministry said Tuesday"."""
    return k + 3 >= len(line) or "," in (line.at(k + 1), line.at(k + 2))


def _clause_follows(line: Line, k: int) -> bool:
    """Whether a verb comes within the next words: "until Congress passes the bill", not "until Friday"."""
    for j in range(k, min(len(line), k + 6)):
        if line.at(j) == "," or line.at(j) in BOUNDARY or (line.at(j) in ("and", "but") and line.at(j + 1) in AUX):
            return False  # left before dinner and will not attend
        if line.at(j) == "to" and line.words.tags[j + 1 : j + 2] == ("VERB",):
            return False  # has until Friday to sign
        if line.words.tags[j] in ("VERB", "AUX"):
            return True
    return False


def _new_after_comma(line: Line, k: int) -> bool:
    """Whether a new clause starts after a comma: a relative, a pronoun subject, or a finite verb before the next."""
    word = line.at(k)
    if word in RELATIVE or word in _OPENERS or word in PRONOUN or k in line.acts:
        return True
    if _lists_names(line, k):
        return False
    if word in CONJUNCTION and not _verb_next(line, k + 1):
        word = line.at(k + 1)
    for j in range(k, min(len(line), k + 14)):
        then = line.at(j)
        if then == "," or then in BOUNDARY or (then == "that" and "VERB" not in line.words.tags[k:j]):
            return False
        if then in _SAID or then in AUX:
            return True
    return False


def _lists_names(line: Line, k: int) -> bool:
    """Whether the comma before `k` stands in a list of names: ministers of Norland, Estmark and Orland will meet."""
    first = k - 1
    while first > 0 and line.words.tags[first - 1] == "PROPN":
        first -= 1
    if first == k - 1 or not (first == 0 or line.at(first - 1) in _LISTING):
        return False
    last = k
    while last < len(line) and (line.words.tags[last] == "PROPN" or line.at(last) in (",", "the")):
        last += 1
    return last > k and line.at(last) == "and" and line.words.tags[last + 1 : last + 2] in (("PROPN",), ("DET",))


_LISTING = frozenset({"of", "from", ",", "that"})


def _verb_next(line: Line, k: int) -> bool:
    """Whether a verb stands at `k` (adverbs passed over): "and hold talks", "but was put off"."""
    while adverbial(line.at(k)) or line.at(k) == "to":
        k += 1
    cue = line.cue_at(k)
    if line.at(k) in AUX or k in line.acts:
        return True
    if cue is not None and cue.first == k and cue.part == "v":
        return not (cue.form & Form.NOUN) and line.words.tags[k] in ("VERB", "X")
    return line.words.tags[k] == "VERB" if k < len(line) else False
