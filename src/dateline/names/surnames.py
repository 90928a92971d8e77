"""Family names that are written like a state, a nation or a town: Susan French, Peter Holland, Jack London."""

from __future__ import annotations

from dateline.model.parse import Parse
from dateline.names.tables import gazetteer
from dateline.names.words import Words

_SURE = 0.5  # weight of a mark that introduces somebody
_LONGEST = 4  # tokens of a person's name
_WHERE = frozenset({"in", "from", "near", "at", "across", "inside", "outside", "throughout", "into"})
_NO_NAME = frozenset({"the", "a", "an", "and", "or", "all", "many", "some", "most"})
_AFTER = frozenset({"VERB", "AUX", "ADV", "ADP", "PUNCT", "PART", "CCONJ", "SCONJ"})


def family_names(words: Words, parse: Parse) -> frozenset[int]:
    """The tokens at which a word that could be a state, a nation or a town is somebody's family name.

    Somebody must be introduced under it by full name in a person's mark; what stands alone afterwards is that person,
    but not the adjective of a noun ("German officials"), "the French", or a place that the story is in ("in London").

    Example: "Susan French said ... French ships ... French added" -> the first and the last of the three.
    """
    inside = _introduced(words, parse)
    if not inside:
        return frozenset()
    known = {words.words[i] for i in inside}
    places = {words.words[i] for i in words.capitals if words.words[i] in known and words.word(i - 1) in _WHERE}
    alone = (i for i in words.capitals if words.words[i] in known and i not in words.level)
    return frozenset(inside) | {i for i in alone if words.words[i] not in places and _stands_alone(words, parse, i)}


def _introduced(words: Words, parse: Parse) -> set[int]:
    """The last tokens of full names that the gazetteer knows as one word."""
    table = gazetteer()
    found = set()
    for mark in parse.names:
        last = mark.last - 1
        if mark.label != "PERSON" or mark.score < _SURE or not 1 < mark.last - mark.first <= _LONGEST:
            continue
        entries = table.get(words.words[last], ())
        whole = any(len(e.words) == 1 for e in entries) and all(
            words.close(i) for i in range(mark.first + 1, mark.last)
        )
        given = words.words[mark.first]
        if whole and given[0].isupper() and given not in table and mark.first not in words.level:
            found.add(last)
    return found


def _stands_alone(words: Words, parse: Parse, i: int) -> bool:
    """Whether the word at token `i` is a name by itself, no adjective and no people."""
    if words.word(i - 1) in _NO_NAME or i + 1 >= len(words):
        return False
    if words.close(i + 1) and words.capital(i + 1):
        return False
    if any(e.sort == "adj" for e in gazetteer().get(words.words[i], ())):
        return parse.tags[i + 1] in _AFTER or not words.words[i + 1][0].isalnum()
    return True
