"""A small invented process with its state of play made by hand: what the faces (pages, exports, MCP) are tested on.

Arvik and Solmar negotiate over cod. Seven stories of three agencies, one of them a copy; a postponed meeting that one
side calls cancelled, a possible summit with a window instead of a day, a tally that moves, an old convention.
"""

from __future__ import annotations

import datetime as dt

from cod_stories import STORIES
from dateline.model.claim import Claim, Subject
from dateline.model.play import Clause, Conflict, ConflictKind, Entry, StateOfPlay, Transition
from dateline.model.span import Citation, Span


def cite(story_id: str, words: str) -> Citation:
    """The citation of `words`, which must stand in the story once."""
    start = STORIES[story_id].text.index(words)
    return Citation(story_id, Span(start, start + len(words)), words)


def claim(subject: Subject, thing: str, words: str, chain: tuple[str, ...], **data: str) -> Claim:
    """A claim of the story named in `thing` ("cod-1#e1"), the innermost source first in `chain`."""
    story_id = thing.split("#", maxsplit=1)[0]
    published = STORIES[story_id].published
    return Claim(
        subject,
        thing,
        story_id,
        chain[0],
        chain,
        tuple(sorted(data.items())),
        (cite(story_id, words),),
        when=data.get("date"),
        published=str(published),
        filed=f"{published}T12:00:00Z",
        origin=chain[-1] if len(chain) < 3 else chain[-2],
    )


_MINISTERS = "foreign minister of Arvik | foreign minister of Solmar"
_C: dict[str, Claim] = {
    "m1": claim(
        Subject.EVENT,
        "cod-1#e1",
        "The foreign ministers of Arvik and Solmar will meet in Hallen on March 14",
        ("Ida Brandt", "NordPress"),
        kind="meeting",
        status="planned",
        date="2023-03-14",
        place="Hallen",
        participants=_MINISTERS,
    ),
    "m2": claim(
        Subject.EVENT,
        "cod-2#e1",
        "The meeting of the two foreign ministers has been postponed from March 14 to March 21",
        ("Solmar's Foreign Ministry", "SNA"),
        kind="meeting",
        status="postponed",
        date="2023-03-21",
        was="2023-03-14",
        participants=_MINISTERS,
    ),
    "m3": claim(
        Subject.EVENT,
        "cod-3#e1",
        'The meeting planned for March 14 "is cancelled, not postponed,"',
        ("Signe Holt", "NordPress"),
        kind="meeting",
        status="cancelled",
        date="2023-03-14",
    ),
    "m4": claim(
        Subject.EVENT,
        "cod-4#e1",
        "The foreign ministers of Arvik and Solmar met in Hallen on Tuesday",
        ("Wire Union",),
        kind="meeting",
        status="held",
        date="2023-03-21",
        place="Hallen",
        participants=_MINISTERS,
    ),
    "m5": claim(
        Subject.EVENT,
        "cod-5#e1",
        "The foreign ministers of Arvik and Solmar met in Hallen on Tuesday",
        ("Wire Union", "SNA"),
        kind="meeting",
        status="held",
        date="2023-03-21",
        place="Hallen",
        participants=_MINISTERS,
    ),
    "p1": claim(
        Subject.EVENT,
        "cod-4#e2",
        "Maybe the presidents will have to meet after April 10, this spring",
        ("Jon Vester", "Wire Union"),
        kind="summit",
        status="possible",
        date="2023-SP",
        first="2023-04-11",
        last="2023-05-31",
        participants="president of Arvik | president of Solmar",
    ),
    "p2": claim(
        Subject.EVENT,
        "cod-6#e1",
        "There are no plans for a meeting of the presidents",
        ("Ida Brandt", "NordPress"),
        kind="summit",
        status="not_planned",
        participants="president of Arvik | president of Solmar",
    ),
    "s1": claim(
        Subject.EVENT,
        "cod-4#e3",
        "A signing ceremony is planned for April 28 in Port Erra",
        ("Wire Union",),
        kind="signing",
        status="planned",
        date="2023-04-28",
        place="Port Erra",
    ),
    "v1": claim(
        Subject.EVENT,
        "cod-7#e1",
        "Foreign Minister Pelle Aro has cancelled a visit to Hallen set for April 6",
        ("office of Pelle Aro", "Wire Union"),
        kind="visit",
        status="cancelled",
        date="2023-04-06",
        place="Hallen",
        participants="Pelle Aro",
    ),
    "t1": claim(
        Subject.TALLY,
        "cod-1#t1",
        "Nine of the 24 annexes remain open",
        ("Ida Brandt", "NordPress"),
        kind="progress",
        of="annexes",
        total="24",
        open="9",
    ),
    "t2": claim(
        Subject.TALLY,
        "cod-4#t1",
        "left five of the 24 annexes open",
        ("Jon Vester", "Wire Union"),
        kind="progress",
        of="annexes",
        total="24",
        open="5",
    ),
    "t3": claim(
        Subject.TALLY,
        "cod-6#t1",
        "six of the 24 annexes were still open",
        ("Ida Brandt", "NordPress"),
        kind="progress",
        of="annexes",
        total="24",
        open="6",
    ),
    "i1": claim(
        Subject.INSTRUMENT,
        "cod-1#i1",
        "The Cod Convention, signed in Port Erra on June 3, 1988, has been in force since January 1, 1989",
        ("NordPress",),
        kind="instrument",
        stage="in_force",
        name="Cod Convention",
        on_signed="1988-06-03",
        on_in_force="1989-01-01",
    ),
    "q1": claim(
        Subject.STATEMENT,
        "cod-2#s1",
        "We need one more week for the maps",
        ("Pelle Aro", "SNA"),
        kind="statement",
        speaker="Pelle Aro",
        role="foreign minister of Solmar",
        cue="said",
        form="direct",
    ),
    "q2": claim(
        Subject.STATEMENT,
        "cod-3#s1",
        "is cancelled, not postponed",
        ("Signe Holt", "NordPress"),
        kind="statement",
        speaker="Signe Holt",
        role="deputy minister",
        cue="said",
        form="mixed",
    ),
    "q3": claim(
        Subject.STATEMENT,
        "cod-6#s1",
        "There are no plans for a meeting of the presidents",
        ("Ida Brandt", "NordPress"),
        kind="statement",
        speaker="Ida Brandt",
        role="spokeswoman",
        cue="said",
        form="direct",
    ),
}


