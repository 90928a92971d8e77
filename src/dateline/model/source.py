"""Where a story comes from: an agency or an outlet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """An agency or outlet as it is cited: ``Source("TASS", "en", "Europe/Moscow")``.

    `name` is the short name used in chains of attribution; `time_zone` an IANA name, None when not known.
    """

    name: str
    language: str | None = None
    time_zone: str | None = None
