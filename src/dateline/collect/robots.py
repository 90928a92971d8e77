"""robots.txt (RFC 9309): what a site asks of programs."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from dateline.collect.fetch import Fetcher, FetchError
from dateline.collect.guard import GuardError

#: The name that our rules go by, and the bytes of a file that are read.
NAME, SIZE = "Dateline", 500_000
#: The longest pause that a site can ask for, seconds.
LONGEST = 60.0

_NOTHING = ("User-agent: *", "Disallow: /")
_EVERYTHING = ("User-agent: *", "Allow: /")


class Robots:
    """The rules of the sites met in one run, each fetched once."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._rules: dict[str, RobotFileParser] = {}

    def allows(self, url: str) -> bool:
        """Whether the site lets us fetch this address. A site whose rules cannot be had (5xx) is left alone."""
        return self._of(url).can_fetch(NAME, url)

    def pause(self, url: str) -> float:
        """Seconds that the site asks for between two requests, 0 where it asks for none."""
        asked = self._of(url).crawl_delay(NAME)
        return min(LONGEST, float(asked)) if asked else 0.0

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._fetch(site)
        return self._rules[site]

    def _fetch(self, site: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            answer = self._fetcher.get(f"{site}/robots.txt")
        except (FetchError, GuardError):
            rules.parse(_NOTHING)
            return rules
        if answer.status >= 500 or answer.status == 429:
            rules.parse(_NOTHING)
        elif answer.status >= 400:
            rules.parse(_EVERYTHING)
        else:
            rules.parse(answer.body[:SIZE].decode("utf-8", "replace").splitlines())
        return rules
