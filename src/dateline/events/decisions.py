"""Verbs by which somebody decides on an act, wants it, weighs it or will not have it."""

from __future__ import annotations

from functools import cache

from dateline.events.verbs import forms

_GOVERNORS = frozenset(
    {"plan", "intend", "decide", "agree", "pledge", "promise", "vow", "propose", "recommend", "consider", "contemplate"}
    | {"mull", "weigh", "threaten", "refuse", "reject", "decline", "instruct", "order", "undertake", "urge", "prompt"}
    | {"force", "compel", "oblige", "ask", "want", "seek", "hope", "demand"}
)
_READY = frozenset({"ready", "willing", "prepared"})
_NOUNS = frozenset({"order", "orders", "demand", "demands", "force", "forces"})


@cache
def governors() -> frozenset[str]:
    """Every form of the words of decision, without those that are nearly always nouns."""
    return (_READY | {word for verb in _GOVERNORS for word in forms(verb)}) - _NOUNS
