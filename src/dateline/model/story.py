"""A story: settled text, its typed blocks, its dateline and the day it belongs to.

`Story.text` is what was given (plain text) or what the page reader settled on (HTML). Nobody edits it afterwards, so
``story.text[span.start:span.end]`` is true in every room, in the ledger and on the screen.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.swift import swift


class Role(StrEnum):
    """What a block of a page is, in newsroom words."""

    CHROME = "chrome"  # navigation, share lines, tags, copyright, "Read also"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"  # dek, subheadline
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"  # "MOSCOW, December 10. /TASS/."
    LEDE = "lede"  # the first body paragraph without its dateline
    BODY = "body"
    CROSSHEAD = "crosshead"  # a subheading inside the body


#: Roles whose words are read for facts. Captions, credits, bylines and chrome are never read.
READ = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.LEDE, Role.BODY})

#: Languages whose stories are read for facts. Stories in other languages keep their blocks and say so in `Story.notes`.
READ_LANGUAGES = frozenset({"en"})


@swift
@dataclass(frozen=True, slots=True)
class Block:
    """One typed piece of a story. Blocks lie in text order and do not overlap.

    `same_as` is the index of an earlier block that this one repeats word for word (a caption printed twice).
    """

    role: Role
    span: Span
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """The line before the lede, as in ``MOSCOW, December 10./TASS/.``, taken apart.

    `places` in the order printed (two-place datelines happen), `agency` the short name given in the line. Month, day
    and year are numbers as printed, None where the line does not say; `weekday` 0 = Monday.
    """

    span: Span
    places: tuple[str, ...] = ()
    agency: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    date_span: Span | None = None
    place_span: Span | None = None


@dataclass(frozen=True, slots=True)
class YearCandidate:
    """A year that a year-less dateline could belong to; `against` lists the reasons that exclude it, in words."""

    year: int
    against: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nothing excludes this year."""
        return not self.against


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day a story belongs to, which all its relative times lean on.

    `date` is None when it cannot be told; `ground` says how it was found ("dateline and published date", "page
    metadata", "only year left of 7"); `candidates` lists the years weighed when the dateline had none.
    """

    date: dt.date | None
    ground: str
    candidates: tuple[YearCandidate, ...] = ()

    @property
    def inferred(self) -> bool:
        """Whether the year was concluded from reasons rather than given."""
        return bool(self.candidates)


@dataclass(frozen=True, slots=True)
class Story:
    """Settled text with blocks, source, dateline and what the outside said about it.

    `published` is what the page or the user gave (date or time, with zone where given); `language` a BCP 47 tag, or
    None when not known. `headline` is the headline's words even where it stands outside `text` (page metadata).
    """

    text: str
    blocks: tuple[Block, ...]
    source: Source
    published: dt.datetime | dt.date | None = None
    url: str | None = None
    language: str | None = None
    headline: str | None = None
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # what the reader wants the user to know: "language not read yet: ru"
    given_id: str | None = None

    @property
    def id(self) -> str:
        """The id given from outside, else a digest of source and text: the same page twice is the same story."""
        return self.given_id or self.digest

    @property
    def digest(self) -> str:
        """SHA-256 of source name and text, 16 hexadecimal digits."""
        seed = f"{self.source.name}\x00{self.text}".encode("utf-8", "surrogatepass")
        return hashlib.sha256(seed).hexdigest()[:16]

    @property
    def is_read(self) -> bool:
        """Whether the rooms read its words for facts: its language is one of READ_LANGUAGES, or cannot be told."""
        return self.language is None or self.language.split("-")[0].lower() in READ_LANGUAGES

    @property
    def published_day(self) -> dt.date | None:
        """`published` as a calendar day, as written (no zone is applied)."""
        value = self.published
        return value.date() if isinstance(value, dt.datetime) else value

    def spans(self, *roles: Role) -> tuple[Span, ...]:
        """The spans of all blocks with one of `roles`, in text order."""
        return tuple(b.span for b in self.blocks if b.role in roles)

    def role_at(self, offset: int) -> Role | None:
        """The role of the block that holds the character at `offset`."""
        i = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[i].role if i >= 0 and offset < self.blocks[i].span.end else None
