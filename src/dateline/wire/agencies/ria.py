"""RIA Novosti: Russia's state agency for domestic readers."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="RIA Novosti",
    names=("RIA", "Ria Novosti", "RIA Novosti news agency", "РИА Новости", "РИА"),
    language="ru",
    time_zone="Europe/Moscow",
    forms=("PLACE, DAY - AGENCY.", "PLACE, DAY (AGENCY) -", "PLACE, DAY - AGENCY -"),
    hosts=("ria.ru", "rian.ru"),
)
