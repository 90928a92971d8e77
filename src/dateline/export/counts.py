"""Counts in words: a tally's numbers as stated, what is derived marked so, what nobody states never as nought."""

from __future__ import annotations

from dateline.export.crosswalk import words
from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry, Transition

_VOTES = (("for", "for"), ("against", "against"), ("abstain", "abstaining"))


def derived(claim: Claim) -> frozenset[str]:
    """The numbers of a claim that only follow from others."""
    return frozenset((claim.get("derived") or "").split(" | ")) - {""}


def number(claim: Claim, key: str) -> str:
    """One number as stated, with "derived" where it only follows, or "not stated"."""
    value = claim.get(key)
    if value is None:
        return "not stated"
    return f"{value} (derived)" if key in derived(claim) else value


def summary(claim: Claim) -> str:
    """A count in words: "8 of 31 open", "23 of 31 agreed", "88 for, 31 against, 4 abstaining"."""
    total, open_, agreed = claim.get("total"), claim.get("open"), claim.get("agreed")
    whole = f" of {total}" if total else ""
    if open_ and "open" not in derived(claim):
        return f"{open_}{whole} open"
    if agreed:
        return f"{agreed}{whole} agreed"
    votes = [f"{value} {word}" for key, word in _VOTES if (value := claim.get(key))]
    return ", ".join(votes) or (f"{total} in all" if total else "not stated")


def state(row: Transition) -> str:
    """What a row of a history says: the status in words, for a count its numbers."""
    return summary(row.claim) if row.claim.subject is Subject.TALLY else words(row.status)


def state_by(entry: Entry, source: str) -> str | None:
    """The newest word of a source on an entry, None where it has none."""
    rows = [row for row in entry.history if row.source == source and not row.retold]
    return state(rows[-1]) if rows else None


def _with_whole(entry: Entry, words_: str) -> str:
    """A count with the whole that an earlier telling named: "6 of 18 (as of 2024-03-04, TASS) open"."""
    part, _, rest = words_.partition(" ")
    return f"{part}{known_whole(entry)} {rest}" if entry.get("whole") else words_


def known_whole(entry: Entry) -> str:
    """The whole that an earlier telling named, with a space before it; empty where there is none or the newest has one.

    Example: " of 18 (as of 2024-03-04, TASS)".
    """
    whole = entry.get("whole")
    return f" of {whole} (as of {entry.get('whole_on')}, {entry.get('whole_by')})" if whole else ""


def present(entry: Entry) -> str:
    """The entry's status in words; for a count the newest numbers."""
    standing = [row for row in entry.history if not row.retold] or list(entry.history)
    if entry.subject is Subject.TALLY and standing:
        return _with_whole(entry, summary(standing[-1].claim))
    return words(entry.status)
