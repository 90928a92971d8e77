"""Interfax: A private Russian agency; a full stop after the place."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Interfax",
    names=(
        "INTERFAX",
        "Interfax news agency",
        "INTERFAX.RU",
        "Интерфакс",
        "ИНТЕРФАКС",
        "Interfax-AVN",
        "Interfax-West",
        "Интерфакс-Запад",
    ),
    language="ru",
    time_zone="Europe/Moscow",
    forms=("PLACE. DAY (AGENCY) -", "PLACE. DAY. AGENCY -", "PLACE. DAY. AGENCY.", "DAY. AGENCY -"),
    hosts=("interfax.com", "interfax.ru", "interfax.by"),
)
