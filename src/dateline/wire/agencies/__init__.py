"""The agencies Dateline knows: one small file each, gathered here.

To add one: copy a neighbour's file, change its values, add it to `AGENCIES` and its names to lexicon/en/agencies.txt
(a test tells which line is missing).
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from dateline.wire.agencies import (
    afp,
    anadolu,
    ansa,
    ap,
    belta,
    cnn,
    dpa,
    efe,
    interfax,
    kyodo,
    pti,
    reuters,
    ria,
    sputnik,
    tass,
    unnews,
    xinhua,
    yonhap,
)
from dateline.wire.agencies.agency import Agency
from dateline.wire.agencies.others import OTHERS

#: Agencies with a file of their own.
AGENCIES: tuple[Agency, ...] = tuple(
    module.AGENCY
    for module in (
        afp,
        anadolu,
        ansa,
        ap,
        belta,
        cnn,
        dpa,
        efe,
        interfax,
        kyodo,
        pti,
        reuters,
        ria,
        sputnik,
        tass,
        unnews,
        xinhua,
        yonhap,
    )
)

#: Short name -> agency, for all that are known.
BY_SHORT = MappingProxyType({agency.short: agency for agency in (*AGENCIES, *OTHERS)})

#: Every name as it is written -> short name.
NAMES = MappingProxyType({name: agency.short for agency in BY_SHORT.values() for name in (agency.short, *agency.names)})

#: The same in capitals, as some datelines print them.
_IN_CAPITALS = MappingProxyType({name.upper(): short for name, short in NAMES.items()})

#: A field of so many characters names no agency.
_LONGEST = 400
_LEADING = re.compile(r"^(?:(?:the|state|state-run|official|news|agency)\s+){1,4}", re.IGNORECASE)
_TRAILING = re.compile(r"(?:'s|’s)?\s+(?:news\s+agency|newswire|agency|wire)$", re.IGNORECASE)


def short_name(words: str) -> str | None:
    """The short name of the agency that `words` name, None when they name none that is known.

    Case matters only where two names differ by it; "the BelTA news agency" and "BELTA" are both BelTA.
    Example: ``short_name("Agence France-Presse")`` -> ``"AFP"``.
    """
    return _short_name(words) if len(words) < _LONGEST else None


@lru_cache(maxsize=1024)  # a page's few fields and names are asked again and again
def _short_name(words: str) -> str | None:
    words = " ".join(words.split()).strip(" .,/()")
    bare = _TRAILING.sub("", words)
    for candidate in (words, bare, _LEADING.sub("", bare)):
        if candidate in NAMES:
            return NAMES[candidate]
        if candidate.isupper() and len(candidate) > 3 and candidate in _IN_CAPITALS:
            return _IN_CAPITALS[candidate]
    return None


def agency_of_host(host: str) -> Agency | None:
    """The agency whose site `host` is: ``agency_of_host("www.tass.com")``."""
    host = host.lower().removeprefix("www.")
    return next((a for a in AGENCIES if any(host == h or host.endswith("." + h) for h in a.hosts)), None)
