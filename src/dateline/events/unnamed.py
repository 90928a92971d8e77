"""Who acts where no name was found: a pronoun of the speaker, or the words themselves ("one Orland company")."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.events.draft import Draft
from dateline.events.find import Found
from dateline.events.governed import governed
from dateline.events.kinds import GATHERINGS
from dateline.events.line import AUX, HAVE, PREPOSITION, RELATIVE, SUBORDINATOR, Line
from dateline.events.nameless import actors, behind, describes, in_full, inside
from dateline.events.objects import singular, word_class
from dateline.events.partners import dated, passive, undergone
from dateline.events.phrase import is_verb_at
from dateline.model.event import Event, Participant
from dateline.model.swift import replace

_PRONOUNS = frozenset({"they", "he", "she", "it"})
_SAYING = frozenset({"said", "says", "announced"})
_ANY = frozenset({"some", "any", "no", "which", "other", "many", "most"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_LONGEST = 14  # words of somebody without a name


def _pronoun(event: Found) -> int | None:
    """The pronoun that is the subject of the event's verb: [they] would meet, [he] has agreed to meet."""
    first, end = event.subject
    alone = first < end <= event.first and event.line.at(end - 1) in _PRONOUNS
    return end - 1 if alone and (event.verb or event.steps) else None


def refers_back(event: Found) -> bool:
    """Whether the subject is a pronoun, so that the names of the main clause are not it."""
    return _pronoun(event) is not None


def of_himself(event: Found) -> int | None:
    """The "they" by which speakers mean themselves: members said [they] would meet; None where there is none."""
    k = _pronoun(event)
    if k is None or event.line.at(k) != "they":
        return None
    said = k - 2 if event.line.at(k - 1) == "that" else k - 1
    return k if event.line.at(said) in _SAYING else None


def with_unnamed(event: Event, drafts: Sequence[Draft]) -> Event:
    """The record with whoever acts without a name, where its own words name nobody who acts: [two Orland firms] signed.

    They are told last, since they say too little to tell events apart or to make a record of their own.
    """
    event = replace(event, participants=tuple(_told(p, drafts) for p in event.participants))
    draft = next((d for d in drafts if d.span == event.mentions[0]), None)
    if draft is None or len(event.participants) > len(draft.participants):
        return event
    start = draft.found.trigger.start
    if any((p.span and p.span.start < start) or p.name == draft.according_to for p in event.participants):
        return event
    found = _unnamed(draft.found)
    if not found and not event.participants:
        found = inside(draft.found) or _owner(draft.found) or behind(draft.found)
    return replace(event, participants=(*found, *event.participants)) if found else event


def _told(participant: Participant, drafts: Sequence[Draft]) -> Participant:
    """Somebody without a name as the sentence tells of them: key House subcommittee."""
    span = participant.span
    if span is None:
        return participant
    lines = (d.found.line for d in drafts)
    line = next((x for x in lines if x.words.span(0, len(x)).contains(span)), None)
    return participant if line is None else in_full(participant, line)


def _unnamed(event: Found) -> list[Participant]:
    """The subject of an event verb that is somebody without a name: [two Orland firms] signed a pact."""
    line = event.line
    first, end = event.subject
    far = event.clause.opener in RELATIVE and first < event.clause.first  # which imposes a tax
    if not (event.verb or governed(event)) or far or (passive(event) and not undergone(event)):
        return []
    end = min([end, event.first, *(s.first for s in event.steps if first < s.first < event.first)])
    return _antecedent(line, end) or _subject(line, first, end)


def _antecedent(line: Line, verb: int) -> list[Participant]:
    """Who "that" right before a verb stands for: a deal with [three union locals] that rejected the offer."""
    if line.at(verb - 1) != "that" or line.words.tags[verb - 2] != "NOUN":
        return []
    begin = _begin(line, 0, verb - 2)
    acts = line.at(verb - 2) in actors() or singular(line.at(verb - 2)) in actors()
    if not acts or not 1 < verb - 1 - begin < _LONGEST or line.at(begin) == "same":
        return []
    return [Participant(" ".join(line.words.raw[begin : verb - 1]), line.words.span(begin, verb - 1), office=True)]


def _owner(event: Found) -> list[Participant]:
    """Whose "its" and "their" is: [the cartel] is to review its accord; [the ministers] will open their talks."""
    line, first = event.line, event.clause.first
    if event.verb or line.at(event.phrase) not in ("its", "their") or event.kind not in GATHERINGS | {"agreement"}:
        return []
    verb = next((k for k in range(first, event.phrase) if is_verb_at(line, k) and not describes(line, k)), None)
    return [] if verb is None else _subject(line, first, verb)