def _row(key: str, *, changed: bool = True, retold: bool = False) -> Transition:
    one = _C[key]
    status = one.get("status") or one.get("stage") or "stated"
    return Transition(
        known=one.published or "",
        status=status,
        source=one.source,
        claim=one,
        date=one.get("date"),
        end=one.get("end"),
        changed=changed,
        retold=retold,
    )


_CLASH = Conflict(
    ConflictKind.CONTRADICTION,
    "status",
    _C["m2"],
    _C["m3"],
    "postponed and cancelled cannot both be right for one day",
)
_PLANS = Conflict(ConflictKind.DIVERGENCE, "status", _C["p1"], _C["p2"], "'maybe' and 'no plans' can both be right")
_COUNT = Conflict(ConflictKind.CONTRADICTION, "open", _C["t2"], _C["t3"], "5 and 6 open of the same 24")

MEETING = Entry(
    id="hallen-meeting",
    subject=Subject.EVENT,
    kind="meeting",
    title="Meeting of the foreign ministers in Hallen",
    status="held",
    statuses=(("Wire Union", "held"), ("Signe Holt", "cancelled"), ("Solmar's Foreign Ministry", "postponed")),
    fields=(("participants", _MINISTERS), ("place", "Hallen"), ("date", "2023-03-21"), ("was", "2023-03-14")),
    history=(_row("m1"), _row("m2"), _row("m3"), _row("m4"), _row("m5", changed=False)),
    conflicts=(_CLASH,),
    things=("cod-1#e1", "cod-2#e1", "cod-3#e1", "cod-4#e1", "cod-5#e1"),
    stories=("cod-1", "cod-2", "cod-3", "cod-4", "cod-5"),
    origins=4,
    process="cod-talks",
    reasons=("same participants", "same place", "the date moved from 2023-03-14 to 2023-03-21"),
)
SUMMIT = Entry(
    id="summit",
    subject=Subject.EVENT,
    kind="summit",
    title="Summit of the presidents",
    status="not_planned",
    statuses=(("Ida Brandt", "not_planned"), ("Jon Vester", "possible")),
    fields=(
        ("participants", "president of Arvik | president of Solmar"),
        ("date", "2023-SP"),
        ("first", "2023-04-11"),
        ("last", "2023-05-31"),
    ),
    history=(_row("p1"), _row("p2")),
    conflicts=(_PLANS,),
    things=("cod-4#e2", "cod-6#e1"),
    stories=("cod-4", "cod-6"),
    origins=2,
    process="cod-talks",
)
SIGNING = Entry(
    id="signing",
    subject=Subject.EVENT,
    kind="signing",
    title="Signing ceremony in Port Erra",
    status="planned",
    statuses=(("Wire Union", "planned"),),
    fields=(("place", "Port Erra"), ("date", "2023-04-28")),
    history=(_row("s1"),),
    things=("cod-4#e3",),
    stories=("cod-4",),
    process="cod-talks",
)
VISIT = Entry(
    id="aro-visit",
    subject=Subject.EVENT,
    kind="visit",
    title="Visit of Pelle Aro to Hallen",
    status="cancelled",
    statuses=(("office of Pelle Aro", "cancelled"),),
    fields=(("participants", "Pelle Aro"), ("place", "Hallen"), ("date", "2023-04-06")),
    history=(_row("v1"),),
    things=("cod-7#e1",),
    stories=("cod-7",),
    process="cod-talks",
)
ANNEXES = Entry(
    id="annexes",
    subject=Subject.TALLY,
    kind="progress",
    title="Annexes",
    status="stated",
    statuses=(("Ida Brandt", "stated"), ("Jon Vester", "stated")),
    fields=(("of", "annexes"), ("total", "24"), ("open", "6")),
    history=(_row("t1"), _row("t2"), _row("t3")),
    conflicts=(_COUNT,),
    things=("cod-1#t1", "cod-4#t1", "cod-6#t1"),
    stories=("cod-1", "cod-4", "cod-6"),
    origins=3,
    process="cod-talks",
)
CONVENTION = Entry(
    id="convention",
    subject=Subject.INSTRUMENT,
    kind="instrument",
    title="Cod Convention",
    status="in_force",
    statuses=(("NordPress", "in_force"),),
    fields=(("name", "Cod Convention"), ("on_signed", "1988-06-03"), ("on_in_force", "1989-01-01")),
    history=(_row("i1"),),
    things=("cod-1#i1",),
    stories=("cod-1",),
    process="cod-talks",
)


