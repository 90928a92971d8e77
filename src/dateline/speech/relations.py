"""How the statements of one story stand to each other: answers, repetitions, paraphrases, denials, one position.

Likeness is the share of content words of the shorter one that the longer one has too. Only the forty statements before
one are looked at, so that time stays linear in the length of a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.span import Span
from dateline.model.statement import Form, Relation, Statement, Tie
from dateline.model.story import Story
from dateline.speech.copies import bag, likeness, stem
from dateline.speech.groups import group

_WINDOW = 40
_WORD = re.compile(r"[\w’'-]+")
_NEGATION = frozenset(("no", "not", "never", "none", "nothing", "neither", "nor", "without", "cannot"))
_ANSWER = re.compile(
    r"\b(commenting on|comment on|responding to|in response to|reacting to|in reaction to|answering|referring to)\b"
)
_ANSWERING = group("answering")
_REPEATING = group("repeating")
_LIGHT = group("subjects") | group("pronouns") | group("passive") | group("determiners") | group("prepositions")


def find_relations(story: Story, statements: tuple[Statement, ...]) -> Iterator[Relation]:
    """Relations between statements, by index, in the order of the left one."""
    bags = [bag(story.text, s.content) for s in statements]
    for i, statement in enumerate(statements):
        yield from _answers(story, statements, i)
        for j in range(max(0, i - _WINDOW), i):
            other = statements[j]
            alike = _alike(bags[i], bags[j])
            if statement.speaker == other.speaker and statement.speaker is not None:
                yield from _same_mouth(story, statements, i, j) if alike else ()
            elif statement.denied != other.denied and (alike or statement.content == other.content):
                left, right = (i, j) if statement.denied else (j, i)
                yield Relation(left, right, Tie.DENIES, statements[left].cues[0] if statements[left].cues else None)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two statements say much the same: three shared words and most of the shorter, or five and half of it."""
    shared = len(a & b)
    like = likeness(a, b) if shared >= 3 else 0.0
    return (shared >= 3 and like >= 0.65) or (shared >= 5 and like >= 0.5)


def _answers(story: Story, statements: tuple[Statement, ...], i: int) -> Iterator[Relation]:
    """``he said commenting on a statement by ...``; ``she replied``."""
    statement = statements[i]
    if not statement.cues:
        return
    cue = statement.cues[-1]
    tail = story.text[cue.end : cue.end + 60]
    shown = _ANSWER.search(tail)
    after = statements[i + 1] if i + 1 < len(statements) else None
    between = story.text[cue.end : after.cues[0].start] if after is not None and after.cues else None
    other = after is not None and after.speaker != statement.speaker
    if shown and other and between is not None and len(between) < 90 and "\n" not in between:
        yield Relation(i, i + 1, Tie.RESPONDS_TO, Span(cue.end + shown.start(), cue.end + shown.end()))
        return
    if any(word in _ANSWERING for word in (statement.cue or "").lower().split()):
        earlier = next(
            (j for j in range(i - 1, max(-1, i - 4), -1) if statements[j].speaker != statement.speaker), None
        )
        if earlier is not None:
            yield Relation(i, earlier, Tie.RESPONDS_TO, cue)


def _same_mouth(story: Story, statements: tuple[Statement, ...], i: int, j: int) -> Iterator[Relation]:
    """One speaker twice: repeated, paraphrased, or the same position in other words."""
    later, earlier = statements[i], statements[j]
    words = set((later.cue or "").lower().split())
    if words & _REPEATING:
        yield Relation(i, j, Tie.REITERATES, later.cues[0] if later.cues else None)
    if (later.form is Form.INDIRECT) != (earlier.form is Form.INDIRECT):
        left, right = (i, j) if later.form is Form.INDIRECT else (j, i)
        mine, quote = _words(story, statements[left]), _words(story, statements[right])
        yield Relation(left, right, Tie.PARAPHRASES, None, _only(mine, quote), _only(quote, mine))
    if _negative(story, later) == _negative(story, earlier):
        yield Relation(i, j, Tie.SAME_POSITION)


def _words(story: Story, statement: Statement) -> list[str]:
    return [w for span in statement.content for w in _WORD.findall(span.of(story.text))]


def _only(mine: list[str], other: list[str]) -> tuple[str, ...]:
    """Runs of words that only one side has, function words alone left out: ("this year",)."""
    known = {stem(w.lower()) for w in other}
    runs: list[list[str]] = [[]]
    for word in mine:
        if stem(word.lower()) in known:
            runs.append([])
        else:
            runs[-1].append(word)
    return tuple(" ".join(run) for run in runs if any(w.lower() not in _LIGHT for w in run))


def _negative(story: Story, statement: Statement) -> bool:
    words = {w.lower() for w in _words(story, statement)}
    negated = bool(words & _NEGATION) or any(w.endswith(("n't", "n’t")) for w in words)
    return negated != statement.denied
