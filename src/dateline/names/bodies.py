"""Mentions of bodies, states and places: "the trade ministry", "Varnia", "Minsk" for Belarus, "St. Petersburg"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.mention import Kind, Manner
from dateline.names.board import Board
from dateline.names.kinds import acronym
from dateline.names.label import BODY, NAME, OTHER, SPOT, company_form, names_gathering
from dateline.names.parties import metonym
from dateline.names.phrases import Phrase
from dateline.names.tables import DEFINITE, role_modifiers, word_set
from dateline.text.seek import where

_LABOUR = word_set("labour")
_ACTS = word_set("acts")
_EMPLOYERS = word_set("employer")
_SIDES = word_set("sides-refer")
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
_FACELESS = frozenset({"union", "front", "party", "company", "firm", "trust", "bank"})
_GENITIVE = frozenset({"'s", "’s"})
_OURS = frozenset({"my", "your", "our", "whose"})


def name_sides(board: Board) -> None:
    """Puts up "the parties", "both sides", "the two countries" with the states they mean."""
    words = board.words
    for i in where(words.low, _SIDES):
        if not board.free(i, i + 1):
            continue
        first, number = i, None
        while first > 0 and words.sentence[first - 1] == words.sentence[i] and i - first < 3:
            before = words.low[first - 1]
            if before in _NUMBERS:
                number = _NUMBERS[before]
            elif before not in DEFINITE:
                break
            first -= 1
            if before in DEFINITE and before != "both":
                break  # said that [the two sides] would meet
        names = board.found.parties.get(number or 0, ()) if first < i else ()
        if names:
            board.add(first, i + 1, Kind.GROUP, words.of_tokens(i, i + 1), Manner.JOINT, names=names)
        elif number is not None:
            board.add(first, i + 1, Kind.GROUP, words.of_tokens(first, i + 1), Manner.ROLE)


def _chamber(text: str) -> str:
    """What "the House" means after a body was named: beside the White House it is the House of Representatives."""
    return "House of Representatives" if text == "White House" else text


def name_groups(board: Board) -> None:
    """Puts up the groups of states that go by their number: the [Group of Six] and [Group of Ten] meetings."""
    words = board.words
    for i in where(words.low, _GROUP):
        numbered = words.word(i + 1) == "of" and i + 2 < len(words.low) and _counts(words.words[i + 2])
        if numbered and words.words[i][0].isupper() and board.free(i, i + 3):
            board.add(i, i + 3, Kind.BODY, words.of_tokens(i, i + 3), Manner.FULL)


def _counts(word: str) -> bool:
    return word.isdigit() or word in _GROUPED


_GROUP = frozenset({"group"})
_GROUPED = frozenset({"Five", "Six", "Seven", "Eight", "Ten", "Twelve", "Twenty", "Thirty"})


def name_marked(board: Board) -> None:
    """Puts up the bodies that a tagger marked as one name: "American Civil Liberties Union of Montana"."""
    words, labels = board.words, board.found.labels
    wider = {p.head: p.last for p in board.found.bodies if p.of is not None and len(p.countries) > 0}
    for first, end in board.found.marks.bodies:
        last = end + 3 if company_form(words, end) else end
        if words.word(last) == "and" and last + 1 in labels.places:  # "High Court of Norland [and Estmark]"
            last = max(last, *(wider.get(i, 0) for i in range(first, last)))
        if last - first < 2 or not board.free(first, last) or labels.titled(first):
            continue
        if any(labels.tags[i] in (OTHER, SPOT) for i in range(first, last)) or _states_only(board, first, last):
            continue
        country = next((labels.places[i][1].country for i in range(first, last) if i in labels.places), None)
        text = words.of_tokens(first, last)
        board.bodies.update({words.low[i]: _chamber(text) for i in range(first, last) if labels.tags[i] == BODY})
        board.add(first, last, Kind.BODY, text, Manner.FULL, country=country)


def _states_only(board: Board, first: int, last: int) -> bool:
    """Whether a run consists of states joined by a dash: "U.S.-Varnia"."""
    covered: set[int] = set()
    for i in range(first, last):
        if i in board.found.labels.places:
            covered.update(range(i, board.found.labels.places[i][0]))
    return all(i in covered or not board.words.words[i][0].isalpha() for i in range(first, last))


def name_bodies(board: Board) -> None:
    """Puts up the phrases around nouns of bodies; "the Council" is the body named in full before."""
    words, named = board.words, board.bodies
    for noun, text in _employers(board):
        named.setdefault(noun, text)
    for phrase in board.found.bodies:
        if not board.free(phrase.head, phrase.last):
            continue
        first = next(
            (i + 1 for i in range(phrase.head - 1, phrase.first - 1, -1) if not board.free(i, i + 1)), phrase.first
        )
        while first < phrase.head and words.low[first] in _GENITIVE:
            first += 1
        core, noun = max(first, phrase.core), words.low[phrase.head]
        capital = words.words[phrase.head][0].isupper()
        proper = capital and (core < phrase.head or phrase.of is not None)
        if not proper and not _is_body(board, phrase, noun, named):
            continue
        text = words.of_tokens(core, phrase.last)
        if proper:
            named[noun] = _chamber(text)
        elif phrase.definite and core == phrase.head and phrase.of is None:
            text = named.get(noun, text)
        country = phrase.countries[0] if phrase.countries else None
        plural = noun.endswith("s") and not capital and noun not in {"congress", "regulators"}
        if noun == "delegations" and len(phrase.countries) > 1:  # the delegations of Norland, Estmark and Orland
            board.add(first, phrase.last, Kind.GROUP, text, Manner.JOINT, names=tuple(phrase.countries))
            continue
        board.add(first, phrase.last, Kind.GROUP if plural else Kind.BODY, text, Manner.FULL, country=country)


def _employers(board: Board) -> Iterator[tuple[str, str]]:
    """What titles say of bodies: "Adriamar CEO" makes Adriamar "the company" of the story.

    Yields a noun and the body that it will mean when it stands alone behind "the".
    """
    words, tags = board.words, board.found.labels.tags
    for phrase in board.found.phrases:
        first, last = phrase.of or (phrase.core, phrase.head)
        while first < last and not words.words[first][0].isupper():
            first += 1
        while last > first and (not words.words[last - 1][0].isupper() or words.low[last - 1] in role_modifiers()):
            last -= 1
        if last <= first or any(i in board.found.labels.places for i in range(first, last)):
            continue
        text = words.of_tokens(first, last)
        for i in range(first, last):
            if tags[i] == BODY:
                yield words.low[i], text
        if phrase.noun is not None and words.low[phrase.head] in _EMPLOYERS:
            yield from (("company", text), ("firm", text))
        elif phrase.noun is not None and phrase.noun.noun in {"general secretary", "leader"} and "Workers" in text:
            yield "union", text


def _is_body(board: Board, phrase: Phrase, noun: str, named: dict[str, str]) -> bool:
    """Whether a lower-case phrase speaks of a body, and not of "my department" or a union of customs."""
    words = board.words
    if words.low[phrase.first] in _OURS:
        return False
    if (
        phrase.last < len(words.low)
        and words.close(phrase.last)
        and board.found.labels.tags[phrase.last] in (NAME, BODY)
    ):
        return False  # "the newspaper Kelmin Herald": the name follows
    if noun not in _FACELESS or words.words[phrase.head][0].isupper():
        return True
    return (
        noun in named
        or bool(set(phrase.modifiers) & _LABOUR)
        or (noun in {"company", "firm"} and bool(phrase.definite))
    )


def name_places(board: Board) -> None:
    """Puts up states, capitals and cities by name; a capital may stand for its state."""
    labels, words = board.found.labels, board.words
    for first, (last, place) in sorted(labels.places.items()):
        if not board.free(first, last):
            continue
        capital = (
            last < len(words.low) and words.close(last) and words.words[last][0].isupper() and last not in words.level
        )
        named = place.sort != "name" and capital and labels.tags[last] in (SPOT, OTHER, NAME)
        if named and not names_gathering(words, last):
            continue
        if place.sort in {"name", "adj"}:
            board.add(first, last, Kind.STATE, place.country, Manner.FULL, country=place.country)
        elif metonym(words, labels, first):
            board.add(first, last, Kind.STATE, place.country, Manner.METONYM, country=place.country)
        else:
            text = words.of_tokens(first, last)
            name = text.title() if first in words.level and text.isupper() else text
            board.add(first, last, Kind.PLACE, name, Manner.FULL, country=place.country)


def _spot(board: Board, word: str) -> bool:
    """Whether the story shows a single name to be a place."""
    return word in board.found.spots and not acronym(word)


def name_others(board: Board) -> None:
    """Puts up the runs that are left: places and bodies that no table knows."""
    words, tags = board.words, board.found.labels.tags
    for run in board.found.runs:
        if not board.free(*run):
            continue
        kind = board.found.kind(run)
        if run[1] - run[0] == 1 and kind in (None, Kind.BODY) and _spot(board, words.words[run[0]]):
            kind = Kind.PLACE
        elif kind is Kind.PLACE and run[1] - run[0] == 1 and words.word(run[1]) in _ACTS:
            board.add(*run, Kind.STATE, words.words[run[0]], Manner.FULL, country=words.words[run[0]])
            continue
        if kind is Kind.PERSON and run[1] - run[0] == 1:
            board.add(*run, kind, words.words[run[0]], Manner.FULL)
        if kind not in (Kind.BODY, Kind.PLACE):
            continue
        first, last = run
        while (
            last < len(words.low)
            and words.close(last)
            and tags[last] in (SPOT, BODY, NAME)
            and board.free(last, last + 1)
        ):
            last += 1
        while first > 0 and words.close(first) and tags[first - 1] == SPOT and board.free(first - 1, first):
            first -= 1
        board.add(first, last, kind, words.of_tokens(first, last), Manner.FULL)
