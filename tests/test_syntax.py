"""The parse: tokens and names by rule as cases, what the trained tagger must find, and what must hold for any story."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile import Case, read_cases
from dateline import syntax
from dateline.model.parse import Parse
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.syntax import decode, features, heads, stretches
from dateline.syntax.decode import best_paths, runs
from dateline.syntax.features import Unit, Vocabulary
from dateline.syntax.network import Network, WeightsError, shipped
from dateline.syntax.stretches import long_paths
from dateline.syntax.tagger import TaggerParser
from dateline.syntax.tokens import tokenise
from dateline.syntax.units import LONGEST, cut
from dateline.text.sentences import sentences_in, split_sentences
from timing import Work, grows_in_step

Paths = Callable[..., np.ndarray[Any, np.dtype[np.int64]]]


def cases(name: str) -> list[Case]:
    return [c for c in read_cases("syntax") if c.where.startswith(f"syntax/{name}.txt")]


def story(*paragraphs: str, headline: str | None = None) -> Story:
    text, blocks = "", []
    for role, words in [(Role.HEADLINE, headline), *((Role.BODY, p) for p in paragraphs)]:
        if words:
            blocks.append(Block(role, Span(len(text), len(text) + len(words))))
            text += words + "\n\n"
    return Story(text, tuple(blocks), Source("unknown"))


def parsed(read: Story, parser: syntax.Parser | None = None) -> Parse:
    return (parser or syntax.load()).parse(read, split_sentences(read))


TALKS = story(
    "Russian President Vladimir Putin and his Belarusian counterpart Alexander Lukashenko will meet in St. Petersburg "
    "on December 20, Kremlin spokesman Dmitry Peskov told reporters on Tuesday.",
    '"There are no plans for another meeting this year," he said.',
    "“Eight roadmaps are still open,” Lukashenko told BelTA. Both of the leaders met in Sochi last week.",
    headline="Putin, Lukashenko to meet in St. Petersburg — spokesman",
)


def marked(read: Story, parse: Parse, label: str) -> list[str]:
    marks = [m for m in parse.names + parse.marks if m.label == label]
    return [read.text[parse.starts[m.first] : parse.ends[m.last - 1]] for m in marks]


@pytest.mark.parametrize("case", cases("tokens"), ids=str)
def test_tokens(case: Case) -> None:
    assert tokenise(case.text) == [(m.start, m.end) for m in case.marks]


@pytest.mark.parametrize("case", cases("capitals"), ids=str)
def test_names_by_rule(case: Case) -> None:
    parse = parsed(story(case.text), syntax.rules_only())
    found = [(parse.starts[m.first], parse.ends[m.last - 1], m.label) for m in parse.names]
    assert found == [(m.start, m.end, m.label) for m in case.marks]


def test_rules_alone_say_so_and_guess_tags() -> None:
    parse = parsed(TALKS, syntax.rules_only())
    assert parse.model is None
    assert not parse.marks
    assert not parse.triggers
    tags = dict(zip(parse.words, parse.tags, strict=True))
    assert (tags["Peskov"], tags["told"], tags["20"], tags["the"], tags["."]) == (
        "PROPN",
        "VERB",
        "NUM",
        "DET",
        "PUNCT",
    )


def test_names_of_the_tagger() -> None:
    parse = parsed(TALKS)
    assert parse.model
    people, places = marked(TALKS, parse, "PERSON"), marked(TALKS, parse, "GPE")
    assert {"Vladimir Putin", "Alexander Lukashenko", "Dmitry Peskov"} <= set(people)
    assert "St. Petersburg" in places
    assert "Sochi" in places
    assert {"Russian", "Belarusian"} <= set(marked(TALKS, parse, "NORP"))


def test_statements_of_the_tagger() -> None:
    parse = parsed(TALKS)
    assert '"There are no plans for another meeting this year,"' in marked(TALKS, parse, "CONTENT")
    assert "“Eight roadmaps are still open,”" in marked(TALKS, parse, "CONTENT")
    assert [cue.split()[0] for cue in marked(TALKS, parse, "CUE")[-3:]] == ["told", "said", "told"]
    assert "he" in marked(TALKS, parse, "SOURCE")
    assert "Kremlin spokesman Dmitry Peskov" in marked(TALKS, parse, "SOURCE")


def test_triggers_are_found_where_they_are_asked_for() -> None:
    assert not parsed(TALKS).triggers
    parse = parsed(TALKS, TaggerParser(Network.load(shipped()), triggers=True))
    found = [(TALKS.text[parse.starts[t.first] : parse.ends[t.last - 1]], t.status) for t in parse.triggers]
    assert ("met", "held") in found
    assert any(word == "meet" and status in ("planned", "open") for word, status in found)
    assert all(t.status in heads.STATUSES and 0 < t.score <= 1 for t in parse.triggers)


def test_tags_of_the_tagger() -> None:
    parse = parsed(TALKS)
    words = parse.words
    tags = dict(zip(words, parse.tags, strict=True))
    assert (tags["Lukashenko"], tags["will"], tags["meet"], tags["the"]) == ("PROPN", "AUX", "VERB", "DET")


def test_a_story_reads_the_same_alone_among_others_and_in_threads() -> None:
    other = story("Prices rose, the bank said. " * 30, headline="PRICES RISE")
    alone = parsed(TALKS)
    for read in (other, TALKS, other, TALKS):
        assert parsed(read) == (alone if read is TALKS else parsed(other))
    found: list[Parse] = []
    threads = [threading.Thread(target=lambda: found.append(parsed(TALKS))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 4


def test_sentences_and_tokens_are_those_given() -> None:
    for parser in (syntax.load(), syntax.rules_only()):
        sentences = split_sentences(TALKS)
        parse = parser.parse(TALKS, sentences)
        assert [parse.span(*s) for s in parse.sentences] == list(sentences)
        tokens = [t for s in sentences for t in tokenise(TALKS.text, s.start, s.end)]
        assert list(zip(parse.starts, parse.ends, strict=True)) == tokens
        assert len(parse.tags) == len(tokens)


def test_captions_have_no_tokens() -> None:
    read = Story("A photo.", (Block(Role.CAPTION, Span(0, 8)),), Source("unknown"))
    for parser in (syntax.load(), syntax.rules_only()):
        assert len(parsed(read, parser)) == 0


def test_without_weights_the_rules_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(syntax, "shipped", lambda: tmp_path)
    assert parsed(TALKS, syntax.load.__wrapped__()).model is None


def test_weights_of_another_version_are_refused(tmp_path: Path) -> None:
    about = {"name": "old", "outputs": heads.OUTPUTS + 1, "columns": features.COLUMNS}
    (tmp_path / "weights.json").write_text(json.dumps(about))
    with pytest.raises(WeightsError, match="old"):
        Network.load(tmp_path)


def test_shipped_weights_are_small_and_have_a_card() -> None:
    files = {p.name: len(p.read_bytes()) for p in shipped().iterdir()}
    assert sum(files.values()) <= 6_000_000
    page = Path(__file__).parent.parent / "docs" / "guide" / "model-card.md"
    assert shipped().joinpath("MODEL_CARD.md").read_text(encoding="utf-8") == page.read_text(encoding="utf-8")


def test_rules_do_not_import_the_engine() -> None:
    code = "import sys, dateline.syntax as s; s.rules_only(); sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    read = Story(text, (Block(Role.BODY, Span(0, len(text))),) if text else (), Source("unknown"))
    for parser in (syntax.load(), syntax.rules_only()):
        parse = parsed(read, parser)
        assert len(parse.starts) == len(parse.ends) == len(parse.tags)
        assert all(0 <= m.first < m.last <= len(parse) for m in parse.names + parse.marks)


@pytest.mark.parametrize("piece", ["a", "a ", '"', "A. ", "Ab Cd ", "’s", "1,000"])
def test_time_goes_with_length(piece: str) -> None:
    def prepare(size: int) -> Work:
        read = story((piece * size)[:size].strip() or "x")
        sentences = split_sentences(read)
        return lambda: syntax.load().parse(read, sentences)

    assert grows_in_step(prepare, 2_000, slack=0.03)


def test_one_megabyte_of_one_letter() -> None:
    began = time.process_time()
    assert len(parsed(story("a" * 1_000_000))) == 1
    assert time.process_time() - began < 5


@pytest.mark.parametrize("found_by", [best_paths, long_paths])
@given(lengths=st.lists(st.integers(1, 6), min_size=1, max_size=4), seed=st.integers(0, 1000))
@settings(max_examples=40, deadline=None)
def test_best_path_is_the_best(found_by: Paths, lengths: list[int], seed: int) -> None:
    chance = np.random.default_rng(seed)
    follow, first = chance.normal(size=(3, 3)).astype(np.float32), chance.normal(size=3).astype(np.float32)
    scores = [chance.normal(size=(n, 3)).astype(np.float32) for n in lengths]

    def value(path: tuple[int, ...], emit: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
        steps = sum(follow[a, b] for a, b in itertools.pairwise(path))
        return float(first[path[0]] + steps + sum(emit[i, t] for i, t in enumerate(path)))

    sizes = np.array(lengths)
    paths = found_by(np.concatenate(scores), np.cumsum(sizes) - sizes, sizes, follow, first)
    for emit, path in zip(scores, np.split(paths, np.cumsum(sizes)[:-1]), strict=True):
        every = itertools.product(range(3), repeat=len(emit))
        assert value(tuple(path.tolist()), emit) >= max(value(p, emit) for p in every) - 1e-4


def test_a_large_table_of_paths_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(1)
    lengths = np.array([3, 0, 40, 1, 9, 22, 5, 19, 1])
    scores, follow = chance.normal(size=(100, 5)).astype(np.float32), chance.normal(size=(5, 5)).astype(np.float32)
    asked = (scores, np.cumsum(lengths) - lengths, lengths, follow, follow[0])
    whole = best_paths(*asked)
    monkeypatch.setattr(decode, "_TABLE", 8)
    assert best_paths(*asked).tolist() == whole.tolist()
    assert long_paths(*asked).tolist() == whole.tolist()
    monkeypatch.setattr(stretches, "_AT_ONCE", 8)
    assert long_paths(*asked).tolist() == whole.tolist()


def test_a_name_goes_on_only_as_what_it_began() -> None:
    # tags: none, B and I of a person, B and I of a body; the second paragraph begins at the fourth word
    scores = np.array(
        [[0, 3, 0, 0, 0], [0, 0, 1, 0, 2], [9, 0, 0, 0, 0], [0, 0, 0, 0, 2], [0, 0, 0, 0, 2], [0, 0, 2, 1, 0]],
        np.float32,
    )
    assert decode.name_paths(scores, np.array([0, 3])).tolist() == [1, 2, 0, 3, 4, 3]
    assert decode.name_paths(scores[:0], np.array([], np.int64)).tolist() == []


def test_runs() -> None:
    assert list(runs(bytes([0, 1, 2, 0, 3, 3, 4, 2, 0]))) == [(0, 1, 3), (1, 4, 5), (1, 5, 7), (0, 7, 8)]


def test_long_paragraphs_are_cut_without_losing_a_token() -> None:
    text = "The talks go on. " * 100 + "and " * 500
    sentences = sentences_in(text, 0, len(text))
    pieces = list(cut(text, sentences))
    assert [t for p in pieces for t in p.tokens] == tokenise(text)
    assert max(len(p.tokens) for p in pieces) <= LONGEST


@pytest.mark.parametrize(
    ("words", "states", "left"),
    [
        ("He said “ yes ” .", "441324", features.QUOTED),
        ('" Yes', "13", features.OPEN),
        ("Nothing here", "44", features.UNQUOTED),
        ("“ We ‘ must ’ go ”", "1333332", features.QUOTED),
    ],
)
def test_quotation_states(words: str, states: str, left: int) -> None:
    rows, after = Vocabulary({}, {}).unit(Unit(words.split()))
    assert ("".join(map(str, rows[:, features.QUOTE])), after) == (states, left)


def test_a_quotation_left_open_goes_on() -> None:
    rows, after = Vocabulary({}, {}).unit(Unit(["we", "go", "on", "”", "he", "said"]), features.OPEN)
    assert rows[:, features.QUOTE].tolist() == [3, 3, 3, 2, 4, 4]
    assert after == features.UNQUOTED


def test_the_memory_of_words_is_bounded() -> None:
    vocabulary = Vocabulary({"w1": 7}, {"said": 5})
    for at in range(0, 100_000, 1000):
        vocabulary.rows([f"w{i}" for i in range(at, at + 1000)])
    assert len(vocabulary._index) <= 1 << 15
    assert vocabulary.rows(["W1", "said"])[:, [features.WORD, features.CUE]].tolist() == [[0, 1], [0, 5]]
