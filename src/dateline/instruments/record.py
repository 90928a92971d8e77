"""Phrases that name the same instrument made into one record with its parties, steps and stage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dateline.instruments.clauses import Said, read_sentence
from dateline.instruments.find import Naming, find_namings
from dateline.instruments.words import Line
from dateline.model.instrument import Instrument, Stage, Step
from dateline.model.mention import Kind, Mention
from dateline.model.parse import Parse
from dateline.model.story import Role, Story
from dateline.model.timex import Timex

_ORDER = (
    Stage.EXISTING, Stage.PROPOSED, Stage.DRAFT, Stage.AGREED, Stage.INITIALLED, Stage.SIGNED, Stage.ADOPTED,
    Stage.RATIFIED, Stage.PROVISIONAL, Stage.IN_FORCE, Stage.DENOUNCED, Stage.EXPIRED,
)  # fmt: skip
_SIGNED = _ORDER.index(Stage.SIGNED)
_MOST = 100  # instruments of one story; what has more is no story
_LOOKED_AT = 10  # phrases of one instrument searched for its parties
_IN_SENTENCE = 20  # names of instruments looked at in one sentence
_HEADS = (Role.HEADLINE, Role.STANDFIRST)


@dataclass(slots=True)
class _Draft:
    """One instrument in the making; `words`, `nouns` and `families` are those of all its phrases."""

    namings: list[Naming] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    expires: str | None = None
    preparing: bool = False
    words: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    year: str | None = None
    proper: bool = False

    @property
    def best(self) -> Naming:
        """The phrase that names it most fully."""
        return max(self.namings, key=lambda n: (n.proper, len(n.words), -n.span.start))

    @property
    def made(self) -> bool:
        """Whether the instrument has been signed or more."""
        return any(_ORDER.index(s.stage) >= _SIGNED for s in self.steps)

    def take(self, naming: Naming, said: Said) -> None:
        """Adds one more phrase and what is said of it."""
        if len(self.namings) < _MOST:
            self.namings.append(naming)
        self.words |= naming.words
        self.nouns.add(naming.noun.noun)
        self.families.add(naming.noun.family)
        self.year = self.year or naming.year
        self.proper = self.proper or naming.proper
        self.hear(said)

    def hear(self, said: Said) -> None:
        """Adds what a sentence says; the first date of a stage stays."""
        for step in said.steps:
            same = next((s for s in self.steps if s.stage is step.stage), None)
            if same is None:
                self.steps.append(step)
            elif same.date is None and step.date is not None:
                self.steps[self.steps.index(same)] = step
        self.expires = self.expires or said.expires
        self.preparing = self.preparing or said.preparing


def _same(naming: Naming, draft: _Draft, said: Said) -> bool:
    """Whether a phrase names an instrument already named."""
    if naming.noun.family not in draft.families or (naming.year and draft.year and naming.year != draft.year):
        return False
    if naming.words and draft.words:
        if naming.words & draft.words:
            return True
        both = said.preparing and draft.preparing and not (naming.proper and draft.proper)
        return both and not draft.made and naming.definite is True and not naming.complement
    if naming.draft and (draft.made or not draft.preparing):
        return False  # "a new accord" beside the old one
    if naming.year or draft.year:
        return naming.definite is True and not (naming.words or naming.year)
    return naming.definite is True or naming.draft or naming.definite is None


def _counts(naming: Naming, said: Said) -> bool:
    """Whether a phrase may open a record of its own, by how its noun must be shown."""
    narrowed = bool(naming.words) or naming.year is not None
    evidence = bool(said.steps) or said.preparing or said.expires is not None
    if naming.plural:
        return False
    rules = {
        "set": narrowed,
        "proper": naming.proper,
        "named": naming.proper
        or naming.year is not None
        or ((naming.front or naming.complement in {"on", "to"}) and evidence),
        "narrow": naming.settling,
        "weak": naming.proper or (narrowed and evidence),
    }
    return rules.get(naming.noun.shown, narrowed or (evidence and (naming.definite is True or naming.draft)))


def find_records(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Instrument, ...]:
    """All instruments of the story, in text order of their first mention."""
    namings = find_namings(Line(story, parse))
    if not namings:
        return ()
    said = _said(story, parse, namings, mentions, timexes)
    drafts: list[_Draft] = []
    heads = story.spans(*_HEADS)
    for naming in sorted(namings, key=lambda n: any(h.contains(n.span) for h in heads)):
        _enter(drafts, naming, said.get(naming.span.start, Said()))
    drafts.sort(key=lambda d: min(n.span for n in d.namings))
    return tuple(_instrument(d, mentions, parse, _part_of(d, drafts)) for d in drafts)


def _part_of(draft: _Draft, drafts: list[_Draft]) -> int | None:
    """The instrument whose name stands inside this one's: "the protocol to the Treaty of Tordal"."""
    for index, other in enumerate(drafts):
        inner = [n.span for n in other.namings]
        if other is not draft and any(
            n.complement == "to" and n.span.contains(s) for n in draft.namings for s in inner
        ):
            return index
    return None


