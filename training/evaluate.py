"""Measures a folder of weights (or a teacher) on everything the targets speak of.

python training/evaluate.py FOLDER [--fold K]        (about a minute)
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import texts
from data import Sample, samples, silver
from paths import shared
from train import fold_of

from dateline.model.parse import Parse
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.syntax.decode import name_paths, runs
from dateline.syntax.features import Rows, Unit
from dateline.syntax.heads import NAME, NAMES, POS, STATUS, STATUSES, TRIGGER
from dateline.syntax.network import Network, Scores
from dateline.syntax.tagger import TaggerParser
from dateline.text.sentences import split_sentences

Scorer = Callable[[list[Sample]], list[Scores]]
AGREED = ("PERSON", "ORG", "GPE", "NORP")
_START = np.zeros(1, np.int64)  # one paragraph, from its first word


def story(doc: texts.Doc) -> Story:
    """A text whose lines are paragraphs as a story; the first is the headline."""
    blocks, at = [], 0
    for line in doc.text.split("\n"):
        if line.strip():
            role = Role.HEADLINE if not blocks else Role.BODY
            blocks.append(Block(role, Span(at, at + len(line))))
        at += len(line) + 1
    return Story(doc.text, tuple(blocks), Source("unknown"), given_id=doc.id)


def statement_scores(docs: list[texts.Doc], parser: TaggerParser) -> dict[str, Any]:
    """PolNeAR's measures through the scorer beside the data."""
    sys.path.insert(0, str(shared() / "bench/quotes"))
    import score

    predicted = []
    for doc in docs:
        read = story(doc)
        parse = parser.parse(read, split_sentences(read))
        predicted.append({"id": doc.id, "statements": _linked(read, parse)})
    gold = [{"id": d.id, "text": d.text, "attributions": d.marks} for d in docs]
    result = score.summary(score.evaluate(gold, predicted)[0], 0)
    kept = {m: result[m]["all"]["F"] for m in ("statement", "exact", "soft80", "soft50", "cue exact", "source exact")}
    kept |= {f"{kind} soft50": result["soft50"][kind]["F"] for kind in ("direct", "mixed", "indirect")}
    return kept


def _linked(read: Story, parse: Parse) -> list[dict[str, Any]]:
    from dateline import speech

    found = speech.find_attributions(read, parse)
    return [
        {
            "content": [[s.start, s.end] for s in a.content],
            "source": [a.source.start, a.source.end] if a.source else None,
            "cue": [[s.start, s.end] for s in a.cue] or None,
        }
        for a in found
    ]


class TeacherNetwork:
    """A trained teacher where the shipped network is expected; remembers the words of the rows it made."""

    def __init__(self, name: str) -> None:
        import teacher
        from train import vocabulary

        net, tokenizer = teacher.restored(name)
        self.name, self.net = name, net
        self.pieces = teacher.Pieces(vocabulary()[0], None, None, tokenizer)
        self.follow, self.first = (t.detach().numpy() for t in net.transitions())
        self.vocabulary, self.units = self, {}

    def unit(self, unit: Unit, before: int) -> tuple[Rows, int]:
        """As the vocabulary's, and remembered."""
        rows, left = self.pieces.words.unit(unit, before)
        self.units[id(rows)] = (rows, unit)
        return rows, left

    def scores(self, units: list[Rows]) -> list[Scores]:
        """As the network's."""
        import torch

        found = []
        with torch.no_grad():
            for rows in units:
                more = self.pieces.more([self.units.pop(id(rows))[1]])
                out = self.net(torch.from_numpy(rows[None].astype(np.int64)), [len(rows)], *more)
                found.append(out[0].float().numpy())
        return found


def network_scorer(network: Network) -> Scorer:
    """Scores of the shipped kind of network for samples."""
    return lambda pool: network.scores([network.vocabulary.unit(s.unit, s.before)[0] for s in pool])


def name_scores(pool: list[Sample], scores: list[Scores]) -> dict[str, Any]:
    """Names against the silver teacher (exact spans and labels), tags and their agreement."""
    right, gold, said = (collections.Counter[str]() for _ in range(3))
    tags = [0, 0]
    for sample, out in zip(pool, scores, strict=True):
        wanted = {(NAMES[k], a, b) for k, a, b in runs(bytes(sample.targets["name"].tolist()))}
        found = {(NAMES[k], a, b) for k, a, b in runs(bytes(name_paths(out[:, NAME], _START).tolist()))}
        right.update(x[0] for x in wanted & found)
        gold.update(x[0] for x in wanted)
        said.update(x[0] for x in found)
        tags[0] += int((out[:, POS].argmax(1) == sample.targets["pos"]).sum())
        tags[1] += len(out)
    total = [sum(c[n] for n in AGREED) for c in (right, said, gold)]
    per = {n: _f(right[n], said[n], gold[n]) for n in NAMES}
    return {"names": _f(*total), **per, "tags": round(100 * tags[0] / max(1, tags[1]), 2)}


