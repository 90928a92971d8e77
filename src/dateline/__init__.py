"""Dateline reads wire stories and keeps the cited state of play of a long public process."""

from __future__ import annotations

from dateline.version import __version__

__all__ = ["__version__"]
