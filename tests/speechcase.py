"""Builds the story of a line in tests/cases/speech and reads what the line expects.

Marks: ``says`` opens a statement (its content), ``more`` is a further piece of the same content, ``who`` the local
source, ``cue``, ``via`` (through whom) and ``told`` (the one told) belong to the first statement of the line unless a
number follows ("who 2"). Settings hold for every line of a group; where a line has several
statements, their values are given in text order, parted by "|", "-" for none:

    agency      the publisher                       persons  Full Name (role) = alias, alias; Full Name ...
    headline    a headline put before the line      speaker  the resolved speaker
    published   the day of the story                chain    A < B < C, from the speaker outward
    form        direct, indirect, mixed             said     the day of the saying
    denied      yes or no                           also     words of the headline that say the same
    ties        "1 responds_to 2; 2 paraphrases 1 + words added", or none
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from casefile import Case
from dateline import syntax
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Block, Role, Story, StoryDay
from dateline.speech import find_statements
from dateline.text.sentences import split_sentences
from dateline.timex import find_timexes

SETTINGS = (
    *("agency", "persons", "headline", "published", "speaker", "role"),
    *("chain", "form", "said", "denied", "also", "ties"),
)
_PERSON = re.compile(r"^(?P<name>[^(=]+?)(?: \((?P<role>[^)]+)\))?(?: = (?P<aliases>.+))?$")


@dataclass(frozen=True)
class Expected:
    """One statement that a line expects: words of its content, source, cue, via and addressee."""

    content: tuple[str, ...]
    who: str | None = None
    cue: str | None = None
    via: str | None = None
    told: str | None = None


def story_of(case: Case) -> Story:
    """The line as a story: the headline first where the group has one, then one block a paragraph."""
    headline = case.settings.get("headline")
    text = f"{headline}\n{case.text}" if headline else case.text
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            role = Role.HEADLINE if headline and number == 0 else Role.BODY
            blocks.append(Block(role, Span(at, at + len(line))))
        at += len(line) + 1
    published = case.settings.get("published")
    day = dt.date.fromisoformat(published) if published else None
    return Story(text, tuple(blocks), Source(case.settings.get("agency", "TASS")), day)


def mentions_of(story: Story, listed: str | None) -> tuple[Mention, ...]:
    """Every occurrence of the persons of a group: full name, last word of the name, and the aliases given."""
    found: dict[Span, Mention] = {}
    for entry in (listed or "").split(";"):
        person = _PERSON.match(entry.strip())
        if not entry.strip() or person is None:
            continue
        name, role = person["name"].strip(), person["role"]
        forms = [(name, Manner.FULL), (name.split()[-1], Manner.SHORT)]
        forms += [(alias.strip(), Manner.ROLE) for alias in (person["aliases"] or "").split(",") if alias.strip()]
        for words, manner in forms:
            for at in re.finditer(rf"\b{re.escape(words)}\b", story.text):
                span = Span(*at.span())
                if not any(span.overlaps(taken) for taken in found):
                    found[span] = Mention(span, Kind.PERSON, name, manner, role=role)
    return tuple(found[s] for s in sorted(found))


def statements_of(case: Case) -> tuple[Story, tuple[Statement, ...]]:
    """The story of a case, and its statements by the rules alone."""
    story = story_of(case)
    sentences = split_sentences(story)
    day = StoryDay(story.published_day, "given")
    timexes = find_timexes(story, day, sentences) if story.published else ()
    parse = syntax.rules_only().parse(story, sentences)
    mentions = mentions_of(story, case.settings.get("persons"))
    return story, find_statements(story, day, parse, mentions, timexes)


def expected_of(case: Case) -> list[Expected]:
    """What the marks of a line ask for, in text order."""
    contents: list[list[tuple[int, str]]] = []
    for mark in case.marks:
        words = case.text[mark.start : mark.end]
        if mark.label == "says":
            contents.append([(mark.start, words)])
        elif mark.label == "more":
            contents[-1].append((mark.start, words))
    extras: list[dict[str, str]] = [{} for _ in contents]
    for mark in case.marks:
        kind, _, number = mark.label.partition(" ")
        if kind in ("says", "more"):
            continue
        index = int(number) - 1 if number else 0
        words = case.text[mark.start : mark.end]
        extras[index][kind] = f"{extras[index][kind]} {words}" if kind in extras[index] else words
    return [Expected(tuple(w for _, w in c), **e) for c, e in zip(contents, extras, strict=True)]


def values(case: Case, key: str, count: int) -> list[str | None]:
    """The values of a setting, one a statement; a single value holds for all."""
    given = case.settings.get(key)
    if given is None:
        return [None] * count
    parts = [None if p.strip() == "-" else p.strip() for p in given.split("|")]
    return parts * count if len(parts) == 1 else parts
