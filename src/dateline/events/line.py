"""A sentence with its status words and triggers marked, and the closed word classes that hold it together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.events.phrases import Match, Phrases, index
from dateline.events.verbs import Form
from dateline.events.words import Words
from dateline.lexicon import table
from dateline.model.swift import swift
from dateline.text.seek import where

ORDINAL = frozenset({"second", "third", "fourth", "fifth", "sixth"})
_NUMBERING = frozenset({"the", "a", "its", "their"})
_ONES = frozenset({"one", "another", "follow-up"})
_COUNTING = ORDINAL | _ONES
_SET = frozenset({"planned", "scheduled", "due", "slated", "called", "is", "was", "has", "had", "will"})
_SAYING = ("i", "you", "he", "she", "it", "we", "they", "there", "that")
BE = frozenset({"is", "are", "am", "was", "were", "be", "been", "being", "'re", "'m", "i'm", "we're", "they're"})
HAVE = frozenset({"i've", "you've", "we've", "they've", "have", "has", "had", "having", "'ve"})
DO = frozenset({"do", "does", "did"})
WILL = frozenset({"will", "shall", "'ll", "wo", "won't", *(f"{who}'ll" for who in _SAYING)})
WOULD = frozenset({"would", "'d", "wouldn't", *(f"{who}'d" for who in _SAYING)})
MAY = frozenset({"may", "might", "could", "couldn't", "mayn't"})
CAN = frozenset({"can", "cannot", "ca", "can't"})
SHOULD = frozenset({"should", "must", "ought", "shouldn't", "mustn't"})
MODAL = WILL | WOULD | MAY | CAN | SHOULD
NEGATED_AUX = frozenset(
    {"isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't"}
    | {"won't", "wouldn't", "couldn't", "mayn't", "cannot", "can't", "shouldn't", "mustn't"}
)
AUX = BE | HAVE | DO | MODAL | NEGATED_AUX
ALONE = AUX | {",", "in", "on", "scheduled", "due", "planned", "set", "expected", "slated", "took", "began"}
PAST_AUX = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"})
NOT = frozenset({"not", "never", "n't", "no"})
NEGATIVE_SUBJECT = frozenset({"none", "nobody", "nothing", "neither", "no-one"})
ADVERB = frozenset(
    {
        "also",
        "again",
        "now",
        "then",
        "still",
        "just",
        "only",
        "soon",
        "already",
        "even",
        "once",
        "yet",
        "ever",
        "instead",
    }
    | {"today", "tomorrow", "yesterday", "therefore", "thus", "first", "both", "all", "best", "better", "once", "more"}
    | {"twice", "so", "far", "together"}
)
PREPOSITION = frozenset(
    {
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "by",
        "from",
        "about",
        "between",
        "among",
        "after",
        "before",
        "during",
    }
    | {
        "since",
        "until",
        "till",
        "into",
        "over",
        "under",
        "against",
        "through",
        "following",
        "amid",
        "despite",
        "without",
    }
    | {
        "within",
        "ahead",
        "near",
        "via",
        "per",
        "as",
        "than",
        "toward",
        "towards",
        "around",
        "upon",
        "like",
        "past",
        "off",
    }
    | {
        "out",
        "up",
        "concerning",
        "regarding",
        "including",
        "pending",
        "beyond",
        "behind",
        "outside",
        "inside",
        "across",
    }
)
CONJUNCTION = frozenset({"and", "or", "but", "nor", "while", "whereas", "plus", "yet"})
RELATIVE = frozenset({"which", "who", "whom", "whose", "that", "where", "when"})
SUBORDINATOR = frozenset(
    {"that", "which", "who", "whom", "whose", "where", "when", "while", "because", "although", "though", "if", "unless"}
    | {"whether", "after", "before", "until", "till", "once", "since", "as", "so", "what", "why", "how", "whereas"}
)
PRONOUN = frozenset({"he", "she", "it", "they", "we", "i", "you", "them", "him", "us", "me", "there", "these", "those"})
BOUNDARY = frozenset({";", ":", "—", "–", "--", "-"})


def numbered(low: tuple[str, ...]) -> list[int]:
    """The words of a sentence at which a number stands alone: [the second] is due, its [third], in May."""
    if _COUNTING.isdisjoint(low):
        return []
    counted = [k for k in where(low[:-1], ORDINAL) if k and low[k - 1] in _NUMBERING and low[k + 1] in ALONE]
    return counted + [k for k in where(low[:-1], _ONES) if low[k + 1] in _SET]


@cache
def cues() -> Phrases:
    """The index over lexicon/en/status.txt."""
    return index(table("status", 4))


@cache
def triggers() -> Phrases:
    """The index over lexicon/en/events.txt."""
    return index(table("events", 5))


@swift
@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, its cue phrases, and for every word the cue that covers it (None where none does)."""

    words: Words
    cues: tuple[Match, ...] = ()
    cover: tuple[Match | None, ...] = ()
    acts: frozenset[int] = frozenset()  # words at which a finite event verb starts: met, entered into force

    def __len__(self) -> int:
        return len(self.words.low)

    def at(self, index: int) -> str:
        """The lower-case word at `index`, "" outside."""
        try:  # asked most of all: a length less for each
            return self.words.low[index] if index >= 0 else ""
        except IndexError:
            return ""

    def cue_at(self, index: int) -> Match | None:
        """The cue phrase covering the word at `index`."""
        try:
            return self.cover[index] if index >= 0 else None
        except IndexError:
            return None


