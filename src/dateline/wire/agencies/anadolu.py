"""Anadolu: Turkey; ``(AA)`` in the line, or the place alone."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Anadolu",
    names=("AA", "Anadolu Agency", "Anadolu Ajansı", "Anadolu news agency", "the Anadolu Agency"),
    language="tr",
    time_zone="Europe/Istanbul",
    forms=("PLACE (AGENCY) -", "PLACE, DAY (AGENCY) -"),
    chrome=("Anadolu Agency website contains only a portion of the news stories offered to subscribers",),
    hosts=("aa.com.tr",),
)
