"""`dateline read` as a user meets it: clear words, exit codes, and a batch that goes on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

STORY = """MOSCOW, December 10. /TASS/. Talks between the foreign ministers of Russia and Belarus will be held in Sochi
on December 20, the Foreign Ministry said on Tuesday.

"We are ready," the ministry's spokesman said."""


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=stdin)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_json_gives_offsets_into_the_given_text(story: Path) -> None:
    result = run(str(story), "--json", "--published", "2019-12-10")
    assert result.exit_code == 0, result.output
    record: dict[str, Any] = json.loads(result.stdout)
    assert record["text"] == STORY
    assert record["publisher"] == "TASS"
    assert record["day"]["date"] == "2019-12-10"
    for block in record["blocks"]:
        assert STORY[block["start"] : block["end"]] == block["quote"]


def test_view_for_people_names_the_blocks(story: Path) -> None:
    result = run(str(story), "--published", "2019-12-10", "--width", "100")
    assert result.exit_code == 0, result.output
    for word in ("dateline", "lede", "Times", "2019-12-20"):
        assert word in result.stdout


def test_standard_input(story: Path) -> None:
    result = run("-", "--json", "--published", "2019-12-10", stdin=story.read_bytes())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["text"] == STORY


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("image.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "image"),
        ("bad.json", b"{not json", "JSON"),
        ("list.json", b"[1, 2]", "story object"),
        ("number.json", b'{"text": 5}', "story object"),
        ("when.json", b'{"text": "Talks.", "published": "yesterday"}', "ISO date"),
    ],
)
def test_bad_input_names_file_and_reason_and_the_batch_goes_on(
    tmp_path: Path, story: Path, name: str, content: bytes, word: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    result = run(str(bad), str(story), "--json", "--published", "2019-12-10")
    assert result.exit_code == 1
    assert name in result.stderr
    assert word in result.stderr
    assert json.loads(result.stdout)["text"] == STORY


def test_a_missing_file_is_refused_with_a_reason(story: Path) -> None:
    result = run("no-such-story.txt", str(story), "--json")
    assert result.exit_code == 1
    assert "no-such-story.txt" in result.stderr


def test_a_wrong_date_is_a_wrong_call(story: Path) -> None:
    result = run(str(story), "--published", "10.12.2019")
    assert result.exit_code == 2
    assert "ISO date" in result.stderr


def test_fifty_megabytes_are_refused_in_words(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as out:
        out.truncate(50_000_001)
    result = run(str(big))
    assert result.exit_code == 1
    assert "50 MB" in result.stderr


def test_a_story_that_yields_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    path.write_text("Rain fell.", encoding="utf-8")
    result = run(str(path), "--published", "2019-12-10")
    assert result.exit_code == 0
    assert "yields no" in result.stdout


def test_help_has_examples() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout


def test_terminal_is_not_commanded_by_a_page(tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text("MOSCOW, December 10. /TASS/. Talks\x1b[2J were held \u202eon Tuesday.", encoding="utf-8")
    result = run(str(path), "--published", "2019-12-10")
    assert "\x1b[2J" not in result.output
    assert "\u202e" not in result.output


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        ("read {story} --published 2019-12-10", "apsw lxml dateline.ledger dateline.desk starlette"),
        ("read {story} --published 2019-12-10 --no-model --json", "apsw lxml dateline.desk onnxruntime rich"),
        ("--help", "numpy onnxruntime rich dateline.reader"),
    ],
)
def test_a_command_loads_what_it_needs_and_no_more(tmp_path: Path, arguments: str, spared: str) -> None:
    story = tmp_path / "story.txt"
    story.write_text("MOSCOW, December 10. /TASS/. Talks were held on Tuesday.", encoding="utf-8")
    code = "import atexit, sys\nfrom dateline.cli import main\natexit.register(lambda: print(*sys.modules))\nmain()"
    command = [sys.executable, "-c", code, *arguments.format(story=story).split()]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not set(spared.split()) & set(done.stdout.splitlines()[-1].split())


@pytest.mark.slow
def test_the_installed_command_starts() -> None:
    done = subprocess.run([sys.executable, "-m", "dateline", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("dateline")
