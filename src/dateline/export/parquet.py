"""Parquet for analysts: the same columns as the CSV, typed, with the words exactly as the story has them.

Needs the extra ``parquet`` (pyarrow). Read it with DuckDB:
``select status, count(*) from 'claims.parquet' group by 1``.
"""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

from dateline.export.csv import COLUMNS, rows
from dateline.export.shelf import Shelf
from dateline.model.play import StateOfPlay


class MissingExtraError(RuntimeError):
    """An export needs a package that is not installed; the message says how to get it."""


def to_parquet(play: StateOfPlay, shelf: Shelf) -> bytes:
    """The claims of a play as one Parquet file (Zstandard); column meanings are in the fields' metadata.

    Raises MissingExtraError where pyarrow is not installed.
    """
    try:
        pa: Any = import_module("pyarrow")
        pq: Any = import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingExtraError("Parquet needs pyarrow: pip install 'dateline[parquet]'") from error
    types = {"string": pa.string(), "boolean": pa.bool_(), "integer": pa.int64(), "number": pa.float64()}
    schema = pa.schema(
        [
            pa.field(name, types[datatype], metadata={"description": meaning})
            for name, (datatype, meaning) in COLUMNS.items()
        ]
    )
    table = pa.Table.from_pylist([_sound(row) for row in rows(play, shelf)], schema=schema)
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def _sound(row: dict[str, Any]) -> dict[str, Any]:
    """Lone surrogates, which UTF-8 cannot hold, become U+FFFD; all else stays."""
    return {
        key: value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value
        for key, value in row.items()
    }
