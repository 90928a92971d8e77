"""A line that names an entry: who with whom, what, where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dateline.model.claim import Subject
from dateline.track.claims import BAR
from dateline.track.kinds import family
from dateline.track.prose import capital, people, the
from dateline.track.tables import rows

_SAYS_WHO = frozenset({"gathering", "journey", "ballot", "office"})
_OF_SOMETHING = frozenset({"pact", "validity"})
#: What has a name of its own: the field that holds it, and the word where there is none.
_NAMED = {Subject.INSTRUMENT: ("name", "instrument"), Subject.TALLY: ("of", "count")}
#: Kinds that somebody does rather than takes part in: a signing by Norland, a vote in the council.
_BY = frozenset({"signing", "adoption", "ratification", "vote", "agreement"})
_WORDS: dict[str, frozenset[str]] = {}
for _, _line in rows("titles.txt"):
    _WORDS[_line[0]] = _WORDS.get(_line[0], frozenset()) | frozenset(_line[1:])
_LEAD = re.compile(r"([A-Za-z]+)[^,]{0,60}, (?=\w)")
_QUOTES = re.compile(r"[“”\"«»„]")
#: The most characters of a clause that stands for a title.
_LONG = 70


def _short(words: str) -> str:
    """The beginning of a clause, up to a word that can end a title."""
    if len(words) <= _LONG:
        return words
    kept = words[: words.rfind(" ", 0, _LONG)].split()
    while len(kept) > 1 and kept[-1].lower().strip(",;:") in _WORDS["small"]:
        kept.pop()
    return " ".join(kept).rstrip(",;:") + " …"


def _clean(quote: str) -> str:
    """A clause without what leads up to it: "Meanwhile, a test ..." is "a test ..."."""
    flat = _QUOTES.sub("", " ".join(quote.split())).strip(" ,;:.–—-")
    lead = _LEAD.match(flat)
    if lead and lead[1].lower() in _WORDS["leads"]:
        flat = flat[lead.end() :]
    first, _, rest = flat.partition(" ")
    return rest if first.lower() in _WORDS["joints"] and rest else flat


def _weak(clause: str) -> int:
    """How ill a clause stands alone: 2 without its subject, 1 with a pronoun for it."""
    first = clause.partition(" ")[0].lower()
    return 2 if first in _WORDS["verbs"] or first.endswith("ed") else first in _WORDS["pronouns"]


def _best(quotes: Iterable[str]) -> str:
    """The first of the clauses that stand best alone."""
    return min(map(_clean, quotes), key=_weak, default="")


def _who(fields: Mapping[str, str]) -> list[str]:
    """Those who take part; offices only where fewer than two persons or bodies are named."""
    names = fields["participants"].split(BAR) if fields.get("participants") else []
    named = [name for name in names if not name[:1].islower()]
    return named if len(named) > 1 else names


def _composed(subject: Subject, kind: str, fields: Mapping[str, str], quotes: list[str]) -> str:
    if subject in _NAMED:
        return fields.get(*_NAMED[subject])
    what, group = kind.replace("_", " "), family(kind)
    names, place = _who(fields), fields.get("place")
    where = f" {'to' if kind in ('visit', 'trip') else 'in'} {place}" if place else ""
    named = fields.get("instrument") or fields.get("beside")
    if group in _OF_SOMETHING and named:
        by = f" by {people(names)}" if names and kind in ("ratification", "adoption") else ""
        return f"{what} of {the(named)}{by}{where}"
    if names and group in _SAYS_WHO | _OF_SOMETHING:
        return f"{what} {_joint(kind, names)} {people(names)}{where}"
    if group in _SAYS_WHO and where:
        return f"{what}{where}"
    best = _best(quotes)
    if named and _weak(best):
        return f"{what} on {the(named)}" if kind != "other" else f"{capital(named)}: {best}"
    return _short(best) or what


def _joint(kind: str, names: list[str]) -> str:
    if kind == "election":
        return "in" if len(names) == 1 else "of"
    return "by" if kind in _BY else "of"


def title_of(subject: Subject, kind: str, fields: Mapping[str, str], quotes: Iterable[str]) -> str:
    """The title of an entry from its merged fields; `quotes` are the words of its mentions, the last resort.

    Examples: "Talks of Vladimir Putin and Alexander Lukashenko in Sochi", "Signing of the Customs Protocol".
    """
    return capital(_composed(subject, kind, fields, list(quotes)))
