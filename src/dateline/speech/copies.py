"""Copies of one statement: the headline and the standfirst say again what the body gives in full."""

from __future__ import annotations

from dataclasses import replace

from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Role, Story
from dateline.speech.groups import group

_SMALL = group("small")


def bag(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The content words of spans, lower case, plural and past endings cut."""
    words: set[str] = set()
    for span in spans:
        for word in span.of(text).lower().replace("-", " ").split():
            plain = word.strip(".,;:!?\"'“”‘’()[]")
            if plain and plain not in _SMALL:
                words.add(stem(plain))
    return frozenset(words)


def stem(word: str) -> str:
    """A word without its plural, past or participle ending."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared words over the shorter bag."""
    least = min(len(a), len(b))
    return len(a & b) / least if least else 0.0


def fold_copies(story: Story, statements: list[Statement]) -> list[Statement]:
    """Statements of headline and standfirst become `also` of the statement in the body that says the same."""
    top = (Role.HEADLINE, Role.STANDFIRST)
    body = [s for s in statements if story.role_at(s.span.start) not in top]
    kept: list[Statement] = []
    for statement in statements:
        if story.role_at(statement.span.start) not in top:
            continue
        words = bag(story.text, statement.content)
        best = max(range(len(body)), key=lambda i: (_match(story, words, statement, body[i]), -i), default=None)
        if best is not None and _match(story, words, statement, body[best]) >= 0.3:
            body[best] = replace(body[best], also=(*body[best].also, *statement.content))
        else:
            kept.append(statement)
    return sorted([*kept, *body], key=lambda s: (s.span.start, s.span.end))


def _match(story: Story, words: frozenset[str], top: Statement, body: Statement) -> float:
    same = likeness(words, bag(story.text, body.content))
    if top.speaker and body.speaker:
        a, b = top.speaker.lower(), f"{body.speaker} {body.role or ''}".lower()
        if not any(w in b for w in a.split() if len(w) > 3):
            same *= 0.6
    return same
