"""The signs that one word of a sentence tells an event of the record, as far as the words around it show.

Signs are short strings ("word=adopt", "+1=the", "w<=parliament", "draft=meeting/-"); the linear reader of learnt.py
weighs them. They are cheap on purpose: many nouns and verbs of a story are asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.events.around import Around
from dateline.events.draft import Draft
from dateline.events.line import triggers
from dateline.events.signs import stem
from dateline.events.words import Words
from dateline.model.swift import swift

_WINDOW = 4  # words to each side that are looked at one by one


@swift
@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what the rules made of it: the drafts are those whose event word stands in it."""

    words: Words
    around: Around
    drafts: tuple[Draft, ...]


def signs_in(scene: Scene, asked: Sequence[int]) -> Iterator[list[str]]:
    """All signs of each of the words asked. Example: "adopted" in "The council adopted the text" has "-1=council"."""
    low, tags = scene.words.low, scene.words.tags
    roots = [_root(word) for word in low]
    padded = ("", "", *low, "", "")
    made = {k: d for d in reversed(scene.drafts) for k in range(d.found.first, d.found.last)}
    listed = {k: m.row[2] for m in reversed(triggers().find(low)) for k in range(m.first, m.last)}
    times = f"times={min(len(scene.around.timexes), 3)}"
    for k in asked:
        two, one, _, behind, last = padded[k : k + 5]
        draft = made.get(k)
        rules = "-" if draft is None else f"{draft.found.kind}/{draft.status or draft.lean or '-'}"
        yield [
            *signs_alone(low[k], roots[k], tags[k]),
            f"draft={rules}", f"lex={listed.get(k, '-')}", times,
            f"-1={one}", f"-2={two}", f"-21={two}_{one}", f"+1={behind}", f"+12={behind}_{last}",
            *["w<=" + root for root in roots[max(0, k - _WINDOW) : k]],
            *["w>=" + root for root in roots[k + 1 : k + 1 + _WINDOW]],
        ]  # fmt: skip


def signs_alone(word: str, root: str, tag: str) -> tuple[str, ...]:
    """The signs that a word has by itself, wherever it stands; `root` is its stem."""
    return f"word={root}", f"end={word[-3:]}", f"suf={word[-4:]}", f"tag={tag}", f"stem|tag={root}{tag}"


_root = lru_cache(maxsize=1 << 15)(stem)
