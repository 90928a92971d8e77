"""Mentions of persons by name: "Vladimir Putin", later "Putin", and both halves of "Putin-Lukashenko talks"."""

from __future__ import annotations

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span
from dateline.names.board import Board
from dateline.names.find import holding_text
from dateline.names.holders import Holding
from dateline.names.label import BODY, OTHER, SPOT
from dateline.names.people import Being


def name_persons(board: Board) -> None:
    """Puts up every run of name words that names a person, with the role given beside it."""
    for run in board.found.runs:
        if not board.free(*run):
            continue
        holdings = board.found.holdings.of_run.get(run[0], [])
        being = board.of_run.get(run[0]) or _short(board, run, holdings)
        if being is not None:
            _put(board, run, being, holdings)


def _put(board: Board, run: tuple[int, int], being: Being, holdings: list[Holding]) -> None:
    words, holding = board.words, _telling(holdings)
    full = run[0] in board.of_run or run[1] - run[0] > 1 or len(being.tokens) == 1
    manner = Manner.FULL if full and run[1] - run[0] >= min(2, len(being.tokens)) else Manner.SHORT
    role_span = None
    role = being.offices[0].text if being.offices else None
    if holding is not None:
        role_span = words.span(holding.phrase.core, holding.phrase.last)
        role = holding_text(words, holding)
        for held in holdings:
            board.cover(held.phrase.first, held.phrase.last)
    board.cover(*run)
    board.mentions.append(
        Mention(words.span(*run), Kind.PERSON, being.name, manner, (), role, role_span, being.country)
    )


def _telling(holdings: list[Holding]) -> Holding | None:
    """The holding that says most: an office before a mere rank or title."""
    return max(holdings, key=lambda h: (not h.phrase.bare, h.phrase.noun_sort == "office"), default=None)


def _short(board: Board, run: tuple[int, int], holdings: list[Holding]) -> Being | None:
    """The person that a single name word means: "Lukashenko", "Minister Subroto"."""
    if run[1] - run[0] != 1 or _part_of_more(board, run):
        return None
    word = board.words.words[run[0]]
    being = board.people.called(word, run[0])
    if being is None and holdings:
        being = board.people.add(word, (word,), run[0])
    return being


def _part_of_more(board: Board, run: tuple[int, int]) -> bool:
    """Whether the word belongs to the name of something else: "Lukashenko Street", "the Biden campaign" does not."""
    words, tags = board.words, board.found.labels.tags
    end, before = run[1], run[0] - 1
    if end < len(words.low) and words.close(end) and words.words[end][0].isupper() and tags[end] in (SPOT, OTHER, BODY):
        return True
    if before < 0 or not words.close(run[0]) or not words.words[before][0].isupper():
        return False
    return tags[before] in (SPOT, BODY)


def name_pairs(board: Board) -> None:
    """Puts up both halves of "Putin-Lukashenko talks", "Varnia-Ostrava summit"."""
    for i in board.found.labels.capitals:
        word = board.words.words[i]
        left, dash, right = word.partition("-")
        if dash and right[:1].isupper() and "-" not in right and board.free(i, i + 1):
            _pair(board, i, left, right)


def _both(board: Board, i: int, *halves: str) -> bool:
    """Whether both halves of a pair are persons or states."""
    return all(board.people.called(h, i) is not None or board.found.state_of(h) is not None for h in halves)


def _pair(board: Board, i: int, left: str, right: str) -> None:
    start, end = board.words.starts[i], board.words.ends[i]
    spans = (Span(start, start + len(left)), Span(end - len(right), end))
    if any(first <= i < last for first, last in board.found.marks.bodies) and not _both(board, i, left, right):
        return  # "Agence France-Presse"
    for half, span in zip((left, right), spans, strict=True):
        being = board.people.called(half, i)
        state = board.found.state_of(half)
        if being is not None:
            board.mentions.append(Mention(span, Kind.PERSON, being.name, Manner.SHORT, country=being.country))
        elif state is not None:
            board.mentions.append(Mention(span, Kind.STATE, state, Manner.FULL, country=state))
        else:
            continue
        board.cover(i, i + 1)
