"""dpa: Germany; place as it is spoken, no day."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="dpa",
    names=("DPA", "dpa news agency", "Deutsche Presse-Agentur", "German Press Agency", "dpa-AFX"),
    language="de",
    time_zone="Europe/Berlin",
    forms=("PLACE (AGENCY) -", "PLACE, DAY (AGENCY) -", "PLACE (AGENCY/AGENCY) -"),
    hosts=("dpa.com", "dpa-international.com"),
)
