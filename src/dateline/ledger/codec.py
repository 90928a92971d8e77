"""Frozen values to JSON and back, by their declared types: a Reading in the ledger is the Reading that was filed.

What a class looks like is worked out once; a story has thousands of values, and filing it is mostly this.
"""

from __future__ import annotations

import datetime as dt
import json
import types
import typing
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
Plain = Callable[[Any], Any]

#: Values that JSON holds as they are.
_AS_THEY_ARE = frozenset({str, int, float, bool, type(None), dict, list})


def to_plain(value: Any) -> Any:
    """Dataclasses as objects without fields that have their default, tuples as lists, dates as ISO text."""
    kind: Any = type(value)
    return value if kind in _AS_THEY_ARE else _writer(kind)(value)


@cache
def _writer(kind: Any) -> Plain:
    """What makes plain values of one class."""
    if is_dataclass(kind):
        return _object_writer(tuple((f.name, f.default) for f in fields(kind)))
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, dt.date):
        return lambda value: value.isoformat()
    if issubclass(kind, tuple):
        return lambda value: list(map(to_plain, value))
    return lambda value: value


def _object_writer(shown: tuple[tuple[str, Any], ...]) -> Plain:
    def write(value: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, default in shown:
            v = getattr(value, name)
            if v != default:
                kind: Any = type(v)
                found[name] = v if kind in _AS_THEY_ARE else _writer(kind)(v)
        return found

    return write


def _day_or_instant(text: str) -> dt.date:
    return dt.datetime.fromisoformat(text) if len(text) > 10 else dt.date.fromisoformat(text)


def from_plain(kind: Any, value: Any) -> Any:
    """The value of type `kind` that `to_plain` wrote as `value`."""
    return _reader(kind)(value)


@cache
def _reader(kind: Any) -> Plain:
    """What makes values of one declared type from plain ones."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        options = [a for a in arguments if a is not type(None)]
        known = _reader(options[0] if len(options) == 1 else dt.date)
        return lambda value: None if value is None else known(value)
    if origin is tuple:
        return _tuple_reader(arguments)
    return _scalar_reader(kind) if isinstance(kind, type) else lambda value: value


def _tuple_reader(arguments: tuple[Any, ...]) -> Plain:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return lambda value: tuple(map(each, value or ()))
    all_ = tuple(map(_reader, arguments))
    return lambda value: tuple(read(v) for read, v in zip(all_, value or (), strict=True))


def _scalar_reader(kind: type) -> Plain:
    if is_dataclass(kind):
        return _object_reader(kind)
    if issubclass(kind, dt.date):
        return _day_or_instant
    return kind if issubclass(kind, (Enum, float)) else lambda value: value


def _object_reader(kind: type) -> Plain:
    known: dict[str, Plain] = {}

    def read(value: Any) -> Any:
        if not known:  # not before the first value: a class may hold values of its own kind
            known.update((name, _reader(hint)) for name, hint in typing.get_type_hints(kind).items())
        return kind(**{name: known[name](v) for name, v in value.items() if name in known})

    return read


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
