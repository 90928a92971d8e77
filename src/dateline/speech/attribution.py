"""Attribution: source, cue and content as spans, before anybody is resolved. The wider notion of PolNeAR and PARC."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.swift import swift

#: Grounds that other modules ask for: a plain cue of speech, a turn of a transcript, a turn that only asks.
PLAIN, TURN, ASKED = "plain cue", "turn", "question"


@swift
@dataclass(frozen=True, slots=True)
class Attribution:
    """``[Peskov] [said] [that no talks are planned]``: one cue with its local source and its content pieces.

    `via` are spans of those through whom the words came ("was quoted by [BelTA]"), innermost first; `addressee` who was
    told. `nested` says that it stands inside the content of another one.
    """

    content: tuple[Span, ...]
    source: Span | None = None
    cue: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    addressee: Span | None = None
    nested: bool = False
    ground: str = "rules"

    @property
    def span(self) -> Span:
        """From the first to the last character of the content."""
        return Span(self.content[0].start, self.content[-1].end)
