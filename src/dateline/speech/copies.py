"""Copies of one statement: the headline and the standfirst say again what the body gives in full."""

from __future__ import annotations

from itertools import repeat

from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Role, Story
from dateline.model.swift import replace
from dateline.speech.groups import group

_SMALL = group("small")
_ENDINGS = (("ing", -3), ("ed", -2), ("es", -2), ("s", -1))
_LAST = frozenset("gds")  # the letters that they end in
_MARKS = ".,;:!?\"'“”‘’()[]"
_SAME = 0.3  # share of words from which a headline says what the body says


def bag(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The content words of spans, lower case, plural and past endings cut."""
    words = {
        word
        for span in spans
        for word in map(str.strip, span.of(text).lower().replace("-", " ").split(), repeat(_MARKS))
    }
    return frozenset([stem(w) if w[-1] in _LAST else w for w in words - _SMALL if w])


def stem(word: str) -> str:
    """A word without its plural, past or participle ending."""
    for ending, cut in _ENDINGS:
        if word[cut:] == ending and word[2 - cut :]:  # three letters stay
            return word[:cut]
    return word


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared words over the shorter bag."""
    shared = a & b
    return len(shared) / min(len(a), len(b)) if shared else 0.0


def fold_copies(story: Story, statements: list[Statement]) -> list[Statement]:
    """Statements of headline and standfirst become `also` of the statement in the body that says the same."""
    top = (Role.HEADLINE, Role.STANDFIRST)
    heads = [s for s in statements if story.role_at(s.span.start) in top]
    if not heads:
        return statements
    body = [s for s in statements if story.role_at(s.span.start) not in top]
    bags = [bag(story.text, s.content) for s in body]
    kept: list[Statement] = []
    for statement in heads:
        words = bag(story.text, statement.content)
        scores = [_match(likeness(words, b), statement, other) for b, other in zip(bags, body, strict=True)]
        best = max(range(len(body)), key=lambda i: (scores[i], -i), default=None)
        if best is not None and scores[best] >= _SAME:
            body[best] = replace(body[best], also=(*body[best].also, *statement.content))
        else:
            kept.append(statement)
    return sorted([*kept, *body], key=lambda s: (s.span.start, s.span.end))


def _match(same: float, top: Statement, body: Statement) -> float:
    """Likeness, lowered where the two speakers share no word of name or role."""
    if top.speaker and body.speaker:
        whose = f"{body.speaker} {body.role or ''}".lower()
        if not any(w in whose for w in top.speaker.lower().split() if len(w) > 3):
            return same * 0.6
    return same
