"""AFP: Paris; often with the year: ``Dravets, Sept 26, 2024 (AFP) -``."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="AFP",
    names=("Agence France-Presse", "Agence France Presse", "Agence France-Presse (AFP)", "AFP news agency", "АФП"),
    language="fr",
    time_zone="Europe/Paris",
    forms=("PLACE, DAY (AGENCY) -", "PLACE (AGENCY) -"),
    signoffs=("© Agence France-Presse",),
    hosts=("afp.com", "france24.com"),
)
