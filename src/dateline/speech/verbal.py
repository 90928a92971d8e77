"""Finite and participial cue verbs: who is their subject, and on which side their content stands."""

from __future__ import annotations

from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.speech.after import addressee, after_circumstance, source_right
from dateline.speech.attribution import PLAIN, Attribution
from dateline.speech.before import source_left
from dateline.speech.chain import is_agency
from dateline.speech.cues import Cue, find_cues, nouns
from dateline.speech.groups import group
from dateline.speech.lines import MARK, OUT
from dateline.speech.phrases import CIRCUMSTANCE, DETERMINERS, SUBJECTS, TIMES, is_finite
from dateline.speech.unit import SPEAKING, Unit

Range = tuple[int, int]
_CORE = group("plain verbs")
_UNSURE = SPEAKING | {"think", "show", "call", "wide"}  # kinds of cue that introduce other things as well
_SUBORDINATE = frozenset(("while", "although", "though", "after", "when", "since", "because", "before", "as", "once"))
_PASSIVE = group("passive")
_PREPOSITIONS = group("prepositions")


def is_plain(unit: Unit, cue: Cue) -> bool:
    """Whether a cue introduces speech beyond doubt.

    "said", "told", "according to" do; others where "that", a quotation or a stop follows ("..., he recalled.").
    """
    if cue.form in _CORE or cue.noun or cue.word.kind not in _UNSURE:
        return True
    if cue.form in ("quoted", "cited"):
        return "saying" in unit.lines.low[cue.last : min(unit.stop, cue.last + 15)]
    if cue.word.kind not in SPEAKING:
        return False
    lines, at = unit.lines, cue.last
    if cue.word.kind == "deny" and _denied_noun(unit, at):
        return True
    if cue.word.kind == "tell" or at >= unit.stop or lines.low[at] in ("that", ":", ",") or lines.quote[at] != OUT:
        return True
    stops = cue.word.end >= 50 and (lines.low[at] in TIMES or _circumstantial(unit, at))
    return inverted(unit, cue) or (stops and bool(unit.left(_edge(unit, cue))))


def governs(unit: Unit, cue: Cue, cues: list[Cue]) -> bool:
    """``X has said A, but Y overruled B, [the source added].``: the cue that closes a unit with others before it."""
    if cue is not cues[-1] or len(cues) < 2 or cue.passive or cue.gerund or cue.noun:
        return False
    lines = unit.lines
    if cue.last < unit.stop or cue.word.kind not in SPEAKING:
        return False
    source = source_left(lines, cue.helpers, unit.floor)
    if source is None or is_agency(lines.name(*source)):
        return False
    named = lines.capital(source[0]) and lines.low[source[0] + 1] != ","
    return (
        source[0] > unit.floor + 2 and lines.low[source[0] - 1] == "," and source[1] - source[0] < (20 if named else 8)
    )


def announcing(unit: Unit) -> Attribution | None:
    """``She continued:`` at the end of a sentence: source and cue of the quotation that follows (no content yet)."""
    lines = unit.lines
    if unit.stop - unit.first < 2 or lines.words[unit.stop - 1] != ":" or lines.quote[unit.stop - 1] != OUT:
        return None
    cues = [c for c in find_cues(lines, unit.first, unit.stop) if c.word.kind in SPEAKING and not c.passive]
    if not cues:
        return None
    source = subject(unit, cues[-1], ())
    span = lines.span(cues[-1].first, cues[-1].last)
    return Attribution((), lines.span(*source) if source else None, (span,), ground=PLAIN)


def _quoted(unit: Unit, content: tuple[Span, ...]) -> bool:
    """Whether a content is, or ends with, a quotation."""
    return any(unit.quoted(span) for span in content)


def _marks_near(unit: Unit) -> bool:
    """Whether a quotation stands in the unit: "the talks continued" is no speech, ""...," he continued" is."""
    lines = unit.lines
    return lines.words[unit.stop - 1] == ":" or any(lines.quote[i] != OUT for i in range(unit.first, unit.stop))


def _edge(unit: Unit, cue: Cue) -> int:
    own = source_left(unit.lines, cue.helpers, unit.floor)
    return own[0] if own else cue.helpers


