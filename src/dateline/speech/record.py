"""Attributions become statements: content cleaned, speaker resolved, chain built, day read, copies folded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model.mention import Mention
from dateline.model.span import Span
from dateline.model.statement import Form, Statement
from dateline.model.story import Story, StoryDay
from dateline.model.swift import replace
from dateline.model.timex import Timex
from dateline.speech.attribution import ASKED, TURN, Attribution
from dateline.speech.chain import OUTLET, chain_of, interview, outlet_name, outlets_of, same_outlet, via_name
from dateline.speech.copies import fold_copies
from dateline.speech.cues import PASSIVE
from dateline.speech.form import CLAUSAL, form_of, kind_of, record_content, unsaid
from dateline.speech.groups import group
from dateline.speech.kindred import named_later
from dateline.speech.later import name_later
from dateline.speech.lines import Lines
from dateline.speech.nested import nested_in
from dateline.speech.noun import without_day
from dateline.speech.said import Days, days_of
from dateline.speech.speaker import Speaker
from dateline.speech.speakers import Speakers
from dateline.speech.voices import Voices

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ANAPHORS = frozenset(("it", "this", "that", "which"))


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the next words of the same speaker inherit: the day, and those through whom they come."""

    said: str | None
    said_span: Span | None
    via: tuple[str, ...]
    number: int


def to_statements(
    story: Story,
    day: StoryDay,
    lines: Lines,
    found: tuple[Attribution, ...],
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Statement, ...]:
    """The record of a story's attributions, in text order."""
    recorder = Recorder(story, lines, mentions, days_of(timexes, day, found))
    for made in found:
        recorder.add(made)
    named = named_later(story.text, name_later(lines, recorder.statements, mentions, recorder.nameless))
    return tuple(fold_copies(story, named))


