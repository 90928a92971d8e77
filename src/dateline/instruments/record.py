"""Phrases that name the same instrument made into one record with its parties, steps and stage."""

from __future__ import annotations

import re

from dateline.instruments.clauses import Said, read_sentence
from dateline.instruments.draft import Draft, meant, standing_of
from dateline.instruments.find import Naming, find_namings
from dateline.instruments.leads import Standing
from dateline.instruments.parties import Side, parties, sides
from dateline.instruments.words import Line, nouns, word_set
from dateline.model.instrument import Instrument, Stage
from dateline.model.mention import Kind, Mention
from dateline.model.parse import Parse
from dateline.model.story import Role, Story
from dateline.model.timex import Timex
from dateline.text.seek import where

_MOST = 100  # instruments of one story; what has more is no story
_IN_SENTENCE = 20  # names of instruments looked at in one sentence
_FIRM = frozenset({Stage.SIGNED, Stage.INITIALLED, Stage.ADOPTED, Stage.RATIFIED, Stage.DENOUNCED})
_HEADS = (Role.HEADLINE, Role.STANDFIRST)


def _counts(naming: Naming, said: Said) -> bool:
    """Whether a phrase may open a record of its own, by how its noun must be shown and whether there is such a text."""
    if naming.plural and not (naming.proper or (naming.definite is True and naming.titles)):
        return False
    absent = said.standing is Standing.NONE and naming.coming == "new" and not said.steps  # "without a new pact"
    if naming.opener == "no" or absent:
        return False
    heard = standing_of(naming, said)
    evidence = bool(said.steps) or said.preparing or said.expires is not None
    shown = naming.noun.shown
    told = (
        evidence
        or naming.proper
        or naming.numbered
        or naming.definite is True
        or naming.draft
        or (shown == "free" and naming.anchored)
        or (shown == "motion" and (naming.words or naming.aimed))
    )
    if not told and heard in (None, Standing.NONE):
        return False
    narrowed = bool(naming.words) or naming.year is not None
    acts = naming.noun.family == "program" and not naming.complement  # "the World Food Programme said"
    if naming.noun.noun == "plan" and naming.definite is not True:
        return False
    titled = naming.proper and (bool(naming.opener) or naming.year is not None)
    understanding = naming.noun.noun == "memorandum" and naming.complement == "of"
    there = heard is Standing.MADE and naming.opener in ("a", "an")
    made = there or naming.anchored or any(s.date or s.stage in _FIRM for s in said.steps)
    rules = {
        "set": narrowed,
        "proper": naming.proper,
        "titled": naming.proper or (naming.front and naming.year is not None),
        "headed": titled or (bool(said.steps) and (narrowed or naming.definite is False)),
        "motion": titled or (not naming.proper and (narrowed or bool(said.steps) or naming.aimed)),
        "named": naming.proper
        or naming.year is not None
        or ((naming.front or naming.complement in {"on", "to"}) and evidence),
        "drawn": naming.proper and (evidence or naming.draft),
        "narrow": naming.settling,
        "weak": (naming.proper and not acts)
        or (narrowed and evidence)
        or understanding
        or naming.numbered
        or _passed(naming, said),
    }
    return rules.get(
        shown, narrowed or (made and not naming.plural) or (evidence and (naming.definite is True or naming.draft))
    )


def _passed(naming: Naming, said: Said) -> bool:
    """Whether a body has adopted a resolution that nothing narrows: "passed a resolution calling for talks"."""
    return naming.noun.noun == "resolution" and any(s.stage is Stage.ADOPTED for s in said.steps)


def find_records(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Instrument, ...]:
    """All instruments of the story, in text order of their first mention."""
    if not where(parse.low, nouns()):
        return ()
    bodies = {m.span.end: m.span.start for m in mentions if m.kind is Kind.BODY}
    namings = [n for n in find_namings(Line(story, parse, _states(story, mentions))) if not _body(n, bodies)]
    if not namings:
        return ()
    said = _said(story, parse, namings, mentions, timexes)
    drafts: list[Draft] = []
    heads = story.spans(*_HEADS)
    for naming in sorted(namings, key=lambda n: any(h.contains(n.span) for h in heads)):
        _enter(drafts, naming, said.get(naming.span.start, Said()))
    drafts.sort(key=lambda d: min(n.span for n in d.namings))
    told = sides(mentions)
    return tuple(_instrument(d, story.text, told, parse, _part_of(d, drafts)) for d in drafts)


