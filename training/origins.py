"""The texts of the annotated stories (annotated.py), built from the collections that they were taken from.

    text_of("bench/time/dev/timebank/APW19980219.0476.tml", None)     headline and paragraphs of a TimeML file
    text_of("corpus/reuters1987.jsonl", "reut-01909", words=460)      a line of a JSONL file, cut after whole paragraphs

Nothing of them is stored in the project: everything lies below `paths.shared()`. The annotations are offsets into these
texts, so a change here, be it a space, makes them worthless; annotated.py checks every text by its hash.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

from lxml import etree
from paths import shared
from standoff import short
from texts import rows

Row = dict[str, Any]

#: What tokenising did to a text, and how it is undone, in this order. The texts that were annotated were made with
#: exactly these, so they are not shared with texts.joined, which is free to grow.
_UNDONE = (
    (r"-LRB-", "("),
    (r"-RRB-", ")"),
    (r"-LSB-", "["),
    (r"-RSB-", "]"),
    (r"``\s*", '"'),
    (r"\s*''", '"'),
    (r"\s+(n't\b|'s\b|'re\b|'ve\b|'ll\b|'d\b|'m\b)", r"\1"),
    (r"\s+([,.;:!?%)\]])", r"\1"),
    (r"([(\[$])\s+", r"\1"),
    (r"` (\w)", r"'\1"),
    (r"(\w) '(?=\s|$)", r"\1'"),
)
UNDONE = tuple((re.compile(pattern), instead) for pattern, instead in _UNDONE)
QUOTED = re.compile(r'"\s*([^"]*?)\s*"')
LINE_ENDS = ("\\n", "\n")  # NewsWCL50 has them as tokens, most of them escaped


def detokenised(text: str) -> str:
    """`Mr. Blair said , `` We agree . ''` -> `Mr. Blair said, "We agree."`."""
    for pattern, instead in UNDONE:
        text = pattern.sub(instead, text)
    return text


def letters(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(str(part) for part in element.itertext())


def timeml(file: str) -> str:
    """Headline and paragraphs of a TimeML file; the Wall Street Journal's files have no headline but a number."""
    path = shared() / file
    tree = etree.parse(str(path))
    body, title = tree.find(".//TEXT"), tree.find(".//TITLE")
    if body is None:
        raise ValueError(f"{file} has no TEXT")
    paragraphs = [re.sub(r"\s+", " ", part).strip() for part in re.split(r"\n\s*\n", letters(body))]
    headline = letters(title).strip() if title is not None and not path.name.startswith("wsj") else ""
    return "\n\n".join(part for part in (headline, *paragraphs) if part)


def timeline17(row: Row) -> str:
    """One tokenised sentence a line -> running text, two sentences a paragraph, as the collection has no paragraphs."""
    sentences = [detokenised(line.strip()) for line in row["text"].split("\n") if line.strip()]
    return "\n\n".join(" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2))


def newswcl50(row: Row) -> str:
    """Lists of tokens -> running text; a sentence that ends in a token for a line's end closes its paragraph."""
    paragraphs, current = [], []
    for tokens in (sentence["tokens"] for sentence in row["sentences"]):
        words = " ".join(token for token in tokens if token not in LINE_ENDS)
        current.append(detokenised(words.replace(" - ", "-")))
        if tokens and tokens[-1] in LINE_ENDS:
            paragraphs.append(" ".join(current))
            current = []
    paragraphs.append(" ".join(current))
    return QUOTED.sub(r'"\1"', "\n\n".join(part for part in paragraphs if part))


def plain(row: Row) -> str:
    """The text as it stands."""
    return str(row["text"])


#: Where a JSONL file lies -> how the text of one of its lines is made.
MAKERS: dict[str, Callable[[Row], str]] = {
    "bench/events/timeline17": timeline17,
    "bench/events/newswcl50": newswcl50,
    "bench/quotes": plain,
    "corpus": plain,
}


@functools.cache
def lines(file: str) -> dict[str, Row]:
    """The lines of a JSONL file by their id, a long one shortened."""
    return {short(str(row.get("id", row.get("doc_id")))): row for row in rows(file)}


def cut(text: str, words: int) -> str:
    """The first paragraphs of a text that have no more than so many words together, one of them at least."""
    kept: list[str] = []
    count = 0
    for paragraph in text.split("\n\n"):
        count += len(paragraph.split())
        if kept and count > words:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)


def piece_of(text: str, words: int, piece: int) -> str:
    """The first piece of a text that `cut` makes, or what is cut off what stands behind the pieces before."""
    for _ in range(1, piece):
        text = text[len(cut(text, words)) :].lstrip("\n")
    return cut(text, words)


def text_of(file: str, row: str | None, words: int | None = None, piece: int = 1) -> str:
    """The text of a story, or a piece of it that has so many words at the most.

    KeyError where `file` is not known or has no such row, OSError where it is not there.
    """
    if file.endswith(".tml"):
        text = timeml(file)
    else:
        maker = next((make for folder, make in MAKERS.items() if file.startswith(f"{folder}/")), None)
        if maker is None or row is None:
            raise KeyError(file)
        text = maker(lines(file)[row])
    return text if words is None else piece_of(text, words, piece)


def url_of(file: str, row: str | None) -> str | None:
    """The address of a story, which only the corpora give."""
    return lines(file)[row].get("url") if row is not None and file.startswith("corpus/") else None
