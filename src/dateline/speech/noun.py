"""The noun of a speaker who has no name: its number, its small letter, its gender."""

from __future__ import annotations

from dateline.speech.cues import HELPERS
from dateline.speech.groups import group
from dateline.speech.lines import Lines
from dateline.speech.phrases import DETERMINERS, TIMES


def one_of(group_name: str) -> str:
    """``elders in Lokwei`` -> "elder in Lokwei", ``Japanese officials`` -> "Japanese official"."""
    words = group_name.split()
    head = next((i for i in range(1, len(words)) if words[i] in ("in", "of", "for", "at", "from")), len(words)) - 1
    return " ".join((*words[:head], words[head].removesuffix("s"), *words[head + 1 :]))


def common(lines: Lines, i: int) -> bool:
    """Whether a common noun follows a name, which then only describes it: "the Biden [campaign]"."""
    word = lines.words[i]
    dated = word in TIMES or word in ("last", "this", "late", "early")  # "Kern [last] week said"
    return word.islower() and word.isalpha() and word not in HELPERS and not word.endswith("ly") and not dated


def as_noun(small: frozenset[str], name: str, *, at_start: bool) -> str:
    """A noun at the start of a sentence loses its capital ("Officials"), a name or "White House officials" keeps it."""
    words = name.split()
    head = words[0].lower()
    common = (
        head in group("nameless")
        or (words[1:2] == ["of"] and head in DETERMINERS)
        or (head in small and (head.endswith("s") or words[-1].lower() in group("nameless")))
    )
    capitals = any(w[:1].isupper() for w in words[1:2])
    return name if capitals or not at_start or not common else name[:1].lower() + name[1:]


def is_named(name: str, *, at_start: bool) -> bool:
    """Whether a noun phrase is a name: a capital inside the sentence, or an acronym ("VarTA", "IBM")."""
    head = name.split(maxsplit=1)[0]
    return name[:1].isupper() and (not at_start or sum(c.isupper() for c in head) > 1)


def gender_of(role: str | None) -> str | None:
    """``spokeswoman`` -> "f", ``chairman`` -> "m"; None where the role does not tell."""
    word = (role or "").lower()
    return "f" if word.endswith("woman") else "m" if word.endswith("man") else None
