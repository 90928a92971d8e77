"""Runs the program over the development sets and scores it with their own scorers: name -> figure.

Names read like ``time.timebank.value``, ``ledger.wire.events.F1``. Sets that are missing are left out.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from kinds.calls import counted, drawn
from score_divergences import score as divergences

HERE = Path(__file__).resolve().parent
Figures = Iterator[tuple[str, float]]


def load(path: Path) -> ModuleType:
    """A scorer as a module."""
    spec = importlib.util.spec_from_file_location(f"scorer_{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(kind: str, source: Path, out: Path) -> None:
    """One predict run in a process of its own, as the contract says."""
    command = [sys.executable, str(HERE / "predict.py"), kind, str(source), "--out", str(out)]
    subprocess.run(command, check=True)


def time(bench: Path, work: Path) -> Figures:
    root = bench / "time" / "dev"
    scorer = load(bench / "time" / "score.py")
    for corpus in ("timebank", "aquaint"):
        out = work / f"{corpus}.jsonl"
        predict("time", root / corpus, out)
    both = work / "time.jsonl"
    both.write_text("".join((work / f"{c}.jsonl").read_text(encoding="utf-8") for c in ("timebank", "aquaint")))
    answer = subprocess.run(
        [sys.executable, scorer.__file__ or "", str(root), str(both), "--json"],
        check=True,
        capture_output=True,
        text=True,
    )
    for corpus, figures in json.loads(answer.stdout).items():
        for measure in ("strict", "relaxed", "value"):
            yield f"time.{corpus.lower()}.{measure}", _f1(figures[measure])


def _f1(value: Any) -> float:
    return float(
        value["f1"] if isinstance(value, dict) and "f1" in value else value["F1"] if isinstance(value, dict) else value
    )


def statements(bench: Path, work: Path) -> Figures:
    gold, out = bench / "quotes" / "dev" / "polnear-dev.jsonl", work / "statements.jsonl"
    scorer = load(bench / "quotes" / "score.py")
    predict("statements", gold, out)
    parts, _ = scorer.evaluate(scorer.read(str(gold)), scorer.read(str(out)))
    found = scorer.summary(parts)
    for measure, group in (
        ("statement", "all"),
        ("exact", "all"),
        ("soft50", "all"),
        ("soft50", "direct"),
        ("soft50", "mixed"),
    ):
        yield f"statements.{measure}.{group}", float(found[measure][group]["F"])
    yield "statements.speaker", float(found["speaker"]["all"]["head"])


def ledger(bench: Path, work: Path) -> Figures:
    scorer = load(bench / "ledger" / "score.py")
    for name, folder in (("real", bench / "ledger" / "dev"), ("wire", bench / "wire" / "dev")):
        out = work / f"ledger-{name}"
        predict("ledger", folder, out)
        for kind, figures in scorer.score(scorer.load_dir(str(folder)), scorer.load_dir(str(out))).items():
            yield f"ledger.{name}.{kind}.F1", 100 * figures["F1"]
            for attribute, share in figures["accuracy"].items():
                yield f"ledger.{name}.{kind}.{attribute}", 100 * share


def timeline(bench: Path, work: Path) -> Figures:
    scorer = load(bench / "ledger" / "score.py")
    for gold in [
        *(bench / "ledger" / "dev").glob("timeline_*.json"),
        *(bench / "wire" / "dev").glob("timeline_*.json"),
    ]:
        stories = _stories_of(gold, bench, work)
        out = work / gold.name
        predict("timeline", stories, out)
        wanted, found = (json.loads(p.read_text(encoding="utf-8")) for p in (gold, out))
        figures = scorer.score_timeline(wanted, found)
        name = gold.stem.removeprefix("timeline_")
        for measure in ("mention_recall", "link_F1", "status_accuracy"):
            yield f"timeline.{name}.{measure}", 100 * figures[measure]
        yield f"timeline.{name}.final_status", 100 * figures["final_status_right"] / max(1, figures["entities_gold"])
        if differ := wanted.get("divergences"):
            sides = divergences(differ, found["divergences"])
            yield f"timeline.{name}.divergences", 100 * sides["found"] / len(differ)
            yield f"timeline.{name}.false_divergences", float(sides["false"])


def _stories_of(gold: Path, bench: Path, work: Path) -> Path:
    """A JSONL of the stories that a timeline lists, from beside it or from the corpora."""
    wanted = set(json.loads(gold.read_text(encoding="utf-8"))["stories"])
    rows = [json.loads(p.read_text(encoding="utf-8")) for p in gold.parent.glob("*.json")]
    found = [r for r in rows if isinstance(r, dict) and r.get("id") in wanted and "text" in r]
    missing = wanted - {r["id"] for r in found}
    corpus = bench.parent / "corpus" / "reuters1987.jsonl"
    if missing and corpus.exists():
        with corpus.open(encoding="utf-8") as lines:
            found += [row for row in map(json.loads, lines) if row["id"] in missing]
    keys = ("id", "publisher", "published", "url", "language", "text")
    out = work / f"{gold.stem}.stories.jsonl"
    out.write_text("".join(json.dumps({k: r.get(k) for k in keys}) + "\n" for r in found), encoding="utf-8")
    return out


def pages(bench: Path, work: Path) -> Figures:
    folder, out = bench / "pages" / "dev", work / "pages.jsonl"
    scorer = load(bench / "pages" / "score.py")
    predict("pages", folder, out)
    found = scorer.score(scorer.load([str(folder / "gold.jsonl")]), scorer.load([str(out)]))
    for measure, figures in found.items():
        for name, value in figures.items():
            if name.lower() in ("f1", "exact", "normalised", "same_day", "day", "leak") and isinstance(value, float):
                yield f"pages.{measure}.{name}", 100 * value


def status(bench: Path, work: Path) -> Figures:
    gold, out = bench / "events" / "factuality" / "dev" / "uw.jsonl", work / "status.jsonl"
    scorer = load(bench / "events" / "scorers" / "score_status.py")
    predict("status", gold, out)
    key, found = scorer.read_key(str(gold)), scorer.read_response(str(out))
    pairs = [
        (m["status"], scorer.PRODUCT_TO_STATUS.get(p := found.get(k, {}).get("status"), p))
        for k, m in key.items()
        if "status" in m
    ]
    _, macro, per = scorer.label_scores(pairs)
    yield "status.uw.macro", 100 * macro
    yield "status.uw.planned", 100 * per["planned"][2]


def coref(bench: Path, work: Path) -> Figures:
    """By `track.same`, and by a clustering of the bench's own that sees words alone."""
    scorer = load(bench / "events" / "scorers" / "score_coref.py")
    for name in ("ecbplus", "newswcl50"):
        gold, out = bench / "events" / name / "dev" / "dev.jsonl", work / f"{name}.jsonl"
        wanted, _ = scorer.read(str(gold))
        for kind, by in (("coref", "same"), ("coref_words", "words")):
            predict(kind, gold, out)
            found, _ = scorer.read(str(out))
            yield f"coref.{name}.{by}", 100 * scorer.score(wanted, found)["conll"]


