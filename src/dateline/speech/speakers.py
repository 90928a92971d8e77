"""Who speaks: a local source span ("the spokesman", "he", "Kolb") to the fullest name in the story with its role."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span
from dateline.speech.groups import group
from dateline.speech.lines import Lines
from dateline.speech.phrases import DETERMINERS

PERSONAL = group("personal")
PLURAL = frozenset(["they", "them", "their", "themselves"])
NEUTER = frozenset(["it", "its", "itself"])
_CUT = group("head end")
_TAIL = group("tail")
_POSSESSIVE = ("'s", "’s", "'", "’")
_JOINING = group("joining")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker: name as recorded, role where one is given, and whether it is a person."""

    name: str
    role: str | None = None
    person: bool = False
    plural: bool = False
    named: bool = True


class Speakers:
    """Resolves sources of one story; remembers who spoke last."""

    def __init__(self, lines: Lines, mentions: tuple[Mention, ...]) -> None:
        self.lines = lines
        self.mentions = mentions
        self.starts = [m.span.start for m in mentions]
        self.roles = _roles(mentions)
        self.full = _full_names(lines)
        self.last: Speaker | None = None
        self.last_body: Speaker | None = None

    def resolve(self, source: Span | None) -> Speaker | None:
        """The speaker that `source` means; None where it cannot be told. A None source is the one who spoke last."""
        speaker = self._resolve(source) if source is not None else self.last
        if speaker is not None:
            if speaker.person or not speaker.named:
                self.last = speaker
            else:
                self.last_body = self.last = speaker
        return speaker

    def _resolve(self, source: Span) -> Speaker | None:
        lines = self.lines
        first, last = lines.at(source.start), lines.at(source.end - 1) + 1
        if first >= last:
            return None
        word = lines.low[first]
        if last - first == 1 and word in PERSONAL | PLURAL | NEUTER | {"who", "which", "that", "we", "i", "you"}:
            return self._pronoun(source, first, word)
        segments = self._segments(first, last)
        for begin, end in segments[:2]:
            if begin != segments[0][0] and lines.low[begin] in DETERMINERS:
                continue
            found = self._named(begin, end)
            if found is not None:
                return self._with_role(found, segments)
        role = self._role_mention(segments[0], first)
        return role or self._nameless(first, last, segments[0])

    def _segments(self, first: int, last: int) -> list[tuple[int, int]]:
        lines, out, begin = self.lines, [], first
        for i in range(first, last + 1):
            if i == last or lines.low[i] in (",", "(", "—", "–"):
                if i > begin:
                    out.append((begin, i))
                begin = i + 1
        return out or [(first, last)]

    def _within(self, begin: int, end: int) -> list[Mention]:
        lo, hi = self.lines.starts[begin], self.lines.ends[end - 1]
        i = bisect_left(self.starts, lo)
        found = []
        while i < len(self.mentions) and self.starts[i] < hi:
            if self.mentions[i].span.end <= hi:
                found.append(self.mentions[i])
            i += 1
        return found

    def _named(self, begin: int, end: int) -> Speaker | None:
        """The person or body that heads a segment: not one after a preposition or in the possessive."""
        lines = self.lines
        head_end = next((i for i in range(begin + 1, end) if lines.low[i] in _CUT), end)
        best: Mention | None = None
        for m in self._within(begin, end):
            at, after = lines.at(m.span.start), lines.at(m.span.end - 1) + 1
            if at >= head_end and not (m.kind is Kind.BODY and at <= begin + 1):
                continue
            if after < end and lines.low[after] in _POSSESSIVE:
                continue
            if m.manner in (Manner.FULL, Manner.SHORT) and m.kind in (Kind.PERSON, Kind.BODY, Kind.STATE, Kind.PLACE):
                if after < head_end and m.kind is not Kind.PERSON:
                    continue  # "U.S. officials": the body only describes the head
                if best is None or m.kind is Kind.PERSON or best.kind is not Kind.PERSON:
                    best = m
        if best is not None:
            return Speaker(best.name, best.role or self.roles.get(best.name), best.kind is Kind.PERSON)
        return self._by_capitals(begin, head_end) if not self.mentions else None

    def _by_capitals(self, begin: int, end: int) -> Speaker | None:
        """Without mentions: the last capitalised run of the segment, in its fullest form in the story."""
        lines = self.lines
        i = end
        while i > begin and (lines.capital(i - 1) or (lines.low[i - 1] == "." and i - 1 > begin)):
            i -= 1
        if i == end or (i > begin and end - i == 1 and lines.words[end - 1].isupper() and False):
            return None
        name = lines.name(i, end)
        full = self.full.get(lines.words[end - 1], name)
        return Speaker(full if len(full) > len(name) else name, None, True)

    def _with_role(self, speaker: Speaker, segments: list[tuple[int, int]]) -> Speaker:
        if speaker.role or len(segments) < 2:
            return speaker
        lines = self.lines
        for begin, end in segments:
            words = lines.name(begin + (lines.low[begin] in DETERMINERS), end)
            if (
                words
                and speaker.name not in words
                and lines.words[begin][:1].isalpha()
                and lines.low[begin] not in _TAIL
            ):
                return Speaker(speaker.name, words, speaker.person, speaker.plural)
        return speaker

    def _role_mention(self, segment: tuple[int, int], first: int) -> Speaker | None:
        for m in self._within(*segment):
            if m.manner in (Manner.ROLE, Manner.JOINT, Manner.METONYM) and m.span.start <= self.lines.starts[first] + 4:
                covers = self.lines.at(m.span.end - 1) + 1
                nxt = self.lines.low[covers] if covers < segment[1] else ""
                if nxt in _POSSESSIVE:
                    continue
                if nxt and nxt not in _CUT:
                    continue
                named = m.name[:1].isupper()
                return (
                    Speaker(m.name, m.role or self.roles.get(m.name), m.kind is Kind.PERSON, named=named)
                    if named
                    else None
                )
        return None

    def _nameless(self, first: int, last: int, segment: tuple[int, int]) -> Speaker | None:
        """The noun without article: "a source close to the delegation" -> "source close to the delegation"."""
        lines = self.lines
        begin, end = segment[0], segment[1]
        while begin < end - 1 and (lines.low[begin] in DETERMINERS or lines.low[begin] in ("meanwhile", "one")):
            begin += 1
        if begin < end and lines.low[begin] == "of" and end - begin > 2:  # "one of them"
            begin += 1
        end = next((i for i in range(begin + 1, end) if lines.low[i] in ("who", "whose", "which", "speaking")), end)
        name = lines.name(begin, end)
        if not name:
            return None
        if self.last is not None and lines.low[first] == "the" and name.lower() in self.last.name.lower():
            return self.last
        head = lines.words[begin]
        keep = head[1:] != head[1:].lower() or (begin + 1 < end and lines.capital(begin + 1))
        return Speaker(name if keep or begin > first else name[:1].lower() + name[1:], None, person=False, named=False)

    def _pronoun(self, source: Span, first: int, word: str) -> Speaker | None:
        exact = next((m for m in self._within(first, first + 1) if m.span == source), None)
        if exact is not None and exact.name[:1].isupper():
            return Speaker(exact.name, exact.role or self.roles.get(exact.name), exact.kind is Kind.PERSON)
        if word in ("who", "which", "that") and first > 0:
            end = first - 1 if self.lines.low[first - 1] == "," else first
            begin = end
            while (
                begin > 0
                and end - begin < 8
                and (self.lines.words[begin - 1][:1].isalnum() or self.lines.low[begin - 1] in _JOINING)
            ):
                begin -= 1
                if self.lines.low[begin] in DETERMINERS:
                    break
            return self._resolve(self.lines.span(begin, end)) if begin < end else None
        if word in NEUTER and self.last_body is not None:
            return self.last_body
        return self.last


def _roles(mentions: tuple[Mention, ...]) -> dict[str, str]:
    roles: dict[str, str] = {}
    for m in mentions:
        if m.role and m.kind is Kind.PERSON:
            roles.setdefault(m.name, m.role)
    return roles


def _full_names(lines: Lines) -> dict[str, str]:
    """Last word -> longest run of two to four capitalised words that ends with it."""
    full: dict[str, str] = {}
    i, n = 0, len(lines.words)
    while i < n:
        j = i
        while j < n and j - i < 6 and lines.words[j][:1].isupper() and lines.words[j][:1].isalpha():
            j += 1
        if j - i >= 2:
            name = lines.name(max(i, j - 2), j)
            if len(name) > len(full.get(lines.words[j - 1], "")):
                full[lines.words[j - 1]] = name
        i = max(j, i + 1)
    return full
