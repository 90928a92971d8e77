"""ANSA: Italy; the agency stands before the place."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="ANSA",
    names=("Ansa", "ANSA news agency", "Agenzia ANSA"),
    language="it",
    time_zone="Europe/Rome",
    forms=("(AGENCY) - PLACE, DAY -", "(AGENCY) - PLACE -", "(AGENCY)- PLACE, DAY -"),
    signoffs=("(ANSA).", "(ANSA)"),
    chrome=("ANSA English", "ANSA.it", "Condividi", "Reproduction reserved"),
    hosts=("ansa.it",),
)
