"""The ladder of escalation: ministries first, the prime ministers if necessary, so that the presidents can sign.

A story orders levels where neighbouring sentences name two or more of them and one is tied to the other by a condition
or a purpose. The order is that of the offices; what each is to do is the status of the event told there.
"""

from __future__ import annotations

from dateline.events.level import levels
from dateline.events.words import Words, sentences_of
from dateline.model.event import Event, Rung
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Role, Story

_TIES = (
    ("if", "necessary"),
    ("if", "needed"),
    ("so", "that"),
    ("only", "if"),
    ("left", "to"),
    ("unless",),
    ("otherwise",),
)
_TIE_HEADS = frozenset(tie[0] for tie in _TIES)
_LONGEST = 4  # words of a level in the table


def rungs_of(story: Story, parse: Parse, events: tuple[Event, ...]) -> tuple[Rung, ...]:
    """The levels that the story orders, lowest first; empty where it orders none."""
    text = story.text.lower()
    if not events or not any(" ".join(tie) in text for tie in _TIES):
        return ()
    sentences = [w for w in sentences_of(story, parse) if w.role in (Role.LEDE, Role.BODY, None)]
    for i, words in enumerate(sentences):
        if not _tied(words):
            continue
        found: dict[str, tuple[int, Span]] = {}
        for near in (words, *sentences[max(0, i - 1) : i]):
            for level, rank, span in _named(near):
                found.setdefault(level, (rank, span))
        rungs = _with_events(found, events)
        if len(rungs) > 1:
            return rungs
    return ()


def _tied(words: Words) -> bool:
    low = words.low
    return not _TIE_HEADS.isdisjoint(low) and any(
        low[k : k + len(tie)] == tie for tie in _TIES for k in range(len(low))
    )


def _named(words: Words) -> list[tuple[str, int, Span]]:
    """The levels named in a sentence, the longest words first: prime ministers, not ministers."""
    table, found, k = levels(), [], 0
    while k < len(words):
        for size in range(_LONGEST, 0, -1):
            hit = table.get(" ".join(words.low[k : k + size])) if k + size <= len(words) else None
            if hit is not None:
                found.append((hit[0], hit[1], words.span(k, k + size)))
                k += size - 1
                break
        k += 1
    return found


def _with_events(found: dict[str, tuple[int, Span]], events: tuple[Event, ...]) -> tuple[Rung, ...]:
    """Rungs for the levels at which something is said to happen."""
    rungs: list[tuple[int, str, Span, int]] = []
    for level, (rank, span) in found.items():
        holding = [
            (len(m), i, m)
            for i, e in enumerate(events)
            if e.kind != "agreement"
            for m in e.mentions
            if m.contains(span)
        ]
        if holding:
            _, index, mention = min(holding)
            rungs.append((rank, level, mention, index))
    rungs.sort(key=lambda r: r[0])
    return tuple(Rung(n, level, span, events[i].status, i) for n, (_, level, span, i) in enumerate(rungs, 1))
