"""A line that names an entry: who with whom, what, where."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.model.claim import Subject
from dateline.track.claims import BAR
from dateline.track.kinds import family

#: How many participants a title names before it counts the rest.
SHOWN = 3
_SAYS_WHO = frozenset({"gathering", "journey", "ballot", "office"})
_OF_SOMETHING = frozenset({"pact", "validity"})


def listed(names: list[str]) -> str:
    """``A, B and C``; more than three are counted: ``A, B and 4 others``."""
    if len(names) > SHOWN + 1:
        names = [*names[:SHOWN], f"{len(names) - SHOWN} others"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _the(name: str) -> str:
    return name if name.split(maxsplit=1)[0].lower() in ("the", "a", "an") or name[0].isdigit() else f"the {name}"


def _short(words: str, size: int = 70) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= size else flat[: flat.rfind(" ", 0, size)] + " …"


def title_of(subject: Subject, kind: str, fields: Mapping[str, str], quote: str) -> str:
    """The title of an entry from its merged fields; `quote` are the words of its best mention, the last resort.

    Examples: "talks of Vladimir Putin and Alexander Lukashenko in Sochi", "signing of the Customs Protocol".
    """
    if subject is Subject.INSTRUMENT:
        return fields.get("name", "instrument")
    if subject is Subject.TALLY:
        return fields.get("of", "count")
    what, group = kind.replace("_", " "), family(kind)
    names = fields["participants"].split(BAR) if fields.get("participants") else []
    place = f" in {fields['place']}" if fields.get("place") else ""
    named = fields.get("instrument") or fields.get("beside")
    if group in _OF_SOMETHING and named:
        by = f" by {listed(names)}" if names and kind in ("ratification", "adoption") else ""
        return f"{what} of {_the(named)}{by}{place}"
    if names and group in _SAYS_WHO | _OF_SOMETHING:
        return f"{what} of {listed(names)}{place}"
    if group in _SAYS_WHO and place:
        return f"{what}{place}"
    return _short(quote) or what
