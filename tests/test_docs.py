"""The documentation says what the program does: every command, status and agency is there, and every link leads on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.cli import COMMANDS
from dateline.model.event import Status

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])
_LINK = re.compile(r"\[[^\]]+\]\(([^)#\s]+)(#[^)]*)?\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_COMMAND = re.compile(r"^\s*(?:\$ )?dateline ([a-z]+)\b", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    prose = _CODE.sub("", page.read_text(encoding="utf-8"))
    for target, _ in _LINK.findall(prose):
        if re.match(r"[a-z]+:", target):
            continue
        assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_named_in_examples_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"```(?:sh|console|text)?\n(.*?)```", text, re.DOTALL)
    for block in blocks:
        for name in _COMMAND.findall(block):
            assert name in COMMANDS, f"{page.relative_to(ROOT)}: dateline {name}"


def test_every_command_is_in_the_reference() -> None:
    text = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"## dateline {name}\n" in text


def test_every_status_is_explained() -> None:
    text = (ROOT / "docs" / "guide" / "status.md").read_text(encoding="utf-8").lower()
    for status in Status:
        assert status.value.replace("_", " ") in text or status.value in text, status


def test_no_page_names_a_machine() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for word in ("/work/", "/tmp/board", "/root/"):
            assert word not in text, f"{page.relative_to(ROOT)}: {word}"
