"""The OpenAPI document: the app's own route table, with each route's description beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from starlette.routing import BaseRoute, Route

from dateline.export.formats import FORMATS
from dateline.version import __version__
from dateline.web.described import ROUTES, SHARED, Asked, Described

Document = dict[str, Any]

ABOUT = (
    "Pages and files over a ledger of news stories: who said what, what is planned, what was held, each fact with its "
    "sentence. Pages are HTML and work without JavaScript; the files under /export/ are for other programs. Reading is "
    "open to everybody or, with --closed, to signed-in editors. Writing needs a sign-in and the token of a form."
)
#: What each answer means.
ANSWERS = {
    200: "What was asked for.",
    303: "Go to another page: after a write, or to sign in where reading is closed.",
    400: "A day, a number or a form that cannot be read, or a host name that is not ours.",
    401: "Reading is closed; sign in first.",
    403: "Not allowed: not signed in, a wrong password, or a form that is old or not ours.",
    404: "There is no such page, entry, story, person, process or file.",
    413: "Too long for a form.",
    429: "Too many attempts to sign in.",
    503: "The ledger cannot be read.",
}
_ASSETS = {"dateline.css": "text/css", "dateline.js": "text/javascript", "icon.svg": "image/svg+xml"}
_KEYS = {
    "entry": "Id of an entry.",
    "story": "Id of a story.",
    "person": "Name of a person or body as the pages give it.",
}


class UndescribedError(LookupError):
    """A route of the app that nobody has described."""


def document(routes: Iterable[BaseRoute]) -> Document:
    """The OpenAPI 3.1 document of an app's routes. Raises `UndescribedError` for a route without a description.

    Example: ``document(create_app(record).routes)["paths"]["/agenda"]``.
    """
    paths: dict[str, Any] = {}
    for method, path in methods_of(routes):
        described = ROUTES.get((method, path))
        if described is None:
            raise UndescribedError(f"{method} {path} has no description in dateline.web.described")
        for shown, about, media in _files(path, described):
            paths.setdefault(shown, {})[method.lower()] = _operation(method, shown, about, described, media)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dateline",
            "version": __version__,
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "parameters": {asked.name: _query(asked) for asked in SHARED},
            "responses": {str(status): _answer(status, "") for status in ANSWERS if status != 200},
        },
    }


def methods_of(routes: Iterable[BaseRoute]) -> Iterator[tuple[str, str]]:
    """(method, path) of each route, a path's converters left out: /story/{key:path} is /story/{key}."""
    for route in routes:
        if isinstance(route, Route):
            path = route.path.replace(":path}", "}")
            yield from ((method, path) for method in sorted(route.methods or ()) if method != "HEAD")


def _files(path: str, described: Described) -> list[tuple[str, str, str]]:
    """(path, words, media type) of what a route serves: a route of files is one path for each file."""
    if path == "/export/{name}":
        return [(f"/export/{name}", about, media) for name, about, media in export_files()]
    if path == "/static/{name}":
        return [(f"/static/{name}", described.about, media) for name, media in _ASSETS.items()]
    return [(path, described.about, "application/json" if path == "/openapi.json" else "text/html")]


def export_files() -> list[tuple[str, str, str]]:
    """(name, words, media type) of each export file."""
    found = []
    for form in FORMATS.values():
        for number, (name, _) in enumerate(form.files):
            about = form.about if number == 0 else f"{form.about}: what the columns mean"
            found.append((name, f"{about}.", form.media(name)))
    return found


def _operation(method: str, path: str, about: str, described: Described, media: str) -> Document:
    made: Document = {"operationId": _name(method, path), "summary": about, "parameters": _keys(path)}
    if method == "POST":
        made["requestBody"] = _form(described.asks)
    else:
        made["parameters"] += [_shared(asked) for asked in described.asks]
    answers = sorted({*described.answers, 400})
    refs: Document = {str(status): {"$ref": f"#/components/responses/{status}"} for status in answers}
    made["responses"] = refs | ({"200": _answer(200, media)} if 200 in answers else {})
    return made


def _name(method: str, path: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in path).split() or ["front"]
    return "_".join([{"GET": "read", "POST": "send"}[method], *words])


def _keys(path: str) -> list[Document]:
    if "{key}" not in path:
        return []
    about = _KEYS[path.split("/")[1]]
    return [{"name": "key", "in": "path", "required": True, "description": about, "schema": {"type": "string"}}]


def _shared(asked: Asked) -> Document:
    return {"$ref": f"#/components/parameters/{asked.name}"} if asked in SHARED else _query(asked)


def _query(asked: Asked) -> Document:
    return {"name": asked.name, "in": "query", "description": asked.about, "schema": asked.schema}


def _form(asks: tuple[Asked, ...]) -> Document:
    fields: Mapping[str, Any] = {asked.name: {**asked.schema, "description": asked.about} for asked in asks}
    schema = {"type": "object", "properties": fields, "required": [asked.name for asked in asks if asked.required]}
    return {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": schema}}}


def _answer(status: int, media: str) -> Document:
    """An answer with the types it comes in: what went wrong is told as a page, to programs as plain text."""
    if status == 303:
        return {"description": ANSWERS[status], "headers": {"Location": {"schema": {"type": "string"}}}}
    told = {200: (media,), 400: ("text/html", "text/plain"), 401: ("text/plain",)}.get(status, ("text/html",))
    content = {kind: {"schema": {"type": "string"} if kind.startswith("text/") else {}} for kind in told}
    return {"description": ANSWERS[status], "content": content}
