"""From attribution to statement: the content as it is recorded, its form, and whether it is a statement at all.

The record is narrower than attribution: it wants a clause or a quotation as content. "Announced tariffs", "endorsed the
plan" and moods ("seems happy") are attributions and no statements.
"""

from __future__ import annotations

from bisect import bisect_left

from dateline.model.span import Span
from dateline.model.statement import Form
from dateline.speech.attribution import Attribution
from dateline.speech.cues import PASSIVE, nouns, phrases, verbs
from dateline.speech.groups import group
from dateline.speech.lines import MARK, ONLY_OUT, OUT, Lines
from dateline.speech.phrases import CIRCUMSTANCE, TIMES, has_finite, is_finite
from dateline.text.quotes import DOUBLE

#: Kinds of cue whose content may be a clause in the agency's words; some need no verb in it.
_ALWAYS = frozenset(("according", "own_words", "told_by", "reported_by", "mark"))
CLAUSAL = _ALWAYS | {"say", "tell", "write", "deny", "ask", "noun"}
_PLAIN = group("plain verbs")
ASKED_WHAT = frozenset(("if", "whether", "about", "at", "by", "in", "why", "how", "what", "when", "on", "during"))
_FEW = 3
_SUBORDINATE = frozenset(
    ("that", "which", "who", "whose", "where", "when", "as", "while", "before", "after", "if", "until", "because", "to")
)
_OBLIQUE = frozenset(("about", "for", "over", "to", "of", "on", "with", "at", "by"))
_LAST = frozenset(("last", "this", "earlier"))
_AGENT = frozenset(("by", "to"))
_OBJECTS = ("DET", "NUM", "PRON", "NOUN", "PROPN", "ADJ")
_MOODS = frozenset(("hope", "hopes", "belief", "fear", "fears", "expectation", "expectations", "wish"))
_NOT = frozenset(("not", "never", "n't", "didn't", "doesn't", "wouldn't", "hasn't", "won't"))
_DECLINING = frozenset(
    ("declined", "declines", "refused", "refuses", "declining", "refusing", "unable", "failed", "asked")
)


def kind_of(lines: Lines, made: Attribution) -> str | None:
    """The kind of the cue: of its strongest word; "mark" for a colon or dash, None without a cue."""
    if not made.cue:
        return None
    words = [lines.low[i] for span in made.cue for i in range(lines.at(span.start), lines.at(span.end - 1) + 1)]
    if not any(w[:1].isalnum() for w in words):
        return "mark"
    joined = " ".join(words)
    for parts, kind in phrases().get(words[0], ()):
        if joined.startswith(" ".join(parts)):
            return kind
    if "as saying" in joined or "according" in words:
        return "say"
    kinds = [verbs()[w].kind for w in words if w in verbs()]
    if len(words) == 1 and words[0] in nouns() and made.content and _after_that(lines, made):
        return "think" if words[0] in _MOODS else "noun"  # "in the hope that": nobody says anything
    return kinds[0] if kinds else ("noun" if any(w in nouns() for w in words) else "wide")


def _after_that(lines: Lines, made: Attribution) -> bool:
    first = lines.at(made.content[0].start)
    return lines.low[first] == "that" or (first > 0 and lines.low[first - 1] == "that")


def unsaid(lines: Lines, made: Attribution, kind: str | None) -> bool:
    """Whether the cue says that nothing was said: "did not say whether", "declined to say if", "refused to comment"."""
    if kind not in CLAUSAL or kind in _ALWAYS or not made.cue:
        return False
    first = lines.at(made.cue[0].start)
    words = lines.low[first : lines.at(made.cue[-1].end - 1) + 1]
    if (kind == "ask" and _was_asked(lines, first)) or ("no" in words and "comment" in words):
        return True
    if lines.low[first] in ("did", "would", "has", "does") and first + 1 < len(lines.low):
        first += 2 if lines.low[first + 1] in _NOT else 0
    before = lines.low[max(0, first - 3) : first]
    if before[-1:] == (",",) and (comma := _aside(lines, first - 1)) is not None:
        before = lines.low[max(0, comma - 3) : comma]  # "had not, as of Monday, [announced]"
    refused = before[-1:] == ("to",) and any(w in _DECLINING for w in before)
    return refused or (not _NOT.isdisjoint((*before, *words)) and "rule" not in lines.low[first : first + 2])


def _aside(lines: Lines, comma: int) -> int | None:
    """The comma that opens the aside of a few words which ends at `comma`."""
    return next((i for i in range(comma - 1, max(0, comma - 7), -1) if lines.low[i] == ","), None)


