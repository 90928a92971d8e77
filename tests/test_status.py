"""Status: the ten values from their cue words, and the linear second reader."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from casefile import Case, read_cases
from dateline.events.assess import STATUSES, assess, shipped
from dateline.events.clause import clauses_of
from dateline.events.group import Step
from dateline.events.line import line_of
from dateline.events.status import ASPECTS, DERIVATION, EMBEDDING, TENSES, Facets, fold, status_of
from dateline.events.words import words_of
from dateline.lexicon import table
from dateline.model.event import Certainty, Polarity, Status, Tense
from dateline.model.span import Span
from dateline.model.story import StoryDay
from eventcase import drafts_of

ROOT = Path(__file__).resolve().parent.parent
CASES = read_cases("status", "day")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_status_of_an_event_word_is_read_from_its_sentence(case: Case) -> None:
    drafts = drafts_of(case)
    for mark in case.marks:
        here = [d for d in drafts if d.found.trigger.overlaps(Span(mark.start, mark.end))] or [
            d for d in drafts if d.span.overlaps(Span(mark.start, mark.end)) and mark.label != "none"
        ]
        found = {d.status.value for d in here if d.status is not None}
        assert found == (set() if mark.label == "none" else {mark.label})


def test_every_status_has_cases() -> None:
    told = {mark.label for case in CASES for mark in case.marks}
    assert told == {s.value for s in Status} | {"none"}


def test_the_table_of_derivation_answers_every_combination() -> None:
    for polarity, certainty, tense, change in product(Polarity, Certainty, Tense, (None, "off", "moved")):
        status = status_of(Facets(polarity, certainty, tense, change))
        assert status is None or status in Status
        if change == "off":
            assert status is Status.CANCELLED
    assert {row[-1] for row in DERIVATION} >= set(Status) - {Status.CONDITIONAL}


def test_a_condition_turns_only_plans_and_possibilities() -> None:
    planned, held = Facets(tense=Tense.FUTURE), Facets(tense=Tense.PAST)
    assert status_of(planned, condition=True) is Status.CONDITIONAL
    assert status_of(held, condition=True) is Status.HELD


def test_every_word_of_the_tables_has_a_meaning() -> None:
    ops = {row[2] for row in table("status", 4)}
    assert ops <= set(EMBEDDING) | set(ASPECTS) | {"next", "past", "first"}
    assert not set(EMBEDDING) & set(TENSES)


def test_the_outermost_word_decides() -> None:
    would, rule_out = Step("would"), Step("refuse", negated=True)
    facets = fold((would, rule_out))
    assert facets is not None
    assert status_of(facets) is Status.POSSIBLE


SECOND = (
    ("Ocean Drilling will sell its contract business .", 3, "planned"),
    ("The two presidents met in the harbour town .", 3, "held"),
    ("They could travel to the capital if asked .", 2, "open"),
    ("The minister did not sign the paper .", 4, "not_held"),
    ("Helicopters are flying over the valley today .", 2, "under_way"),
)


@pytest.mark.parametrize(("sentence", "word", "status"), SECOND)
def test_the_second_reader_tells_the_plain_cases(sentence: str, word: int, status: str) -> None:
    tokens = sentence.split()
    starts = [sum(len(t) + 1 for t in tokens[:i]) for i in range(len(tokens))]
    tags = tuple(
        "VERB" if i == word else "AUX" if t in ("will", "could", "did", "are") else "NOUN" for i, t in enumerate(tokens)
    )
    ends = tuple(s + len(t) for s, t in zip(starts, tokens, strict=True))
    line = line_of(words_of(sentence, tuple(starts), ends, tags))
    found = assess(line, clauses_of(line), (word, word + 1), (), StoryDay(dt.date(2024, 5, 14), "given"))
    assert found.status == status
    assert 0.2 < found.probability <= 1


def test_the_weights_are_whole() -> None:
    weights = shipped()
    assert weights.table.shape == (len(weights.rows), len(STATUSES))
    assert weights.bias.shape == (len(STATUSES),)
    assert abs(float(weights.probabilities(()).sum()) - 1) < 1e-6


@pytest.mark.slow
@pytest.mark.shared
def test_unseen_documents_are_read_as_well_as_measured(tmp_path: Path) -> None:
    shared = os.environ.get("DATELINE_SHARED")
    if not shared:
        pytest.skip("DATELINE_SHARED names no folder of development sets")
    key = Path(shared) / "bench/events/factuality/dev/uw.jsonl"
    out = tmp_path / "status.jsonl"
    subprocess.run([sys.executable, ROOT / "bench/predict.py", "status", key, "--out", out], check=True)
    scorer = Path(shared) / "bench/events/scorers/score_status.py"
    shown = subprocess.run(
        [sys.executable, scorer, key, out, "--field", "status"], check=True, capture_output=True, text=True
    )
    macro = float(shown.stdout.split("macro-F1 ")[1].split()[0])
    assert macro >= 72, shown.stdout
