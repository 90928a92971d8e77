"""What a page says of itself in JSON-LD (schema.org): headline, date, authors, body."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from dateline.wire.html.tree import Element

_ARTICLE = ("Article", "BlogPosting", "Reportage", "ClaimReview", "Posting")
_DEEPEST = 12
#: A longer value is no headline, name or date; more authors than this are no byline.
_LONGEST = 2000
_MOST = 40


@dataclass(frozen=True, slots=True)
class Described:
    """The article as its JSON-LD describes it; empty where the page is silent."""

    headline: str | None = None
    description: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    body: str | None = None
    publisher: str | None = None
    language: str | None = None


def described(root: Element) -> Described:
    """The first article object of all JSON-LD blocks, each field from the first object that has it."""
    objects = [o for script in root.iter("script") if _is_jsonld(script) for o in _walk(_load(script.text or ""), 0)]
    articles = [o for o in objects if _is_article(o)]
    return Described(
        headline=_first(articles, "headline") or _first(articles, "name"),
        description=_first(articles, "description") or _first(articles, "alternativeHeadline"),
        published=_first(articles, "datePublished") or _first(articles, "dateCreated"),
        authors=next((names for o in articles if (names := tuple(_names(o.get("author"), objects)))), ()),
        body=max((b for o in articles if isinstance(b := o.get("articleBody"), str)), key=len, default=None),
        publisher=next((name for o in articles for name in _names(o.get("publisher"), objects)), None),
        language=_first(articles, "inLanguage"),
    )


def _is_jsonld(script: Element) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _load(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").replace("//<![CDATA[", "").replace("//]]>", "").strip()
    for candidate in (text, text.rstrip(";,")):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value[:500]:
            yield from _walk(inner, depth + 1)


def _is_article(value: dict[str, Any]) -> bool:
    kind = value.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and any(name in k for name in _ARTICLE) for k in kinds)


def _first(objects: list[dict[str, Any]], key: str) -> str | None:
    for o in objects:
        value = o.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str) and value.strip() and len(value) <= _LONGEST:
            return " ".join(unescape(value).split())
    return None


def _names(value: Any, objects: list[dict[str, Any]]) -> Iterator[str]:
    for item in value[:_MOST] if isinstance(value, list) else [value]:
        if isinstance(item, dict) and "name" not in item and "@id" in item:
            item = next((o for o in objects if o.get("@id") == item["@id"] and "name" in o), {})  # noqa: PLW2901
        name = item.get("name") if isinstance(item, dict) else item
        for single in name if isinstance(name, list) else [name]:
            if isinstance(single, str) and single.strip() and not single.startswith("http"):
                yield " ".join(unescape(single).split())
