"""Who takes part in two tellings: persons and bodies say much, states little, offices can be any of the named ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dateline.lexicon import words as lexicon_words
from dateline.track.alike import alike, parts, plain, strangers
from dateline.track.holders import holders
from dateline.track.kinds import family
from dateline.track.tables import words
from dateline.track.thing import Thing

Feature = tuple[float, str]
#: Words that make a participant an office or a group.
OFFICES = words("offices.txt")
#: Offices of which each is another than the next.
RANKS = words("ranks.txt")
#: Bodies of which a state has many, each told by what it is for.
BODIES = words("bodies.txt")
_OFFICE = re.compile(r" (?:of|from|in|for) ")


@lru_cache(maxsize=4096)
def known_state(name: str) -> bool:
    """Whether a name is that of a state of this world."""
    return name in lexicon_words("countries") or name in ("United States", "United Kingdom", "Soviet Union")


@lru_cache(maxsize=65536)
def same_party(left: str, right: str) -> bool:
    """Whether two names can mean one party; a state is none of the bodies that bear its name.

    Examples: "Norland" and "Norlander government" can, "Norland" and "Bank of Norland" cannot.
    """
    if not alike(left, right):
        return False
    short, long = sorted((left, right), key=lambda name: len(parts(name)))
    more = len(parts(long)) - len(parts(short))
    return not more or not known_state(short) or any(word in OFFICES for word in plain(long).split())


def shared(left: Iterable[str], right: Iterable[str]) -> tuple[str, ...]:
    """The names of `left` that have their like in `right`."""
    ours, others = tuple(left), tuple(right)
    if not ours or not others or strangers(ours, others):
        return ()
    return tuple(a for a in ours if any(same_party(a, b) for b in others))


def in_common(left: Iterable[str], right: Iterable[str]) -> int:
    """How many names two lists have in common, each counted once."""
    ours, theirs = tuple(left), tuple(right)
    met = shared(ours, theirs)
    return min(len(met), len(shared(theirs, ours))) if met else 0


@lru_cache(maxsize=65536)
def nameless(name: str) -> bool:
    """Whether a participant is an office or a group and no name: "president of Varnia", "farmers"."""
    return name[:1].islower() or any(word in OFFICES for word in plain(name).split())


def _described(name: str) -> bool:
    """Whether a name ends in a common word and only describes: "Kessari rebels", "Orland's gas company"."""
    return name[name.rfind(" ") + 1 :][:1].islower()


def proper(thing: Thing) -> tuple[str, ...]:
    """Names of persons and bodies: neither offices nor states."""
    return tuple(n for n in thing.names if not nameless(n) and not is_state(thing, n))


def is_state(thing: Thing, name: str) -> bool:
    """Whether a name is that of a state, in the story or in the world."""
    return name in thing.states or name in thing.countries or known_state(name)


def _states(thing: Thing) -> tuple[str, ...]:
    return tuple(n for n in thing.everybody if is_state(thing, n))


def _other_states(a: Thing, b: Thing) -> bool:
    """Whether two or more states are told in both, and neither has all of the other's."""
    ours, theirs = _states(a), _states(b)
    if min(len(ours), len(theirs)) < 2 or not all(known_state(name) for name in (*ours, *theirs)):
        return False
    return len(shared(ours, theirs)) < len(ours) and len(shared(theirs, ours)) < len(theirs)


def _same_state(a: Thing, b: Thing) -> bool:
    """Whether participants belong to one state by a word of their names: Varnian parliament, Assembly of Varnia."""
    left, right = ({w[:5] for n in t.everybody for w in parts(n) if len(w) > 4} for t in (a, b))
    return bool(left & right)


def people(a: Thing, b: Thing) -> Feature:
    """Who takes part; an office or group can be any of the named ones."""
    if not a.everybody or not b.everybody:
        return _context(a, b)
    left, right = proper(a), proper(b)
    n = in_common(left, right)
    loose = sum(map(nameless, a.names)) + sum(map(nameless, b.names))
    if n and n + loose >= min(len(left), len(right)):
        alone = 0.35 if max(len(left), len(right)) <= n + loose else 0.2
        one = 0.4 if a.days and b.days else alone  # one party meets many others: a day, or another name, must say more
        return (0.55 if n > 1 else one), f"same participants ({n})"
    if held := _held(a, b):
        return (0.5 if n + held > 1 else 0.3), f"offices of those named: {held}"
    if n:
        return (0.25 if a.days and b.days else 0.1), f"{n} participant{'s' if n > 1 else ''} in common"
    return _no_name(a, b, named=not loose)


def _no_name(a: Thing, b: Thing, *, named: bool) -> Feature:
    """No person and no body in common."""
    if _other_bodies(a, b):
        return -0.6, "other bodies"
    if proper(a) and proper(b):
        return _strangers(a, b, named=named)
    if _other_states(a, b) and not _offices(a) & _offices(b):
        return -0.3, "each with a state that the other has not"
    return _by_state(a, b)


