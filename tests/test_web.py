"""The pages: every route for every role, cross-site writes, hostile stories, and pages that a strict parser accepts."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from starlette.testclient import TestClient

from cod_stories import STORIES
from dateline.ledger.errors import LedgerError
from dateline.text.sentences import split_sentences
from dateline.web.app import create_app
from dateline.web.limits import Throttle
from dateline.web.pages.frame import MORE, NAV
from dateline.web.routes import FILES
from dateline.web.settings import Settings
from dateline.web.users import UserFileError, add_user, check, load_users
from fake_record import FakeRecord
from hostile import PAYLOADS, URLS, hostile_play, hostile_stories

PASSWORD = "nine cod in a barrel"
USERS = {"anna": PasswordHasher(time_cost=1, memory_cost=1024).hash(PASSWORD)}
PLAIN_PAGES = ["/" if name == "front" else f"/{name}" for name, _ in NAV + MORE]
KEYED_PAGES = ["/entry/hallen-meeting", "/entry/annexes", "/entry/convention", "/story/cod-4", "/person/Ida%20Brandt"]
PAGES = [*PLAIN_PAGES, *KEYED_PAGES, "/search?q=ministers", "/?as_of=2023-03-08", "/timeline?table=1"]
EXPORT_PAGES = ["/openapi.json", *(f"/export/{name}" for name in FILES)]
WRITES = [f"/entry/hallen-meeting/{action}" for action in ("correct", "withdraw", "judge", "part")]


def client(record: FakeRecord | None = None, **settings: Any) -> TestClient:
    app = create_app(record or FakeRecord(), Settings(users=USERS, **settings))
    return TestClient(app, follow_redirects=False)


@cache
def reading_client(*, signed_in: bool = False, open_reading: bool = True) -> TestClient:
    """A client for tests that only read, made once."""
    return (editor if signed_in else client)(open_reading=open_reading)


def token_in(html: str) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', html)
    assert found
    return found[1]


def sign_in(web: TestClient, password: str = PASSWORD) -> Any:
    token = token_in(web.get("/sign-in").text)
    return web.post("/sign-in", data={"name": "anna", "password": password, "token": token, "next": "/agenda"})


def editor(record: FakeRecord | None = None, **settings: Any) -> TestClient:
    web = client(record, **settings)
    assert sign_in(web).status_code == 303
    return web


def form_token(web: TestClient) -> str:
    return token_in(web.get("/entry/hallen-meeting").text)


@pytest.mark.parametrize("path", [*PAGES, *EXPORT_PAGES, "/sign-in"])
def test_readers_see_every_page_with_strict_headers(path: str) -> None:
    answer = reading_client().get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert len(answer.content) <= 150_000


@pytest.mark.parametrize("path", [*PAGES, "/entry/nobody", "/nowhere"])
def test_closed_reading_sends_strangers_to_the_sign_in_page(path: str) -> None:
    answer = reading_client(open_reading=False).get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "Hallen" not in answer.text


@pytest.mark.parametrize("path", [*EXPORT_PAGES, *WRITES])
def test_closed_reading_refuses_programs(path: str) -> None:
    web = reading_client(open_reading=False)
    answer = web.post(path) if path in WRITES else web.get(path)
    assert answer.status_code == 401
    assert "Hallen" not in answer.text


def test_the_sign_in_page_of_a_closed_desk_tells_nothing() -> None:
    page = re.sub(r'name="token" value="[^"]*"', "", client(open_reading=False).get("/sign-in").text)
    for word in ("Hallen", "2023", "NordPress", "cod"):
        assert word not in page


@pytest.mark.parametrize("path", [*PAGES, *EXPORT_PAGES])
def test_editors_see_everything_on_a_closed_desk(path: str) -> None:
    assert reading_client(signed_in=True, open_reading=False).get(path).status_code == 200


@pytest.mark.parametrize("path", WRITES)
def test_strangers_write_nothing(path: str) -> None:
    record = FakeRecord()
    web = client(record)
    web.get("/sign-in")
    answer = web.post(path, data={"field": "status", "value": "held", "thing": "cod-3#e1", "token": "x"})
    assert answer.status_code == 403
    assert not record.corrections
    assert not record.judgements


@pytest.mark.parametrize(
    ("token", "headers"),
    [
        ("", {}),
        ("0" * 64, {}),
        (None, {"origin": "https://evil.example"}),
        (None, {"sec-fetch-site": "cross-site"}),
        (None, {"sec-fetch-site": "same-site"}),
        (None, {"origin": "null"}),
    ],
)
@pytest.mark.parametrize("path", [*WRITES, "/sign-out"])
def test_cross_site_writes_are_refused(path: str, token: str | None, headers: dict[str, str]) -> None:
    record = FakeRecord()
    web = editor(record)
    sent = form_token(web) if token is None else token
    data = {"field": "status", "value": "held", "verdict": "same", "other": "summit", "thing": "cod-3#e1"}
    answer = web.post(path, data={**data, "token": sent}, headers=headers)
    assert answer.status_code == 403
    assert not record.corrections
    assert not record.judgements
    assert web.get("/").text.count("Sign out anna") == 1


def test_a_token_of_another_session_is_refused() -> None:
    record = FakeRecord()
    stolen = form_token(editor(record))
    answer = editor(record).post(
        "/entry/hallen-meeting/correct", data={"field": "place", "value": "x", "token": stolen}
    )
    assert answer.status_code == 403


def test_a_correction_shows_both_values_and_can_be_taken_back() -> None:
    record = FakeRecord()
    web = editor(record)
    data = {"field": "status", "value": "postponed", "why": "asked the ministry", "token": form_token(web)}
    assert web.post("/entry/hallen-meeting/correct", data=data).headers["location"] == "/entry/hallen-meeting"
    page = web.get("/entry/hallen-meeting").text
    assert "set by an editor; the stories have: held" in page
    web.post("/entry/hallen-meeting/withdraw", data={"field": "status", "token": form_token(web)})
    assert "set by an editor" not in web.get("/entry/hallen-meeting").text


@pytest.mark.parametrize(
    ("field", "value"), [("status", "overdue-ish"), ("date", "soon"), ("secret", "x"), ("history", "")]
)
def test_corrections_are_checked(field: str, value: str) -> None:
    record = FakeRecord()
    web = editor(record)
    answer = web.post("/entry/hallen-meeting/correct", data={"field": field, "value": value, "token": form_token(web)})
    assert answer.status_code == 400
    assert not record.corrections


def test_judgements_reach_the_record() -> None:
    record = FakeRecord()
    web = editor(record)
    data = {"other": "summit", "verdict": "different", "why": "", "token": form_token(web)}
    assert web.post("/entry/hallen-meeting/judge", data=data).status_code == 303
    assert web.post("/entry/hallen-meeting/part", data={"thing": "cod-3#e1", "token": data["token"]}).status_code == 303
    assert record.judgements[0] == ("cod-1#e1", "cod-4#e2", "different", "anna")
    assert len(record.judgements) == 5


def test_guessing_passwords_must_wait() -> None:
    web = client()
    assert [sign_in(web, "wrong password").status_code for _ in range(5)] == [403] * 5
    answer = sign_in(web)
    assert answer.status_code == 429
    assert "Please wait" in answer.text


def test_throttle_forgets_after_its_time() -> None:
    now = [0.0]
    throttle = Throttle(lambda: now[0], allowed=2, seconds=10, most=3)
    throttle.failed("a")
    assert throttle.wait("a") == 0
    now[0] = 4
    throttle.failed("a")
    assert throttle.wait("a") == 6
    now[0] = 10.5
    assert throttle.wait("a") == 0
    for name in "bcde":
        throttle.failed(name)
    assert throttle.wait("a") == 0


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:1", "/a\r\nb"]
)
def test_sign_in_leads_only_to_our_own_pages(target: str) -> None:
    web = client()
    token = token_in(web.get("/sign-in", params={"next": target}).text)
    data = {"name": "anna", "password": PASSWORD, "token": token, "next": target}
    assert web.post("/sign-in", data=data).headers["location"] == "/"


def test_foreign_host_names_are_refused() -> None:
    assert client().get("/", headers={"host": "rebound.example"}).status_code == 400


def test_a_forged_cookie_is_nobody() -> None:
    web = client(open_reading=False)
    web.cookies.set("dateline_session", "WyJub25jZSIsImFubmEiXQ.aaaa.bbbb")
    assert web.get("/").status_code == 303


def test_user_file_holds_no_passwords(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.web.users._HASHER", PasswordHasher(time_cost=1, memory_cost=1024))
    path = tmp_path / "editors.txt"
    add_user(path, "anna", PASSWORD)
    assert path.stat().st_mode & 0o077 == 0
    assert PASSWORD not in path.read_text()
    users = load_users(path)
    assert check(users, "anna", PASSWORD)
    assert not check(users, "anna", PASSWORD + "x")
    assert not check(users, "bert", PASSWORD)
    for name, password in (("a:b", PASSWORD), ("bert", "short")):
        with pytest.raises(UserFileError):
            add_user(path, name, password)
    path.write_text("anna\n")
    with pytest.raises(UserFileError, match="line 1"):
        load_users(path)


@pytest.mark.parametrize(("path", "status"), [("/?as_of=yesterday", 400), ("/?process=none", 404), ("/entry/x", 404)])
def test_what_is_not_there_says_so(path: str, status: int) -> None:
    answer = reading_client().get(path)
    assert answer.status_code == status
    assert "<h1>" in answer.text


class Broken(FakeRecord):
    """A ledger that cannot be read, or a fault of our own."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def version(self) -> str:
        raise self.error

    def days(self, process: str | None) -> tuple[str, ...]:
        raise self.error


