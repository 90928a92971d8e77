"""The shelf: what an export needs beside the play, namely the stories it cites and where our pages live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote

from dateline.export.plaintext import safe_url
from dateline.model.claim import Claim
from dateline.model.play import Entry, StateOfPlay
from dateline.model.span import Citation
from dateline.model.story import Story


@dataclass(frozen=True, slots=True)
class Shelf:
    """Stories by id, and `base`, the address of our pages without a trailing slash (None: identifiers are URNs)."""

    stories: Mapping[str, Story] = field(default_factory=lambda: MappingProxyType({}))
    base: str | None = None
    name: str | None = None  # of the process, as people call it

    def called(self, play: StateOfPlay) -> str | None:
        """The name of the play's process: the given one, else its id; None where the play is of all processes."""
        return self.name or play.process

    def entry_uri(self, entry_id: str) -> str:
        """The address of an entry's page, or its URN."""
        return self._uri("entry", entry_id)

    def story_uri(self, story_id: str) -> str:
        """The address of a story's page here, or its URN."""
        return self._uri("story", story_id)

    def claim_uri(self, claim: Claim) -> str:
        """The identifier of a claim."""
        return self._uri("claim", claim.id)

    def source_url(self, story_id: str) -> str | None:
        """The page at the agency, if the story has an address that is safe to follow."""
        story = self.stories.get(story_id)
        return safe_url(story.url) if story else None

    def publisher(self, story_id: str) -> str | None:
        """Who published a story, None where the story is not at hand."""
        story = self.stories.get(story_id)
        return story.source.name if story else None

    def _uri(self, kind: str, key: str) -> str:
        safe = quote(key, safe="", errors="replace")
        return f"{self.base}/{kind}/{safe}" if self.base else f"urn:dateline:{kind}:{safe}"


def play_urn(what: str, play: StateOfPlay) -> str:
    """A URN for something made of a whole play: ``urn:dateline:changes:cod-talks``."""
    return f"urn:dateline:{what}:{quote(play.process or 'all', safe='', errors='replace')}"


def claims_of(entries: Iterable[Entry]) -> tuple[Claim, ...]:
    """Every claim behind `entries`, each once, in the order of the histories and conflicts."""
    found: dict[str, Claim] = {}
    for entry in entries:
        for row in entry.history:
            found.setdefault(row.claim.id, row.claim)
        for conflict in entry.conflicts:
            found.setdefault(conflict.left.id, conflict.left)
            found.setdefault(conflict.right.id, conflict.right)
    return tuple(found.values())


def cited_stories(play: StateOfPlay) -> tuple[str, ...]:
    """The ids of all stories that the play cites, each once."""
    ids: dict[str, None] = {}
    for claim in claims_of(play.entries):
        ids.setdefault(claim.story_id)
    for clause in play.paragraph:
        ids.update(dict.fromkeys(c.story_id for c in clause.citations))
    return tuple(ids)


def last_known(entry: Entry) -> str | None:
    """The newest publication day in an entry's history (ISO), None for an entry without one."""
    return max((row.known for row in entry.history if row.known), default=None)


def quotes(citations: Iterable[Citation]) -> tuple[str, ...]:
    """The quoted words of citations, each once."""
    return tuple(dict.fromkeys(c.quote for c in citations))
