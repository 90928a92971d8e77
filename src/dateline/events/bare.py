"""Acts told without a day, where somebody who can act does to something of public life what only such actors do.

"The union accepted pay cuts", "the airline has cancelled 140 flights", "the crossing was closed". A day makes nearly
any verb an act (acts.py); without one the verb, who acts and what it is done to must all speak for it, as
events-bare-acts.txt has them.
"""

from __future__ import annotations

from functools import cache

from dateline.events.line import BE, PREPOSITION, Line
from dateline.events.objects import singular, spelt, word_class
from dateline.events.running import aspects, running_at
from dateline.events.verbs import forms, plural
from dateline.events.words import Words
from dateline.lexicon import Row, table
from dateline.text.seek import where


@cache
def _rows() -> dict[str, tuple[Row, ...]]:
    """The rows of events-bare-acts.txt by every form of their verb."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in table("events-bare-acts", 3):
        for word in forms(row[0].split()[0]):
            found[word] = (*found.get(word, ()), row)
    return found


@cache
def bare_verbs() -> frozenset[str]:
    """Every form of the verbs that tell an act without a day."""
    return frozenset(_rows())


@cache
def lasting() -> frozenset[str]:
    """The forms in -ing of the verbs that tell of what goes on; they are often taken for nouns."""
    return frozenset(
        word
        for word, rows in _rows().items()
        if word.endswith("ing") and any(not _LASTING.isdisjoint(r[2].split("/")) for r in rows)
    )


@cache
def _wanted(name: str) -> frozenset[str]:
    """The words of a class, of events-objects.txt or of events-words.txt, with their plurals."""
    return spelt(name) | frozenset(spelling for word in word_class(name) for spelling in (word, plural(word)))


@cache
def _near(verb: str) -> frozenset[str] | None:
    """The words of which one must be in the sentence of a verb of the table, in whatever form; None for any."""
    needs = {need for row in _rows()[verb] for need in row[2].split("/")}
    if needs & _LASTING and not verb.endswith("ing"):
        return aspects()  # began to debate
    return None if needs & _ANY else frozenset().union(*map(_wanted, needs))


_LASTING = frozenset({"begun", "aspect"})
_ANY = frozenset({"*", "money", "named", "alone", "begun", "aspect"})


def tells_bare(low: tuple[str, ...]) -> bool:
    """Whether a sentence has a verb of the table and near it what it can be done to: a quick look first."""
    verbs = bare_verbs()
    if verbs.isdisjoint(low):
        return False
    for k in where(low, verbs):
        wanted = _near(low[k])
        if wanted is None or not wanted.isdisjoint(low[max(0, k - _REACH) : k + _REACH]):
            return True
    return False


_REACH = 9  # words between a verb and what it is done to


def bare_at(words: Words) -> list[int]:
    """The words that can tell an act of the table: verbs, with what they can be done to where an object stands."""
    verbs = bare_verbs()
    if verbs.isdisjoint(words.low):
        return []
    low, tags, ongoing, found = words.low, words.tags, lasting(), []
    for k in where(low, verbs):
        if tags[k] != "VERB" and low[k] not in ongoing:
            continue
        wanted = _near(low[k])
        if wanted is not None:
            behind = low[k - 1] in BE or wanted is aspects()
            first, last = (k - _REACH if k > _REACH else 0, k) if behind else (k + 1, k + 1)
            while last < len(low) and last < k + _REACH and (tags[last] in _PHRASE or low[last] in _OWN):
                last += 1
            if wanted.isdisjoint(low[first:last]):
                continue
        found.append(k)
    return found


_PHRASE = frozenset({"DET", "ADJ", "NUM", "ADV", "SYM", "NOUN", "PROPN", "PRON", "PART", "ADP"})


def bare_act(line: Line, k: int, subject: tuple[int, int], *, passive: bool) -> tuple[str, str] | None:
    """The kind of the act without a day that the verb at `k` tells, and what else must hold of it (meant.py).

    None where it tells none. Example: closed [the crossing] -> measure; take [a decision] -> measure, not done yet.
    """
    for row in _rows().get(line.at(k), ()):
        particle = row[0].partition(" ")[2]
        at = _behind(line, k, particle)
        if at is None:
            continue
        needs = row[2].split("/")
        if not _LASTING.isdisjoint(needs):
            running = running_at(line, k)
            if running in needs or running == "aspect":
                return row[1], "-"
            continue
        if "judge" in needs and word_class("tribunal").isdisjoint(line.words.low[max(0, k - 8) : k + 6]):
            continue
        undone = "undone+" if "decision" in needs else ""
        told = row[1], f"{undone}undergone" if passive else f"{undone}-"
        if _alone(line, at, needs) and "when" not in line.words.low[max(0, k - 6) : k]:
            return told  # not: the session ended when they walked out
        head = done_to(line, *((subject[0], k) if passive else (at, len(line))))
        if head is not None and _is_one(line, head, needs) and not (passive and _kept_from(line, k, head)):
            return told
    return None


def _alone(line: Line, at: int, needs: list[str]) -> bool:
    """Whether a verb needs nothing that it is done to: the government appealed, they walked out over the fare."""
    word = line.at(at)
    if ("alone" in needs and word in _ENDS) or ("over" in needs and word in ("over", "in")):
        return True
    return "court" in needs and word == "to" and not word_class("tribunal").isdisjoint(line.words.low[at : at + 6])


_ENDS = frozenset({"", ".", ",", "and", "but", "immediately"})


def _behind(line: Line, k: int, particle: str) -> int | None:
    """The word behind a verb and its particle; the particle may stand behind the object (turned the offer down)."""
    if not particle or particle not in line.words.low[k + 1 : k + _APART]:
        return None if particle else k + 1
    return k + 2 if line.at(k + 1) == particle else k + 1


_APART = 6  # words from a verb to its particle


def _kept_from(line: Line, k: int, head: int) -> bool:
    """Whether somebody unnamed was kept from doing something: the children were banned from washing."""
    barred = line.at(k) in _BARRED and line.at(k + 1) == "from"
    return barred and line.words.tags[head] != "PROPN"


_BARRED = frozenset({"banned", "barred", "prohibited"})


def _is_one(line: Line, head: int, needs: list[str]) -> bool:
    word = line.at(head)
    if only_said(line, head):
        return False  # rejected claims by the opposition that there would be an election
    if "money" in needs and _sum(line, head):
        return True
    if "*" in needs and line.words.tags[head] == "NOUN" and word not in word_class("time"):
        return True
    if "named" in needs and line.words.tags[head] == "PROPN" and word not in word_class("calendar"):
        return True
    return any(word in _wanted(name) or singular(word) in _wanted(name) for name in needs)


def only_said(line: Line, head: int) -> bool:
    """Whether what is done to is something said: rejected [claims] that there would be an election."""
    return line.at(head) in _SAYINGS and line.at(head + 1) in ("that", "by", "of")


def _sum(line: Line, head: int) -> bool:
    """Whether a noun tells a sum: 40 million crowns."""
    return (
        line.at(head - 1) in _MILLIONS or line.at(head - 2) in ("$", "€", "£") or line.at(head)[:1] in ("$", "€", "£")
    )


_SAYINGS = frozenset(
    {"claim", "claims", "charge", "charges", "allegation", "allegations", "accusation", "accusations", "suggestion"}
    | {"suggestions", "report", "reports", "rumour", "rumours", "rumor", "rumors", "fears", "hopes", "speculation"}
)
_MILLIONS = frozenset({"million", "billion", "mln", "bln", "trillion"})


def done_to(line: Line, first: int, end: int) -> int | None:
    """The noun that the words from `first` are about: four of its nine [consulates] in the north; None without one."""
    head = None
    for k in range(first, end):
        word, tag = line.at(k), line.words.tags[k]
        if tag in ("NOUN", "PROPN"):
            head = k
        elif word == "of" and head is not None and line.at(head) in word_class("quantity"):
            head = None
        elif word == "of" and line.words.tags[k - 1] == "NUM":
            continue
        elif word in PREPOSITION or (tag not in _IN_PHRASE and word not in _OWN):
            break
    return head


_OWN = frozenset({"'s", "’s", "'", "’", "$", "€", "£", "its", "their", "his", "her"})
_IN_PHRASE = frozenset({"DET", "ADJ", "NUM", "ADV", "SYM"})
