# ruff: noqa: E501  a story is a line
"""Hand-made readings for the tests of track, ledger and desk: our own writing, one line a story.

``day publisher | kind status place date | who & who | words`` makes a story with one event whose words are the story.
"""

from __future__ import annotations

import datetime as dt
import re

from dateline.model.event import Event, Participant, Status, StatusReading
from dateline.model.mention import Kind, Mention
from dateline.model.reading import Reading
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.statement import Form, Statement
from dateline.model.story import Block, Role, Story, StoryDay
from dateline.model.tally import Tally, TallyKind


def reading(
    text: str,
    day: str,
    publisher: str = "TASS",
    *,
    events: tuple[Event, ...] = (),
    tallies: tuple[Tally, ...] = (),
    statements: tuple[Statement, ...] = (),
    mentions: tuple[Mention, ...] = (),
    given_id: str | None = None,
    url: str | None = None,
) -> Reading:
    date = dt.date.fromisoformat(day)
    block = Block(Role.BODY, Span(0, len(text)))
    story = Story(text, (block,), Source(publisher), date, url=url, given_id=given_id, headline=text[:40])
    return Reading(
        story,
        StoryDay(date, "published"),
        (Span(0, len(text)),),
        mentions=mentions,
        statements=statements,
        events=events,
        tallies=tallies,
    )


def event(
    kind: str,
    status: str,
    who: str,
    span: Span,
    *,
    place: str | None = None,
    date: str | None = None,
    end: str | None = None,
    was: str | None = None,
    by: str | None = None,
) -> Event:
    names = tuple(Participant(name.strip()) for name in who.split("&") if name.strip())
    found = Status(status)
    return Event(kind, found, (span,), StatusReading(found), names, place, None, date, end, was, according_to=by)


_LINE = re.compile(r"(?P<day>\S+) (?P<publisher>\S+) \| (?P<facts>[^|]+) \| (?P<who>[^|]*) \| (?P<words>.+)")


def told(line: str, *, given_id: str | None = None) -> Reading:
    """A story from one line; facts are ``kind status [in Place] [on DATE] [to DATE] [was DATE] [by Name]``."""
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"no story: {line}")
    kind, status, *rest = found["facts"].split()
    facts: dict[str, str] = {}
    key = ""
    for word in rest:
        if word in ("in", "on", "to", "was", "by"):
            key = word
        else:
            facts[key] = f"{facts[key]} {word}" if key in facts else word
    words = found["words"]
    made = event(
        kind,
        status,
        found["who"],
        Span(0, len(words)),
        place=facts.get("in"),
        date=facts.get("on"),
        end=facts.get("to"),
        was=facts.get("was"),
        by=facts.get("by"),
    )
    people = tuple(
        Mention(Span(m.start(), m.end()), Kind.PERSON, name.strip())
        for name in found["who"].split("&")
        if name.strip() and (m := re.search(re.escape(name.strip().split()[-1]), words))
    )
    return reading(words, found["day"], found["publisher"], events=(made,), mentions=people, given_id=given_id)


def tally(of: str, span: Span, by: str | None = None, **values: float) -> Tally:
    return Tally(TallyKind.PROGRESS, of, tuple(values.items()), (span,), according_to=by)


def statement(speaker: str, span: Span, said: str | None = None) -> Statement:
    return Statement((span,), Form.INDIRECT, speaker, cue="said", said=said)


#: A process in nine lines, in order of publication.
TALKS = (
    "2031-03-01 ARKA | meeting planned in Belmont on 2031-03-20 | Ana Torvik & Juri Kessel | Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20.",
    "2031-03-03 DELPO | talks planned in Belmont on 2031-03-20 | Juri Kessel & Ana Torvik | Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed.",
    "2031-03-05 ARKA | signing planned on 2031-04-30 | Norland & Estmark | Norland and Estmark plan to sign the lake treaty by the end of April.",
    "2031-03-10 ARKA | meeting not_planned by Ola Brandt | Ana Torvik & Juri Kessel | No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said.",
    "2031-03-10 DELPO | meeting possible by Juri Kessel | Ana Torvik & Juri Kessel | Kessel said he might see Torvik once more in the spring.",
    "2031-03-18 DELPO | talks postponed in Belmont on 2031-03-27 was 2031-03-20 | Ana Torvik & Juri Kessel | The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27.",
    "2031-03-28 ARKA | talks held in Belmont on 2031-03-27 | Ana Torvik & Juri Kessel | Torvik and Kessel met in Belmont on March 27 for five hours.",
    "2031-04-02 DELPO | meeting planned in Belmont on 2031-03-20 | Ana Torvik & Juri Kessel | It had been planned that Torvik and Kessel would meet in Belmont on March 20.",
    "2031-05-02 ARKA | visit cancelled in Estmark on 2031-05-10 | Ana Torvik | Torvik called off a visit to Estmark set for May 10.",
)


def talks() -> list[Reading]:
    return [told(line, given_id=f"story-{n}") for n, line in enumerate(TALKS, 1)]
