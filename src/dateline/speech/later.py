"""Speakers named only after their first words: "the mediator said ... 'I have a room,' Ingrid Solheim told ..."."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import LexiconError, words
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.statement import Statement
from dateline.model.swift import replace
from dateline.speech.honours import titles
from dateline.speech.lines import Lines
from dateline.speech.phrases import DETERMINERS, POSSESSIVE

_NEXT = 3  # statements in which the name has to come


@cache
def role_nouns() -> frozenset[str]:
    """Last words of the nouns for people in a part: minister, president, spokesman ..."""
    try:
        return frozenset(row.split()[-1] for row in words("roles"))
    except LexiconError:
        return frozenset(("minister", "president", "spokesman", "spokeswoman", "mediator", "official"))


def name_later(
    lines: Lines, statements: list[Statement], mentions: tuple[Mention, ...], nameless: set[int]
) -> list[Statement]:
    """A definite role that speaks before it is named gets the name of the person who goes on speaking.

    `nameless` are the indices of statements whose speaker is a bare noun. The person must be named for the first time
    after that, and carry no other role.
    """
    first = _first_named(mentions)
    out = list(statements)
    for i in sorted(nameless):
        noun = _definite_role(lines, statements[i])
        if noun is None or any(_same_noun(statements[k], noun) for k in nameless if k < i):
            continue  # "one former envoy says ... The envoy says": he has no name
        for j in range(i + 1, min(len(out), i + 1 + _NEXT)):
            other = out[j]
            if j in nameless or other.speaker not in first:
                continue
            if first[other.speaker] > statements[i].span.start and _can_be(lines, other, noun):
                out[i] = _renamed(statements[i], other)
                if other.said is None and j == i + 1:  # the same sitting goes on under the name
                    out[j] = replace(other, said=out[i].said, said_span=out[i].said_span)
            break
        if out[i] is not statements[i]:
            out = [replace(s, role=out[i].role) if s.speaker == out[i].speaker and s.role is None else s for s in out]
    return out


def _same_noun(statement: Statement, noun: str) -> bool:
    """Whether a nameless speaker goes by this noun, as one of several or as somebody new: "one former [envoy]"."""
    return (statement.speaker or "").rpartition(" ")[2].lower() == noun


def _first_named(mentions: tuple[Mention, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for m in mentions:
        if m.kind is Kind.PERSON and m.manner in (Manner.FULL, Manner.SHORT):
            found.setdefault(m.name, m.span.start)
    return found


def _definite_role(lines: Lines, statement: Statement) -> str | None:
    """The role noun of ``the mediator``, ``Kuwait's oil minister``, ``a spokesman for Yeutter``; None for a group."""
    if statement.source is None:
        return None
    first, last = lines.at(statement.source.start), lines.at(statement.source.end - 1) + 1
    end = next(
        (
            i
            for i in range(first + 1, last)
            if lines.low[i].endswith("ing") or lines.low[i] in ("of", "for", "in", "to", ",", "(")
        ),
        last,
    )
    heads = [end - 1] if lines.low[end - 1] in role_nouns() else []
    if not heads or (
        lines.low[first] not in DETERMINERS | {"president"} and not any(w in POSSESSIVE for w in lines.low[first:last])
    ):
        return None
    head = heads[0]
    if lines.low[first] in ("one", "some", "another", "any", "many", "several", "two", "three", "most", "other", "no"):
        return None
    if lines.low[first] in ("a", "an") and "for" not in lines.low[head:last]:
        return None
    return lines.low[head]


def _can_be(lines: Lines, other: Statement, noun: str) -> bool:
    """Whether the named speaker can hold the role: none given, the same noun in it, or "The spokesman, Gary Holmes"."""
    source = other.source.of(lines.text).lower() if other.source else ""
    return other.role is None or other.role.lower() in titles() or noun in other.role.lower() or noun in source


def _renamed(statement: Statement, other: Statement) -> Statement:
    chain = (other.speaker or "", *statement.chain[1:])
    return replace(statement, speaker=other.speaker, role=other.role or statement.speaker, chain=chain)
