"""Counts and votes of a story made into records: denominators from earlier sentences, copies joined, owners named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dateline.model.mention import Kind, Mention
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Role, Story
from dateline.model.tally import Tally, TallyKind
from dateline.tallies.counts import Count, find_counts, totals
from dateline.tallies.numbers import WORDS
from dateline.tallies.units import singular
from dateline.tallies.votes import Vote, find_votes

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_SHARES = frozenset({"half", "third", "thirds", "two-thirds", "quarter", "quarters", "dozen"})
_REST = re.compile(r"\bThe (?:rest|others)\b")
#: A count without a total leans on one at most this many sentences back.
_REACH = 6


@dataclass(slots=True)
class _Draft:
    """One tally in the making."""

    unit: str
    head: str
    spans: list[Span]
    values: dict[str, float]
    derived: dict[str, float] = field(default_factory=dict)
    parts: tuple[tuple[str, float], ...] = ()
    owner: int | None = None
    sentence: int = 0

    def known(self) -> dict[str, float]:
        return {**self.derived, **self.values}


def _numeric(low: str) -> bool:
    return low[0].isdigit() or low in WORDS or low in _SHARES or low.partition("-")[0] in WORDS


def numbered_sentences(story: Story, parse: Parse) -> list[tuple[int, Span]]:
    """The sentences that hold a number at all, with their place in the story's order."""
    found, text = [], story.text
    for number, (first, last) in enumerate(parse.sentences):
        if any(_numeric(text[parse.starts[i] : parse.ends[i]].lower()) for i in range(first, last)):
            found.append((number, parse.span(first, last)))
    return found


def _derive(values: dict[str, float], *, complete: bool) -> dict[str, float]:
    """What follows from the numbers said: two of total, open and agreed give the third."""
    total, opened, agreed = values.get("total"), values.get("open"), values.get("agreed")
    if not complete:
        return {}
    if total is not None and opened is not None and agreed is None:
        return {"agreed": total - opened}
    if total is not None and agreed is not None and opened is None:
        return {"open": total - agreed}
    if total is None and opened is not None and agreed is not None:
        return {"total": opened + agreed}
    return {}


def _of_count(count: Count, sentence: int) -> _Draft:
    values: dict[str, float] = {}
    derived: dict[str, float] = {}
    if count.total is not None:
        values["total"] = count.total
    if count.some is not None and count.part:
        values[count.part] = count.some
    values.update(count.more)
    if count.share and count.derived is not None and count.part and count.total is not None:
        derived[count.part] = count.derived
        derived["open" if count.part == "agreed" else "agreed"] = count.total - count.derived
    derived.update(_derive(values, complete=not count.outside))
    return _Draft(count.unit, count.head, [count.span], values, derived, count.outside, None, sentence)


def _same_unit(left: str, right: str) -> bool:
    return not left or not right or singular(left) == singular(right)


