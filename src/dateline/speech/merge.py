"""One reading out of two: what the rules are sure of, and what the marks of a model add.

A plain cue of speech ("..., officials said") governs what stands beside it; a model that marks a smaller attribution
inside its content is overruled. Where both read the same cue, one of the two borders is taken; everything else that the
model marks stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.speech.attribution import ASKED, PLAIN, TURN, Attribution
from dateline.speech.cues import verbs
from dateline.speech.groups import group
from dateline.speech.lines import MARK, OUT, Lines
from dateline.speech.parted import with_openings
from dateline.speech.phrases import DETERMINERS, has_finite, is_finite
from dateline.speech.places import Places

_JOINTS = group("joints")
_PLAIN = group("plain verbs")
_OPENING = frozenset(("the", "a", "an", "he", "she", "they", "it"))
_DASHES = ("—", "–")
SPARE = ("quoted fragment", "clause")


def merge(
    lines: Lines, by_rules: tuple[Attribution, ...], by_marks: tuple[Attribution, ...], *, spoken: bool
) -> tuple[Attribution, ...]:
    """Attributions of both readers without doubles, in text order.

    `spoken` asks for statements, as wire copy makes them: there the rules draw most borders, and add fragments and
    clauses that the model has missed. Else, for attributions of every kind, the model draws the borders.
    """
    kept = [a for a in by_rules if a.ground in (TURN, ASKED)]
    used: set[int] = set()
    marked = Places(by_marks)
    for turn in kept:
        used |= {i for i in marked.near(turn) if _touches(by_marks[i], turn)}
    for made in (a for a in by_rules if a.ground == PLAIN):
        near = marked.near(made)
        twin = next((i for i in near if i not in used and _same_cue(made, by_marks[i])), None)
        if twin is None and not made.via and any(_holds(by_marks[i], made) for i in near):
            continue  # a cue inside the content of a larger attribution
        if twin is None:
            kept.append(made)
        elif spoken:
            beside = [by_marks[i] for i in near if i != twin]
            parted = _cut_short(lines, made, by_marks[twin], beside) or _only_source(made, by_marks[twin])
            kept.append(by_marks[twin] if parted else _one_of(lines, made, by_marks[twin]))
        else:
            others = [s for i in near if i != twin and by_marks[i].cue for s in by_marks[i].content]
            kept.append(_marked_first(lines, made, by_marks[twin], others))
        used |= {i for i in marked.near(kept[-1]) if _touches(by_marks[i], kept[-1])}
        if twin is not None:
            used.add(twin)
    kept += [a for i, a in enumerate(by_marks) if i not in used]
    if spoken:
        _add_spares(lines, kept, (a for a in by_rules if a.ground in SPARE))
    kept = list(with_openings(lines, kept, spoken=spoken))
    return tuple(sorted(kept, key=lambda a: (a.cue or a.content)[0].start))


def _add_spares(lines: Lines, kept: list[Attribution], spares: Iterable[Attribution]) -> None:
    """Fragments and clauses of the rules where nothing stands yet, or in place of a shorter twin."""
    places = Places(kept)
    for spare in spares:
        near = places.near(spare)
        if (twin := next((i for i in near if _parted(lines, spare, kept[i])), None)) is not None:
            kept[twin] = replace(kept[twin], content=(*spare.content, *kept[twin].content))
            continue
        rivals = [i for i in near if _touches(spare, kept[i])]
        if not rivals:
            places.add(len(kept), spare)
            kept.append(spare)
        elif len(rivals) == 1 and _same_cue(spare, kept[rivals[0]]):
            kept[rivals[0]] = _fuller(lines, spare, kept[rivals[0]])
            places.add(rivals[0], kept[rivals[0]])


def _parted(lines: Lines, spare: Attribution, marked: Attribution) -> bool:
    """``[The port] -- the clerk noted -- [was shut]``: one cue, its clause begun before it and ended behind it."""
    if not _same_cue(spare, marked) or spare.content[-1].end > marked.content[0].start:
        return False
    first = lines.at(marked.content[0].start)
    return (
        spare.content[-1].end < spare.cue[0].start
        and marked.cue[0].end < lines.starts[first]
        and is_finite(lines, first)
    )


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the cue of one stands inside the content of the other, whose own cue comes before it."""
    cues = inner.cue if outer.cue and inner.cue and outer.cue[0].start < inner.cue[0].start else ()
    own = [piece for piece in outer.content if inner.source is None or piece.contains(inner.source)]
    return any(piece.contains(cue) for cue in cues for piece in own)


def _cut_short(lines: Lines, ruled: Attribution, marked: Attribution, beside: list[Attribution]) -> bool:
    """``While noting that [A], [B said that C]``: the rules run on into what the model gives to a cue of its own."""
    end = marked.content[-1].end
    return any(
        other.cue
        and lines.low[lines.at(other.cue[-1].end - 1)] in _PLAIN
        and end <= other.cue[0].start < other.content[0].start
        and lines.low[lines.at(end - 1)] not in ("which", "who", "that", ",")
        and any(piece.contains(other.cue[0]) for piece in ruled.content)
        for other in beside
    )


