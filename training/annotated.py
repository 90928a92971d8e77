"""The annotated stories: training/annotated/*.jsonl and the source texts -> FOLDER/PART/gold/*.json.

    export DATELINE_SHARED=...                                 the folder with bench/ and corpus/
    python training/annotated.py FOLDER                        rebuilds W, X, Y, M, Z (for training), V (development)
    python training/annotated.py FOLDER --parts U T L          the blind parts: for scripts, never to be looked at
    python training/annotated.py FOLDER --only reut-00062      only the stories named
    python training/annotated.py FOLDER --parts W --pack       writes the offsets of W again, after corrections

The files hold our annotation as offsets and no word of the stories, which are other people's (standoff.py says how,
origins.py how the texts are made). Z and T are wires of our own writing; their texts lie beside the offsets, in
training/wires, and need no DATELINE_SHARED. A story whose text is not the one that was annotated is an error. Packing
takes the stories of FOLDER/PART/gold in place of those with the same ids, with corrected events; texts must be as they
were.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from origins import text_of, url_of
from paths import shared
from standoff import Json, digest, packed, unpacked

HERE = Path(__file__).resolve().parent
OWN = ("Z", "T")  # written by us, with their texts
PARTS = ("W", "X", "Y", "M", "Z", "V", "U", "T", "L")
SEEN = ("W", "X", "Y", "M", "Z", "V")  # all but the blind parts
LONGEST = {"W": 460, "X": 460, "Y": 460, "M": 460}  # words after which stories of a part were cut; others are whole


def file_of(part: str) -> Path:
    """Where the lines of a part lie."""
    return HERE / ("wires" if part in OWN else "annotated") / f"{part}.jsonl"


def lines_of(part: str) -> list[Json]:
    """The stand-off lines of a part."""
    return [json.loads(line) for line in file_of(part).read_text(encoding="utf-8").splitlines()]


def rebuilt(line: Json) -> Json:
    """The story of a line; SystemExit that names it where its text cannot be had."""
    if "text" in line:
        return unpacked(line, line["text"], None)
    file, row = line["file"], line["row"]
    try:
        text = text_of(file, row, LONGEST.get(line["part"]), line.get("piece", 1))
        return unpacked(line, text, url_of(file, row))
    except (OSError, KeyError, ValueError) as error:
        raise SystemExit(f"annotated: {line['part']}/{line['id']}, from {file}: {error}") from error


def rebuild(folder: Path, part: str, only: list[str]) -> int:
    """Writes the stories of a part and says how many."""
    out = folder / part / "gold"
    wanted = [line for line in lines_of(part) if not only or line["id"] in only]
    for line in wanted:
        out.mkdir(parents=True, exist_ok=True)
        text = json.dumps(rebuilt(line), ensure_ascii=False, indent=1)
        (out / f"{line['id']}.json").write_text(text, encoding="utf-8")
    return len(wanted)


def pack(folder: Path, part: str, only: list[str]) -> int:
    """Writes the lines of a part again, with the events of FOLDER/PART/gold; says of how many stories."""
    lines, taken = lines_of(part), 0
    for at, line in enumerate(lines):
        path = folder / part / "gold" / f"{line['id']}.json"
        if not path.exists() or (only and line["id"] not in only):
            continue
        story = json.loads(path.read_text(encoding="utf-8"))
        if digest(story["text"]) != line["sha256"]:
            raise SystemExit(f"annotated: {path}: another text than the one annotated")
        lines[at] = packed(story, line)
        taken += 1
    write(part, lines)
    return taken


def write(part: str, lines: list[Json]) -> None:
    """The file of a part, a story a line."""
    rows = [json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines]
    file_of(part).write_text("".join(rows), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(SEEN), metavar="PART")
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="only the stories named")
    parser.add_argument("--pack", action="store_true", help="from FOLDER into the offsets, not the other way round")
    options = parser.parse_args(arguments)
    work: Callable[[Path, str, list[str]], int] = pack if options.pack else rebuild
    try:
        sets = shared() / "bench"
    except KeyError:
        sets = Path()
    others = set(options.parts) - set(OWN)
    if others and not options.pack and not (sets / "time").is_dir():
        print("annotated: DATELINE_SHARED names no folder with bench/ and corpus/", file=sys.stderr)
        return 2
    for part in options.parts:
        print(f"{part}: {work(options.folder, part, options.only)} stories")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