class _Book:
    """The drafts of one story so far."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.wholes: list[tuple[int, Count]] = []

    def whole_for(self, count: Count, sentence: int) -> tuple[float, str, str] | None:
        """The total that a bare count leans on: of a tally or of a plain "20 articles" before it."""
        best: tuple[int, float, str, str] | None = None
        for draft in self.drafts:
            total = draft.known().get("total")
            if total is not None and 0 <= sentence - draft.sentence <= _REACH and _same_unit(count.head, draft.head):
                best = max(best or (-1, 0.0, "", ""), (draft.sentence, total, draft.unit, draft.head))
        for at, whole in self.wholes:
            near = 0 <= sentence - at <= (_REACH if count.head else 1)
            if near and whole.total is not None and _same_unit(count.head, whole.head):
                best = max(best or (-1, 0.0, "", ""), (at, whole.total, whole.unit, whole.head))
        return best[1:] if best is not None else None

    def lean(self, count: Count, sentence: int) -> _Draft | None:
        """A count without a total made whole, joined to its partner, or dropped."""
        partner = self.drafts[-1] if self.drafts else None
        if count.some is None or count.part is None:
            return None
        if partner is not None and partner.sentence == sentence and _same_unit(count.head, partner.head):
            known = partner.known()
            if count.part not in partner.values and not partner.parts:
                if "total" not in partner.values:
                    partner.values[count.part] = count.some
                    partner.spans[0] = partner.spans[0].join(count.span)
                    partner.derived = _derive(partner.values, complete=True)
                    return None
                if known.get(count.part) == count.some:
                    partner.values[count.part] = count.some
                    partner.derived.pop(count.part, None)
                    partner.spans[0] = partner.spans[0].join(count.span)
                    return None
        whole = self.whole_for(count, sentence)
        draft = _of_count(count, sentence)
        if whole is None:
            return draft if count.head else None
        total, unit, head = whole
        if count.some > total:
            return None
        if any(d.known().get(count.part) == count.some and _same_unit(count.head, d.head) for d in self.drafts):
            for known_draft in self.drafts:
                if known_draft.known().get(count.part) == count.some:
                    known_draft.spans.append(count.span)
            return None
        draft.unit, draft.head = draft.unit or unit, draft.head or head
        draft.derived = {"total": total, **_derive({**draft.values, "total": total}, complete=True)}
        return draft

    def add(self, draft: _Draft) -> None:
        """A draft joined to an earlier copy of itself, or put at the end."""
        for other in self.drafts:
            if _agree(other, draft):
                other.spans.extend(draft.spans)
                for key, value in draft.values.items():
                    other.values.setdefault(key, value)
                other.derived = {k: v for k, v in {**draft.derived, **other.derived}.items() if k not in other.values}
                return
        self.drafts.append(draft)


def _agree(left: _Draft, right: _Draft) -> bool:
    """Whether two drafts are copies: same unit, a shared number, none that differs, the same owner or none."""
    if not _same_unit(left.head, right.head):
        return False
    a, b = left.known(), right.known()
    shared = [k for k in a if k in b]
    return len(shared) >= 2 and all(a[k] == b[k] for k in shared)


def find(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[Tally, ...]:
    """All tallies of the story; the copies in headline and standfirst are further spans of the body's record."""
    book, votes = _Book(), list[tuple[int, Vote]]()
    sentences = numbered_sentences(story, parse)
    late = [s for s in sentences if story.role_at(s[1].start) in (Role.HEADLINE, Role.STANDFIRST)]
    for number, span in [s for s in sentences if s not in late] + late:
        text = span.of(story.text).replace("\u00a0", " ").replace("\n", " ")
        found = find_votes(text, span.start)
        votes.extend((number, v) for v in found)
        taken = [v.span for v in found]
        for count in find_counts(text, span.start):
            if any(count.span.overlaps(t) for t in taken):
                continue
            draft = book.lean(count, number) if count.follows else _of_count(count, number)
            if draft is not None:
                book.add(draft)
        book.wholes.extend((number, c) for c in totals(text, span.start))
    tallies = [_tally(d, statements) for d in book.drafts]
    tallies += [_vote(v, mentions, statements, story) for _, v in votes]
    return tuple(sorted(tallies, key=lambda t: min(t.mentions)))


def _owner(span: Span, statements: tuple[Statement, ...]) -> int | None:
    for index, statement in enumerate(statements):
        if any(c.overlaps(span) for c in statement.content):
            return index
    return None


def _pairs(values: dict[str, float]) -> tuple[tuple[str, float], ...]:
    order = ("total", "open", "agreed", "for", "against", "abstain")
    return tuple((k, values[k]) for k in order if k in values)


def _tally(draft: _Draft, statements: tuple[Statement, ...]) -> Tally:
    index = next((i for s in draft.spans if (i := _owner(s, statements)) is not None), None)
    statement = statements[index] if index is not None else None
    return Tally(
        TallyKind.PROGRESS,
        draft.unit,
        _pairs(draft.values),
        tuple(draft.spans),
        derived=_pairs(draft.derived),
        parts=draft.parts,
        according_to=statement.speaker if statement else None,
        chain=statement.chain if statement else (),
        statement=index,
    )


_VOTING = re.compile(
    r"parliament|assembly|senate|house|congress|duma|council|chamber|committee|board|panel|court|knesset|seimas|sejm|rada",
    re.IGNORECASE,
)


def _vote(vote: Vote, mentions: tuple[Mention, ...], statements: tuple[Statement, ...], story: Story) -> Tally:
    index = _owner(vote.span, statements)
    statement = statements[index] if index is not None else None
    bodies = [m for m in mentions if m.kind is Kind.BODY and _VOTING.search(m.name) and m.span.start < vote.span.start]
    near = [m for m in bodies if vote.span.start - m.span.end < 600]
    body = near[-1].name if near else None
    return Tally(
        TallyKind.VOTE,
        vote.matter,
        vote.values,
        (vote.span,),
        parts=vote.parts,
        according_to=statement.speaker if statement else None,
        chain=statement.chain if statement else (),
        body=body,
        statement=index,
    )
