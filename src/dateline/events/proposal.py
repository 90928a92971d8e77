"""What became of a plan or proposal that a noun names: a plan to tax savings was dropped, refused an offer to meet."""

from __future__ import annotations

from dateline.events.group import Step, climb, governing
from dateline.events.line import AUX, BOUNDARY, Line
from dateline.events.predicate import predicate_at

THOUGHT = frozenset({"plan", "propose"})
_FATES = frozenset({"cancel", "postpone", "refuse"})
_FAR = 24  # words from the event to the verb that tells of the plan


def fate_of(line: Line, steps: list[Step], last: int, phrase: int) -> list[Step] | None:
    """The chain that tells what became of the plan above an event that ends before the word `last`; None without one.

    `steps` is the event's chain, which ends in the noun of the plan; `phrase` is the first word of that noun's phrase.
    Examples: "a plan to tax savings [was dropped]", "[refused] an offer to meet".
    """
    if not steps or steps[-1].op not in THOUGHT or line.words.tags[steps[-1].first] != "NOUN":
        return None
    over = line.cue_at(phrase - 1)
    if over is not None and over.last == phrase and over.part == "v" and over.row[2] in _FATES:
        return [governing(line, over.first, over.row[2], over.last), *climb(line, over.first, over.form)[0]]
    if phrase > 0 and line.at(phrase - 1) not in _BEFORE_SUBJECT:
        return None
    for k in range(last, min(len(line), last + _FAR)):
        if line.at(k) in BOUNDARY or line.at(k) == ",":
            return None
        if line.at(k) in AUX:
            told = predicate_at(line, k)
            return told if told and told[0].op in _FATES else None
    return None


_BEFORE_SUBJECT = frozenset({",", "and", "but", "that", "said", "says", "added", "after", "while", "because", "when"})
