"""Stories that try to harm whoever shows them: scripts in every field, formulas, direction marks, endless words."""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Mapping

from cod_stories import STORIES
from cod_talks import ENTRIES, PLAY
from dateline.model.claim import Claim
from dateline.model.play import Clause, Conflict, Entry, StateOfPlay, Transition
from dateline.model.source import Source
from dateline.model.span import Citation, Span
from dateline.model.story import Block, Role, Story

#: Each is put into headlines, names, places, quotations and titles.
PAYLOADS = (
    "<script>window.pwned=1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "</title></textarea><svg/onload=window.pwned=1>",
    "javascript:window.pwned=1//",
    "{{7*7}}{% raw %}${7*7}",
    '=HYPERLINK("http://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "BEGIN:VEVENT\r\nSUMMARY:forged\r\nEND:VEVENT",
    "\u202efdp.exe\u2066hidden\u2069",
    "a\x00b\x1b[31mred\x08",
    "[x](javascript:window.pwned=1) ![](http://evil.example/p.png) <!-- -->",
    "]]><![CDATA[<b>",
    "\ud800lone\uffff",
    "W" * 4000,
)
URLS = (
    "javascript:window.pwned=1",
    'http://evil.example/" onclick="window.pwned=1',
    "data:text/html,<script>1</script>",
)


def story(payload: str, url: str, key: str = "cod-1") -> Story:
    """A story whose text, headline and agency are the payload."""
    text = f"{payload}\n\nHALLEN, March 2 (X) - The ministers {payload} will meet on March 14."
    end = len(payload)
    return Story(
        text=text,
        blocks=(Block(Role.HEADLINE, Span(0, end)), Block(Role.LEDE, Span(end + 2, len(text)))),
        source=Source(payload, "en"),
        published=STORIES["cod-1"].published,
        url=url,
        language="en",
        headline=payload,
        given_id=key,
    )


def _claim(claim: Claim, payload: str) -> Claim:
    data = tuple(
        (k, payload if k in {"place", "participants", "name", "of", "speaker", "role"} else v) for k, v in claim.data
    )
    return dc.replace(
        claim,
        story_id="cod-1",
        source=payload,
        chain=(payload, "X"),
        data=data,
        origin=payload,
        citations=(Citation("cod-1", Span(0, len(payload)), payload),),
    )


def _row(row: Transition, payload: str) -> Transition:
    return dc.replace(row, source=payload, claim=_claim(row.claim, payload))


def _conflict(conflict: Conflict, payload: str) -> Conflict:
    return dc.replace(conflict, left=_claim(conflict.left, payload), right=_claim(conflict.right, payload), why=payload)


def _entry(entry: Entry, payload: str) -> Entry:
    return dc.replace(
        entry,
        title=payload,
        statuses=tuple((payload, status) for _, status in entry.statuses),
        fields=tuple((k, payload if k in {"place", "participants", "name", "of"} else v) for k, v in entry.fields),
        history=tuple(_row(row, payload) for row in entry.history),
        conflicts=tuple(_conflict(conflict, payload) for conflict in entry.conflicts),
        stories=("cod-1",),
        reasons=(payload,),
    )


def hostile_play(payload: str) -> StateOfPlay:
    """The cod talks with `payload` wherever a story's words end up."""
    citation = Citation("cod-1", Span(0, len(payload)), payload)
    return dc.replace(
        PLAY,
        entries=tuple(_entry(entry, payload) for entry in ENTRIES),
        paragraph=(Clause(payload, (citation,), "summit"),),
        process=payload,
    )


def hostile_crowd() -> tuple[StateOfPlay, Mapping[str, Story]]:
    """All payloads in one play, each with a story and entries of its own."""
    plays = [(f"h{i}", hostile_play(payload), payload) for i, payload in enumerate(PAYLOADS)]
    entries = tuple(_moved(entry, key) for key, play, _ in plays for entry in play.entries)
    paragraph = tuple(
        dc.replace(c, citations=tuple(dc.replace(x, story_id=key) for x in c.citations), entry_id=f"summit-{key}")
        for key, play, _ in plays
        for c in play.paragraph
    )
    stories = {key: story(payload, URLS[i % 3], key) for i, (key, _, payload) in enumerate(plays)}
    return dc.replace(PLAY, entries=entries, paragraph=paragraph, process="<b>"), stories


def _moved(entry: Entry, key: str) -> Entry:
    """The entry in another story, under another id."""

    def claim(one: Claim) -> Claim:
        cited = tuple(dc.replace(c, story_id=key) for c in one.citations)
        return dc.replace(one, story_id=key, thing=f"{key}{one.thing}", citations=cited)

    return dc.replace(
        entry,
        id=f"{entry.id}-{key}",
        things=tuple(f"{key}{thing}" for thing in entry.things),
        stories=(key,),
        history=tuple(dc.replace(row, claim=claim(row.claim)) for row in entry.history),
        conflicts=tuple(dc.replace(c, left=claim(c.left), right=claim(c.right)) for c in entry.conflicts),
    )


def hostile_stories(payload: str, url: str = URLS[0]) -> Mapping[str, Story]:
    """The stories cited by `hostile_play`."""
    return {"cod-1": story(payload, url)}
