"""The steps of this room in order: words, states, labels, offices, holders, then every mention resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.model.mention import Kind
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.model.swift import replace
from dateline.names.holders import Holding, Holdings, find_holdings
from dateline.names.kinds import kind_of, strip_run
from dateline.names.label import OTHER, SPOT, Labels, company_form, label, runs
from dateline.names.marks import Marks, name_starts, split_runs
from dateline.names.parties import bilateral, main_state, parties, state_counts
from dateline.names.people import Being, People, office_name, office_of
from dateline.names.phrases import Phrase, body_phrases, role_phrases
from dateline.names.states import own_states
from dateline.names.surnames import family_names
from dateline.names.tables import STARTERS, Place, gazetteer, seats
from dateline.names.words import Words
from dateline.text.seek import where

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
    marks: Marks
    common: frozenset[str]
    single: dict[str, str]
    main_state: str | None
    bilateral: bool
    complements: dict[int, Phrase]
    spots: frozenset[str]
    past: frozenset[int]  # sentences dated in years before the story's

    def state_of(self, word: str) -> str | None:
        """The state that a single word names in this story, by name, adjective or capital."""
        return self.single.get(word)

    def kind(self, run: tuple[int, int]) -> Kind | None:
        """What a run of name words names, by its neighbours and marks."""
        return kind_of(self.words, self.labels, run, self.marks, self.common)

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
    own = own_states(words, dateline_states(story))
    labels, marks = label(words, own, family_names(words, parse)), Marks.of(words, parse)
    common = STARTERS | frozenset(filter(str.islower, words.words))
    raw = runs(words, labels)
    labels = replace(labels, starts=marks.starts | name_starts(words, raw, {end for end, _ in labels.roles.values()}))
    stripped = (strip_run(words, labels, run, common) for run in split_runs(raw, _cuts(words, labels)))
    name_runs = _known_only(words, [r for r in stripped if r is not None and not _initial(words, r)])
    phrases = role_phrases(words, labels)
    holdings = find_holdings(words, labels, phrases, name_runs)
    totals = state_counts(labels)
    sides = parties(words, labels, totals)
    bodies = body_phrases(words, labels)
    single = _single_words(words, own)
    inner = {i: p for p in reversed(phrases) if p.of is not None for i in range(p.of[0], p.last)}
    main, spots = main_state(totals), _spots(story, words, name_runs)
    return Found(
        story,
        words,
        labels,
        name_runs,
        phrases,
        bodies,
        holdings,
        sides,
        marks,
        common,
        single,
        main,
        bilateral(totals),
        inner,
        spots,
        _past_sentences(story, words),
    )


def _initial(words: Words, run: tuple[int, int]) -> bool:
    """Whether a run is but the first letter of a "Q&A"."""
    return run[1] - run[0] == 1 and len(words.words[run[0]]) == 1 and words.word(run[1]) == "&"


def _cuts(words: Words, labels: Labels) -> frozenset[int]:
    """Where a name begins inside a run; the letters of "A/S" begin none."""
    return frozenset(i for i in labels.starts if not (company_form(words, i) or company_form(words, i - 2)))


def _known_only(words: Words, name_runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs without those of lines all in capitals whose words stand nowhere else as a name."""
    if not words.level:
        return name_runs
    known = {words.words[i] for r in name_runs if r[0] not in words.level for i in range(*r)}
    return [r for r in name_runs if r[0] not in words.level or words.words[r[1] - 1] in known]


def _spots(story: Story, words: Words, name_runs: list[tuple[int, int]]) -> frozenset[str]:
    """Single names that the story shows to be places: in its dateline, or behind "in"."""
    found = {words.words[r[0]] for r in name_runs if r[1] - r[0] == 1 and words.word(r[0] - 1) in {"in", "near"}}
    for place in story.dateline.places if story.dateline is not None else ():
        found.update(part.strip().title() for part in place.split(",")[:1])
    return frozenset(found)


def _single_words(words: Words, own: dict[str, Place]) -> dict[str, str]:
    """Halves of "Varnia-Ostrava" and their like that are states here."""
    found = {k: p.country for k, p in own.items()}
    for word in words.words if "-" in words.text else ():
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
        holdings = found.holdings.of_run.get(run[0], [])
        tokens = tuple(t for t in words.words[run[0] : run[1]] if t != ".")
        if not holdings and run[1] - run[0] == 1:
            continue
        person = found.kind(run) is Kind.PERSON or people.ends_with(tokens)
        if not holdings and (_inside_role(found, run) or not person):
            continue
        if _body_follows(found, run):
            continue
        known = people.called(tokens[0], run[0]) if len(tokens) == 1 else None
        being = known or people.add(words.of_tokens(*run), tokens, run[0])
        of_run[run[0]] = being
        for holding in holdings:
            _take_office(found, people, being, holding)
    _share_offices(found, people, of_run)
    return people, of_run


