"""What no title may be: the rules that every title is held to, each with its name.

A title is a noun phrase or a short clause as a desk prints it. It begins with a name or a noun, not with a verb form, a
pronoun, a time or a preposition; it ends with a word that can end it; it has no ellipsis, no question mark and no
quotation marks; a body that needs its article has it; and no word has a capital in the middle that is no name.
"""

from __future__ import annotations

import re

from dateline.track.tables import lists
from dateline.track.voice import voiced

#: The most characters of a title that is a clause, and of one put together from names.
LONG, LONGEST = 70, 130
WORDS = lists("titles.txt")
_BODY = re.compile(r"\b(?:of|by|with) (?P<body>[A-Z][\w.'’-]*(?: (?:of|for|on|and|[A-Z][\w.'’-]*))*+)(?! [a-z])")
_TWICE = re.compile(r"\b(\w{4,}) (?:of|on|in) (?:the |a )?(?i:\1)\b|\b([A-Z][\w'’]+ \w{3,})\b.* \2\b")
_STRAY = re.compile(r"(?<=[.\w] )(?P<word>[A-Z][a-z]*)\b")


def flaws(title: str) -> list[str]:
    """The names of the rules that a title breaks; none for one that can be printed.

    Example: ``flaws("Expressing regret over the ban")`` is ``["participle"]``.
    """
    words = title.split()
    if not words:
        return ["empty"]
    last = words[-1].lower()
    found = [
        ("empty", not title[:1].isalnum()),
        ("dangling", last.strip(",;:") in WORDS["small"] | WORDS["says"] or title[-1] in ",;:-–—" or "…" in title),
        ("marks", bool(re.search(r"[“”\"«»?!⟦⟧\[\]]", title)) or title.count("(") != title.count(")")),
        ("long", len(title) > LONGEST),
        ("capital", any(m["word"].lower() in WORDS["nonames"] for m in _STRAY.finditer(title))),
        ("article", any(voiced(m["body"]) != m["body"] for m in _BODY.finditer(title))),
        ("twice", bool(_TWICE.search(title))),
    ]
    return [*opening_flaws(words[0]), *(name for name, broken in found if broken)]


def opening_flaws(word: str) -> list[str]:
    """The names of the rules that the first word of a title or of a clause that is to stand alone breaks.

    Examples: ``opening_flaws("They")`` is ``["pronoun"]``, ``opening_flaws("Norland")`` is ``[]``.
    """
    first = word.lower().strip(",;:")
    found = [
        ("participle", first.endswith(("ing", "ed")) and first not in WORDS["nouns"]),
        ("no subject", first in WORDS["verbs"]),
        ("pronoun", first in WORDS["pronouns"]),
        ("adverb", first in WORDS["adverbs"]),
        ("preposition", first in WORDS["leads"] | WORDS["joints"]),
    ]
    return [name for name, broken in found if broken]
