"""Families of event kinds: what one story calls talks, another calls a summit."""

from __future__ import annotations

from dateline.track.tables import rows

#: Kind -> family, and the kinds that name a step of their own; see tables/kinds.txt.
FAMILIES: dict[str, str] = {kind.rstrip("*"): line[0] for _, line in rows("kinds.txt") for kind in line[1:]}
DISTINCT = frozenset(kind[:-1] for _, line in rows("kinds.txt") for kind in line[1:] if kind.endswith("*"))

#: Kinds that are never told as another one.
ALONE = frozenset({"press_conference", "call"})

#: Families whose members are often told as each other: leaders visit in order to talk.
NEIGHBOURS = frozenset(
    {frozenset({"gathering", "journey"}), frozenset({"work", "measure"}), frozenset({"work", "pact"})}
)

#: A measure, and the day from which it is in force: tariffs that are imposed take effect on Friday.
_IN_EFFECT = {"measure", "entry_into_force"}


def family(kind: str) -> str:
    """The family of a kind; the kind itself where it has none."""
    return FAMILIES.get(kind, kind)


def kinds_agree(left: str, right: str) -> bool | None:
    """True: same kind or family; None: can be told as each other; False: never one event."""
    if left == right:
        return True
    if left in DISTINCT and right in DISTINCT:  # a board is elected by a vote
        return None if family(left) == family(right) == "pact" or {left, right} == {"vote", "election"} else False
    a, b = family(left), family(right)
    distinct = left in DISTINCT or right in DISTINCT
    if left in ALONE or right in ALONE or (distinct and a != b and {a, b} & {"journey", "work"}):
        return False  # nobody's visit is a debate, no strike a signing
    if distinct:
        return None if a == b or frozenset({a, b}) in NEIGHBOURS or {left, right} == _IN_EFFECT else False
    if a == b:
        return None if a == "work" else True  # work, a submission and "other" are each something else
    return None if frozenset({a, b}) in NEIGHBOURS else False
