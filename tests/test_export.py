"""Each export is read back by a reader that is not ours, and must tell the same facts."""

from __future__ import annotations

import csv as stdlib_csv
import dataclasses
import datetime as dt
import io
import json
import os
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cod_stories import STORIES
from cod_talks import ENTRIES, MEETING, PLAY, SIGNING, SUMMIT, VISIT
from dateline.export import csv
from dateline.export.crosswalk import STATUSES
from dateline.export.days import days_of
from dateline.export.feeds import changes
from dateline.export.formats import FORMATS
from dateline.export.ical import sequence
from dateline.export.plaintext import safe_url
from dateline.export.shelf import Shelf, claims_of
from dateline.model.claim import Subject
from dateline.model.event import Status
from dateline.model.play import Clause, StateOfPlay
from hostile import PAYLOADS, URLS, hostile_play, hostile_stories

SHELF = Shelf(STORIES, "https://desk.example")


def written(name: str) -> bytes:
    return FORMATS[name].main(PLAY, SHELF)


def test_every_status_has_its_words_in_other_vocabularies() -> None:
    assert {status.value for status in Status} | {"overdue"} == set(STATUSES)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-03-14", "2023-03-14", "2023-03-14"),
        ("2023-03-14T10:30", "2023-03-14", "2023-03-14"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023-W12", "2023-03-20", "2023-03-26"),
        ("2023-W12-WE", "2023-03-25", "2023-03-26"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-04-11/2023-05", "2023-04-11", "2023-05-31"),
    ],
)
def test_time_values_cover_their_days(value: str, first: str, last: str) -> None:
    days = days_of(value)
    assert days is not None
    assert (str(days.first), str(days.last)) == (first, last)


@pytest.mark.parametrize("value", [None, "", "PRESENT_REF", "P3D", "2023-02-30", "2023-W60", "soon"])
def test_what_is_no_date_covers_no_day(value: str | None) -> None:
    assert days_of(value) is None


def components(calendar: bytes) -> dict[str, Any]:
    read = Calendar.from_ical(calendar)
    return {str(part["UID"]).split("@")[0]: part for part in read.walk() if part.name in {"VEVENT", "VJOURNAL"}}


def test_calendar_tells_status_days_and_sources() -> None:
    parts = components(written("ical"))
    assert {uid: str(part["STATUS"]) for uid, part in parts.items()} == {
        "hallen-meeting": "CONFIRMED",
        "summit": "CANCELLED",
        "signing": "CONFIRMED",
        "aro-visit": "CANCELLED",
    }
    meeting = parts["hallen-meeting"]
    assert meeting["DTSTART"].dt == dt.date(2023, 3, 21)
    assert meeting["DTEND"].dt == dt.date(2023, 3, 22)
    assert meeting["LOCATION"] == "Hallen"
    assert meeting["X-DATELINE-STATUS"] == "held"
    assert "Signe Holt: cancelled" in [str(x) for x in meeting["X-DATELINE-ACCORDING-TO"]]
    assert any("will meet in Hallen on March 14" in str(x) for x in meeting["X-DATELINE-CITATION"])


@pytest.mark.parametrize(
    ("status", "fields", "expected"),
    [
        ("planned", (("date", "2023-04-28"),), "CONFIRMED"),
        ("possible", (("date", "2023-04-28"),), "TENTATIVE"),
        ("postponed", (("date", "2023-04-28"), ("was", "2023-04-01")), "CONFIRMED"),
        ("postponed", (("was", "2023-04-01"),), "CANCELLED"),
        ("cancelled", (("date", "2023-04-28"),), "CANCELLED"),
        ("overdue", (("date", "2023-04-28"),), "TENTATIVE"),
    ],
)
def test_calendar_status_of(status: str, fields: tuple[tuple[str, str], ...], expected: str) -> None:
    entry = SIGNING.__class__(**{**_fields(SIGNING), "status": status, "fields": fields})
    play = StateOfPlay(PLAY.as_of, (entry,))
    part = components(FORMATS["ical"].main(play, SHELF))["signing"]
    assert (part.name, str(part["STATUS"])) == ("VEVENT", expected)


