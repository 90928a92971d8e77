"""Which part of the whole a number counts: agreed or open, by the verbs around it and their negation."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import mapping

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NEGATIONS = frozenset({"not", "never", "no", "without", "cannot", "failed", "fail", "unable", "yet"})
_BOUNDARY = re.compile(r"[;:.!?](?:\s|$)|, (?=(?:and|but|while|with|which|said|according|the|adding)\b)| while | but ")


@cache
def part_words() -> dict[str, str]:
    """Word -> agreed or open."""
    return mapping("tallies-parts")


def turned(part: str) -> str:
    """The other part."""
    return {"agreed": "open", "open": "agreed", "for": "against", "against": "for"}.get(part, part)


def _negated(words: list[str]) -> bool:
    """Whether the words before a part word turn it round: "have not yet been", "have yet to be"."""
    found = False
    for i, word in enumerate(words):
        if word == "not" and words[i + 1 : i + 2] == ["only"]:
            continue
        if word in _NEGATIONS - {"yet"} or word.endswith("n't") or word.endswith("n’t"):
            found = not found if word in {"without", "failed", "fail"} and found else True
        if word in {"yet", "still", "left", "remain", "remains", "remained"} and words[i + 1 : i + 2] == ["to"]:
            found = True
    return found


def after(text: str) -> str | None:
    """The part named behind the number: " have not been agreed" -> open. Reads up to the end of the clause."""
    end = _BOUNDARY.search(text)
    words = [w.lower() for w in _WORD.findall(text[: end.start()] if end else text[:160])]
    table = part_words()
    for i, word in enumerate(words[:14]):
        part = table.get(word)
        if part is None:
            continue
        if word.startswith("remain") or word == "left":
            later = next((table[w] for w in words[i + 1 : i + 4] if w in table), None)
            to_be = words[i + 1 : i + 2] == ["to"]
            return later if later == "agreed" and not to_be and not _negated(words[i + 1 :]) else "open"
        return turned(part) if _negated(words[:i]) else part
    return None


def before(text: str) -> str | None:
    """The part named before the number: "have not yet coordinated " -> open. Reads back to the start of the clause."""
    ends = list(_BOUNDARY.finditer(text))
    clause = text[ends[-1].end() :] if ends else text
    words = [w.lower() for w in _WORD.findall(clause[-160:])]
    table = part_words()
    for i in range(len(words) - 1, max(-1, len(words) - 8), -1):
        part = table.get(words[i])
        if part is not None and words[i] not in {"remaining", "left", "open"}:
            return turned(part) if _negated(words[max(0, i - 6) : i]) else part
    return None
