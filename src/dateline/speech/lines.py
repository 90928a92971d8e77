"""The tokens of a story as the speech room looks at them: words, paragraphs, units of speech and quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import READ, Role, Story
from dateline.speech.turns import Turn, find_turns
from dateline.text.quotes import Quotation, find_quotations

OUT, MARK = -1, -2
ONLY_OUT = frozenset((OUT,))
_LONGEST = 600  # tokens; a longer unit is no sentence and is cut, so that time stays linear


@dataclass(frozen=True, slots=True)
class Lines:
    """Tokens in parallel tuples. All ranges are half-open token ranges.

    `quote` holds per token the index into `quotations` (OUT outside, MARK for the outer marks themselves); `units` are
    sentences, joined where a quotation runs over a sentence end, `openings` their first tokens; `block` the index of
    the block of each token; `tags` are Universal POS tags, "X" throughout where no model gave them; `turns` are those
    of a transcript, in text order. `at` gives the index of the first token that ends after an offset.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    low: tuple[str, ...]
    quote: tuple[int, ...]
    block: tuple[int, ...]
    roles: tuple[Role, ...]
    units: tuple[tuple[int, int], ...]
    openings: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    tags: tuple[str, ...]
    at: Callable[[int], int] = field(compare=False)  # no method: asked most of all
    turns: tuple[Turn, ...] = ()

    def span(self, first: int, last: int) -> Span:
        """Characters of tokens `first` up to, not including, `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def quotation_of(self, inner: Span) -> Quotation | None:
        """The quotation with these inner words."""
        i = bisect_left(self.quotations, inner.start, key=lambda q: q.inner.start)
        found = self.quotations[i] if i < len(self.quotations) else None
        return found if found is not None and found.inner == inner else None

    def unit_of(self, token: int) -> int:
        """The number of the unit that holds a token, -1 before the first."""
        return bisect_right(self.openings, token) - 1

    def tagged(self, i: int, *tags: str) -> bool:
        """Whether a tagger gave token `i` one of these tags; False for all where no tags are known."""
        return self.tags[i] in tags

    def capital(self, i: int) -> bool:
        """Whether the word starts with a capital letter or a digit-free name sign."""
        return self.words[i][:1].isupper()

    def tied(self, i: int) -> bool:
        """Whether a dash at token `i` ties two words into one name: the Export–Import Bank."""
        return self.words[i] in "—–" and self.starts[i] == self.ends[i - 1] and self.capital(i - 1)

    def name(self, first: int, last: int) -> str:
        """The words of a range with single spaces as they stand."""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split()) if first < last else ""


def lines_of(story: Story, parse: Parse) -> Lines:
    """Lines of the blocks that are read."""
    text = story.text
    blocks = [b for b in story.blocks if b.role in READ]
    quotations = find_quotations(text, [b.span for b in blocks])
    begins = [b.span.start for b in blocks]
    units = _units(parse, quotations)
    return Lines(
        text,
        parse.starts,
        parse.ends,
        parse.words,
        parse.low if "’" not in text else tuple([w.replace("’", "'") for w in parse.low]),
        _quoted(parse, quotations),
        _numbers(begins, parse.starts),
        tuple(b.role for b in blocks),
        units,
        tuple(first for first, _ in units),
        quotations,
        parse.tags if parse.model else ("X",) * len(parse),
        partial(bisect_right, parse.ends),
        find_turns(story),
    )


def _numbers(begins: list[int], starts: tuple[int, ...]) -> tuple[int, ...]:
    """For each token the number of the last block that begins at or before it."""
    found: list[int] = []
    for number, begin in enumerate(begins[1:]):
        found += [number] * (bisect_left(starts, begin) - len(found))
    found += [len(begins) - 1] * (len(starts) - len(found))
    return tuple(found)


def _quoted(parse: Parse, quotations: tuple[Quotation, ...]) -> tuple[int, ...]:
    state = [OUT] * len(parse)
    for number, quotation in enumerate(quotations):
        first, last = parse.tokens_in(quotation.outer)
        for i in range(first, last):
            inside = quotation.inner.start <= parse.starts[i] and parse.ends[i] <= quotation.inner.end
            state[i] = number if inside else MARK
    return tuple(state)


def _units(parse: Parse, quotations: tuple[Quotation, ...]) -> tuple[tuple[int, int], ...]:
    """Sentences; those that share a quotation become one unit."""
    units: list[tuple[int, int]] = []
    k = 0
    for first, last in parse.sentences:
        start = parse.starts[first]
        while k < len(quotations) and quotations[k].outer.end <= start:
            k += 1
        inside = (
            k < len(quotations) and quotations[k].outer.start < start and not _new_block(parse, units, quotations[k])
        )
        if inside and units:
            units[-1] = (units[-1][0], last)
        else:
            units.append((first, last))
    return tuple((i, min(i + _LONGEST, last)) for first, last in units for i in range(first, last, _LONGEST))


def _new_block(parse: Parse, units: list[tuple[int, int]], quotation: Quotation) -> bool:
    return not units or parse.ends[units[-1][1] - 1] <= quotation.outer.start
