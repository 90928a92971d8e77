"""The tallies of one story while it is read: denominators from earlier sentences, parts told later, copies joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model.span import Span
from dateline.tallies.counts import Count
from dateline.tallies.units import singular

#: A count without a total leans on one at most this many sentences back; one without a noun on a nearer one.
_REACH = 8
_NEAR = 2
_MOST = 100  # tallies of one story; what has more is no story


@dataclass(slots=True)
class Draft:
    """One tally in the making; `sentence` is where it was last told."""

    unit: str
    head: str
    spans: list[Span]
    values: dict[str, float]
    derived: dict[str, float] = field(default_factory=dict)
    outside: tuple[tuple[str, float], ...] = ()
    sentence: int = 0
    part: str = ""

    def known(self) -> dict[str, float]:
        """All numbers, stated or derived."""
        return {**self.derived, **self.values}


def derive(values: dict[str, float], *, complete: bool = True) -> dict[str, float]:
    """What follows from the numbers said: two of total, open and agreed give the third."""
    total, opened, agreed = values.get("total"), values.get("open"), values.get("agreed")
    if not complete:
        return {}
    if total is not None and opened is not None and agreed is None:
        return {"agreed": total - opened}
    if total is not None and agreed is not None and opened is None:
        return {"open": total - agreed}
    if total is None and opened is not None and agreed is not None:
        return {"total": opened + agreed}
    return {}


def drafted(count: Count, sentence: int) -> Draft:
    """A count that stands for itself, as a draft."""
    values: dict[str, float] = {}
    derived: dict[str, float] = {}
    if count.total is not None:
        values["total"] = count.total
    if count.some is not None and count.part:
        values[count.part] = count.some
    values.update(count.more)
    if count.share and count.derived is not None and count.part and count.total is not None:
        derived = {count.part: count.derived}
        derived["open" if count.part == "agreed" else "agreed"] = count.total - count.derived
    derived.update(derive(values, complete=not count.outside))
    unit = count.unit
    return Draft(unit.words, unit.head, [count.span], values, derived, count.outside, sentence, count.part or "")


def _same_unit(left: str, right: str) -> bool:
    return not left or not right or singular(left) == singular(right)


class Book:
    """The drafts and the plain wholes ("20 articles") of one story so far."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._wholes: list[tuple[int, Count]] = []

    def whole(self, sentence: int, count: Count) -> None:
        """Notes a plain whole for the counts behind it."""
        self._wholes.append((sentence, count))

    def enter(self, count: Count, sentence: int) -> None:
        """Takes one count in: as a tally of its own, a part of one, a copy of one, or not at all."""
        draft = drafted(count, sentence) if not count.follows else self._leaning(count, sentence)
        if draft is None:
            return
        for other in self.drafts:
            if _copies(other, draft):
                _join(other, draft)
                return
        if len(self.drafts) < _MOST:
            self.drafts.append(draft)

    def _leaning(self, count: Count, sentence: int) -> Draft | None:
        if count.some is None:
            return None
        last = self._last(count, sentence)
        part = count.part
        if last is not None and count.rest and last.known().get("total") is not None:
            return self._rest(count, last)
        if part is None and last is not None:
            part = last.part
        if part is None:
            return None
        if last is not None and self._partner(count, part, last, sentence):
            return None
        return self._completed(count, part, last, sentence)

    def _last(self, count: Count, sentence: int) -> Draft | None:
        reach = _REACH if count.unit.head else _NEAR
        near = [d for d in self.drafts if 0 <= sentence - d.sentence <= reach and _same_unit(count.unit.head, d.head)]
        return max(near, key=lambda d: d.sentence, default=None)

    def _rest(self, count: Count, last: Draft) -> Draft | None:
        """Lets "the other three" state what was derived, if it is that."""
        for key in ("open", "agreed"):
            if last.derived.get(key) == count.some and count.some is not None:
                last.values[key] = last.derived.pop(key)
                last.spans[0] = last.spans[0].join(count.span)
        return None

    def _partner(self, count: Count, part: str, last: Draft, sentence: int) -> bool:
        """Whether the count is the other part of a tally just told: "agreed on 11 articles ...; six remain"."""
        some = count.some or 0.0
        if sentence - last.sentence > 1 or part in last.values or last.outside:
            return False
        if "total" not in last.values:
            if "total" in last.derived:
                return False
            last.values[part] = some
            last.derived = derive(last.values)
        elif last.derived.get(part) == some:
            last.values[part] = last.derived.pop(part)
        else:
            return False
        last.spans[0] = last.spans[0].join(count.span)
        return True

    def _completed(self, count: Count, part: str, last: Draft | None, sentence: int) -> Draft | None:
        """A count with the whole it leans on; alone where it names its unit, dropped where it does not."""
        some = count.some or 0.0
        plain = self._plain_whole(count, sentence)
        told = last.known().get("total") if last is not None else None
        unit, head = count.unit.words, count.unit.head
        if plain is not None and (last is None or plain[0] > last.sentence) and some <= plain[1]:
            values = {"total": plain[1], part: some}
            span = count.span if plain[0] != sentence - 1 and plain[0] != sentence else plain[2].join(count.span)
            return Draft(unit or plain[3], head or plain[4], [span], values, derive(values), (), sentence, part)
        if last is not None and told is not None:
            if some > told:
                return None
            values, derived = {part: some}, {"total": told, **derive({part: some, "total": told})}
            return Draft(unit or last.unit, head or last.head, [count.span], values, derived, (), sentence, part)
        return Draft(unit, head, [count.span], {part: some}, {}, (), sentence, part) if head else None

    def _plain_whole(self, count: Count, sentence: int) -> tuple[int, float, Span, str, str] | None:
        reach = _REACH if count.unit.head else 1
        for at, whole in reversed(self._wholes):
            if sentence - at > reach:
                break
            if 0 <= sentence - at <= reach and _same_unit(count.unit.head, whole.unit.head) and whole.total is not None:
                if whole.span == count.span or whole.span.start >= count.span.start:
                    continue
                return at, whole.total, whole.span, whole.unit.words, whole.unit.head
        return None


def _copies(left: Draft, right: Draft) -> bool:
    """Whether two drafts tell the same numbers of the same unit and none that differs."""
    if not _same_unit(left.head, right.head):
        return False
    a, b = left.known(), right.known()
    shared = [k for k in a if k in b]
    alone = len(right.values) == 1 and any(a.get(k) == v for k, v in right.values.items())
    return (len(shared) >= 2 or alone) and all(a[k] == b[k] for k in shared)


def _join(left: Draft, right: Draft) -> None:
    if len(left.spans) < _MOST:
        left.spans.extend(s for s in right.spans if s not in left.spans)
    for key, value in right.values.items():
        left.values.setdefault(key, value)
    left.derived = {k: v for k, v in {**right.derived, **left.derived}.items() if k not in left.values}
    left.sentence = max(left.sentence, right.sentence)
