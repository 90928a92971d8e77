"""What a mere reference tells of its event where the story tells nothing else of it: the 2015 election was held."""

from __future__ import annotations

from dateline.events.draft import side_of
from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.saying import TOLD
from dateline.events.when import When
from dateline.model.event import Status
from dateline.model.story import StoryDay

_OWN = frozenset({"his", "her", "its", "their", "our", "my"})  # his conversation with Kern this afternoon is over
_YEAR = 4  # characters of a value that names a year


def lean_of(found: Found, when: When, day: StoryDay) -> Status | None:
    """The status that the time of a mere reference gives, None where it gives none.

    Example: "the 2015 election", told in 2019: held. "Before today's meeting of ministers": planned.
    """
    if found.verb or found.steps or found.negated or found.modifiers:
        return None
    if found.kind == "election" and len(when.date or "") == _YEAR and side_of(when, day) == -1:
        return Status.HELD
    own = found.line.at(found.phrase) in _OWN
    if not own and found.kind in GATHERINGS - TOLD and day.date is not None and when.date == day.date.isoformat():
        return Status.PLANNED
    here = found.line.at(found.last) == "here" and found.preposition in ("at", "during") and when.date is None
    return Status.UNDER_WAY if here and found.kind in GATHERINGS - TOLD else None
