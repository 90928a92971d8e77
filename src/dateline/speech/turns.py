"""Turns of talk: interviews, hearings, briefings ("((Ana Leitao)) We stay.", "Q: ...", "MR. AKER: ...").

A story is a transcript where its paragraphs open with labels that come back. A label opens a turn, which goes on over
paragraphs without label until the next one; what is told between the turns ends a turn.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.story import READ, Block, Role, Story
from dateline.model.swift import replace
from dateline.speech.groups import group

_WORD = r"[A-Z][\w.’'-]*"
_FORMS = (
    ("bracket", re.compile(r"\s*(?P<label>\(\((?P<name>[A-Z][^()\n]{0,60}?)\)\)(?:\s*:)?)\s*")),
    ("letter", re.compile(r"\s*[\"“]?(?P<label>(?P<name>Q|A|QUESTION|ANSWER|Question|Answer)\s?[:.])\s+")),
    (
        "capitals",
        re.compile(
            r"\s*[\"“]?(?P<label>(?P<name>(?:Mc|Mac)?[A-Z][A-Z.’'-]+(?: (?:Mc)?[A-Z(][A-Z.’'()-]*){0,5})\s?:)\s*"
        ),
    ),
    ("bare", re.compile(r"\s*(?P<label>(?P<name>Q|[A-Z]{2,3}))\s+(?=[A-Z“\"(\[])")),
    ("name", re.compile(rf"\s*(?P<label>(?P<name>{_WORD}(?: (?:{_WORD}|de|van|von|al|bin)){{0,3}})\s?:)\s+(?=\S)")),
)
#: How a label without a colon begins: most paragraphs have neither and need no closer look.
_UNCOLONED = re.compile(r"\s*(?:\(\(|[\"“]?(?:[Qq]uestion|[Aa]nswer|QUESTION|ANSWER|[A-Z]{1,3}[\s.]))")
_ASKING, _ANSWERING, _NO_LABELS = group("asking labels"), group("answering labels"), group("no labels")
_OWN = re.compile(r"\b(I|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|[Yy]ou|[Yy]our)\b")
_FIRST = re.compile(r"\b(I|[Ww]e|[Mm]y|[Oo]ur)\b")
_ASIDE = re.compile(r"\W*[(\[][^()\[\]]{0,60}[)\]][.\"”]?\s*")
_SHORT = 4  # letters up to which a label is taken for somebody's initials


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the name in its label, what was said (a span a paragraph), whether it only asks.

    `label` is the span of that name and `mark` the colon or bracket after it; both are None, and the name is empty, for
    an answer that a story prints without any label. `start` is where its first paragraph starts.
    """

    name: str
    pieces: tuple[Span, ...]
    label: Span | None = None
    mark: Span | None = None
    start: int = 0
    asks: bool = False

    @property
    def key(self) -> str:
        """The name as it is compared: "MR. AKER" and "Mr. Aker" are one."""
        return self.name.casefold()


@dataclass(frozen=True, slots=True)
class _Opening:
    kind: str
    name: str
    label: Span
    mark: Span | None
    start: int
    body: int

    def turn(self, pieces: list[Span]) -> Turn:
        return Turn(self.name, tuple(pieces), self.label, self.mark, self.start)


def find_turns(story: Story) -> tuple[Turn, ...]:
    """The turns of a transcript in text order; () where the story is none.

    Example: paragraphs "Q: Will it fly?", "A: We hope so.", "Q: When?", "A: I cannot say." -> four turns, two asking.
    """
    blocks = [b for b in story.blocks if b.role in READ or b.role is Role.CROSSHEAD]
    opened = {i: o for i, b in enumerate(blocks) if b.role is not Role.HEADLINE and (o := _opening(story.text, b.span))}
    opened = {i: o for i, o in opened.items() if o.name.casefold() not in _NO_LABELS}
    talking = frozenset(o.label for i, o in opened.items() if _OWN.search(story.text, o.body, blocks[i].span.end))
    kinds = _kept_kinds(opened.values(), talking)
    opened = {i: o for i, o in opened.items() if o.kind in kinds or (o.kind, o.name) in kinds}
    if not opened:
        return ()
    turns = [t for t in _gathered(story.text, blocks, opened) if t.pieces]
    asking = _asking(story, turns)
    turns = [replace(t, asks=t.key in asking) for t in turns]
    answers = [t for t in turns if t.key in _ANSWERING]
    told = sum(bool(_FIRST.search(p.of(story.text))) for t in answers for p in t.pieces[:1])
    if answers and told * 3 < len(answers):
        return ()  # an explainer asks and answers in the agency's own voice
    if all(t.asks for t in turns):
        return tuple(_unlabelled(story.text, blocks, turns))
    return tuple(turns)


def _opening(text: str, span: Span) -> _Opening | None:
    if text.find(":", span.start, span.end) < 0 and not _UNCOLONED.match(text, span.start, span.end):
        return None
    for kind, form in _FORMS:
        found = form.match(text, span.start, span.end)
        if found is not None:
            name, label = Span(*found.span("name")), Span(*found.span("label"))
            mark = Span(name.end, label.end) if label.end > name.end else None
            return _Opening(kind, found["name"], name, mark, span.start, found.end())
    return None


