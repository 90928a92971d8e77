"""Things as JSON text, as the derived tables keep them."""

from __future__ import annotations

import json
from functools import lru_cache

from dateline.ledger.codec import from_plain, to_plain
from dateline.track.thing import Thing

#: The fields of a thing that are sets, kept as sorted lists.
_SETS = ("words", "gist", "topics", "named")


def thing_body(thing: Thing) -> str:
    """A thing as JSON text, the same for equal things."""
    sets = {name: sorted(getattr(thing, name)) for name in _SETS}
    return json.dumps({**to_plain(thing), **sets}, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=4096)
def thing_from(body: str) -> Thing:
    """The thing behind `thing_body`."""
    plain = json.loads(body)
    sets = {name: frozenset(plain.pop(name, ())) for name in _SETS}
    found: Thing = from_plain(Thing, {**plain, **sets})
    return found
