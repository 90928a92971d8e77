"""What changed in the state of play between two days."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.model.play import Entry, StateOfPlay


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that is new, or one field of it that changed; `before` is None for what was not known.

    `field` is "new" for a new entry, "status", "date", "place", a number of a tally and so on.
    """

    entry: Entry
    field: str
    before: str | None
    after: str | None


_FIELDS = ("date", "end", "place", "total", "open", "agreed", "for", "against", "expires")


def changes(before: StateOfPlay, after: StateOfPlay) -> tuple[Change, ...]:
    """New entries and changed fields, in the order of the later play.

    An entry is followed by its things, so that two entries that became one count as a change of both.
    """
    owner = {thing: entry for entry in before.entries for thing in entry.things}
    found: list[Change] = []
    for entry in (replace(e, parent=None) for e in after.entries):  # its series takes the whole play to know
        olds = {id(o): o for thing in entry.things if (o := owner.get(thing)) is not None}
        if not olds:
            found.append(Change(entry, "new", None, entry.status))
        for old in olds.values():
            found += _compare(old, entry)
    return tuple(found)


def _compare(old: Entry, new: Entry) -> list[Change]:
    pairs = [("status", old.status, new.status), *((f, old.get(f), new.get(f)) for f in _FIELDS)]
    return [Change(new, field, a, b) for field, a, b in pairs if a != b]
