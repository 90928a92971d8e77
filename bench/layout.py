"""Typed blocks right and wrong, per role, over story files that carry a `layout`.

    python bench/layout.py FOLDER_OR_FILE ... [--errors]

A block is right when a gold block of the same role has the same start and end. Gold "body" paragraphs are compared
from the end of the dateline on; the first of them is the lede.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.model.story import Role
from dateline.wire import story_from

_SINGLE = {"headline": Role.HEADLINE, "subheadline": Role.STANDFIRST, "byline": Role.BYLINE, "dateline": Role.DATELINE}
_MANY = {"chrome": Role.CHROME, "captions": Role.CAPTION, "credits": Role.CREDIT}


def gold_blocks(layout: dict[str, Any]) -> set[tuple[str, int, int]]:
    found: set[tuple[str, int, int]] = {
        (role.value, s["start"], s["end"]) for key, role in _MANY.items() for s in layout.get(key) or []
    }
    found |= {(role.value, s["start"], s["end"]) for key, role in _SINGLE.items() if (s := layout.get(key))}
    lede = layout["lede"]
    found.add((Role.LEDE.value, lede["start"], lede["end"]))
    found |= {(Role.BODY.value, s["start"], s["end"]) for s in layout["body"] if s["end"] != lede["end"]}
    return found


def stories(paths: list[Path]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in paths:
        for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
            story = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(story, dict) and "layout" in story:
                yield file, story


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    right, missing, extra, whole = Counter[str](), Counter[str](), Counter[str](), Counter[bool]()
    for file, story in stories(options.paths):
        gold = gold_blocks(story["layout"])
        read = story_from(story["text"])
        found = {(b.role.value, b.span.start, b.span.end) for b in read.blocks}
        right.update(role for role, _, _ in gold & found)
        missing.update(role for role, _, _ in gold - found)
        extra.update(role for role, _, _ in found - gold)
        whole[gold == found] += 1
        if options.errors:
            for sign, blocks in (("missing", gold - found), ("extra", found - gold)):
                for role, start, end in sorted(blocks, key=lambda b: b[1]):
                    print(f"{file.stem}: {sign} {role} {start}-{end} {story['text'][start:end][:90]!r}")
    for role in Role:
        if right[role] + missing[role] + extra[role]:
            print(f"{role:<10} right {right[role]:>4}  missing {missing[role]:>3}  extra {extra[role]:>3}")
    print(f"stories wholly right: {whole[True]} of {whole.total()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
