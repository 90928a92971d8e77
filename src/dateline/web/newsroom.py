"""What the routes share: the record behind a lock, editions kept for a while, the settings."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from threading import RLock
from typing import Any

from dateline.model.story import Story
from dateline.web.edition import Edition
from dateline.web.record import Record
from dateline.web.settings import Settings

#: Editions kept in memory.
KEPT = 24


class Newsroom:
    """Hands out editions. One lock serves the record, whose connection is one; editions are made once per state."""

    def __init__(self, record: Record, settings: Settings) -> None:
        self.record, self.settings = record, settings
        self.lock = RLock()
        self._stories: dict[str, Story | None] = {}
        self._shared: dict[str, Any] = {}
        self._version = ""
        self._editions: OrderedDict[tuple[dt.date | None, str | None], Edition] = OrderedDict()

    def edition(self, as_of: dt.date | None, process: str | None) -> Edition:
        """The edition for a day and process, from memory where nothing has been filed since. Hold the lock."""
        version = self.record.version()
        if version != self._version:
            self._editions.clear()
            self._version, self._shared = version, {}
        key = (as_of, process)
        found = self._editions.get(key)
        if found is None:
            base = self.settings.base
            found = Edition(self.record, as_of, process, base, kept=self._stories, shared=self._shared)
            self._editions[key] = found
            while len(self._editions) > KEPT:
                self._editions.popitem(last=False)
        self._editions.move_to_end(key)
        return found