class Recorder:
    """Turns the attributions of one story into statements, one after the other."""

    def __init__(self, story: Story, lines: Lines, mentions: tuple[Mention, ...], days: Days) -> None:
        self.story, self.lines, self.mentions, self.days = story, lines, mentions, days
        self.speakers = Speakers(lines, mentions)
        self.outlets = outlets_of(lines)
        self.sittings: dict[str, Sitting] = {}
        self.statements: list[Statement] = []
        self.nameless: set[int] = set()
        self.turns = {t.pieces[0]: t for t in lines.turns}
        self.voices = Voices(story, lines, mentions) if lines.turns else None

    def add(self, made: Attribution) -> None:
        """Record one attribution, if it is a statement with somebody to it."""
        if made.ground in (TURN, ASKED):
            self._add_turn(made)
            return
        if made.source is not None and (plain := without_day(self.lines, made.source)) is not made.source:
            made = replace(made, source=plain)
        kind = kind_of(self.lines, made)
        if kind not in CLAUSAL and (free := self._next_sentence(made)):
            made, kind = replace(made, content=free, cue=()), None
        if (
            self._nobody(made)
            or self._described(made, kind)
            or (kind == "mark" and self._rubric(made))
            or unsaid(self.lines, made, kind)
        ):
            return
        content = record_content(self.lines, made, kind)
        if not content:
            return
        speaker = self.speakers.resolve(made) or self._unknown(made)
        if speaker is None:
            return
        speaker = self._outlet(made, speaker)
        if kind == "deny" and content[0].of(self.story.text).lower() in _ANAPHORS:
            content = self.statements[-1].content if self.statements else ()
        if content and speaker.name and not speaker.named:
            self.nameless.add(len(self.statements))
        if content:
            self.statements.append(self._statement(made, kind, speaker, content))
            for inner in nested_in(self.lines, made):
                self._add_nested(inner, speaker)

    def _add_turn(self, made: Attribution) -> None:
        """A turn of a transcript is one statement in the speaker's own words; what an interviewer asks is none."""
        speaker = self.voices.of(self.turns[made.content[0]]) if self.voices and made.ground == TURN else None
        if speaker is not None:
            self.speakers.spoke(speaker, made)
            statement = self._statement(made, "mark", speaker, made.content)
            self.statements.append(replace(statement, form=Form.DIRECT))

    def _add_nested(self, made: Attribution, outer: Speaker) -> None:
        """A statement inside a statement: its chain runs through the outer speaker; it does not speak on afterwards."""
        content = record_content(self.lines, made, kind_of(self.lines, made))
        speaker = self.speakers.peek(made)
        if not content or speaker is None or not outer.name or speaker.name == outer.name:
            return
        days = self.days.said(self.lines, made, self._unit(made))
        found = _DAY.match(days.value) if days else None
        self.statements.append(
            Statement(
                content=content,
                form=form_of(self.lines, content),
                speaker=speaker.name,
                role=speaker.role,
                source=made.source,
                cue=" ".join(s.of(self.story.text) for s in made.cue),
                cues=made.cue,
                chain=chain_of(speaker.name, (outer.name,), self.story.source.name),
                said=found[0] if found else None,
                said_span=days.span if found and days else None,
                nested=True,
                sources=(made.source,) if made.source else (),
                ground=made.ground,
            )
        )

    def _next_sentence(self, made: Attribution) -> tuple[Span, ...]:
        """``Subroto blamed the market. "We wait."``: a quotation in a later sentence than such a cue is free."""
        if not made.cue:
            return ()
        unit = self.speakers.unit_of(made.cue[0].start)
        return tuple(c for c in made.content if self.speakers.unit_of(c.start) > unit)

    def _outlet(self, made: Attribution, speaker: Speaker) -> Speaker:
        """``the daily Tagblat`` speaks under its name."""
        if speaker.named or made.source is None:
            return speaker
        name = outlet_name(self.lines, self.outlets, made.source)
        before = speaker.name.removesuffix(name).split() if name else []
        return Speaker(name) if name and name[:1].isupper() and before and before[-1] in OUTLET else speaker

    def _unknown(self, made: Attribution) -> Speaker | None:
        """A pronoun that nobody in the story can stand for: the words are kept, the speaker is not stated."""
        word = made.source.of(self.story.text).lower() if made.source is not None and made.cue else ""
        return (
            Speaker("", named=False) if word in ("he", "she", "they", "his", "her", "their", "i", "we", "who") else None
        )

    def _nobody(self, made: Attribution) -> bool:
        """``It was reported that ...``: a dummy subject and no speaker."""
        if made.source is None or made.source.of(self.story.text).lower() != "it" or not made.cue:
            return False
        between = self.story.text[made.source.end : made.cue[0].start].split()
        return "was" in between or "is" in between or "been" in between

    def _described(self, made: Attribution, kind: str | None) -> bool:
        """``He was known for ...``: the subject of a passive that is no cue of speech has not spoken."""
        return kind == "wide" and bool(made.cue) and self.lines.low[self.lines.at(made.cue[0].start)] in PASSIVE

    def _rubric(self, made: Attribution) -> bool:
        """``Explainer: why ferries are late``: what stands before the colon is no speaker."""
        return made.source is not None and self.lines.low[self.lines.at(made.source.end - 1)] in group("rubrics")

    def _statement(self, made: Attribution, kind: str | None, speaker: Speaker, content: tuple[Span, ...]) -> Statement:
        text = self.story.text
        form = form_of(self.lines, content)
        via, said, said_span = self._circumstances(made, speaker)
        cue = " ".join(s.of(text) for s in made.cue) if made.cue and kind != "mark" else None
        return Statement(
            content=content,
            form=form,
            speaker=speaker.name or None,
            role=speaker.role,
            source=made.source,
            cue=cue,
            cues=made.cue,
            chain=chain_of(speaker.name or None, via, self.story.source.name),
            said=said,
            said_span=said_span,
            denied=kind == "deny" and form is not Form.DIRECT,
            nested=made.nested,
            addressee=made.addressee,
            sources=tuple(s for s in (made.source, *made.via) if s),
            ground=made.ground,
        )

    def _circumstances(self, made: Attribution, speaker: Speaker) -> tuple[tuple[str, ...], str | None, Span | None]:
        """Through whom and on which day: as told here, else as in the sitting that goes on."""
        number = len(self.statements)
        before = self.sittings.get(speaker.name)
        sitting = before if before and number - before.number <= 2 and not made.nested else None
        via = self._via(made)
        timex = self.days.said(self.lines, made, self._unit(made))
        found = _DAY.match(timex.value) if timex else None
        said, span = (found[0], timex.span) if found and timex else (None, None)
        if sitting is not None:
            via = via or (sitting.via if self._goes_on(made) else ())
            if said is None and not self._earlier(made):
                said, span = sitting.said, sitting.said_span
        self.sittings[speaker.name] = Sitting(said, span, via, number)
        return via, said, span

    def _goes_on(self, made: Attribution) -> bool:
        """Whether the words go on in the same talk: "he also said", "in his words", a free quotation."""
        return made.source is None or made.source.of(self.story.text).lower() in (
            "he",
            "she",
            "they",
            "it",
            "his",
            "her",
            "their",
        )

    def _via(self, made: Attribution) -> tuple[str, ...]:
        names = [self._passer(s) for s in made.via]
        if made.cue and (told := interview(self.lines, made.cue[-1])) is not None:
            names.append(outlet_name(self.lines, self.outlets, told))
        if made.addressee is not None:
            names.append(outlet_name(self.lines, self.outlets, made.addressee))
        return tuple(n for n in names if n and not same_outlet(n, self.story.source.name))

    def _passer(self, span: Span) -> str | None:
        """The name of one who passed words on; "it" is the body that spoke last."""
        if span.of(self.story.text).lower() in ("it", "he", "she", "they", "which", "who"):
            return self.speakers.last_body.name if self.speakers.last_body else None
        return via_name(self.lines, self.mentions, self.outlets, span)

    def _unit(self, made: Attribution) -> Span:
        """The sentence of the cue, or of the content where there is no cue."""
        number = self.speakers.unit_of((made.cue or made.content)[0].start)
        return self.lines.span(*self.lines.units[number]) if number >= 0 else made.span

    def _earlier(self, made: Attribution) -> bool:
        tail = self.lines.text[made.cue[-1].end : self._unit(made).end][:40].lower() if made.cue else ""
        return "earlier" in tail or "previously" in tail