@pytest.mark.parametrize(("error", "status"), [(LedgerError("talks.db: damaged"), 503), (KeyError("secret"), 500)])
def test_faults_are_told_without_their_insides(error: Exception, status: int) -> None:
    web = TestClient(create_app(Broken(error), Settings(users=USERS)), raise_server_exceptions=False)
    for path in ("/", "/entry/summit", "/export/agenda.ics"):
        answer = web.get(path)
        assert answer.status_code == status
        assert "<h1>" in answer.text
        assert "talks.db" not in answer.text
        assert "secret" not in answer.text
    assert web.get("/sign-in").status_code == 200


def test_every_route_is_tested_for_every_role() -> None:
    named = {
        re.sub(r"\{[^}]+\}", "x", route.path) for route in create_app(FakeRecord()).routes if isinstance(route, Route)
    }
    asked = [*PAGES, *EXPORT_PAGES, *WRITES, "/sign-in", "/sign-out", "/static/x"]
    patterns = {re.sub(r"^/(entry|story|person|export|static)/[^/]+", r"/\1/x", path.split("?")[0]) for path in asked}
    assert named == patterns


def test_the_as_of_day_moves_the_whole_page() -> None:
    web = client()
    assert "met in Hallen on 21 March" in web.get("/").text
    early = web.get("/?as_of=2023-03-08").text
    assert "met in Hallen" not in early
    assert ">postponed<" in early
    assert "Visit of Pelle Aro" not in early
    assert web.get("/story/cod-4?as_of=2023-03-08").status_code == 404
    assert "as_of=2023-03-08" in re.findall(r'href="(/timeline[^"]*)"', early)[0]


