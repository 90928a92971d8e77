"""TASS: Russia's state agency."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="TASS",
    names=("ITAR-TASS", "Tass", "TASS news agency", "TASS-DOSSIER", "ТАСС", "ИТАР-ТАСС", "Russian News Agency TASS"),
    language="ru",
    time_zone="Europe/Moscow",
    forms=("PLACE, DAY. /AGENCY/.", "PLACE, DAY /AGENCY/.", "AGENCY, DAY.", "DAY. /AGENCY/."),
    signoffs=("/TASS/",),
    chrome=("All news", "Latest", "TASS, Russian News Agency"),
    hosts=("tass.com", "tass.ru", "itar-tass.com"),
)
