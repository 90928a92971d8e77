"""The signs that one word of a sentence tells an event of the record, as far as the words around it show.

Signs are short strings ("word=adopt", "+1=the", "w<=parliament", "draft=meeting/-"); the linear reader of learnt.py
weighs them. They are cheap on purpose: many nouns and verbs of a story are asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.events.around import Around
from dateline.events.draft import Draft
from dateline.events.line import triggers
from dateline.events.signs import stem
from dateline.events.words import Words
from dateline.model.parse import States
from dateline.model.swift import swift

_WINDOW = 4  # words to each side that are looked at one by one


@swift
@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what the rules made of it: the drafts are those whose event word stands in it.

    `states` are the tagger's for the whole story, None where rules alone made the parse.
    """

    words: Words
    around: Around
    drafts: tuple[Draft, ...]
    states: States | None = None

    def states_of(self, places: Sequence[int]) -> NDArray[np.float32] | None:
        """The tagger's states of some words of the sentence, a row each."""
        if self.states is None:
            return None
        tokens = self.words.tokens
        return self.states.at([tokens[k] for k in places])


def signs_in(scene: Scene, asked: Sequence[int]) -> Iterator[list[str]]:
    """All signs of each of the words asked. Example: "adopted" in "The council adopted the text" has "-1=council"."""
    low, tags = scene.words.low, scene.words.tags
    forms = [_OUTSIDE, _OUTSIDE, *map(_forms, low), _OUTSIDE]
    before, behind = [f.before for f in forms[2:-1]], [f.behind for f in forms[2:-1]]
    made = {k: d for d in reversed(scene.drafts) for k in range(d.found.first, d.found.last)}
    listed = {k: m.row[2] for m in reversed(triggers().find(low)) for k in range(m.first, m.last)}
    times = f"times={min(len(scene.around.timexes), 3)}"
    for k in asked:
        two, one, own, after = forms[k : k + 4]
        yield [
            *signs_alone(own.root, tags[k]),
            _ruled(made[k]) if k in made else "draft=-", f"lex={listed[k]}" if k in listed else "lex=-", times,
            one.one, two.two, after.after,
            *before[max(0, k - _WINDOW) : k],
            *behind[k + 1 : k + 1 + _WINDOW],
        ]  # fmt: skip


def _ruled(draft: Draft) -> str:
    """What the rules say of a word."""
    return f"draft={draft.found.kind}/{draft.status or draft.lean or '-'}"


@lru_cache(maxsize=1 << 15)
def signs_alone(root: str, tag: str) -> tuple[str, ...]:
    """The signs that a word has by itself, wherever it stands; `root` is its stem."""
    return f"word={root}", f"tag={tag}", f"stem|tag={root}{tag}"


class _Forms(NamedTuple):
    """A word's stem and the signs that it gives its neighbours: made once, as most words come again and again."""

    root: str
    one: str
    two: str
    after: str
    before: str
    behind: str


@lru_cache(maxsize=1 << 15)
def _forms(word: str) -> _Forms:
    root = stem(word)
    return _Forms(root, f"-1={word}", f"-2={word}", f"+1={word}", f"w<={root}", f"w>={root}")


_OUTSIDE = _Forms("", "-1=", "-2=", "+1=", "", "")
