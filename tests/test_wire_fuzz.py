"""Every door under thousands of odd inputs: a story whose blocks add up, or a refusal in words. Nothing else."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.archive.records import Bad, Raw, raw_records
from dateline.model.story import Role, Story
from dateline.wire import PageError, story_from
from dateline.wire.dateline import find_dateline
from dateline.wire.html.page import Page, Picture, Piece
from dateline.wire.html.scan import check, mend
from dateline.wire.html.settle import lay_out_page

#: More rounds on demand: DATELINE_FUZZ=20 multiplies them.
ROUNDS = int(os.environ.get("DATELINE_FUZZ", "1"))
PLAIN = settings(max_examples=500 * ROUNDS, deadline=None, suppress_health_check=list(HealthCheck))
FEW = settings(max_examples=120 * ROUNDS, deadline=None, suppress_health_check=list(HealthCheck))

#: Scraps that pages are made of, so that random text comes near to the forms that are looked for.
SCRAPS = (
    *(
        "MOSCOW",
        "Vienna",
        ", ",
        ". ",
        "December 10",
        "Mar 15",
        "10.12.2019",
        "/TASS/",
        "(AP)",
        " — ",
        " - ",
        "--",
        "/",
        "•",
    ),
    *(
        "©",
        "Igor Lantsov/TASS",
        "(AP Photo/Lena Rusk)",
        "By ANN KELLER",
        "All news",
        "Share",
        "Tags:",
        "Most read",
        "\n",
    ),
    *(
        "\r\n",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "The talks will go on, he said.",
        '"We are ready," she said.',
        "PTI RKS ZH",
    ),
    *(
        "==Kyodo",
        "Copyright 2016",
        "FILE PHOTO: ",
        "REUTERS/",
        "| ",
        "Updated: ",
        "14:05 GMT",
        "May ",
        "1",
        "é",
        "ТАСС",
    ),
    *(
        "___",
        "(",
        ")",
        "[",
        "]",
        "Agence France-Presse",
        "UN Photo/Mira Holt",
        "\x00",
        "\ud800",
        "\U0001f600",
        "a" * 300,
    ),
    *("(Reuters)", "(END)", "\n\n", "武汉", "  "),
)
pages = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=8), max_size=30).map("".join)

TAGS = (
    *(
        "<p>",
        "</p>",
        "<div class='related'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<br>",
    ),
    *("<meta property='og:title' content='", "'>", "<script type='application/ld+json'>", '{"@type": "NewsArticle",'),
    *(
        '"headline": "',
        '"}',
        "</script>",
        "<!--",
        "-->",
        "<a href='x'>",
        "</a>",
        "&#1;",
        "&#xFFFE;",
        "&amp;",
        "<title>",
    ),
    *("<style>p{}</style>", "<html lang=en>", "</title>", "<table><tr><td>", "<![CDATA[", "<svg><path/>", "<article>"),
    *("<p itemprop=author>", "</article>", "<", ">", "'", '"'),
)
html_pages = st.lists(st.sampled_from(TAGS) | st.sampled_from(SCRAPS), max_size=40).map(
    lambda parts: "<html>" + "".join(parts)
)


def visible(text: str) -> str:
    """The signs of `text` that are no white space; invisible joiners count as white space at the ends of lines."""
    return "".join(c for c in text if not c.isspace() and c not in "\ufeff\u200b\u200c\u200d\u2060\u00ad")


def read(page: str | bytes) -> Story | None:
    """The story, None where the page is refused with a reason of some words; any other exception is a fault."""
    try:
        return story_from(page)
    except PageError as error:
        if len(error.reason.split()) < 3:
            raise
    return None


def adds_up(story: Story) -> None:
    """Blocks lie in order, do not overlap, and hold every visible sign of the text."""
    ends = [0, *(block.span.end for block in story.blocks)]
    assert all(block.span.start >= end for block, end in zip(story.blocks, ends, strict=False))
    assert visible("".join(block.span.of(story.text) for block in story.blocks)) == visible(story.text)
    assert all(block.same_as is None or block.same_as < i for i, block in enumerate(story.blocks))
    assert sum(block.role is Role.LEDE for block in story.blocks) <= 1
    if story.dateline:
        assert story.dateline.span in story.spans(Role.DATELINE)


@PLAIN
@given(pages)
def test_plain_pages(page: str) -> None:
    story = read(page)
    if story is None:
        return
    if "<html" not in page:
        assert story.text == page
    adds_up(story)
    assert story == story_from(page)


@PLAIN
@given(st.binary(max_size=400) | pages.map(lambda page: page.encode("utf-16", "surrogatepass")))
def test_bytes(page: bytes) -> None:
    if story := read(page):
        adds_up(story)


@PLAIN
@given(pages, st.integers(0, 20))
def test_datelines(page: str, start: int) -> None:
    found = find_dateline(page, min(start, len(page)), len(page))
    if found:
        assert found.span.of(page).strip()
        assert all(found.span.contains(span) for span in (found.place_span, found.date_span) if span)
        assert all(place in page for place in found.places) or "  " in page or not page.isprintable()


@PLAIN
@given(html_pages)
def test_the_scan_ends_and_mends(page: str) -> None:
    with contextlib.suppress(PageError):
        check(page)
    assert mend(mend(page)) == mend(page)
    mend(page).encode("utf-8")


def test_a_heading_that_is_a_dateline_stays_one() -> None:
    pieces = (Piece("head", "/TASS/"), Piece("p", "MOSCOW"))
    text, layout = lay_out_page(Page(headline="/TASS/MOSCOW", pieces=pieces))
    assert [(b.role.value, b.span.of(text)) for b in layout.blocks] == [
        ("headline", "/TASS/MOSCOW"), ("dateline", "/TASS/"), ("lede", "MOSCOW"),
    ]  # fmt: skip


@FEW
@given(html_pages)
def test_html_pages(page: str) -> None:
    if story := read(page):
        adds_up(story)


WARC_SCRAPS = (b"WARC/1.1\r\n", b"Content-Length: 5\r\n", b"\r\n", b"\r\n\r\n", b"\x1f\x8b\x08", b"words")
words = pages.map(lambda page: " ".join(page.split()))


@FEW
@given(
    words,
    words,
    st.lists(words, max_size=3),
    st.lists(st.tuples(st.sampled_from(("p", "head", "item")), words), max_size=8),
)
def test_pages_as_they_come_from_the_worker(
    headline: str, standfirst: str, captions: list[str], body: list[tuple[str, str]]
) -> None:
    pictures = tuple(Picture(c, c[:5]) for c in captions)
    page = Page(
        headline or None, standfirst or None, pictures=pictures, pieces=tuple(Piece(k, w) for k, w in body if w)
    )
    assert Page.from_record(page.as_record()) == page
    try:
        text, layout = lay_out_page(page)
    except PageError:
        assert not page.pieces
        return
    assert all(0 <= b.span.start <= b.span.end <= len(text) for b in layout.blocks)
    assert visible("".join(b.span.of(text) for b in layout.blocks)) == visible(text)


@PLAIN
@given(
    st.lists(
        st.sampled_from((b"WARC/1.1\r\n", b"Content-Length: 5\r\n", b"\r\n", b"\r\n\r\n", b"\x1f\x8b\x08", b"words"))
        | st.binary(max_size=20)
    ).map(b"".join)
)
def test_archives(data: bytes) -> None:
    for found in raw_records(data):
        assert isinstance(found, Raw | Bad)
        assert 0 <= found.offset < len(data)


@pytest.mark.shared
@pytest.mark.slow
def test_every_story_of_the_development_sets_goes_through(shared: Path) -> None:
    for file in sorted((shared / "corpus").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            story = story_from(row["text"])
            adds_up(story)
            assert story.text == row["text"]
            assert (story.language == row["language"]) or row["language"] == "en"
