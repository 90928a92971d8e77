"""What a mere reference tells of its event where the story tells nothing else of it: the 2015 election was held."""

from __future__ import annotations

from dataclasses import replace

from dateline.events.dated import DATED
from dateline.events.draft import side_of
from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.saying import TOLD
from dateline.events.when import When
from dateline.model.event import Status
from dateline.model.story import Role, StoryDay

_OWN = frozenset({"his", "her", "its", "their", "our", "my"})  # his conversation with Kern this afternoon is over
_YEAR = 4  # characters of a value that names a year


def lean_of(found: Found, when: When, day: StoryDay) -> Status | None:
    """The status that the time of a mere reference gives, None where it gives none.

    Example: "the 2015 election", told in 2019: held. "Before today's meeting of ministers": planned.
    """
    if found.verb or found.negated:
        return None
    if found.kind == "election" and len(when.date or "") == _YEAR:
        return _poll(found, when, day)
    if found.steps or found.modifiers:
        return None
    own = found.line.at(found.phrase) in _OWN
    if found.kind not in GATHERINGS - TOLD:
        return None
    if not own and day.date is not None and when.date == day.date.isoformat():
        return Status.PLANNED
    return _undated(found) if when.date is None else None


def _poll(found: Found, when: When, day: StoryDay) -> Status | None:
    """An election named with its year: over in a year gone by, where somebody won it or its results are told."""
    if found.clause.question:
        return None
    low = found.line.words.low
    won = any(s.op == "past" for s in found.steps) or not _OVER.isdisjoint(low[max(0, found.phrase - 3) : found.phrase])
    return Status.HELD if won or side_of(when, day) == -1 else Status.PLANNED


_OVER = frozenset({"won", "lost", "winner", "winning", "result", "results", "after", "following", "since"})


def _undated(found: Found) -> Status | None:
    """A gathering told only as where somebody spoke or met: told a meeting of millers; at the Wool League meeting."""
    line = found.line
    if line.at(found.last) == "here" and found.preposition in ("at", "during"):
        return Status.UNDER_WAY
    there = found.preposition in _THERE or line.at(found.phrase - 1) == "told"
    named = line.at(found.last) in _OF or any(w[:1].isupper() for w in line.words.raw[found.phrase + 1 : found.first])
    coming = _COMING & set(line.words.low[found.left : found.first])
    return Status.HELD if there and named and not coming else None


_THERE = frozenset({"at", "from", "during", "after", "following"})
_OF = frozenset({"of", "with", "between"})
_COMING = frozenset({"will", "would", "may", "might", "could", "should", "to", "expected", "due", "next"})


def of_the_lede(found: Found, when: When, day: StoryDay) -> When:
    """The story's day for what the main clause of a lede tells as done without a day: "The Senate voted to ...".

    A wire opens with the news of its day; whatever stands behind a verb of saying may be older.
    """
    line, low = found.line, found.line.words.low
    if when.date is not None or when.was is not None or day.date is None or line.words.role is not Role.LEDE:
        return when
    plain = [s.op for s in found.steps] == ["past"] and not found.steps[0].negated
    told = found.verb and plain and found.clause.opener == "" and "by" not in low[found.last : found.last + 3]
    if not told or "dateline" not in day.ground or not (_SAID.isdisjoint(low[: found.first]) and DATED.isdisjoint(low)):
        return when
    return replace(when, date=day.date.isoformat(), ground="the lede tells what was done on the story's day")


_SAID = frozenset(
    {"said", "says", "told", "reported", "announced", "which", "who", "that", "when", "after", "had", "have"}
)