def event_scores(pool: list[Sample], scores: list[Scores]) -> dict[str, Any]:
    """Trigger F1, and accuracy and macro-F1 of status over gold triggers."""
    counts = [0, 0, 0]
    pairs: list[tuple[int, int]] = []
    for sample, out in zip(pool, scores, strict=True):
        found, gold = out[:, TRIGGER].argmax(1) == 1, sample.targets["trigger"] == 1
        counts = [a + int(b) for a, b in zip(counts, ((found & gold).sum(), found.sum(), gold.sum()), strict=True)]
        known = np.flatnonzero(sample.targets["status"] >= 0)
        pairs += list(zip(sample.targets["status"][known].tolist(), out[known, STATUS].argmax(1).tolist(), strict=True))
    per = [
        _f(sum(g == k == p for g, p in pairs), sum(p == k for _, p in pairs), sum(g == k for g, _ in pairs))
        for k in range(len(STATUSES))
    ]
    return {
        "trigger": _f(*counts),
        "status accuracy": round(100 * sum(g == p for g, p in pairs) / max(1, len(pairs)), 1),
        "status macro": round(sum(per) / len(per), 1),
        "status": dict(zip(STATUSES, per, strict=True)),
    }


def participant_scores(parser: TaggerParser, folder: str) -> dict[str, Any]:
    """Share of the participants named in a folder of ledgers that a name covers at least half of, somewhere."""
    from dateline import wire

    wanted = found = 0
    missed: list[str] = []
    for path in sorted((shared() / folder).glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        if "text" not in row:
            continue
        read = wire.story_from(row["text"], published=dt.date.fromisoformat(row["published"][:10]))
        parse = parser.parse(read, split_sentences(read))
        for name in {p for e in row["events"] for p in e["participants"] if any(c.isupper() for c in p)}:
            wanted += 1
            if _covered(read.text, parse, name):
                found += 1
            else:
                missed.append(f"{path.stem}: {name}")
    return {"participants": round(100 * found / max(1, wanted), 1), "of": wanted, "missed": missed}


def _covered(text: str, parse: Parse, name: str) -> bool:
    """Only the capitalised part counts ("water minister of Kadera"); who is not named in full, by the last word."""
    core = re.sub(r"^[a-z][a-z ]*\b(?=[A-Z])", "", name)
    core = core if core in text else core.split()[-1]
    spans = [parse.span(m.first, m.last) for m in parse.names]
    places = [found.span() for found in re.finditer(re.escape(core), text)]
    return any(2 * (min(s.end, end) - max(s.start, start)) >= end - start for start, end in places for s in spans)


def _f(right: int, said: int, gold: int) -> float:
    return round(200 * right / max(1, said + gold), 1)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--fold", type=int, help="measure on this fold of PolNeAR train too")
    arguments.add_argument("--events-fold", type=int, help="measure on this fold of UW too")
    arguments.add_argument("--teacher", action="store_true", help="FOLDER is the name of a teacher")
    arguments.add_argument("--docs", type=int, help="only so many of dev")
    chosen = arguments.parse_args()
    network: Any = TeacherNetwork(chosen.folder.name) if chosen.teacher else Network.load(chosen.folder)
    parser, scorer = TaggerParser(network), network_scorer(network)
    print("dev", statement_scores(texts.polnear("dev")[: chosen.docs], parser), flush=True)
    if chosen.docs:
        return
    for publisher in sorted({d.id.split("_")[0] for d in texts.polnear("dev")}):
        docs = [d for d in texts.polnear("dev") if d.id.split("_")[0] == publisher]
        scores = statement_scores(docs, parser)
        print(publisher, len(docs), {m: scores[m] for m in ("statement", "exact", "soft50")}, flush=True)
    for folder in ("bench/ledger/dev", "bench/wire/dev"):
        print(folder, participant_scores(parser, folder), flush=True)
    held = samples(silver("held"))
    print("held", name_scores(held, scorer(held)), flush=True)
    of = {doc.id: doc.collection for doc, _ in silver("held")}
    for collection in sorted(set(of.values())):
        own = [s for s in held if of[s.doc] == collection]
        print(collection, name_scores(own, scorer(own)), flush=True)
    if chosen.fold is not None:
        docs = [d for d in texts.polnear("train") if fold_of(d.id) == chosen.fold]
        print("fold", len(docs), statement_scores(docs, parser), flush=True)
    if chosen.events_fold is not None:
        pool = [s for s in samples(silver("events")) if s.doc.startswith("uw")]
        pool = [s for s in pool if fold_of(s.group) == chosen.events_fold]
        print("events", len(pool), event_scores(pool, scorer(pool)), flush=True)


if __name__ == "__main__":
    main()
