"""EFE: Spain; a full stop and a dash close the line."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="EFE",
    names=("Efe", "Agencia EFE", "EFE news agency", "Spanish news agency EFE", "EFE-EPA"),
    language="es",
    time_zone="Europe/Madrid",
    forms=("PLACE, DAY (AGENCY).-", "PLACE, DAY (AGENCY) -", "PLACE (AGENCY).-"),
    signoffs=("EFE",),
    hosts=("efe.com", "agenciaefe.es"),
)
