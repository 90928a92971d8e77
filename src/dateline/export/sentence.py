"""The whole sentence around cited words, for people who want to read more than the words that carry the fact."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.story import Story
from dateline.text.sentences import sentences_in

#: Characters shown on either side at most; the story has the rest.
MOST = 240


@dataclass(frozen=True, slots=True)
class Sentence:
    """Cited `words` with what stands before and after them in their sentence."""

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.words}{self.after}"


def around(story: Story, span: Span) -> Sentence:
    """The sentence that holds `span` (from the first to the last one it touches), its ends cut where they are long.

    Example: the words "met in Sochi" come with "On December 7, the presidents " and " to discuss integration."
    """
    block = next((b.span for b in story.blocks if b.span.contains(span)), span)
    touched = [s for s in sentences_in(story.text, block.start, block.end) if s.overlaps(span)]
    start = min([span.start, *(s.start for s in touched)])
    end = max([span.end, *(s.end for s in touched)])
    return cut(story.text[start : span.start], span.of(story.text), story.text[span.end : end])


def cut(before: str, words: str, after: str) -> Sentence:
    """Cited words with what stands before and after them, cut where it is long."""
    if len(before) > MOST:
        before = "… " + before[-MOST:].partition(" ")[2]
    if len(after) > MOST:
        after = after[:MOST].rpartition(" ")[0] + " …"
    return Sentence(before, words, after)
