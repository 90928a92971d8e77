"""UN News: The United Nations' own service; a line with the date alone."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="UN News",
    names=("UN News Centre", "United Nations News", "UN News Service", "Новости ООН"),
    language="en",
    time_zone="America/New_York",
    forms=("DAY",),
    chrome=("Audio", "Subscribe"),
    hosts=("news.un.org", "un.org"),
)