def _said(
    story: Story, parse: Parse, namings: list[Naming], mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> dict[int, Said]:
    """What every sentence says of the namings in it, and of the one it takes up from before ("It has been ...")."""
    by_sentence: dict[int, list[Naming]] = {}
    for naming in namings:
        here = by_sentence.setdefault(naming.sentence, [])
        if len(here) < _IN_SENTENCE:
            here.append(naming)
    found: dict[int, Said] = {}
    for number in sorted({n + k for n in by_sentence for k in (0, 1) if n + k < len(parse.sentences)}):
        here = by_sentence.get(number, [])
        before = by_sentence.get(number - 1, [])
        sentence = parse.span(*parse.sentences[number])
        previous = before[0] if before else None
        for start, words in read_sentence(story.text, sentence, here, previous, mentions, timexes).items():
            known = found.get(start)
            found[start] = words if known is None else _both(known, words)
    return found


def _both(left: Said, right: Said) -> Said:
    return Said((*left.steps, *right.steps), left.expires or right.expires, left.preparing or right.preparing)


def _enter(drafts: list[_Draft], naming: Naming, said: Said) -> None:
    """Puts a phrase to the instrument it names, joining those that it shows to be one, or opens a record."""
    same = [d for d in drafts if _same(naming, d, said)]
    sharing = [d for d in same if naming.words & d.words]
    if sharing:
        first = sharing[0]
        for other in sharing[1:]:
            if other.families == first.families:
                _merge(drafts, first, other)
        first.take(naming, said)
    elif same:
        alike = [d for d in same if naming.noun.noun in d.nouns]
        (alike or same)[-1].take(naming, said)
    elif _counts(naming, said) and len(drafts) < _MOST:
        drafts.append(_Draft())
        drafts[-1].take(naming, said)


def _merge(drafts: list[_Draft], first: _Draft, other: _Draft) -> None:
    first.namings.extend(other.namings)
    first.words |= other.words
    first.nouns |= other.nouns
    first.year = first.year or other.year
    first.proper = first.proper or other.proper
    first.hear(Said(tuple(other.steps), other.expires, other.preparing))
    drafts.remove(other)


def _stage(draft: _Draft) -> Stage:
    stages = [s.stage for s in draft.steps]
    if draft.preparing and not draft.made and Stage.PROPOSED not in stages:
        stages.append(Stage.DRAFT)
    return max(stages, key=_ORDER.index, default=Stage.EXISTING)


def _instrument(draft: _Draft, mentions: tuple[Mention, ...], parse: Parse, part_of: int | None) -> Instrument:
    gone = next((s.date for s in draft.steps if s.stage is Stage.EXPIRED), None)
    return Instrument(
        draft.best.name,
        _stage(draft),
        tuple(sorted(n.span for n in draft.namings)),
        _parties(draft, mentions, parse),
        tuple(sorted(draft.steps, key=lambda s: s.span)),
        draft.expires or gone,
        part_of,
    )


def _parties(draft: _Draft, mentions: tuple[Mention, ...], parse: Parse) -> tuple[str, ...]:
    """The states in the phrase itself, else those that its sentences name together; none where the story does not say.

    For a text still being made, the group of states that the story names most ("the three countries") will do.
    """
    states = [m for m in mentions if m.kind is Kind.STATE]
    namings = draft.namings[:_LOOKED_AT]
    inside = [m.name for n in namings for m in states if n.span.contains(m.span)]
    if len(set(inside)) > 1:
        return tuple(dict.fromkeys(inside))
    known = {m.name for m in states}
    groups = [m for m in mentions if m.kind is Kind.GROUP and len(m.names) > 1 and all(n in known for n in m.names)]
    for naming in namings:
        sentence = parse.span(*parse.sentences[naming.sentence])
        together = [m.name for m in states if sentence.contains(m.span)]
        together += [n for m in groups if sentence.contains(m.span) for n in m.names]
        if len(set(together)) > 1:
            return tuple(dict.fromkeys(together))
    if not draft.preparing:
        return tuple(dict.fromkeys(inside))
    common = Counter(m.names for m in groups).most_common(1)
    return common[0][0] if common else tuple(dict.fromkeys(inside))
