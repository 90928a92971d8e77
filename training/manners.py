"""Wire manners that campaign news lacks, as labelled sentences made from patterns and clauses of our own writing.

A pattern marks its parts: ``S[...]`` source, ``K[...]`` cue, ``C[...]`` content; ``{person}`` and its kin are filled at
random. Names are made up, so that no pattern is learned by its people.
"""

from __future__ import annotations

import random
import re

import numpy as np
from augment import coined
from data import Sample, reopened
from labels import INDEX

from dateline.syntax.features import UNQUOTED, Unit
from dateline.syntax.tokens import tokenise
from dateline.text.sentences import sentences_in

PATTERNS = """
C["{quote},"] S[{title} {person}] K[told] {agency}.
C["{quote},"] S[{person}] K[was quoted by {agency} as saying].
S[{title} {person}] K[was quoted by {agency} as saying] C[that {clause}].
S[{agency}] K[quoted] C[{title} {person} as saying that {clause}].
S[{title} {person}] K[told] reporters C[that {clause}].
C[{Clause}], S[{agency}] K[reports].
C[{Clause}], S[{agency}] K[reported], K[citing] S[{title} {person}].
C[{Clause}], K[according to] S[the {body}].
K[According to] S[{title} {person}], C[{clause}].
As S[{title} {person}] K[noted], C[{clause}].
As S[{person}] K[put it], C["{quote}."]
S[The {body}] K[said in a statement] C[that {clause}].
S[The {nation} {office}] K[stressed] C[that {clause}].
S[{person}] K[emphasised] C[that {clause}]. S[He] K[recalled] C[that {clause}].
S[{person}] K[pointed out] C[that {clause}].
S[The {title_low}] K[assured] journalists C[that {clause}].
S[The {title_low}] K[did not rule out] C[that {clause}].
S[{person}] K[underlined]: C["{quote}."]
C["{quote},"] S[the {title_low}] K[added].
C["{quote}."] C["{quote},"] S[{person}] K[continued].
C["{quote}"] S[{person}] K[asked].
S[{person}] K[replied]: C["{quote}."]
S[{title} {person}] K[confirmed] on {day} C[that {clause}].
S[{title} {person}] K[denied] C[that {clause}].
Asked whether {clause}, S[{person}] K[said]: C["{quote}."]
When asked about the visit, S[he] K[answered] C[that {clause}].
K[In the words of] S[{person}], C[{clause}].
C[{Clause}], S[the {office}] K[announced] on {day}.
S[{place}] K[says] C[{clause}].
S[{nation} officials] K[say] C[{clause}], S[the {agency} news agency] K[reports].
S[A source in the {body}] K[told] {agency} C[that {clause}].
S[{title} {person}], who chairs the talks, K[warned] C[that {clause}].
In an interview with {agency}, S[{title} {person}] K[said] C[{clause}].
C[{Clause}], S[{person}] K[said], K[adding] C[that {clause}].
S[The two leaders] K[agreed] C[that {clause}], S[{title} {person}] K[said].
C["{quote},"] S[{person}] K[said], K[adding]: C["{quote}."]
C["{quote},"] S[{person}] K[said] on {day}, K[adding] C[that {clause}].
C["{quote},"] S[{title} {person}] K[said] before K[telling] {agency}: C["{quote}."]
C["{quote},"] S[{person}] K[said]. C["{quote}."]
S[{person}] K[went on to say] C[that {clause}].
S[{agency}], K[citing] S[the {body}], K[said] C[{clause}].
K[Citing] S[a source close to the talks], S[{agency}] K[reported] C[that {clause}].
S[The daily {agency}] K[writes] C[that {clause}].
C[{Clause}], it K[was stated] by S[the {body}].
S[The {title_low}] K[expressed confidence] C[that {clause}].
C["{quote}"], S[{person}] K[told] the meeting in {place}.
S[{person}] K[informed] the ministers C[that {clause}].
S[{company}] K[said] C[{clause}].
C[{Clause}], S[{company}] K[said] in a statement on {day}.
S[A spokesman for {company}] K[said] C[{clause}].
{company} of {place} and {company} will merge, {nation} papers wrote.
{title} {person} arrived in {place} on {day}.
{place} and {place} signed the papers on {day}, and the {body} met afterwards.
The {nation} {office} and the {body} will hold talks in {place} on {day}.
""".strip().split("\n")

