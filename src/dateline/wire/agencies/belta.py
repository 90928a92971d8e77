"""BelTA: Belarus's state agency."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="BelTA",
    names=("BELTA", "Belta", "BelTA news agency", "БЕЛТА", "БелТА", "Belarusian Telegraph Agency"),
    language="ru",
    time_zone="Europe/Minsk",
    forms=("PLACE, DAY (AGENCY) -", "DAY, PLACE /AGENCY/."),
    chrome=("Belarus News", "Subscribe to BelTA"),
    hosts=("eng.belta.by", "belta.by"),
)
