"""Noun phrases around nouns for people and bodies: "Varnia's deputy energy minister", "the trade ministry"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.swift import swift
from dateline.names.label import BODY, DAY, NAME, OTHER, SPOT, Labels
from dateline.names.left import Left
from dateline.names.right import Behind, what_follows
from dateline.names.tables import RoleNoun, body_forms, role_modifiers, word_set
from dateline.names.words import Words
from dateline.text.seek import where

#: Role nouns that are as often something else; they need a determiner, a modifier or a name beside them.
_AMBIGUOUS = word_set("ambiguous")
_RANKS = frozenset({"general", "major", "justice", "captain"})


#: Whose post is somewhere: "ambassador in Tordal".
_POSTED = frozenset({"ambassador", "envoy", "consul", "representative", "correspondent", "diplomat"})
#: What is official rather than an official.
_OFFICIAL = word_set("official-things")


@swift
@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens [first, last), head [head, head_end), `core` where its title begins (no determiner).

    `countries` in the order said; `modifiers` the lower-case words before the head; `owner` the name tokens that
    own the office ("Kremlin", "Ostravagaz"); `definite` None where no determiner stands; `sides` for "of the two
    countries"; `noun` is None for a body's phrase.
    """

    first: int
    core: int
    head: int
    head_end: int
    last: int
    noun: RoleNoun | None
    countries: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    definite: bool | None = None
    sides: bool = False
    number: int | None = None
    of: tuple[int, int] | None = None
    lead: bool = False  # a name or a state stands before the head: "White House officials"

    @property
    def noun_plural(self) -> bool:
        """Whether the head is plural: "presidents"."""
        return self.noun is not None and self.noun.plural

    @property
    def noun_sort(self) -> str:
        """The sort of the head noun, empty for a body's phrase."""
        return self.noun.sort if self.noun is not None else ""

    @property
    def bare(self) -> bool:
        """Whether nothing narrows the head: "the president", "officials"."""
        return not self.countries and not self.modifiers and self.of is None and self.core == self.head


def phrase_at(words: Words, labels: Labels, head: int, head_end: int, noun: RoleNoun | None) -> Phrase | None:
    """The phrase around a head noun at tokens [head, head_end); None where the word is no noun here."""
    left = Left(words, labels, head)
    while left.step():
        pass
    behind = what_follows(words, labels, head_end, role=noun is not None)
    held = behind.end < len(words.low) and words.close(behind.end) and labels.tags[behind.end] == NAME
    office = noun is not None and noun.sort == "office" and noun.noun.split()[-1] not in _POSTED
    if office and words.word(head_end) == "in" and not held:
        behind = Behind(head_end)  # "ministers in Tordal" says where they are
    countries = tuple(dict.fromkeys((*left.countries, *behind.states)))
    modifiers = tuple(m for m in left.modifiers if m not in {"former", "new", "top", "senior"} or noun is None)
    if noun is not None and noun.noun in _RANKS and not noun.plural and not words.words[head][0].isupper():
        return None  # "the general public"
    narrow = left.core < head or behind.of is not None
    if noun is not None and noun.noun in _AMBIGUOUS and not (narrow or left.definite is not None):
        after = labels.tags[head_end] if head_end < len(words.low) else ""
        if not (after in (NAME, DAY) and words.words[head][0].isupper()) and not noun.plural:
            return None
    if noun is None and left.definite is None and not narrow and not words.words[head][0].isupper():
        return None
    return Phrase(
        left.at,
        left.core,
        head,
        head_end,
        behind.end,
        noun,
        countries,
        modifiers,
        left.definite,
        behind.sides,
        left.number,
        behind.of,
        left.lead,
    )


def _modifies(words: Words, labels: Labels, end: int) -> bool:
    """Whether a role noun ending before token `end` belongs to a further role noun behind it."""
    at = end
    while at < min(end + 3, len(words.low)) and words.close(at):
        if at in labels.roles:
            return True
        if words.low[at] not in role_modifiers():
            return False
        at += 1
    return False


def _describes(words: Words, end: int) -> bool:
    """Whether "official" before token `end` is an adjective."""
    low = words.word(end)
    adjective = low.endswith(("ial", "ional", "ary", "ic")) and words.words[end].islower() and words.close(end)
    return low in _OFFICIAL or adjective


def role_phrases(words: Words, labels: Labels) -> list[Phrase]:
    """The phrases of all role nouns, in text order; a role noun inside another's modifiers is left out."""
    found: list[Phrase] = []
    for head, (end, noun) in sorted(labels.roles.items()):
        if noun.noun == "official" and not noun.plural and _describes(words, end):
            continue  # "the sixth official meeting", "the second official presidential debate"
        if not noun.plural and noun.sort != "title" and _modifies(words, labels, end):
            continue  # "chief negotiator", "Deputy Foreign Minister": a later noun is the head
        phrase = phrase_at(words, labels, head, end, noun)
        if phrase is not None:
            found.append(phrase)
    return found


def body_phrases(words: Words, labels: Labels) -> list[Phrase]:
    """The phrases of all nouns of bodies."""
    forms = body_forms()
    found: list[Phrase] = []
    for i in where(words.low, forms):
        if labels.tags[i] not in (BODY, "") or labels.titled(i):
            continue
        capital = words.words[i][0].isupper()
        if not capital and not forms[words.low[i]]:
            continue
        if i + 1 < len(words.low) and capital and labels.tags[i + 1] in (BODY, OTHER, SPOT) and words.close(i + 1):
            continue  # "Federation Council", "Union Treaty Street": the last noun is the head
        phrase = phrase_at(words, labels, i, i + 1, None)
        if phrase is not None:
            found.append(phrase)
    return found
