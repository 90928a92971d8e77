"""Which attributions lie near a place: joining two readings then compares neighbours, not all with all."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.speech.attribution import Attribution

_WIDTH = 400  # characters to a shelf: about a paragraph


class Places:
    """Attributions by number, found again by the stretch of text that their cue and content cover."""

    def __init__(self, attributions: Iterable[Attribution] = ()) -> None:
        self._shelves: dict[int, list[int]] = {}
        for number, attribution in enumerate(attributions):
            self.add(number, attribution)

    def add(self, number: int, attribution: Attribution) -> None:
        """Puts one up under every shelf that it reaches over."""
        for shelf in _shelves(attribution):
            self._shelves.setdefault(shelf, []).append(number)

    def near(self, attribution: Attribution) -> list[int]:
        """The numbers of all that could overlap it, in rising order."""
        return sorted({n for shelf in _shelves(attribution) for n in self._shelves.get(shelf, ())})


def _shelves(attribution: Attribution) -> range:
    spans = (*attribution.cue, *attribution.content)
    return range(min([s.start for s in spans]) // _WIDTH, max([s.end for s in spans]) // _WIDTH + 1)