def _was_asked(lines: Lines, at: int) -> bool:
    """``Asked whether ...``, ``when asked about``, ``was asked``: somebody asked the one who answers."""
    before = lines.low[at - 1] if at else "."
    if lines.low[at] == "asked" and before == "," and lines.quote[at - 2] == OUT and lines.low[at + 1] in ASKED_WHAT:
        return True  # "Kern, asked at a briefing if ..., said"
    opens = before in (".", "when", "but", "!", "?") or lines.block[at] != lines.block[at - 1]
    return (lines.low[at] in ("asked", "pressed", "questioned") and opens) or before in PASSIVE


def record_content(lines: Lines, made: Attribution, kind: str | None) -> tuple[Span, ...]:
    """The content as recorded: without "that", outer marks and a closing comma; () where it is no statement."""
    pieces = [p for span in made.content if (p := _tidy(lines, span)) is not None]
    pieces = [p for p in pieces if p.of(lines.text).lower() not in ("which", "who", "that", "what")]
    if kind in CLAUSAL and kind not in _ALWAYS and pieces and _turned_away(lines, made, pieces[0]):
        return tuple(q for span in made.content for q in _quotations(lines, span) if len(q.of(lines.text).split()) > 2)
    if kind in CLAUSAL and pieces:
        said = form_of(lines, tuple(pieces)) is not Form.INDIRECT or kind in _ALWAYS or _any_clause(lines, made, pieces)
        return tuple(pieces) if said and not _no_clause(lines, made, kind, pieces[0]) else ()
    if kind in ("think", "show") and pieces and made.source is not None:
        return ()
    quoted = tuple(
        q for span in made.content for q in _quotations(lines, span) if not _only_names(lines, made, kind, q)
    )
    if kind is None:
        return tuple(pieces) if quoted else ()
    return quoted


def _no_clause(lines: Lines, made: Attribution, kind: str | None, piece: Span) -> bool:
    """``told growers [to cut output]`` is an order, "the step announced [would cut output]" tells of the step."""
    first, cue = lines.at(piece.start), lines.at(made.cue[-1].end - 1)
    if first <= cue or first + 1 >= len(lines.low):
        return False
    if kind == "tell" and lines.low[first] == "to" and lines.quote[first] == OUT:
        return lines.tagged(first + 1, "VERB")
    past = any(lines.low[i] in ("announced", "reported") for i in range(lines.at(made.cue[0].start), cue + 1))
    plain = lines.low[lines.at(made.cue[0].start) - 1] not in ("has", "have", "had", "also")
    times = all(lines.low[i] in TIMES or lines.low[i] in _LAST for i in range(cue + 1, first))
    at = first + (lines.low[first] in _LAST) * 2
    return past and plain and times and at < len(lines.low) and lines.quote[at] == OUT and is_finite(lines, at)


def _only_names(lines: Lines, made: Attribution, kind: str | None, quoted: Span) -> bool:
    """Whether marks only set off a name: right after "called", or after a verb that nobody listed as a cue."""
    if kind == "wide" and (is_title(lines, quoted) or len(quoted.of(lines.text).split()) <= _fewest(lines, made)):
        return True  # "many offered "furry" versions"
    return kind == "call" and _names(lines, made, quoted)


def _fewest(lines: Lines, made: Attribution) -> int:
    """Up to how many quoted words are no speech: a verb that no table lists ("arrested on ...") must bring more."""
    words = [lines.low[i] for span in made.cue for i in range(lines.at(span.start), lines.at(span.end - 1) + 1)]
    return 1 if any(w in verbs() or w in nouns() for w in words) else _FEW


def _names(lines: Lines, made: Attribution, quoted: Span) -> bool:
    """Whether a quotation right after "called" only gives a name."""
    between = lines.text[made.cue[-1].end : quoted.start] if made.cue else "."
    if any(c.isalnum() for c in between):
        return False
    cue = lines.at(made.cue[0].start) if made.cue else 0
    return is_title(lines, quoted) or (cue > 0 and lines.low[cue - 1] == ",")  # "a loan market, called "the pool",


def is_title(lines: Lines, span: Span) -> bool:
    """``a program called "Trade Talks"``: a short quotation in which every word has a capital is a name."""
    words = [lines.words[i] for i in range(lines.at(span.start), lines.at(span.end - 1) + 1)]
    plain = [w for w in words if w[:1].isalpha()]
    return 0 < len(plain) <= 5 and all(w[:1].isupper() for w in plain)


def form_of(lines: Lines, content: tuple[Span, ...]) -> Form:
    """Direct where all words stand in quotation marks, indirect where none does, else mixed."""
    ranges = [(lines.at(span.start), lines.at(span.end - 1) + 1) for span in content]
    if all([ONLY_OUT.issuperset(lines.quote[first:last]) for first, last in ranges]):  # noqa: C419  # one or two
        return Form.INDIRECT
    quotes = [lines.quote[i] for first, last in ranges for i in range(first, last) if lines.words[i][:1].isalnum()]
    outside = quotes.count(OUT)
    return Form.INDIRECT if outside == len(quotes) else Form.MIXED if outside else Form.DIRECT


