"""Which time dates what only the learnt reader tells: one of its sentence, or the story's own day.

The rules give a time to an event word by constructions that they know, and to acts of any word often none: "introduced
his plan for the banks [yesterday]". A model (pairing.py) weighs where the time stands, whether it lies ahead, and how
the tagger's states of time and event word go together.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from dateline.events.find import Found
from dateline.events.learnt import Told
from dateline.events.pairing import shipped
from dateline.events.share import usable
from dateline.events.signs import stem
from dateline.events.standing import standing
from dateline.events.takes import words_of
from dateline.events.telling import Scene
from dateline.events.when import When, whens_of
from dateline.model.span import Span
from dateline.model.story import StoryDay
from dateline.model.timex import Timex

DATES = 0.6  # how likely a time must date the event
_MOST = 6  # times of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Choice:
    """A time that may date an event, with its words [first, last); the story's day has neither."""

    timex: Timex | None
    words: tuple[int, int] | None
    signs: list[str]


def choices(found: Found, told: Told, scene: Scene, day: StoryDay, taken: set[Span]) -> list[Choice]:
    """The times of the sentence, and last the story's day; `taken` are those that date another event by the rules.

    What somebody says may have been done on any day: "said it had awarded the contract".
    """
    times = [t for t in scene.around.timexes if usable(t)][:_MOST]
    made = [
        Choice(t, words, _of_time(found, told, t, words, day, taken=t.span in taken))
        for t in times
        if (words := words_of(scene, t.span)) is not None
    ]
    if day.date is None or scene.around.statement_of(found.trigger) is not None:
        return made
    return [*made, Choice(None, None, _of_day(found, told, scene, day, len(times)))]


def dated(found: Found, told: Told, scene: Scene, day: StoryDay, taken: set[Span]) -> When | None:
    """The likeliest time, if it is likely enough. Example: "will rule on it [next week]" -> 2024-W21."""
    weights = shipped("dating")
    offered = choices(found, told, scene, day, taken)
    states = states_of(scene, found, offered)
    bonds = weights.bonds(states[:1], states[1:])[0] if states is not None and offered else [0.0] * len(offered)
    chances = [weights.chance(c.signs, bond) for c, bond in zip(offered, bonds, strict=True)]
    best = max(range(len(offered)), key=chances.__getitem__, default=None)
    if best is None or chances[best] < DATES:
        return None
    timex = offered[best].timex
    if timex is not None:
        return whens_of(found, [timex])[0]
    return When(date=day.date.isoformat(), ground="the day of the story") if day.date else None


def states_of(scene: Scene, found: Found, offered: list[Choice]) -> np.ndarray | None:
    """The state of the event word, then that of the last word of each time; nothing for the story's day."""
    places = [c.words[1] - 1 for c in offered if c.words is not None]
    states = scene.states_of([found.first, *places])
    if states is None or len(places) == len(offered):
        return states
    return np.concatenate([states, np.zeros((1, states.shape[1]), np.float32)])


def _of_time(
    found: Found, told: Told, timex: Timex, words: tuple[int, int], day: StoryDay, *, taken: bool
) -> list[str]:
    place = standing(found, words)
    ahead, exact = _ahead(timex, day.date), min(len(timex.value), 10)
    return [
        *place.signs, f"t={timex.type}", f"mod={timex.mod}", f"exact={exact}", f"taken={taken}|{place.side}",
        f"ahead={ahead}|{told.status}", f"ahead={ahead}|{place.form}", f"ahead={ahead}|{exact}",
        f"{place.form}|{told.status}",
    ]  # fmt: skip


def _ahead(timex: Timex, day: dt.date | None) -> str:
    """Whether a time lies before the story's day, on it or ahead of it."""
    begin = timex.interval.begin if timex.interval else None
    end = timex.interval.end if timex.interval else None
    if day is None or begin is None or end is None:
        return "-"
    return "past" if end < day else "ahead" if begin > day else "now"


def _of_day(found: Found, told: Told, scene: Scene, day: StoryDay, times: int) -> list[str]:
    """The signs that it is of the story's day though no word says so."""
    words, line = scene.words, found.line
    lede, verb = words.role, "v" if found.verb else "n"
    before = line.words.low[max(0, found.first - 3) : found.first]
    return [
        "day", f"day|role={lede}", f"day|at={min(words.number, 6)}", f"day|{verb}|{told.status}|{lede}",
        f"day|kind={told.kind}|{told.status}", f"day|word={stem(line.at(found.first))}",
        f"day|times={min(times, 3)}", f"day|had={'had' in before}|{verb}", f"day|opener={found.clause.opener or '-'}",
        f"day|ground={'dateline' in day.ground}|{lede}", f"day|end={line.at(found.first)[-2:]}|{verb}",
        f"day|first={found.clause.first == 0}|{verb}", *[f"day|-={word}" for word in before],
    ]  # fmt: skip
