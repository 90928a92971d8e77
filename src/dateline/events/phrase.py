"""The names of a sentence in their noun phrases, with the lists and asides around them, without a parse."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dateline.events.line import AUX, BOUNDARY, PREPOSITION, RELATIVE, SUBORDINATOR, Line, in_proper_name
from dateline.events.objects import singular, word_class
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.swift import replace
from dateline.text.seek import where

_NOMINAL = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_HEADS = frozenset({"people", "leader", "body", "envoy"})
_WIDE = 6  # words between the beginning of a phrase and its name


@dataclass(frozen=True, slots=True)
class Piece:
    """A name at words [first, last) of its sentence; its title, if it has one, begins at `lead`."""

    first: int
    last: int
    mention: Mention
    lead: int


def pieces_of(line: Line, mentions: list[Mention]) -> list[Piece]:
    """The names of a sentence as word ranges, in text order; one in brackets only spells out the one before it."""
    found = [_piece(line, m) for m in mentions]
    found.sort(key=lambda p: (p.first, -p.last))
    found = [p for p in found if p.last > p.first and (line.at(p.first - 1),) not in _OPENING]
    persons = [p for p in found if p.mention.kind is Kind.PERSON]
    return _certain(line, _apposed(line, found)) if len(persons) > 1 else found


def _apposed(line: Line, pieces: list[Piece]) -> list[Piece]:
    """The names with a nameless role told by the name behind its comma: one senator, [Ivo Kern], said he would sue."""
    roles = {
        role.mention.name: name.mention
        for role, name in pairwise(pieces)
        if _nameless(role.mention) and name.mention.kind is Kind.PERSON and name.mention.manner is Manner.FULL
        if role.last == name.lead - 1 and line.at(role.last) == "," and line.at(name.last) in (",", "said")
    }
    if not roles:
        return pieces
    return [replace(p, mention=_called(p.mention, roles.get(p.mention.name))) for p in pieces]


def _called(mention: Mention, name: Mention | None) -> Mention:
    return mention if name is None else replace(name, span=mention.span)


def _nameless(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON and mention.manner is Manner.ROLE and mention.name == mention.name.lower()


def _certain(line: Line, pieces: list[Piece]) -> list[Piece]:
    """The names without a "he" that can be either of two persons before it: Kern met Tarn, where he denounced it."""
    kept, persons = [], set[str]()
    for piece in pieces:
        pronoun = piece.mention.kind is Kind.PERSON and piece.mention.manner is Manner.PRONOUN
        if pronoun and len(persons) > 1 and not _says_so(line, piece.first):
            continue
        kept.append(piece)
        if piece.mention.kind is Kind.PERSON and piece.mention.manner in (Manner.FULL, Manner.SHORT):
            persons.add(piece.mention.name)
    return kept


def _says_so(line: Line, pronoun: int) -> bool:
    """Whether a pronoun is the one who speaks: Kern, who met Tarn, said [he] would lift the duties."""
    before = pronoun - 2 if line.at(pronoun - 1) == "that" else pronoun - 1
    return line.at(before) in _SAYING


def _piece(line: Line, mention: Mention) -> Piece:
    index, title = line.words.index_of, mention.role_span
    first, last = index(mention.span.start), index(mention.span.end - 1) + 1
    if title is None or title.start >= mention.span.start or first - index(title.end - 1) > _WIDE // 2:
        return Piece(first, last, mention, first)
    return Piece(first, last, mention, index(title.start))


def piece_at(pieces: list[Piece], index: int) -> Piece | None:
    """The name that starts at the word `index`."""
    return next((p for p in pieces if p.first == index), None)


def is_verb_at(line: Line, k: int) -> bool:
    """Whether the word at `k` is a verb that takes what follows it as its own; not "the striking unions"."""
    word = line.at(k)
    return word in AUX or (bool(word or k < 0) and line.words.tags[k] == "VERB")


def nominal(line: Line, k: int) -> bool:
    """Whether a word can stand inside a noun phrase."""
    word = line.at(k)
    if not word or word in AUX or word in BOUNDARY:
        return False
    return line.words.tags[k] in _NOMINAL or word in ("'s", "s'", "’s", ".", "&", "(", ")")


#: Brackets around a short name, and around the sign under which a firm is traded.
_OPENING: dict[tuple[str, ...], str] = {("(",): ")", ("<",): ">"}


def bracket_end(line: Line, k: int) -> int:
    """The word after a short bracket that opens at `k`: the bank [(ADB)], the firm [<ADR>]; `k` where none does."""
    low = line.words.low
    if low[k : k + 1] not in _OPENING:
        return k
    inside, end = low[k + 1 : k + 6], _OPENING[low[k : k + 1]]
    return k + 2 + inside.index(end) if end in inside else k


def head_end(line: Line, piece: Piece, pieces: list[Piece]) -> int | None:
    """Where the noun phrase of a name ends; None where the name only describes another noun or name.

    The G-7 [finance ministers] are people of the G-7; a Harrow [subcommittee] and Lenz [shares] are something else.
    """
    k = bracket_end(line, piece.last)
    if line.at(k) in ("'s", "’s"):
        return None
    if line.at(k) == "," and line.at(k + 1).startswith("jr"):  # Ivo Kern, Jr.
        k += 3 if line.at(k + 2) == "." else 2
        return k
    while nominal(line, k) and line.words.tags[k] in ("NOUN", "ADJ", "PROPN", "NUM") and not _calendar(line, k):
        if piece_at(pieces, k) is not None:
            return None
        k += 1
    if k == bracket_end(line, piece.last) or line.words.tags[k - 1] in ("NUM", "ADJ"):
        return k
    heads = singular(line.at(k - 1))
    return k if any(heads in word_class(name) for name in _HEADS) else None


def _calendar(line: Line, k: int) -> bool:
    return line.at(k) in word_class("calendar") or line.at(k) in word_class("time")


def listed(line: Line, start: int, limit: int, pieces: list[Piece], *, targets: bool = False) -> list[Piece]:
    """The names of the noun phrases listed from the word `start` on: with [A of X, B and the C ministers].

    With `targets`, a name that describes a thing counts too: duties on [Japanese] cars.
    """
    found: list[Piece] = []
    k = start
    while True:
        piece = _next_piece(line, k, limit, pieces, targets=targets)
        if piece is None:
            return found
        end = head_end(line, piece, pieces)
        while end is None and not targets:  # the Vesten bank's [Ada Brenn]
            k = piece.last
            piece = _next_piece(line, k, limit, pieces)
            if piece is None:
                return found
            end = head_end(line, piece, pieces)
        k = _after_names(line, piece.last if end is None else end)
        named = piece_at(pieces, k + 1) if line.at(k) == "," else None
        if named is not None and start <= named.lead < k:  # the Orland and Vesten presidents, [A and B]
            found, piece = [], named
            k = _after_names(line, piece.last)
        found.append(piece)
        if not _goes_on(line, k, limit, pieces):
            return found
        k += 2 if line.at(k) == "," and line.at(k + 1) == "and" else 1


def _titled(pieces: list[Piece], k: int, limit: int) -> Piece | None:
    """The name whose title holds the word at `k`: [Minister of State] Ivo Kern."""
    return next((p for p in pieces if p.lead <= k < p.first < limit), None)


def _in_title(line: Line, k: int) -> bool:
    """Whether a preposition stands inside a title in capitals: Special Envoy [to] the President Ada Brenn."""
    raw = line.words.raw
    after = k + 2 if line.at(k + 1) == "the" else k + 1
    return (
        line.at(k) in ("to", "for", "of")
        and raw[k - 1][:1].isupper()
        and raw[after : after + 1][0:1] != ()
        and raw[after][:1].isupper()
    )


_WITHIN = frozenset({"both", "then", "and", "his", "her", "its", "their"})


def _next_piece(line: Line, k: int, limit: int, pieces: list[Piece], *, targets: bool = False) -> Piece | None:
    """The first name from the word `k` on, before anything that ends a noun phrase."""
    wide = _WIDE if line.words.raw[k : k + 1] and line.words.raw[k][:1].islower() else 2 * _WIDE
    for j in range(k, min(limit, k + wide)):
        piece = _titled(pieces, j, limit) or piece_at(pieces, j)
        if piece is not None:
            return piece
        of = line.at(j) == "of" and (targets or in_proper_name(line, j))
        if not nominal(line, j) and line.at(j) not in _WITHIN and not of and not _in_title(line, j):
            return None
    return None


def _after_names(line: Line, k: int) -> int:
    """Past "of Vesten", "(VDB)" and "from Karsk" behind a name."""
    while True:
        start = k
        k = bracket_end(line, k)
        if line.at(k) in ("of", "from") and nominal(line, k + 1):
            k += 1
            while nominal(line, k) and not _calendar(line, k):
                k += 1
        if k == start:
            return k


def _goes_on(line: Line, k: int, limit: int, pieces: list[Piece]) -> bool:
    """Whether the list goes on at the comma or "and" at `k`."""
    if line.at(k) in ("and", "&"):
        return _next_piece(line, k + 1, limit, pieces) is not None
    if line.at(k) != ",":
        return False
    nxt = k + 2 if line.at(k + 1) == "and" else k + 1
    piece = _next_piece(line, nxt, limit, pieces)
    if piece is None:
        return False
    if nxt == k + 2:
        return True
    end = head_end(line, piece, pieces)
    after = _after_names(line, piece.last if end is None else end)
    return line.at(after) in ("and", "&") or (line.at(after) == "," and _goes_on(line, after, limit, pieces))


def subjects(line: Line, first: int, verb: int, pieces: list[Piece]) -> list[Piece]:
    """The names of the subject whose verb group starts at the word `verb`; the clause may begin at `first`.

    What stands in a leading phrase ("On the eve of ..., "), in an aside or before another verb is no subject.
    """
    start = _after_lead(line, first, verb)
    opening = (start + k for k in where(line.words.low[start:verb], _MAY_PART))
    start = max([start, *(k + 1 for k in opening if _parts(line, k, verb))])
    for piece in pieces:
        if piece.first < start or piece.last > verb or not _heads(line, start, max(start, piece.lead)):
            continue
        found = listed(line, piece.first, verb, pieces)
        if not found:
            continue
        end = _end_of(line, found[-1], pieces)
        if _in_part(line, start, piece, range(end, verb)):
            continue
        if _reaches(line, end, verb, pieces) or _names_the_head(line, found[-1], end, verb):
            return found
    return []


_CONTENT = frozenset({"that", "whether"})
_PARTING = frozenset({"that", "whether", "if", "because", "although", "while", "when", "where"})
_MAY_PART = _PARTING | {"which", "after", "before", "since", "as"}


def _parts(line: Line, k: int, verb: int) -> bool:
    """Whether a clause opens at `k`, so that what stands before it is no subject: not "left before dinner and"."""
    if line.at(k) == "which" and line.at(k - 1) in PREPOSITION:
        return True  # a pact under which [the cartel] agreed
    if line.at(k) in ("after", "before"):
        return line.at(k + 2) != "and" and line.at(verb - 1) != "and"
    if line.at(k) == "since":  # since [the king] announced; not: since May
        return line.words.tags[k + 1] in ("PROPN", "DET", "PRON") and not _calendar(line, k + 1)
    came = line.at(k - 1) in ("came", "comes", "come", "just", "even")  # the reply came [as] envoys toured the Gulf
    return line.at(k) in _PARTING or (line.at(k) == "as" and (came or line.words.tags[k] == "SCONJ"))


def _names_the_head(line: Line, piece: Piece, end: int, verb: int) -> bool:
    """Whether a name between two commas says who the nameless subject is: the review body, [the VDC], will hold ..."""
    first = piece.first - 1 if line.at(piece.first - 1) == "the" else piece.first
    return line.at(first - 1) == "," and line.at(end) == "," and end + 1 == verb


def _end_of(line: Line, piece: Piece, pieces: list[Piece]) -> int:
    return _after_names(line, head_end(line, piece, pieces) or piece.last)


def _after_lead(line: Line, first: int, verb: int) -> int:
    """The word after a leading phrase: [On Friday,] Kern ...; [Acting through lawyers,] he ..."""
    subordinate = line.at(first) in SUBORDINATOR and line.at(first) not in _CONTENT
    leads = line.at(first) in PREPOSITION or subordinate or line.words.tags[first] == "VERB"
    return next((k + 1 for k in range(first, verb) if line.at(k) == ","), first) if leads else first


def _heads(line: Line, start: int, first: int) -> bool:
    """Whether a name begins its clause, or belongs to the people who do: the directors of [the bank]."""
    k = first - 1
    while k >= start and (
        nominal(line, k) or line.at(k) in _OWNERS or (line.at(k) in PREPOSITION and _calendar(line, k + 1))
    ):
        k -= 1
    if k < start or line.at(k) in ("and", "but", ",") or is_verb_at(line, k):
        return True
    if line.at(k) not in ("of", "from") or k == start:
        return line.words.tags[k] == "ADV" or line.at(k) in _THEN
    return any(singular(line.at(k - 1)) in word_class(name) for name in _HEADS)


_OWNERS = frozenset({"its", "their", "his", "her"})  # its finance minister, Ivo Kern, is expected in Karsk


_THEN = frozenset({"afterwards", "thereafter", "meanwhile", "however", "later", "earlier"})


def _in_part(line: Line, start: int, piece: Piece, behind: range) -> bool:
    """Whether a nameless role stands in a list that is not known in full: writers, [editors] and drivers."""
    k, role = piece.first - 1, line.words.raw[piece.lead : piece.last]
    if line.words.tags[piece.last - 1] == "PROPN" or any(w[:1].isupper() for w in role[1:]):
        return False
    before = k > start and line.at(k) in ("and", ",") and line.words.tags[k - 1] == "NOUN"
    joined = any(line.at(k) == "and" and line.words.tags[k + 1] == "NOUN" for k in behind)
    return before or (joined and line.at(behind.start) in ("and", ","))


def _reaches(line: Line, end: int, verb: int, pieces: list[Piece]) -> bool:
    """Whether nothing but an aside, a time or a phrase without a verb lies between a subject and its verb."""
    k, told = end, False
    while k < verb:
        another = told and line.at(k) == "and" and piece_at(pieces, k + 1) is not None  # resigned and [Tarn] was
        told |= is_verb_at(line, k)
        if line.at(k) == ",":
            if _ends_there(line, k, verb):
                return True
            closing = max((j for j in range(k + 1, verb) if line.at(j) == ","), default=None)
            return closing is not None and _reaches(line, closing + 1, verb, pieces)
        if another or line.at(k) in BOUNDARY or line.at(k) in RELATIVE or line.at(k) == "to":
            return False
        if is_verb_at(line, k) and not _reduced(line, k):
            return _chain(line, k, verb) or _shares(line, k, verb, pieces)
        if nominal(line, k - 1) and (line.words.tags[k] == "DET" or piece_at(pieces, k)) and not _calendar(line, k + 1):
            return False  # told a committee [the ministers] met
        k += 1
    return True


def _ends_there(line: Line, comma: int, verb: int) -> bool:
    """Whether a comma belongs to the name: Ivo Kern, Jr., spoke; Ivo Kern, 39, who had waited, met the envoys."""
    junior = comma + 1 == verb and "jr" in (line.at(comma - 2), line.at(comma - 1).rstrip("."))
    return junior or (line.words.tags[comma + 1] == "NUM" and comma + 2 == verb)


def _chain(line: Line, first: int, verb: int) -> bool:
    """Whether a verb only leads on to the one at `verb`: OPEC [may need] to hold; the council [will try] to meet."""
    words = range(first, verb)
    return line.at(verb) == "to" and all(is_verb_at(line, k) and line.at(k) not in _SAYING for k in words)


def _shares(line: Line, first: int, verb: int, pieces: list[Piece]) -> bool:
    """Whether a second verb has the subject of the one at `first`: Tarn [left] early and [will not attend]."""
    said = line.cue_at(first) is not None or line.at(first) in _SAYING
    others = (p for p in pieces if first < p.first < verb)
    return line.at(verb - 1) in ("and", "but") and not said and not any(_tells(line, p.last) for p in others)


def _tells(line: Line, k: int) -> bool:
    """Whether a verb that is no mere participle stands at `k`: not spent days in Karsk [talking] to envoys."""
    return is_verb_at(line, k) and not line.at(k).endswith("ing")


_SAYING = frozenset({"said", "says", "told", "added", "announced", "reported", "confirmed", "denied"})


def _reduced(line: Line, k: int) -> bool:
    """Whether a participle only describes the noun before it: ministers [meeting] in Karsk, a firm [based] in Larn."""
    word = line.at(k)
    return word.endswith("ing") or (word.endswith("ed") and line.at(k + 1) in PREPOSITION)