def _fields(entry: Any) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__slots__}


def test_sequence_rises_with_each_change_and_uid_stays() -> None:
    earlier = MEETING.__class__(**{**_fields(MEETING), "history": MEETING.history[:1]})
    assert sequence(earlier) == 0
    assert sequence(MEETING) == 3  # planned, postponed, cancelled, held; the copy changes nothing


def test_a_plan_without_a_day_fills_no_calendar() -> None:
    wide = SUMMIT.__class__(**{**_fields(SUMMIT), "fields": (("date", "2023"),)})
    part = components(FORMATS["ical"].main(StateOfPlay(None, (wide,)), SHELF))["summit"]
    assert part.name == "VJOURNAL"
    assert "DTSTART" not in part


def test_csv_has_a_row_for_every_claim_with_its_words() -> None:
    rows = list(stdlib_csv.DictReader(io.StringIO(written("csv").decode(), newline="")))
    wanted = [(entry.id, row.claim.id) for entry in ENTRIES for row in entry.history]
    assert [(row["entry_id"], row["claim_id"]) for row in rows] == wanted
    for row in rows:
        text = STORIES[row["story_id"]].text
        assert csv.unescape(row["quote"]) == text[int(row["start"]) : int(row["end_offset"])]


def test_csvw_reader_accepts_table_and_metadata(tmp_path: Path) -> None:
    csvw = pytest.importorskip("csvw", reason="csvw is not installed")
    for name, content in FORMATS["csv"].write(PLAY, SHELF).items():
        (tmp_path / name).write_bytes(content)
    read = csvw.CSVW(str(tmp_path / "claims.csv-metadata.json"))
    rows = list(read.tables[0].iterdicts())
    assert len(rows) == sum(len(entry.history) for entry in ENTRIES)
    assert rows[0]["changed"] is True
    assert rows[0]["start"] == MEETING.history[0].claim.citations[0].span.start
    assert "`quote`" in (tmp_path / "codebook.md").read_text()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@'\t\\\n\rn")))
