"""The same event across documents by its wording alone: what `coref` is measured against, and no part of the program.

INPUT and OUT are those of `coref`. Documents are gathered by what they are about, weighted by how rare a word is among
them; mentions inside a group by the stems and families of `track.wording`. How much they have to share depends on
whether most are long descriptions, which no ledger could know.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.track.tables import words
from dateline.track.wording import families, stem

Row = dict[str, Any]
Vector = dict[str, float]
Matrix = NDArray[np.float32]

#: Documents of one group share this much on average; mentions of one chain this much.
DOCUMENTS, MENTIONS = 0.165, 0.4
#: Phrases of so many words are descriptions; one without its like joins the nearest group of this size.
PHRASE, LIKE = 3, 8
_LIGHT = words("light.txt")
_STOP = words("dull.txt") | _LIGHT
_PREPOSITIONS = words("prepositions.txt")


def told(word: str) -> bool:
    return len(word) > 2 and word not in _STOP and word[0].isalnum() and not word.startswith("http")


def unit(vector: Vector) -> Vector:
    size = math.sqrt(sum(x * x for x in vector.values())) or 1.0
    return {k: x / size for k, x in vector.items()}


def products(vectors: list[Vector]) -> Matrix:
    """All scalar products."""
    columns = {k: i for i, k in enumerate(sorted({k for v in vectors for k in v}))}
    table = np.zeros((len(vectors), max(1, len(columns))), dtype=np.float32)
    for row, vector in enumerate(vectors):
        for key, value in vector.items():
            table[row, columns[key]] = value
    found: Matrix = table @ table.T
    return found


def average_link(likeness: Matrix, least: float) -> list[int]:
    """Group numbers by average-link clustering down to `least`."""
    likeness = likeness.copy()
    count = len(likeness)
    np.fill_diagonal(likeness, -1)
    size, members = np.ones(count), [[i] for i in range(count)]
    while count:
        first, second = sorted(divmod(int(likeness.argmax()), count))
        if likeness[first, second] < least:
            break
        total = size[first] + size[second]
        row = (likeness[first] * size[first] + likeness[second] * size[second]) / total
        likeness[first], likeness[:, first] = row, row
        likeness[first, first] = -1
        likeness[second], likeness[:, second] = -1, -1
        size[first] = total
        members[first] += members[second]
        members[second] = []
    labels = [0] * count
    for label, group in enumerate(members):
        for i in group:
            labels[i] = label
    return labels


def document_counts(document: Row) -> Counter[str]:
    """Stems and pairs of neighbouring stems; names count three times."""
    counts: Counter[str] = Counter()
    for sentence in document["sentences"]:
        before = ""
        for place, word in enumerate(sentence["tokens"]):
            low = word.lower()
            if not told(low):
                before = ""
                continue
            key = stem(low) if low.isalpha() else low
            counts[key] += 3 if word[0].isupper() and place else 1
            if before:
                counts[f"{before}_{key}"] += 1
            before = key
    return counts


def document_groups(documents: list[Row]) -> list[int]:
    counts = [document_counts(d) for d in documents]
    spread = Counter(k for c in counts for k in c)
    vectors = [
        unit({k: (1 + math.log(1 + n)) * math.log(len(counts) / spread[k]) for k, n in c.items() if spread[k] > 1})
        for c in counts
    ]
    return average_link(products(vectors), DOCUMENTS)


def phrase(text: str) -> list[str]:
    """The words of a mention that count: up to the first preposition for short ones, all content words else."""
    tokens = text.lower().split()
    while len(tokens) > 1 and tokens[0] in _LIGHT:
        tokens = tokens[1:]
    if len(tokens) >= PHRASE:
        return [stem(t) for t in tokens if told(t)] or [stem(tokens[-1])]
    end = next((i for i, t in enumerate(tokens) if i and t in _PREPOSITIONS), len(tokens))
    return [stem(tokens[:end][-1])]


def phrase_vector(stems: list[str], weight: Vector) -> Vector:
    """Stems and their families, weighted by rareness."""
    found: Vector = {}
    for word in stems:
        found[word] = weight.get(word, 8.0)
        for number in families(word):
            found[f"family {number}"] = max(found.get(f"family {number}", 0.0), found[word])
    return unit(found)


def mention_groups(mentions: list[Row], weight: Vector) -> list[int]:
    """Group numbers of the mentions of one group of documents."""
    stems = [phrase(m["text"]) for m in mentions]
    long = [len(m["text"].split()) >= PHRASE for m in mentions]
    likeness = products([phrase_vector(s, weight) for s in stems])
    least = 0.12 if sum(long) * 2 > len(long) else MENTIONS
    labels = average_link(likeness, least - 1e-6)
    sizes = Counter(labels)
    large = sorted(label for label, n in sizes.items() if n >= LIKE)
    for i, label in enumerate(labels):
        if long[i] and sizes[label] < LIKE and large:
            means = [likeness[i, [j for j, other in enumerate(labels) if other == at]].mean() for at in large]
            labels[i] = max(zip(means, (sizes[at] for at in large), large, strict=True))[2]
    return labels


def chains(documents: list[Row]) -> Iterable[Row]:
    """A chain for each event mention."""
    count: Counter[str] = Counter()
    sentences = 0
    for document in documents:
        for sentence in document["sentences"]:
            sentences += 1
            count.update({stem(w) for w in sentence["tokens"]})
    weight = {k: math.log(1 + sentences / n) for k, n in count.items()}
    groups: dict[int, list[Row]] = {}
    for document, label in zip(documents, document_groups(documents), strict=True):
        kept = (m for m in document["mentions"] if m["kind"] == "event" and m.get("scored", True))
        groups.setdefault(label, []).extend(kept)
    for label, mentions in groups.items():
        for mention, number in zip(mentions, mention_groups(mentions, weight), strict=True):
            yield {"mention": mention["id"], "chain": f"{label}-{number}"}


def rows_of(source: Path) -> list[Row]:
    """The documents of a file or folder, with the names of chains blanked."""
    files = sorted(source.glob("*.jsonl")) if source.is_dir() else [source]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    read: list[Row] = [
        json.loads(re.sub(r'"chain(_label)?": "[^"]*"', r'"chain\1": ""', line)) for line in lines if line
    ]
    return read


def predict(source: Path, out: Path) -> None:
    out.write_text("".join(json.dumps(row) + "\n" for row in chains(rows_of(source))), encoding="utf-8")
