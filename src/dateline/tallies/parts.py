"""Which part of the whole a number counts: agreed or open, by the verbs around it and their negation."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import mapping, words

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NEGATIONS = words("tallies-negations")
_TURNING = frozenset({"without", "failed", "fail", "unable"})
_BOUNDARY = re.compile(
    r"[;:.!?](?:\s|$)| while | but "
    r"|, (?=(?:and|but|while|with|which|leaving|of|said|according|the|adding|although|though)\b)"
)
_SETTLING = frozenset({"agreement", "consensus", "accord", "understanding"})  # "agreement on nine of 12 points"
_BETWEEN = frozenset({"on", "only", "just", "all", "some", "about", "another", "to", "the", "over", "for"})
_OTHERS = {"rejected": "rejected", "examine": "examined", "examined": "examined", "review": "examined"}


@cache
def part_words() -> dict[str, str]:
    """Word -> agreed or open."""
    return mapping("tallies-parts")


def telling(text: str) -> bool:
    """Whether a verb of settling stands in the text, and not just a word such as "closed" that says much else too."""
    table, weak = part_words(), _WEAK
    return any(w in table and w not in weak for w in _words(text))


def turned(part: str) -> str:
    """The other part."""
    return {"agreed": "open", "open": "agreed"}.get(part, part)


def _negated(said: list[str]) -> bool:
    """Whether the words before a part word turn it round: "have not yet been", "have yet to be"."""
    found = False
    for i, word in enumerate(said):
        following = said[i + 1] if i + 1 < len(said) else ""
        if word == "not" and following == "only":
            continue
        if word in _TURNING:
            found = not found
        elif (
            word in _NEGATIONS
            or word.endswith(("n't", "n’t"))
            or (word in {"yet", "still", "left", "remain", "remains", "remained"} and following == "to")
        ):
            found = True
    return found


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def after(text: str, *, close: bool = False) -> str | None:
    """The part named behind the number: " have not been agreed" -> open.

    Reads up to the end of the clause; with `close` the verb must come within a few small words ("are still open").
    """
    end = _BOUNDARY.search(text)
    said = _words(text[: end.start()] if end else text[:160])
    table = part_words()
    for i, word in enumerate(said[: 6 if close else 14]):
        part = table.get(word)
        if part is None:
            if close and word not in _CLOSE:
                return None
            continue
        if word.startswith("remain") or word == "left":
            later = next((table[w] for w in said[i + 1 : i + 4] if w in table), None)
            to_be = said[i + 1 : i + 2] == ["to"]
            return later if later == "agreed" and not to_be and not _negated(said[i + 1 :]) else "open"
        return turned(part) if _negated(said[:i]) else part
    return None


_WEAK = words("tallies-weak")
_CLOSE = words("tallies-close")


def before(text: str) -> str | None:
    """The part named before the number: "have not yet coordinated " -> open. Reads back to the start of the clause."""
    said = _words(_clause(text))
    table = part_words()
    for i in range(len(said) - 1, max(-1, len(said) - 8), -1):
        part = "agreed" if said[i] in _SETTLING else table.get(said[i])
        if part is not None and said[i] not in {"remaining", "left", "open"}:
            return turned(part) if _negated(said[max(0, i - 6) : i]) else part
    return None


def _clause(text: str) -> str:
    ends = list(_BOUNDARY.finditer(text, max(0, len(text) - 200)))
    return (text[ends[-1].end() :] if ends else text)[-160:]


def beside(text: str) -> str | None:
    """The part named by a verb right before the number: "has accepted ", "agreed on "."""
    said = _words(_clause(text))
    while said and said[-1] in _BETWEEN:
        said.pop()
    part = part_words().get(said[-1]) if said else None
    if part is None or said[-1] in {"remaining", "left", "open", "met", "passed"}:
        return None
    return turned(part) if _negated(said[:-1][-6:]) else part


def outside(text: str) -> str | None:
    """A verb right before the number that is neither agreed nor open: "will examine ", "has rejected "."""
    said = _words(text[-40:])
    return _OTHERS.get(said[-1]) if said else None
