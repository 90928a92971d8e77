"""The headline of a page: what most of its own places agree on (h1, JSON-LD, og:title, title)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import islice

from dateline.wire.html.jsonld import Described
from dateline.wire.html.meta import first
from dateline.wire.html.tree import Element, key, words

_JOINT = re.compile(r"\s+[|–—·•»«-]\s+|\s*[|»«]\s*|(?<=[\u4e00-\u9fff！？])[-_](?=[\u4e00-\u9fff])")
_CUT = ("…", "...")
_SHORTEST, _LONGEST = 8, 400
#: An h1 that is less like every title of the page than this is the name of the site or of a section.
_LIKE = 0.5
#: So many headings of one kind are compared.
_MOST = 60
_HEADS = ("h1", "h2", "h3")


def headline_of(root: Element, tags: dict[str, tuple[str, ...]], data: Described, url: str | None) -> str | None:
    """The headline's words, None where the page names none.

    The heading that is most like the page's titles wins, since it is what readers saw; a kicker or a subheading inside
    it is left away where a title shows the seam. Without such a heading: JSON-LD, og:title, then the title.
    """
    site = key(" ".join((first(tags, "og:site_name") or "", data.publisher or "", _host(url))))
    titles = [t for t in (data.headline, first(tags, "og:title", "twitter:title", "dc.title", "parsely-title")) if t]
    title = words(found)[:_LONGEST] if (found := root.find(".//title")) is not None else ""
    wanted = [_without_site(t, site) for t in (*titles, title) if t]
    for tag in _HEADS:
        heads = [
            head
            for head in map(words, islice(root.iter(tag), _MOST))
            if _SHORTEST <= len(head) <= _LONGEST and key(head) not in site
        ]
        scored = sorted(((_best(head, wanted), -i, head) for i, head in enumerate(heads)), reverse=True)
        if scored and scored[0][0] >= (_LIKE if tag == "h1" else 0.9):
            return _at_the_seam(scored[0][2], wanted)
    return wanted[0] if wanted else next((words(h) for h in root.iter("h1") if words(h)), None)


def _best(head: str, wanted: list[str]) -> float:
    return max((_likeness(head, other) for other in wanted), default=1.0)


def _likeness(head: str, other: str) -> float:
    """How much the two share, 0 to 1; a title cut off with dots counts as far as it goes."""
    a, b = head.casefold(), other.casefold()
    if b.endswith(_CUT):
        b = b.rstrip(".… ")
        a = a[: len(b)]
    return SequenceMatcher(None, a[:200], b[:200], autojunk=False).ratio()


def _at_the_seam(head: str, wanted: list[str]) -> str:
    """The heading without the kicker before or the lines after a title that it holds."""
    for other in wanted:
        is_part = head.endswith(other) or head.startswith(other + " ")
        is_long = 15 <= len(other) < 100 and 0.3 * len(head) <= len(other) < len(head)
        if is_part and is_long and not other.endswith(_CUT):
            return other
    return head


def _without_site(title: str, site: str) -> str:
    """A page title without the site's name behind or before it."""
    joints = list(_JOINT.finditer(title))
    if not joints:
        return title
    last, head = title[joints[-1].end() :], title[: joints[-1].start()]
    if _is_site(last, site) or ("|" in joints[-1][0] and len(last) < len(head) and len(last.split()) <= 5):
        return _without_site(head.rstrip(), site)
    start = title[: joints[0].start()]
    return title[joints[0].end() :] if _is_site(start, site) else title


def _is_site(words_: str, site: str) -> bool:
    name = key(words_)
    return bool(name) and (name in site or (len(site) > 3 and site in name))


def _host(url: str | None) -> str:
    """The name in an address: "lastampa" of https://www.lastampa.it/x."""
    host = (url or "").partition("//")[2].partition("/")[0].removeprefix("www.")
    return host.rpartition(".")[0] if host else ""