def _tidy(lines: Lines, span: Span) -> Span | None:
    first, last = lines.at(span.start), lines.at(span.end - 1) + 1
    while first < last and lines.quote[first] == OUT and lines.low[first] in ("that", ",", ":"):
        if lines.low[first] == "that" and first + 1 < last and is_finite(lines, first + 1):
            break  # "told reporters [that was not enough]"
        if lines.words[first] == "That" and first + 1 < last and lines.words[first + 1].islower():
            break  # "[That plan is dead], he said"
        first += 1
    while (
        first < last
        and lines.quote[last - 1] == OUT
        and (lines.words[last - 1] in ",;:." or lines.words[last - 1] in DOUBLE)
    ):
        last -= 1
    if first >= last:
        return None
    numbers = set(lines.quote[first:last]) - {MARK}
    if len(numbers) == 1 and OUT not in numbers:
        while first < last and lines.quote[first] == MARK:
            first += 1
        while first < last and (lines.quote[last - 1] == MARK or lines.words[last - 1] == ","):
            last -= 1
    return lines.span(first, last) if first < last else None


def _quotations(lines: Lines, span: Span) -> list[Span]:
    found = []
    start = bisect_left(lines.quotations, span.start, key=lambda q: q.outer.end)
    for quotation in lines.quotations[start:]:
        if quotation.inner.start >= span.end:
            break
        if span.overlaps(quotation.inner):
            piece = _tidy(lines, quotation.inner)
            if piece is not None:
                found.append(piece)
    return found


def _turned_away(lines: Lines, made: Attribution, piece: Span) -> bool:
    """``responds to the so-called "Euromissiles"``: what follows the verb is its object, not what was said."""
    first = lines.at(piece.start)
    cue = lines.at(made.cue[-1].end - 1)
    plain = lines.low[cue] in _PLAIN or lines.quote[first] != OUT
    return not plain and first == cue + 1 and lines.low[first] in ("to", "on", "for", "about", "of", "with", "against")


def _any_clause(lines: Lines, made: Attribution, pieces: list[Span]) -> bool:
    """Whether the content is a clause: before its cue, after "that" or a plain verb of saying, or with a verb."""
    cue = made.cue[-1]
    words = {lines.low[i] for i in range(lines.at(cue.start), lines.at(cue.end - 1) + 1)}
    if words & _PLAIN and all(_circumstance(lines, p) for p in pieces):
        return False
    if pieces[0].start >= cue.end and lines.low[lines.at(pieces[0].start)] in ("of", "about"):
        return False  # "telling lawmakers [of plans to build a port]": what it was about, not what was said
    left = [p for p in pieces if p.end <= cue.start]
    if words & _PLAIN or left:
        goes_on = any(lines.tagged(lines.at(p.start), "VERB", "AUX") for p in pieces if p.start >= cue.end)
        return bool(words & _PLAIN) or goes_on or any(_has_verb(lines, p) for p in left)
    return any(_clause(lines, p) for p in pieces)


def _has_verb(lines: Lines, span: Span) -> bool:
    """Whether a verb stands in a content, as far as tags tell: "[The tariffs], announced by the president" has none."""
    tags = lines.tags[lines.at(span.start) : lines.at(span.end - 1) + 1]
    return bool({"VERB", "AUX", "X"}.intersection(tags))


def _circumstance(lines: Lines, span: Span) -> bool:
    """``said [after the meeting]``: a few words of time or place."""
    first, last = lines.at(span.start), lines.at(span.end - 1) + 1
    return last - first <= 5 and lines.low[first] in CIRCUMSTANCE and not has_finite(lines, first, last)


def _clause(lines: Lines, span: Span) -> bool:
    first, last = lines.at(span.start), lines.at(span.end - 1) + 1
    if lines.low[first] == "that" or (first > 0 and lines.low[first - 1] == "that"):
        return True
    if lines.low[first] in ("to", "on", "for", "of", "with", "about", "in", "by") or lines.low[first].endswith("ing"):
        return False
    if lines.low[first] in ("he", "she", "they", "it", "there", "we", "i") or has_finite(lines, first, last):
        return True
    stop = next((i for i in range(first, last) if lines.low[i] in _SUBORDINATE), last)
    turned = first > 0 and lines.low[first - 1] in _OBLIQUE
    return not turned and any(_tells(lines, i) for i in range(first + 1, min(stop, last - 1)))


def _tells(lines: Lines, i: int) -> bool:
    """Whether a tagged verb at token `i` has its subject before it: "noted [guards] seized 126 nets"."""
    if not lines.tagged(i, "VERB") or lines.low[i].endswith("ing") or lines.low[i + 1] in _AGENT:
        return False
    return lines.tagged(i - 1, "NOUN", "PROPN", "PRON") and lines.tagged(i + 1, *_OBJECTS)
