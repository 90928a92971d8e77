"""Phrases that name the same instrument made into one record with its parties, steps and stage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dateline.instruments.find import Naming, find_namings
from dateline.instruments.stages import date_beside, expiry, in_preparation, signatories, signs, step_of
from dateline.model.instrument import Instrument, Stage, Step
from dateline.model.mention import Kind, Mention
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Role, Story
from dateline.model.timex import Timex

_ORDER = (
    Stage.EXISTING, Stage.PROPOSED, Stage.DRAFT, Stage.AGREED, Stage.INITIALLED, Stage.SIGNED, Stage.ADOPTED,
    Stage.RATIFIED, Stage.PROVISIONAL, Stage.IN_FORCE, Stage.DENOUNCED, Stage.EXPIRED,
)  # fmt: skip


@dataclass(slots=True)
class _Draft:
    """One instrument in the making."""

    namings: list[Naming]
    steps: list[Step] = field(default_factory=list)
    expires: str | None = None
    preparing: bool = False

    @property
    def best(self) -> Naming:
        return max(self.namings, key=lambda n: (n.proper, len(n.words), -n.span.start))

    @property
    def words(self) -> frozenset[str]:
        return frozenset().union(*(n.words for n in self.namings))

    @property
    def year(self) -> str | None:
        return next((n.year for n in self.namings if n.year), None)


def _family(naming: Naming, draft: _Draft) -> bool:
    return any(n.noun.family == naming.noun.family for n in draft.namings)


def _same(naming: Naming, draft: _Draft) -> bool:
    """Whether a phrase names an instrument already named."""
    if not _family(naming, draft) or (naming.year and draft.year and naming.year != draft.year):
        return False
    if not naming.words:
        return naming.definite is True or naming.draft or bool(naming.year and naming.year == draft.year)
    if not draft.words:
        return not draft.year and not naming.year
    return bool(naming.words & draft.words)


def _counts(naming: Naming, *, evidence: bool) -> bool:
    """Whether a phrase may open a record of its own."""
    shown, narrowed = naming.noun.shown, bool(naming.words) or naming.year is not None
    if naming.noun.family == "roadmap":
        return narrowed
    if naming.plural:
        return False
    if shown == "proper":
        return naming.proper
    if shown == "named":
        return naming.proper or naming.year is not None or (naming.complement and evidence)
    if shown == "narrow":
        return bool(naming.words)
    if shown == "weak":
        return naming.proper or (narrowed and evidence)
    return narrowed or (naming.definite is True and evidence) or (naming.draft and evidence)


def _sentence(parse: Parse, number: int) -> Span:
    return parse.span(*parse.sentences[number])


def find_records(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Instrument, ...]:
    """All instruments of the story, in text order of their first mention."""
    drafts: list[_Draft] = []
    for naming in _body_first(story, find_namings(story, parse)):
        sentence = _sentence(parse, naming.sentence)
        steps = _steps(story, naming, sentence, mentions, timexes)
        preparing = naming.draft or in_preparation(story.text, sentence.start, sentence.end)
        known = next((d for d in reversed(drafts) if _same(naming, d)), None)
        if known is None:
            if not _counts(naming, evidence=bool(steps) or preparing):
                continue
            known = _Draft([])
            drafts.append(known)
        known.namings.append(naming)
        known.steps.extend(s for s in steps if s not in known.steps)
        known.preparing = known.preparing or preparing
        known.expires = known.expires or _expires(story, naming, sentence, timexes)
    found = [_instrument(d, mentions) for d in drafts]
    return tuple(sorted(found, key=lambda x: min(x.mentions)))


def _body_first(story: Story, namings: list[Naming]) -> list[Naming]:
    head = (Role.HEADLINE, Role.STANDFIRST)
    late = [n for n in namings if story.role_at(n.span.start) in head]
    return [n for n in namings if n not in late] + late


def _steps(
    story: Story, naming: Naming, sentence: Span, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> list[Step]:
    text, found = story.text, []
    for sign in signs(text, sentence.start, sentence.end):
        if not sign.real or naming.span.contains(sign.span):
            continue
        if sign.span.start < naming.span.start and naming.span.start - sign.span.end > 60:
            continue
        date = date_beside(text, sign.span, timexes, sentence.start, sentence.end)
        found.append(step_of(sign, date, signatories(sign.span, text, mentions, sentence.end)))
    return found


def _expires(story: Story, naming: Naming, sentence: Span, timexes: tuple[Timex, ...]) -> str | None:
    where = expiry(story.text, naming.span.end, sentence.end)
    return date_beside(story.text, where, timexes, sentence.start, sentence.end) if where is not None else None


def _stage(draft: _Draft) -> Stage:
    stages = [s.stage for s in draft.steps]
    if draft.preparing and not any(_ORDER.index(s) >= _ORDER.index(Stage.SIGNED) for s in stages):
        stages.append(Stage.DRAFT)
    return max(stages, key=_ORDER.index, default=Stage.EXISTING)


def _instrument(draft: _Draft, mentions: tuple[Mention, ...]) -> Instrument:
    return Instrument(
        draft.best.name,
        _stage(draft),
        tuple(sorted(n.span for n in draft.namings)),
        _parties(draft, mentions),
        tuple(draft.steps),
        draft.expires or next((s.date for s in draft.steps if s.stage is Stage.EXPIRED), None),
    )


def _parties(draft: _Draft, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """The states named in the phrase itself, else the group of states that the story names most."""
    inside = [m.name for n in draft.namings for m in mentions if m.kind is Kind.STATE and n.span.contains(m.span)]
    if len(set(inside)) > 1:
        return tuple(dict.fromkeys(inside))
    groups = Counter(tuple(m.names) for m in mentions if m.kind is Kind.GROUP and len(m.names) > 1)
    states = {m.name for m in mentions if m.kind is Kind.STATE}
    for names, _ in groups.most_common():
        if all(n in states for n in names):
            return names
    counted = Counter(m.name for m in mentions if m.kind is Kind.STATE)
    top = {n for n, _ in counted.most_common(2)}
    return tuple(dict.fromkeys(m.name for m in mentions if m.kind is Kind.STATE and m.name in top))
