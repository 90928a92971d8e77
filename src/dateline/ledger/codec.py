"""Frozen values to JSON and back, by their declared types: a Reading in the ledger is the Reading that was filed."""

from __future__ import annotations

import datetime as dt
import json
import types
import typing
import zlib
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Dataclasses as objects without fields that have their default, tuples as lists, dates as ISO text."""
    if is_dataclass(value) and not isinstance(value, type):
        shown = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: to_plain(v) for f, v in shown if v != f.default}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(v) for v in value]
    return value


@cache
def _types(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _day_or_instant(text: str) -> dt.date:
    return dt.datetime.fromisoformat(text) if len(text) > 10 else dt.date.fromisoformat(text)


def from_plain(kind: Any, value: Any) -> Any:
    """The value of type `kind` that `to_plain` wrote as `value`."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        options = [a for a in arguments if a is not type(None)]
        return None if value is None else from_plain(options[0] if len(options) == 1 else dt.date, value)
    if origin is tuple:
        each = arguments[:1] * len(value or ()) if arguments[-1] is Ellipsis else arguments
        return tuple(from_plain(a, v) for a, v in zip(each, value or (), strict=True))
    return _scalar(kind, value) if isinstance(kind, type) else value


def _scalar(kind: type, value: Any) -> Any:
    if is_dataclass(kind):
        hints = _types(kind)
        return kind(**{name: from_plain(hints[name], v) for name, v in value.items() if name in hints})
    if issubclass(kind, dt.date):
        return _day_or_instant(value)
    return kind(value) if issubclass(kind, (Enum, float)) else value


def pack(value: Any) -> bytes:
    """A value as compressed JSON."""
    return zlib.compress(json.dumps(to_plain(value), ensure_ascii=True, separators=(",", ":")).encode("ascii"), 6)


def plain_of(body: bytes) -> dict[str, Any]:
    """The plain JSON object that `pack` wrote."""
    found: dict[str, Any] = json.loads(zlib.decompress(body))
    return found


def unpack(kind: type[T], body: bytes) -> T:
    """The value that `pack` wrote."""
    found: T = from_plain(kind, plain_of(body))
    return found
