"""Events that no table knows, found by a linear reader that was taught on annotated news stories.

What it reads of a word are signs (telling.py) and the tagger's state, which knows the words around it. It says of a
word how likely it tells an event of the record, of which kind, and how far that event is. Its answers are only leanings
(see `Draft.lean`): where the rules tell the same event, theirs stands. training/told.py made the weights and says from
what, and how well they read stories that they have not seen.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import repeat
from typing import NamedTuple

import numpy as np

from dateline.events.clause import Clause, clauses_of
from dateline.events.find import Found, noun_found, verb_found
from dateline.events.kinds import group_of
from dateline.events.line import Line, line_of
from dateline.events.outlook import STATUSES, Chances, outlooks
from dateline.events.phrases import Match
from dateline.events.signs import form_of
from dateline.events.telling import Scene, signs_in
from dateline.events.words import Words
from dateline.lexicon import Row
from dateline.lexicon.packaged import packaged
from dateline.model.event import Status
from dateline.model.story import StoryDay
from dateline.text.seek import where

KINDS = (
    "meeting", "talks", "summit", "session", "conference", "debate", "hearing", "press_conference", "visit",
    "attendance", "call", "vote", "resignation", "appointment", "signing", "adoption", "agreement", "ratification",
    "entry_into_force", "expiry", "measure", "submission", "work", "other",
)  # fmt: skip
SURE = 0.36  # how likely a word must tell an event to be drafted; worth.py says which records are shown
_LEAST = math.log(SURE / (1 - SURE))
TAGS = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})


@dataclass(frozen=True)
class Taught:
    """One row of numbers per sign: first how far it speaks for an event, then for each of KINDS.

    `mind` has such a row for each number of the tagger's state. `hot` are the words that can tell an event at all, with
    the tags under which they do; no other word is asked. `first` is the first column by sign, as plain
    numbers add up faster for the few signs of one word.
    """

    rows: dict[str, int]
    table: np.ndarray
    bias: np.ndarray
    mind: np.ndarray
    hot: dict[str, set[str]]
    first: dict[str, float]

    def weight(self, signs: Iterable[str]) -> float:
        """How far the signs together speak for an event: above 0, it is likelier than not."""
        return float(self.bias[0]) + sum(map(self.first.get, signs, repeat(0.0)))

    def thoughts(self, states: np.ndarray | None, count: int) -> np.ndarray:
        """What the states of so many words say, a row each; without states, nothing."""
        return np.zeros((count, len(self.bias)), np.float32) if states is None else states @ self.mind

    def scores(self, signs: Iterable[str]) -> np.ndarray:
        """The sum of the rows of all signs, as often as they occur."""
        hits = [self.rows[s] for s in signs if s in self.rows]
        return np.asarray(self.table[hits].sum(0) + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class Told:
    """A word that tells an event: its place in the sentence, how likely it does, the kind and the status.

    `kinds` and `tones` say how likely it is of each of KINDS and STATUSES, if it does.
    """

    at: int
    sure: float
    kind: str
    status: Status
    kinds: Chances = ()
    tones: Chances = ()


def unpack(archive: np.lib.npyio.NpzFile) -> Taught:
    """Weights out of an .npz archive as training/told.py writes it."""
    signs = bytes(archive["signs"]).decode("utf-8").split("\n")
    table = archive["table"].astype(np.float32) * archive["steps"]
    hot: dict[str, set[str]] = {}
    for pair in bytes(archive["hot"]).decode("utf-8").split("\n"):
        word, _, tag = pair.partition(" ")
        hot.setdefault(word, set()).add(tag)
    rows = {s: i for i, s in enumerate(signs)}
    bias, mind = (archive[name].astype(np.float32) for name in ("bias", "mind"))
    return Taught(rows, table, bias, mind, hot, dict(zip(signs, table[:, 0].tolist(), strict=True)))


@cache
def shipped() -> Taught:
    """The weights that come with the program."""
    with np.load(BytesIO(packaged("dateline.events", "told-weights.npz"))) as archive:
        return unpack(archive)


def can_tell(low: tuple[str, ...]) -> bool:
    """Whether a sentence has any word that can tell an event: a quick look first."""
    return not shipped().hot.keys().isdisjoint(low)


def candidates(words: Words) -> list[int]:
    """The words of a sentence that are asked."""
    hot = shipped().hot
    return [k for k in where(words.low, hot) if words.tags[k] in hot[words.low[k]]]


class Heard(NamedTuple):
    """The words of a sentence that tell an event, left to right, and what is thought of each word with a draft.

    `marked` is the sentence with its clauses, None where nothing was heard and nobody had to look.
    """

    told: list[Told]
    known: dict[int, Told]
    marked: tuple[Line, tuple[Clause, ...]] | None


def told_in(scene: Scene, asked: list[int], day: StoryDay) -> Heard:
    """What the reader hears in a sentence, asked for some of its words."""
    weights = shipped()
    drafted = {d.found.first for d in scene.drafts if d.status is not None or d.lean is not None}
    heard: list[tuple[int, float, np.ndarray]] = []
    thoughts = weights.thoughts(scene.states_of(asked), len(asked))
    for k, signs, thought in zip(asked, signs_in(scene, asked), thoughts, strict=True):
        weight = weights.weight(signs) + float(thought[0])
        if weight >= _LEAST or k in drafted:
            heard.append((k, weight, weights.scores(signs) + thought))
    if not heard:
        return Heard([], {}, None)
    line, clauses = marked(scene.words)
    looks = outlooks(scene, line, clauses, [k for k, _, _ in heard], day)
    every = [_told(*each, tones) for each, tones in zip(heard, looks, strict=True)]
    told = [t for t, (_, weight, _) in zip(every, heard, strict=True) if weight >= _LEAST]
    begun = {d.found.first for d in scene.drafts}
    return Heard(told, {t.at: t for t in every if t.at in begun}, (line, clauses))


def _told(at: int, weight: float, scores: np.ndarray, tones: Chances) -> Told:
    """What the scores of a word say."""
    kinds = _chances(scores[1:])
    kind, status = KINDS[kinds.index(max(kinds))], STATUSES[tones.index(max(tones))]
    return Told(at, round(1 / (1 + math.exp(-weight)), 3), kind, status, kinds, tones)


def _chances(scores: np.ndarray) -> Chances:
    """How likely each of several is, to a thousandth."""
    powers = np.exp(scores - scores.max())
    return tuple((powers / powers.sum()).round(3).tolist())


def kind_chance(told: Told, kind: str) -> float:
    """How likely a word tells an event of the same group as `kind`, if it tells any."""
    group = group_of(kind)
    return round(sum(chance for each, chance in zip(KINDS, told.kinds, strict=True) if group_of(each) == group), 3)


def unheard(scene: Scene, told: list[Told]) -> list[Told]:
    """Those that the rules have no word of: not part of a draft, its verbs, or a telling of the same kind beside it."""
    return [t for t in told if not any(_covers(d.found, t) for d in scene.drafts)]


def _covers(found: Found, told: Told) -> bool:
    if found.first <= told.at < found.last:
        return True
    if any(s.first <= told.at < s.last for s in (*found.steps, *found.modifiers)):
        return True
    near = found.clause.first <= told.at < found.clause.last and abs(found.first - told.at) <= _BESIDE
    return near and group_of(found.kind) == group_of(told.kind)


_BESIDE = 6  # words between two that tell one event: reached an accord


def marked(words: Words) -> tuple[Line, tuple[Clause, ...]]:
    """The sentence with its clauses, where the rules had no need of them."""
    line = line_of(words)
    return line, clauses_of(line)


def found_at(line: Line, clauses: tuple[Clause, ...], told: Told) -> Found:
    """The event word in the manner of the rules, with its phrase, chain and subject."""
    verb = line.words.tags[told.at] == "VERB"
    row = Row((line.at(told.at), "v" if verb else "n", told.kind, "-", ""), "")
    match = Match(told.at, told.at + 1, row, form_of(line, told.at) if verb else 0)
    return verb_found(line, clauses, match) if verb else noun_found(line, clauses, match)
