"""Every command of the cookbook runs as it stands on the bundled stories."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.export.crosswalk import STATUSES
from dateline.export.formats import FORMATS

ROOT = Path(__file__).resolve().parent.parent
RECIPES = sorted((ROOT / "docs" / "cookbook").glob("*.md"))


def commands() -> Iterator[tuple[str, str]]:
    """Recipe and command line, for every line of a shell block that is to be run."""
    for recipe in RECIPES:
        for block in re.findall(r"```sh\n(.*?)```", recipe.read_text("utf-8"), re.DOTALL):
            for line in block.splitlines():
                if line.startswith("dateline "):
                    yield recipe.stem, line


@pytest.fixture(scope="module")
def desk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cookbook")
    stories = [str(path) for path in sorted((ROOT / "examples" / "stories").glob("*.json"))]
    done = CliRunner().invoke(main, ["file", *stories, "--ledger", str(folder / "talks.db")])
    assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize(("recipe", "line"), list(commands()))
def test_commands_run_as_they_stand(recipe: str, line: str, desk_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(line)[1:]
    if words[0] == "file":
        return  # done once, in the fixture
    if "parquet" in words:
        pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    monkeypatch.chdir(desk_folder)
    if words[0] == "serve":
        monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)
    typed = "nine cod in a barrel\n" * 2 if words[0] == "user" else None
    done = CliRunner().invoke(main, words, input=typed)
    assert done.exit_code == 0, f"{recipe}: {line}\n{done.output}"
    if words[0] in {"agenda", "who", "search", "diff", "conflicts", "tally", "play"}:
        assert not re.search(r"(^|: )nothing$", done.output, re.MULTILINE), f"{recipe}: {line} finds nothing"
        assert len(done.output) > 80


def test_every_recipe_is_listed() -> None:
    index = (ROOT / "docs" / "cookbook" / "index.md").read_text("utf-8")
    for recipe in RECIPES:
        assert recipe.stem == "index" or f"({recipe.name})" in index


def test_every_export_and_status_is_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "exports.md").read_text("utf-8")
    for form in FORMATS.values():
        assert f"`{form.name}`" in page
        assert all(name in page for name, _ in form.files)
    for status in STATUSES:
        assert f"| {status}" in page


@pytest.mark.parametrize(
    "words",
    [
        ["export", "nonsense", "--ledger", "x.db"],
        ["export", "ical", "--ledger", "nowhere.db"],
        ["site", "--ledger", "nowhere.db", "--out", "x"],
        ["serve", "--ledger", "x.db", "--closed"],
        ["user", "add", "a:b", "--users", "u.txt", "--password", "long enough words"],
        ["user", "list", "--users", "nowhere.txt"],
        ["watch", "nowhere.txt", "--ledger", "x.db"],
        ["mcp", "--ledger", "nowhere.db"],
    ],
)
def test_wrong_calls_say_so(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, words)
    assert done.exit_code in {1, 2}
    assert "Error" in done.output
    assert "Traceback" not in done.output