def test_every_clause_leads_to_its_sentence() -> None:
    page = client().get("/").text
    notes = re.findall(r'href="#(note-\d+)"', page)
    assert notes
    assert all(f'id="{note}"' in page for note in notes)
    for story_id, where in re.findall(r'href="/story/([^"#?]+)[^"#]*#(c[^"]+)"', page):
        assert f'id="{where}"' in client().get(f"/story/{story_id}").text


def test_changes_since_the_last_visit_are_marked() -> None:
    record = FakeRecord()
    web = client(record)
    assert 'class="fresh"' not in web.get("/").text
    web = client(record)
    web.cookies.set("dateline_seen", "2023-03-25T00:00:00Z")
    assert web.get("/").text.count('<li class="fresh">') == 3
    assert web.get("/").text.count('<li class="fresh">') == 3


def strict_parse(html: str) -> Any:
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("path", [*PAGES, "/sign-in", "/nowhere"])
def test_pages_are_valid_with_unique_ids_and_no_inline_code(path: str) -> None:
    html = reading_client(signed_in=True).get(path).text
    tree = strict_parse(html)
    ids = [node.attrib["id"] for node in tree.iter() if "id" in node.attrib]
    assert len(ids) == len(set(ids))
    for node in tree.iter():
        assert "style" not in node.attrib
        assert not [name for name in node.attrib if str(name).startswith("on")]
        if node.tag == "script":
            assert node.attrib["src"] == "/static/dateline.js"
        if node.tag == "label":
            assert node.attrib["for"] in ids
        if node.tag in {"a", "link", "img", "script"}:
            address = node.attrib.get("href") or node.attrib.get("src") or ""
            assert not address or address.startswith(("/", "#", "https://news.example/")), address


