"""What components fold to, kept as JSON: a play reads most of its entries instead of folding them again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from typing import Any

from dateline.ledger.store import Ledger
from dateline.ledger.view import end_of


def put(ledger: Ledger, component: int, last: str, entries: list[Any]) -> None:
    """Keep the entries (plain values) of a component, whole from the day `last` on."""
    body = json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()
    ledger.run(
        "INSERT OR REPLACE INTO folded (component, last, body) VALUES (?, ?, ?)",
        (component, last, zlib.compress(body, 1)),
    )


def get(ledger: Ledger, components: Iterable[int], *, as_of: str | None) -> dict[int, bytes]:
    """The bodies of those components that are whole by the end of `as_of`; `opened` makes plain values of them."""
    rows = ledger.ask(
        "SELECT f.component, f.body FROM json_each(?) k CROSS JOIN folded f ON f.component = k.value WHERE f.last <= ?",
        (json.dumps(list(components)), end_of(as_of)),
    )
    return dict(rows)


def opened(body: bytes) -> list[Any]:
    """The entries behind `put`."""
    found: list[Any] = json.loads(zlib.decompress(body).decode())
    return found
