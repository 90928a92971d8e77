"""Editors' routes: signing in and out, corrections and judgements. Every write needs a session and its token."""

from __future__ import annotations

import secrets
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.export.crosswalk import STATUSES
from dateline.export.days import days_of
from dateline.model.play import Entry, Verdict
from dateline.web.links import Links
from dateline.web.newsroom import Newsroom
from dateline.web.pages.entry import CORRECTABLE
from dateline.web.pages.frame import Visit, bare_frame
from dateline.web.routes import answer, newsroom_of, session_in
from dateline.web.session import COOKIE, Session, believed, keep, same_site, token_of
from dateline.web.users import check

_DATES = {"date", "end", "was", "expires"}


def _next(target: str) -> str:
    """Only a path of ours: no other host, no scheme-relative address, no backslash tricks."""
    fine = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if fine else "/"


async def form_of(request: Request) -> FormData:
    """The posted form, bounded. Raises 413 and 403 (a write that is not our own form's)."""
    if int(request.headers.get("content-length") or 0) > 65_536:
        raise HTTPException(413, "That is too long for a form.")
    return await request.form(max_files=0, max_fields=20, max_part_size=65_536)


def _text(form: FormData, name: str, most: int) -> str:
    value = form.get(name, "")
    return value.strip()[:most] if isinstance(value, str) else ""


def sign_in_page(request: Request) -> Response:
    """The form."""
    return _sign_in(request, _next(request.query_params.get("next", "/")))


def _sign_in(request: Request, target: str, wrong: str | None = None, status: int = 200) -> Response:
    room, session = newsroom_of(request), session_in(request)
    visit = Visit(Links(), {}, session.user, token_of(session, room.settings))
    context = bare_frame("sign-in", visit, wrong=wrong, next=target)
    response = answer(request, ("signin.html", context), status)
    keep(response, session, room.settings)
    return response


async def sign_in(request: Request) -> Response:
    """Check name and password; too many failures for an address or a name must wait."""
    room, session = newsroom_of(request), session_in(request)
    form = await form_of(request)
    if not believed(request, session, _text(form, "token", 128), room.settings):
        raise HTTPException(403, "This form is old or not ours. Please open the page again.")
    name, target = _text(form, "name", 64), _next(_text(form, "next", 500))
    keys = (f"at {request.client.host if request.client else '?'}", f"as {name}")
    throttle = request.app.state.throttle
    wait = max(throttle.wait(key) for key in keys)
    if wait > 0:
        minutes = int(wait // 60) + 1
        return _sign_in(request, target, f"Too many attempts. Please wait {minutes} minutes.", 429)
    if not await run_in_threadpool(check, room.settings.users, name, _text(form, "password", 200)):
        for key in keys:
            throttle.failed(key)
        return _sign_in(request, target, "Name or password is wrong.", 403)
    for key in keys:
        throttle.succeeded(key)
    response = RedirectResponse(target, 303)
    keep(response, Session(secrets.token_hex(16), name), room.settings)
    return response


async def sign_out(request: Request) -> Response:
    """Forget the session."""
    form = await form_of(request)
    if not believed(request, session_in(request), _text(form, "token", 128), newsroom_of(request).settings):
        raise HTTPException(403, "This form is old or not ours. Please open the page again.")
    response = RedirectResponse("/", 303)
    response.delete_cookie(COOKIE, path="/")
    return response


async def _editing(request: Request) -> tuple[Newsroom, str, FormData, Entry]:
    """Room, editor, form and entry of a write. Raises 403 and 404."""
    room, session = newsroom_of(request), session_in(request)
    if session.user is None or not same_site(request):
        raise HTTPException(403, "Only a signed-in editor can do that.")
    form = await form_of(request)
    if not believed(request, session, _text(form, "token", 128), room.settings):
        raise HTTPException(403, "This form is old or not ours. Please open the page again.")
    with room.lock:
        entry = room.edition(None, None).entry(request.path_params["key"])
    if entry is None or not entry.things:
        raise HTTPException(404, "There is no such entry here.")
    return room, session.user, form, entry


def _back(entry_id: str) -> Response:
    return RedirectResponse(f"/entry/{quote(entry_id, safe='')}", 303)


def _when(room: Newsroom) -> str:
    return room.settings.now().isoformat(timespec="seconds").replace("+00:00", "Z")


async def correct(request: Request) -> Response:
    """Set an editor's value for a field; an empty value says "not stated"."""
    room, user, form, entry = await _editing(request)
    field, value = _text(form, "field", 40), _text(form, "value", 200)
    if field not in CORRECTABLE[entry.subject]:
        raise HTTPException(400, "That field cannot be corrected.")
    if field == "status" and value.replace(" ", "_") not in STATUSES and entry.subject.value == "event":
        raise HTTPException(400, "That is none of the statuses.")
    if field in _DATES and value and days_of(value) is None:
        raise HTTPException(400, "A day is written as 2019-12-20, a month as 2019-12, a week as 2019-W51.")
    value = value.replace(" ", "_") if field == "status" else value
    with room.lock:
        room.record.correct(entry.things[0], field, value or None, user, _when(room), _text(form, "why", 500))
    return _back(entry.id)


async def withdraw(request: Request) -> Response:
    """Take a correction back."""
    room, _, form, entry = await _editing(request)
    with room.lock:
        for thing in entry.things:
            room.record.withdraw(thing, _text(form, "field", 40), _when(room))
    return _back(entry.id)


async def judge(request: Request) -> Response:
    """Say whether this entry and another are one thing."""
    room, user, form, entry = await _editing(request)
    verdict = _text(form, "verdict", 20)
    with room.lock:
        other = room.edition(None, None).entry(_text(form, "other", 100))
        if verdict not in set(Verdict) or other is None or not other.things or other.id == entry.id:
            raise HTTPException(400, "A judgement needs another entry and same, different or unsure.")
        why = _text(form, "why", 500)
        room.record.judge(entry.things[0], other.things[0], verdict, user, _when(room), why)
    return _back(entry.id)


async def part(request: Request) -> Response:
    """Take one story's report out of the entry: judged different from the others in it."""
    room, user, form, entry = await _editing(request)
    thing = _text(form, "thing", 200)
    if thing not in entry.things or len(entry.things) < 2:
        raise HTTPException(400, "That report is not part of this entry.")
    with room.lock:
        for other in entry.things:
            if other != thing:
                room.record.judge(thing, other, Verdict.DIFFERENT.value, user, _when(room), "taken out by hand")
    return _back(entry.id)
