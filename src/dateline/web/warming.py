"""Everything made ready before the port opens: templates compiled, the newest edition made, the first page shown."""

from __future__ import annotations

from starlette.applications import Starlette

from dateline.web.links import Links
from dateline.web.newsroom import Newsroom
from dateline.web.pages.frame import Visit
from dateline.web.routes import PAGES
from dateline.web.templating import render


def warm(app: Starlette) -> None:
    """Show every page of the newest edition to nobody, so that the first reader waits no longer than the next."""
    room = app.state.newsroom
    assert isinstance(room, Newsroom)
    with room.lock:
        edition = room.edition(None, None)
        for make in PAGES.values():
            render(*make(edition, Visit(Links())))
