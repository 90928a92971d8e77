"""A reader mapped over many records: every page of the archives is read and handed on, or refused with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.archive.warc import ArchivedPage, Damaged, entries
from dateline.model.reading import Reading
from dateline.reader import Reader
from dateline.wire import PageError


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that gave no reading: where it stands and why."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every record: ``stored + len(refused) + passed_over == records``."""

    records: int = 0
    stored: int = 0
    passed_over: tuple[tuple[str, int], ...] = ()  # reason, how many: requests, pictures, answers 404
    refused: tuple[Refused, ...] = field(default=())

    def __str__(self) -> str:
        """In a line, as the command prints it."""
        passed = sum(count for _, count in self.passed_over)
        return f"{self.records} records: {self.stored} stored, {len(self.refused)} refused, {passed} no pages"


def readings(paths: Iterable[Path], reader: Reader) -> Iterator[Reading | Refused | str]:
    """A Reading, a Refused, or the reason for passing over a record that is no page, for every record in order.

    The date of fetching is no date of publication: it is left to the page to say its own.
    """
    for path in paths:
        try:
            for entry in entries(path):
                if isinstance(entry, ArchivedPage):
                    yield _read(entry, reader)
                elif isinstance(entry, Damaged):
                    yield Refused(entry.where, entry.reason)
                else:
                    yield entry.reason
        except OSError as error:
            yield Refused(str(path), f"cannot be opened: {error.strerror or error}")


def run(paths: Iterable[Path], reader: Reader, keep: Callable[[Reading], object]) -> Account:
    """Hand every reading to `keep` (a desk's `file`, a list's `append`) and account for every record.

    Example: ``run([Path("crawl.warc.gz")], default_reader(), desk.file)``.
    """
    records = stored = 0
    passed: Counter[str] = Counter()
    refused: list[Refused] = []
    for found in readings(paths, reader):
        records += 1
        if isinstance(found, Reading):
            keep(found)
            stored += 1
        elif isinstance(found, Refused):
            refused.append(found)
        else:
            passed[found] += 1
    return Account(records, stored, tuple(sorted(passed.items())), tuple(refused))


def _read(page: ArchivedPage, reader: Reader) -> Reading | Refused:
    try:
        return reader.read(page.body, url=page.url or None)
    except PageError as error:
        return Refused(page.where, error.reason)
