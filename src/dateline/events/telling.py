"""The signs that one word of a sentence tells an event of the record, as far as the words around it show.

Signs are short strings ("word=adopt", "+1=the", "w<=parliament", "draft=meeting/-"); the linear reader of learnt.py
weighs them. They are cheap on purpose: many nouns and verbs of a story are asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.around import Around
from dateline.events.draft import Draft
from dateline.events.signs import stem
from dateline.events.words import Words
from dateline.model.swift import swift

_WINDOW = 4  # words to each side that are looked at one by one


@swift
@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what the rules made of it: the drafts are those whose event word stands in it.

    `listed` gives the kinds under which events.txt has a word, by its place in the sentence.
    """

    words: Words
    around: Around
    drafts: tuple[Draft, ...]
    listed: dict[int, str]


def signs_at(scene: Scene, k: int) -> list[str]:
    """All signs of the word at `k`. Example: "adopted" in "The council adopted the text" has "-1=council"."""
    return [*signs_alone(scene.words, k), *_made(scene, k), *_beside(scene.words, k)]


def signs_alone(words: Words, k: int) -> list[str]:
    """The signs that the word has by itself, wherever it stands."""
    word, tag = words.low[k], words.tags[k]
    root = stem(word)
    return [f"word={root}", f"end={word[-3:]}", f"suf={word[-4:]}", f"tag={tag}", f"stem|tag={root}{tag}"]


def _made(scene: Scene, k: int) -> list[str]:
    """What the tables and rules say of the word, and how many times the sentence has."""
    made = next((d for d in scene.drafts if d.found.first <= k < d.found.last), None)
    draft = "-" if made is None else f"{made.found.kind}/{made.status or made.lean or '-'}"
    return [f"draft={draft}", f"lex={scene.listed.get(k, '-')}", f"times={min(len(scene.around.timexes), 3)}"]


def _beside(words: Words, k: int) -> list[str]:
    one, two, behind, last = (words.at(k + j) for j in (-1, -2, 1, 2))
    signs = [f"-1={one}", f"-2={two}", f"-21={two}_{one}", f"+1={behind}", f"+12={behind}_{last}"]
    signs += [f"w<={stem(w)}" for w in words.low[max(0, k - _WINDOW) : k]]
    return signs + [f"w>={stem(w)}" for w in words.low[k + 1 : k + 1 + _WINDOW]]
