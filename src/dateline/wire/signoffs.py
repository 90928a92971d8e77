"""How agencies close a story: "==Kyodo", "(END)", "PTI RKS ZH", "EFE jv/ab/cat", "mk/ta", "(ANSA)."."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.wire.agencies import AGENCIES, short_name
from dateline.wire.chrome import is_chrome

_LONGEST = 60
_INITIALS = re.compile(r"[a-z]{1,4}(?:[/-][a-z]{1,4}){1,5}")
_PIECE = re.compile(r"[A-Za-z]{1,4}(?:/[A-Za-z]{1,4}){0,5}")
_EDGES = "=-–—_/()[]{}|.,*#©<>: \t\u00a0"
_CLOSERS = frozenset(
    {"END", "ENDS", "End", "end", "Ends", "ENDITEM", "Enditem", "-0-", "0", "30", "###", "REUTER", "MORE", "OANA"}
)
#: The last sentence ends, and a sign-off follows on the same line.
_AFTER_SENTENCE = re.compile(r"[.!?][\"”’»)]{0,2}\s{1,4}(?=\S)")


@cache
def _own() -> frozenset[str]:
    return frozenset(line for agency in AGENCIES for line in agency.signoffs)


def is_signoff(words: str) -> bool:
    """Whether a whole line (or the end of one) only closes the story."""
    return len(words) <= _LONGEST and _is_signoff(words)


@lru_cache(maxsize=256)  # the end of every paragraph is asked for several times
def _is_signoff(words: str) -> bool:
    bare = words.strip(_EDGES)
    if words in _own() or bare in _CLOSERS or not bare or _INITIALS.fullmatch(words):
        return True
    if short_name(bare):
        return True
    first, *rest = bare.split()
    return (
        bool(rest)
        and len(rest) <= 6
        and short_name(first) is not None
        and all(_PIECE.fullmatch(p) for p in rest)
        and (all(p.isupper() for p in rest) or any("/" in p for p in rest))
    )


def signoff_at_end(words: str) -> int | None:
    """The offset in a paragraph at which a sign-off begins after its last sentence, None where there is none.

    Example: ``signoff_at_end("... would be studied closely. PTI RKS ZH")`` points at the P of PTI.
    """
    note = words.find(" ___ ")
    if note > 0 and is_chrome(words[note + 5 :]):
        return note + 1
    base = max(0, len(words) - _LONGEST)
    for found in _AFTER_SENTENCE.finditer(words, base):
        rest = words[found.end() :]
        if (not rest[0].islower() and is_signoff(rest)) or (_INITIALS.fullmatch(rest) and "/" in rest):
            return found.end()
    return None
