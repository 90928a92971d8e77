"""The rules reader: attributions from tokens, quotation marks and cue words alone, without any weights."""

from __future__ import annotations

from dataclasses import replace

from dateline.model.span import Span
from dateline.model.story import Role
from dateline.speech.attribution import Attribution
from dateline.speech.cues import Cue, find_cues, nouns
from dateline.speech.groups import group
from dateline.speech.lines import MARK, OUT, Lines
from dateline.speech.phrases import (
    BREAKS,
    CIRCUMSTANCE,
    DETERMINERS,
    FINITE,
    SUBJECTS,
    addressee,
    after_circumstance,
    source_left,
    source_right,
)

_SPEAKING = frozenset(("say", "tell", "write", "ask", "deny"))
_INTRODUCTIONS = group("introductions")


def read_by_rules(lines: Lines) -> tuple[Attribution, ...]:
    """All attributions of the lines, in text order of their cues."""
    found: list[Attribution] = []
    for first, last in lines.units:
        found += UnitReader(lines, first, last, found).read()
    return tuple(found)


class UnitReader:
    """Reads one unit (a sentence, or sentences that share a quotation) from left to right."""

    def __init__(self, lines: Lines, first: int, last: int, before: list[Attribution]) -> None:
        self.lines, self.first, self.last = lines, first, last
        self.before = before
        self.found: list[Attribution] = []
        self.floor = first  # everything left of it is claimed
        self.stop = self._full_stop()

    def read(self) -> list[Attribution]:
        """The attributions of this unit."""
        lines = self.lines
        if self._is_quotation():
            return self._goes_on()
        label = self._label()
        if label is not None:
            return [label]
        dash = self._dash()
        if dash is not None:
            return [dash]
        cues = list(find_cues(lines, self.first, self.stop))
        for k, cue in enumerate(cues):
            following = cues[k + 1 :]
            made = self._attribution(cue, following)
            if made is not None:
                self.found.append(made)
                self.floor = max(self.floor, self._claimed(made, cue))
        return self.found

    # -- the unit as a whole ---------------------------------------------------------------------------------

    def _full_stop(self) -> int:
        """The index after the last word, without the final stop."""
        i = self.last
        while i > self.first and self.lines.words[i - 1] in ".!?" and self.lines.quote[i - 1] == OUT:
            i -= 1
        return i

    def _is_quotation(self) -> bool:
        """Whether the whole unit is one quotation."""
        lines = self.lines
        inside = {lines.quote[i] for i in range(self.first, self.stop)} - {MARK}
        return len(inside) == 1 and OUT not in inside

    def _goes_on(self) -> list[Attribution]:
        """A quotation on its own: more of the statement before it, or a free quotation."""
        lines = self.lines
        quotation = lines.quotations[max(lines.quote[self.first : self.stop])]
        if self.before:
            last = self.before[-1]
            near = lines.block[lines.at(last.span.end - 1)] == lines.block[self.first]
            if last.cue and _has_quotation(lines, last) and (near or quotation.follows):
                self.before[-1] = replace(last, content=tuple(sorted((*last.content, quotation.inner))))
                return []
        return [Attribution((quotation.inner,))]

    def _label(self) -> Attribution | None:
        """``Minister: no talks are planned`` in a headline, ``Santoro: "No."`` in the text."""
        lines = self.lines
        for i in range(self.first + 1, min(self.first + 8, self.stop - 1)):
            if lines.words[i] == ":" and lines.quote[i] == OUT:
                if not all(lines.quote[k] == OUT for k in range(self.first, i)):
                    return None
                quoted = lines.quote[i + 1] != OUT
                headline = lines.roles[lines.block[i]] in (Role.HEADLINE, Role.STANDFIRST)
                names = sum(lines.capital(k) for k in range(self.first, i))
                if any(c.word.kind in _SPEAKING for c in find_cues(lines, self.first, i)):
                    return None
                if (quoted or headline) and names * 2 >= i - self.first and i - self.first <= 6:
                    content = self._content(i + 1, self.stop)
                    return Attribution(content, lines.span(self.first, i), (lines.span(i, i + 1),)) if content else None
                return None
            if lines.words[i] in ",;.":
                return None
        return None

    def _dash(self) -> Attribution | None:
        """``No talks planned this year — spokesman`` in a headline."""
        lines = self.lines
        if not lines.text or lines.roles[lines.block[self.first]] not in (Role.HEADLINE, Role.STANDFIRST):
            return None
        for i in range(self.stop - 2, max(self.first + 2, self.stop - 9), -1):
            spaced = lines.text[lines.starts[i] - 1].isspace() and lines.text[lines.ends[i]].isspace()
            if lines.words[i] in "—–-" and lines.quote[i] == OUT and spaced:
                if any(c.word.kind in _SPEAKING for c in find_cues(lines, i + 1, self.stop)):
                    return None
                content = self._content(self.first, i)
                source = lines.span(i + 1, self.stop)
                return Attribution(content, source, (lines.span(i, i + 1),)) if content else None
        return None

    # -- one cue -----------------------------------------------------------------------------------------------

    def _attribution(self, cue: Cue, following: list[Cue]) -> Attribution | None:
        if cue.first < self.floor:
            return None
        kind = cue.word.kind
        if kind == "according":
            return self._according(cue)
        if kind == "own_words":
            return self._own_words(cue)
        if kind == "told_by":
            return self._told_by(cue)
        if self.lines.low[cue.first] in ("quoted", "cited") and (made := self._quoted(cue)) is not None:
            return made
        if kind == "say" and cue.passive and cue.form != "said":
            return None
        if self._is_noun(cue):
            return self._noun(cue)
        if kind in ("say", "tell", "write", "ask", "deny", "think", "show"):
            return self._verb(cue, following)
        return self._object(cue, following)

    def _is_noun(self, cue: Cue) -> bool:
        """ "its claim that", "a report": the form stands after a determiner or an adjective."""
        lines = self.lines
        if lines.low[cue.first] not in nouns():
            return False
        before = lines.low[cue.helpers - 1] if cue.helpers > self.first else ""
        return before in DETERMINERS or before in ("'s", "’s", "of", "in", "on", "to", "by", "new", "recent")

    def _noun(self, cue: Cue) -> Attribution | None:
        lines, at = self.lines, cue.last
        source = None
        if at < self.stop and lines.low[at] in ("by", "from"):
            source = source_right(lines, at + 1, self.stop)
            at = source[1] if source else at
        if at >= self.stop or lines.low[at] != "that":
            return None
        if source is None and lines.low[cue.first - 1] in ("'s", "’s"):
            found = source_left(lines, cue.first - 1, self.floor)
            source = found
        elif source is None and lines.low[cue.first - 1] in ("his", "her", "their", "its"):
            source = (cue.first - 1, cue.first)
        content = self._content(at, self._right_end(at, ()))
        return self._made(content, source, cue) if content else None

    def _according(self, cue: Cue) -> Attribution | None:
        """``According to X, content`` and ``content, according to X``."""
        lines = self.lines
        source = source_right(lines, cue.last, self.stop)
        if source is None:
            return None
        if self._opens_clause(cue.first):
            begin, end = source[0], source[1]
            short = _first_comma(lines, begin, end)
            after = end + 1 if end < self.stop and lines.low[end] == "," else end
            if short is not None and (after >= self.stop or _has_finite(lines, short + 1, end)):
                end, after = short, short + 1
            content = self._content(after, self._right_end(after, ()))
            return self._made(content, (begin, end), cue) if content else None
        end = cue.first - 1 if lines.low[cue.first - 1] == "," else cue.first
        content = self._content(self._left_start(end), end)
        return self._made(content, source, cue) if content else None

    def _opens_clause(self, first: int) -> bool:
        lines = self.lines
        if first == self.floor or first == self.first:
            return True
        before = lines.low[first - 1]
        return before in _INTRODUCTIONS or (before == "," and lines.low[first - 2] in _INTRODUCTIONS)

    def _own_words(self, cue: Cue) -> Attribution | None:
        """``In his words, content``."""
        lines, at = self.lines, cue.last
        source = (cue.first + 1, cue.first + 2)
        if self._opens_clause(cue.first):
            at += at < self.stop and lines.low[at] == ","
            content = self._content(at, self._right_end(at, ()))
        else:
            content = self._content(self._left_start(cue.first - 1), cue.first - 1)
        return self._made(content, source, cue) if content else None

    def _told_by(self, cue: Cue) -> Attribution | None:
        """``"...," Interfax was told by Kolb``; ``..., VarTA learned from the ministry``."""
        lines = self.lines
        if cue.form == "was told" or cue.form == "were told":
            source, at = None, cue.last
        else:
            source = source_right(lines, cue.last, self.stop)
            at = source[1] if source else cue.last
        told = source_left(lines, cue.helpers, self.floor)
        if (at < self.stop and lines.low[at] == "that") or not told:
            content = self._content(at, self._right_end(at, ()))
        else:
            content = self._left_content(told[0])
        if not content or source is None:
            return None
        return replace(self._made(content, source, cue), addressee=lines.span(*told) if told else None)

    def _quoted(self, cue: Cue) -> Attribution | None:
        """``X was quoted by Y as saying``, ``Y quoted X as saying that ...``."""
        lines, i = self.lines, cue.last
        as_saying = next(
            (
                k
                for k in range(i, min(i + 14, self.stop - 1))
                if lines.low[k] == "as" and lines.low[k + 1] in ("saying", "telling")
            ),
            None,
        )
        if as_saying is None:
            return None
        cues = (lines.span(cue.helpers if cue.passive else cue.first, cue.last), lines.span(as_saying, as_saying + 2))
        after = as_saying + 2
        via = None
        if cue.passive:
            source = source_left(lines, cue.helpers, self.floor)
            if lines.low[i] == "by":
                via = (i + 1, _cut(lines, i + 1, as_saying))
            elif after < self.stop and lines.low[after] == "by":
                via = source_right(lines, after + 1, self.stop)
                after = via[1] if via else after
        else:
            source = (i, as_saying)
            via = source_left(lines, cue.helpers, self.floor)
        right, sure = after_circumstance(lines, after, self.stop)
        left = self._left_content(source[0]) if source and cue.passive else ()
        content = left if left and not sure else self._content(right, self._right_end(right, ()))
        if not content:
            content = left
        if not content or source is None:
            return None
        made = Attribution(content, lines.span(*source), cues)
        return replace(made, via=(lines.span(*via),)) if via else made

    def _verb(self, cue: Cue, following: list[Cue]) -> Attribution | None:
        lines = self.lines
        inverted = self._inverted(cue)
        source = None if inverted else self._subject(cue)
        at = cue.last
        told = None
        if inverted:
            source = source_right(lines, at, self.stop)
            at = source[1] if source else at
        if cue.word.kind == "tell":
            end = addressee(lines, at, self.stop)
            told, at = (at, end) if end > at else None, end
        right, sure = after_circumstance(lines, at, self.stop)
        left = self._left_content(source[0] if source and not inverted else cue.helpers)
        content = self._choose(cue, left, right, following, inverted=inverted, sure=sure)
        if not content:
            return None
        made = self._made(content, source, cue)
        return replace(made, addressee=lines.span(*told)) if told else made

    def _choose(
        self, cue: Cue, left: tuple[Span, ...], right: int, following: list[Cue], *, inverted: bool, sure: bool
    ) -> tuple[Span, ...]:
        """Content before the cue, after it, or on both sides."""
        lines = self.lines
        end = self._right_end(right, following)
        more = end - right >= 1 and lines.low[right] not in (",", ";", ".", "—", "–", ")", "-")
        if sure and more:
            after = self._content(right, end)
            quoted_left = left and lines.quote[lines.at(left[-1].end - 1)] != OUT
            return (*left, *after) if inverted and quoted_left and lines.quote[right] != OUT else after
        weak = not more or lines.low[right] in CIRCUMSTANCE or lines.low[right] in ("to", "of", "about") or inverted
        if left and (weak or cue.word.end > cue.word.bare + 20):
            return (*left, *self._resumed(right, following))
        if more and not inverted and self._trusted(cue, right, end):
            return self._content(right, end)
        return left if cue.word.end >= 50 else ()

    def _trusted(self, cue: Cue, right: int, end: int) -> bool:
        lines = self.lines
        kind = cue.word.kind
        clause = _has_finite(lines, right, end)
        if kind in ("say", "tell", "write"):
            return clause or cue.word.bare >= 60
        return cue.word.bare >= 60 or (clause and cue.word.bare >= 30 and (lines.low[right] in SUBJECTS))

    def _resumed(self, right: int, following: list[Cue]) -> tuple[Span, ...]:
        """``A, he said, until B``: the content goes on after the cue."""
        lines = self.lines
        i = right
        while i < self.stop and lines.low[i] not in (",", ";") and lines.quote[i] == OUT:
            i += 1
        if i + 1 >= self.stop or lines.quote[i] != OUT:
            if i < self.stop and lines.quote[i] != OUT:
                return self._content(i, self._right_end(i, following))
            return ()
        word = lines.low[i + 1]
        if lines.quote[i + 1] == OUT and word not in (
            "until",
            "because",
            "unless",
            "if",
            "but",
            "and",
            "although",
            "though",
        ):
            return ()
        end = self._right_end(i + 1, following)
        if any(c.first < end for c in following):
            return ()
        return self._content(i + 1, end)

    def _object(self, cue: Cue, following: list[Cue]) -> Attribution | None:
        """``called the plan "a joke"``, ``demanded a recount``: a noun phrase or a fragment as content."""
        lines = self.lines
        source = self._subject(cue)
        if source is None or cue.passive or cue.word.bare < 55:
            return None
        right = cue.last
        end = self._right_end(right, following)
        if end - right < 1:
            return None
        content = self._content(right, end)
        return self._made(content, source, cue) if content and lines.words[right] not in ",.;" else None

    # -- pieces ------------------------------------------------------------------------------------------------

    def _subject(self, cue: Cue) -> tuple[int, int] | None:
        """The speaker left of the cue; for a participle or a second verb the one of the cue before."""
        lines = self.lines
        if cue.gerund or (cue.helpers > self.first and lines.low[cue.helpers - 1] in ("and", "but", "to")):
            own = None if cue.gerund else None
            if own is None and self.found and self.found[-1].source is not None and self._same_unit(self.found[-1]):
                span = self.found[-1].source
                return lines.at(span.start), lines.at(span.end - 1) + 1
            if cue.gerund:
                return self._main_subject(cue)
        return source_left(lines, cue.helpers, self.floor)

    def _same_unit(self, made: Attribution) -> bool:
        return made.source is not None and self.lines.starts[self.first] <= made.source.start

    def _main_subject(self, cue: Cue) -> tuple[int, int] | None:
        """The subject of the sentence whose participle the cue is: the run up to the first finite verb."""
        lines = self.lines
        for i in range(self.first + 1, cue.first):
            if lines.low[i] in FINITE or (lines.low[i].endswith("ed") and lines.words[i].islower()):
                return source_left(lines, i, self.first)
            if lines.low[i] in ("on", "late", "early") and i > self.first + 1:
                return source_left(lines, i, self.first)
        return None

    def _inverted(self, cue: Cue) -> bool:
        """``"...," said X``: the cue follows directly on a comma or a closing mark."""
        lines = self.lines
        if cue.gerund or cue.first != cue.helpers or cue.first == self.first or cue.first + 1 >= self.stop:
            return False
        mark = lines.quote[cue.first - 1] == MARK
        comma = lines.low[cue.first - 1] in (",", "—", "?", "!")
        if not (mark or comma) or cue.word.kind not in _SPEAKING:
            return False
        if comma and not mark and lines.quote[cue.first - 1] == OUT:
            after = lines.low[cue.last]
            return (lines.capital(cue.last) or after in DETERMINERS or after in SUBJECTS) and self._left_is_clause(cue)
        return lines.low[cue.last] not in ("that", "to", ",", ":") and lines.quote[cue.last] == OUT

    def _left_is_clause(self, cue: Cue) -> bool:
        own = source_left(self.lines, cue.helpers, self.floor)
        return own is None

    def _left_content(self, end: int) -> tuple[Span, ...]:
        """What stands before a speaker or cue at `end`, if a comma, mark or dash parts them."""
        lines = self.lines
        if end - 1 <= self.floor:
            return ()
        if lines.quote[end - 1] == OUT:
            if lines.low[end - 1] not in (",", "—", "–", "?", "!"):
                return ()
            end -= 1
        start = self._left_start(end)
        if end - start < 2 and not any(lines.quote[i] != OUT for i in range(start, end)):
            return ()
        if lines.low[start] in ("as", "asked", "speaking", "according", "while") or (
            lines.low[start].endswith("ing") and not _has_finite(lines, start, end)
        ):
            return ()
        return self._content(start, end)

    def _left_start(self, end: int) -> int:
        """The floor, past a conjunction or an introductory adverb with its comma."""
        lines, i = self.lines, self.floor
        while i < end and lines.quote[i] == OUT and (lines.low[i] in (",", ";", "and", "but", "—")):
            i += 1
        if i + 1 < end and lines.low[i] in _INTRODUCTIONS and lines.low[i + 1] == ",":
            i += 2
        return i

    def _right_end(self, right: int, following: list[Cue] | tuple[Cue, ...]) -> int:
        """Where content that starts at `right` ends: before the next attribution of the unit, else at its end."""
        lines = self.lines
        end = self.stop
        if right < self.stop and lines.quote[right] != OUT:
            end = self._quotation_end(right)
        for cue in following:
            if cue.first <= right or cue.first >= end:
                continue
            cut = self._cut_before(cue, right)
            if cut is not None:
                return cut
        return end

    def _quotation_end(self, right: int) -> int:
        """A content that opens with a quotation ends with it where the sentence or clause does."""
        lines, i = self.lines, right
        while i < self.stop and lines.quote[i] != OUT:
            i += 1
        if i >= self.stop:
            return self.stop
        closing = lines.words[i - 2] if i - 2 > right else ""
        return i if closing in (".", "!", "?", ",") or lines.words[i] in (",", ";", "—") else self.stop

    def _cut_before(self, cue: Cue, right: int) -> int | None:
        """Where content must end so that `cue` can have its own: at the comma before "adding", at "and said" ..."""
        lines = self.lines
        at = cue.helpers
        if lines.quote[cue.first] != OUT or at <= right + 1:
            return None
        before = lines.low[at - 1]
        kind = cue.word.kind
        if kind == "according" or (cue.gerund and kind != "wide"):
            return at - 1 if before == "," else None
        if before in ("and", "but") and kind in ("say", "tell", "write", "deny", "call"):
            return at - 2 if lines.low[at - 2] == "," else at - 1
        source = source_left(lines, at, right)
        if source is None or kind not in ("say", "tell", "write", "deny"):
            return None
        k = source[0] - 1
        if (
            k > right + 1
            and lines.low[k] in ("but", "and", "while", "as", "though", "although")
            and lines.low[k - 1] == ","
        ):
            return k - 1
        if k > right + 1 and lines.low[k] == ";":
            return k
        return None

    def _content(self, start: int, end: int) -> tuple[Span, ...]:
        """Tokens as content: outer marks and commas at the edges are left out."""
        lines = self.lines
        while start < end and (lines.quote[end - 1] == OUT and lines.words[end - 1] in ",;—–:"):
            end -= 1
        while start < end and lines.quote[start] == OUT and lines.words[start] in ",;—–:":
            start += 1
        if start >= end:
            return ()
        return (lines.span(start, end),)

    def _claimed(self, made: Attribution, cue: Cue) -> int:
        lines = self.lines
        ends = [s.end for s in made.content] + [lines.ends[cue.last - 1]]
        if made.source is not None:
            ends.append(made.source.end)
        return min(self.last, lines.at(max(ends) - 1) + 1)

    def _made(self, content: tuple[Span, ...], source: tuple[int, int] | None, cue: Cue) -> Attribution:
        lines = self.lines
        return Attribution(content, lines.span(*source) if source else None, (lines.span(cue.first, cue.last),))


def _first_comma(lines: Lines, begin: int, end: int) -> int | None:
    return next((i for i in range(begin, end) if lines.low[i] == ","), None)


def _has_finite(lines: Lines, begin: int, end: int) -> bool:
    """Whether a finite auxiliary stands in the range outside relative clauses: more of them than relative words."""
    verbs = sum(lines.low[i] in FINITE for i in range(begin, end))
    relative = sum(lines.low[i] in ("who", "which") for i in range(begin, end))
    return verbs > relative


def _cut(lines: Lines, begin: int, end: int) -> int:
    return next((i for i in range(begin, end) if lines.low[i] in ("on", ",")), end)


def _has_quotation(lines: Lines, made: Attribution) -> bool:
    return any(lines.quote[lines.at(s.end - 1)] != OUT or lines.quote[lines.at(s.start)] != OUT for s in made.content)


__all__ = ["BREAKS", "UnitReader", "read_by_rules"]
