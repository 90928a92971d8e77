"""AP: New York; datelines without a day."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="AP",
    names=("Associated Press", "The Associated Press", "THE ASSOCIATED PRESS", "A.P."),
    language="en",
    time_zone="America/New_York",
    forms=("PLACE (AGENCY) -", "PLACE, DAY (AGENCY) -", "(AGENCY) -"),
    chrome=("Copy link", "Link copied!", "Sign up", "Sections"),
    hosts=("apnews.com", "ap.org"),
)