def _only_source(ruled: Attribution, marked: Attribution) -> bool:
    """``[A clerk of Dorn Ltd], said the port was shut``: the rules take the speaker for the content."""
    source = marked.source
    return source is not None and all(source.contains(piece) for piece in ruled.content)


def _marked_first(lines: Lines, ruled: Attribution, marked: Attribution, others: list[Span]) -> Attribution:
    """The model's borders; where the rules see nothing but quotation, pieces outside the marks are left out.

    A quotation that only the rules see is taken in, unless the model gives it to one of the `others`.
    """
    content = marked.content
    if all(_quoted(lines, s) for s in ruled.content):
        inside = [s for s in content if _quoted(lines, s)]
        missing = [s for s in ruled.content if not any(s.overlaps(x) for x in (*inside, *others))]
        content = tuple(sorted((*inside, *missing))) or content
    elif lines.unit_of(lines.at(content[0].start)) > lines.unit_of(lines.at(ruled.cue[0].start)):
        before = [s for s in ruled.content if s.end <= content[0].start and not _announces(lines, s)]
        content = (*before, *content)  # "[The bridge is shut], he said. [It will stay shut.]"
    return replace(marked, content=content, source=marked.source or ruled.source)


def _announces(lines: Lines, span: Span) -> bool:
    """``Kern warned them: "..."``: a quotation behind a colon has its own speaker."""
    tokens = range(lines.at(span.start), lines.at(span.end - 1))
    return any(lines.words[i] == ":" and lines.quote[i + 1] == MARK for i in tokens)


def _quoted(lines: Lines, span: Span) -> bool:
    return OUT not in lines.quote[lines.at(span.start) : lines.at(span.end - 1) + 1]


def _same_cue(a: Attribution, b: Attribution) -> bool:
    return _overlap(a.cue, b.cue)


def _one_of(lines: Lines, ruled: Attribution, marked: Attribution) -> Attribution:
    """The borders of one or the other.

    Before the cue and in fixed patterns (with somebody between, or somebody told) the rules know better; after it the
    model does where it stops earlier, at a word that can open something else ("and", "which", a participle).
    """
    if ruled.via or len(ruled.cue) > 1:
        return ruled
    cue = ruled.cue[0]
    left = all(s.end <= cue.start for s in ruled.content)
    right = all(s.start >= cue.end for s in ruled.content)
    narrow = right and all(s.start >= cue.end for s in marked.content) and _stops_well(lines, ruled, marked)
    split = not left and not right
    whole = right and len(ruled.content) == 1 and _whole_quotation(lines, ruled.content[0])
    wider = right and not whole and _joined_on(lines, ruled.content, marked.content)
    split = split and not _goes_on(lines, ruled)
    chosen = marked if wider or (narrow and not whole) or split else ruled
    source = marked.source or ruled.source
    if ruled.source is not None and (
        ruled.addressee
        or _by(lines, ruled)
        or _depends(lines, ruled.source, source)
        or _reaches_out(lines, ruled.source, source)
    ):
        source = ruled.source
    return replace(chosen, addressee=ruled.addressee, source=source)


def _goes_on(lines: Lines, ruled: Attribution) -> bool:
    """Whether what stands behind a cue goes on with the clause before it.

    "A was unsafe, they said, and should not have sailed", "one was, they said, lost", "..., they said, even though".
    """
    after = lines.at(ruled.content[-1].start)
    second = lines.low[after] in ("and", "but") and after + 1 < len(lines.low) and is_finite(lines, after + 1)
    clause = lines.low[lines.at(ruled.content[0].start)] in (
        "if",
        "unless",
        "when",
        "once",
        "although",
        "though",
        "because",
    )
    return second or clause or lines.low[after] == "even" or is_finite(lines, lines.at(ruled.content[0].end - 1))


def _by(lines: Lines, ruled: Attribution) -> bool:
    """``statements [by ministers] that``: the rules know whose words a noun brings."""
    after = lines.at(ruled.cue[-1].end - 1) + 1
    beside = ruled.source is not None and lines.at(ruled.source.start) == after + 1
    return beside and lines.low[after] in ("by", "from")


def _joined_on(lines: Lines, ruled: tuple[Span, ...], marked: tuple[Span, ...]) -> bool:
    """Whether the model goes on where the rules stop before an "and", inside the sentence."""
    if len(ruled) != 1 or len(marked) != 1 or ruled[0].start != marked[0].start or ruled[0].end >= marked[0].end:
        return False
    first, last = lines.at(ruled[0].end - 1) + 1, lines.at(marked[0].end - 1)
    first += first < last and lines.low[first] == ","
    if first >= last:
        return False
    blamed = verbs().get(lines.low[first + 1])
    if blamed is not None and blamed.kind == "call":
        return False  # "said the talks were over [and blamed the hosts]"
    return lines.low[first] in ("and", "or") and not any(lines.words[i] in ".!?" for i in range(first, last))


