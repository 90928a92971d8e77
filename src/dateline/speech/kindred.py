"""Which officials "officials" are: those who spoke before, where only one kind of them did."""

from __future__ import annotations

from bisect import bisect_left

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.swift import replace
from dateline.speech.groups import group
from dateline.speech.speaker import Speaker

_NEAR, _LOOK = 300, 20  # characters and mentions looked back at
_POINTING = frozenset(("the", "these", "those"))
_NONE = frozenset(("and", "or", "other"))  # words of a group that is no kind of its own


class Kindred:
    """The nameless speakers of one story so far by their noun: officials, sources, a spokesman."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self._roles = [m for m in mentions if m.manner is Manner.ROLE and m.kind in (Kind.PERSON, Kind.GROUP)]
        self._told: dict[str, str] = {}  # noun -> the full form that a bare one takes up; empty where none can be told

    def fuller(self, speaker: Speaker, source: Span, text: str) -> Speaker:
        """The speaker under the full form of a bare noun; `source` are the words of `text` that stand for him.

        Example: "Varnian officials said ... Officials added": the second are the Varnian officials too. After
        "Varnian officials" and "port officials" they are any officials; "the official" is the last one told of,
        whether he spoke there or not.
        """
        words = speaker.name.split()
        noun = words[-1].lower() if words else ""
        if noun not in group("servants") or not _NONE.isdisjoint(w.lower() for w in words) or '"' in speaker.name:
            return speaker
        known, several = self._told.get(noun), noun.endswith(("s", "men"))
        if len(words) > 1:
            same = not several or known is None or known.lower() == speaker.name.lower()
            self._told[noun] = speaker.name if same else ""
            return speaker
        said = source.of(text).lower().split()
        pointing = len(said) == 2 and said[0] in _POINTING
        if known and (pointing or (several and said == [noun])):
            return replace(speaker, name=known)
        self._told[noun] = ""
        told = self._mentioned(source.start, noun) if pointing else None
        return replace(speaker, name=told) if told else speaker

    def _mentioned(self, at: int, noun: str) -> str | None:
        """Who of this noun was told of last, shortly before: "[A senior port official] met the envoys"."""
        before = bisect_left(self._roles, at, key=lambda m: m.span.start)
        for m in reversed(self._roles[max(0, before - _LOOK) : before]):
            if at - m.span.end < _NEAR and m.name.lower().rpartition(" ")[2] == noun:
                return m.name if " " in m.name and '"' not in m.name else None
        return None


def named_later(text: str, statements: list[Statement]) -> list[Statement]:
    """``A company spokesman said ... The Dorn spokesman added``: both are the Dorn spokesman, where no other speaks."""
    out = list(statements)
    for noun in group("mouthpieces"):
        forms = {s.speaker for s in statements if s.speaker and s.speaker.rpartition(" ")[2].lower() == noun}
        plain = {f for f in forms if f.lower().removesuffix(noun).strip() in group("employers")}
        full = forms - plain
        if len(full) != 1 or not plain:
            continue
        name = full.pop()
        first = next(s for s in statements if s.speaker == name)
        if name[:1].isupper() and first.source is not None and first.source.of(text)[:4].lower() == "the ":
            out = [replace(s, speaker=name, chain=(name, *s.chain[1:])) if s.speaker in plain else s for s in out]
    return out
