"""Seven stories of our own about invented talks over cod: three agencies, one story a copy of another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story

_PAGES = (
    (
        "cod-1",
        "NordPress",
        "2023-03-02",
        "Arvik and Solmar set date for cod talks",
        "HALLEN, March 2 (NordPress) - ",
        (
            "The foreign ministers of Arvik and Solmar will meet in Hallen on March 14, spokeswoman Ida Brandt said on "
            "Thursday.\n\n"
            '"Nine of the 24 annexes remain open," Brandt said.\n\n'
            "The Cod Convention, signed in Port Erra on June 3, 1988, has been in force since January 1, 1989."
        ),
    ),
    (
        "cod-2",
        "SNA",
        "2023-03-08",
        "Hallen meeting put off by a week",
        "SOLMAR CITY, March 8 (SNA) - ",
        (
            "The meeting of the two foreign ministers has been postponed from March 14 to March 21, Solmar's Foreign "
            "Ministry said on Wednesday.\n\n"
            '"We need one more week for the maps," Foreign Minister Pelle Aro said.'
        ),
    ),
    (
        "cod-3",
        "NordPress",
        "2023-03-09",
        "Arvik: Hallen meeting cancelled, not postponed",
        "HALLEN, March 9 (NordPress) - ",
        'The meeting planned for March 14 "is cancelled, not postponed," Deputy Minister Signe Holt said on Thursday.',
    ),
    (
        "cod-4",
        "Wire Union",
        "2023-03-22",
        "Cod ministers meet at last, five annexes left",
        "HALLEN, March 22 (WU) - ",
        (
            "The foreign ministers of Arvik and Solmar met in Hallen on Tuesday and left five of the 24 annexes open, "
            "mediator Jon Vester said.\n\n"
            '"Maybe the presidents will have to meet after April 10, this spring," Vester told reporters.\n\n'
            "A signing ceremony is planned for April 28 in Port Erra."
        ),
    ),
    (
        "cod-5",
        "SNA",
        "2023-03-22",
        "Cod ministers meet at last (Wire Union)",
        "SOLMAR CITY, March 22 (SNA) - ",
        "The foreign ministers of Arvik and Solmar met in Hallen on Tuesday, Wire Union reported.",
    ),
    (
        "cod-6",
        "NordPress",
        "2023-03-28",
        "No summit on cod planned, Arvik says",
        "HALLEN, March 28 (NordPress) - ",
        (
            '"There are no plans for a meeting of the presidents," Brandt said on Tuesday.\n\n'
            "She said that six of the 24 annexes were still open."
        ),
    ),
    (
        "cod-7",
        "Wire Union",
        "2023-04-03",
        "Aro calls off trip to Hallen",
        "SOLMAR CITY, April 3 (WU) - ",
        "Foreign Minister Pelle Aro has cancelled a visit to Hallen set for April 6, his office said on Monday.",
    ),
)


def _story(page: tuple[str, str, str, str, str, str]) -> Story:
    key, agency, day, headline, dateline, body = page
    text = f"{headline}\n\n{dateline}{body}"
    at = len(headline) + 2
    start = at + len(dateline)
    end = start + len(body.split("\n\n")[0])
    blocks = [
        Block(Role.HEADLINE, Span(0, len(headline))),
        Block(Role.DATELINE, Span(at, start - 1)),
        Block(Role.LEDE, Span(start, end)),
    ]
    if end + 2 < len(text):
        blocks.append(Block(Role.BODY, Span(end + 2, len(text))))
    return Story(
        text=text,
        blocks=tuple(blocks),
        source=Source(agency, "en"),
        published=dt.date.fromisoformat(day),
        url=f"https://news.example/{key}",
        language="en",
        headline=headline,
        given_id=key,
    )


STORIES: Mapping[str, Story] = {page[0]: _story(page) for page in _PAGES}
