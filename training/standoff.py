"""Annotated stories without their texts: events as offsets, and back again.

    packed(story, text="...")   a story with quotes -> {"id": ..., "sha256": ..., "events": [offsets]}
    unpacked(line, text)        the same story again, with its quotes, as the scorer of ledgers reads it

A name is stored as the place of one of its tellings, [start, end]: the first from the event's sentence on, else the
first of the text. Labels of `same_event` are numbered, as they were words of the annotators' choice, and ids that hold
words of a headline are shortened.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

Json = dict[str, Any]
Place = list[int]
VALUES = ("type", "status", "date", "end", "was", "date_source")


def digest(text: str) -> str:
    """Twelve characters that tell whether a text is the one that was annotated."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def short(name: str) -> str:
    """An id without the words of a headline: "usa-today_2016-03-21_a-headline" -> "usa-today_2016-03-21_4f1c0d2e"."""
    dated = re.match(r"(.*?\d{4}-\d\d-\d\d)[_-]", name)
    return f"{dated[1]}_{digest(name)[:8]}" if dated else name


def sentence_start(text: str, at: int) -> int:
    """About where the sentence around `at` begins: only for choosing among tellings of a name."""
    return max(text.rfind("\n", 0, at), text.rfind(". ", 0, at)) + 1


def telling(text: str, name: str, begin: int) -> Place:
    """Where `name` stands, from `begin` on if it does, as words of its own if it does."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    found = whole.search(text, begin) or whole.search(text)
    start = found.start() if found else text.index(name)
    return [start, start + len(name)]


def packed_event(event: Json, text: str, labels: dict[str, str]) -> Json:
    """One event as offsets; what is empty is left out."""
    begin = sentence_start(text, event["mentions"][0]["start"])
    names = {key: telling(text, event[key], begin) for key in ("according_to", "place") if event.get(key)}
    line = {
        **{key: event.get(key) for key in VALUES},
        "same_event": labels.setdefault(event["same_event"], f"S{len(labels) + 1}")
        if event.get("same_event")
        else None,
        **names,
        "participants": [telling(text, name, begin) for name in event["participants"]],
        "mentions": [[m["start"], m["end"], *m.get("trigger", (m["start"], m["end"]))] for m in event["mentions"]],
    }
    return {key: value for key, value in line.items() if value}


def packed_statement(said: Json, text: str, publisher: str) -> Json:
    """One statement as offsets: speaker, cue, content, and the chain from the speaker outward, less the publisher."""
    begin = sentence_start(text, said["content"][0]["start"])
    chain = said["attribution"][:-1] if said["attribution"][-1:] == [publisher] else said["attribution"]
    line = {
        "form": said["form"],
        "said": said.get("said"),
        **{key: telling(text, said[key], begin) for key in ("speaker", "cue") if said.get(key)},
        "chain": [telling(text, name, begin) for name in chain],
        "content": [[span["start"], span["end"]] for span in said["content"]],
    }
    return {key: value for key, value in line.items() if value}


def unpacked_statement(line: Json, text: str, publisher: str) -> Json:
    """One statement with its quotes, in the form of the ledger set."""
    return {
        "speaker": quoted(text, line.get("speaker")),
        "role": None,
        "cue": quoted(text, line.get("cue")),
        "form": line["form"],
        "said": line.get("said"),
        "attribution": [*(quoted(text, place) for place in line.get("chain", [])), publisher],
        "content": [{"start": start, "end": end, "quote": text[start:end]} for start, end in line["content"]],
    }


def packed(story: Json, about: Json) -> Json:
    """A line of the stand-off file; `about` says the story's part, the file it is from and its row there.

    One of our own writing has its `text` in the place of file and row; `piece` 2 is the second part of a long story.
    """
    labels: dict[str, str] = {}
    text = story["text"]
    said = [packed_statement(one, text, story["publisher"]) for one in story.get("statements", [])]
    origin = {"text": text} if "text" in about else {k: about[k] for k in ("file", "row", "piece") if k in about}
    return {
        "part": about["part"],
        "id": story["id"],
        **origin,
        "publisher": story["publisher"],
        "published": story["published"],
        "sha256": digest(text),
        "length": len(text),
        "events": [packed_event(event, text, labels) for event in story["events"]],
        **({"statements": said} if said else {}),
    }


def quoted(text: str, place: Place | None) -> str | None:
    """The words at a place."""
    return text[slice(*place)] if place else None


def unpacked_event(line: Json, text: str) -> Json:
    """One event with its quotes, in the form of the ledger set."""
    return {
        "type": line["type"],
        "status": line["status"],
        "participants": [quoted(text, place) for place in line.get("participants", [])],
        "place": quoted(text, line.get("place")),
        "date": line.get("date"),
        "end": line.get("end"),
        "was": line.get("was"),
        "according_to": quoted(text, line.get("according_to")),
        "same_event": line.get("same_event"),
        **({"date_source": line["date_source"]} if "date_source" in line else {}),
        "mentions": [
            {"start": start, "end": end, "quote": text[start:end], "trigger": trigger}
            for start, end, *trigger in line["mentions"]
        ],
    }


def unpacked(line: Json, text: str, url: str | None) -> Json:
    """The story with text and quotes, in the form of the ledger set; ValueError where the text is another one."""
    if digest(text) != line["sha256"]:
        raise ValueError(f"another text than the one annotated ({len(text)} characters for {line['length']})")
    events = [{**unpacked_event(event, text), "id": f"E{at}"} for at, event in enumerate(line["events"], 1)]
    return {
        "id": line["id"],
        "publisher": line["publisher"],
        "published": line["published"],
        "url": url,
        "language": "en",
        "text": text,
        "headline": text.partition("\n")[0],
        "events": events,
        "statements": [unpacked_statement(one, text, line["publisher"]) for one in line.get("statements", [])],
        "tallies": [],
        "instruments": [],
    }
