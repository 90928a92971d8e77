"""Reading routes: pages and exports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dateline.export.formats import FORMATS, Writer
from dateline.export.least import play_of_least
from dateline.export.parquet import MissingExtraError
from dateline.web.edition import Edition
from dateline.web.links import Links
from dateline.web.newsroom import Newsroom
from dateline.web.pages.agenda import agenda
from dateline.web.pages.changes import changes
from dateline.web.pages.conflicts import conflicts
from dateline.web.pages.entry import entry_page
from dateline.web.pages.frame import Visit, bare_frame
from dateline.web.pages.front import front
from dateline.web.pages.people import people, person
from dateline.web.pages.processes import about, processes
from dateline.web.pages.search import search
from dateline.web.pages.story import story_page
from dateline.web.pages.tallies import tallies
from dateline.web.pages.timeline import timeline
from dateline.web.session import Session, keep, token_of
from dateline.web.templating import render

Shown = tuple[str, dict[str, Any]]

#: Page -> what makes its context.
PAGES: dict[str, Callable[[Edition, Visit], Shown]] = {
    "front": front,
    "timeline": timeline,
    "agenda": agenda,
    "tallies": tallies,
    "people": people,
    "conflicts": conflicts,
    "changes": changes,
    "processes": processes,
    "search": search,
    "about": about,
}
KEYED: dict[str, Callable[[Edition, Visit, str], Shown | None]] = {
    "entry": entry_page,
    "story": story_page,
    "person": person,
}

#: Export file -> its writer and media type.
FILES: dict[str, tuple[Writer, str]] = {
    name: (writer, form.media(name)) for form in FORMATS.values() for name, writer in form.files
}
_SAVED = (".csv", ".parquet")


def newsroom_of(request: Request) -> Newsroom:
    """The newsroom that the app was made with."""
    room = request.app.state.newsroom
    assert isinstance(room, Newsroom)
    return room


def day_asked(request: Request) -> dt.date | None:
    """The `as_of` of the query. Raises 400 for what is no day."""
    return _day(request.query_params.get("as_of"))


def _day(asked: str | None) -> dt.date | None:
    """A day of the query, None for none. Raises 400 for what is no day."""
    if not asked:
        return None
    try:
        found = dt.date.fromisoformat(asked)
    except ValueError:
        found = None
    if found is None or found.isoformat() != asked:  # other ISO spellings, 2019-W50-2, would not sort as text
        raise HTTPException(400, "The day must be written as 2019-12-10.")
    return found


def _least(asked: str | None) -> float:
    """The `least` of the query, 0 for none. Raises 400 for what is no number from 0 to 1."""
    try:
        found = float(asked or 0)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise HTTPException(400, "How sure an event must be is a number from 0 to 1, as 0.6.")
    return found


def edition_asked(request: Request) -> Edition:
    """The edition for the query's day and process. Raises 400 and 404."""
    room = newsroom_of(request)
    process = request.query_params.get("process") or None
    _day(request.query_params.get("since"))
    edition = room.edition(day_asked(request), process)
    if process is not None and edition.chosen is None and room.record.process(process, None) is None:
        raise HTTPException(404, "There is no such process.")
    return edition


def session_in(request: Request) -> Session:
    """The session that the gate found."""
    session = request.state.session
    assert isinstance(session, Session)
    return session


def visit_of(request: Request, edition: Edition, notice: str | None = None) -> Visit:
    """The reader's wishes."""
    session = session_in(request)
    as_of = request.query_params.get("as_of") or None
    return Visit(
        Links(as_of, edition.process),
        dict(request.query_params),
        session.user,
        token_of(session, newsroom_of(request).settings),
        request.cookies.get("dateline_since") or request.cookies.get("dateline_seen") or None,
        notice,
    )


def answer(request: Request, shown: Shown, status: int = 200) -> HTMLResponse:
    """The page as a response, with the session's cookie where it is new and a form may need it."""
    response = HTMLResponse(render(*shown), status)
    session = session_in(request)
    if session.fresh:
        keep(response, session, newsroom_of(request).settings)
    return response


def page(name: str) -> Callable[[Request], Response]:
    """A route for one page of `PAGES`."""

    def show(request: Request) -> Response:
        with newsroom_of(request).lock:
            edition = edition_asked(request)
            visit = visit_of(request, edition)
            response = answer(request, PAGES[name](edition, visit))
            if name == "front" and edition.as_of is None:
                _remember_visit(request, response, edition)
            return response

    return show


def keyed(name: str) -> Callable[[Request], Response]:
    """A route for one page of `KEYED`."""

    def show(request: Request) -> Response:
        with newsroom_of(request).lock:
            edition = edition_asked(request)
            shown = KEYED[name](edition, visit_of(request, edition), request.path_params["key"])
            if shown is None:
                raise HTTPException(404, f"There is no such {name} here.")
            return answer(request, shown)

    return show


def _remember_visit(request: Request, response: Response, edition: Edition) -> None:
    """What was newest at the last visit stays the mark for the whole of this one (until the browser closes)."""
    seen = request.cookies.get("dateline_seen")
    newest = edition.newest_filed
    if "dateline_since" not in request.cookies and seen:
        response.set_cookie("dateline_since", seen, httponly=True, samesite="lax")
    if newest and newest != seen:
        response.set_cookie("dateline_seen", newest, max_age=365 * 86400, httponly=True, samesite="lax")


def export(request: Request) -> Response:
    """An export file. Raises 404 for an unknown name."""
    name = request.path_params["name"]
    if name not in FILES:
        raise HTTPException(404, "There is no such export.")
    writer, media_type = FILES[name]
    least = _least(request.query_params.get("least"))
    with newsroom_of(request).lock:
        asked = edition_asked(request)
        edition = replace(asked, record=asked.record.whole(), memo={})
        try:
            content = writer(play_of_least(edition.play, least), edition.shelf())
        except MissingExtraError as error:
            raise HTTPException(404, str(error)) from error
    body = content.encode("utf-8", "replace") if isinstance(content, str) else content
    headers = {"Content-Disposition": f'attachment; filename="{name}"'} if name.endswith(_SAVED) else {}
    return Response(body, media_type=media_type, headers=headers)


def message(request: Request, status: int, heading: str, text: str) -> Response:
    """A page that says what went wrong. Asks nothing of the ledger and shows nothing of it."""
    session = getattr(request.state, "session", Session("", fresh=False))
    visit = Visit(Links(), {}, session.user, token_of(session, newsroom_of(request).settings))
    return HTMLResponse(render("message.html", bare_frame("message", visit, heading=heading, message=text)), status)