@pytest.mark.parametrize("path", [*PLAIN_PAGES, *KEYED_PAGES])
def test_every_link_of_a_page_leads_somewhere(path: str) -> None:
    web = reading_client()
    for address in set(re.findall(r'href="(/[^"#]*)', web.get(path).text)):
        assert web.get(address.replace("&amp;", "&")).status_code == 200, address


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_stories_are_shown_harmlessly(payload: str) -> None:
    web = editor(FakeRecord(hostile_play(payload), hostile_stories(payload, URLS[len(payload) % 3])))
    for path in [*PLAIN_PAGES, "/entry/hallen-meeting", "/entry/annexes", "/story/cod-1"]:
        html = web.get(path).text
        assert "\u202e" not in html
        for node in strict_parse(html).iter():
            assert node.tag not in {"img", "iframe", "object", "embed", "base"}
            assert not [name for name in node.attrib if str(name).startswith("on")]
            address = node.attrib.get("href", "")
            assert not address or address.startswith(("/", "#")), address
            if node.tag == "script":
                assert node.attrib["src"] == "/static/dateline.js"


@pytest.mark.parametrize("words", ["'\"<script>", "( OR", "*", "\\", "\x00", "😀 " * 50, "-- ; drop table"])
def test_any_search_text_gets_a_page(words: str) -> None:
    assert reading_client().get("/search", params={"q": words}).status_code == 200


@pytest.mark.parametrize("n", ["0", "-1", "999999999", "x", "1e9", "٣"])
def test_any_page_number_gets_a_page(n: str) -> None:
    assert reading_client().get("/timeline", params={"n": n}).status_code == 200


@settings(max_examples=40, deadline=None)
@given(
    path=st.sampled_from([*PLAIN_PAGES, "/export/agenda.ics"]),
    query=st.dictionaries(
        st.sampled_from(["as_of", "process", "n", "q", "since", "publisher", "x"]), st.text(max_size=12)
    ),
)
def test_no_question_breaks_a_page(path: str, query: dict[str, str]) -> None:
    query = {name: value.encode("utf-8", "replace").decode() for name, value in query.items()}
    assert reading_client().get(path, params=query).status_code in {200, 400, 404}


def test_search_marks_the_words_and_filters() -> None:
    page = client().get("/search", params={"q": "meeting presidents"}).text
    assert "<mark>meeting</mark>" in page
    assert "2 sentences" in page  # the event and the statement cite the same words
    none = client().get("/search", params={"q": "meeting presidents", "publisher": "SNA"}).text
    assert "0 sentences" in none


def test_the_search_leads_to_the_sentence_itself() -> None:
    web = reading_client()
    link = re.search(r'<a href="(/story/[^"#]*)#([^"]+)">', web.get("/search?q=presidents").text)
    assert link
    assert f'id="{link[2]}"' in web.get(link[1]).text
    story = STORIES["cod-4"]
    page = web.get("/story/cod-4").text
    for sentence in split_sentences(story):
        assert f'id="c{sentence.start}-{sentence.end}"' in page
