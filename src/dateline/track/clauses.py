"""A clause of a story cut so that it can stand as a title: its lead, its speaker and its tail are left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import accumulate

from dateline.track.deixis import timeless
from dateline.track.flaws import LONG, WORDS
from dateline.track.prose import capital, people
from dateline.track.tables import rows
from dateline.track.voice import voiced

_LEAD = re.compile(r"([A-Za-z]+)[^,]{0,60}, (?=\w)")
_QUOTES = re.compile(r"[“”\"«»]")
_SPACES = re.compile(r"\s+([,.;:)])")
_ABBREVIATED = re.compile(r"(?<=[A-Z]\.[A-Z]\. )(?P<word>[A-Z][a-z]*)\b(?! [A-Z])")
_SMALL = WORDS["nonames"] | WORDS["commons"]
_TIMED = re.compile(r"(?:(?:last|this|next) (?:week|month|year)|yesterday|today|tomorrow|\w+day)['’]s ", re.IGNORECASE)
_EXPECTED = re.compile(r"(?:he|she|they|it|i|we) expect(?:s|ed)? (?P<what>(?!to\b)\w.* to \w.*)", re.IGNORECASE)
_TOLD = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)* told [^,]{3,60}? that (?=\w+ \w+ \w+)")
_LEAST = 4  # words of a clause that tells something
_LONGER = 95  # characters of a clause that has no earlier end
_PAST = {form for _, line in rows("irregular.txt") for form in line} | WORDS["verbs"] | WORDS["says"]


def clause_title(quote: str, names: list[str], states: Collection[str] = ()) -> str:
    """The clause `quote` as a title, its missing or pronoun subject filled in from `names`; empty where none is left.

    `states` are the names of those who are no "he" or "she".

    Example: "Meanwhile, he said he would lift the ban on timber" with ["Ivo Kern"] is "Ivo Kern would lift the ban on
    timber".
    """
    flat = re.sub(r"^That (?=\w+ \w+)", "The ", _flat(quote))
    opener = flat.partition(" ")[0].lower()
    flat = _EXPECTED.sub(lambda m: m["what"], _lead(_said(_lead(flat))))
    if flat.partition(" ")[0].lower() in ("he", "she", "i"):
        names = [name for name in names if name not in states]
    told = flat.split()
    words = timeless(_subject(told, names, relative=opener in ("which", "who", "that")))
    title = _cut(words) if len(words) >= _LEAST and len(told) > 1 else ""
    return capital(title) if _tells(title) and not _only_described(title) else ""


def _only_described(title: str) -> bool:
    """Whether all that a clause tells stands in a relative clause: "the talks, which were announced", and no more."""
    before, comma, after = title.partition(", ")
    return bool(comma) and after.startswith(_RELATIVE) and "," not in after and not _tells(before)


_RELATIVE = ("which ", "who ", "whose ", "where ")


def _tells(title: str) -> bool:
    """Whether a verb is among the words of a clause, so that it is no mere list of names; "X to sign" tells too."""
    words = title.split()
    told = [w.lower().strip(",") for w in words[1:]]
    return any(w in _PAST or w == "to" or w.endswith("ed") for w in told)


def phrase_title(quotes: Iterable[str], least: int = 2) -> str:
    """The first short noun phrase among the words of mentions, without article and owner; empty where there is none.

    `least` is the number of its words from which on it can stand.

    Example: "the trade talks" is "Trade talks", "their summit" is nothing.
    """
    for quote in quotes:
        words = timeless(_lead(_flat(quote)).split())
        while words and words[0].lower() in WORDS["openers"] | WORDS["adverbs"] | WORDS["pronouns"]:
            words = words[1:]
        low = {word.lower().strip(",") for word in words}
        told = low & (WORDS["verbs"] | WORDS["pronouns"] | WORDS["says"]) or any(w.endswith("ed") for w in low)
        owned = any(w.endswith(("'s", "’s")) for w in words[1:]) or (words and words[0].lower() in WORDS["nobodys"])
        if least <= len(words) <= _SHORT and not told and not owned and not any(w.endswith(",") for w in words):
            return capital(" ".join(words))
    return ""


_SHORT = 9  # words of a noun phrase that can be a title


def _flat(quote: str) -> str:
    """One line without quotation marks, and without capitals that an abbreviation's stop has left: the U.S. Has."""
    flat = _SPACES.sub(r"\1", _QUOTES.sub("", " ".join(quote.split()))).strip(" ,;:.–—-")
    return _ABBREVIATED.sub(lambda m: m["word"].lower() if m["word"].lower() in _SMALL else m["word"], flat)


