"""The page's own meta tags: og:title, article:published_time, author and their kin."""

from __future__ import annotations

from dateline.wire.html.tree import Element

#: A longer content is no headline, name or date.
_LONGEST = 2000
_KEYS = ("property", "name", "itemprop", "http-equiv")


def meta_tags(root: Element) -> dict[str, tuple[str, ...]]:
    """Lower-case key -> all contents in order: ``meta_tags(root)["og:title"]``."""
    found: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        content = " ".join((tag.get("content") or "").split())
        for key in {tag.get(k, "").lower() for k in _KEYS} - {""}:
            if content and len(content) <= _LONGEST:
                found.setdefault(key, []).append(content)
    return {key: tuple(contents) for key, contents in found.items()}


def first(tags: dict[str, tuple[str, ...]], *keys: str) -> str | None:
    """The first content under the first of `keys` that the page has."""
    return next((tags[key][0] for key in keys if key in tags), None)