def test_csv_cells_are_harmless_and_reversible(text: str) -> None:
    cell = csv.escape(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert "\n" not in cell
    assert "\r" not in cell
    assert csv.unescape(cell) == text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def test_parquet_has_the_same_rows_as_the_csv() -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    table = pq.read_table(io.BytesIO(written("parquet")))
    assert table.column_names == list(csv.COLUMNS)
    assert table.to_pylist() == list(csv.rows(PLAY, SHELF))
    assert table.schema.field("quote").metadata[b"description"] == b"The cited words."


def test_jsonld_expands_to_schema_org_and_prov() -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed")
    flat = jsonld.flatten(json.loads(written("jsonld")))
    nodes = {node["@id"]: node for node in flat}
    schema = "https://schema.org/"
    visit = nodes["https://desk.example/entry/aro-visit"]
    assert visit["@type"] == [schema + "Event"]
    assert visit[schema + "eventStatus"] == [{"@id": schema + "EventCancelled"}]
    meeting = nodes["https://desk.example/entry/hallen-meeting"]
    assert meeting[schema + "eventStatus"] == [{"@id": schema + "EventRescheduled"}]
    assert meeting[schema + "startDate"] == [{"@value": "2023-03-21"}]
    assert meeting[schema + "previousStartDate"] == [{"@value": "2023-03-14"}]
    quotations = [n for n in flat if schema + "Quotation" in n.get("@type", [])]
    said = {n[schema + "text"][0]["@value"] for n in quotations}
    assert said == {c.quote for claim in claims_of(ENTRIES) for c in claim.citations}
    articles = [n for n in flat if schema + "NewsArticle" in n.get("@type", [])]
    assert {n[schema + "headline"][0]["@value"] for n in articles} == {s.headline for s in STORIES.values()}
    claim = nodes[SHELF.claim_uri(MEETING.history[0].claim)]
    told = nodes[claim["http://www.w3.org/ns/prov#wasQuotedFrom"][0]["@id"]]
    agent = nodes[told["http://www.w3.org/ns/prov#wasAttributedTo"][0]["@id"]]
    assert agent[schema + "name"] == [{"@value": "Ida Brandt"}]


def test_annotations_find_their_words_by_quote_and_by_position() -> None:
    page = json.loads(written("annotations"))
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == sum(len(e.citations) for e in ENTRIES)
    by_url = {story.url: story.text for story in STORIES.values()}
    for item in page["items"]:
        text = by_url[item["target"]["source"]]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_feeds_tell_every_change_newest_first() -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    wanted = [change.title for change in changes(PLAY)]
    atom = feedparser.parse(written("atom"))
    assert not atom.bozo
    assert [item.title for item in atom.entries] == wanted
    assert atom.entries[0].link == "https://desk.example/entry/aro-visit"
    assert all(item.content[0].type == "text/plain" for item in atom.entries)
    feed = json.loads(written("jsonfeed"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in feed["items"]] == wanted
    assert any(title == "Summit of the presidents: possible, then not planned (Ida Brandt)" for title in wanted)


#: What ninjs 3.1 says of the fields that we write, in our own words.
NINJS: dict[str, Any] = {
    "type": "object",
    "required": ["uri"],
    "properties": {
        "type": {"enum": ["text", "event"]},
        "uri": {"type": "string"},
        "versionCreated": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
        "title": {"type": "string"},
        "edNote": {"type": "string"},
        "headlines": {"type": "array", "items": {"required": ["value"]}},
        "eventDetails": {
            "additionalProperties": False,
            "properties": {
                "eventStatus": {"pattern": r"^http://cv\.iptc\.org/newscodes/eventoccurstatus/eos[0-6]$"},
                "dates": {"type": "object", "required": ["expectedStartDate", "expectedEndDate"]},
            },
        },
        "associations": {"type": "array", "items": {"required": ["name", "uri"]}},
    },
}


def test_ninjs_events_have_iptc_status_and_dates() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    items = json.loads(written("ninjs"))
    for item in items:
        jsonschema.validate(item, NINJS)
    codes = {item["title"]: item["eventDetails"].get("eventStatus", "")[-4:] for item in items}
    assert codes == {MEETING.title: "eos5", SUMMIT.title: "", SIGNING.title: "eos5", VISIT.title: "eos6"}
    assert items[0]["eventDetails"]["dates"] == {"expectedStartDate": "2023-03-21", "expectedEndDate": "2023-03-21"}


@pytest.mark.shared
def test_ninjs_events_pass_the_schema_of_the_iptc() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    shared = os.environ.get("DATELINE_SHARED")
    if not shared:
        pytest.skip("DATELINE_SHARED is not set: the IPTC's schema is not at hand")
    schema = json.loads((Path(shared) / "bench/pages/wire/ninjs/ninjs-schema_3.1.json").read_text())
    for item in json.loads(written("ninjs")):
        jsonschema.Draft202012Validator(schema, registry=_no_geojson()).validate(item)


def _no_geojson() -> Any:
    referencing = pytest.importorskip("referencing")
    anything = referencing.Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema"})
    return referencing.Registry().with_resource("https://geojson.org/schema/GeoJSON.json", anything)


def test_briefing_has_a_note_for_every_clause() -> None:
    markdown = written("briefing").decode()
    assert "Wire Union reported;[^1][^2] a signing is planned" in markdown
    assert "[^3]: Wire Union, 2023-03-22: “A signing ceremony is planned for April 28 in Port Erra.”" in markdown
    html = written("briefing-html").decode()
    assert html.count('<li id="note-') == 4
    assert '<a href="#note-4">4</a>' in html


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("1. Talks", "1\\. Talks"),
        ("- Talks - held", "\\- Talks - held"),
        ("# Talks #2", "\\# Talks #2"),
        ("*Talks* [x](javascript:1) ![y](z)", "\\*Talks\\* \\[x\\](javascript:1) \\!\\[y\\](z)"),
        ("see http://a.example <b>", "see http\\://a.example \\<b\\>"),
    ],
)
def test_story_text_is_no_markdown(text: str, markdown: str) -> None:
    play = dataclasses.replace(PLAY, paragraph=(Clause(text, MEETING.citations[:1], None),))
    assert FORMATS["briefing"].main(play, SHELF).decode().splitlines()[2] == f"{markdown}[^1]"


