"""The reader: a story with its zones, what was found lit by kind, and a record for each finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dateline.export.counts import summary
from dateline.export.crosswalk import words
from dateline.export.sure import note
from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry
from dateline.model.story import Role, Story
from dateline.text.sentences import split_sentences
from dateline.web.calendar import value_words
from dateline.web.edition import Edition
from dateline.web.links import anchor, text_fragment
from dateline.web.lit import Finding, zones
from dateline.web.pages.frame import Visit, frame

KINDS = (("event", "events"), ("statement", "statements"), ("tally", "counts"), ("instrument", "documents"))
#: Findings shown in one story; longer ones keep their first.
MOST = 250


@dataclass(frozen=True, slots=True)
class Row:
    """A record in the margin."""

    number: int
    kind: str
    label: str
    status: str | None
    chain: tuple[str, ...]
    entry_id: str | None
    anchor: str
    fragment: str | None
    learnt: str | None = None


def label_of(claim: Claim) -> str:
    """A claim in a few words."""
    if claim.subject is Subject.TALLY:
        return f"{claim.get('of') or 'count'}: {summary(claim)}"
    if claim.subject is Subject.INSTRUMENT:
        return claim.get("name") or "document"
    if claim.subject is Subject.STATEMENT:
        return f"{claim.get('speaker') or 'source not stated'}, {claim.get('form') or 'statement'}"
    place, date = claim.get("place"), claim.get("date")
    kind = claim.get("kind") or "event"
    what = words(kind) if kind != "other" else f"“{claim.citations[0].quote[:60].strip()} …”"
    return " ".join(p for p in (what, f"in {place}" if place else "", value_words(date) if date else "") if p)


def _by_thing(entries: Iterable[Entry]) -> dict[str, str]:
    return {thing: entry.id for entry in entries for thing in entry.things}


def _findings(claims: tuple[Claim, ...], by_thing: dict[str, str], url: str | None) -> tuple[list[Finding], list[Row]]:
    rows: list[Row] = []
    found: list[Finding] = []
    placed = sorted((c for c in claims if c.citations), key=lambda c: c.citations[0].span)
    for number, claim in enumerate(placed[:MOST], 1):
        kind, label, entry_id, first = (
            claim.subject.value,
            label_of(claim),
            by_thing.get(claim.thing),
            claim.citations[0],
        )
        found += [Finding(c.span, kind, label, number, entry_id) for c in claim.citations]
        status = claim.get("status") or claim.get("stage")
        fragment = text_fragment(url, first.quote) if url else None
        place = anchor(first.span)
        rows.append(Row(number, kind, label, status, claim.chain, entry_id, place, fragment, note(claim)))
    return found, rows


def story_page(edition: Edition, visit: Visit, story_id: str) -> tuple[str, dict[str, Any]] | None:
    """Template and context of a story, None where there is none or it was published after the day shown."""
    story = edition.story(story_id)
    if story is None or _later(story, edition):
        return None
    url = edition.shelf_url(story_id)
    entries = edition.record.entries_of_story(story_id, edition.as_of)
    found, rows = _findings(edition.record.claims(story_id), _by_thing(entries), url)
    return "story.html", frame(
        "story",
        edition,
        visit,
        dated=False,
        story=story,
        zones=zones(story, found, split_sentences(story)),
        records=rows,
        original=url,
        headline_in_text=bool(story.spans(Role.HEADLINE)),
        kinds=KINDS,
    )


def _later(story: Story, edition: Edition) -> bool:
    return bool(edition.as_of and story.published_day and story.published_day > edition.as_of)
