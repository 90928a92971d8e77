"""The texts that the tagger is trained and measured on, one reader a collection.

Nothing of them is stored in the project: every reader takes them from `paths.shared()`.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from paths import shared

#: Stories kept away from every kind of training, for names against the silver teacher and for speed.
HELD_OUT = {"reuters1987": 60, "wikinews2019-20": 30, "whitehouse_ukraine": 10}

_NO_SPACE_BEFORE = re.compile(r" ([.,;:!?%)\]’”]|'s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b|'m\b|''|')")
_NO_SPACE_AFTER = re.compile(r"([(\[“‘$£€]|``) ")


@dataclass(frozen=True)
class Doc:
    """One text with what people marked in it."""

    id: str
    text: str
    collection: str
    marks: list[dict[str, Any]] | None = None  # PolNeAR attributions
    events: list[dict[str, Any]] | None = None  # {"start", "end", "status"?, "factuality"}
    group: str = ""  # the document that a lone sentence comes from
    extra: dict[str, Any] = field(default_factory=dict)


def rows(path: str) -> list[dict[str, Any]]:
    """The lines of a JSONL file below the shared folder."""
    with (shared() / path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def polnear(part: str) -> list[Doc]:
    """PolNeAR `train` or `dev`, first annotator."""
    return [
        Doc(r["id"], r["text"], f"polnear-{part}", marks=r["attributions"])
        for r in rows(f"bench/quotes/dev/polnear-{part}.jsonl")
    ]


def polnear_others() -> list[Doc]:
    """The markings of the other annotators of the same train articles."""
    return [
        Doc(f"{r['id']}/{r['annotator']}", r["text"], "polnear-others", marks=r["attributions"], group=r["id"])
        for r in rows("bench/quotes/dev/polnear-train-more-annotators.jsonl")
    ]


def _corpus(name: str) -> list[Doc]:
    return [
        Doc(r["id"], r["text"], name)
        for r in rows(f"corpus/{name}.jsonl")
        if r.get("text") and r.get("language", "en") == "en"
    ]


def corpus() -> tuple[list[Doc], list[Doc]]:
    """The stories without marks: (held out for measuring, free to train on)."""
    chance = random.Random(7)
    held, free = [], []
    for name in ("reuters1987", "wikinews2019-20", "whitehouse_ukraine", "union_state_seedlike"):
        docs = _corpus(name)
        chance.shuffle(docs)
        docs.sort(key=lambda doc: len(doc.text.split()) <= 60)
        held += docs[: HELD_OUT.get(name, 0)]
        free += docs[HELD_OUT.get(name, 0) :]
    return held, free


def joined(tokens: list[str]) -> tuple[str, list[int]]:
    """Treebank tokens as running text, with the offset at which each token starts."""
    text, offsets, opened = "", [], False
    glue = True
    for raw in tokens:
        token = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}.get(raw, raw)
        token = token.replace("\\n", " ").strip() or " "
        closing = bool(re.match(r"([.,;:!?%)\]’”]|['’](s|re|ve|ll|d|m)?$|n['’]t$)", token)) or (token == '"' and opened)
        if text and not glue and not closing:
            text += " "
        offsets.append(len(text))
        text += token
        if token == '"':
            opened = not opened
        glue = token in "([“‘$£€" or (token == '"' and opened)
    return text, offsets


def factuality(name: str) -> Iterator[Doc]:
    """Sentences of `uw`, `meantime` or `uds_ih2` with their event mentions."""
    for row in rows(f"bench/events/factuality/dev/{name}.jsonl"):
        text, offsets = joined(row["tokens"])
        events = [
            {
                "start": offsets[m["span"][0]],
                "end": offsets[m["span"][1] - 1] + len(row["tokens"][m["span"][1] - 1]),
                "status": m.get("status"),
                "factuality": m["factuality"],
                "timeml": m.get("timeml"),
            }
            for m in row["mentions"]
        ]
        yield Doc(row["id"], text, name, events=events, group=row.get("doc_id", row["id"]))


def _sentences_joined(row: dict[str, Any]) -> str:
    return "\n\n".join(joined(s["tokens"])[0].strip() for s in row["sentences"])


def unmarked() -> list[Doc]:
    """Further news without marks, for self-training: ECB+, NewsWCL50, Timeline17 and update summaries."""
    docs = []
    for name, path in (
        ("ecbplus", "bench/events/ecbplus/dev/train.jsonl"),
        ("newswcl50", "bench/events/newswcl50/dev/dev.jsonl"),
    ):
        docs += [Doc(r["doc_id"], _sentences_joined(r), name) for r in rows(path)]
    for topic in ("finan", "h1n1", "haiti", "iraq", "mj"):
        for r in rows(f"bench/events/timeline17/dev/articles_{topic}.jsonl"):
            text = "\n\n".join(joined(line.split())[0] for line in r["text"].split("\n") if line.strip())
            docs.append(Doc(r["id"], text, "timeline17"))
    return [doc for doc in docs if len(doc.text) > 200]