def verbal(unit: Unit, cue: Cue, following: list[Cue], before: tuple[Attribution, ...]) -> Attribution | None:
    """``X said that A``, ``A, X told B``, ``"A," said X``, ``..., adding that A``."""
    lines = unit.lines
    if _no_speech(unit, cue):
        return None
    if (made := _passed_on(unit, cue, before)) is not None:
        return made
    turned = inverted(unit, cue)
    source = source_right(lines, cue.last, unit.stop) if turned else subject(unit, cue, before)
    at = source[1] if turned and source else cue.last
    told = None
    if cue.word.kind == "tell":
        end = addressee(lines, at, unit.stop)
        told, at = (at, end) if end > at else None, end
    if cue.word.kind == "deny" and (made := _denied_it(unit, cue, source)) is not None:
        return made
    at += cue.word.kind == "deny" and _denied_noun(unit, at)
    quoting = _quoting_after(unit, at, direct=True)
    right, sure = after_circumstance(lines, at, unit.stop)
    left = unit.left(source[0] if source and not turned and source[0] < cue.first else cue.helpers)
    relative = source is not None and lines.low[source[0]] in ("who", "which") and lines.low[source[0] - 1] == ","
    content = _choose(unit, cue, left, right, following, turned=turned, sure=sure, relative=relative)
    if not content or (
        source is None and not turned and not cue.gerund and not cue.passive and not _quoted(unit, content)
    ):
        return None
    if quoting is None and source is not None and is_agency(lines.name(*source)):
        quoting = _quoting_after(unit, lines.at(content[-1].end - 1) + 1, direct=False)
    if quoting is not None and source is not None:
        return replace(attribution(unit, content, quoting, cue), via=(lines.span(*source),))
    return attribution(unit, content, source, cue, told, through(unit, at))


def _passed_on(unit: Unit, cue: Cue, before: tuple[Attribution, ...]) -> Attribution | None:
    """``..., Rapota told reporters, [BelTA] reports.``: an agency that closes the unit passes on what was said."""
    lines = unit.lines
    if cue.last < unit.stop or not before or before[-1].via or cue.gerund:
        return None
    source = source_left(lines, cue.helpers, unit.floor)
    if source is None or lines.low[source[0] - 1] != "," or not is_agency(lines.name(*source)):
        return None
    gap = source[0] - lines.at(max(s.end for s in (*before[-1].content, *before[-1].cue)) - 1)
    return replace(before[-1], via=(lines.span(*source),)) if gap < 12 else None


def _no_speech(unit: Unit, cue: Cue) -> bool:
    """``articles agreed upon``, ``, announced for October 4,``, ``quoting the office``: forms that are no cue."""
    low, after = unit.lines.low, unit.lines.low[cue.last] if cue.last < unit.stop else "."
    if cue.passive:
        return cue.form == "told" or after == "to" or (cue.form != "said" and after != "that")
    if cue.form in ("continue", "continued", "continues", "continuing", "went on") and (
        not _marks_near(unit) or (cue.last < unit.stop and unit.lines.quote[cue.last] != OUT)
    ):
        return True
    if cue.form in ("quoting", "citing") or (cue.gerund and low[cue.first - 1] == "as"):
        return True
    if cue.word.kind == "ask" and after in ("not", "to", "for", "that") and low[cue.helpers - 1] in ("who", "and", ","):
        return True  # "who asked not to be named"
    turned_away = after in _PREPOSITIONS and cue.form not in _CORE
    if cue.gerund:
        return turned_away and cue.form in ("commenting", "remarking", "responding", "replying", "elaborating")
    return turned_away and cue.helpers > unit.first and low[cue.helpers - 1] == "," and cue.form.endswith("ed")


def _quoting_after(unit: Unit, at: int, *, direct: bool) -> Range | None:
    """``the agency reported quoting [the office]``, ``KNA reported ..., citing [an official]``."""
    low = unit.lines.low
    i = at + 1 if at < unit.stop and low[at] == "," else at
    if i < unit.stop and low[i] in ("quoting", "citing"):
        found = source_right(unit.lines, i + 1, unit.stop)
        people = found is not None and any(low[k] in group("role nouns") for k in range(*found))
        return found if direct or people else None
    return None


def attribution(
    unit: Unit,
    content: tuple[Span, ...],
    source: Range | None,
    cue: Cue,
    told: Range | None = None,
    via: Range | None = None,
) -> Attribution:
    """Token ranges to an Attribution; "X, quoting Y, says" makes Y the source and X the one between."""
    lines = unit.lines
    made = Attribution(content, lines.span(*source) if source else None, (lines.span(cue.first, cue.last),))
    if source is not None:
        for i in range(source[0] + 1, source[1] - 1):
            if lines.low[i] in ("quoting", "citing") and lines.low[i - 1] == ",":
                return replace(made, source=lines.span(i + 1, source[1]), via=(lines.span(source[0], i - 1),))
        i = source[1]
        opener = _opening_quoting(unit, source[0])
        if opener is not None:
            return replace(made, source=lines.span(*opener), via=(lines.span(*source),))
    if told:
        made = replace(made, addressee=lines.span(*told))
    return replace(made, via=(lines.span(*via),)) if via else made


