"""Mentions resolved in text order: full names, short ones, roles, pronouns, "the two leaders", "the parties"."""

from __future__ import annotations

from dateline.model.mention import Kind, Manner, Mention
from dateline.names.find import Found, holding_text, past_year, title_text
from dateline.names.kinds import kind_of
from dateline.names.label import BODY, NAME, OTHER, SPOT
from dateline.names.parties import metonym
from dateline.names.people import PAST, Being, People, office_name
from dateline.names.phrases import Phrase
from dateline.names.tables import DEFINITE, word_set
from dateline.names.words import Words

_SIDES = word_set("sides-refer")
_LEADERS = word_set("leaders")
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
_PRONOUNS = {"he": "m", "she": "f", "him": "m"}
_SPEECH = word_set("speech")


class Referee:
    """Resolves one story's mentions; made for one story, used once."""

    def __init__(self, found: Found, people: People, of_run: dict[int, Being]) -> None:
        self.found, self.people, self.of_run = found, people, of_run
        self.words: Words = found.words
        self.mentions: list[Mention] = []
        self.covered = bytearray(len(found.words))

    # -- building blocks

    def _cover(self, first: int, last: int) -> None:
        self.covered[first:last] = b"\x01" * (last - first)

    def _free(self, first: int, last: int) -> bool:
        return not any(self.covered[first:last])

    def _add(self, first: int, last: int, kind: Kind, name: str, manner: Manner, **more: object) -> None:
        self._cover(first, last)
        self.mentions.append(Mention(self.words.span(first, last), kind, name, manner, **more))  # type: ignore[arg-type]

    # -- persons by name

    def persons(self) -> None:
        """Every run that names a person, with the role given beside it."""
        for run in self.found.runs:
            if not self._free(*run):
                continue
            holding = self.found.holdings.of_run.get(run[0])
            being = self.of_run.get(run[0])
            manner = Manner.FULL
            if being is None and run[1] - run[0] == 1:
                being = self.people.called(self.words.words[run[0]], run[0])
                if self._longer(run):
                    being = None
                manner = Manner.SHORT
                if being is None and holding is not None and not self._longer(run):
                    being = self.people.add(self.words.words[run[0]], (self.words.words[run[0]],), run[0])
                    manner = Manner.FULL
            if being is None:
                continue
            if len(self.words.words[run[0] : run[1]]) < len(being.tokens):
                manner = Manner.SHORT
            role_span = role = None
            if holding is not None:
                phrase = holding.phrase
                role_span = self.words.span(phrase.core, phrase.last)
                role = holding_text(self.words, holding)
                self._cover(phrase.first, phrase.last)
            elif being.offices:
                role = being.offices[0].text
            self._add(*run, Kind.PERSON, being.name, manner, role=role, role_span=role_span, country=being.country)

    def _longer(self, run: tuple[int, int]) -> bool:
        end = run[1]
        after = end < len(self.words) and self.words.close(end) and self.words.words[end][0].isupper()
        if after and self.found.labels.tags[end] in (SPOT, OTHER, BODY):
            return True
        before = run[0] - 1
        return (
            before >= 0
            and self.words.close(run[0])
            and self.words.words[before][0].isupper()
            and self.found.labels.tags[before] in (SPOT, BODY)
        )

    # -- roles without a name beside them

    def roles(self) -> None:
        """Role phrases that no name run stands beside."""
        for phrase in self.found.phrases:
            if phrase.noun is None or phrase.noun.sort == "title" or not self._free(phrase.head, phrase.head_end):
                continue
            if phrase.first in self.found.holdings.of_phrase:
                continue
            first = phrase.first
            while first < phrase.core and self.covered[first]:
                first += 1
            if not self._free(phrase.core, phrase.last):
                continue
            if phrase.noun.plural:
                self._plural(phrase, first)
            else:
                self._singular(phrase, first)

    def _singular(self, phrase: Phrase, first: int) -> None:
        country = phrase.countries[0] if phrase.countries else None
        text = title_text(self.words, phrase)
        being = None
        old = any(m in PAST for m in phrase.modifiers) or past_year(self.found, phrase.head)
        if phrase.definite is not False and not old:
            holders = self.people.holders(phrase, country)
            if len(holders) > 1 and phrase.definite:
                before = [b for b in holders if b.last_seen <= phrase.head and b.last_seen >= 0]
                holders = [max(before, key=lambda b: b.last_seen)] if before else holders[:1]
            being = holders[0] if len(holders) == 1 else None
        if being is not None:
            role, place = text, being.country or country
            self._add(first, phrase.last, Kind.PERSON, being.name, Manner.ROLE, role=role, country=place)
            return
        name = office_name(phrase, country) if phrase.definite is not False else None
        self._add(first, phrase.last, Kind.PERSON, name or text, Manner.ROLE, role=text, country=country)

    def _plural(self, phrase: Phrase, first: int) -> None:
        names = self._names(phrase)
        text = title_text(self.words, phrase)
        if names:
            self._add(first, phrase.last, Kind.GROUP, text, Manner.JOINT, names=names, role=text)
        else:
            country = phrase.countries[0] if len(phrase.countries) == 1 else None
            self._add(first, phrase.last, Kind.GROUP, text, Manner.ROLE, country=country)

    def _names(self, phrase: Phrase) -> tuple[str, ...]:
        """Whom a plural office means, in the order of the states said; empty where nobody can be named."""
        countries = phrase.countries
        old = past_year(self.found, phrase.head)
        if phrase.sides or (not countries and phrase.definite):
            countries = self.found.parties.get(phrase.number or 2, ()) if phrase.sides else ()
        if len(countries) > 1:
            return tuple(self._holder(phrase, c, old=old) for c in countries)
        if phrase.definite and not countries and not old:
            return self._bare(phrase)
        return ()

    def _holder(self, phrase: Phrase, country: str, *, old: bool) -> str:
        holders = [] if old else self.people.holders(phrase, country)
        holders = [b for b in holders if b.country == country] or holders
        if len(holders) == 1:
            return holders[0].name
        return office_name(phrase, country) or country

    def _bare(self, phrase: Phrase) -> tuple[str, ...]:
        """Whom "the two presidents" means: the persons of that office, else that office of the story's sides."""
        noun = phrase.noun
        if noun is None or noun.sort != "office":
            return ()
        holders = self.people.holders(phrase, None)
        wanted = phrase.number or 2
        if len(holders) >= wanted and (phrase.number is None or len(holders) == phrase.number):
            return tuple(b.name for b in holders)
        if len(holders) > wanted:
            return tuple(b.name for b in sorted(holders, key=lambda b: b.first)[:wanted])
        sides = self.found.parties.get(phrase.number or 0, ())
        return tuple(self._holder(phrase, c, old=False) for c in sides)

    # -- bodies, states and places

    def bodies(self) -> None:
        """Phrases around a body noun: "the trade ministry", "National Assembly of Varnia"."""
        named: dict[str, str] = {}
        for phrase in self.found.bodies:
            if not self._free(phrase.head, phrase.last):
                continue
            first = phrase.first
            while first < phrase.head and self.covered[first]:
                first += 1
            core = max(first, phrase.core)
            text = self.words.of_tokens(core, phrase.last)
            noun = self.words.low[phrase.head]
            proper = self.words.words[phrase.head][0].isupper() and core < phrase.head
            country = phrase.countries[0] if phrase.countries else None
            if proper or (phrase.of is not None and self.words.words[phrase.head][0].isupper()):
                named[noun] = text
            elif phrase.definite and core == phrase.head and phrase.of is None and noun in named:
                text = named[noun]
            plural = noun.endswith("s") and not proper and noun not in {"congress", "regulators"}
            self._add(first, phrase.last, Kind.GROUP if plural else Kind.BODY, text, Manner.FULL, country=country)

    def places(self) -> None:
        """States, capitals and cities by name; a capital may stand for its state."""
        labels, words = self.found.labels, self.words
        for first, (last, place) in sorted(labels.places.items()):
            if not self._free(first, last):
                continue
            after = (
                labels.tags[last] if last < len(words) and words.close(last) and words.words[last][0].isupper() else ""
            )
            if place.sort != "name" and after in (SPOT, OTHER, NAME):
                continue
            if place.sort in {"name", "adj"}:
                self._add(first, last, Kind.STATE, place.country, Manner.FULL, country=place.country)
            elif metonym(words, labels, first):
                self._add(first, last, Kind.STATE, place.country, Manner.METONYM, country=place.country)
            else:
                self._add(first, last, Kind.PLACE, words.of_tokens(first, last), Manner.FULL, country=place.country)

    def others(self) -> None:
        """Runs that are left: places and bodies that no table knows."""
        for run in self.found.runs:
            if not self._free(*run):
                continue
            kind = kind_of(self.words, self.found.labels, run, self.found.marks.get(run[0]))
            if kind in (Kind.BODY, Kind.PLACE):
                first, last = run
                tags = self.found.labels.tags
                while last < len(self.words) and self.words.close(last) and tags[last] in (SPOT, BODY, NAME):
                    last += 1
                self._add(first, last, kind, self.words.of_tokens(first, last), Manner.FULL)

    def pairs(self) -> None:
        """Both halves of "Putin-Lukashenko talks", "Varnia-Ostrava summit"."""
        for i, word in enumerate(self.words.words):
            if "-" not in word or (self.covered[i] and not word[0].isupper()):
                continue
            halves = word.split("-")
            if len(halves) != 2 or not all(h and h[0].isupper() for h in halves):
                continue
            self._pair(i, halves)

    def _pair(self, i: int, halves: list[str]) -> None:
        start = self.words.starts[i]
        beings = [self.people.called(h, i) for h in halves]
        spans = (self.words.span(i, i + 1), start + len(halves[0]))
        left = type(spans[0])(start, spans[1])
        right = type(spans[0])(spans[1] + 1, spans[0].end)
        for half, being, span in zip(halves, beings, (left, right), strict=True):
            if being is not None:
                self.mentions.append(Mention(span, Kind.PERSON, being.name, Manner.SHORT, country=being.country))
                self._cover(i, i + 1)
            elif (place := self.found.state_of(half)) is not None:
                self.mentions.append(Mention(span, Kind.STATE, place, Manner.FULL, country=place))
                self._cover(i, i + 1)

    # -- whole groups and pronouns

    def sides(self) -> None:
        """Phrases such as "the parties", "both sides", "the two countries"."""
        words = self.words
        for i, low in enumerate(words.low):
            if low not in _SIDES or self.covered[i]:
                continue
            first, number = i, None
            while first > 0 and words.sentence[first - 1] == words.sentence[i] and i - first < 3:
                before = words.low[first - 1]
                if before in _NUMBERS:
                    number = _NUMBERS[before]
                elif before not in DEFINITE:
                    break
                first -= 1
            if first == i:
                continue
            names = self.found.parties.get(number or 0, ())
            if names:
                text = words.of_tokens(i, i + 1)
                self._add(first, i + 1, Kind.GROUP, text, Manner.JOINT, names=names)

    def pronouns(self) -> None:
        """He, she, they: the person last spoken of, a speaker first."""
        ordered = sorted((m for m in self.mentions if m.kind in (Kind.PERSON, Kind.GROUP)), key=lambda m: m.span)
        words = self.words
        for i, low in enumerate(words.low):
            if low not in {"he", "she", "they"}:
                continue
            found = self._antecedent(ordered, i, low)
            if found is not None:
                names = found.names if low == "they" else ()
                self._add(i, i + 1, found.kind, found.name, Manner.PRONOUN, names=names, country=found.country)

    def _antecedent(self, ordered: list[Mention], i: int, low: str) -> Mention | None:
        start = self.words.starts[i]
        best: tuple[float, Mention] | None = None
        for mention in ordered:
            if mention.span.start >= start:
                break
            if (low == "they") != (mention.kind is Kind.GROUP):
                continue
            if low != "they" and not self._agrees(mention, low):
                continue
            distance = (start - mention.span.end) / 150.0
            score = -distance + self._subject(mention)
            if best is None or score >= best[0]:
                best = (score, mention)
        return best[1] if best is not None and best[0] > -8 else None

    def _agrees(self, mention: Mention, low: str) -> bool:
        gender = next((b.gender for b in self.people.beings if b.name == mention.name), None)
        return gender is None or gender == _PRONOUNS[low]

    def _subject(self, mention: Mention) -> float:
        """A bonus for the grammatical subject, a larger one for a speaker."""
        i, j = self.found.tokens(mention.span)
        after = self.words.word(j)
        score = 0.0
        if after in _SPEECH or self.words.word(i - 1) in _SPEECH:
            score += 1.5
        first = self.words.sentences[self.words.sentence[i]][0]
        if i - first <= 1:
            score += 1.0
        return score


def resolve(found: Found, people: People, of_run: dict[int, Being]) -> tuple[Mention, ...]:
    """All mentions of the story, in text order."""
    for being in people.beings:
        being.last_seen = being.first
    referee = Referee(found, people, of_run)
    referee.persons()
    referee.pairs()
    referee.roles()
    referee.sides()
    referee.bodies()
    referee.places()
    referee.others()
    referee.pronouns()
    return tuple(sorted(referee.mentions, key=lambda m: (m.span, m.kind)))
