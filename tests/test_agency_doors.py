"""Deliveries of agencies: ninjs and NewsML-G2 become stories, whatever is in them; what harms is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.collect.agency import NAMESPACE
from dateline.collect.files import Given, Refused, from_path

BODY = "KARSK, March 1 (ARKA) - Ana Torvik will visit Ostby on March 20."
TEXT = f"Torvik to visit Ostby\n\n{BODY}\n\nHer office named no day."
MARKED = f"<p>{BODY}</p><p>Her <b>office</b> named\n no day.</p><script>window.pwned=1</script>"

NINJS: list[dict[str, Any]] = [
    {
        "headline": "Torvik to visit Ostby",
        "body_text": f"{BODY}\n\nHer office named no day.",
        "infosource": [{"name": "ARKA"}],
    },
    {"headline": "Torvik to visit Ostby", "body_xhtml": MARKED, "copyrightholder": "ARKA"},
    {
        "headlines": [{"role": "main", "value": "Torvik to visit Ostby"}],
        "bodies": [{"contentType": "text/html", "value": MARKED}],
        "infoSources": [{"name": "ARKA"}],
    },
]


def newsml(body: str, *, status: str = "stat:usable", provider: str = "<name>ARKA</name>", before: str = "") -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>{before}
<newsItem xmlns="{NAMESPACE}" guid="tag:arka.example,2031:1" version="2" standard="NewsML-G2">
 <itemMeta><provider qcode="nprov:ARKA">{provider}</provider><versionCreated>2031-03-01T14:30:00+03:00</versionCreated>
 <pubStatus qcode="{status}"/></itemMeta>
 <contentMeta><headline>Torvik to visit Ostby</headline><language tag="en"/></contentMeta>
 <contentSet>{body}</contentSet></newsItem>"""


XHTML = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>{MARKED}</body></html></inlineXML>'
NITF = f"<inlineXML><nitf xmlns=''><body><body.content>{MARKED}</body.content></body></nitf></inlineXML>"


def only(path: Path) -> Given | Refused:
    (found,) = from_path(path)
    return found


def write(tmp_path: Path, name: str, content: str) -> Path:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize("item", NINJS, ids=["1 text", "1 xhtml", "3 html"])
def test_ninjs_items_are_stories(item: dict[str, Any], tmp_path: Path) -> None:
    told = {"uri": "https://arka.example/1", "versioncreated": "2031-03-01T14:30:00+03:00", "language": "en", **item}
    found = only(write(tmp_path, "story.json", json.dumps(told)))
    assert isinstance(found, Given)
    assert (found.page, found.source, found.language) == (TEXT, "ARKA", "en")
    assert (found.id, found.url) == ("https://arka.example/1", "https://arka.example/1")
    assert str(found.published) == "2031-03-01 14:30:00+03:00"


@pytest.mark.parametrize("provider", ["<name>ARKA</name>", ""])
@pytest.mark.parametrize("body", [XHTML, NITF], ids=["xhtml", "nitf"])
def test_newsml_items_are_stories(body: str, provider: str, tmp_path: Path) -> None:
    found = only(write(tmp_path, "story.xml", newsml(body, provider=provider)))
    assert isinstance(found, Given)
    assert (found.page, found.source, found.language) == (TEXT, "ARKA", "en")
    assert (found.id, found.url) == ("tag:arka.example,2031:1", None)
    assert str(found.published) == "2031-03-01 14:30:00+03:00"


def test_a_message_with_several_items_gives_several(tmp_path: Path) -> None:
    parts = [newsml(XHTML), newsml(XHTML, status="stat:canceled"), newsml("<inlineData>Plain words.</inlineData>")]
    items = "".join(part.partition("?>")[2] for part in parts)
    message = f'<newsMessage xmlns="{NAMESPACE}"><itemSet>{items}</itemSet></newsMessage>'
    first, second, third = from_path(write(tmp_path, "all.xml", message))
    assert isinstance(first, Given)
    assert isinstance(second, Refused)
    assert "withdrawn by its agency" in second.reason
    assert isinstance(third, Given)
    assert third.page == "Torvik to visit Ostby\n\nPlain words."
    assert [one.name.rpartition(":")[2] for one in (first, second, third)] == ["1", "2", "3"]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {n} "{f"&{m};" * 10}">' for m, n in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip


FILE = '<!DOCTYPE x [<!ENTITY x SYSTEM "/etc/hostname">]>'
DEEP = "<b>" * 5000 + "x" + "</b>" * 5000


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xml", newsml("<inlineXML><p>&i;</p></inlineXML>", before=BOMB), "document type"),
        ("b.xml", newsml("<inlineXML><p>&x;</p></inlineXML>", before=FILE), "document type"),
        ("c.xml", newsml("<inlineXML><p>cut"), "is not XML"),
        ("d.xml", newsml(f"<inlineXML>{DEEP}</inlineXML>"), "is not XML"),
        ("e.xml", newsml("<remoteContent href='http://evil.example/'/>"), "empty text"),
        ("f.xml", f"<newsMessage xmlns='{NAMESPACE}'/>", "no news item"),
        ("g.xml", newsml(XHTML, status="stat:withheld"), "withdrawn"),
        ("h.json", json.dumps({"body_text": "x", "pubstatus": "canceled"}), "withdrawn"),
        ("i.json", json.dumps({"body_text": ["x"], "headline": {"a": 1}, "uri": 7}), "empty text"),
        ("j.json", json.dumps({"bodies": "x"}), "empty text"),
        ("k.json", json.dumps({"body_text": "x", "versioncreated": "yesterday"}), "not an ISO date"),
        ("l.json", json.dumps({"title": "x"}), "no ninjs item"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_in_words(name: str, content: str, reason: str, tmp_path: Path) -> None:
    found = only(write(tmp_path, name, content))
    assert isinstance(found, Refused)
    assert reason in found.reason


def test_a_body_of_endless_depth_harms_nobody(tmp_path: Path) -> None:
    found = only(write(tmp_path, "deep.json", json.dumps({"headline": "H", "body_xhtml": DEEP})))
    assert isinstance(found, (Given, Refused))


def test_other_xml_is_a_page_as_before(tmp_path: Path) -> None:
    assert isinstance(only(write(tmp_path, "page.xml", "<html><body><p>Words.</p></body></html>")), Given)


def test_a_delivery_is_read_like_any_story(tmp_path: Path, reader: Any) -> None:
    found = only(write(tmp_path, "story.xml", newsml(XHTML)))
    assert isinstance(found, Given)
    reading = reader.read(found.page, source=found.source, published=found.published, given_id=found.id)
    assert [(event.kind, event.status.value) for event in reading.events][:1] == [("visit", "planned")]
