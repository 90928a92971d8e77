"""The label sets of the tagger's heads, and how many outputs each takes in the one vector a token gets."""

from __future__ import annotations

from dateline.syntax.heads import NAME_TAGS, POS_TAGS, STATEMENT_TAGS, STATUSES, TRIGGER_TAGS

SIZES = {
    "statement": len(STATEMENT_TAGS),
    "name": len(NAME_TAGS),
    "pos": len(POS_TAGS),
    "trigger": len(TRIGGER_TAGS),
    "status": len(STATUSES),
}
#: How much each head's loss weighs.
WEIGHTS = {"statement": 1.5, "name": 1.0, "pos": 0.3, "trigger": 0.4, "status": 0.3}
INDEX = {
    "statement": {t: i for i, t in enumerate(STATEMENT_TAGS)},
    "name": {t: i for i, t in enumerate(NAME_TAGS)},
    "pos": {t: i for i, t in enumerate(POS_TAGS)},
    "status": {t: i for i, t in enumerate(STATUSES)},
}
TOTAL = sum(SIZES.values())


def columns(head: str) -> slice:
    """Where a head's outputs lie."""
    start = 0
    for name, size in SIZES.items():
        if name == head:
            return slice(start, start + size)
        start += size
    raise KeyError(head)
