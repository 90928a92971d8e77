"""Whole pages: every file of tests/stories comes apart into the blocks written down beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dateline.model.story import Story
from dateline.wire import story_from

STORIES = Path(__file__).parent / "stories"
PAGES = sorted(path for path in STORIES.iterdir() if path.suffix in {".txt", ".html"})


def told(story: Story) -> list[str]:
    """The story as the lines of a .blocks file."""
    about = (story.headline, story.published_day, " & ".join(story.authors), story.source.name)
    lines = [" | ".join(str(part or "-") for part in about)]
    for block in story.blocks:
        again = "  (again)" if block.same_as is not None else ""
        lines.append(f"{block.role.value:<10}  {' '.join(block.span.of(story.text).split())}{again}")
    return lines


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_page(page: Path) -> None:
    expected = page.with_name(page.name + ".blocks").read_text(encoding="utf-8").splitlines()
    assert told(story_from(page.read_bytes())) == expected


def test_every_agency_has_a_page() -> None:
    assert len(PAGES) >= 18


if __name__ == "__main__":
    for line in told(story_from((STORIES / sys.argv[1]).read_bytes())):
        print(line)
