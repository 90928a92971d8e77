"""One unit of speech while it is read: its tokens, what is already claimed, and the content left and right of a cue."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.story import Role
from dateline.model.swift import swift
from dateline.speech.before import source_left
from dateline.speech.cues import Cue
from dateline.speech.groups import group
from dateline.speech.lines import MARK, ONLY_OUT, OUT, Lines
from dateline.speech.phrases import CIRCUMSTANCE, SUBJECTS, TIMES, has_finite

SPEAKING = frozenset(("say", "tell", "write", "ask", "deny"))
INTRODUCTIONS = group("introductions")
_EDGES = frozenset(",;—–:-")
_RESUMING = group("resuming")
_PARTING = frozenset(("but", "and", "while", "as", "though", "although"))
_OPENING = group("opening")
_NO_MORE = frozenset(
    (
        *(("gave", word) for word in ("no", "few", "little")),
        *(("declined", "to"), ("refused", "to"), ("did", "not"), ("would", "not"), ("made", "no"), ("offered", "no")),
    )
)
_CONDITIONS = frozenset(("if", "unless", "when", "once", "although", "though", "because", "while", "until"))
_NO_CONTENT = frozenset(("as", "asked", "speaking", "according", "while", "quoting", "citing"))


@swift
@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or sentences that share a quotation: tokens `[first, stop)` without the final stop.

    Everything left of `floor` is claimed by an attribution already read.
    """

    lines: Lines
    first: int
    stop: int
    floor: int

    @property
    def headline(self) -> bool:
        """Whether the unit stands in the headline or the standfirst."""
        return self.lines.roles[self.lines.block[self.first]] in (Role.HEADLINE, Role.STANDFIRST)

    def content(self, start: int, end: int) -> tuple[Span, ...]:
        """Tokens as content, commas and dashes at the edges left out; () where nothing is left."""
        lines = self.lines
        while start < end and lines.quote[end - 1] == OUT and lines.words[end - 1] in _EDGES:
            end -= 1
        while start < end and lines.quote[start] == OUT and lines.words[start] in _EDGES:
            start += 1
        return (lines.span(start, end),) if start < end else ()

    def opens(self, at: int) -> bool:
        """Whether a phrase at token `at` opens the unit or what is left of it."""
        if at in (self.floor, self.first):
            return True
        low = self.lines.low
        return (
            low[at - 1] in INTRODUCTIONS or low[at - 1] == ";" or (low[at - 1] == "," and low[at - 2] in INTRODUCTIONS)
        )

    # -- before the cue ------------------------------------------------------------------------------------------

    def left_start(self, end: int) -> int:
        """The floor, past a conjunction or an introductory adverb with its comma."""
        lines, i = self.lines, self.floor
        while i < end and lines.quote[i] == OUT and lines.low[i] in (",", ";", "and", "but", "—"):
            i += 1
        if i + 1 < end and lines.low[i] in INTRODUCTIONS and lines.low[i + 1] == ",":
            i += 2
        return i

    def left(self, end: int) -> tuple[Span, ...]:
        """What stands before a speaker or cue at `end`, where a comma, a mark or a dash parts them."""
        lines = self.lines
        if end - 1 <= self.floor:
            return ()
        if lines.quote[end - 1] == OUT:
            dash = lines.low[end - 1] == "-" and end > 1 and lines.low[end - 2] == "-"
            if not dash and lines.low[end - 1] not in (",", "—", "–", "?", "!"):
                return ()
            end -= 1
        start = self.left_start(end)
        quoted = not ONLY_OUT.issuperset(lines.quote[start:end])
        if start >= end or (end - start < 3 and not quoted) or lines.low[start] in _NO_CONTENT:
            return ()
        opens = lines.low[start].endswith("ing") or (lines.low[start] in _OPENING and lines.low[start + 1] not in TIMES)
        if (
            not quoted
            and opens
            and not has_finite(lines, start, end)
            and not any(lines.low[i] == "," or lines.tagged(i, "AUX") for i in range(start, end))
        ):
            return ()  # "Ahead of a planned visit, X vowed": circumstance, not content
        return self.content(start, end)

    # -- after the cue -------------------------------------------------------------------------------------------

    def right_end(self, right: int, following: list[Cue], *, relative: bool = False) -> int:
        """Where content that starts at `right` ends: before the next attribution of the unit, else at its end.

        In a relative clause ("who asked not to be named, told ...") it ends at the comma.
        """
        lines = self.lines
        if relative:
            comma = next(
                (i for i in range(right, self.stop) if lines.low[i] == "," and lines.quote[i] == OUT), self.stop
            )
            if any(c.first > comma for c in following):
                return comma
        end = self._quotation_end(right) if right < self.stop and lines.quote[right] != OUT else self._own_verbs(right)
        for cue in following:
            if right < cue.first < end:
                cut = self._cut_before(cue, right)
                if cut is not None:
                    return cut
        return end

    def _own_verbs(self, right: int) -> int:
        """``said the sums were large, [but gave no details]``: what the speaker did besides is no content."""
        low = self.lines.low
        for i in range(right + 2, self.stop - 2):
            if low[i] == "but" and low[i - 1] == "," and self.lines.quote[i] == OUT and low[i + 1 : i + 3] in _NO_MORE:
                return i - 1
        return self.stop

    def _quotation_end(self, right: int) -> int:
        """A content that opens with a quotation ends with it where the sentence or the clause does."""
        lines, i = self.lines, right
        while i < self.stop and lines.quote[i] != OUT:
            i += 1
        if i >= self.stop:
            return self.stop
        closing = lines.words[i - 2] if i - 2 > right else ""
        return i if closing in (".", "!", "?", ",") or lines.words[i] in (",", ";", "—") else self.stop

    def _cut_before(self, cue: Cue, right: int) -> int | None:
        """Where content must end so that `cue` has its own: at the comma before "adding", at "and said" ..."""
        low, at, kind = self.lines.low, cue.helpers, cue.word.kind
        if at <= right + 1:
            return None
        if cue.gerund and low[at - 1] != "," and kind == "call":
            return self._cut_own_subject(at, right)
        if kind == "according" or (cue.gerund and kind != "wide") or cue.form == "as reported by":
            return at - 1 if low[at - 1] == "," else None
        if kind not in SPEAKING and kind != "call":
            return None
        link = next((k for k in range(at - 1, max(right, at - 5), -1) if low[k] in ("and", "but")), None)
        if link is not None and (link == at - 1 or low[link + 1] in CIRCUMSTANCE):
            return link - 1 if low[link - 1] == "," else link
        return None if kind == "call" else self._cut_next_speaker(at, right)

    def _cut_own_subject(self, at: int, right: int) -> int | None:
        """``..., with X calling it ...``, ``and X calling it ...``: before "with" or "and"."""
        low, own = self.lines.low, source_left(self.lines, at, right)
        if own is None or own[0] <= right + 1 or low[own[0] - 1] not in ("and", "with"):
            return None
        return own[0] - 2 if low[own[0] - 2] == "," else own[0] - 1

    def _cut_next_speaker(self, at: int, right: int) -> int | None:
        """``X said A, but Y said B``: before the conjunction; after "asked whether A," at the comma."""
        low, source = self.lines.low, source_left(self.lines, at, right)
        if source is None:
            return None
        k = source[0] - 1
        opening = low[self.first] in ("asked", "pressed", "questioned") or low[self.first].endswith("ing")
        if opening and low[k] == "," and right <= self.first + 3:
            return k  # "Asked whether A, X said", "Saying A, X declared"
        if k > right + 1 and low[k] in _PARTING and low[k - 1] == ",":
            return k - 1
        return k if k > right + 1 and low[k] == ";" else None

    def resumed(self, right: int, following: list[Cue], *, verbless: bool = False) -> tuple[Span, ...]:
        """``A, he said, until B``: content that goes on after the cue; it must where no verb stands before the cue."""
        lines, i = self.lines, right
        quotation = next((k for k in range(right, min(right + 24, self.stop)) if lines.quote[k] != OUT), None)
        if quotation is not None and any(right <= c.first < quotation for c in following):
            return ()  # "..., he said, adding later, "...": the second quotation has its own cue
        if quotation is not None and lines.low[quotation - 1] == "," and not has_finite(lines, right, quotation):
            return self.content(quotation, self.right_end(quotation, following))
        while i < self.stop and lines.low[i] not in (",", ";") and lines.quote[i] == OUT:
            i += 1
        if i >= self.stop:
            return ()
        if lines.quote[i] != OUT:
            return self.content(i, self.right_end(i, following))
        goes_on = i + 1 < self.stop and (verbless or lines.quote[i + 1] != OUT or lines.low[i + 1] in _RESUMING)
        if not goes_on:
            return ()
        end = self.right_end(i + 1, following)
        return () if any(c.first < end for c in following) else self.content(i + 1, end)

    def verbless(self, span: Span) -> bool:
        """Whether no main clause stands before a cue: "[These whales], she said, ...", "[if it snows], she said"."""
        lines = self.lines
        first, last = lines.at(span.start), lines.at(span.end - 1) + 1
        if lines.low[first] in _CONDITIONS and not any(w in (",", ";") for w in lines.low[first:last]):
            return True
        told = any(lines.tags[i] != "X" for i in range(first, last))
        plain = ONLY_OUT.issuperset(lines.quote[first:last]) and not has_finite(lines, first, last)
        return told and plain and not any(lines.tagged(i, "VERB", "AUX") for i in range(first, last))

    def follows_quotation(self, left: Span, cue: Cue) -> bool:
        """Whether the content before a cue ends with a closing mark right before the speaker or the cue."""
        last = self.lines.at(left.end - 1)
        return self.lines.quote[last] == MARK and last < cue.first and self.lines.quote[last + 1] == OUT

    def quoted(self, span: Span) -> bool:
        """Whether a content ends inside quotation marks."""
        return self.lines.quote[self.lines.at(span.end - 1)] != OUT

    def clause_at(self, right: int, end: int) -> bool:
        """Whether the words look like a clause: a subject and a finite verb."""
        low = self.lines.low
        return low[right] in SUBJECTS or (low[right] not in CIRCUMSTANCE and has_finite(self.lines, right, end))

    def whole_quotation(self) -> bool:
        """Whether the unit is one quotation and nothing else."""
        inside = set(self.lines.quote[self.first : self.stop]) - {MARK}
        return len(inside) == 1 and OUT not in inside
