"""What components fold to on each day, kept as JSON: a play reads its entries instead of folding them again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from typing import Any

from dateline.ledger.numbers import DAYS, component_number, component_range, day_place
from dateline.ledger.store import Ledger


def put(ledger: Ledger, component: int, known: Iterable[tuple[str, list[Any]]]) -> None:
    """Keep the entries (plain values) of a component, each as known from a day on until the next; oldest day first.

    Of days in other centuries nothing is kept.
    """
    rows = [(component_number(component, day), entries) for day, entries in known]
    forget(ledger, component)
    if all(number is not None for number, _ in rows):
        values = [(number, _closed(entries)) for number, entries in rows]
        ledger.run_many("INSERT OR REPLACE INTO folded (n, body) VALUES (?, ?)", values)


def forget(ledger: Ledger, component: int) -> None:
    """Take out what was kept of a component that is no more, or is another now."""
    ledger.run("DELETE FROM folded WHERE n BETWEEN ? AND ?", component_range(component))


def get(ledger: Ledger, components: Iterable[int], *, as_of: str | None) -> dict[int, bytes]:
    """The bodies of those components of which is kept what they were on a day; `opened` makes plain values of them."""
    rows = ledger.ask(
        "SELECT k.value, f.body FROM json_each(?1) k CROSS JOIN folded f ON f.n = "
        f"(SELECT max(n) FROM folded WHERE n BETWEEN k.value << {DAYS} AND (k.value << {DAYS} | ?2))",
        (json.dumps(list(components)), day_place(as_of)),
    )
    return dict(rows)


def _closed(entries: list[Any]) -> bytes:
    return zlib.compress(json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def opened(body: bytes) -> list[Any]:
    """The entries behind `put`."""
    found: list[Any] = json.loads(zlib.decompress(body).decode())
    return found
