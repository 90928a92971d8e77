"""The headline of a page: what most of its own places agree on (h1, JSON-LD, og:title, title)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from dateline.wire.html.jsonld import Described
from dateline.wire.html.meta import first
from dateline.wire.html.tree import Element, words

_SITE = re.compile(r"\s+[|–—·:»-]\s+|\s*\|\s*")
_SHORTEST = 8


def headline_of(root: Element, tags: dict[str, tuple[str, ...]], data: Described) -> str | None:
    """The headline's words, None where the page names none.

    The h1 that is most like the metadata wins, since it is what readers saw; else JSON-LD, og:title, then title.
    """
    given = [h for h in (data.headline, first(tags, "og:title", "twitter:title", "dc.title", "parsely-title")) if h]
    title = words(found) if (found := root.find(".//title")) is not None else ""
    wanted = [*given, *([title] if title else [])]
    heads = [h for h in (_clean(e) for e in root.iter("h1")) if len(h) >= _SHORTEST]
    scored = sorted(((_best(h, wanted), -i, h) for i, h in enumerate(heads)), reverse=True)
    if scored and scored[0][0] >= 0.5:
        return scored[0][2]
    if given:
        return _without_site(given[0], first(tags, "og:site_name"))
    if heads:
        return heads[0]
    return _without_site(title, None) or None


def _best(head: str, wanted: list[str]) -> float:
    return max((_likeness(head, other) for other in wanted), default=0.5)


def _clean(head: Element) -> str:
    return words(head)


def _likeness(head: str, other: str) -> float:
    """How much of the shorter one the two share, 0 to 1."""
    a, b = head.casefold(), other.casefold()
    if a in b or b in a:
        return 0.9 + 0.1 * min(len(a), len(b)) / max(len(a), len(b))
    return SequenceMatcher(None, a[:200], b[:200], autojunk=False).ratio()


def _without_site(title: str, site: str | None) -> str:
    """A page title without the name of the site behind (or before) it."""
    parts = _SITE.split(title)
    if len(parts) < 2:
        return title
    if site and parts[-1].casefold() in site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—·:»-")
    longest = max(parts, key=len)
    return longest if len(longest) > 0.5 * len(title) and "|" in title else title
