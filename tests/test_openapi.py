"""The OpenAPI document tells of every route, and no question that fits it, or does not, breaks the app."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Any

import pytest
from starlette.routing import Route

from dateline.web.app import create_app
from dateline.web.described import ROUTES
from dateline.web.openapi import UndescribedError, document, methods_of
from fake_record import FakeRecord
from test_web import EXPORT_PAGES, PAGES, WRITES, client, editor, form_token, reading_client

DOCUMENT = document(create_app(FakeRecord()).routes)


def whole(part: Any) -> Any:
    """A part of the document with its references followed."""
    if isinstance(part, dict) and "$ref" in part:
        _, kind, name = part["$ref"].rsplit("/", 2)
        return DOCUMENT["components"][kind][name]
    return part


def asked_as(path: str) -> str:
    """The document's path for an address."""
    return re.sub(r"^/(entry|story|person)/[^/?]+", r"/\1/{key}", path.split("?", maxsplit=1)[0])


def test_every_route_is_described_and_every_description_has_its_route() -> None:
    assert set(methods_of(create_app(FakeRecord()).routes)) == set(ROUTES)


def test_a_route_that_nobody_described_fails() -> None:
    with pytest.raises(UndescribedError, match="GET /secret"):
        document([Route("/secret", lambda request: request)])


def test_the_served_document_is_the_one_of_the_routes() -> None:
    assert reading_client().get("/openapi.json").json() == DOCUMENT


def test_the_document_says_what_everything_means() -> None:
    operations = [operation for path in DOCUMENT["paths"].values() for operation in path.values()]
    assert len({o["operationId"] for o in operations}) == len(operations) > 30
    for operation in operations:
        assert operation["summary"].endswith(".")
        fields = operation.get("requestBody", {"content": {"": {"schema": {"properties": {}}}}})["content"]
        asked = [
            *map(whole, operation["parameters"]),
            *(f for c in fields.values() for f in c["schema"]["properties"].values()),
        ]
        assert all(one["description"].endswith(".") for one in asked)
        assert all(whole(answer)["description"].endswith(".") for answer in operation["responses"].values())


@pytest.mark.parametrize("path", [*PAGES, *EXPORT_PAGES, "/sign-in", "/static/dateline.css"])
def test_answers_come_as_described(path: str) -> None:
    answer = reading_client().get(path)
    described = whole(DOCUMENT["paths"][asked_as(path)]["get"]["responses"][str(answer.status_code)])
    assert answer.headers["content-type"].partition(";")[0] in described["content"]


@pytest.mark.parametrize("path", WRITES)
def test_writes_are_described(path: str) -> None:
    assert str(reading_client().post(path).status_code) in DOCUMENT["paths"][asked_as(path)]["post"]["responses"]


@pytest.mark.slow
@pytest.mark.skipif(find_spec("schemathesis") is None, reason="schemathesis is not installed")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("signed_in", [False, True])
def test_no_request_breaks_the_app(*, signed_in: bool) -> None:
    from openapi_trial import Trial

    web = editor() if signed_in else client()
    cookies, token = (dict(web.cookies), form_token(web)) if signed_in else ({}, "")
    trial = Trial(web.app, examples=2, cookies=cookies, token=token)
    assert trial.run() == []
    assert trial.answers[200] > 50
    assert {303} <= set(trial.answers) if signed_in else {403, 404} <= set(trial.answers)