HEADLINES = """
C[{Clause}] K[—] S[{title_low}]
C[{Clause}] K[-] S[{office}]
C[{Clause}], S[{title_low}] K[says]
S[{person}] K[:] C[{Clause}]
S[{place}] K[says] C[{clause}]
C["{quote}"] K[—] S[{person}]
C[{Clause}] K[:] S[{agency}]
{person}, {person} to meet in {place}
""".strip().split("\n")

CLAUSES = """
there are no plans for another meeting this year
the ministers will meet again next week
eight of the 31 chapters are still open
the talks have reached their final stage
no date has been set for the signing
the treaty will enter into force in July
both sides are ready for a compromise
the visit has been put off until spring
gas prices will stay as they are
the border crossing may be reopened in May
the draft was handed over to the other side
the parliament could ratify the accord by autumn
the question of tariffs remains unresolved
his country would never give up its sovereignty
a second round is scheduled for {day}
the delegation had left {place} without an agreement
all roadmaps but two were agreed
the summit in {place} was useful
the two presidents had discussed oil and gas
further consultations are needed
the ceasefire is being observed
the document contains 143 articles
{place} has not received an invitation
a meeting of the joint commission is being prepared
the agreement had been initialled in {place}
work on the programme would go on
if necessary, the leaders would speak by telephone
his side had made its proposals
the new duties would take effect on {day}
the bank will not raise its rates
prices could rise to 18 dlrs a barrel
the cartel would keep its ceiling of 15.8 mln barrels
the pact needs the approval of both chambers
nobody has asked for an emergency session
the experts have finished their work
the pipeline will be ready by the end of the year
the reports do not correspond to reality
the parties had failed to narrow their differences
he was ready to travel to {place}
the vote will be held in the presence of observers
""".strip().split("\n")

QUOTES = """
We are ready for this conversation
There have been no such plans so far
The work is going on, it is not finished
We expect a result by the end of the month
Nothing is agreed until everything is agreed
This is a matter for the two presidents
I see no obstacles
Most of the roadmaps are agreed, a few questions are left
We will not sign anything under pressure
It is too early to speak of dates
The meeting was long and, I would say, useful
We have heard nothing from {place} yet
Our position has not changed
The ball is in their court
That is why the talks were extended
There is a good chance that we shall finish in time
We proceed from the fact that the treaty is in force
You know that this question has been open for twenty years
If they come, we will talk
It will be announced in due course
""".strip().split("\n")

FILLERS = {
    "title": "Foreign Minister|Prime Minister|President|presidential spokesman|Deputy Prime Minister|Ambassador|"
    "Kremlin spokesman|State Secretary|Energy Minister|Speaker|government spokeswoman|Mr|Oil Minister|Sheikh|"
    "Press Secretary|Trade Minister|Defence Minister|chief negotiator|Chancellor|central bank governor",
    "title_low": "foreign minister|spokesman|prime minister|president|spokeswoman|head of state|ambassador|diplomat|"
    "press secretary|minister|official|negotiator|head of the delegation|chairman|premier",
    "body": "Foreign Ministry|State Council|Economy Ministry|Kremlin|Energy Ministry|Central Bank|European Commission|"
    "Security Council|presidential press service|Union Council|Customs Service|parliament|joint commission|cabinet|"
    "Border Guard Committee|Trade Ministry|General Staff|House of Representatives|Integration Committee",
    "office": "foreign ministry|government|prime minister|embassy|energy ministry|defence ministry|parliament",
    "particle": "van der|van|de la|de|von|bin|ibn|da|di|del|dos|ter|el|al|van den|y|ben|du",
    "joint": "del|de la|am|sur|di|do|upon|an der|de los|el",
    "form": "A/S|AS|AB|Oy|S.A.|SpA|NV|GmbH|AG|plc|Ltd|Ltd.|Inc.|Corp.|Corp|& Co|Group|Holdings",
    "day": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|December 20|7 May|Feb. 3|Sept. 14|the eve",
}
_SLOT = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"([SKC])\[((?:[^\[\]])*)\]")
_PARTS = {"S": "SOURCE", "K": "CUE", "C": "CONTENT"}


