"""The web application: its routes, the gate in front of them, and what is said when something goes wrong."""

from __future__ import annotations

import time
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from dateline.ledger.errors import LedgerError
from dateline.web import desk_routes, routes
from dateline.web.garbage import Sweep
from dateline.web.headers import SecureHeaders
from dateline.web.limits import Throttle
from dateline.web.newsroom import Newsroom
from dateline.web.openapi import document
from dateline.web.record import Record
from dateline.web.session import session_of
from dateline.web.settings import Settings

_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_HEADINGS = {400: "That cannot be read", 403: "Not allowed", 404: "Not found", 413: "Too long", 429: "Please wait"}


def static_files() -> dict[str, bytes]:
    """The style sheet, the script and the icon by name."""
    folder = files("dateline.web") / "static"
    return {item.name: item.read_bytes() for item in folder.iterdir() if item.name.rsplit(".")[-1] in _TYPES}


_STATIC = static_files()


def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _STATIC:
        raise HTTPException(404, "There is no such file.")
    media_type = _TYPES[name.rsplit(".")[-1]]
    return Response(_STATIC[name], media_type=media_type, headers={"Cache-Control": "public, max-age=3600"})


def _described(request: Request) -> Response:
    return JSONResponse(document(request.app.routes))


class Gate:
    """Reads the session before every route; where reading is closed, lets only signed-in editors through."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or send the reader to the sign-in page (a program gets 401)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        session = session_of(request, self.settings)
        scope.setdefault("state", {})["session"] = session
        path = request.url.path
        free = path == "/sign-in" or path.startswith("/static/")
        if self.settings.open_reading or session.user or free:
            await self.app(scope, receive, send)
            return
        asks_page = request.method == "GET" and not path.startswith(("/export/", "/openapi.json"))
        refused: Response = PlainTextResponse("Sign in to read.", 401)
        await (RedirectResponse("/sign-in", 303) if asks_page else refused)(scope, receive, send)


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    heading = _HEADINGS.get(error.status_code, "That did not work")
    text = str(error.detail) if error.status_code in _HEADINGS else "Please go back and try again."
    answer = routes.message(request, error.status_code, heading, text)
    answer.headers.update(error.headers or {})  # which methods are allowed
    return answer


def _failure(request: Request, error: Exception) -> Response:
    """What a reader sees where the ledger cannot be read or a page is broken; the log has the rest."""
    if isinstance(error, LedgerError):
        return routes.message(request, 503, "The ledger cannot be read", "Please try again later, or tell the desk.")
    return routes.message(request, 500, "That did not work", "Something is wrong on our side, not with your question.")


def app_routes() -> list[BaseRoute]:
    """The route table. Every route has its words in `dateline.web.described`."""
    pages = [Route("/" if name == "front" else f"/{name}", routes.page(name)) for name in routes.PAGES]
    keyed = [Route(f"/{name}/{{key}}", routes.keyed(name)) for name in routes.KEYED]
    writes = [
        Route(f"/entry/{{key}}/{action.__name__}", action, methods=["POST"])
        for action in (desk_routes.correct, desk_routes.withdraw, desk_routes.judge, desk_routes.part)
    ]
    return [
        *pages,
        *keyed,
        *writes,
        Route("/export/{name}", routes.export),
        Route("/sign-in", desk_routes.sign_in_page),
        Route("/sign-in", desk_routes.sign_in, methods=["POST"]),
        Route("/sign-out", desk_routes.sign_out, methods=["POST"]),
        Route("/static/{name}", _asset),
        Route("/openapi.json", _described),
    ]


def create_app(record: Record, settings: Settings | None = None) -> Starlette:
    """The pages over a record. Nothing is read before the first request."""
    chosen = settings or Settings()
    app = Starlette(
        routes=app_routes(),
        middleware=[
            Middleware(Sweep),
            Middleware(SecureHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(chosen.hosts), www_redirect=False),
            Middleware(Gate, settings=chosen),
        ],
        exception_handlers={HTTPException: _http_error, LedgerError: _failure, Exception: _failure},
    )
    app.state.newsroom = Newsroom(record, chosen)
    app.state.throttle = Throttle(time.monotonic)
    return app
