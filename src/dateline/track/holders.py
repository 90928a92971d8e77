"""Offices and who holds them: "the president of Norland" of one story is Ana Torvik, president, of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from dateline.track.alike import in_full, plain
from dateline.track.tables import words

#: Words that name a post, whatever state or matter it is of.
_POSTS = words("posts.txt")
_SMALL = frozenset({"of", "the", "for", "in", "and", "to", "s", "a", "an", "both"})
_WORD = re.compile(r"\w+")
#: A post that tells nobody without what it is for.
_MANY = frozenset({"minister"})
#: Holds the post of whom it is the counterpart.
_OTHER = "counterpart"
#: Letters in which "Norlander" and "Norland", "ministers" and "minister" agree.
_STEM = 5


@lru_cache(maxsize=8192)
def _apart(office: str) -> tuple[frozenset[str], frozenset[str]]:
    """The posts in an office, and the words that say of what."""
    found = [w.removesuffix("s") for w in _WORD.findall(in_full(plain(office))) if w not in _SMALL]
    return frozenset(w for w in found if w in _POSTS or w == _OTHER), frozenset(
        w[:_STEM] for w in found if w not in _POSTS and w != _OTHER
    )


@lru_cache(maxsize=16384)
def fills(role: str, office: str) -> bool:
    """Whether somebody of this role can be who is told as this office.

    Examples: "president" and "Norlander President" fill "president of Norland"; "finance minister" no "water minister".
    """
    (post, of), (wanted, whose) = _apart(role), _apart(office)
    if _OTHER in post and wanted and whose:
        return whose <= of  # "his Norlander counterpart" holds in Norland what the one named before holds at home
    led = "leader" in (post ^ wanted) and "deputy" not in post | wanted
    if not post or not wanted or not (post == wanted or led) or (wanted == _MANY and not whose):
        return False
    return whose <= of or (not of and not led)


@lru_cache(maxsize=16384)
def post_key(office: str) -> str:
    """A key that an office shares with the role of who holds it; empty where it is no post of some state or body.

    Example: ``post_key("president of Norland")`` and ``post_key("Norlander President Norland")`` are one.
    """
    post, of = _apart(office)
    return f"{' '.join(sorted(post))}@{min(of)}" if post and len(of) == 1 else ""


def holders(offices: Iterable[str], roles: Mapping[str, str]) -> tuple[str, ...]:
    """The offices among some names that somebody of `roles` (name -> role) can hold, each by another person.

    Who can hold the fewest chooses first: the plain "president" takes what the "Kastrian president" leaves.
    """
    posts = tuple(offices)  # looked at once for each person
    able = {who: [office for office in posts if fills(role, office)] for who, role in roles.items()}
    found: list[str] = []
    for who in sorted(able, key=lambda name: (len(able[name]), name)):
        found += [office for office in able[who] if office not in found][:1]
    return tuple(found)
