"""The steps of this room in order: words, states, labels, offices, holders, then every mention resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.model.mention import Kind
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.names.holders import Holding, Holdings, find_holdings
from dateline.names.kinds import kind_of, strip_run
from dateline.names.label import OTHER, SPOT, Labels, label, runs
from dateline.names.parties import parties
from dateline.names.people import Being, People, office_name, office_of
from dateline.names.phrases import Phrase, body_phrases, role_phrases
from dateline.names.states import own_states
from dateline.names.tables import STARTERS, Place, gazetteer
from dateline.names.words import Words

_MARKS = frozenset({"PERSON", "ORG", "GPE"})
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """All that the steps have found before mentions are resolved."""

    story: Story
    words: Words
    labels: Labels
    runs: list[tuple[int, int]]
    phrases: list[Phrase]
    bodies: list[Phrase]
    holdings: Holdings
    parties: dict[int, tuple[str, ...]]
    marks: dict[int, str]
    common: frozenset[str]
    single: dict[str, str]

    def state_of(self, word: str) -> str | None:
        """The state that a single word names in this story, by name, adjective or capital."""
        return self.single.get(word)

    def tokens(self, span: Span) -> tuple[int, int]:
        """The token range of a span."""
        return bisect_left(self.words.starts, span.start), bisect_left(self.words.starts, span.end)


def dateline_states(story: Story) -> tuple[str, ...]:
    """The state named in a dateline after its town: "LIPNIK, Varnia, Sept 20 (Reuters)"."""
    line = story.dateline
    if line is None or line.place_span is None:
        return ()
    parts = [p.strip() for p in line.place_span.of(story.text).split(",")]
    return tuple(p for p in parts[1:] if p.isalpha() and p[0].isupper() and not p.isupper() and len(p) > 3)


def look(story: Story, parse: Parse) -> Found:
    """Words to offices, nothing resolved yet."""
    words = Words.of(story, parse)
    capitals = [i for i, w in enumerate(words.words) if w[0].isupper()]
    own = own_states(words, capitals, dateline_states(story))
    labels = label(words, own)
    common = STARTERS | frozenset(w for w in words.words if w.islower())
    stripped = (strip_run(words, labels, run, common) for run in runs(words, labels))
    name_runs = [r for r in stripped if r is not None]
    phrases = role_phrases(words, labels)
    holdings = find_holdings(words, labels, phrases, name_runs)
    marks = {i: m.label for m in parse.names if parse.model and m.label in _MARKS for i in range(m.first, m.last)}
    sides = parties(words, labels)
    bodies = body_phrases(words, labels)
    single = _single_words(words, own)
    return Found(story, words, labels, name_runs, phrases, bodies, holdings, sides, marks, common, single)


def _single_words(words: Words, own: dict[str, Place]) -> dict[str, str]:
    """Halves of "Varnia-Ostrava" and their like that are states here."""
    found = {k: p.country for k, p in own.items()}
    for word in words.words:
        if "-" in word:
            for half in word.split("-"):
                for entry in gazetteer().get(half, ()):
                    if len(entry.words) == 1 and entry.sort != "city":
                        found.setdefault(half, entry.country)
    return found


def register(found: Found) -> tuple[People, dict[int, Being]]:
    """The persons of the story with their offices; run start -> person."""
    people, of_run = People(), {}
    words = found.words
    order = sorted(found.runs, key=lambda r: (r[1] - r[0] == 1, r[0]))
    for run in order:
        holding = found.holdings.of_run.get(run[0])
        tokens = tuple(t for t in words.words[run[0] : run[1]] if t != ".")
        if holding is None and run[1] - run[0] == 1:
            continue
        if holding is None and kind_of(words, found.labels, run, found.marks.get(run[0])) is not Kind.PERSON:
            continue
        if _body_follows(found, run):
            continue
        being = people.add(words.of_tokens(*run), tokens, run[0])
        of_run[run[0]] = being
        if holding is not None:
            _take_office(found, being, holding)
    return people, of_run


def _body_follows(found: Found, run: tuple[int, int]) -> bool:
    """Whether the run is the beginning of a longer name that is no person's: "Tashkul Dam"."""
    end = run[1]
    if end >= len(found.words) or not found.words.close(end):
        return False
    return found.labels.tags[end] in (SPOT, OTHER, "B") and found.words.words[end][0].isupper()


def title_text(words: Words, phrase: Phrase) -> str:
    """The phrase without its determiner: "Belarusian Ambassador to Russia"."""
    return words.of_tokens(phrase.core, phrase.last)


def holding_text(words: Words, holding: Holding) -> str:
    """The holder's own title: "president of Russia" out of "the Russian and Belarusian presidents"."""
    own = office_name(holding.phrase, holding.country) if holding.phrase.noun_plural else None
    return own or title_text(words, holding.phrase)


def _take_office(found: Found, being: Being, holding: Holding) -> None:
    phrase = holding.phrase
    text = holding_text(found.words, holding)
    if phrase.noun is not None and phrase.noun.gender:
        being.gender = phrase.noun.gender
    if phrase.noun is not None and phrase.noun.sort == "title" and not phrase.noun.general:
        return
    office = office_of(phrase, holding.country, text)
    if office is not None:
        being.offices.append(office)
    if being.country is None:
        being.country = holding.country


def past_year(found: Found, i: int) -> bool:
    """Whether the sentence of token `i` is dated in a year before the story's: then offices had other holders."""
    day = found.story.published_day
    line = found.story.dateline
    year = line.year if line is not None and line.year else day.year if day is not None else None
    first, last = found.words.sentences[found.words.sentence[i]]
    years = [int(w) for w in found.words.words[first:last] if len(w) == 4 and _YEAR.match(w)]
    if not years:
        return False
    if year is None:
        return True
    return min(years) < year - 1
