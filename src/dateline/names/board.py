"""The mentions of a story as they are found, and which tokens are taken."""

from __future__ import annotations

from bisect import bisect_left

from dateline.model.mention import Kind, Manner, Mention
from dateline.names.find import Found
from dateline.names.people import Being, People
from dateline.names.words import Words

#: Small words before the name of a body: the glass [group] Norsa, the [area] Karsk Council.
_GROUPS = frozenset({"group", "firm", "company", "maker", "bank", "agency", "newspaper", "daily", "area", "carrier"})


class Board:
    """Collects one story's mentions; every token belongs to one mention (or its role) at most."""

    def __init__(self, found: Found, people: People, of_run: dict[int, Being]) -> None:
        self.found, self.people, self.of_run = found, people, of_run
        self.words: Words = found.words
        self.mentions: list[Mention] = []
        self.bodies: dict[str, str] = {}  # noun of a body -> the name last given in full
        self._named: tuple[list[int], list[Mention]] | None = None
        self._covered = bytearray(len(found.words))

    def cover(self, first: int, last: int) -> None:
        """Takes the tokens [first, last)."""
        self._covered[first:last] = b"\x01" * (last - first)

    def _begin(self, first: int, last: int) -> int:
        """Where a body's own name begins: [Karsk-based] Norsa, the [U.S. Firm] Norsa Corp."""
        words, low = self.words.words, self.words.low
        firm = next((k for k in range(first + 1, min(first + 4, last - 1)) if low[k] in ("firm", "company")), None)
        if firm is not None and low[first] in ("u.s.", "u.s", "u.k.", "u.k"):
            return firm + 1
        group = next((k for k in range(last - 2, first, -1) if words[k] in _GROUPS and words[k + 1][0].isupper()), None)
        if group is not None:
            return group + 1
        return first + 1 if last - first > 1 and low[first].endswith("-based") else first

    def free(self, first: int, last: int) -> bool:
        """Whether none of the tokens [first, last) is taken."""
        return self._covered.find(1, first, last) < 0

    def persons_before(self, offset: int) -> list[Mention]:
        """The persons named before an offset, the nearest first; to be asked once all names are up."""
        if self._named is None:
            found = sorted((m for m in self.mentions if m.kind is Kind.PERSON), key=lambda m: m.span)
            self._named = [m.span.start for m in found], found
        starts, found = self._named
        at = bisect_left(starts, offset)
        return found[max(0, at - 80) : at][::-1]

    def add(
        self,
        first: int,
        last: int,
        kind: Kind,
        name: str,
        manner: Manner,
        *,
        names: tuple[str, ...] = (),
        role: str | None = None,
        country: str | None = None,
    ) -> None:
        """Puts up a mention on the tokens [first, last) and takes them."""
        self.cover(first, last)
        begin = self._begin(first, last) if kind is Kind.BODY else first
        if begin > first:
            first, name = begin, self.words.of_tokens(begin, last)
        span = self.words.span(first, last)
        self.mentions.append(Mention(span, kind, name, manner, names=names, role=role, country=country))
