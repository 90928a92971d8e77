"""Stories in the formats in which agencies deliver them: IPTC ninjs (JSON) and NewsML-G2 (XML).

Both become rows of the keys that story JSON has. XML is parsed without entities, document types or any network; a story
that its agency has withdrawn is refused, never filed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml import etree

Row = dict[str, Any]

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
#: Publication statuses after which a story must not be used.
_GONE = frozenset({"canceled", "cancelled", "withheld"})
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "li", "pre", "dt", "dd"})


class DeliveryError(ValueError):
    """A delivery that cannot be used, with the reason in words."""


def is_ninjs(row: Row) -> bool:
    """Whether a JSON object is a ninjs item: it has no "text" of ours but a body of theirs."""
    return "text" not in row and any(key.startswith("body_") or key == "bodies" for key in row)


def from_ninjs(row: Row) -> Row:
    """A ninjs item (1.x, 2.x or 3.x) as a story row. Raises `DeliveryError`.

    Example: ``from_ninjs({"uri": "tag:x", "headline": "H", "body_text": "B"})["text"]`` is "H", a blank line and "B".
    """
    _usable(_text(row.get("pubstatus") or row.get("pubStatus")))
    address = _text(row.get("uri"))
    headline = _text(row.get("headline")) or _first(row.get("headlines"), "value")
    return {
        "id": address,
        "url": address if address and address.startswith(("http://", "https://")) else None,
        "publisher": _first(row.get("infosource") or row.get("infoSources"), "name")
        or _text(row.get("copyrightholder") or row.get("copyrightHolder")),
        "published": next((v for k in _TIMES if (v := _text(row.get(k)))), None),
        "language": _text(row.get("language")),
        "text": _joined(headline, _body(row)),
    }


_TIMES = ("versioncreated", "versionCreated", "firstcreated", "firstCreated", "contentcreated", "contentCreated")


def _body(row: Row) -> str:
    for item in _listed(row.get("bodies")):
        kind = str(item.get("contenttype") or item.get("contentType") or "text/plain")
        if value := _text(item.get("value")):
            return _plain(value) if "html" in kind else value
    marked = _text(row.get("body_xhtml")) or _text(row.get("body_html"))
    return _text(row.get("body_text")) or (_plain(marked) if marked else "")


def _listed(value: object) -> list[Row]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _first(value: object, key: str) -> str | None:
    return next((found for item in _listed(value) if (found := _text(item.get(key)))), None)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _plain(marked: str) -> str:
    """The paragraphs of an HTML body."""
    from lxml import etree, html  # noqa: PLC0415  plain text, which most stories are, does without

    try:
        return paragraphs(html.fragment_fromstring(marked, create_parent="div"))
    except (etree.ParserError, ValueError) as error:
        raise DeliveryError(f"its body cannot be read: {str(error)[:100]}") from None


def _usable(status: str | None) -> None:
    if status and status.rpartition(":")[2].lower() in _GONE:
        raise DeliveryError(f"has been withdrawn by its agency ({status})")


def _joined(headline: str | None, body: str) -> str:
    """Headline and body; nothing of an item that has a headline alone."""
    return f"{headline}\n\n{body}" if headline and body and not body.startswith(headline) else body


def is_newsml(data: bytes) -> bool:
    """Whether bytes look like a NewsML-G2 document."""
    return NAMESPACE.encode() in data[:20_000]


def from_newsml(data: bytes) -> Iterator[Row | DeliveryError]:
    """The news items of a NewsML-G2 document as story rows, a `DeliveryError` in place of one that cannot be used."""
    if b"<!DOCTYPE" in data.partition(NAMESPACE.encode())[0]:
        yield DeliveryError("has a document type of its own, which NewsML-G2 never has")
        return
    from lxml import etree  # noqa: PLC0415  see _plain

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        yield DeliveryError(f"is not XML: {str(error)[:120]}")
        return
    items = list(root.iter(f"{{{NAMESPACE}}}newsItem"))
    if not items:
        yield DeliveryError("has no news item")
    for item in items:
        try:
            yield _item(item)
        except DeliveryError as error:
            yield error


def _item(item: etree._Element) -> Row:
    _usable(_attribute(item, "itemMeta/pubStatus", "qcode"))
    content = item.find(_path("contentSet/inlineXML"))
    plain = item.find(_path("contentSet/inlineData"))
    body = paragraphs(content) if content is not None else "".join(_visible(plain)).strip() if plain is not None else ""
    guid = _text(item.get("guid"))
    return {
        "id": guid,
        "url": guid if guid and guid.startswith(("http://", "https://")) else None,
        "publisher": _party(item, "itemMeta/provider") or _party(item, "contentMeta/infosource"),
        "published": _said(item, "itemMeta/versionCreated") or _said(item, "itemMeta/firstCreated"),
        "language": _attribute(item, "contentMeta/language", "tag"),
        "text": _joined(_said(item, "contentMeta/headline"), body),
    }


def _path(path: str) -> str:
    return "/".join(f"{{{NAMESPACE}}}{part}" for part in path.split("/"))


def _said(item: etree._Element, path: str) -> str | None:
    found = item.find(_path(path))
    return _text(" ".join("".join(_visible(found)).split())) if found is not None else None


def _attribute(item: etree._Element, path: str, name: str) -> str | None:
    found = item.find(_path(path))
    return _text(found.get(name)) if found is not None else None


def _party(item: etree._Element, path: str) -> str | None:
    """A provider by its name, its literal or the last part of its code."""
    code = _attribute(item, path, "qcode")
    return (
        _said(item, f"{path}/name") or _attribute(item, path, "literal") or (code.rpartition(":")[2] if code else None)
    )


def paragraphs(root: etree._Element) -> str:
    """The text of the blocks below an element, a blank line between them; its whole text where it has none."""
    blocks = (part for part in root.iter() if _name(part) in _BLOCKS and not _inside(part, root))
    found = [" ".join("".join(_visible(part)).split()) for part in blocks]
    return "\n\n".join(text for text in found if text) or " ".join("".join(_visible(root)).split())


def _name(part: etree._Element) -> str:
    """The local name of an element, nothing for comments and entities."""
    return part.tag.rpartition("}")[2].lower() if isinstance(part.tag, str) else ""


def _inside(part: etree._Element, root: etree._Element) -> bool:
    """Whether a block lies in another block, whose text has it already, or in what is not text."""
    for above in part.iterancestors():
        if above is root:
            return False
        if _name(above) in _BLOCKS | _SILENT:
            return True
    return False


_SILENT = frozenset({"script", "style", "head", "media", "table", "object"})


def _visible(part: etree._Element) -> Iterator[str]:
    """The text below an element without scripts, comments and entities."""
    yield part.text or ""
    for child in part:
        if (name := _name(child)) and name not in _SILENT:
            yield from _visible(child)
        yield child.tail or ""
