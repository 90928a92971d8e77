"""Whose voice a label of a transcript is: "MR. AKER", "THE PRESIDENT", "NG", "A" to the fullest name of the story."""

from __future__ import annotations

from collections import Counter

from dateline.model.mention import Kind, Manner, Mention
from dateline.model.story import Role, Story
from dateline.speech.fullest import full_names, roles_of
from dateline.speech.groups import group
from dateline.speech.honours import titles
from dateline.speech.later import role_nouns
from dateline.speech.lines import Lines
from dateline.speech.speaker import Speaker
from dateline.speech.turns import Turn

_TITLED = frozenset(("sen", "rep", "gov", "amb", "gen", "lt", "judge", "justice", "governor", "congressman"))
_HEADLINE_WEIGHT, _INITIALS = 10, 3


class Voices:
    """The speakers of the turns of one story."""

    def __init__(self, story: Story, lines: Lines, mentions: tuple[Mention, ...]) -> None:
        turns = lines.turns
        persons = [m for m in mentions if m.kind is Kind.PERSON and m.name[:1].isupper()]
        self.roles = roles_of(mentions)
        self.printed = full_names(lines)
        self.names = tuple(dict.fromkeys(m.name for m in persons if not m.name.isupper()))
        self.labels = tuple(dict.fromkeys(" ".join(map(_title_case, _proper(t.name)[1])) for t in turns))
        self.guest = _guest(story, persons, turns)
        self.offices = {m.role.split()[-1].lower(): m.name for m in reversed(persons) if m.role}
        self.known: dict[str, Speaker | None] = {}

    def of(self, turn: Turn) -> Speaker | None:
        """The speaker of a turn; None where the story does not tell who it is."""
        if turn.key not in self.known:
            self.known[turn.key] = self._find(turn.name)
        return self.known[turn.key]

    def _find(self, label: str) -> Speaker | None:
        if not label or label.lower() in group("answering labels"):
            return self._person(self.guest) if self.guest else None
        words = label.split()
        if len(words) == 1 and len(label) <= _INITIALS and label.isupper():
            named = self._initials(label)
            if named or len(label) < _INITIALS or not set(label) & set("AEIOUY"):
                return self._person(named) if named else None
        titled, proper = _proper(label)
        if not proper:
            office = words[-1].lower()
            name = self.offices.get(office)
            return self._person(name) if name else Speaker(office, named=False)
        named = self._named(proper)
        if named is not None:
            return self._person(named)
        role = " ".join(_title_case(w) for w in titled if w.strip(".").lower() in role_nouns() - titles())
        name = " ".join(_title_case(w) for w in proper)
        return Speaker(self.printed.get(name, name), role or None, person=True)

    def _named(self, words: list[str]) -> str | None:
        """The person of the story, or of a longer label, that these words name by surname, initials or in full."""
        whole, last = " ".join(words).casefold(), words[-1].casefold()
        pool = (*self.names, *(x for x in self.labels if " " in x))
        full = [n for n in pool if n.casefold() == whole]
        family = [n for n in pool if n.casefold().rsplit(maxsplit=1)[-1] == last and " " in n]
        short = [n for n in pool if len(words) == 1 and last in n.casefold().split()]
        found = full or family or short
        return found[0] if found else None

    def _initials(self, letters: str) -> str | None:
        return next((n for n in self.names if "".join(w[0] for w in n.split()) == letters), None)

    def _person(self, name: str) -> Speaker:
        return Speaker(name, self.roles.get(name), person=True)


def _proper(label: str) -> tuple[list[str], list[str]]:
    """The titles in a label and the name: "SEN. ANA LEITAO" -> ["SEN."], ["ANA", "LEITAO"]."""
    words = [w for w in label.replace("(", " ").replace(")", " ").split() if w.lower() != "the"]
    titled = [w for w in words if w.strip(".").lower() in titles() | role_nouns() | _TITLED]
    return titled, [w for w in words if w not in titled]


def _guest(story: Story, persons: list[Mention], turns: tuple[Turn, ...]) -> str | None:
    """Who answers without a name: the person whom headline and introduction name most."""
    first = min((p.start for t in turns for p in t.pieces), default=0)
    counts: Counter[str] = Counter()
    for m in persons:
        if m.span.start < first and m.manner in (Manner.FULL, Manner.SHORT, Manner.PRONOUN):
            counts[m.name] += _HEADLINE_WEIGHT if story.role_at(m.span.start) is Role.HEADLINE else 1
    return max(counts, key=lambda name: counts[name], default=None)


def _title_case(word: str) -> str:
    """``AKER`` -> "Aker", ``O'NEIL`` -> "O'Neil", ``McDONALD`` -> "McDonald"; mixed case stays."""
    if not word[:1].isalpha() or any(c.islower() for c in word[2:]):
        return word
    if word[:2] == "Mc":
        return "Mc" + word[2:].capitalize()
    parts = [p.capitalize() for p in word.replace("’", "'").split("'")]
    return "-".join(p[:1].upper() + p[1:] for p in "'".join(parts).split("-")) if word.isupper() else word
