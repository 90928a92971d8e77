"""PTI: India; nothing closes the line."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="PTI",
    names=("Press Trust of India", "PTI news agency", "The Press Trust of India"),
    language="en",
    time_zone="Asia/Kolkata",
    forms=("PLACE, DAY (AGENCY)", "PLACE, DAY (AGENCY):", "PLACE (AGENCY):"),
    signoffs=("PTI",),
    chrome=("(This story has not been edited and is published from a syndicated feed.)",),
    hosts=("ptinews.com",),
)