def _lead(flat: str) -> str:
    """Without what leads up to a clause: "Meanwhile, a test ..." is "a test ..."."""
    while True:
        flat = _TIMED.sub("", flat, count=1) if _TIMED.match(flat) else flat
        lead = _LEAD.match(flat)
        first, _, rest = flat.partition(" ")
        if lead and lead[1].lower() in WORDS["leads"]:
            flat = flat[lead.end() :]
        elif rest and first.lower().strip(",") in WORDS["adverbs"] | WORDS["joints"]:
            flat = rest
        else:
            return flat


def _said(flat: str) -> str:
    """What is said, where a clause begins with who says it: "the ministry said the ban would ...".

    A pronoun for the speaker is put back: "Harbour Corp said it signed a deal" is "Harbour Corp signed a deal".
    """
    flat = _TOLD.sub("", flat, count=1)
    words = flat.split()
    at = next((k for k, word in enumerate(words[:12]) if k and word.lower().strip(",") in WORDS["says"]), None)
    if at is None:
        return flat
    rest = words[at + 1 :]
    if rest and rest[0].lower() == "that":
        rest = rest[1:]
    if rest and rest[0].lower() == "it" and {word.lower() for word in rest[1:5]} & WORDS["opinions"]:
        return ""  # said it was not likely that ...
    if len(rest) < _LEAST or rest[0].lower() in WORDS["small"] - {"the", "a", "an", "its", "their", "his", "her", "no"}:
        return flat
    if rest[0].lower() in ("it", "he", "she", "they") and words[0].lower() not in WORDS["pronouns"]:
        who = words[: at - 1] if words[at - 1].lower() in ("has", "have", "had") else words[:at]
        rest = [*who, *rest[1:]]
    return " ".join(rest)


def _subject(words: list[str], names: list[str], *, relative: bool) -> list[str]:
    """With names for a subject that is a pronoun or is missing; none where nobody is named who can be meant."""
    if not words:
        return []
    first = words[0].lower()
    if first in WORDS["says"] and words[1:2] and words[1].lower() in _ALONE | {"they"}:
        words, first = words[1:], words[1].lower()  # [the refiner] said it had no plans
    missing = relative or first in WORDS["verbs"] or (first.endswith("ed") and first not in WORDS["nouns"])
    if not missing and first not in _PERSONAL:
        return words
    verb = words[0 if missing else 1].lower() if len(words) > 1 else ""
    told = missing and verb in WORDS["says"] | {"told"}  # "told reporters he hopes ..." of we do not know whom
    several = len(names) > 1
    wrong = (first in _ALONE and several) or (first in ("they", "we") and not several and verb not in WORDS["both"])
    wrong = wrong or (verb in WORDS["plural"] and not several) or (verb in WORDS["singular"] and several)
    if not names or told or wrong or (first in ("he", "she", "i") and voiced(names[0]) != names[0]):
        return []
    return [*people(names).split(), *(words if missing else words[1:])]


_ALONE = frozenset({"he", "she", "i", "it"})
_PERSONAL = _ALONE | {"they", "we"}


def _cut(words: list[str]) -> str:
    """As many words as fit, ending where a phrase ends."""
    if len(" ".join(words)) > LONG:
        lengths = list(accumulate(len(word) + 1 for word in words))
        ends = [k for k in range(_LEAST, len(words)) if lengths[k - 1] - 1 <= _LONGER and _ends(words, k)]
        whole = [k for k in ends if not _parts(words, k)]
        fitting = [[k for k in some if lengths[k - 1] - 1 <= LONG] for some in (whole, ends)]
        if len(" ".join(words)) > _LONGER or fitting[0]:
            words = words[: (fitting[0] or whole[:1] or fitting[1] or [0])[-1]]
    while words and words[-1].lower().strip(",;:") in WORDS["small"]:
        words = words[:-1]
    return " ".join(words).rstrip(",;:–—-")


def _ends(words: list[str], k: int) -> bool:
    """Whether a title can end before the word `k`: at a comma, or before a preposition or conjunction."""
    before, after = words[k - 1].lower(), words[k].lower()
    opens = before.endswith((",", ";")) or after in WORDS["cuts"]
    opens = opens or (after == "to" and before not in WORDS["wanting"])
    passive = k > 1 and (words[k - 2].lower() in WORDS["verbs"] or words[k - 2].endswith("ly"))
    bare = before.endswith(("ed", "ing", "en")) and not passive
    return opens and before.strip(",;") not in WORDS["small"] and not bare


def _parts(words: list[str], k: int) -> bool:
    """Whether an end takes apart what belongs together: "open | and steady lines", "asked the guard | to clear"."""
    before, after = words[k - 1], words[k].lower()
    paired = after in ("and", "or") and not before.endswith(",")
    return paired or (after == "to" and any(word.lower() in WORDS["asking"] for word in words[max(0, k - _OBJECT) : k]))


_OBJECT = 5  # words of who is asked, and the verb
