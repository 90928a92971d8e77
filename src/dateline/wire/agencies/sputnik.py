"""Sputnik: The foreign-language service of RIA Novosti's house."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Sputnik",
    names=("Sputnik news agency", "Sputnik News", "Спутник"),
    language="en",
    time_zone="Europe/Moscow",
    forms=("PLACE (AGENCY) -", "PLACE, DAY (AGENCY) -"),
    hosts=("sputniknews.com", "sputnikglobe.com"),
)
