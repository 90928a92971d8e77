"""The title of a page, copied with the page: "Summit moved to October 11 - Kolb | Interfax" far above the headline."""

from __future__ import annotations

import re

from dateline.wire.chrome import is_chrome
from dateline.wire.lines import Unit

_JOINT = re.compile(r"\s+[|–—·:-]\s+|\s*\|\s*")
#: A longer line is no title.
_LONGEST = 300
#: The title is one of the first lines, the headline one of so many.
_TITLE_WITHIN = 4
_HEADLINE_WITHIN = 400


def announced_headline(lines: tuple[Unit, ...]) -> int | None:
    """The index of the headline that the page's title announces, None where no title stands above it.

    The title is the headline with the site's name, or the headline itself some lines higher; whatever lies between is
    the furniture of the page.
    """
    for i, unit in enumerate(lines[:_TITLE_WITHIN]):
        if len(unit.words) > _LONGEST or unit.count < 3 or is_chrome(unit.words):
            continue
        heads = _heads(unit.words)
        for j, other in enumerate(lines[i + 1 : _HEADLINE_WITHIN], i + 1):
            if other.words in heads and (other.words != unit.words or j > i + 1):
                return j
    return None


def _heads(title: str) -> set[str]:
    """What the headline may be: the title, and the title up to each joint or from the first one on."""
    joints = list(_JOINT.finditer(title))
    ends = {title[: joint.start()].rstrip() for joint in joints}
    starts = {title[joint.end() :].lstrip() for joint in joints[:1]}
    return {head for head in {title, *ends, *starts} if len(head.split()) >= 3}