def _share_offices(found: Found, people: People, of_run: dict[int, Being]) -> None:
    """Gives an unfilled plural office to the next pair of full names without one, in order.

    "The presidents of Varnia and the Ostrava Republic agreed ... Anton Velichko and Irena Horvatova met": shared out as
    "respectively" would be, where as many names stand together as states were named.
    """
    words = found.words
    opening = {words.sentence[r[0]]: r for r in found.runs if words.sentences[words.sentence[r[0]]][0] == r[0]}
    ends = dict(found.runs)
    for phrase in found.phrases:
        if not phrase.noun_plural or phrase.first in found.holdings.of_phrase or len(phrase.countries) < 2:
            continue
        if past_year(found, phrase.head) or any(people.holders(phrase, c) for c in phrase.countries):
            continue
        pair = _next_pair(words, opening, ends, of_run, phrase)
        if len(pair) != len(phrase.countries) or any(b.offices for b in pair):
            continue
        for being, country in zip(pair, phrase.countries, strict=True):
            text = office_name(phrase, country) or title_text(words, phrase)
            office = office_of(phrase, country, text)
            if office is not None:
                people.appoint(being, office)
                being.country = being.country or country


def _next_pair(
    words: Words, opening: dict[int, tuple[int, int]], ends: dict[int, int], of_run: dict[int, Being], phrase: Phrase
) -> list[Being]:
    """The full names joined by "and" that begin one of the next two sentences."""
    for sentence in (words.sentence[phrase.head] + 1, words.sentence[phrase.head] + 2):
        run = opening.get(sentence)
        if run is None or run[0] not in of_run or run[1] - run[0] < 2:
            continue
        pair, at = [of_run[run[0]]], run[1]
        while words.word(at) in {"and", ","} and at + 1 in of_run:
            pair.append(of_run[at + 1])
            at = ends[at + 1]
        return pair
    return []


def _inside_role(found: Found, run: tuple[int, int]) -> bool:
    """Whether the run belongs to a title: "Director-General for Neighbourhood and Enlargement Negotiations".

    A spokesman's or lawyer's complement may well be a person, a minister's is not.
    """
    phrase = found.complements.get(run[0])
    if phrase is None or run[1] > phrase.last:
        return False
    return phrase.noun_sort == "office" or found.words.word(run[0] - 1) == "and"


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
    phrase = holding.phrase
    if phrase.noun is None or not phrase.noun_plural:
        return title_text(words, phrase)
    alone = " ".join((*phrase.modifiers, phrase.noun.noun))
    return office_name(phrase, holding.country) or alone


def seat_country(title: str) -> str | None:
    """The state whose seat of power a title names: "Kremlin Spokesman" -> "Russia"."""
    return next((country for seat, country in seats().items() if seat in title), None)


def _take_office(found: Found, people: People, being: Being, holding: Holding) -> None:
    phrase = holding.phrase
    text = holding_text(found.words, holding)
    if phrase.noun is not None and phrase.noun.gender:
        being.gender = phrase.noun.gender
    if phrase.noun is not None and phrase.noun.sort == "title" and not phrase.noun.general:
        return
    office = office_of(phrase, holding.country, text)
    if office is not None:
        people.appoint(being, office)
    if being.country is None:
        being.country = holding.country or seat_country(text)


def past_year(found: Found, i: int) -> bool:
    """Whether the sentence of token `i` is dated in a year before the story's: then offices had other holders."""
    return found.words.sentence[i] in found.past


def _past_sentences(story: Story, words: Words) -> frozenset[int]:
    """The sentences dated two years or more before the story (in any year, where the story has none)."""
    day, line = story.published_day, story.dateline
    year = line.year if line is not None and line.year else day.year if day is not None else None
    told = where(words.words, {w for w in filter(str.isdecimal, words.words) if _YEAR.match(w)})
    years = [(words.sentence[i], int(words.words[i])) for i in told]
    return frozenset(number for number, past in years if year is None or past < year - 1)
