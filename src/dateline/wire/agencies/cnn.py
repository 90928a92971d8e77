"""CNN: Atlanta; ``Place (CNN)`` or ``CNN —`` alone."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="CNN",
    names=("Cnn", "CNN.com", "CNN International"),
    language="en",
    time_zone="America/New_York",
    forms=("PLACE (AGENCY) -", "PLACE (AGENCY)", "(AGENCY) -", "(AGENCY)", "AGENCY -", "PLACE AGENCY -"),
    chrome=("CNN values your feedback",),
    hosts=("cnn.com", "edition.cnn.com"),
)