def _kept_kinds(opened: Iterable[_Opening], talking: frozenset[Span]) -> frozenset[str | tuple[str, str]]:
    """The forms of label that make this story a transcript: several of them, and some that come back.

    `talking` are the labels after which somebody says "I" or "you": names before a colon need them, since lists have
    such labels too. Of labels without any mark only those are kept that come back, each as a pair of form and name.
    """
    counts: dict[str, Counter[str]] = {}
    own = Counter[tuple[str, str]]()
    for o in opened:
        counts.setdefault(o.kind, Counter())[o.name] += 1
        own[o.kind, o.name] += o.label in talking
    total = {kind: sum(names.values()) for kind, names in counts.items()}
    back = {kind: sum(n > 1 for n in names.values()) for kind, names in counts.items()}
    kept: set[str | tuple[str, str]] = {"bracket"} if total.get("bracket", 0) >= 2 else set()
    if total.get("capitals", 0) >= 3 and back["capitals"]:
        kept.add("capitals")
    letters = counts.get("letter", Counter())
    asked = sum(n for name, n in letters.items() if name.casefold() in _ASKING)
    if asked >= 2 and (sum(letters.values()) - asked >= 2 or kept):
        kept.add("letter")
    names = counts.get("name", Counter())
    talk = sum(own["name", name] for name in names)
    if (
        (back.get("name", 0) >= 2 or (back.get("name", 0) and kept))
        and total["name"] >= 4
        and 2 * talk >= total["name"]
    ):
        kept.add("name")
    for name, n in counts.get("bare", Counter()).items() if kept else ():
        if n >= 2 and (name == "Q" or (n > 2 and 3 * own["bare", name] >= 2 * n)):
            kept.add(("bare", name))
    return frozenset(kept)


def _gathered(text: str, blocks: list[Block], opened: dict[int, _Opening]) -> Iterator[Turn]:
    """Every label with its paragraphs: those after the last label only where somebody goes on speaking in them."""
    last = max(opened)
    surnames = frozenset(o.name.rsplit(maxsplit=1)[-1].strip("().").casefold() for o in opened.values())
    current: _Opening | None = None
    pieces: list[Span] = []
    for i, block in enumerate(blocks):
        if i in opened:
            if current is not None:
                yield current.turn(pieces)
            current, pieces = opened[i], [s for s in (_said(text, opened[i].body, block.span.end),) if s]
        elif current is not None and block.role is not Role.CROSSHEAD:
            piece = _said(text, block.span.start, block.span.end)
            if piece is None or _ASIDE.fullmatch(text, block.span.start, block.span.end):
                continue
            if (i > last and not _OWN.search(piece.of(text))) or _told(piece.of(text), surnames):
                yield current.turn(pieces)
                current, pieces = None, []
                continue
            pieces.append(piece)
    if current is not None:
        yield current.turn(pieces)


def _said(text: str, start: int, end: int) -> Span | None:
    """The words of a paragraph without blanks and the marks around them."""
    marks = '"“”'
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    whole = text[start:end]
    inner = whole.rstrip()
    if inner[-1:] in ('"', "”") and sum(inner.count(m) for m in marks) % 2:
        inner = inner[:-1].rstrip()
    return Span(start, start + len(inner)) if any(c.isalnum() for c in inner) else None


def _told(words: str, surnames: frozenset[str]) -> bool:
    """Whether a paragraph tells about the talk ("Fisk said later ..."): a speaker is named and nobody says "I"."""
    return not _OWN.search(words) and any(w.strip(".,;:'’s").casefold() in surnames for w in words.split()[:12])


def _asking(story: Story, turns: list[Turn]) -> frozenset[str]:
    """The labels of those who only ask: Q, the outlet, initials that mostly ask, and a name that nearly always does."""
    count, questions, closing = Counter[str](), Counter[str](), Counter[str]()
    for turn in turns:
        count[turn.key] += 1
        questions[turn.key] += any("?" in p.of(story.text) for p in turn.pieces)
        closing[turn.key] += turn.pieces[-1].of(story.text).endswith("?")
    publisher = story.source.name.casefold()
    found = set()
    for key, n in count.items():
        share = questions[key] / n
        initials = len(key) <= _SHORT and key not in _ANSWERING
        outlet = key == publisher or key in _ASKING
        if outlet or (initials and share > 0.5) or (n >= 2 and share >= 0.7) or closing[key] == n:
            found.add(key)
    return frozenset(found)


def _unlabelled(text: str, blocks: list[Block], turns: list[Turn]) -> Iterator[Turn]:
    """Only the questions carry a label: each keeps its first paragraph, what follows is the answer."""
    starts = [b.span.start for b in blocks]
    for turn in turns:
        yield replace(turn, pieces=turn.pieces[:1])
        answer = tuple(p for p in turn.pieces[1:] if blocks[bisect_right(starts, p.start) - 1].role in READ)
        if answer and "?" in turn.pieces[0].of(text) and _FIRST.search(answer[0].of(text)):
            yield Turn("", answer, start=answer[0].start)
