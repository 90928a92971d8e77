"""What a meeting is called: "the Karsk talks", "the planned summit in Karsk" mean one that is known by its place."""

from __future__ import annotations

import re

from dateline.track.alike import alike

_MEETING = r"(?:talks|negotiations|consultations|meeting|summit|round|session|conference|gathering|encounter|sitting)"
_NAME = r"(?P<{}>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_CALLED = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year)'s)(?: [\w-]+(?:['’]s)?){0,3}? "
    rf"(?:{_NAME.format('before')} (?:[\w-]+ )?{_MEETING}\b(?! (?:of|with)\b)"
    rf"|{_MEETING}(?: of talks)? in {_NAME.format('behind')})"
)


def known_by(quote: str, place: str | None) -> bool:
    """Whether a clause takes a meeting for known by its `place`, and tells it by nothing else.

    Examples: "the Geneva talks" and "last month's summit in Geneva" do, "a summit in Geneva" does not.
    """
    if not place:
        return False
    found = (m["before"] or m["behind"] for m in _CALLED.finditer(quote))
    return any(alike(name, place) for name in found)