def _body(naming: Naming, bodies: dict[int, int]) -> bool:
    """Whether a programme or partnership is a body that acts: "the World Food Programme"."""
    acts = naming.noun.family == "program" or naming.noun.shown == "drawn"
    return acts and bodies.get(naming.span.end, naming.span.end) <= naming.span.start + len("the ")


def _states(story: Story, mentions: tuple[Mention, ...]) -> frozenset[str]:
    """The lower-case words that name states."""
    told = (story.text[m.span.start : m.span.end] for m in mentions if m.kind is Kind.STATE)
    return frozenset(part for words in told for part in words.lower().replace("-", " ").replace(".", "").split())


def _part_of(draft: Draft, drafts: list[Draft]) -> int | None:
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
    return Said(
        (*left.steps, *right.steps),
        left.expires or right.expires,
        left.preparing or right.preparing,
        left.standing or right.standing,
    )


def _enter(drafts: list[Draft], naming: Naming, said: Said) -> None:
    """Puts a phrase to the instrument it names, joining those that it shows to be one, or opens a record."""
    same = meant(drafts, naming, said)
    for other in same[1:]:
        same[0].swallow(other)
        drafts.remove(other)
    if same:
        same[0].take(naming, said)
    elif _counts(naming, said) and len(drafts) < _MOST:
        drafts.append(Draft())
        drafts[-1].take(naming, said)


def _full(draft: Draft, text: str) -> str:
    """The name; a bare noun with what the paper is to do or who made it: "agreement to fix a water ceiling"."""
    name = draft.best.name
    if " " in name or name[:1].isupper():
        return name
    for naming in draft.namings:
        aim = _AIM.match(text, naming.span.end, naming.span.end + 200)
        if aim is None and naming.noun.noun in {"bill", "law", "resolution"}:
            aim = _MOVES.match(text, naming.span.end, naming.span.end + 200)
        words = aim["aim"].split()[:_AIMED] if aim else []
        words = words[: next((k for k, w in enumerate(words) if any(c.isdigit() for c in w)), len(words))]
        while words and words[-1].lower() in word_set("barrier") | word_set("connect") | word_set("determiners"):
            words.pop()
        if len(words) > 2:
            return f"{name} {' '.join(words)}"
    makers = next((step.by for step in draft.steps if step.by), ())
    return f"{name} of {' and '.join(makers)}" if 0 < len(makers) <= 2 else name


_AIM = re.compile(
    r" (?:reached|signed|struck|made|concluded|initialled|agreed|brokered|sealed)\b[^,.;:\"“”]{0,90}?"
    r" (?P<aim>to (?!be\b|meet\b|see\b|the\b|a\b)[a-z]+ [^,.;:\"“”()]{4,})"
)
#: What a bill or a resolution wants: "a bill that would ban nets", "a resolution calling for talks".
_MOVES = re.compile(
    r" (?P<aim>(?:(?:that|which) (?:would|will|could|may|might)|calling|condemning|urging|demanding|backing|opposing)"
    r" [^,.;:\"“”()]{4,})"
)
_AIMED = 9  # words of an aim that a name takes


def _instrument(draft: Draft, text: str, told: list[Side], parse: Parse, part_of: int | None) -> Instrument:
    gone = next((s.date for s in draft.steps if s.stage is Stage.EXPIRED), None)
    return Instrument(
        _full(draft, text),
        draft.stage,
        tuple(sorted(n.span for n in draft.namings)),
        parties(text, draft.namings, None if draft.made else draft.standing, told, parse),
        tuple(sorted(draft.steps, key=lambda s: s.span)),
        draft.expires or gone,
        part_of,
    )
