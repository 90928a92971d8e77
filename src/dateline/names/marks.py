"""What a tagger marked as names, voted over the story: one word is one kind of thing in one story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.model.mention import Kind
from dateline.model.parse import Mark, Parse
from dateline.names.tables import DEFINITE, body_nouns
from dateline.names.words import Words

_KINDS = {"PERSON": Kind.PERSON, "ORG": Kind.BODY, "GPE": Kind.PLACE, "LOC": Kind.PLACE, "FAC": Kind.PLACE}
#: A mark below this weight does not draw a border by itself, but it still votes.
_SURE = 0.5
_STOPS = frozenset('(/["“”<>')


@dataclass(frozen=True, slots=True)
class Marks:
    """`labels` by token; `votes` by single word; `starts` are tokens at which a full name of a person begins."""

    trained: bool
    labels: dict[int, str]
    votes: dict[str, str]
    starts: frozenset[int]
    bodies: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, words: Words, parse: Parse) -> Marks:
        """The marks of a parse; empty where rules alone made it, since this room has better rules."""
        if parse.model is None:
            return cls(trained=False, labels={}, votes={}, starts=frozenset(), bodies=())
        labels: dict[int, str] = {}
        votes: dict[str, Counter[str]] = {}
        for mark in parse.names:
            for i in range(mark.first, mark.last):
                labels[i] = mark.label
                if words.words[i][0].isupper():
                    votes.setdefault(words.words[i], Counter())[mark.label] += round(mark.score * 100)
        sure = [m for m in parse.names if m.score >= _SURE and m.last - m.first > 1]
        return cls(
            trained=True,
            labels=labels,
            votes={word: count.most_common(1)[0][0] for word, count in votes.items()},
            starts=frozenset(m.first for m in sure if m.label == "PERSON"),
            bodies=tuple(part for m in sure if m.label == "ORG" for part in _parted(words, *_trimmed(words, m))),
        )

    def kind(self, words: Words, run: tuple[int, int]) -> tuple[bool, Kind | None]:
        """Whether the marks know the run, and what it is: None for peoples, occasions and laws."""
        if run[1] - run[0] == 1:
            label = self.votes.get(words.words[run[0]])
        else:
            found = Counter(self.labels[i] for i in range(*run) if i in self.labels)
            label = found.most_common(1)[0][0] if found else None
        return label is not None, _KINDS.get(label or "")


def _trimmed(words: Words, mark: Mark) -> tuple[int, int]:
    """The mark without a determiner in front and punctuation behind."""
    first, last = mark.first, mark.last
    while first < last and (not words.words[first][0].isupper() or words.low[first] in DEFINITE):
        first += 1
    at = first
    while at < last and words.words[at] not in _STOPS:
        at += 1
    last = at
    if last - first > 2 and words.low[last - 2] == "and" and words.word(last) == "of":
        last -= 2  # two groups under one noun: the one of Five [and the one] of Seven
    while last > first and words.low[last - 1] in {"of", "and", "the", "for", "&", ",", ".", "'s", "’s"}:
        last -= 1
    return first, last


def _parted(words: Words, first: int, last: int) -> list[tuple[int, int]]:
    """Two bodies under one mark: "Interim Committee [and] Development Committee"."""
    cut = next((k for k in range(first + 2, last - 2) if words.low[k] == "and"), None)
    if cut is None or not {words.low[cut - 1], words.low[last - 1]} <= body_nouns().keys():
        return [(first, last)]
    return [(first, cut), (cut + 1, last)]


def name_starts(words: Words, runs: list[tuple[int, int]], roles: set[int]) -> frozenset[int]:
    """Tokens at which a person's name begins inside a longer run; `roles` are the tokens at which role nouns end.

    "Chancellor of the Exchequer Nigel Lawson": the last two words, since three name words stand behind "of", or since
    a later "Lawson" stands alone.
    """
    alone = {words.words[r[0]] for r in runs if r[1] - r[0] == 1}
    found = []
    for first, last in runs:
        start = last - 2
        if start <= first or not words.words[start][0].isupper():
            continue
        lead = first - 1 - (words.word(first - 1) == "the")
        lead -= 2 * (words.word(lead) == "and")  # "Minister of Mines and Power Olga Tarn"
        behind_of = words.word(lead) in {"of", "for"}
        if behind_of and (lead in roles or words.words[last - 1] in alone):
            found.append(start)
    return frozenset(found)


def split_runs(runs: list[tuple[int, int]], starts: frozenset[int]) -> list[tuple[int, int]]:
    """Runs cut where a person's name begins inside one."""
    found: list[tuple[int, int]] = []
    for first, last in runs:
        cut = first
        for start in range(first + 1, last):
            if start in starts:
                found.append((cut, start))
                cut = start
        found.append((cut, last))
    return found
