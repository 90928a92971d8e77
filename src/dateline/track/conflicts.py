"""Sources that differ: contradictions (both cannot be right), divergences (both can), drifts (the word moved on)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, ConflictKind, Transition
from dateline.track.alike import alike
from dateline.track.claims import day_of
from dateline.track.counts import count_conflicts
from dateline.track.history import spoken, status_of
from dateline.track.moves import date_conflicts, longer_than_planned
from dateline.track.tables import rows
from dateline.track.timing import apart, conflict, together
from dateline.track.voice import voiced

#: Pair of statuses -> what it amounts to; see tables/conflicts.txt.
_KINDS = {frozenset(line[1:]): ConflictKind(line[0]) for _, line in rows("conflicts.txt")}
#: What somebody wants or thinks possible, as against what is not planned.
_HOPED = frozenset({"possible", "proposed"})
_UNDECIDED = _HOPED | {"conditional"}
#: "No plans" and a later proposal are set side by side within so many days.
_MONTH = 31


def _told(left: Claim, right: Claim, end: str) -> str:
    pair = ", ".join(f"{status_of(claim)} according to {voiced(claim.source)}" for claim in (left, right))
    return f"{pair.replace('_', ' ')}: {end}"


def _status(left: Claim, right: Claim) -> Conflict | None:
    """Two words of two sources about the status at one time."""
    kind = _KINDS.get(frozenset({status_of(left), status_of(right)}))
    if kind is None or left.source.casefold() == right.source.casefold():
        return None
    if _went_on(left, right):
        return None
    late_hope = status_of(left) == "not_planned" and status_of(right) in _HOPED
    if not together(left, right, within=_MONTH if late_hope else None):
        return None
    end = "both cannot be right" if kind is ConflictKind.CONTRADICTION else "both can be right"
    return conflict(kind, "status", left, right, _told(left, right, end))


def _went_on(left: Claim, right: Claim) -> bool:
    """Whether what runs in one story has simply ended in another: held is said no earlier than under way."""
    said = {status_of(claim): (claim.said or claim.published or "")[:10] for claim in (left, right)}
    return (
        said.keys() == {"held", "under_way"} and left.story_id != right.story_id and said["held"] >= said["under_way"]
    )


def _positions(found: Conflict) -> frozenset[str]:
    """What the two sides stand for; hopes of several kinds are one position."""
    words = (status_of(found.left), status_of(found.right))
    return frozenset("hoped" if w in _HOPED and found.kind is ConflictKind.DIVERGENCE else w for w in words)


def once(found: Iterable[Conflict], positions: Callable[[Conflict], frozenset[str]]) -> Iterator[Conflict]:
    """Each pair of positions once; a story that sets two sources side by side always counts."""
    seen: set[frozenset[str]] = set()
    for row in found:
        key = positions(row)
        if key not in seen or (row.left.story_id == row.right.story_id and row.kind is ConflictKind.CONTRADICTION):
            seen.add(key)
            yield row


def _statuses(history: tuple[Transition, ...]) -> Iterator[Conflict]:
    said = {status_of(row.claim) for row in history}
    differing = {status for pair in _KINDS if pair <= said for status in pair}  # of many tellings most say the same
    pairs = combinations([row.claim for row in history if status_of(row.claim) in differing], 2)
    return once((found for left, right in pairs if (found := _status(left, right))), _positions)


def _still_running(history: tuple[Transition, ...]) -> Iterator[Conflict]:
    """Said to run on a day after the one on which another source says that it ended."""
    for ended in (row.claim for row in history if row.status == "held" and row.end):
        for running in (row.claim for row in history if row.status == "under_way"):
            last, said = day_of(ended.get("end")), day_of(running.said)
            if last and said and said > last and ended.source != running.source and not together(ended, running):
                why = f"ended on {last} according to {ended.source}, under way on {said} according to {running.source}"
                yield conflict(ConflictKind.CONTRADICTION, "end", ended, running, f"{why}: both cannot be right")
                return


def _stances(history: tuple[Transition, ...]) -> Iterator[Conflict]:
    """An idea given up, and a threat or condition that came true without ever being a plan."""
    first_hope = next((row.claim for row in history if row.status in _HOPED), None)
    first_if = next((row.claim for row in history if row.status == "conditional"), None)
    planned = False
    for row in history:
        if first_hope and row.status in ("not_planned", "ruled_out") and _later(first_hope, row.claim):
            yield conflict(ConflictKind.DRIFT, "status", first_hope, row.claim, "an idea that was given up")
            return
        if first_if and row.status == "held" and not planned and _later(first_if, row.claim):
            yield conflict(ConflictKind.DRIFT, "status", first_if, row.claim, "what depended on a condition has come")
            return
        planned = planned or row.status not in (*_UNDECIDED, "held")


#: How far a status commits its source; a paraphrase that commits further than the quotation says more.
_COMMITS = {"possible": 1, "proposed": 1, "conditional": 2, "planned": 3}


def _said_more(history: tuple[Transition, ...]) -> Iterator[Conflict]:
    """One speaker, quoted in one story and paraphrased in another at that time: where the paraphrase says more."""
    quoted = [row.claim for row in history if row.claim.get("form") == "direct"]
    told = [row.claim for row in history if row.claim.get("form") == "indirect"]
    for left, right in ((a, b) for a in quoted for b in told):
        more = _COMMITS.get(status_of(right), 0) > _COMMITS.get(status_of(left), 9)
        if more and left.story_id != right.story_id and alike(left.source, right.source) and together(left, right):
            words = f"{status_of(left)} in the words of {left.source}, {status_of(right)} in a paraphrase of them"
            yield conflict(ConflictKind.DRIFT, "status", left, right, f"{words}: it says more")
            return


def _reasons(given: Iterable[Claim]) -> Iterator[Conflict]:
    """Two sources that give two reasons why something is off."""
    for left, right in combinations(sorted(given, key=spoken), 2):
        if left.story_id == right.story_id and left.source != right.source:
            why = "; ".join(f"{_bare(c.get('reason'))}, according to {voiced(c.source)}" for c in (left, right))
            yield conflict(ConflictKind.DIVERGENCE, "reason", left, right, f"{why}: both can be right")
            return


def _bare(reason: str | None) -> str:
    """A reason without the full stop of its sentence, inside its quotation marks too."""
    return re.sub(r"[.,;]+(?=[\"”']?$)", "", (reason or "").strip())


def _later(left: Claim, right: Claim) -> bool:
    days = apart(left, right)
    return days is not None and days > 3 and (left.said or "") < (right.said or "")


def conflicts_of(
    subject: Subject, history: tuple[Transition, ...], reasons: Iterable[Claim] = ()
) -> tuple[Conflict, ...]:
    """The conflicts inside one entry, by the order of its history; `reasons` are claims that only give a reason."""
    if subject is Subject.TALLY:
        return tuple(count_conflicts([row.claim for row in history]))
    if subject is not Subject.EVENT:
        return ()
    found = [
        *_statuses(history),
        *_still_running(history),
        *date_conflicts(history),
        *longer_than_planned(history),
        *_stances(history),
        *_said_more(history),
        *_reasons(reasons),
    ]
    return tuple(sorted(found, key=lambda c: (spoken(c.right), spoken(c.left))))
