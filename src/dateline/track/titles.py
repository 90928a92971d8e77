"""A line that names an entry: who with whom, what, where."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.model.claim import Subject
from dateline.track.claims import BAR
from dateline.track.kinds import family
from dateline.track.prose import capital, people, the

_SAYS_WHO = frozenset({"gathering", "journey", "ballot", "office"})
_OF_SOMETHING = frozenset({"pact", "validity"})


def _short(words: str, size: int = 70) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= size else flat[: flat.rfind(" ", 0, size)] + " …"


def _composed(subject: Subject, kind: str, fields: Mapping[str, str], quote: str) -> str:
    if subject is Subject.INSTRUMENT:
        return fields.get("name", "instrument")
    if subject is Subject.TALLY:
        return fields.get("of", "count")
    what, group = kind.replace("_", " "), family(kind)
    names = fields["participants"].split(BAR) if fields.get("participants") else []
    place = f" in {fields['place']}" if fields.get("place") else ""
    named = fields.get("instrument") or fields.get("beside")
    if group in _OF_SOMETHING and named:
        by = f" by {people(names)}" if names and kind in ("ratification", "adoption") else ""
        return f"{what} of {the(named)}{by}{place}"
    if names and group in _SAYS_WHO | _OF_SOMETHING:
        return f"{what} of {people(names)}{place}"
    if group in _SAYS_WHO and place:
        return f"{what}{place}"
    return _short(quote) or what


def title_of(subject: Subject, kind: str, fields: Mapping[str, str], quote: str) -> str:
    """The title of an entry from its merged fields; `quote` are the words of its best mention, the last resort.

    Examples: "Talks of Vladimir Putin and Alexander Lukashenko in Sochi", "Signing of the Customs Protocol".
    """
    return capital(_composed(subject, kind, fields, quote))
