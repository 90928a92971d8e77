"""The measuring programs: the contract runs, the gate holds its floors, the founding story comes out right."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import diff
import gate
from seed_check import check

ROOT = Path(__file__).resolve().parent.parent
STORIES = ROOT / "examples" / "stories"
PREDICT = ROOT / "bench" / "predict.py"


def predict(kind: str, source: Path, out: Path) -> None:
    subprocess.run([sys.executable, str(PREDICT), kind, str(source), "--out", str(out)], check=True)


@pytest.mark.shared
def test_every_row_of_the_founding_story_holds(shared: Path) -> None:
    failed = [row for row, holds in check(shared / "bench" / "ledger" / "dev").items() if not holds]
    assert not failed


def test_records_of_the_bundled_stories(tmp_path: Path) -> None:
    predict("ledger", STORIES, tmp_path)
    records = [json.loads(path.read_text("utf-8")) for path in sorted(tmp_path.glob("*.json"))]
    assert len(records) == 18
    for record in records:
        assert record["events"], record["id"]
        assert record["statements"], record["id"]
        assert all(isinstance(name, str) for event in record["events"] for name in event["participants"])


def test_a_timeline_needs_stories_alone(tmp_path: Path) -> None:
    out = tmp_path / "timeline.json"
    predict("timeline", STORIES, out)
    entities = json.loads(out.read_text("utf-8"))["entities"]
    assert any(len({row["story"] for row in entity["history"]}) > 2 for entity in entities)


def test_statements_keep_local_sources(tmp_path: Path) -> None:
    source = tmp_path / "stories.jsonl"
    source.write_text(
        json.dumps({"id": "a", "text": "“We are ready,” she said.\n\nShe left."}) + "\n", encoding="utf-8"
    )
    predict("statements", source, tmp_path / "out.jsonl")
    (row,) = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert row["id"] == "a"
    assert row["statements"]


def test_given_mentions_meet_across_stories_of_one_matter(tmp_path: Path) -> None:
    told = {
        "a": "Masked men ATTACKED the Orvik grain terminal at dawn . Smoke hung over the Orvik docks .",
        "b": "The RAID on the Orvik grain terminal sent smoke over the Orvik docks .",
        "c": "A RAID on a Delpo jewellery shop left shattered windows and a sleeping guard .",
    }
    source = tmp_path / "documents.jsonl"
    source.write_text("".join(json.dumps(_document(*item)) + "\n" for item in told.items()), encoding="utf-8")
    predict("coref", source, tmp_path / "out.jsonl")
    lines = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    chain = {line["mention"]: line["chain"] for line in lines}
    assert chain["a"] == chain["b"] != chain["c"]


def test_a_description_goes_with_the_event_told_before_it(tmp_path: Path) -> None:
    text = "The strike began . A bitter winter for the yards , he called it . The vote is on Monday ."
    marks = {"strike": [1], "winter": [4, 5, 6, 7, 8, 9], "vote": [15]}
    mentions = [{"id": name, "kind": "event", "sent": 0, "tokens": at, "chain": "gold"} for name, at in marks.items()]
    document = {"doc_id": "d", "sentences": [{"i": 0, "tokens": text.split()}], "mentions": mentions}
    source = tmp_path / "document.jsonl"
    source.write_text(json.dumps(document) + "\n", encoding="utf-8")
    predict("coref", source, tmp_path / "out.jsonl")
    lines = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    chain = {line["mention"]: line["chain"] for line in lines}
    assert chain["strike"] == chain["winter"] != chain["vote"]


def _document(name: str, text: str) -> dict[str, object]:
    """One sentence whose word in capitals is the mention; its chain is given, to be passed over."""
    words = text.split()
    at = next(i for i, word in enumerate(words) if word.isupper() and len(word) > 1)
    words[at] = words[at].lower()
    mention = {"id": name, "kind": "event", "sent": 0, "tokens": [at], "chain": "gold"}
    return {"doc_id": name, "sentences": [{"i": 0, "tokens": words}], "mentions": [mention]}


def test_unknown_input_is_a_wrong_call(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PREDICT), "ledger", str(tmp_path / "none"), "--out", str(tmp_path / "x")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no such file" in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "floor", "worse"),
    [
        ("ledger.wire.events.F1", 90.0, 91.0, True),
        ("ledger.wire.events.F1", 91.0, 91.0, False),
        ("ledger.wire.events.F1", 90.97, 91.0, False),
        ("pages.captions.leak", 3.0, 2.0, True),
        ("pages.captions.leak", 1.0, 2.0, False),
    ],
)
def test_the_gate_knows_what_is_worse(name: str, value: float, floor: float, *, worse: bool) -> None:
    assert gate.below(name, value, floor) is worse


def test_diff_tells_gained_from_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    span = {"start": 0, "end": 5, "quote": "talks"}
    for folder, status in (("before", "planned"), ("after", "held")):
        (tmp_path / folder).mkdir()
        record = {"events": [{"type": "talks", "status": status, "mentions": [span]}]}
        (tmp_path / folder / "a.json").write_text(json.dumps(record), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["diff", str(tmp_path / "before"), str(tmp_path / "after")])
    diff.main()
    told = capsys.readouterr().out
    assert "gained: 1" in told
    assert "+ a events: type talks; status held" in told
    assert "- a events: type talks; status planned" in told
