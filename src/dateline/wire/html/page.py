"""What an HTML page says, as plain values that can travel between processes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of the article: its kind ("p", "head", "quote", "item") and its words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The caption and the credit of one picture; either may be empty."""

    caption: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One article page. `date` is an ISO day or instant as the page gives it; `language` a tag from its markup."""

    headline: str | None = None
    standfirst: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    language: str | None = None
    pictures: tuple[Picture, ...] = ()
    pieces: tuple[Piece, ...] = ()

    def as_record(self) -> dict[str, Any]:
        """Plain lists and strings, for the way between worker and parent."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Page:
        """The page of a record made by `as_record`."""
        fields = dict(record)
        fields["authors"] = tuple(record["authors"])
        fields["pictures"] = tuple(Picture(**picture) for picture in record["pictures"])
        fields["pieces"] = tuple(Piece(**piece) for piece in record["pieces"])
        return cls(**fields)
