"""What is told to begin, to go on or to end: began to debate, are negotiating, stopped issuing visas."""

from __future__ import annotations

from functools import cache

from dateline.events.group import hop
from dateline.events.line import BE, Line, adverbial
from dateline.events.verbs import forms
from dateline.lexicon import table

#: What status.txt calls beginning, going on and ending.
ASPECTS = frozenset({"begin", "go_on", "end"})


@cache
def aspects() -> frozenset[str]:
    """Every form of the verbs of beginning, going on and ending."""
    rows = (row for row in table("status", 4) if row[1] == "v" and row[2] in ASPECTS)
    return frozenset(word for row in rows for word in forms(row[0]))


def running_at(line: Line, k: int) -> str | None:
    """How the verb at `k` is told to go on: "aspect" (began to debate, stopped issuing), "begun" (are negotiating)."""
    before = k - 1
    while adverbial(line.at(before)):
        before -= 1
    ing = line.at(k).endswith("ing")
    if ing and line.at(before) in BE:
        return "begun"
    if not ing and line.at(before) != "to":
        return None
    cue = line.cue_at(before if ing else before - 1) or (None if ing else hop(line, before - 1))
    return "aspect" if cue is not None and cue.part == "v" and cue.row[2] in ASPECTS else None
