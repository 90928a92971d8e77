"""Makes the weights of dateline/events/learnt.py: a linear reader of signs and of the tagger's states, with torch.

    python training/told.py FOLDER...       cross-validation over stories, then the shipped weights of all
    python training/told.py FOLDER... --own     the same with our own annotated wires and case tables (own.py)

A FOLDER holds gold/*.json: stories in the form of the ledger set (id, publisher, published, url, language, text) with
`events`, each with `type`, `status` and `mentions`; a mention has `start`, `end` and, best, `trigger` (the characters
of the one word that tells the event). Where no trigger is given the likeliest word of the mention is taken. Written:
src/dateline/events/told-weights.npz. The stories are other people's texts and not part of the project.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import datetime as dt
import json
import math
import random
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import torch
from own import own
from torch import nn
from torch.nn import functional

from dateline import names, speech, syntax, timex, wire
from dateline.events.around import Findings
from dateline.events.learnt import KINDS, TAGS
from dateline.events.read import scenes
from dateline.events.signs import stem
from dateline.events.telling import signs_alone, signs_in
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.syntax.heads import STATES
from dateline.text.sentences import split_sentences

TARGET = Path(__file__).resolve().parent.parent / "src/dateline/events/told-weights.npz"
RARE = 4  # signs seen less often are left out
EPOCHS, RATE, PULL, BATCH = 10, 8e-3, 3e-2, 1024
CALM = 2e-3  # the rate of what reads the states, which are many and known for every word
HIDDEN = 0.3  # share of a state's numbers that training hides
BLIND = 0.05  # share of the words taught without a state, so that signs alone can tell too
WARM = 30  # steps until the rate is reached; it sinks to a tenth of itself from there
SPARED = 0.6  # how much a word of a mention counts that is not its trigger
SEVERAL = 2  # readers whose mean is shipped
HEEDED = 4.0  # how much a word of our case tables counts: they hold what is hard on purpose
COOL = -0.7  # words whose own signs weigh less can tell no event
#: A sign that all words of a part have and no word of a real story: it keeps to itself what is unlike the world there.
KEPT = {"Z": ["dense"]}
OUTPUTS = 1 + len(KINDS)


@dataclasses.dataclass
class Word:
    """One word that could tell an event: its signs, the events whose mentions hold it, and the answer if it does."""

    signs: list[str]
    state: np.ndarray
    text: str
    tag: str
    start: int
    end: int
    ruled: bool
    mass: float = 1.0
    events: frozenset[int] = frozenset()
    answer: int | None = None
    sure: float = 0.0


def story_in(given: dict[str, Any]) -> Story:
    """An annotated story as the reader gets it; a line of the tables is a story of one block."""
    published = dt.date.fromisoformat(given["published"][:10])
    if "line" in given:
        block = Block(Role.BODY, Span(0, len(given["text"])))
        return Story(given["text"], (block,), Source(given["publisher"]), published=published, language="en")
    about = {"source": given["publisher"], "url": given["url"], "language": given["language"]}
    return wire.story_from(given["text"], published=published, **about)


def words_of(given: dict[str, Any], parser: syntax.Parser) -> list[Word]:
    """All nouns, verbs and the like of a story, with their answers."""
    story = story_in(given)
    day, sentences = timex.story_day(story), split_sentences(story)
    parse = parser.parse(story, sentences)
    mentions, timexes = names.find_names(story, parse), timex.find_timexes(story, day, sentences)
    findings = Findings(mentions, timexes, speech.find_statements(story, day, parse, mentions, timexes))
    found: list[Word] = []
    for scene in scenes(story, day, parse, findings, lambda _: True):
        ruled = {d.found.first for d in scene.drafts if d.status is not None or d.lean is not None}
        low, tags = scene.words.low, scene.words.tags
        asked = [k for k, word in enumerate(low) if tags[k] in TAGS and len(word) > 2 and word.isalpha()]
        states = np.asarray(scene.states_of(asked), np.float16)
        kept = KEPT.get(given.get("part", ""), [])
        for k, signs, state in zip(asked, signs_in(scene, asked), states, strict=True):
            span = scene.words.span(k, k + 1)
            mass = HEEDED if "line" in given else 1.0
            found.append(Word([*signs, *kept], state, low[k], tags[k], span.start, span.end, k in ruled, mass))
    answer(found, given["events"])
    return found


def answer(words: list[Word], events: list[dict[str, Any]]) -> None:
    """Gives the words of a story their events and answers."""
    for word in words:
        word.answer = None
    for number, event in enumerate(events):
        for mention in event["mentions"]:
            _answer(words, number, event, mention)


def _answer(words: list[Word], number: int, event: dict[str, Any], mention: dict[str, Any]) -> None:
    inside = [w for w in words if mention["start"] <= w.start < mention["end"]]
    for word in inside:
        word.events |= {number}
    kind = "vote" if event["type"] == "election" else event["type"]
    answer = KINDS.index(kind if kind in KINDS else "other")
    if "trigger" in mention:
        first, last = mention["trigger"]
        word = next((w for w in inside if w.start <= first < w.end or first <= w.start < last), None)
    else:
        ruled = [w for w in inside if w.ruled] or inside
        word = max(ruled, key=lambda w: w.sure, default=None)
    if word is not None:
        word.answer = answer


class Reader(nn.Module):
    """A row of numbers per sign and per number of the state, summed."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(size + 1, OUTPUTS, mode="sum")
        nn.init.zeros_(self.rows.weight)
        self.bias = nn.Parameter(torch.zeros(OUTPUTS))
        self.mind = nn.Linear(STATES, OUTPUTS, bias=False)
        nn.init.zeros_(self.mind.weight)

    def forward(self, signs: list[list[int]], states: torch.Tensor) -> torch.Tensor:
        """The numbers of all signs and of the state of each word, summed."""
        flat = torch.tensor([i for each in signs for i in each])
        starts = torch.tensor([0, *accumulate(len(each) for each in signs[:-1])])
        states = states.float()
        if self.training:
            seen = (torch.rand(len(states), 1) >= BLIND).float()
            states = functional.dropout(states, HIDDEN) * seen
        scores: torch.Tensor = self.rows(flat, starts) + self.mind(states) + self.bias
        return scores


