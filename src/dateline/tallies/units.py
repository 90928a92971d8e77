"""What is counted: the noun phrase behind a number, and what numbers of money, sizes and scores look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import words
from dateline.model.swift import swift
from dateline.tallies.numbers import Number

_STOP = words("tallies-stops")
_MEASURES = words("tallies-measures")
_DATES = words("tallies-dates")
_ACTORS = words("tallies-actors")
_UNIT = re.compile(r" (?:still |more |further )?([a-z][\w-]*(?: [a-z][\w-]*){0,3})")
_MONEY = re.compile(r"(?:[$€£¥₽]|\b(?:rs|usd|eur))\s*\Z", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:%|-[a-z]|:\d|/\d|-\d|–\d|st\b|nd\b|rd\b|th\b)")
_NEXT = re.compile(r"\s*([A-Za-z]+)(?: ([a-z]+))?")
_BEFORE = re.compile(r"([A-Za-z]+)\.?\s*\Z")
_MARKET = re.compile(r"\b(?:closed|ended|finished|opened)(?: (?:up|down))? \Z")


@swift
@dataclass(frozen=True, slots=True)
class Unit:
    """The counted thing: its words, its head noun (empty for none), and where it ends in the sentence."""

    words: str
    head: str
    end: int


@cache
def units() -> frozenset[str]:
    """Singular nouns of things counted off in a process."""
    return words("tallies-units")


@cache
def singular(noun: str) -> str:
    """The noun without its plural ending: "annexes" -> "annex", "parties" -> "party"."""
    low = noun.lower()
    if low == "criteria":
        return "criterion"
    for tail, ending in (("ies", "y"), ("xes", "x"), ("ches", "ch"), ("s", "")):
        if low.endswith(tail) and len(low) > len(tail) + 2:
            return low[: -len(tail)] + ending
    return low


def is_unit(head: str, *, whole: bool = False) -> bool:
    """Whether a head noun is one of papers and points; those who do the settling count only against a whole."""
    one = singular(head)
    return one in units() or (whole and one in _ACTORS)


def might_be_unit(head: str) -> bool:
    """Whether a head noun that no table knows is a plural and no measure."""
    return head.endswith("s") and head.lower() not in _MEASURES and singular(head) not in _MEASURES


def unit_at(text: str, end: int) -> Unit:
    """The unit of a number that ends at `end`."""
    found = _UNIT.match(text, end)
    if found is None:
        return Unit("", "", end)
    kept: list[str] = []
    for word in found[1].split(" "):
        if word in _STOP or (kept and word.endswith("ed") and singular(kept[-1]) in units()):
            break
        kept.append(word)
        if word.endswith("s") and (singular(word) in units() or singular(word) in _ACTORS):
            break
    if not kept:
        return Unit("", "", end)
    return Unit(" ".join(kept), kept[-1], found.start(1) + len(" ".join(kept)))


def measured(text: str, number: Number) -> bool:
    """Whether a number is money, a size, a share in per cent, a score, a date or an age."""
    if number.value % 1 not in (0, 0.5):
        return True
    if _MONEY.search(text, max(0, number.start - 5), number.start) or _AFTER.match(text, number.end):
        return True
    following = _NEXT.match(text, number.end)
    one, two = (following[1].lower(), (following[2] or "").lower()) if following else ("", "")
    if one in _MEASURES or singular(one) in _MEASURES or (one in {"basis", "percentage"} and two == "points"):
        return True
    if singular(one) == "point" and _MARKET.search(text, max(0, number.start - 12), number.start):
        return True  # the index closed 413 points up
    lead = _BEFORE.search(text, max(0, number.start - 15), number.start)
    if lead is not None and lead[1].lower() in _DATES:
        return True
    return 1800 <= number.value <= 2100 and text[number.start].isdigit() and singular(one) not in units()