class Tags(HTMLParser):
    """Every tag and address that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        assert not [name for name, _ in attrs if name.startswith("on")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_markdown_reader_finds_no_markup_in_hostile_stories(payload: str) -> None:
    reader = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed").MarkdownIt()
    shelf = Shelf(hostile_stories(payload))
    tokens = reader.parse(FORMATS["briefing"].main(hostile_play(payload), shelf).decode())
    kinds = {child.type for token in tokens for child in [token, *(token.children or ())]}
    assert kinds <= {
        "heading_open",
        "heading_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
    }


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("url", URLS)
def test_hostile_stories_come_out_harmless(payload: str, url: str) -> None:
    play = hostile_play(payload)
    shelf = Shelf(hostile_stories(payload, url), "https://desk.example")
    out = {name: form.main(play, shelf) for name, form in FORMATS.items()}
    tags = Tags()
    tags.feed(out["briefing-html"].decode())
    assert tags.seen <= {"html", "head", "meta", "title", "body", "h1", "p", "sup", "a", "ol", "li", "q"}
    assert all(link.startswith("#note-") for link in tags.links)
    parts = Calendar.from_ical(out["ical"]).walk()
    assert sum(part.name == "VEVENT" for part in parts) <= len(play.of(Subject.EVENT))
    assert not any(str(part.get("SUMMARY")) == "forged" for part in parts)
    rows = list(stdlib_csv.reader(io.StringIO(out["csv"].decode(), newline="")))
    assert {len(row) for row in rows} == {len(csv.COLUMNS)}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    ET.fromstring(out["atom"])
    for name in ("jsonld", "annotations", "ninjs", "jsonfeed"):
        assert "javascript:" not in [item.get("url") for item in _nodes(json.loads(out[name]))]
    for word in ("briefing", "briefing-html", "atom", "ical"):
        assert "\u202e" not in out[word].decode()


def _nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(node for child in value.values() for node in _nodes(child))]
    return [node for child in value for node in _nodes(child)] if isinstance(value, list) else []


@pytest.mark.parametrize("url", [*URLS, None, "", "ftp://x", "http://a b"])
def test_only_web_addresses_become_links(url: str | None) -> None:
    safe = safe_url(url)
    assert safe is None or safe.startswith(("http://", "https://"))
    assert not safe or " " not in safe


def test_a_process_goes_by_its_name_and_keeps_its_identity() -> None:
    named = Shelf(STORIES, "https://desk.example", "Cod & <fish> talks")
    assert FORMATS["briefing"].main(PLAY, named).startswith(b"## State of play, Cod \\& \\<fish\\> talks, as known on")
    assert "Agenda: Cod & <fish> talks" in str(Calendar.from_ical(FORMATS["ical"].main(PLAY, named))["NAME"])
    atom = FORMATS["atom"].main(PLAY, named).decode()
    assert "<title>Changes: Cod &amp; &lt;fish&gt; talks</title><id>urn:dateline:changes:cod-talks</id>" in atom


def test_the_same_play_gives_the_same_bytes() -> None:
    for form in FORMATS.values():
        assert form.write(PLAY, SHELF) == form.write(PLAY, SHELF)