def _whole_quotation(lines: Lines, span: Span) -> bool:
    """Whether a content is one quotation from mark to mark: no model cuts that."""
    first, last = lines.at(span.start), lines.at(span.end - 1)
    inside = {lines.quote[i] for i in range(first, last + 1)} - {MARK}
    return len(inside) == 1 and OUT not in inside and lines.quote[last] == MARK


def _depends(lines: Lines, whole: Span, part: Span | None) -> bool:
    """Whether a marked source is only the tail of the speaker's phrase: "the envoy ... of [the Saravel]"."""
    if part is None or part == whole or not whole.contains(part) or part.start == whole.start:
        return False
    return lines.low[lines.at(part.start) - 1] in ("of", "for", "in", "at", "to", "on")


def _reaches_out(lines: Lines, tail: Span, whole: Span | None) -> bool:
    """Whether a marked source takes in circumstance before the speaker: "in [the journal, researchers] reported"."""
    if whole is None or not whole.contains(tail) or tail.start == whole.start:
        return False
    first, inner = lines.at(whole.start), lines.at(tail.start)
    if lines.low[inner] in _OPENING and inner > first and lines.capital(inner - 1) and tail.end == whole.end:
        return True  # "in a letter to [Secretary Kern the group] said"
    before = lines.low[first - 1] if first > 0 else ""
    if before in ("in", "at", "on", "after", "during", "by"):
        return True
    return before in DETERMINERS and lines.low[lines.at(tail.start)] in (
        "a",
        "an",
        "the",
    )  # "these [Jeeps, a spokesman]"


def _fuller(lines: Lines, ruled: Attribution, marked: Attribution) -> Attribution:
    """The clause of the rules where the model has only its first words; one quotation where the model takes two."""
    if ruled.via:
        return ruled
    wide, narrow = ruled.content[0], marked.content[0]
    if len(marked.content) > 1 and is_finite(lines, lines.at(marked.content[1].start)):
        return marked  # "[The boats], he argued, [were late]"
    cut = wide.contains(narrow) and not _finite(lines, narrow) and _finite(lines, wide)
    source = marked.source
    if source is None or (ruled.source and lines.low[max(0, lines.at(source.start) - 1)] in ("on", "in", "at", "via")):
        source = ruled.source
    cut = cut or (wide.contains(narrow) and _whole_quotation(lines, wide))
    several = len(marked.content) > len(ruled.content) or _marks(lines, narrow) > max(1, _marks(lines, wide))
    return replace(ruled if cut or several else marked, source=source)


def _marks(lines: Lines, span: Span) -> int:
    """How many quotations a content touches."""
    return len({lines.quote[i] for i in range(lines.at(span.start), lines.at(span.end - 1) + 1)} - {OUT, MARK})


def _finite(lines: Lines, span: Span) -> bool:
    return has_finite(lines, lines.at(span.start), lines.at(span.end - 1) + 1)


def _touches(a: Attribution, b: Attribution) -> bool:
    return _overlap(a.content, b.content)


def _overlap(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """Whether any two of them share a character; asked of all neighbours, so that plain loops pay."""
    for x in some:
        for y in others:
            if x.start < y.end and y.start < x.end:
                return True
    return False


def _stops_well(lines: Lines, ruled: Attribution, marked: Attribution) -> bool:
    """Whether the narrower content of the model begins where the rules begin or ends before a joint of the sentence."""
    if any(x.contains(y) for x in marked.content for y in ruled.content):
        return False
    if all(_quoted(lines, s) for s in marked.content) and marked.content[0].start > ruled.content[0].start + 3:
        return False  # only the quotation of "told AFP [the summit "might slip"]"
    opening = lines.at(marked.content[0].start)
    if is_finite(lines, opening) and marked.content[0].start > ruled.content[0].start:
        return False  # the subject is lost
    i = lines.at(marked.content[-1].end - 1) + 1
    while i < len(lines.low) and (lines.low[i] == "," or lines.quote[i] == MARK):
        i += 1
    if i >= len(lines.low) or lines.starts[i] >= ruled.content[-1].end:
        return True
    taken = lines.words[lines.at(marked.content[-1].start) : i]
    if lines.words[i] in _DASHES and sum(w in _DASHES for w in taken) % 2:
        return False  # after an aside between two dashes the clause goes on
    return (
        lines.low[i] in ("said", "says")
        or lines.low[i] in _JOINTS
        or (lines.low[i].endswith("ing") and lines.words[i].islower())
    )