def seed(bench: Path, work: Path) -> Figures:
    answer = subprocess.run(
        [sys.executable, str(HERE / "seed_check.py"), str(bench / "ledger" / "dev"), "--json"],
        check=False,
        capture_output=True,
        text=True,
    )
    rows: dict[str, bool] = json.loads(answer.stdout)
    yield "seed.rows", float(sum(rows.values()))
    yield "seed.must_not", float(sum(ok for k, ok in rows.items() if k.startswith("NOT")))


def speed(bench: Path, work: Path) -> Figures:
    """Words read in a thousand calls; the floor leaves a tenth of room, since most new rules cost a little."""
    path = bench.parent / "corpus" / "reuters1987.jsonl"
    if path.exists():
        stories = drawn(path, 60)
        yield "speed.words_per_1000_calls", sum(len(s.text.split()) for s in stories) * 1000 / counted(stories)


KINDS: dict[str, Callable[[Path, Path], Figures]] = {
    "time": time,
    "statements": statements,
    "ledger": ledger,
    "timeline": timeline,
    "pages": pages,
    "status": status,
    "coref": coref,
    "seed": seed,
    "speed": speed,
}


def measure(shared: Path, kinds: list[str]) -> dict[str, float]:
    """All figures of the kinds asked for."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as work:
        for kind in kinds:
            figures.update(KINDS[kind](shared / "bench", Path(work)))
    return {name: round(value, 2) for name, value in figures.items()}
