"""Who holds which office here: "Kremlin Spokesman Dmitry Peskov", "the presidents, A and B"."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model.swift import replace
from dateline.names.label import BODY, Labels
from dateline.names.phrases import Phrase
from dateline.names.tables import word_set
from dateline.names.words import Words

_CLOSING = frozenset({",", ".", ")", "]", ";", ":", "-", "–", "—", "and", "who", '"', "”"})
_OPEN_BRACKET = frozenset({"[", "("})
_SAID = word_set("said")
_ARTICLES = frozenset({"the", "a", "an"})
#: What begins another one behind a comma: "the envoy, Tomas Ilve, and the minister".
_GOES_ON = _ARTICLES | {"and", "or", "who", "said", "his", "her", "their"}
_POST_OF = frozenset({"of", "for", "to"})
_STAFF = word_set("staff")
_FIELD = frozenset({"for", "of", "in", "on"})
_FIELD_LONGEST, _BRACKET_LONGEST = 7, 14  # tokens

Run = tuple[int, int]


@dataclass(slots=True)
class Holding:
    """One name run in one office: the phrase, and the country that falls to this holder."""

    run: Run
    phrase: Phrase
    country: str | None = None


@dataclass(slots=True)
class Holdings:
    """Both directions: run start -> holding, phrase start -> holdings."""

    of_run: dict[int, list[Holding]] = field(default_factory=dict)
    of_phrase: dict[int, list[Holding]] = field(default_factory=dict)

    def add(self, phrase: Phrase, runs: list[Run], countries: tuple[str, ...]) -> None:
        """Shares the countries out in order where there are as many as holders."""
        shared = len(countries) == len(runs)
        holdings = []
        for k, run in enumerate(runs):
            alone = countries[0] if countries and (len(countries) == 1 or not phrase.noun_plural) else None
            country = countries[k] if shared else alone
            holdings.append(Holding(run, phrase, country))
            self.of_run.setdefault(run[0], []).append(holdings[-1])
        self.of_phrase[phrase.first] = holdings


def _joined(words: Words, labels: Labels, run_at: dict[int, Run], first: Run) -> tuple[list[Run], tuple[str, ...]]:
    """`first` and the name runs joined to it, with the states behind them: "A of Russia and B of Varnia"."""
    found: list[Run] = []
    countries: list[str] = []
    run: Run | None = first
    while run is not None:
        found.append(run)
        at = run[1]
        state = at + 1 + (words.word(at + 1) == "the")
        if words.word(at) == "of" and state in labels.places:
            at, place = labels.places[state]
            countries.append(place.country)
        step = 2 if words.word(at) == "," and words.word(at + 1) == "and" else 1
        run = run_at.get(at + step) if at < len(words.low) and words.word(at) in {"and", ","} else None
        if run is not None and words.word(at) == "," and step == 1 and not _list_goes_on(words, run_at, at + 1):
            run = None
    return found, tuple(countries)


def _list_goes_on(words: Words, run_at: dict[int, Run], at: int) -> bool:
    end = run_at[at][1]
    return words.word(end) == "and" or (words.word(end) == "," and end + 1 in run_at)


Holders = tuple[list[Run], tuple[str, ...]]
_NOBODY: Holders = ([], ())


def _after(words: Words, labels: Labels, phrase: Phrase, run_at: dict[int, Run]) -> Holders:
    """The holders that follow the phrase, directly, after a comma or in an editor's brackets, and their states."""
    at, n = phrase.last, len(words.low)

    def from_run(start: int) -> Holders:
        return _joined(words, labels, run_at, run_at[start]) if phrase.noun_plural else ([run_at[start]], ())

    dotted = phrase.head_end + (words.word(phrase.head_end) == ".")  # "Sen. Grace Odum"
    for end in dict.fromkeys((at, phrase.head_end, dotted, _past_field(words, run_at, at))):
        if end in run_at and end < n and words.close(end):
            return from_run(end)
    if at >= n or words.sentence[at] != words.sentence[phrase.head] or phrase.noun_sort in {"", "title"}:
        return _NOBODY
    if words.word(at) in _OPEN_BRACKET and at + 1 in run_at and phrase.noun_plural:
        return from_run(at + 1)
    at = _past_bracket(words, at)
    if words.word(at) != "," or at + 1 not in run_at or (phrase.bare and not _set_off(words, phrase, run_at[at + 1])):
        return _NOBODY
    found = from_run(at + 1)
    end = found[0][-1][1]
    closed = end >= n or words.word(end) in _CLOSING or words.sentence[end] != words.sentence[at]
    return found if closed or found[1] else _NOBODY


def _set_off(words: Words, phrase: Phrase, run: Run) -> bool:
    """Whether a full name between commas is that of a bare role before it: "The envoy, Tomas Ilve, met"; no list."""
    first, end = run
    lone = not phrase.noun_plural and end - first > 1 and words.word(phrase.first) in _ARTICLES
    return lone and words.word(end) == "," and words.word(end + 1).islower() and words.word(end + 1) not in _GOES_ON


