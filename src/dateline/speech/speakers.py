"""Who speaks: a local source span ("the spokesman", "he", "Kolb") to the fullest name in the story with its role."""

from __future__ import annotations

from bisect import bisect_left

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span
from dateline.speech.attribution import Attribution
from dateline.speech.fullest import full_names, roles_of, spelled_out
from dateline.speech.groups import group
from dateline.speech.joint import joint
from dateline.speech.kindred import Kindred
from dateline.speech.later import role_nouns
from dateline.speech.lines import OUT, Lines
from dateline.speech.noun import as_noun, common, gender_of, is_named, is_thing, one_of, phrase_end, released
from dateline.speech.phrases import DETERMINERS, TIMES, has_finite
from dateline.speech.speaker import OFFICES, Speaker, office_of

PERSONAL = group("personal")
PLURAL = frozenset(["they", "them", "their", "themselves"])
NEUTER = frozenset(["it", "its", "itself"])
_CUT = group("head end")
_TAIL = group("tail")
_PRONOUNS = PERSONAL | PLURAL | NEUTER | frozenset(("who", "which", "that", "we", "i", "you"))
_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_POSSESSIVE = ("'s", "’s", "'", "’")
_JOINING = group("joining")
_INDEFINITE = frozenset(("a", "an", "another"))
_PARTS = frozenset(("England", "Scotland", "Wales", "Northern Ireland"))  # they have governments of their own
_GROUP_STAYS = 12  # sentences in which "they" can still mean the officials who spoke
_DANGLING = frozenset(("here", "last", "on", "in", "from", "since", "by", "of", "as"))
_DESCRIPTION = 20  # tokens that a description may take between a name and "who"


def _is_named(m: Mention) -> bool:
    return m.kind is Kind.PERSON and m.manner in (Manner.FULL, Manner.SHORT) and m.name[:1].isupper()


