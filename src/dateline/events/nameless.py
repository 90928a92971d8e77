"""Who takes part without a name, told behind an event word: a meeting of [six industrial nations], signed by [both]."""

from __future__ import annotations

from functools import cache

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import BOUNDARY, RELATIVE, Line
from dateline.events.objects import singular, word_class
from dateline.events.partners import passive
from dateline.events.verbs import Form
from dateline.model.event import Participant
from dateline.model.swift import replace

_CLASSES = ("people", "leader", "body", "officer", "tribunal", "envoy", "forces", "actor", "trade")
_STATES = frozenset({"nation", "country", "state", "power", "democracy", "economy", "creditor", "lender"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_LONGEST = 9  # words of somebody without a name
_AHEAD = 9  # words from an event word to the preposition that brings them in
_SHARED = GATHERINGS | {"agreement", "signing"}


@cache
def actors() -> frozenset[str]:
    """The nouns for somebody who can act, in the singular and as the tables have them."""
    found = frozenset(word for name in _CLASSES for word in word_class(name))
    return found - word_class("no actor") - {"they", "he", "she", "it"}


def inside(event: Found) -> list[Participant]:
    """Who owns what an event noun tells of, without a name: [the cartel]'s December accord."""
    line = event.line
    own = next((k for k in range(event.phrase, event.first) if line.at(k) in ("'s", "’s")), None)
    if event.verb or own is None or not _acts(line, own - 1) or line.words.tags[own - 1] != "NOUN":
        return []
    first = event.phrase + 1 if line.words.tags[event.phrase] == "DET" else event.phrase
    return [Participant(" ".join(line.words.raw[first:own]), line.words.span(first, own), office=True)]


def behind(event: Found) -> list[Participant]:
    """Who is brought in behind an event word by "of", "between", "among", "with" or "by", where no name is told."""
    line = event.line
    opening = _opening(event)
    if opening is None:
        return []
    first = opening + 1
    if line.words.tags[first : first + 1] == ("DET",):
        if line.at(first) not in ("the", "a", "an"):
            return []  # by some states
        first += 1
    last, head = first, first
    while last < min(len(line), first + _LONGEST) and (line.at(last) == "and" or describes(line, last)):
        if line.at(last) == "last" or line.at(last) in word_class("calendar") or line.at(last) in word_class("time"):
            break  # an accord among six states last month
        if line.words.tags[last] in ("NOUN", "PROPN") and _acts(line, last):
            head = last + 1
        elif line.words.tags[last] in ("NOUN", "PROPN"):
            head = first  # a meeting of the committee room
        last += 1
    if line.at(opening) == "between" and head == first:
        head = last  # an agreement between producers and consumers
    if head == first or line.at(head) in ("'s", "’s") or not _some(line, first, head):
        return []
    return [Participant(" ".join(line.words.raw[first:head]), line.words.span(first, head), office=True)]


def describes(line: Line, k: int) -> bool:
    """Whether a word can stand inside a phrase of people: the six [leading] industrial democracies."""
    describing = line.at(k).endswith("ing") and line.words.tags[k + 1 : k + 2] in (("NOUN",), ("ADJ",))
    return line.words.tags[k] in _INSIDE or describing


def _some(line: Line, first: int, last: int) -> bool:
    """Whether the words tell more than "states": several words, or a plural of people."""
    return last - first > 1 or line.at(first).endswith("s") or line.at(first) in word_class("chamber")


def _acts(line: Line, k: int) -> bool:
    word = singular(line.at(k))
    return word in actors() or line.at(k) in actors() or word in _STATES


def in_full(participant: Participant, line: Line) -> Participant:
    """Somebody without a name with all the words that say who: a [House trade] subcommittee, ministers [of six states].

    `line` is the sentence of their span. Example: "panel" in "a key House panel" is told as "key House panel".
    """
    span = participant.span
    if span is None or participant.name[:1] != participant.name[:1].lower():
        return participant
    first, last = line.words.index_of(span.start), line.words.index_of(span.end - 1) + 1
    if line.words.tags[first] == "DET":
        first += 1
    if " ".join(line.words.raw[first:last]) != participant.name:
        return participant
    begin = first
    while begin > 0 and _describes(line, begin - 1):
        begin -= 1
    end = _joined(line, last)
    if (begin, end) == (first, last) or end - begin > _LONGEST:
        return participant
    return replace(participant, name=" ".join(line.words.raw[begin:end]), span=line.words.span(begin, end))


def _describes(line: Line, k: int) -> bool:
    """Whether the word at `k` says which people the next word tells of: a key [House] subcommittee."""
    if line.at(k) in word_class("calendar") or line.at(k) in word_class("time") or line.cue_at(k) is not None:
        return False
    return (line.words.tags[k] in _INSIDE and line.words.raw[k][:1].isalnum()) or _joins(line, k)


def _joins(line: Line, k: int) -> bool:
    """Whether "and" stands inside a description: House Energy [and] Commerce panel, defence [and] oil ministers."""
    around = line.words.tags[k - 1 : k] + line.words.tags[k + 1 : k + 2]
    alike = around in (("PROPN", "PROPN"), ("NOUN", "NOUN"), ("ADJ", "ADJ"))
    return line.at(k) == "and" and alike and not (_acts(line, k - 1) or _acts(line, k + 1))


def _joined(line: Line, k: int) -> int:
    """Past a second noun of people and past "of six states": trade ministers [and envoys of six states]."""
    if line.at(k) == "and":
        last = _phrase(line, k + 1)
        if last > k + 1 and _acts(line, last - 1) and line.at(last) in ("of", "from"):
            k = last
    if line.at(k) in ("of", "from"):
        first = k + 2 if line.at(k + 1) == "the" else k + 1
        last = _phrase(line, first)
        return last if last > first and line.at(last) not in ("'s", "’s") else k
    return k


def _phrase(line: Line, k: int) -> int:
    """Where the words of one noun phrase from `k` on end."""
    start = k
    while k < len(line) and (line.words.tags[k] in _INSIDE or line.at(k) in _ABOUT):
        k += 1
    if word_class("calendar").isdisjoint(line.words.low[start:k]) and line.words.tags[k - 1] in ("NOUN", "PROPN"):
        return k
    return start


_ABOUT = frozenset({"more", "than", "about", "some", "over"})  # the leaders of more than 12 islands


def _opening(event: Found) -> int | None:
    """The index of the preposition that brings somebody in, before anything else is told."""
    line = event.line
    if event.verb and not (passive(event) or event.match.form & Form.PART):
        return None
    wanted = _BY if event.verb or event.kind not in _SHARED else _BY | _AMONG
    wanted = wanted | _SIDES if event.kind in ("agreement", "signing") else wanted
    for k in range(event.last, min(len(line), event.right, event.last + _AHEAD)):
        if line.at(k) in wanted:
            return k
        if line.at(k) == "," or line.at(k) in BOUNDARY or line.at(k) in RELATIVE or line.words.tags[k] == "AUX":
            return None
    return None


_BY = frozenset({"by"})
_SIDES = frozenset({"between", "among"})
_AMONG = _SIDES | {"of", "with"}
