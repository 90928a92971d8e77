"""Looking things up in a record, for the predicates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
Found = dict[str, Any]
MEETING = {"meeting", "talks", "summit", "session", "conference", "debate", "hearing", "press_conference"}


def over(found: Found, start: int, end: int) -> bool:
    """Whether a span object shares a character with [start, end)."""
    return bool(found["start"] < end and start < found["end"])


@dataclass(frozen=True)
class Record:
    """A record with lookups by offset."""

    data: dict[str, Any]
    text: str

    def blocks(self, *roles: str) -> list[Found]:
        return [b for b in self.data["blocks"] if b["role"] in roles]

    def block(self, role: str, start: int, end: int) -> Found | None:
        """The block of `role` that has exactly these words, outer white space and final stop aside."""
        want = self.text[start:end].strip()
        hits = [b for b in self.blocks(role) if over(b, start, end)]
        return next((b for b in hits if b["quote"].strip() == want), None)

    def times(self, start: int, end: int) -> list[Found]:
        return [t for t in self.data["times"] if over(t, start, end)]

    def time(self, start: int, end: int, value: str) -> bool:
        """A timex of that value over these words, no wider than they are (a preposition more is fine)."""
        return any(
            t["value"] == value and t["end"] <= end + 1 and t["start"] >= start - 7 for t in self.times(start, end)
        )

    def interval(self, start: int, end: int, interval: str) -> bool:
        return any(t["interval"] == interval for t in self.times(start, end))

    def mentions(self, start: int, end: int) -> list[Found]:
        return [m for m in self.data["mentions"] if over(m, start, end)]

    def names(self, start: int, end: int) -> set[str]:
        """Every name that the mentions over these words stand for."""
        return {n for m in self.mentions(start, end) for n in (m["names"] or [m["name"]])}

    def person(self, name: str) -> Found | None:
        return next((p for p in self.data["persons"] if p["name"] == name), None)

    def statements(self, start: int, end: int, share: float = 0.5) -> list[Found]:
        """Statements whose content (or another copy of it) covers at least `share` of these words."""
        found = []
        for s in self.data["statements"]:
            for group in (s["content"], s["also"]):
                shared = sum(max(0, min(c["end"], end) - max(c["start"], start)) for c in group)
                if group and shared >= share * (end - start):
                    found.append(s)
                    break
        return found

    def events(self, start: int, end: int, *kinds: str) -> list[Found]:
        wanted = set(kinds)
        return [
            e
            for e in self.data["events"]
            if any(over(m, start, end) for m in e["mentions"]) and (not wanted or e["type"] in wanted)
        ]

    def event(self, start: int, end: int, status: str, *kinds: str) -> Found | None:
        return next((e for e in self.events(start, end, *(kinds or MEETING)) if e["status"] == status), None)

    def instrument(self, start: int, end: int) -> Found | None:
        hits = [i for i in self.data["instruments"] if any(over(m, start, end) for m in i["mentions"])]
        return hits[0] if hits else None

    def tallies(self, start: int, end: int) -> list[Found]:
        return [t for t in self.data["tallies"] if any(over(m, start, end) for m in t["mentions"])]

    def relation(self, tie: str) -> list[tuple[Found, Found, Found]]:
        """Relations of one tie with their two statements."""
        by_id = {s["id"]: s for s in self.data["statements"]}
        return [(r, by_id[r["left"]], by_id[r["right"]]) for r in self.data["relations"] if r["tie"] == tie]


Predicate = Callable[[Record, Row], bool]


def people(event: Found) -> set[str]:
    """The names of an event's participants."""
    return {p["name"] for p in event["participants"]}
