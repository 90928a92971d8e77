"""An HTML page becomes text with typed blocks: headline, standfirst, captions, body, with blank lines between."""

from __future__ import annotations

from dateline.wire.errors import PageError
from dateline.wire.html.scan import check, mend
from dateline.wire.plain import Layout


def settle(html: str, url: str | None) -> tuple[str, Layout]:
    """The settled text of a page and its layout. Raises PageError where the page cannot be read."""
    check(html)
    mend(html)
    raise PageError("HTML is not read yet")
