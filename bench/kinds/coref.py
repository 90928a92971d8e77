"""The same event across documents, as `track.same` judges it.

INPUT is a JSONL of documents (or a folder of them), OUT one line a mention, ``{"mention", "chain"}``. Given are the
texts and the spans of the event mentions; chains and topics are never looked at. A document is read as any story is.
The mentions of one document that are told in like words are filed as one event of no kind of ours, with what the
reading has around it; a lone description ("a great day for the valley") goes with the event told before it. Across
documents the ledger's own comparison and clustering decide. All pairs are compared, so that `track.same` is what is
measured, and not the blocking.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from dateline.model.event import Event, Status, StatusReading
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.reader import default_reader
from dateline.track.claims import claims_of
from dateline.track.cluster import cluster
from dateline.track.pairs import score_pairs
from dateline.track.thing import Thing, telling, things_of
from dateline.track.wording import families, share
from kinds.coref_words import Row, average_link, rows_of

#: Mentions of one document are one event when the root of the share of their words is so much on average.
LIKE = 0.2
#: From so many words on a mention can be a description of an event that others name.
DESCRIPTION = 4
#: Signs that stand close to the word before, or after.
_CLOSE = frozenset(".,;:!?)]}%’”") | {"'s", "’s", "n't", "n’t", "''"}
_OPEN = frozenset("([{$“‘") | {"``"}


@dataclass(frozen=True)
class Given:
    """A document as a story, with the spans of its event mentions by their names."""

    story: Story
    mentions: dict[str, Span]


def settled(row: Row) -> Given:
    """The text of a document, a paragraph a sentence; addresses of pages are left out, as a reader leaves them out."""
    text, blocks, at = "", [], {}
    for sentence in row["sentences"]:
        tokens = [token.replace("\\n", "") for token in sentence["tokens"]]
        if tokens and tokens[0].startswith("http"):
            continue
        text += "\n\n" if text else ""
        start, before = len(text), ""
        for place, token in enumerate(tokens):
            text += " " if len(text) > start and token and token not in _CLOSE and before not in _OPEN else ""
            at[sentence["i"], place] = Span(len(text), len(text) + len(token))
            text, before = text + token, token
        if len(text) > start:
            blocks.append(Block(Role.BODY, Span(start, len(text))))
    story = Story(text, tuple(blocks), Source("given"), given_id=row["doc_id"])
    return Given(story, dict(_spans(row, at)))


def _spans(row: Row, at: dict[tuple[int, int], Span]) -> Iterator[tuple[str, Span]]:
    for mention in row["mentions"]:
        words = [at[key] for place in mention["tokens"] if (key := (mention["sent"], place)) in at]
        if mention["kind"] == "event" and mention.get("scored", True) and words:
            yield mention["id"], Span(words[0].start, words[-1].end)


def told_alike(given: Given) -> list[list[str]]:
    """The mentions of a document, grouped by their words; a lone description goes with what was told before it."""
    names = list(given.mentions)
    words = [telling(given.mentions[name].of(given.story.text)) for name in names]
    likeness = np.array([[math.sqrt(share(a, b)) for b in words] for a in words], dtype=np.float32)
    groups: dict[int, list[str]] = {}
    for name, label in zip(names, average_link(likeness.reshape(len(names), len(names)), LIKE), strict=True):
        groups.setdefault(label, []).append(name)
    return _described(given, list(groups.values()))


def _describes(given: Given, group: list[str]) -> bool:
    """Whether a group is one description that names no event: "a great day for the valley"."""
    text = given.mentions[group[0]].of(given.story.text)
    return len(group) == 1 and len(text.split()) >= DESCRIPTION and not any(map(families, telling(text)))


def _described(given: Given, groups: list[list[str]]) -> list[list[str]]:
    """The groups, each lone description put to the event told nearest before it, or to the first one."""
    starts = {name: given.mentions[name].start for name in given.mentions}
    named = [group for group in groups if not _describes(given, group)]
    if not named:
        return groups
    told = sorted((starts[name], place) for place, group in enumerate(named) for name in group)
    for group in groups:
        if _describes(given, group):
            before = bisect_left(told, (starts[group[0]], 0))
            named[told[max(0, before - 1)][1]].append(group[0])
    return named


def things(row: Row) -> Iterator[tuple[Thing, list[str]]]:
    """What a ledger would compare, and the mentions that each stands for."""
    given = settled(row)
    groups = told_alike(given)
    events = tuple(
        Event("other", Status.HELD, tuple(given.mentions[name] for name in group), StatusReading(Status.HELD))
        for group in groups
    )
    reading = replace(default_reader().read_story(given.story), events=events, statements=(), relations=())
    found = things_of(claims_of(replace(reading, instruments=(), tallies=(), ladder=())))
    for thing in found:
        kept = {Span(*span) for span in thing.spans}
        yield thing, [name for name, span in given.mentions.items() if span in kept]


def chains(documents: Iterable[Row]) -> Iterable[Row]:
    """A chain for each event mention."""
    stand: dict[str, list[str]] = {}
    known: list[Thing] = []
    pairs = []
    for document in documents:
        new = list(things(document))
        pairs += score_pairs([thing for thing, _ in new], known)
        known += [thing for thing, _ in new]
        stand |= {thing.id: names for thing, names in new}
    for one in cluster(known, pairs):
        for name in (name for thing in one.things for name in stand[thing.id]):
            yield {"mention": name, "chain": one.id}


def predict(source: Path, out: Path) -> None:
    out.write_text("".join(json.dumps(row) + "\n" for row in chains(rows_of(source))), encoding="utf-8")
