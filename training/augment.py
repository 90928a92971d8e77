"""Campaign news made to look like other wires: other people's names, other quotation marks, capitals, lost case."""

from __future__ import annotations

import dataclasses
import random
from collections import defaultdict

from data import Sample
from labels import INDEX

from dateline.syntax.features import Unit

_STYLES = (
    {"“": '"', "”": '"'},
    {"“": "‘", "”": "’"},
    {"“": "«", "”": "»"},
    {"“": "„", "”": "“"},
)
_CURLY = ("“", "”")
_ONSETS = [
    "b",
    "br",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gl",
    "gr",
    "h",
    "j",
    "k",
    "kh",
    "kl",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "sh",
    "sk",
    "st",
    "t",
    "tr",
    "ts",
    "v",
    "vl",
    "y",
    "z",
    "zh",
    "al",
    "el",
    "ar",
    "or",
    "um",
]
_VOWELS = ["a", "e", "i", "o", "u", "a", "o", "ai", "ei", "ia", "io", "ya", "ee", "ou"]
_CODAS = ["n", "r", "l", "s", "m", "k", "t", "v", "d", "g", "sh", "ng", "rd", "st", "nd", "x", "lm"] + [""] * 10
_ENDINGS = {
    "PERSON": [
        "ov",
        "ova",
        "enko",
        "sky",
        "skaya",
        "ich",
        "ishvili",
        "yan",
        "uk",
        "aev",
        "ski",
        "ez",
        "sson",
        "ato",
        "ami",
        "i",
        "o",
        "an",
        "in",
        "ko",
        "a",
        "e",
        "u",
        "el",
    ],
    "GPE": [
        "ia",
        "stan",
        "land",
        "sk",
        "burg",
        "ova",
        "ovo",
        "ad",
        "a",
        "o",
        "i",
        "grad",
        "ova",
        "ton",
        "mark",
        "ria",
        "nia",
        "el",
    ],
    "NORP": ["ian", "ish", "ese", "ic", "i", "an", "ians"],
    "ORG": ["com", "bank", "tass", "prom", "oil", "neft", "media", "air", "s", "a", "o", "ex", "group"],
}
_ADJUST = {label: {INDEX["name"][f"{b}-{label}"] for b in "BI"} for label in _ENDINGS}


def coined(label: str, chance: random.Random) -> str:
    """A made-up name: one to three syllables and an ending that fits the label."""
    word = "".join(
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + (chance.choice(_CODAS) if chance.random() < 0.5 else "")
        for _ in range(chance.choice((1, 1, 2, 2)))
    )
    return (word + chance.choice(_ENDINGS[label])).capitalize()


class Names:
    """The single words of names met in the texts, by label, to swap in."""

    def __init__(self, samples: list[Sample]) -> None:
        pool: dict[str, set[str]] = defaultdict(set)
        for sample in samples:
            tags = sample.targets.get("name")
            if tags is None:
                continue
            for label, ids in _ADJUST.items():
                named = [w for w, t in zip(sample.unit.words, tags.tolist(), strict=True) if t in ids]
                pool[label].update(w for w in named if w[:1].isupper() and len(w) > 2)
        self.pool = {label: sorted(words) for label, words in pool.items()}

    def swapped(self, sample: Sample, words: list[str], chance: random.Random) -> list[str]:
        """The same paragraph about other people and places; one word is always replaced by the same other word."""
        tags = sample.targets["name"].tolist()
        seen: dict[str, str] = {}
        for i, tag in enumerate(tags):
            word = words[i]
            label = next((name for name, ids in _ADJUST.items() if tag in ids), None)
            if label is None or not word[:1].isupper() or len(word) < 3 or "." in word:
                continue
            if word not in seen:
                fresh = coined(label, chance) if chance.random() < 0.35 else chance.choice(self.pool[label])
                keep = label == "ORG" and chance.random() < 0.6  # "Ministry" should mostly stay a ministry
                seen[word] = word if keep else fresh.upper() if word.isupper() and len(word) > 3 else fresh
            words[i] = seen[word]
        return words


def quotation_style(words: list[str], chance: random.Random) -> list[str]:
    """Straight, single, angle or low quotation marks in place of curly ones, and curly in place of straight ones."""
    if any(w in _CURLY for w in words):
        style = chance.choice((_STYLES[0], _STYLES[0], _STYLES[0], *_STYLES[1:]))
        return [style.get(w, w) for w in words]
    opened, out = False, []
    for word in words:
        if word == '"':
            out.append(_CURLY[opened])
            opened = not opened
        else:
            out.append(word)
    return out


def varied(sample: Sample, names: Names, chance: random.Random) -> Unit:
    """One random variant of a paragraph; most stay as they are. Labels keep their places: no word is added or lost."""
    words = list(sample.unit.words)
    if chance.random() < 0.15 and "name" in sample.targets:
        words = names.swapped(sample, words, chance)
    if chance.random() < 0.45:
        words = quotation_style(words, chance)
    roll = chance.random()
    if roll < 0.02 or (sample.unit.headline and roll < 0.2):
        words = [w.upper() for w in words]
    elif sample.unit.headline and roll < 0.4:
        words = [w.title() if w.isalpha() else w for w in words]
    return dataclasses.replace(sample.unit, words=words)
