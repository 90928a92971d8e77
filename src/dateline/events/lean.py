"""What a mere reference tells of its event where the story tells nothing else of it: the 2015 election was held."""

from __future__ import annotations

from dateline.events.draft import side_of
from dateline.events.find import Found
from dateline.events.when import When
from dateline.model.event import Status
from dateline.model.story import StoryDay

_YEAR = 4  # characters of a value that names a year


def lean_of(found: Found, when: When, day: StoryDay) -> Status | None:
    """The status that the time of a mere reference gives, None where it gives none.

    Example: "the 2015 election", told in 2019: held.
    """
    if side_of(when, day) == -1 and _past_poll(found, when):
        return Status.HELD
    return None


def _past_poll(found: Found, when: When) -> bool:
    """Whether an election is named with a year gone by: in the 2015 election."""
    return not found.verb and not found.steps and found.kind == "election" and len(when.date or "") == _YEAR
