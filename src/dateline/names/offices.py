"""Mentions by role: "the Belarusian president", "the spokesman", "the prime ministers of Varnia and Mirzan"."""

from __future__ import annotations

from itertools import islice, takewhile

from dateline.model.mention import Kind, Manner
from dateline.names.board import Board
from dateline.names.find import past_year, title_text
from dateline.names.people import PAST, Being, office_name
from dateline.names.phrases import Phrase
from dateline.names.tables import body_forms, word_set


def name_offices(board: Board) -> None:
    """Puts up the role phrases that no name stands beside, resolved to persons of the story where they name one."""
    seen: dict[str, tuple[str, ...]] = {}  # plural noun -> whom it meant last
    for phrase in board.found.phrases:
        if phrase.noun is None or phrase.noun.sort == "title" or phrase.first in board.found.holdings.of_phrase:
            continue
        first = phrase.first
        while first < phrase.core and not board.free(first, first + 1):
            first += 1
        whole = board.free(phrase.core, phrase.last)
        end = phrase.last if whole else phrase.head_end  # "a spokesman [for President Carl Thorn]"
        if not board.free(phrase.core, end) or _owns_body(board, phrase):
            continue
        if phrase.noun.plural:
            _plural(board, phrase, (first, end), seen)
        else:
            _singular(board, phrase, (first, end))


def _owns_body(board: Board, phrase: Phrase) -> bool:
    """Whether a body of the person is meant: "the mediator's office", "the Trade Representative's Office"."""
    words = board.words
    return words.word(phrase.last) in {"'s", "’s"} and words.word(phrase.last + 1) in body_forms()


def _singular(board: Board, phrase: Phrase, where: tuple[int, int]) -> None:
    country = phrase.countries[0] if phrase.countries else None
    text = title_text(board.words, phrase)
    old = any(m in PAST for m in phrase.modifiers) or past_year(board.found, phrase.head)
    being = _one(board, phrase, country) if phrase.definite is not False and not old else None
    if being is not None:
        place = being.country or country
        board.add(*where, Kind.PERSON, being.name, Manner.ROLE, role=text, country=place)
        return
    name = text
    if phrase.definite is not False:
        name = office_name(phrase, country or _own_state(board, phrase, old=old)) or text
    board.add(*where, Kind.PERSON, name, Manner.ROLE, role=text, country=country)


def _one(board: Board, phrase: Phrase, country: str | None) -> Being | None:
    """The person of the story whom a singular role means: the best holder, the one last named where several fit."""
    first = board.words.sentences[board.words.sentence[phrase.head]][0]
    begin, end = board.words.starts[first], board.words.starts[phrase.first]
    named = board.persons_before(end)
    here = {m.name for m in takewhile(lambda m: m.span.start >= begin, named)}  # "Velichko ... the Ostrava leader"
    holders = [b for b in board.people.holders(phrase, country) if b.name not in here]
    if len(holders) <= 1 or not phrase.definite:
        return holders[0] if len(holders) == 1 else None
    names = {b.name: b for b in holders}
    last = next((m.name for m in islice(named, _BACK) if m.name in names), None)
    return names[last] if last is not None else holders[0]


#: A bare role means somebody named within this many mentions of persons before.
_BACK = 60


def _own_state(board: Board, phrase: Phrase, *, old: bool) -> str | None:
    """The state behind a bare "the president" where the story is about one state."""
    if old or not (phrase.bare and phrase.definite and phrase.noun_sort == "office"):
        return None
    return None if board.people.holders(phrase, None) else board.found.main_state


def _plural(board: Board, phrase: Phrase, where: tuple[int, int], seen: dict[str, tuple[str, ...]]) -> None:
    text = title_text(board.words, phrase)
    noun = phrase.noun.noun if phrase.noun is not None else ""
    names = _several(board, phrase)
    if not names and phrase.bare and phrase.definite:
        names = seen.get(noun, ())
    if names:
        seen[noun] = names
        board.add(*where, Kind.GROUP, text, Manner.JOINT, names=names, role=text)
        return
    country = phrase.countries[0] if len(phrase.countries) == 1 else None
    board.add(*where, Kind.GROUP, text, Manner.ROLE, country=country)


_FACTIONS = word_set("labour")  # House Democratic leaders are of no two states


def _several(board: Board, phrase: Phrase) -> tuple[str, ...]:
    """Whom a plural role means, in the order of the states said; empty where nobody can be told."""
    old = past_year(board.found, phrase.head)
    countries = phrase.countries
    if phrase.sides:
        countries = board.found.parties.get(phrase.number or 2, ())
    elif not countries and phrase.definite is None and phrase.modifiers and phrase.of is None and not phrase.lead:
        both = phrase.noun_sort == "office" and board.found.bilateral and _FACTIONS.isdisjoint(phrase.modifiers)
        countries = board.found.parties.get(2, ()) if both else ()
    if len(countries) > 1:
        return _holders(board, phrase, countries, old=old)
    if phrase.definite and not countries and not old and phrase.of is None:
        return _of_office(board, phrase)
    return ()


def _holders(board: Board, phrase: Phrase, countries: tuple[str, ...], *, old: bool) -> tuple[str, ...]:
    """One name a state: its holder of the office, the office itself, or the state for experts and their like."""
    if phrase.noun_sort != "office":
        return countries
    found: list[tuple[str, Being | None]] = []
    for country in countries:
        fitting = [] if old else board.people.holders(phrase, country)
        fitting = [b for b in fitting if b.country == country] or fitting
        found.append((country, fitting[0] if len(fitting) == 1 else None))
    beings = [b for _, b in found if b is not None]
    return tuple(
        b.name if b is not None and (b.country == c or beings.count(b) == 1) else office_name(phrase, c) or c
        for c, b in found
    )


def _of_office(board: Board, phrase: Phrase) -> tuple[str, ...]:
    """Whom "the two presidents" means: the persons of that office, else that office of the story's sides."""
    if phrase.noun_sort != "office":
        return ()
    holders = sorted(board.people.holders(phrase, None), key=lambda b: b.first)
    wanted = phrase.number or 2
    if len(holders) >= wanted:
        return tuple(b.name for b in (holders[:wanted] if phrase.number else holders))
    if phrase.modifiers and len(holders) == 1:
        return ()
    sides = board.found.parties.get(phrase.number or 0, ())
    return _holders(board, phrase, sides, old=False)
