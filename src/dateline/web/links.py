"""Addresses of our pages: rooted paths on a server, relative file names in a written site. One table for both."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, urlencode

from dateline.model.span import Span

#: Page -> file name in a written site. On a server the path is the page's name ("" for the front page).
PLAIN = {
    "front": "index",
    "timeline": "timeline",
    "agenda": "agenda",
    "tallies": "tallies",
    "people": "people",
    "conflicts": "conflicts",
    "changes": "changes",
    "processes": "processes",
    "search": "search",
    "about": "about",
}
#: Pages with a key: entry/e12ab.html.
KEYED = ("entry", "story", "person")
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}\Z")


def file_key(key: str) -> str:
    """A key as a file name: itself where that is safe everywhere, else a digest of it."""
    if _SAFE.match(key):
        return key
    return "x" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses. `as_of` and `process` travel along on a server; in a written site they are fixed.

    `static` marks a written site and `depth` how many folders deep the page that is being written lies.
    """

    as_of: str | None = None
    process: str | None = None
    static: bool = False
    depth: int = 0
    kept: frozenset[str] = frozenset()  # days that a written site keeps as they were known

    def known(self, day: str | None) -> str | None:
        """`day` if there is a page as known on it: on a server always, in a written site where it was kept."""
        return day if not self.static or day in self.kept else None

    def page(self, name: str, key: str | None = None, fragment: str = "", **query: str | None) -> str:
        """The address of a page: ``page("entry", "e12")`` is /entry/e12, or ../entry/e12.html in a written site."""
        where = f"#{quote(fragment, safe='', errors='replace')}" if fragment else ""
        if self.static:
            return f"{self._up}{self._file(name, key, query.get('n'))}{where}"
        path = "/" if name == "front" else f"/{name}"
        if key is not None:
            path += f"/{_quoted(key)}"
        return path + self._query(query) + where

    def asset(self, name: str) -> str:
        """The address of a style sheet or script."""
        return f"{self._up}static/{name}" if self.static else f"/static/{name}"

    def file(self, name: str) -> str:
        """The address of an export file: agenda.ics, changes.atom ..."""
        return f"{self._up}export/{name}" if self.static else f"/export/{name}" + self._query({})

    def calendar(self, process: str) -> str:
        """The calendar of one process, to subscribe to."""
        return self.file(f"{file_key(process)}.ics") if self.static else self.of(process).file("agenda.ics")

    def day(self, name: str, day: str | None) -> str:
        """The same page as known on another day."""
        if self.static:
            return f"{self._up}{self._file(name, None)}" if day is None else f"{self._up}known/{day}.html"
        return Links(day, self.process).page(name)

    def of(self, process: str | None) -> Links:
        """The same links within another process."""
        return replace(self, process=process)

    def at(self, depth: int) -> Links:
        """The same links seen from a page `depth` folders deep."""
        return replace(self, depth=depth)

    @property
    def _up(self) -> str:
        return "../" * self.depth

    def _file(self, name: str, key: str | None, number: str | None = None) -> str:
        """The file of a page; further pages of a list have their number in the name."""
        if key is not None:
            return f"{name}/{file_key(key)}.html"
        return f"{PLAIN.get(name, name)}{f'-{number}' if number not in {None, '1'} else ''}.html"

    def _query(self, query: dict[str, str | None]) -> str:
        pairs = {"process": self.process, "as_of": self.as_of, **query}
        return _asked(tuple((key, value) for key, value in pairs.items() if value))


@lru_cache(maxsize=1024)
def _quoted(key: str) -> str:
    return quote(key, safe="", errors="replace")


@lru_cache(maxsize=1024)
def _asked(kept: tuple[tuple[str, str], ...]) -> str:
    """The query of an address; a page has hundreds of links with one."""
    if all(_SAFE.match(value) for _, value in kept):  # days and ids, as most are
        return "?" + "&".join(f"{key}={value}" for key, value in kept) if kept else ""
    return "?" + urlencode(kept, errors="replace")


def anchor(span: Span) -> str:
    """The fragment of a cited span on its story's page."""
    return f"c{span.start}-{span.end}"


def text_fragment(url: str | None, words: str) -> str | None:
    """The page at the agency, scrolled to `words` by a text fragment (WICG): long quotations by their two ends."""
    if not url:
        return None
    tokens = words.split()
    if not tokens:
        return url
    if len(tokens) > 12:
        part = f"{_fragment(' '.join(tokens[:5]))},{_fragment(' '.join(tokens[-5:]))}"
    else:
        part = _fragment(" ".join(tokens))
    return f"{url.split('#', maxsplit=1)[0]}#:~:text={part}"


def _fragment(words: str) -> str:
    """Percent-encoded with the three signs that the fragment's own grammar uses."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
