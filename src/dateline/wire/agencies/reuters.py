"""Reuters: London; the 1987 form has no agency: ``TOKYO, March 27 -``."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Reuters",
    names=("REUTERS", "Reuter", "REUTER", "Reuters news agency", "Thomson Reuters", "Рейтер"),
    language="en",
    time_zone="Europe/London",
    forms=("PLACE, DAY (AGENCY) -", "PLACE (AGENCY) -", "PLACE, DAY -"),
    signoffs=("REUTER", "Reuter", "Reuters"),
    chrome=(
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Register now for FREE unlimited access to Reuters.com",
        "Register",
        "Exclusive news, data and analytics for financial market professionals",
    ),
    hosts=("reuters.com",),
)