def _opening_quoting(unit: Unit, begin: int) -> Range | None:
    """``Quoting the press service, [the agency] said``: the one quoted."""
    lines = unit.lines
    if lines.low[unit.first] not in ("quoting", "citing") or begin < unit.first + 3 or lines.low[begin - 1] != ",":
        return None
    return unit.first + 1, begin - 1


def through(unit: Unit, at: int) -> Range | None:
    """``said through a spokesman``: the one between."""
    low = unit.lines.low
    if at + 2 < unit.stop and low[at] == "through" and low[at + 1] in DETERMINERS:
        end = next((i for i in range(at + 2, min(at + 7, unit.stop)) if low[i] in ("that", "on", ",", "in")), None)
        return (at + 1, end) if end else None
    return None


def _denied_noun(unit: Unit, at: int) -> bool:
    """``denied [reports] that he planned to leave``."""
    low = unit.lines.low
    return at + 1 < unit.stop and low[at] in nouns() and low[at + 1] == "that"


def _denied_it(unit: Unit, cue: Cue, source: Range | None) -> Attribution | None:
    """``Osman denied it``: the content is the statement before; the record finds it by the pronoun."""
    lines, at = unit.lines, cue.last
    pronoun = at < unit.stop and lines.low[at] in ("it", "this", "that")
    if pronoun and source is not None and (at + 1 >= unit.stop or lines.low[at + 1] in (",", ";", ".")):
        return Attribution((lines.span(at, at + 1),), lines.span(*source), (lines.span(cue.first, cue.last),))
    return None


def subject(unit: Unit, cue: Cue, before: tuple[Attribution, ...]) -> Range | None:
    """The speaker left of the cue; for a participle or a second verb the one of the cue before.

    "Kern met [the guild] to stress that": what stands before an infinitive does not speak, the subject does.
    """
    lines, low = unit.lines, unit.lines.low
    follows_on = cue.helpers > unit.first and low[cue.helpers - 1] in ("and", "but", "to", "also")
    follows_on = follows_on or _coordinated(unit, cue)
    if cue.gerund and cue.helpers > unit.first and low[cue.helpers - 1] not in (",", "and", "but", "while", "without"):
        own = source_left(lines, cue.helpers, unit.floor)
        if own is not None and (lines.capital(own[1] - 1) or low[own[0] - 1] == "with"):
            return own
    if cue.gerund or follows_on:
        if before and before[-1].source is not None:
            span = before[-1].source
            return lines.at(span.start), lines.at(span.end - 1) + 1
        return _main_subject(unit, cue)
    own = source_left(lines, cue.helpers, unit.floor)
    if own is not None and low[cue.first - 1] == "to" and own[1] == cue.first - 1:
        return _main_subject(unit, cue) if low[cue.last : cue.last + 1] == ("that",) else None
    return own


def _coordinated(unit: Unit, cue: Cue) -> bool:
    """``..., and on Twitter referred to``: only circumstance stands between "and" and the verb."""
    low = unit.lines.low
    for k in range(cue.helpers - 1, max(unit.floor, cue.helpers - 5), -1):
        if low[k] in ("and", "but"):
            return low[k + 1] in CIRCUMSTANCE and not any(w in SUBJECTS for w in low[k + 1 : cue.helpers])
    return False


def _main_subject(unit: Unit, cue: Cue) -> Range | None:
    """The subject of the sentence whose participle the cue is: the run up to its first verb or time word."""
    lines, first = unit.lines, unit.first
    if lines.low[first] in _PREPOSITIONS:  # "In a note posted on Friday, Kern affirmed ..., adding"
        first = next((i for i in range(first, cue.first) if lines.low[i] == "," and lines.quote[i] == OUT), first)
    for i in range(first + 1, cue.first):
        if lines.low[i] in _PASSIVE and "by" in lines.low[i + 2 : i + 4] and lines.low[i + 1].endswith("ed"):
            return source_right(
                lines, lines.low.index("by", i) + 1, cue.first
            )  # "was described by Aker as ..., saying"
        past = lines.low[i].endswith("ed") and lines.words[i].islower()
        if is_finite(lines, i) or past or (lines.low[i] in ("on", "late", "early") and lines.low[i + 1] in TIMES):
            return source_left(lines, i, first)
    if cue.first == unit.first and cue.gerund:  # "Calling it a joke, Trump ..."
        comma = next((i for i in range(cue.last, unit.stop) if lines.low[i] == "," and lines.quote[i] == OUT), None)
        return source_right(lines, comma + 1, min(unit.stop, comma + 4)) if comma else None
    return None