def line_of(words: Words, events: tuple[Match, ...] | None = None) -> Line:
    """Mark the status words of a sentence; of overlapping ones the one that starts first stays.

    `events` are its event words, whose finite verbs open clauses; they are looked up where they are not given.
    """
    events = tuple(triggers().find(words.low)) if events is None else events
    found, cover = [], [None] * len(words)  # type: tuple[list[Match], list[Match | None]]
    end = 0
    for match in cues().find(words.low):
        if match.first < end or _means_nothing(words, match):
            continue
        found.append(match)
        end = match.last
        for i in range(match.first, match.last):
            cover[i] = match
    acts = frozenset(m.first for m in events if m.form & (Form.PAST | Form.S) and not m.form & Form.NOUN)
    return Line(words, tuple(found), tuple(cover), acts)


def _means_nothing(words: Words, match: Match) -> bool:
    """Whether a word that can tell of a plan tells of none here: aimed at better prices; certain goods."""
    if match.row.columns[3] == "t" and words.at(match.last) != "to":
        return True
    word = words.low[match.first]
    if word == "due" and words.at(match.last) == "to":
        return words.tags[match.last + 1 : match.last + 2] not in (("VERB",), ("AUX",), ("X",))  # due to a strike
    if word == "order" and words.at(match.first - 1) == "in":
        return True  # in order to meet the cabinet
    if word == "bound" and words.at(match.first - 1) == "be":
        return True  # need not be bound to vote
    return word == "aimed" and words.at(match.first + 1) == "at"


def adverbial(word: str) -> bool:
    """Whether a word may stand between the parts of a verb: still, not only, finally."""
    return word in ADVERB or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERB)


_NO_ADVERB = frozenset(
    {"italy", "family", "assembly", "monopoly", "supply", "reply", "butterfly", "anomaly", "likely", "unlikely"}
)


def participle(match: Match) -> bool:
    """Whether a cue stands in a form that can follow its noun: talks scheduled for Friday."""
    return match.part == "a" or bool(match.form & Form.PART)


def in_proper_name(line: Line, of: int) -> bool:
    """Whether an "of" stands inside a name: the Group [of] Five meeting, the Bank [of] Karsk talks."""
    raw = line.words.raw
    return (
        1 < of < len(raw) - 1
        and raw[of - 1][:1].isupper()
        and raw[of + 1][:1].isupper()
        and line.words.tags[of - 1] == "PROPN"
    )
