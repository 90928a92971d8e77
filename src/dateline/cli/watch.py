"""``dateline watch``: read feeds and file what is new."""

from __future__ import annotations

import random
import time
from pathlib import Path

import click
from rich.console import Console

from dateline.cli.ledgers import ledger_option, now, opened
from dateline.collect.fetch import Fetcher
from dateline.collect.pages import Polite, load_memory, save_memory
from dateline.collect.watch import News, Outcome, feed_list, watch
from dateline.desk import Desk
from dateline.reader import default_reader

_STYLES = {Outcome.FILED: "green", Outcome.READ: "bold", Outcome.UNCHANGED: "dim", Outcome.SKIPPED: "yellow"}


def _shown(console: Console, news: News) -> None:
    console.print(f"{news.outcome.value:<10}", style=_STYLES[news.outcome], end=" ")
    console.print(news.url, news.note, sep="  ", markup=False, highlight=False, soft_wrap=True)


def _round(feeds: tuple[str, ...], polite: Polite, desk: Desk, seen: dict[str, None], console: Console) -> int:
    """One round with its progress; how many stories were filed."""
    count = 0
    with console.status("reading feeds ..."):
        for news in watch(feeds, polite, default_reader(), desk, seen, now()):
            _shown(console, news)
            count += news.outcome is Outcome.FILED
    return count


@click.command()
@click.argument("feeds", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@ledger_option
@click.option("--every", type=click.IntRange(1), help="Go on, a round every so many minutes. Without: one round.")
@click.option("--state", type=click.Path(dir_okay=False, path_type=Path), help="Where it remembers what it has seen.")
def command(feeds: Path, path: Path, every: int | None, state: Path | None) -> None:
    r"""Read the RSS, Atom and JSON feeds listed in FEEDS (one address a line) and file new stories.

    Obeys robots.txt, asks only for what has changed, waits when a site is busy, and fetches nothing but public
    addresses on ports 80 and 443.

    \b
    Example:
      dateline watch feeds.txt --ledger talks.db --every 15
    """
    kept = state or path.with_name(path.name + ".watch.json")
    console = Console(stderr=True)
    memory, seen = load_memory(kept)
    with opened(path, make=True) as desk, Fetcher() as fetcher:
        polite = Polite(fetcher, time.time, time.sleep, random.random, memory)
        while True:
            count = _round(feed_list(feeds.read_text("utf-8")), polite, desk, seen, console)
            save_memory(kept, polite.memory, seen)
            console.print(f"{count} {'story' if count == 1 else 'stories'} filed")
            if every is None:
                return
            time.sleep(every * 60)
