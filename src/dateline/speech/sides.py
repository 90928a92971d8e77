"""Whose "we" it is: in a quotation the speaker and his side."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.statement import Form, Statement
from dateline.model.story import Story

_OURS = frozenset(("we", "us", "our", "ours", "ourselves"))


def find_sides(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[Mention, ...]:
    """Mentions for "we" and its forms inside quotations: the country of the speaker where known, else the speaker.

    Example: "we have nothing to add", said by a Kremlin spokesman -> Mention of "Russia", manner pronoun.
    """
    countries = {m.name: m.country for m in mentions if m.country and m.kind is Kind.PERSON}
    found: dict[Span, Mention] = {}
    for statement in statements:
        if statement.form is Form.INDIRECT or statement.speaker is None:
            continue
        country = countries.get(statement.speaker)
        for span in _ours(story, parse, statement):
            name = country or statement.speaker
            found[span] = Mention(span, Kind.GROUP, name, Manner.PRONOUN, country=country)
    return tuple(found[span] for span in sorted(found))


def _ours(story: Story, parse: Parse, statement: Statement) -> Iterator[Span]:
    for content in statement.content:
        for i in range(*parse.tokens_in(content)):
            if story.text[parse.starts[i] : parse.ends[i]].lower() in _OURS:
                yield parse.span(i, i + 1)
