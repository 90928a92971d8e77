"""The local file of editors: one line each, ``name:argon2-hash``. Passwords are never stored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")
_HASHER = PasswordHasher()

#: Checked when the name is unknown, so that the answer takes as long and tells nothing.
_NOBODY = _HASHER.hash("nobody has this password")


class UserFileError(ValueError):
    """The user file or a name in it is not usable; the message says why."""


def load_users(path: Path) -> dict[str, str]:
    """Names and hashes from a user file. Raises UserFileError for a line that is none."""
    users: dict[str, str] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, digest = line.partition(":")
        if not _NAME.match(name) or not digest.startswith("$argon2"):
            raise UserFileError(f"{path.name}, line {number}: expected name:hash")
        users[name] = digest
    return users


def add_user(path: Path, name: str, password: str) -> None:
    """Put an editor into the file, or give a known one a new password. The file is readable by its owner only."""
    if not _NAME.match(name):
        raise UserFileError("a name has letters, digits, dots, dashes and underscores, 64 at most")
    if len(password) < 10:
        raise UserFileError("a password has at least 10 characters")
    users = load_users(path) if path.exists() else {}
    users[name] = _HASHER.hash(password)
    if not path.exists():
        path.touch(mode=0o600)
    path.write_text("".join(f"{key}:{digest}\n" for key, digest in sorted(users.items())), "utf-8")


def check(users: Mapping[str, str], name: str, password: str) -> bool:
    """Whether `password` is that of the editor `name`; takes as long for a name that nobody has."""
    try:
        _HASHER.verify(users.get(name, _NOBODY), password)
    except (VerificationError, InvalidHashError):
        return False
    return name in users
