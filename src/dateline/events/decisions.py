"""Verbs by which somebody decides on an act, wants it, weighs it or will not have it."""

from __future__ import annotations

from functools import cache

from dateline.events.verbs import forms
from dateline.text.seek import where

_GOVERNORS = frozenset(
    {"plan", "intend", "decide", "agree", "pledge", "promise", "vow", "propose", "recommend", "consider", "contemplate"}
    | {"mull", "weigh", "threaten", "refuse", "reject", "decline", "instruct", "order", "undertake", "urge", "prompt"}
    | {"force", "compel", "oblige", "ask", "want", "seek", "hope", "demand", "encourage"}
)
_READY = frozenset({"ready", "willing", "prepared"})
_NOUNS = frozenset({"order", "orders", "demand", "demands", "force", "forces"})


@cache
def governors() -> frozenset[str]:
    """Every form of the words of decision, without those that are nearly always nouns."""
    return (_READY | {word for verb in _GOVERNORS for word in forms(verb)}) - _NOUNS


def governs(low: tuple[str, ...]) -> bool:
    """Whether a sentence has a word of decision with a verb or clause near behind it: a quick look first."""
    words = governors()
    if words.isdisjoint(low):
        return False
    return any(
        "to" in low[k + 1 : k + _REACH]
        or "that" in low[k + 1 : k + _REACH]
        or "".join(low[k + 1 : k + 2]).endswith("ing")
        for k in where(low, words)
    )


_REACH = 9  # words from a word of decision to what is decided
