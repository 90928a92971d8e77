"""The forms of a verb: meet, meets, met, met, meeting. Regular ones are made, the others are in status-verbs.txt."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import table

_VOWELS = "aeiou"
_SHORT = 4  # letters up to which a last "l" stays single in both spellings: fail, call


class Form:
    """Which form or forms a word can be: bits of a plain number, for an enum takes five calls to tell two apart."""

    NONE = 0
    BASE = 1
    S = 2
    PAST = 4
    PART = 8
    ING = 16
    NOUN = 32


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Base form to past tense and participle."""
    return {row[0]: (row[1], row[2]) for row in table("status-verbs", 3)}


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _stems(verb: str) -> list[str]:
    """What -ed and -ing are put on; two for verbs spelt both ways (cancelled, canceled)."""
    if verb[-1] == "l" and verb[-2:-1] in tuple(_VOWELS) and len(verb) > _SHORT:
        return [verb, verb + "l"]
    single = verb[-1] not in _VOWELS + "wxy" and verb[-2:-1] in tuple(_VOWELS) and verb[-3:-2] not in tuple(_VOWELS)
    if single and (_syllables(verb) == 1 or verb in _STRESSED_LAST):
        return [verb + verb[-1]]
    return [verb]


def _syllables(verb: str) -> int:
    """Groups of vowels: stop 1, open 2."""
    return sum(c in _VOWELS and (i == 0 or verb[i - 1] not in _VOWELS) for i, c in enumerate(verb))


_STRESSED_LAST = frozenset(
    {
        "refer",
        "defer",
        "occur",
        "commit",
        "permit",
        "submit",
        "admit",
        "compel",
        "begin",
        "forget",
        "upset",
        "prefer",
        "quit",
        "transfer",
        "confer",
    }
)


@cache
def forms(verb: str) -> dict[str, int]:
    """Every spelling of every form of `verb`. Example: ``forms("meet")["met"]`` is ``PAST | PART``."""
    found: dict[str, int] = {}

    def add(word: str, form: int) -> None:
        found[word] = found.get(word, Form.NONE) | form

    if verb == "be":
        return dict.fromkeys(("is", "are", "am", "be"), Form.BASE) | {
            "was": Form.PAST, "were": Form.PAST, "been": Form.PART, "being": Form.ING,
        }  # fmt: skip
    add(verb, Form.BASE)
    add({"have": "has"}.get(verb) or _third(verb), Form.S)
    past = irregular().get(verb)
    stems = _stems(verb)
    if past:
        add(past[0], Form.PAST)
        add(past[1], Form.PART)
    for stem in stems:
        if stem.endswith("ie"):
            add(stem[:-2] + "ying", Form.ING)
        elif stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
            add(stem[:-1] + "ing", Form.ING)
        else:
            add(stem + "ing", Form.ING)
        if not past:
            ending = stem + "d" if stem.endswith("e") else stem + "ed"
            if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
                ending = stem[:-1] + "ied"
            add(ending, Form.PAST | Form.PART)
    return found


@cache
def past_forms() -> dict[str, int]:
    """Irregular pasts and participles of the table, whatever their verb."""
    found: dict[str, int] = {}
    for past, part in irregular().values():
        found[past] = found.get(past, Form.NONE) | Form.PAST
        found[part] = found.get(part, Form.NONE) | Form.PART
    return found


def plural(noun: str) -> str:
    """The plural of a noun phrase, put on its last word, or on the word before "of"."""
    head, of, rest = noun.partition(" of ")
    if head.endswith("s"):
        return noun
    return (_third(head) if not head.endswith("o") else head + "s") + of + rest