def _past_field(words: Words, run_at: dict[int, Run], at: int) -> int:
    """Where a full name stands behind a field in small letters: "vice minister [for harbour affairs] Akira Tomoda"."""
    if words.word(at) not in _FIELD:
        return at
    for end in range(at + 2, min(at + _FIELD_LONGEST, len(words.low))):
        if not (words.words[end - 1].islower() and words.words[end - 1].isalpha()):
            return at
        if end in run_at:
            return end if run_at[end][1] - end > 1 else at
    return at


def _past_bracket(words: Words, at: int) -> int:
    """Behind a bracket that only spells a body out: "the union [(Norland Union of Miners)], Per Brand,"."""
    if words.word(at) != "(":
        return at
    return next((i + 1 for i in range(at + 1, min(at + _BRACKET_LONGEST, len(words.low))) if words.word(i) == ")"), at)


def _before(words: Words, phrase: Phrase, run_end: dict[int, Run]) -> Run | None:
    """The name run that the phrase is in apposition to: "Sergei Mintz, Varnia's ambassador in Dravets,"."""
    at = phrase.first - 1
    if at < 1 or words.word(at) != "," or at not in run_end or phrase.noun is None or phrase.noun_plural:
        return None
    bare = phrase.definite is None and phrase.core == phrase.head and phrase.of is None
    if words.sentence[at] != words.sentence[phrase.head] or (bare and words.word(phrase.last) != "and"):
        return None
    run = run_end[at]
    if words.word(run[0] - 1) == "of" and words.capital(run[0] - 2):
        return None  # "the Chamber of Commerce, the minister said"
    end = _past_bracket(words, phrase.last)
    closed = end >= len(words.low) or words.sentence[end] != words.sentence[at] or words.word(end) in _CLOSING
    return run if closed or words.word(end) in _SAID else None


def _shared_after(words: Words, labels: Labels, end: int) -> tuple[str, ...]:
    """The states of ", of Varnia and the Ostrava Republic respectively" behind the holders."""
    at = end + (words.word(end) == ",")
    if words.word(at) != "of":
        return ()
    found: list[str] = []
    at += 1
    while at < len(words.low):
        at += words.word(at) == "the"
        if at not in labels.places:
            break
        at, place = labels.places[at]
        found.append(place.country)
        if words.word(at) not in {"and", ","}:
            break
        at += 1
    return tuple(found)


def _outer(words: Words, heads: dict[int, Phrase], phrase: Phrase) -> Phrase | None:
    """The post that a name behind an office belongs to: "press secretary of the Varnian president Ada Kron".

    The post has no article: in "a spokesman for the Varnian president, Jan Velk" the name is the president's.
    """
    outer = heads.get(phrase.first - 1) if words.word(phrase.first - 1) in _POST_OF else None
    if (
        outer is None
        or outer.noun is None
        or not phrase.definite
        or phrase.noun_plural
        or phrase.last != phrase.head_end
    ):
        return None
    if outer.definite is not None or outer.noun_plural or outer.noun.noun.split()[-1] not in _STAFF:
        return None
    return replace(outer, last=phrase.last, of=(phrase.first, phrase.last))


def _inside_office(words: Words, labels: Labels, phrase: Phrase, wider: Phrase | None) -> bool:
    """Whether a role only says whose body it is: Chief of the Board of [the Governor of Varnia] Jan Velk."""
    if wider is None or wider.of is None or not wider.of[0] < phrase.first:
        return False
    return words.word(phrase.first - 1) == "of" and labels.tags[phrase.first - 2] == BODY


def find_holdings(words: Words, labels: Labels, phrases: list[Phrase], runs: list[Run]) -> Holdings:
    """Every name run that stands in apposition to a role phrase."""
    run_at = {r[0]: r for r in runs}
    run_end = {r[1]: r for r in runs}
    found = Holdings()
    heads = {p.head_end: p for p in phrases}
    wide = {p.last: p for p in reversed(phrases) if p.of is not None}
    for phrase in phrases:
        if _inside_office(words, labels, phrase, wide.get(phrase.last)):
            continue
        runs_after, behind = _after(words, labels, phrase, run_at)
        outer = _outer(words, heads, phrase) if len(runs_after) == 1 else None
        if outer is not None:
            found.add(outer, runs_after, outer.countries or phrase.countries)
        elif runs_after:
            countries = phrase.countries or behind
            if phrase.noun_plural and not countries:
                countries = _shared_after(words, labels, runs_after[-1][1])
            found.add(phrase, runs_after, countries)
    starts = {p.first: p for p in phrases}
    for phrase in phrases:
        at = phrase.last
        following = starts.get(at + 1) if words.word(at) == "," else None
        if phrase.first not in found.of_phrase and following is not None and not phrase.bare:
            held = found.of_phrase.get(following.first, ())
            if held and not phrase.noun_plural:
                found.add(phrase, [held[0].run], phrase.countries)
    for phrase in phrases:
        if phrase.first not in found.of_phrase and (run := _before(words, phrase, run_end)):
            found.add(phrase, [run], phrase.countries)
    return found
