"""What is refused at the door, in which words; and what still gets in although it is odd."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from dateline.lexicon import mapping
from dateline.model.story import READ_LANGUAGES, Role
from dateline.wire import PageError, story_from
from dateline.wire.agencies import AGENCIES, NAMES, agency_of_host, short_name
from dateline.wire.decode import MAX_BYTES, MAX_CHARACTERS
from dateline.wire.html.scan import MAX_ATTRIBUTES, MAX_DEPTH, MAX_TAGS
from dateline.wire.worker import CPU_SECONDS, workshop
from timing import Work, grows_in_step

STORY = (
    "KELMIN, 5 September (VarTA) – Experts of both countries will meet in Kelmin – the capital – next Tuesday, "
    "the ministry said."
)
HTML = (
    "<!doctype html><html><body><article><h1>Experts to meet in Kelmin</h1>"
    f"<p>{STORY}</p><p>{STORY}</p></article></body></html>"
)
RUSSIAN = (
    "МОСКВА, 10 декабря. /ТАСС/. Планов дополнительной встречи президентов на этот год пока нет, "
    "сообщил журналистам пресс-секретарь."
)

REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "the page is empty"),
    "white space": (" \n\u00a0\t ", "the page is empty"),
    "binary": (bytes(range(256)) * 40, "not text"),
    "pdf": (b"%PDF-1.7 ...", "a PDF document"),
    "zip": (b"PK\x03\x04 ...", "a ZIP archive"),
    "no words": ("2019 - 12 - 10 !!!", "no words in it"),
    "50 MB": (b"word " * 10_000_000, "too long: 50,000,000 bytes"),
    "long text": ("word " * 500_000, f"at most {MAX_CHARACTERS:,}"),
    "utf-16 cut in two": (STORY.encode("utf-16")[:41], "wrongly encoded"),
    "mostly broken": ("\ufffd" * 50 + "abc", "wrongly encoded"),
    "markup only": ("<html><head><title>x</title></head><body><div><img src=a></div></body></html>", "no article"),
    "script only": ("<html><body><script>var words = 'many words'</script></body></html>", "no article"),
    "deep": ("<html><body>" + "<div>" * 400 + "words</body></html>", "nested more than 250 deep"),
    "attributes": ("<html><body " + "a=b " * 2000 + "><p>words</p></body></html>", "attributes"),
    "tags": ("<html><body>" + "<a href=x>y</a>" * 60_000, "tags, at most"),
    "long html": ("<html><p>" + "a" * 4_999_992, "5,000,0"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_the_reason(name: str) -> None:
    page, reason = REFUSED[name]
    with pytest.raises(PageError, match=re.escape(reason)) as caught:
        story_from(page)
    assert caught.value.reason == str(caught.value)


ENCODINGS = {
    "utf-8": (STORY.encode(), ""),
    "utf-8 with mark": (b"\xef\xbb\xbf" + STORY.encode(), ""),
    "utf-16": (STORY.encode("utf-16"), ""),
    "utf-16 without mark": (STORY.encode("utf-16-le"), ""),
    "windows-1252": (STORY.encode("cp1252"), "read as windows-1252"),
    "one broken byte": (STORY.encode() + b" \xff", "1 broken characters"),
    "declared": (HTML.replace("<body>", "<meta charset=windows-1252><body>").encode("cp1252"), ""),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_decoded(name: str) -> None:
    page, note = ENCODINGS[name]
    story = story_from(page)
    assert "Kelmin – the capital – next" in story.text
    assert story.dateline
    assert story.dateline.agency == "VarTA"
    assert note in " ".join(story.notes)


def test_cyrillic_without_a_declaration_is_guessed() -> None:
    story = story_from((RUSSIAN * 3).encode("cp1251"))
    assert "Планов дополнительной" in story.text
    assert any("encoding not given" in note for note in story.notes)


def test_another_language_is_told_and_keeps_its_blocks() -> None:
    story = story_from("Встречи не планируется\n\n" + RUSSIAN)
    assert (story.language, story.is_read) == ("ru", False)
    assert story.notes == ("language not read yet: ru",)
    assert [b.role for b in story.blocks] == [Role.HEADLINE, Role.DATELINE, Role.LEDE]
    assert "en" in READ_LANGUAGES
    assert story_from(STORY).language == "en"
    assert (
        story_from(RUSSIAN, language="en").notes == ("one line only: headline and paragraphs cannot be told apart",)[:0]
    )


def test_one_line_says_so() -> None:
    story = story_from("The two presidents will meet on December 20 in St. Petersburg, the spokesman said.")
    assert story.notes == ("one line only: headline and paragraphs cannot be told apart",)


def test_what_the_user_says_wins() -> None:
    story = story_from(STORY, source="TASS news agency", url="https://www.reuters.com/x", given_id="a-1")
    assert (story.source.name, story.source.time_zone, story.id) == ("TASS", "Europe/Moscow", "a-1")
    assert story_from("No dateline here at all, it seems.", url="https://tass.com/politics/1").source.name == "TASS"
    assert story_from("No dateline here at all, it seems.").source.name == "unknown"


HOSTILE = {
    "illegal references": HTML.replace("Experts of", "&#1;&#xFFFE;&#x110000; Experts of"),
    "unclosed": "<html><body>" + "<b n>" * 200 + f"<p>{STORY}</p><p>{STORY}</p>",
    "one sign": f"<html><body><p>{'a' * 1_000_000}</p><p>{STORY}</p></body></html>",
    "many unclosed bold": "<html><body>" + "<p><b n>x" * 2000 + f"<p>{STORY}",
    "equal paragraphs": "<html><body><article>" + f"<p>{STORY}</p>" * 50 + "</article></body></html>",
    "many links": "<html><body>" + "<a href=x>y</a> " * 15_000,
    "comment without end": HTML + "<!-- " * 10_000,
    "jsonld deep": HTML.replace("<body>", "<script type='application/ld+json'>" + "[" * 5000 + "</script><body>"),
    "entity bomb": "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + HTML,
    "zero bytes": HTML.replace("meet", "me\x00et"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_in_time(name: str) -> None:
    begun = time.process_time()
    assert "Kelmin" in _text_or_reason(HOSTILE[name])
    assert time.process_time() - begun < 10


def _text_or_reason(page: str) -> str:
    """The text of a page that is read; a refusal must have a reason of some words."""
    try:
        return story_from(page).text
    except PageError as error:
        return "Kelmin" if len(error.reason.split()) > 2 else error.reason


def test_illegal_references_lose_nothing() -> None:
    assert "\ufffd\ufffd\ufffd Experts of both countries" in story_from(HOSTILE["illegal references"]).text


def test_the_next_page_is_read_after_a_hostile_one() -> None:
    with pytest.raises(PageError):
        story_from("<html><body>" + "<div>" * 400)
    assert story_from(HTML).headline == "Experts to meet in Kelmin"


@pytest.mark.parametrize(
    "unit", ["a", " ", "\n", "\n\n", "a\n", "/", "©", "(", "- ", "A, May 5 (", "By A\n", "May ", "\u00a0"]
)
def test_time_grows_in_step_with_the_page(unit: str) -> None:
    def prepare(size: int) -> Work:
        text = STORY + " " + unit * (size // len(unit))
        return lambda: story_from(text)

    assert grows_in_step(prepare, 25_000)


def test_every_agency_name_is_in_the_table_that_other_rooms_read() -> None:
    assert mapping("agencies") == dict(NAMES)


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("BelTA news agency", "BelTA"),
        ("the Xinhua news agency", "Xinhua"),
        ("Agence France-Presse", "AFP"),
        ("state news agency TASS", "TASS"),
        ("The Associated Press", "AP"),
        ("Kyodo News", "Kyodo"),
        ("Anadolu Agency", "Anadolu"),
        ("the ministry", None),
        ("", None),
    ],
)
def test_short_name(words: str, short: str | None) -> None:
    assert short_name(words) == short


def test_agency_of_a_host() -> None:
    agency = agency_of_host("www.tass.com")
    assert agency
    assert agency.short == "TASS"
    assert agency_of_host("tass.example") is None


def test_every_agency_stands_in_the_guide() -> None:
    guide = (Path(__file__).resolve().parent.parent / "docs" / "guide" / "wire.md").read_text(encoding="utf-8")
    for agency in AGENCIES:
        assert f"| {agency.short} | `" in guide


def test_the_limits_of_the_guide_are_those_of_the_program() -> None:
    guide = (Path(__file__).resolve().parent.parent / "docs" / "guide" / "wire.md").read_text(encoding="utf-8")
    limits = (f"{MAX_CHARACTERS:,} characters", f"{MAX_BYTES:,} bytes", f"{MAX_TAGS:,} tags", f"{MAX_DEPTH} deep")
    for limit in (*limits, f"{MAX_ATTRIBUTES} attributes", f"{CPU_SECONDS} seconds"):
        assert limit in guide


def test_a_forked_child_leaves_the_parents_worker_alone() -> None:
    first = workshop()
    assert story_from(HTML).headline
    child = os.fork()
    if not child:
        first.close()
        os._exit(0 if workshop() is not first else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert story_from(HTML).headline
    assert workshop() is first


def test_a_dead_worker_is_replaced() -> None:
    workshop().close()
    assert story_from(HTML).headline == "Experts to meet in Kelmin"
