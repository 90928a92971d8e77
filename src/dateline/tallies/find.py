"""Counts and votes of a story made into records with their owner and, for votes, the body."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from dateline.model.mention import Kind, Mention
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Role, Story
from dateline.model.tally import Tally, TallyKind
from dateline.tallies.book import Book, Draft
from dateline.tallies.counts import find_counts, wholes
from dateline.tallies.numbers import NUMERALS, ORDINALS, Number, numbers_in
from dateline.tallies.votes import Vote, find_votes
from dateline.text.seek import where

_NUMERALS = NUMERALS | ORDINALS.keys() | {"half", "third", "thirds", "two-thirds", "quarter", "quarters"}
_PUT = re.compile(r"\s(?:has |had |have )?puts? the (?:number|figure|total|count)\b")
_DIGITS = frozenset("0123456789")
_NOW = re.compile(
    r"\b(?:not yet|still|so far|as of|remains?|yet to be|have not|has not|currently|now)\b", re.IGNORECASE
)
_VOTING = re.compile(
    r"parliament|assembly|senate|house|congress|duma|council|chamber|committee|board|panel|court|knesset|seimas|sejm|rada"
    r"|commission|legislature|bundestag|diet",
    re.IGNORECASE,
)
#: A vote's body is named at most this many characters before the numbers.
_VOTE_REACH = 600
_MOST = 50  # votes of one story
_NUMBERS = 40  # a sentence with more numbers is a table


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence that holds a number: its place in the story, its text in one line, its numbers."""

    number: int
    span: Span
    text: str
    numbers: list[Number]


def _lines(story: Story, parse: Parse) -> list[_Line]:
    """The sentences that hold a number at all, headline and standfirst last."""
    text = story.text
    lower = parse.low
    telling = where(lower, {low for low in set(lower) if low in _NUMERALS or low[0] in _DIGITS})
    by_sentence: dict[int, list[int]] = {}
    for i in telling:
        order = bisect_right(parse.sentences, i, key=lambda s: s[0]) - 1
        if order >= 0 and i < parse.sentences[order][1]:
            by_sentence.setdefault(order, []).append(i)
    found = [
        _line(text, parse, order, tokens, lower) for order, tokens in by_sentence.items() if len(tokens) <= _NUMBERS
    ]
    heads = story.spans(Role.HEADLINE, Role.STANDFIRST)
    return sorted(found, key=lambda line: any(h.contains(line.span) for h in heads))


def _line(text: str, parse: Parse, order: int, tokens: list[int], lower: tuple[str, ...]) -> _Line:
    span = parse.span(*parse.sentences[order])
    plain = span.of(text).replace("\u00a0", " ").replace("\n", " ")
    return _Line(order, span, plain, numbers_in(plain, [(parse.starts[i] - span.start, lower[i]) for i in tokens]))


def find(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[Tally, ...]:
    """All tallies of the story; the copies in headline and standfirst are further spans of the body's record."""
    book, votes = Book(), list[Vote]()
    for line in _lines(story, parse):
        counted = find_votes(line.text, line.span.start)
        votes.extend(v for v in counted if len(votes) < _MOST and not any(v.values == w.values for w in votes))
        for whole in wholes(line.text, line.span.start, line.numbers):
            book.whole(line.number, whole)
        for count in find_counts(line.text, line.span.start, line.numbers):
            if not any(count.span.overlaps(v.span) for v in counted):
                book.enter(count, line.number)
    day = _day(story)
    found = [_tally(d, statements, mentions, parse, story, day) for d in book.drafts]
    found += [_vote(v, mentions, statements) for v in votes]
    return tuple(sorted(found, key=lambda t: min(t.mentions)))


def _owner(spans: list[Span], statements: tuple[Statement, ...]) -> int | None:
    """The statement whose content holds the tally, in the copy that has one."""
    for span in spans:
        for index, statement in enumerate(statements):
            if any(c.overlaps(span) for c in statement.content) or any(c.overlaps(span) for c in statement.also):
                return index
    return None


def _day(story: Story) -> str | None:
    """The day of the story as its dateline or page gives it in full."""
    line = story.dateline
    published = story.published_day
    if line is not None and line.month and line.day and (line.year or published):
        year = line.year or (published.year if published else 0)
        return f"{year:04}-{line.month:02}-{line.day:02}"
    return published.isoformat() if published else None


def _pairs(values: dict[str, float]) -> tuple[tuple[str, float], ...]:
    order = ("total", "open", "agreed", "for", "against", "abstain")
    return tuple((k, values[k]) for k in order if k in values)


def _tally(
    draft: Draft,
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    parse: Parse,
    story: Story,
    day: str | None,
) -> Tally:
    index = _owner(draft.spans, statements)
    statement = statements[index] if index is not None else None
    sentence = parse.sentence_span(draft.spans[0].start) or draft.spans[0]
    counter = _counter(story.text, sentence, draft.spans[0], mentions) if statement is None else None
    return Tally(
        TallyKind.PROGRESS,
        draft.unit,
        _pairs(draft.values),
        tuple(draft.spans),
        derived=_pairs(draft.derived),
        parts=draft.outside,
        according_to=statement.speaker if statement else counter,
        chain=statement.chain if statement else (),
        statement=index,
        holds_on=day if _NOW.search(sentence.of(story.text)) else None,
    )


def _counter(text: str, sentence: Span, span: Span, mentions: tuple[Mention, ...]) -> str | None:
    """Who "put the number at 13": the one named before the verb, or the words of a nameless subject."""
    lead = _PUT.search(text[sentence.start : span.end])
    if lead is None:
        return None
    subject = Span(sentence.start, sentence.start + lead.start())
    named = [m.name for m in mentions if subject.contains(m.span) and m.kind in (Kind.PERSON, Kind.BODY)]
    words = re.sub(r"\A(?:the|an?|one) ", "", " ".join(subject.of(text).split()), flags=re.IGNORECASE)
    return named[-1] if named else words or None


def _vote(vote: Vote, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]) -> Tally:
    index = _owner([vote.span], statements)
    statement = statements[index] if index is not None else None
    near = [
        m.name
        for m in mentions
        if m.kind is Kind.BODY and _VOTING.search(m.name) and 0 <= vote.span.start - m.span.end < _VOTE_REACH
    ]
    return Tally(
        TallyKind.VOTE,
        vote.matter,
        vote.values,
        (vote.span,),
        parts=vote.parts,
        according_to=statement.speaker if statement else None,
        chain=statement.chain if statement else (),
        body=near[-1] if near else None,
        statement=index,
    )