def numbered(words: list[Word], rows: dict[str, int]) -> tuple[list[list[int]], torch.Tensor]:
    """The sign numbers of each word, for one without known signs the row after the last, and the states."""
    signs = [[rows[s] for s in word.signs if s in rows] or [len(rows)] for word in words]
    return signs, torch.from_numpy(np.stack([word.state for word in words]))


def fit(words: list[Word], seed: int) -> tuple[dict[str, int], Reader]:
    """The signs and their rows."""
    count = collections.Counter(s for w in words for s in set(w.signs))
    rows = {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= RARE))}
    torch.manual_seed(seed)
    net, order = Reader(len(rows)), list(range(len(words)))
    signs, states = numbered(words, rows)
    groups = [
        {"params": [net.rows.weight, net.bias], "lr": RATE},
        {"params": [net.mind.weight], "lr": CALM},
    ]
    steps = torch.optim.AdamW(groups, weight_decay=PULL)
    rate, chance = paced(steps, EPOCHS * math.ceil(len(words) / BATCH)), random.Random(seed)
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for at in range(0, len(words), BATCH):
            places = order[at : at + BATCH]
            loss = _loss(net([signs[i] for i in places], states[places]), [words[i] for i in places])
            steps.zero_grad()
            loss.backward()
            steps.step()
            rate.step()
    return rows, net.eval()


def paced(steps: torch.optim.Optimizer, count: int) -> torch.optim.lr_scheduler.LambdaLR:
    """The pace of learning: up at first, then slowly down."""
    return torch.optim.lr_scheduler.LambdaLR(steps, lambda k: min(1.0, (k + 1) / WARM) * (1 - 0.9 * k / count))


def _loss(scores: torch.Tensor, words: list[Word]) -> torch.Tensor:
    goal = torch.tensor([float(w.answer is not None) for w in words])
    mass = torch.tensor([w.mass * (SPARED if w.events and w.answer is None else 1.0) for w in words])
    loss = (functional.binary_cross_entropy_with_logits(scores[:, 0], goal, reduction="none") * mass).sum()
    told = [(i, w.answer) for i, w in enumerate(words) if w.answer is not None]
    if told:
        kinds = scores[[i for i, _ in told], 1:]
        loss = loss + functional.cross_entropy(kinds, torch.tensor([kind for _, kind in told]), reduction="sum") / 2
    return loss / 64


def rate(words: list[Word], rows: dict[str, int], net: Reader) -> None:
    """Gives every word how likely it tells an event."""
    if words:
        with torch.no_grad():
            sure = torch.sigmoid(net(*numbered(words, rows))[:, 0]).tolist()
        for word, value in zip(words, sure, strict=True):
            word.sure = value


