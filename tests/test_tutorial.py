"""Every command of the tutorial and of the README runs as it stands, in order, in a folder with the bundled stories."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main

ROOT = Path(__file__).resolve().parent.parent


def _files(pattern: str) -> list[str]:
    """What a shell would make of a pattern."""
    return [str(path) for path in sorted(Path().glob(pattern))]


@pytest.mark.slow
@pytest.mark.parametrize("page", ["docs/tutorial.md", "README.md"])
def test_commands_run_in_order(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("dateline ")]
    assert lines, page
    for line in lines:
        words = [w for word in shlex.split(line)[1:] for w in (_files(word) if "*" in word else [word])]
        done = CliRunner().invoke(main, words)
        assert done.exit_code == 0, f"{line}\n{done.output}"
        assert done.output.strip(), line
