"""An event word with the words around it, and whether it is a verb there."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.line import AUX, BE, PREPOSITION, Line
from dateline.events.objects import has_object, sends_envoy, word_class
from dateline.events.phrases import Match
from dateline.events.verbs import Form
from dateline.events.words import Words
from dateline.model.swift import replace, swift

_DETERMINED = frozenset({"a", "an", "its", "their", "his", "her", "any", "no", "this"})


@swift
@dataclass(frozen=True, slots=True)
class Beside:
    """A trigger with the words before and after it."""

    line: Line
    match: Match
    before: str
    after: str

    def ahead(self, count: int) -> set[str]:
        """The next `count` words."""
        return set(self.line.words.low[self.match.last : self.match.last + count])

    def capital_ahead(self, count: int) -> bool:
        """Whether a capital is among the next `count` words."""
        return any(w[:1].isupper() for w in self.line.words.raw[self.match.last : self.match.last + count])

    def has_envoy(self) -> bool:
        """Whether an envoy is the object: send [a three-man team] to Washington."""
        return sends_envoy(self.line, self.match.last)

    def next_to(self, which: str, *, back: int = 0, ahead: int = 4) -> bool:
        """Whether an object of the class `which` stands close by."""
        return has_object(self.line, self.match.first, self.match.last, which, back=back, ahead=ahead)


def is_verb(line: Line, match: Match) -> bool:
    """Whether a trigger that can be noun or verb is a verb here: "voted", "to visit", "have been meeting"."""
    if not match.form & Form.NOUN:
        return match.part in "vx"
    if match.form == Form.NOUN:
        return False
    before, after, tag = line.at(match.first - 1), line.at(match.last), line.words.tags[match.first]
    if match.form & Form.ING:
        at = match.last + (after in word_class("leader"))  # after meeting president Alan Kern
        name = line.words.raw[at : at + 1] != (line.at(at),)
        named = before in _WHILE and name and (tag == "VERB" or before in ("after", "before"))
        called = line.words.tags[match.first - 2 : match.first - 1] == ("DET",) and before.endswith("ed")
        called = called or (tag == "NOUN" and "-" in before)  # a three-way meeting with
        called = called or (line.at(match.first - 2) in ("a", "an") and line.at(match.first - 3) in _HELD)
        return (not called and _gerund(match, before, after, named=named)) or (  # not "a hastily-called meeting with"
            match.last - match.first == 1
            and after in ("this", "these", "those")
            and line.at(match.last + 1) not in word_class("time")  # the council meeting this week
        )
    if before in _SINGLED or before == "to" or before in AUX:
        return before not in _SINGLED and (tag != "NOUN" or before == "to")  # a noun is "ruled out any change"
    if after == "to" and match.row[0] == "vote" and tag != "NOUN":  # "if the House votes to impeach"
        return not _DETERMINED & set(line.words.low[max(0, match.first - 4) : match.first])
    return tag == "VERB" or _takes_object(line, match, after)


def _takes_object(line: Line, match: Match, after: str) -> bool:
    """Whether a word that may be a plural has a subject and an object: parliament debates the bill on Friday."""
    subject = match.first > 0 and line.words.tags[match.first - 1] in ("NOUN", "PROPN")
    return subject and bool(match.form & Form.S) and after in _OBJECT


_SINGLED = frozenset({"a", "an", "any", "another", "no", "further"})
_OBJECT = frozenset({"the", "a", "an", "its", "their", "his", "her", "whether"})
_HELD = frozenset(
    {"attended", "attend", "hold", "held", "had", "chaired", "joined", "convened", "at", "during", "after"}
)
_WHILE = frozenset({"after", "before", "while", "upon", "since"})  # after meeting Kern, he said


_NOUN_AFTER = frozenset({"the", "a", "for", "of", "'s", "another", "any", "no", "this", "an", "further", "new"})


def _gerund(match: Match, before: str, after: str, *, named: bool) -> bool:
    if match.first == 0:
        return after not in ("of", "in")
    takes = after in ("a", "an", "the", "his", "her", "their", "its", "with") or before in AUX or named
    return takes and before not in _NOUN_AFTER


def object_of(beside: Beside, needs: str) -> bool:
    """Whether the text, measure or pact is there: behind an active verb, before a passive one, or meant by "it"."""
    near = beside.line.words.low[max(0, beside.match.first - 5) : beside.match.first]
    if "it" in near or beside.after in ("it", "them"):
        chamber = needs == "text" and not word_class("chamber").isdisjoint(near)  # the lower house endorsed it
        return chamber or beside.next_to(needs, back=60, ahead=11)
    if _before_gap(beside, needs):
        return True
    passive = bool(beside.match.form & Form.PART) and (bool(set(near) & BE) or beside.after == "by" or _reduced(beside))
    if needs == "text":
        return beside.next_to(needs, back=22 if passive else 0, ahead=11)
    if needs == "measure" and not passive and "at" in beside.ahead(8):  # lifting crude at official prices
        return beside.next_to(needs, ahead=beside.line.words.low.index("at", beside.match.last) - beside.match.last)
    return beside.next_to(needs, back=14 if passive or needs == "conditions" else 0, ahead=0 if passive else 8)


def _reduced(beside: Beside) -> bool:
    """Whether a participle tells of the noun before it: an embargo imposed in 2013; an offer, tabled in May, ..."""
    before = beside.line.words.tags[beside.match.first - 1 : beside.match.first]
    noun = before == ("NOUN",) or beside.before == ","
    count = beside.line.words.tags[beside.match.last : beside.match.last + 1] == ("NUM",)  # the bill approved 12-6
    return noun and (count or beside.after in PREPOSITION or beside.after in word_class("time"))


def _before_gap(beside: Beside, needs: str) -> bool:
    """Whether the object stands before a clause that lacks one: the duties [which] Orland imposed in April.

    What opens or stops has its object for a subject: the crossing reopened on Monday.
    """
    line, first = beside.line, beside.match.first
    open_end = beside.after in PREPOSITION or beside.after in word_class("time") or beside.after in _ENDING
    if not open_end or beside.match.form in (Form.ING, Form.BASE):
        return False
    gap = next((k for k in range(first - 1, max(0, first - 7), -1) if line.at(k) in _GAPPED), None)
    if gap is None and needs in _BY_THEMSELVES:
        return beside.next_to(needs, back=8, ahead=0)
    gap = _zero_relative(line, first) if gap is None else gap if gap < first - 1 else None
    return gap is not None and has_object(line, gap, gap, needs, back=7, ahead=0)


def _zero_relative(line: Line, verb: int) -> int | None:
    """Where a clause without "that" begins right behind its object: the duties [Orland] imposed in April."""
    tags, k = line.words.tags, verb
    while k > 0 and tags[k - 1] in ("PROPN", "DET", "ADJ", "PRON"):
        k -= 1
    somebody = not {"PROPN", "PRON"}.isdisjoint(tags[k:verb])
    return k if k < verb and k > 0 and tags[k - 1] == "NOUN" and somebody else None


_GAPPED = frozenset({"which", "that", "whom"})
_BY_THEMSELVES = frozenset({"crossing", "supply"})
_ENDING = frozenset({"", ".", ","})


def as_verbs(words: Words, wanted: list[tuple[Match, bool]]) -> Words:
    """The words with those tagged as verbs that can be nothing else: finance minister [resigns] over loan."""
    wrong = {m.first for m, verb in wanted if verb and m.form and not m.form & Form.NOUN}
    wrong = {k for k in wrong if words.tags[k] in ("NOUN", "PROPN") and words.raw[k].islower()}
    if not wrong:
        return words
    return replace(words, tags=tuple(["VERB" if k in wrong else tag for k, tag in enumerate(words.tags)]))