def inverted(unit: Unit, cue: Cue) -> bool:
    """``"...," said X``: the cue follows directly on a comma or a closing mark."""
    lines = unit.lines
    at, after = cue.first, cue.last
    if cue.gerund or at != cue.helpers or at == unit.first or after >= unit.stop or cue.word.kind not in SPEAKING:
        return False
    if lines.quote[at - 1] == MARK:
        free = lines.low[after] not in ("that", "to", ",", ":") and lines.quote[after] == OUT
        return free and not _named_in_marks(unit, at)
    if lines.low[at - 1] not in (",", "—", "?", "!"):
        return False
    if lines.quote[at - 2] == MARK and _named_in_marks(unit, at - 1):
        return False
    if lines.low[at - 1] == "," and cue.form in _CORE and cue.word.kind == "say" and _names_only(unit, after):
        return True
    speaker = lines.capital(after) or lines.low[after] in DETERMINERS or lines.low[after] in SUBJECTS
    return speaker and source_left(lines, cue.helpers, unit.floor) is None


def _named_in_marks(unit: Unit, at: int) -> bool:
    """``known as "The Twins", held ...``: the marks before `at` set off a name."""
    lines, i = unit.lines, at - 1
    while i > unit.first and lines.quote[i] != OUT:
        i -= 1
    names = group("naming")
    return lines.low[i] in names or (lines.low[i] == "as" and any(w in names for w in lines.low[max(0, i - 6) : i]))


def _names_only(unit: Unit, after: int) -> bool:
    """``The plan, a package of measures, said [the spokesman Jon Aker].``: a title and a name and then the end."""
    lines = unit.lines
    if unit.stop - after > 12 or unit.stop - after < 2 or any(lines.quote[i] != OUT for i in range(after, unit.stop)):
        return False
    dotted = lines.words[unit.stop - 2] == "." and unit.stop - after > 2  # "U.S. Officials"
    if not (lines.capital(unit.stop - 1) and (dotted or lines.capital(unit.stop - 2))):
        return False
    titles = group("role nouns") | _PREPOSITIONS | DETERMINERS
    return all(lines.capital(i) or lines.words[i] == "." or lines.low[i] in titles for i in range(after, unit.stop))


def _choose(
    unit: Unit,
    cue: Cue,
    left: tuple[Span, ...],
    right: int,
    following: list[Cue],
    *,
    turned: bool,
    sure: bool,
    relative: bool,
) -> tuple[Span, ...]:
    """Content before the cue, after it, or on both sides."""
    lines = unit.lines
    end = unit.right_end(right, following, relative=relative) if right < unit.stop else right
    if not sure and lines.low[unit.first] in _SUBORDINATE:
        end = _clause_end(unit, cue, right, end)
    more = end > right and lines.low[right] not in (",", ";", ".", "—", "–", ")", "-")
    if left and unit.follows_quotation(left[-1], cue):
        after = unit.content(right, end) if sure and more and lines.quote[right] != OUT else ()
        return (*left, *(after or unit.resumed(right, following)))
    if sure and more:
        after = unit.content(right, end)
        both = left and (turned or lines.quote[right] != OUT) and unit.quoted(left[-1]) and lines.quote[right] != OUT
        return (*left, *after) if both else after
    weak = turned or not more or _circumstantial(unit, right)
    if more and is_finite(lines, right):
        return left  # "which the agency said might take place": the subject stands before
    if left and cue.word.end >= 50 and (weak or cue.word.end > cue.word.bare + 20):
        return (*left, *unit.resumed(right, following, verbless=unit.verbless(left[-1])))
    if more and not turned and _trusted(unit, cue, right, end):
        return unit.content(right, end)
    return left if cue.word.end >= 50 else ()


def _clause_end(unit: Unit, cue: Cue, right: int, end: int) -> int:
    """``While the board confirmed [the sale], the council did not``: what a subordinate clause says ends with it."""
    lines = unit.lines
    if any(lines.low[i] == "," for i in range(unit.first, cue.first)):
        return end
    return next((i for i in range(right, end) if lines.low[i] == "," and lines.quote[i] == OUT), end)


def _circumstantial(unit: Unit, right: int) -> bool:
    word = unit.lines.low[right]
    if word.endswith("ly") and unit.lines.words[right].islower():
        return True  # "he said sarcastically"
    return word in CIRCUMSTANCE or word in _PREPOSITIONS or word in group("speaking turns")


def _trusted(unit: Unit, cue: Cue, right: int, end: int) -> bool:
    """Whether what follows without "that" is content of this verb."""
    low = unit.lines.low
    if cue.form in _CORE:
        return True
    if low[right] in _PREPOSITIONS or low[right] in group("particles"):
        return cue.word.bare >= 75 and cue.word.kind != "say"
    if unit.clause_at(right, end):
        return cue.word.bare >= 10
    return cue.word.bare >= 60
