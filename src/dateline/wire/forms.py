"""Dateline forms, written as they look: PLACE, DAY and AGENCY stand for words, "-" for any dash.

White space does not matter, a double dash is a dash. An agency's own file adds the forms that only it uses.
"""

from __future__ import annotations

from functools import cache

from dateline.wire.agencies import BY_SHORT

#: Forms of agencies that Dateline has never heard of, and of known ones that follow a neighbour's style for a day.
GENERIC: tuple[str, ...] = (
    "PLACE, DAY. /AGENCY/.",
    "PLACE, DAY. /AGENCY/",
    "PLACE, DAY /AGENCY/.",
    "PLACE, DAY /AGENCY/",
    "PLACE, DAY /AGENCY/ -",
    "PLACE. DAY. /AGENCY/.",
    "PLACE. DAY /AGENCY/.",
    "PLACE, DAY (AGENCY) -",
    "PLACE, DAY (AGENCY)",
    "PLACE, DAY (AGENCY).",
    "PLACE, DAY (AGENCY):",
    "PLACE, DAY (AGENCY).-",
    "PLACE, DAY. (AGENCY) -",
    "PLACE, DAY. (AGENCY).",
    "PLACE. DAY (AGENCY) -",
    "PLACE. DAY. (AGENCY) -",
    "PLACE DAY (AGENCY) -",
    "PLACE DAY (AGENCY)",
    "PLACE, (AGENCY) DAY -",
    "PLACE (AGENCY) - DAY -",
    "PLACE, DAY [AGENCY] -",
    "PLACE (AGENCY), DAY -",
    "PLACE (AGENCY), DAY.",
    "PLACE (AGENCY) -",
    "PLACE (AGENCY).-",
    "PLACE /AGENCY/ -",
    "PLACE /AGENCY/.",
    "PLACE - (AGENCY) -",
    "PLACE, DAY, AGENCY -",
    "PLACE, DAY - AGENCY.",
    "PLACE, DAY - AGENCY -",
    "PLACE, DAY. AGENCY -",
    "PLACE. DAY. AGENCY -",
    "(AGENCY) - PLACE, DAY -",
    "(AGENCY) PLACE, DAY -",
    "(AGENCY) PLACE -",
    "(AGENCY) - PLACE -",
    "/AGENCY/ PLACE, DAY -",
    "AGENCY - PLACE, DAY -",
    "AGENCY, PLACE, DAY -",
    "DAY, PLACE /AGENCY/.",
    "DAY, PLACE (AGENCY) -",
    "DAY (AGENCY) -",
    "PLACE, (AGENCY) -",
    "PLACE (DAY) -",
    "PLACE, DAY -",
    "PLACE, DAY.",
    "PLACE, DAY.-",
    "PLACE -",
)

#: Forms in which a known agency must stand, since strangers in them are too often plain words.
KNOWN_ONLY: tuple[str, ...] = (
    "PLACE (AGENCY)",
    "PLACE (AGENCY):",
    "PLACE (AGENCY).",
    "(AGENCY) -",
    "/AGENCY/.",
    "/AGENCY/",
    "PLACE, DAY, AGENCY.",
    "PLACE, DAY, AGENCY",
    "PLACE. AGENCY -",
    "PLACE. DAY. AGENCY.",
    "AGENCY.-",
    "(AGENCY)",
)


def shape(form: str) -> str:
    """A form (or what was scanned of a line) without white space: "PLACE, DAY. /AGENCY/." -> "P,D./A/."."""
    for words, sign in (("PLACE", "P"), ("DAY", "D"), ("AGENCY", "A"), ("--", "-")):
        form = form.replace(words, sign)
    return "".join(form.split())


@cache
def shapes(agency: str | None) -> frozenset[str]:
    """The shapes accepted for `agency` (a short name); None or a stranger's name gives the generic ones."""
    known = BY_SHORT.get(agency or "")
    extra = (*KNOWN_ONLY, *known.forms) if known else ()
    return frozenset(shape(form) for form in (*GENERIC, *extra))
