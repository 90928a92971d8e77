"""He, she and they: the person last spoken of, the grammatical subject and the speaker first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span
from dateline.model.story import READ
from dateline.names.board import Board
from dateline.names.tables import word_set
from dateline.text.quotes import find_quotations
from dateline.text.seek import where

_SPEECH = word_set("speech")
_ADDRESSEES = frozenset({"journalists", "reporters", "lawmakers", "deputies", "delegates"})
_PERSONAL, _WE = frozenset({"he", "she", "they"}), frozenset({"we"})
_GENDER = {"he": "m", "she": "f"}
#: An antecedent stands at most this many sentences back.
_REACH = 6
_MOST = 40


def name_pronouns(board: Board) -> None:
    """Puts up the pronouns that an earlier mention explains."""
    words = board.words
    wanted = [i for i in where(words.low, _PERSONAL) if board.free(i, i + 1)]
    if not wanted:
        return
    candidates = _candidates(board)
    for i in wanted:
        found = _antecedent(board, candidates, i)
        if found is not None:
            names = found.names if words.low[i] == "they" else ()
            board.add(i, i + 1, found.kind, found.name, Manner.PRONOUN, names=names, country=found.country)


def name_we(board: Board) -> None:
    """Puts up "we" inside quotation marks: the side of the person quoted.

    For the holder of an office it is the person ("we shall sign in May", President Aker said);
    for a spokesman it is the state he speaks for.
    """
    words = board.words
    wanted = [i for i in where(words.low, _WE) if board.free(i, i + 1)]
    if not wanted:
        return
    story = board.found.story
    quotes = find_quotations(story.text, [b.span for b in story.blocks if b.role in READ])
    persons = sorted((m for m in board.mentions if m.kind is Kind.PERSON), key=_place)
    for i in wanted:
        start = words.starts[i]
        at = bisect_right(quotes, start, key=lambda q: q.outer.start) - 1
        quote = quotes[at] if at >= 0 and start < quotes[at].outer.end else None
        speaker = _speaker(board, persons, quote.outer) if quote is not None else None
        being = board.people.named(speaker.name) if speaker is not None else None
        if being is None or being.country is None:
            continue
        if any(o.country and o.noun_sort == "office" for o in being.offices):
            board.add(i, i + 1, Kind.PERSON, being.name, Manner.PRONOUN, country=being.country)
        else:
            board.add(i, i + 1, Kind.STATE, being.country, Manner.PRONOUN, country=being.country)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _speaker(board: Board, persons: list[Mention], quote: Span) -> Mention | None:
    """The person nearest to a quotation in its paragraph who says something there."""
    text = board.found.story.text
    begin = text.rfind("\n", 0, quote.start) + 1
    end = text.find("\n", quote.end)
    best: tuple[int, Mention] | None = None
    first = bisect_left(persons, begin, key=lambda m: m.span.start)
    for mention in persons[first : first + _MOST]:
        span = mention.span
        if 0 <= end <= span.start:
            break
        if quote.contains(span):
            continue
        gap = span.start - quote.end if span.start >= quote.end else 40 + quote.start - span.end
        if best is None or gap < best[0]:
            best = (gap, mention)
    return best[1] if best is not None else None


def _candidates(board: Board) -> list[tuple[int, int, float, Mention]]:
    """Persons and groups in text order: first token, sentence, how prominent, the mention."""
    words, found = board.words, []
    for mention in sorted((m for m in board.mentions if m.kind in (Kind.PERSON, Kind.GROUP)), key=_place):
        first, last = board.found.tokens(mention.span)
        found.append((first, words.sentence[first], _prominence(board, first, last), mention))
    return found


def _prominence(board: Board, first: int, last: int) -> float:
    """A bonus for the one who speaks, another for the one the sentence begins with."""
    words = board.words
    speaks = words.word(last) in _SPEECH or words.word(first - 1) in _SPEECH
    opens = first - words.sentences[words.sentence[first]][0] <= 2
    return 1.5 * speaks + 1.0 * opens


def _antecedent(board: Board, candidates: list[tuple[int, int, float, Mention]], i: int) -> Mention | None:
    low, sentence = board.words.low[i], board.words.sentence[i]
    best: tuple[float, Mention] | None = None
    at = bisect_left(candidates, i, key=lambda c: c[0])
    for first, number, prominence, mention in reversed(candidates[max(0, at - _MOST) : at]):
        back = sentence - number
        if back > _REACH:
            break
        fit = _fit(board, mention, low, same_sentence=back == 0)
        if fit is None:
            continue
        score = prominence + fit - back - (i - first) / 60.0
        if best is None or score > best[0]:
            best = (score, mention)
    return best[1] if best is not None else None


def _fit(board: Board, mention: Mention, low: str, *, same_sentence: bool) -> float | None:
    """How well a mention suits the pronoun in number and gender; None not at all."""
    if low == "they":
        if mention.kind is Kind.GROUP:
            return None if mention.name.lower() in _ADDRESSEES else 0.5
        return -0.5 if same_sentence and mention.manner is Manner.ROLE else None
    if mention.kind is not Kind.PERSON:
        return None
    being = board.people.named(mention.name)
    gender = being.gender if being is not None else _of_role(mention)
    if gender is not None:
        return 0.3 if gender == _GENDER[low] else None
    if mention.manner is Manner.ROLE and being is None:
        return -0.5
    first_name = being.tokens[0] if being is not None and len(being.tokens) > 1 else ""
    feminine = first_name.endswith("a")
    return 0.0 if feminine == (low == "she") else -1.2


def _of_role(mention: Mention) -> str | None:
    last = (mention.role or "").lower().rsplit(" ", 1)[-1]
    return "f" if last.endswith("woman") else "m" if last.endswith(("sman", "rman")) else None