def judge(stories: dict[str, list[Word]], folds: int, seed: int) -> None:
    """Prints how well words of stories left out are told, at several thresholds; words the rules tell stand apart."""
    ids = sorted(stories)
    random.Random(seed).shuffle(ids)
    for fold in range(folds):
        out = ids[fold::folds]
        rows, net = fit([w for i in ids if i not in set(out) for w in stories[i]], seed)
        for i in out:
            rate(stories[i], rows, net)
    events = sum(len({n for w in words for n in w.events}) for words in stories.values())
    every = [w for words in stories.values() for w in words]
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        shown = [w for w in every if w.sure >= least or w.ruled]
        met = sum(len({n for w in words if w.sure >= least or w.ruled for n in w.events}) for words in stories.values())
        added = [w for w in shown if not w.ruled]
        right = sum(bool(w.events) for w in added)
        print(
            f"sure >= {least}: with the rules {met} of {events} events met; added {len(added)} words, {right} of them "
            f"inside a marked event; in all {sum(bool(w.events) for w in shown) / len(shown):.3f}"
        )


def packed(words: list[Word], seed: int) -> dict[str, np.ndarray]:
    """The weights as learnt.unpack reads them: 8-bit rows, a step for each column, the words that can tell an event."""
    nets = [fit(words, seed + i) for i in range(SEVERAL)]
    rows = nets[0][0]
    table = np.mean([net.rows.weight.detach().numpy()[: len(rows)] for _, net in nets], 0)
    bias, mind = (
        np.mean([values(net).detach().numpy() for _, net in nets], 0)
        for values in (lambda net: net.bias, lambda net: net.mind.weight.T)
    )
    steps = np.abs(table).max(0) / 127
    alone: dict[str, float] = {}
    for word in words:
        alone_signs = signs_alone(stem(word.text), word.tag)
        weight = float(sum(table[rows[s], 0] for s in alone_signs if s in rows))
        pair = f"{word.text} {word.tag}"
        alone[pair] = max(alone.get(pair, -9.0), weight)
    hot = sorted(text for text, weight in alone.items() if weight > COOL)
    small = np.round(table / steps).astype(np.int8)
    kept = np.flatnonzero(np.abs(small).max(1))
    names = list(rows)
    return {
        "signs": np.frombuffer("\n".join(names[i] for i in kept).encode(), np.uint8),
        "hot": np.frombuffer("\n".join(hot).encode(), np.uint8),
        "table": small[kept],
        "steps": steps.astype(np.float32),
        "bias": bias.astype(np.float32),
        "mind": mind.astype(np.float16),
    }


def marked_words(
    folders: list[Path], parser: syntax.Parser, seed: int, *, ours: bool
) -> tuple[dict[str, list[Word]], dict[str, dict[str, Any]]]:
    """The words of all stories with their answers, and the stories of the folders; `ours` adds our own wires."""
    given = {}
    for path in sorted(p for f in folders for p in (f / "gold").glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        given[story["id"]] = {**story, "part": path.parent.parent.name}
    every = given | ({story["id"]: story for story in own()} if ours else {})
    stories = {name: words_of(story, parser) for name, story in every.items()}
    print(f"{len(stories)} stories, {sum(len(w) for w in stories.values())} words", file=sys.stderr)
    rows, net = fit([w for n, s in given.items() if marked(s) for w in stories[n]], seed)
    for name, story in every.items():
        if not marked(story):
            rate(stories[name], rows, net)
            answer(stories[name], story["events"])
    return stories, every


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", type=Path, nargs="+")
    arguments.add_argument("--folds", type=int, default=5, help="0: write without judging")
    arguments.add_argument("--own", action="store_true", help="with our own wires and tables")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    torch.set_num_threads(1)
    stories, every = marked_words(chosen.folders, syntax.load(), chosen.seed, ours=chosen.own)
    if chosen.folds:
        judge({name: words for name, words in stories.items() if marked(every[name])}, chosen.folds, chosen.seed)
    archive = packed([w for words in stories.values() for w in words], chosen.seed)
    np.savez_compressed(TARGET, **archive)
    print(f"{len(archive['table'])} signs, {TARGET.stat().st_size // 1024} KiB")


def marked(story: dict[str, Any]) -> bool:
    """Whether the one word of each mention is given."""
    return all("trigger" in m for e in story["events"] for m in e["mentions"])


if __name__ == "__main__":
    main()