class Speakers:
    """Resolves the sources of one story in text order; remembers who spoke last, and where."""

    def __init__(self, lines: Lines, mentions: tuple[Mention, ...]) -> None:
        self.lines = lines
        self.mentions = mentions
        self.starts = [m.span.start for m in mentions]
        self.roles = roles_of(mentions)
        self.states = frozenset(m.name for m in mentions if m.kind is Kind.STATE)
        self.full = {} if mentions else full_names(lines)
        self.small = frozenset(filter(str.islower, lines.words))
        self.gender: dict[str, str] = {}
        self.kindred = Kindred(mentions)
        self.last: Speaker | None = None
        self.last_body: Speaker | None = None
        self.last_person: Speaker | None = None
        self.last_group: tuple[Speaker, int] | None = None
        self.last_unit = -9

    def resolve(self, made: Attribution) -> Speaker | None:
        """The speaker of an attribution, None where nobody is named ("it was reported that")."""
        unit = self.unit_of((made.cue or made.content)[0].start)
        if made.source is not None:
            speaker = self._resolve(made.source, unit)
        else:
            speaker = None if made.cue else self._free(unit)
        if speaker is not None:
            if made.source is not None:
                speaker = self.kindred.fuller(speaker, made.source, self.lines.text)
            self.spoke(speaker, made)
            if speaker.person and speaker.role:
                self.roles.setdefault(speaker.name, speaker.role)
            word = made.source.of(self.lines.text).lower() if made.source else ""
            if word in _GENDER:
                self.gender[speaker.name] = _GENDER[word]
        return speaker

    def spoke(self, speaker: Speaker, made: Attribution) -> None:
        """Takes note of who spoke, and where his words end."""
        self.last, self.last_unit = speaker, self.unit_of(made.span.end - 1)
        if made.cue:
            self.last_unit = max(self.last_unit, self.unit_of(made.cue[0].start))
        if speaker.named and not speaker.person and not speaker.joint:
            self.last_body = speaker
        if speaker.named and speaker.person:
            self.last_person = speaker
        if speaker.plural and (speaker.joint or not speaker.named):
            self.last_group = (speaker, self.last_unit)

    def peek(self, made: Attribution) -> Speaker | None:
        """The speaker of an attribution, without taking note that he spoke."""
        return self._resolve(made.source, self.unit_of(made.span.start)) if made.source else None

    def role(self, mention: Mention) -> str | None:
        """The role of the one meant, as the story gives it best; None where the name is nothing but the role."""
        role = self.roles.get(mention.name) or mention.role
        return None if role is None or role.lower() == mention.name.lower() else role

    def unit_of(self, offset: int) -> int:
        """The number of the unit that holds a character."""
        return self.lines.unit_of(self.lines.at(offset))

    def _free(self, unit: int) -> Speaker | None:
        """Of a free quotation: the subject of the sentence before where that is no statement, else who spoke last."""
        if unit > 0 and self.last_unit < unit - 1:
            return self._subject_of(unit - 1) or self.last
        return self.last

    def _subject_of(self, unit: int) -> Speaker | None:
        """The first person named in a sentence; "he" at its head is whoever spoke last."""
        first, last = self.lines.units[unit]
        if self.lines.low[first] in ("he", "she") and self.last is not None and self.last.person:
            return self.last
        named = next((m for m in self._within(first, last) if _is_named(m)), None)
        return Speaker(named.name, self.role(named), person=True) if named is not None else None

    def _opening(self, unit: int, before: int, word: str) -> Speaker | None:
        """The person whose name opens the sentence of a pronoun: "[Ana Leitao] broke the news when she said ..."."""
        first = self.lines.units[unit][0]
        for m in self._within(first, before) if first < before else []:
            if _is_named(m) and self.lines.at(m.span.start) == first and self.lines.quote[first] == OUT:
                named = Speaker(m.name, self.role(m), person=True)
                after = self.lines.low[self.lines.at(m.span.end - 1) + 1]
                return named if after not in _POSSESSIVE and self._fits(named, word) else None
        return None

    def _resolve(self, source: Span, unit: int) -> Speaker | None:
        lines = self.lines
        first, last = lines.at(source.start), lines.at(source.end - 1) + 1
        if first >= last:
            return None
        word = lines.low[first]
        body = lines.words[first] == "WHO" and (first == 0 or not lines.words[first - 1].isupper())  # no relative word
        if last - first == 1 and word in _PRONOUNS and not body:
            return self._pronoun(source, first, word, unit)
        if last - first == 2 and word in _GENDER and lines.low[first + 1] in OFFICES:
            return office_of(self._pronoun(source, first, word, unit), lines.low[first + 1])
        segments = self._segments(first, last)
        known = self.last if self.last is not None and self.last.person and self._described(first, last) else None
        if (known := known or joint(lines, first, last, self._named)) is not None:
            return known
        for begin, end in segments[:2]:
            if begin != segments[0][0] and lines.low[begin] in DETERMINERS:
                continue
            found = self._named(begin, end)
            if found is not None and (found.person or begin == segments[0][0]):
                return spelled_out(self.mentions, found.name) or self._with_role(found, segments)
        return (
            spelled_out(self.mentions, lines.name(*segments[0]))
            or self._role_mention(segments[0], first)
            or self._said_again(segments[0])
            or self._nameless(first, segments[0])
        )

    def _described(self, first: int, last: int) -> bool:
        """``the Norwegian``, ``the 58-year-old``: the person who spoke last, by nation or age."""
        lines = self.lines
        if last - first != 2 or lines.low[first] != "the":
            return False
        if lines.low[first + 1].endswith("-year-old"):
            return True
        states = [m for m in self._within(first, last) if m.kind is Kind.STATE]
        word = lines.words[first + 1]
        return any(word not in m.name and lines.capital(first + 1) and not word.endswith("s") for m in states)

    def _said_again(self, segment: tuple[int, int]) -> Speaker | None:
        """``the report said``, ``one of them said``: the body or the group that spoke before."""
        words = self.lines.low[segment[0] : segment[1]]
        if words in (("the", "report"), ("the", "statement"), ("the", "document"), ("the", "communique")):
            return self.last_body
        if self.last is not None and words in (("one",), ("one", "of", "them"), ("one", "of", "those")):
            return Speaker(one_of(self.last.name), None, named=False)
        return None

    def _segments(self, first: int, last: int) -> list[tuple[int, int]]:
        lines, out, begin = self.lines, [], first
        for i in range(first, last + 1):
            if i < last and lines.low[i] == "(" and self._acronym(i, last):
                begin = i + 3  # "Ministry of Trade (MITI) [Deputy Director Masaji Yamamoto]"
            elif i == last or (i >= begin and lines.low[i] in (",", "(", "—", "–") and not lines.tied(i)):
                if i > begin:
                    out.append((begin, i))
                begin = i + 1
                if i < last and lines.low[i] == "(":  # what a bracket adds is no segment of its own
                    begin = next((k + 1 for k in range(i, last) if lines.low[k] == ")"), begin)
        return out or [(first, last)]

    def _acronym(self, i: int, last: int) -> bool:
        """Whether a bracket at `i` only gives the short form of what goes on after it."""
        lines = self.lines
        if i + 3 >= last or lines.low[i + 2] != ")" or not lines.capital(i + 1):
            return False
        short = lines.words[i + 1].isupper()  # "Dorn Securities (Norland) [analyst Ana Leitao]" is none
        return (short and lines.capital(i + 3)) or any(
            m.kind is Kind.PERSON and m.manner is Manner.FULL and m.span.end == lines.ends[last - 1]
            for m in self._within(i + 3, last)
        )

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
            titled = m.kind is Kind.PERSON and at > begin and (m.role or "-").lower() in lines.name(begin, at).lower()
            if at >= head_end and not (m.kind is Kind.BODY and at <= begin + 1) and not titled:
                continue
            if after < end and lines.low[after] in _POSSESSIVE:
                continue
            if m.kind in (Kind.STATE, Kind.PLACE) and lines.words[after - 1].startswith(m.span.of(lines.text) + "-"):
                continue  # "Agence France-Presse"
            if m.manner in (Manner.FULL, Manner.SHORT) and m.kind in (Kind.PERSON, Kind.BODY, Kind.STATE, Kind.PLACE):
                if after < head_end and (m.kind is not Kind.PERSON or common(lines, after)):
                    continue  # "U.S. officials": the body only describes the head
                if best is None or m.kind is Kind.PERSON or best.kind is not Kind.PERSON:
                    best = m
        if (
            best is not None
            and best.kind is Kind.BODY
            and best.name.islower()
            and lines.at(best.span.start) > begin + 1
        ):
            return None  # "Senator Kern's campaign" is more than a campaign
        if best is not None:
            part = best.kind is Kind.STATE and best.span.of(lines.text) in _PARTS
            return Speaker(best.span.of(lines.text) if part else best.name, self.role(best), best.kind is Kind.PERSON)
        if head_end - begin >= 3 or end > head_end:
            return self._unlisted(begin, end)
        return self._by_capitals(begin, head_end) if not self.mentions else None

    def _unlisted(self, begin: int, end: int) -> Speaker | None:
        """A name at the end of a segment that no mention covers: "Secretary for Ports [Ivo Kern]"."""
        lines = self.lines
        if (
            end - begin < 3
            or lines.low[begin] in DETERMINERS
            or not (lines.capital(end - 1) and lines.capital(end - 2))
            or self._within(end - 2, end)
        ):
            return None
        if not lines.capital(begin) or "the" in lines.low[begin:end]:
            return None
        if lines.words[end - 1].isupper() or lines.low[end - 3] in ("of", "the", "for"):
            return None
        if lines.low[end - 1] in role_nouns() | group("firms"):
            return None  # "Kuwait's Oil Minister", "Westminster Bank Plc" are no names of people
        return Speaker(lines.name(end - 2, end), lines.name(begin, end - 2), person=True)

    def _by_capitals(self, begin: int, end: int) -> Speaker | None:
        """Without mentions: the last capitalised run of the segment, in its fullest form in the story."""
        lines = self.lines
        i = end
        while i > begin and (lines.capital(i - 1) or (lines.low[i - 1] == "." and i - 1 > begin)):
            i -= 1
        if i == end:
            return None
        name = lines.name(i, end)
        if end - i == 1 and as_noun(self.small, name, at_start=True) != name:
            return None
        full = self.full.get(lines.words[end - 1], name)
        acronym = " " not in name and sum(c.isupper() for c in name) > 1
        return Speaker(full if len(full) > len(name) else name, None, person=not acronym)

    def _with_role(self, speaker: Speaker, segments: list[tuple[int, int]]) -> Speaker:
        if speaker.role or len(segments) < 2 or not speaker.person:
            return speaker
        lines = self.lines
        for begin, end in segments:
            words = lines.name(begin + (lines.low[begin] in DETERMINERS), end)
            if (
                words
                and speaker.name not in words
                and words not in speaker.name  # "Barlow, the sole Liberal on the board"
                and lines.words[begin][:1].isalpha()
                and lines.low[begin] not in _TAIL
                and ")" not in words
                and not words.startswith("of ")
            ):
                return Speaker(speaker.name, words, speaker.person, speaker.plural)
        return speaker

    def _role_mention(self, segment: tuple[int, int], first: int) -> Speaker | None:
        own = self.lines.name(*segment) if self.lines.low[first] in _INDEFINITE else ""
        for m in self._within(*segment):
            if own and m.name not in own:
                continue  # "a senior banker" is nobody named before
            if m.manner in (Manner.ROLE, Manner.JOINT, Manner.METONYM) and m.span.start <= self.lines.starts[first] + 4:
                covers = self.lines.at(m.span.end - 1) + 1
                nxt = self.lines.low[covers] if covers < segment[1] else ""
                if m.kind is Kind.GROUP or nxt in _POSSESSIVE or (nxt and nxt not in _CUT):
                    continue
                named = m.name[:1].isupper()
                return Speaker(m.name, self.role(m), m.kind is Kind.PERSON, named=named) if named else None
        return None

    def _nameless(self, first: int, segment: tuple[int, int]) -> Speaker | None:
        """The noun without article: "a source close to the delegation" -> "source close to the delegation"."""
        lines = self.lines
        begin, end = segment
        while begin < end - 1 and (lines.low[begin] in DETERMINERS or lines.low[begin] == "meanwhile"):
            if lines.low[begin + 1] in ("of", "in", "at", "from", "among", "on", "who", "close"):
                break  # "one of the protesters", "some in the industry"
            begin += 1
        end = next(
            (i for i in range(begin + 1, end) if lines.low[i] in ("who", "whose", "which", "speaking", "here")), end
        )
        while end - 1 > begin and (lines.low[end - 1] in TIMES or lines.low[end - 1] in _DANGLING):
            end -= 1  # "officials in Lund [today]"
        end = phrase_end(lines, begin, end)
        name = lines.name(begin, end)
        if not name or (end - begin == 1 and lines.words[begin] in _CUT):
            return None
        again = name.lower().removeprefix("same ")
        if self.last is not None and lines.low[first] == "the" and again in self.last.name.lower():
            return self.last
        plural = lines.low[end - 1].endswith("s")
        return Speaker(
            as_noun(self.small, name, at_start=begin == first),
            None,
            plural=plural,
            named=is_named(name, at_start=begin == first),
        )

    def _pronoun(self, source: Span, first: int, word: str, unit: int) -> Speaker | None:
        if word in ("who", "which", "that"):
            return self._antecedent(first, unit)
        exact = next((m for m in self._within(first, first + 1) if m.span == source and m.name[:1].isupper()), None)
        meant = Speaker(exact.name, self.role(exact), exact.kind is Kind.PERSON) if exact else None
        if word in NEUTER:
            paper = self.last is not None and unit - self.last_unit <= 1 and is_thing(self.last.name)
            return self.last if paper else self.last_body or meant  # "The communique said ... [It] said"
        if word in PLURAL:
            return self._plural(unit, meant)
        if (subject := self._opening(unit, first, word)) is not None:
            return subject
        if self.last is not None and unit - self.last_unit <= 1 and self._fits(self.last, word):
            return self.last
        near = self._subject_of(unit - 1) if unit > 0 else None
        near = near if near is not None and self._fits(near, word) else meant or near
        thing = self.last is not None and not self.last.person and is_thing(self.last.name)
        return near or (self.last_person if thing else self.last)

    def _plural(self, unit: int, meant: Speaker | None) -> Speaker | None:
        """Whom "they" means: a group or body that spoke last, else the people who spoke before the one named since."""
        if self.last_group is not None and self.last is not None:
            people, number = self.last_group
            if self.last.name in self.states and unit - number <= _GROUP_STAYS:
                return people  # "Britain warned of it, [they] said": the diplomats before
            if self.last.person and not self.last.plural and unit - number <= _GROUP_STAYS // 2:
                return people
        holds = self.last is not None and (self.last.plural or not self.last.person)
        return self.last if holds else meant or self.last

    def _fits(self, speaker: Speaker, word: str) -> bool:
        """Whether "he" or "she" can mean the speaker: no body, no group, no other gender known."""
        if speaker.plural or (speaker.named and not speaker.person) or (not speaker.person and is_thing(speaker.name)):
            return False
        known = self.gender.get(speaker.name) or gender_of(speaker.role)
        return known is None or word not in _GENDER or known == _GENDER[word]

    def _apposed(self, end: int, unit: int) -> Mention | None:
        """The person named right before `end`, or parted from it by a description alone: "Ana Leitao, 24, [who]"."""
        lines = self.lines
        floor = max(lines.units[unit][0], end - _DESCRIPTION)
        for m in reversed(self._within(floor, end) if floor < end else []):
            if m.kind is Kind.PERSON and m.manner in (Manner.FULL, Manner.SHORT):
                after = lines.at(m.span.end - 1) + 1
                apart = after < end and (lines.low[after] != "," or has_finite(lines, after, end))
                return None if apart or any(lines.quote[i] != OUT for i in range(after, end)) else m
        return None

    def _antecedent(self, first: int, unit: int) -> Speaker | None:
        """The noun phrase before "who"."""
        lines = self.lines
        end = first - 1 if first > 0 and lines.low[first - 1] == "," else first
        paper = released(lines, lines.units[unit][0], end) if lines.low[first] == "which" else None
        if paper is not None:
            return Speaker(paper, named=False)
        if end > 0 and (named := self._apposed(end, unit)) is not None:
            return Speaker(named.name, self.role(named), person=True)
        begin = end
        while (
            begin > 0 and end - begin < 8 and (lines.words[begin - 1][:1].isalnum() or lines.low[begin - 1] in _JOINING)
        ):
            begin -= 1
            if lines.low[begin] in DETERMINERS:
                break
        return self._resolve(lines.span(begin, end), unit) if begin < end else None
