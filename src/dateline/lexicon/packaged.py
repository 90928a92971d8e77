"""Files that lie in the package; `importlib.resources` would load more modules than a short run should pay for."""

from __future__ import annotations

import pkgutil


def packaged(package: str, name: str) -> bytes:
    """The bytes of one file of a package: ``packaged("dateline.lexicon", "en/months.txt")``.

    Raises FileNotFoundError where there is none.
    """
    found = pkgutil.get_data(package, name)
    if found is None:
        raise FileNotFoundError(f"{package}: {name}")
    return found
