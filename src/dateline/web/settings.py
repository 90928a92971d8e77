"""How the pages are served: who may read, where editors are listed, which hosts are ours."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def utc_now() -> dt.datetime:
    """The present instant; the faces may ask, the reading rooms never do."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Settings:
    """`users` maps editors' names to Argon2 hashes; `open_reading` False asks everybody to sign in.

    `secret` signs cookies: by default a new one for each start, so a restart signs everybody out. `hosts` are the names
    under which the server answers; others are refused, which stops DNS rebinding. `secure` marks cookies for HTTPS.
    """

    users: Mapping[str, str] = field(default_factory=dict)
    open_reading: bool = True
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]", "testserver")
    secure: bool = False
    base: str | None = None
    secret: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)
    now: Callable[[], dt.datetime] = utc_now