def _said(key: str, entry_id: str) -> Entry:
    one = _C[key]
    return Entry(
        id=entry_id,
        subject=Subject.STATEMENT,
        kind="statement",
        title=one.citations[0].quote,
        status="said",
        statuses=((one.source, "said"),),
        fields=tuple((k, v) for k, v in one.data if k != "kind"),
        history=(_row(key),),
        things=(one.thing,),
        stories=(one.story_id,),
        process="cod-talks",
    )


ENTRIES = (
    MEETING,
    SUMMIT,
    SIGNING,
    VISIT,
    ANNEXES,
    CONVENTION,
    _said("q1", "aro-week"),
    _said("q2", "holt-cancelled"),
    _said("q3", "brandt-no-plans"),
)

PLAY = StateOfPlay(
    as_of=dt.date(2023, 4, 4),
    entries=ENTRIES,
    paragraph=(
        Clause(
            "The foreign ministers of Arvik and Solmar met in Hallen on 21 March, Wire Union reported;",
            _C["m4"].citations + _C["m5"].citations,
            "hallen-meeting",
        ),
        Clause("a signing is planned for 28 April in Port Erra.", _C["s1"].citations, "signing"),
        Clause("Six of the 24 annexes are open, Ida Brandt said.", _C["t3"].citations, "annexes"),
    ),
    process="cod-talks",
    stories=len(STORIES),
)