def _filler(slot: str, pick: random.Random) -> str:
    return pick.choice(FILLERS[slot].split("|"))


def _person(pick: random.Random) -> tuple[str, str]:
    words = [coined("PERSON", pick) for _ in range(pick.choice((1, 2, 2)))]
    if len(words) == 2 and pick.random() < 0.15:
        words.insert(1, _filler("particle", pick))
    return " ".join(words), "PERSON"


def _place(pick: random.Random) -> tuple[str, str]:
    if pick.random() < 0.15:
        return f"{coined('GPE', pick)} {_filler('joint', pick)} {coined('GPE', pick)}", "GPE"
    return coined("GPE", pick), "GPE"


def _company(pick: random.Random) -> tuple[str, str]:
    words = [coined("ORG", pick) for _ in range(pick.choice((1, 1, 2)))]
    return " ".join([*words, *([_filler("form", pick)] if pick.random() < 0.8 else [])]), "ORG"


_COINED = {"person": _person, "place": _place, "company": _company}


class Maker:
    """Makes one labelled paragraph after another from a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.names: list[tuple[str, str]] = []

    def fill(self, slot: str) -> str:
        """The words for one slot; names are noted with their label."""
        pick = self.chance
        if slot in ("clause", "Clause", "quote"):
            words = _SLOT.sub(lambda m: self.fill(m[1]), pick.choice(QUOTES if slot == "quote" else CLAUSES))
            return words[0].upper() + words[1:] if slot != "clause" else words
        if slot in _COINED:
            words, label = _COINED[slot](pick)
        elif slot == "nation":
            words, label = coined("NORP", pick), "NORP"
        elif slot == "agency":
            words = pick.choice(("TASS", "BelTA", "Interfax", "Xinhua", "Reuters", "AFP", coined("ORG", pick)))
            label = "ORG"
        else:
            words, label = _filler(slot, pick), "ORG" if slot == "body" else ""
            label = label if words[:1].isupper() else ""
        if label:
            self.names.append((words, label))
        return words

    def sample(self, number: int) -> Sample:
        """One paragraph, sometimes a headline."""
        self.names = []
        headline = self.chance.random() < 0.15
        marked = _SLOT.sub(lambda m: self.fill(m[1]), self.chance.choice(HEADLINES if headline else PATTERNS))
        text, spans = _plain(marked)
        tokens = tokenise(text)
        starts = [next(i for i, t in enumerate(tokens) if t[0] >= s.start) for s in sentences_in(text, 0, len(text))]
        unit = Unit([text[s:e] for s, e in tokens], starts, headline)
        places = [(text.index(w), w, label) for w, label in self.names if w in text]
        targets = {
            "statement": _tags(tokens, spans, "statement"),
            "name": _tags(tokens, [(at, at + len(w), label) for at, w, label in places], "name"),
        }
        return Sample(f"made-{number}", unit, UNQUOTED, tokens, targets, group=f"made-{number}")


def _plain(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, spans, at = "", [], 0
    for found in _PART.finditer(marked):
        text += marked[at : found.start()]
        spans.append((len(text), len(text) + len(found[2]), _PARTS[found[1]]))
        text += found[2]
        at = found.end()
    return text + marked[at:], spans


def _tags(tokens: list[tuple[int, int]], spans: list[tuple[int, int, str]], head: str) -> np.ndarray:
    tags = np.zeros(len(tokens), np.int64)
    for start, end, label in spans:
        inside = [i for i, (s, _) in enumerate(tokens) if start <= s < end]
        for k, i in enumerate(inside):
            tags[i] = INDEX[head][("I-" if k else "B-") + label]
    return reopened(tags)


def made(count: int, seed: int) -> list[Sample]:
    """`count` labelled paragraphs."""
    maker = Maker(seed)
    return [maker.sample(i) for i in range(count)]