def _held(a: Thing, b: Thing) -> int:
    """How many offices of one telling are held by people whom only the other names."""
    found = []
    for named, told in ((a, b), (b, a)):
        mine = proper(named)
        roles = {who: role for who, role in named.roles if who in mine and not shared([who], told.names)}
        found.append(len(holders(filter(nameless, told.names), roles)))
    return max(found)


def _by_state(a: Thing, b: Thing) -> Feature:
    """No person or body on one side: the offices and states in common."""
    mine, other = _offices(a), _offices(b)
    if mine & other:
        return 0.3 + 0.1 * (len(shared(_states(a), _states(b))) > 1), f"the same office: {min(mine & other)}"
    if _other_rank(mine, other) and not proper(a) and not proper(b):
        return -0.3, f"{min(mine)} and {min(other)}"
    states = len(shared(_states(a), _states(b)))
    if states:
        return (0.3, f"same states ({states})") if states > 1 else (0.1, "a state in common")
    if _same_state(a, b):
        return 0.2, "participants of the same state"
    if proper(a) or proper(b) or mine or other:
        beside = shared(_states(a), b.states) or shared(_states(b), a.states)
        return (0.1, "a state of one named beside the other") if beside else (-0.1, "nobody who must be another")
    return _strangers(a, b, named=True)


def _offices(thing: Thing) -> frozenset[str]:
    """What those without a name are: "energy minister" of "energy ministers of both states"."""
    found = (_OFFICE.split(plain(n), maxsplit=1)[0].split() for n in thing.names if nameless(n))
    told = (" ".join((*words[:-1], words[-1].removesuffix("s"))[-2:]) for words in found if words)
    return frozenset(_LEADER if office in _LEADERS else office for office in told)


#: Who stands at the top, in whatever word.
_LEADER, _LEADERS = "leader", frozenset({"head", "chief", "boss", "bosse", "chief executive", "ceo"})


def _other_bodies(a: Thing, b: Thing) -> bool:
    """Whether both name committees and their like, and none in common: of finance, and of agriculture."""
    mine, other = (
        {frozenset(parts(n) - BODIES) for n in t.names if BODIES & set(plain(n).split()) and not n.islower()}
        for t in (a, b)
    )
    telling = all(mine) and all(other)
    return bool(mine and other and telling) and not any(x & y for x in mine for y in other)


def _other_rank(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether offices of one sort are held by others: ministers of water and of energy, presidents and experts."""
    ranked = [[name for name in names if name.split()[-1] in RANKS] for names in (left, right)]
    return all(ranked)


def _strangers(a: Thing, b: Thing, *, named: bool) -> Feature:
    """No name in common: how much that says."""
    if not named or (a.instrument and b.instrument and alike(a.instrument, b.instrument)):
        both = proper(a) and proper(b)
        return (-0.25 if both else -0.1), "offices and names that may be the same"
    if shared(a.names, b.near) or shared(b.names, a.near):
        return 0.0, "participants of one named beside the other"
    return -0.6, "no participant in common"


def _context(a: Thing, b: Thing) -> Feature:
    """Where participants are not stated: the names beside, and those the stories are about."""
    named, bare = (a, b) if a.everybody else (b, a)
    left = named.names or named.everybody or named.near
    found = shared(left, bare.near)
    n = sum(not is_state(named, name) and not nameless(name) for name in found)
    if n and _bare(bare) and a.lines != b.lines:
        return 0.1, "names in common beside one that tells nothing of itself"
    if n:
        return min(0.2 + 0.1 * n, 0.45), f"{n} names in common beside them"
    if (bare.called or (named.called and not named.everybody)) and _there(a, b):
        return 0.0, "known by its place"
    return _around(named, bare, found)


def _around(named: Thing, bare: Thing, found: tuple[str, ...]) -> Feature:
    """Nobody is named beside both: the states that are (`found`), and the names of the stories."""
    persons = [n for n in named.names if not is_state(named, n) and not nameless(n) and not _described(n)]
    if persons and bare.about and not shared(persons, bare.near + bare.about):
        many = len(_states(named)) > 1  # of states and a union or body together, a story often names only some
        signed = named.kind == bare.kind == "signing" and len(named.topics & bare.topics) > 2
        return (-0.15 if many or signed else -0.4), f"{persons[0]} is not named there"
    if found:
        return (0.2, "states in common beside them") if len(found) > 1 else (0.1, "a state in common beside them")
    if shared(named.everybody + named.near + named.about, bare.near + bare.about):
        return 0.05, "names in common around them"
    return (-0.15, "no name in common") if (named.everybody or named.near) and (bare.near or bare.about) else (0.0, "")


def _there(a: Thing, b: Thing) -> bool:
    """Whether both are told of one place."""
    return bool(a.place and b.place and alike(a.place, b.place))


def _bare(thing: Thing) -> bool:
    """Whether a meeting is told without people, place, day and treaty: "the talks would do little"."""
    told = thing.everybody or thing.place or thing.days or thing.was or thing.instrument
    return not told and family(thing.kind) == "gathering"
