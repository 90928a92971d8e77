"""What a story is about, as a few of its words and names: two meetings of one week in one city are told in others."""

from __future__ import annotations

import re
from collections import Counter

from dateline.track.tables import words
from dateline.track.wording import stem

#: Words of every story, which tell no topic.
_DULL = words("dull.txt") | words("common.txt")
_WORD = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w’'])")
#: A capitalised word inside a sentence, and the sign before one that begins it.
_CAPITAL = re.compile(r"(?!\A)(?<![.!?:\n“\"”])(?<![.!?:\n“\"”] )(?<![\w'’-])[A-Z]\w{2,}")
#: How many words, and how many names, stand for a story.
MANY = 20


def topics_of(text: str) -> tuple[str, ...]:
    """The stems of the lower-case words that a text says most often, the first told first among equals.

    Names are left out: they have places of their own in a claim.
    """
    counts = Counter(stem(word) for word in _WORD.findall(text) if word not in _DULL)
    return tuple(word for word, _ in counts.most_common(MANY))


def named_of(text: str) -> tuple[str, ...]:
    """The capitalised words that a text says most often inside its sentences, in small letters, the first told first.

    They need be no names that the reader knows: "Oyster" and "Cup" tell one race from another.
    """
    counts = Counter(word.lower() for word in _CAPITAL.findall(text))
    return tuple([word for word, _ in counts.most_common() if word not in _DULL][:MANY])