def _subject(line: Line, first: int, end: int) -> list[Participant]:
    """Somebody without a name who is the subject of the verb at `end`: it broke out when [600 people] rallied."""
    opened = (k + 1 for k in range(first, end) if line.at(k) in _OPENING and line.at(k + 1) not in _PRONOUNS)
    first = max([first, *opened])
    head = _head(line, first, end)
    if head is None:
        return []
    begin, last = _begin(line, first, head), _last(line, head + 1, end)
    told = any(
        line.words.tags[k] == "VERB" and line.at(k) not in HAVE for k in range(last, end)
    )  # leaders said the accord reached on Friday
    told = told and not (line.at(end - 1) == "they" and line.at(end - 2) in ("when", "before", "until"))
    if told or line.at(begin - 1) in _ANY or line.at(begin - 1) in PREPOSITION:
        return []
    if last - begin >= _LONGEST or (last - begin == 1 and not (_faction(line, head) or _known(line, first, begin))):
        return []  # companies signed a pact: they tell too little
    name = " ".join(line.words.raw[begin:last]).replace(" - ", "-")
    return [Participant(name, line.words.span(begin, last), office=True)]


def _known(line: Line, first: int, noun: int) -> bool:
    """Whether a single noun is somebody of whom the story has told: [the seamen] began a stoppage."""
    return noun > first and line.at(noun - 1) == "the"


def _head(line: Line, first: int, end: int) -> int | None:
    """The noun for people that the clause begins with; what stands before a comma ("On Friday,") is passed over."""
    if line.at(first) in PREPOSITION or line.at(first) in SUBORDINATOR:
        bare = next((k for k in range(first + 1, end) if not dated(line, k)), end)  # On Friday morning [the party]
        first = next((k + 1 for k in range(first, end) if line.at(k) == ","), end if bare == first + 1 else bare)
    head = None
    for k in range(first, end):
        tag = line.words.tags[k]
        if tag in ("NOUN", "PROPN") and line.at(k) not in word_class("time"):
            head = k
        elif head is not None and tag not in ("ADJ", "NUM") and line.at(k) not in ("'s", "’s", "and"):
            break
    if head is None:
        return None
    people = line.at(head) in actors() or singular(line.at(head)) in actors() or _crowd(line, first, head)
    return head if people or _faction(line, head) else None


def _crowd(line: Line, first: int, head: int) -> bool:
    """Whether a number makes people somebody: several thousand [people] rallied."""
    return line.at(head) == "people" and not _CROWDS.isdisjoint(line.words.low[first:head])


_OPENING = frozenset({"when", "where", "because"})
_CROWDS = frozenset({"thousand", "thousands", "hundred", "hundreds", "million", "dozens"})


def _faction(line: Line, head: int) -> bool:
    """Whether a plural with a capital names people of one sort: Republicans, Sandinistas, House Democrats."""
    word = line.words.raw[head]
    alone = line.words.tags[head - 1 : head] != ("PROPN",) or head == 0 or line.at(head - 1) in word_class("chamber")
    return alone and line.words.tags[head] == "PROPN" and word[0].isupper() and word.endswith(("ns", "ts", "is", "es"))


def _begin(line: Line, first: int, head: int) -> int:
    k = head
    while k > first and line.at(k - 1) not in AUX and (line.at(k - 1) == "." or describes(line, k - 1)):
        k -= 1  # U.S. troops
    late = [j for j in range(k, head) if line.at(j) in word_class("time") or dated(line, j)]
    k = late[-1] + 1 if late else k  # the same day Congress met
    before = line.at(k - 2)
    if k - 2 >= first and line.at(k - 1) == "and" and (before in actors() or singular(before) in actors()):
        return _begin(line, first, k - 2)  # prosecutors and police
    return k + 1 if line.at(k) in ("one", "several") else k


def _last(line: Line, k: int, end: int) -> int:
    """Past "of six Gulf states" behind somebody."""
    if line.at(k) not in ("of", "from"):
        return k
    j = k + 1
    while j < end and (line.words.tags[j] in (*_INSIDE, "DET") or line.at(j) in ("of", "and")):
        j += 1
    return j if line.words.tags[j - 1] in ("NOUN", "PROPN") and line.at(j) not in ("'s", "’s") else k
