"""The marks of a speaker cut to the speaker: no sentence before, no day, no noun before "who"."""

from __future__ import annotations

from dateline.model.parse import Mark
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.text.seek import where

_RELATIVE = frozenset(("who", "which", "that"))
_DAYS = group("weekdays") | {"yesterday", "tonight", "week", "month", "morning", "evening", "year"}
_LEADS = frozenset(("on", "late", "early", "earlier", "later", "this", "last", "next", "just", "first"))
_TURNS = (
    ("in", "turn"),
    ("for", "their", "part"),
    ("for", "its", "part"),
    ("as", "well"),
    ("in", "contrast"),
    ("too",),
)
_TURN_ENDS = frozenset(words[-1] for words in _TURNS)
_TRAILING = frozenset(("first", "also", "then", "later", "earlier", "once", "again", "already", "just"))


def trimmed(lines: Lines, source: Mark, cue: Mark | None, *, spoken: bool) -> Mark:
    """The source of a cue without what a model marks along with it.

    ``the board last week`` -> "the board"; a source that reaches over a sentence end keeps the sentence of its cue;
    ``a clerk who`` -> "who" where attributions of every kind are asked for.
    """
    if cue is not None and (meeting := _who_met(lines, source, cue)) is not None:
        return Mark(source.label, *meeting, source.score)
    first, last = source.first, source.last
    unit = lines.unit_of(cue.first) if cue is not None else -1
    if unit >= 0 and first < lines.openings[unit] < last:
        first = lines.openings[unit]
    last = _without_time(lines, first, _without_tail(lines, first, last))
    beside = cue is not None and 0 <= cue.first - last <= 1
    if not spoken and beside and last - first > 1 and lines.low[last - 1] in _RELATIVE:
        first = last - 1
    return source if (first, last) == (source.first, source.last) else Mark(source.label, first, last, source.score)


def _who_met(lines: Lines, source: Mark, cue: Mark) -> tuple[int, int] | None:
    """Who spoke with somebody to say something: ``[Kern] met with Lind [to stress] that the pact stands``, not Lind."""
    start = lines.openings[lines.unit_of(cue.first)]
    if lines.low[cue.first] != "to" or source.last != cue.first or lines.quote[start] != OUT:
        return None
    beside = [k for k in where(lines.low[start : source.last], _WITH) if start + k >= source.first - 1]
    verbs = [k for k in range(start, start + beside[0]) if lines.tagged(k, "VERB")] if beside else []
    if not verbs:
        return None
    commas = [k for k in range(start, verbs[-1]) if lines.low[k] == ","]
    if commas and lines.tagged(start, "ADP", "SCONJ", "ADV"):  # On Tuesday night, in a closed room, the group met
        start, commas = commas[-1] + 1, []
    end = commas[0] if commas else verbs[-1]
    return (start, end) if end > start else None


_WITH = frozenset(("with",))


def _without_tail(lines: Lines, first: int, last: int) -> int:
    """``the guilds [in turn] argue``: where a source ends before words that only place its turn among others."""
    if lines.low[last - 1] not in _TURN_ENDS:
        return last
    tail = next((t for t in _TURNS if lines.low[max(first + 1, last - len(t)) : last] == t), ())
    return last - len(tail)


def _without_time(lines: Lines, first: int, last: int) -> int:
    """Where a source ends that is followed by a time; "a poll released Monday" keeps it, so does "the last week"."""
    end = last
    while end - 1 > first and (lines.low[end - 1] in _DAYS or lines.low[end - 1] in _LEADS):
        end -= 1
    kept = lines.low[end - 1]
    if end == last or kept.endswith(("ed", "en")) or lines.tagged(end - 1, "ADP", "DET", "VERB", "ADJ", "PART"):
        return last
    timed = any(w in _DAYS for w in lines.low[end:last]) or all(w in _TRAILING for w in lines.low[end:last])
    return end if timed and lines.quote[end - 1] == OUT and kept not in ("'s", "’s", "'", ",", "of") else last
