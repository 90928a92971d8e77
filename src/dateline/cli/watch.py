"""``dateline watch``: read feeds and file what is new."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import click
from rich.console import Console

from dateline.cli.ledgers import ledger_option, now, opened
from dateline.collect.fetch import Fetcher
from dateline.collect.hooks import body_of, deliver, news_of
from dateline.collect.pages import Polite, load_memory, save_memory
from dateline.collect.watch import News, Outcome, feed_list, watch
from dateline.desk import Desk
from dateline.reader import default_reader

_STYLES = {Outcome.FILED: "green", Outcome.READ: "bold", Outcome.UNCHANGED: "dim", Outcome.SKIPPED: "yellow"}


def _shown(console: Console, news: News) -> None:
    console.print(f"{news.outcome.value:<10}", style=_STYLES[news.outcome], end=" ")
    console.print(news.url, news.note, sep="  ", markup=False, highlight=False, soft_wrap=True)


def _round(
    feeds: tuple[str, ...], polite: Polite, desk: Desk, seen: dict[str, None], console: Console, filed: str
) -> int:
    """One round with its progress; how many stories were filed."""
    count = 0
    with console.status("reading feeds ..."):
        for news in watch(feeds, polite, default_reader(), desk, seen, filed):
            _shown(console, news)
            count += news.outcome is Outcome.FILED
    return count


def _tell(hooks: tuple[str, ...], desk: Desk, filed: str, console: Console) -> None:
    """Post what changed in this round to every hook; a receiver that fails is named, the others go on."""
    news = news_of(desk.state_of_play(), filed)
    if not hooks or not news:
        return
    body = body_of(news, filed)
    for hook in hooks:
        failed = deliver(hook, body, os.environ.get("DATELINE_HOOK_SECRET"))
        console.print(f"{hook} {failed or f'told of {len(news)} changes'}", markup=False, highlight=False)


@click.command()
@click.argument("feeds", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@ledger_option
@click.option("--every", type=click.IntRange(1), help="Go on, a round every so many minutes. Without: one round.")
@click.option("--hook", "hooks", multiple=True, metavar="URL", help="Post changes there as JSON (may be repeated).")
@click.option("--state", type=click.Path(dir_okay=False, path_type=Path), help="Where it remembers what it has seen.")
def command(feeds: Path, path: Path, every: int | None, hooks: tuple[str, ...], state: Path | None) -> None:
    r"""Read the RSS, Atom and JSON feeds listed in FEEDS (one address a line) and file new stories.

    Obeys robots.txt, asks only for what has changed, waits when a site is busy, and fetches nothing but public
    addresses on ports 80 and 443.

    With --hook, what changed is posted after each round; a secret in DATELINE_HOOK_SECRET signs it.

    \b
    Examples:
      dateline watch feeds.txt --ledger talks.db --every 15
      dateline watch feeds.txt --ledger talks.db --hook https://desk.example/changes
    """
    kept = state or path.with_name(path.name + ".watch.json")
    console = Console(stderr=True)
    memory, seen = load_memory(kept)
    with opened(path, make=True) as desk, Fetcher() as fetcher:
        polite = Polite(fetcher, time.time, time.sleep, random.random, memory)
        while True:
            filed = now()
            count = _round(feed_list(feeds.read_text("utf-8")), polite, desk, seen, console, filed)
            save_memory(kept, polite.memory, seen)
            _tell(hooks, desk, filed, console)
            console.print(f"{count} {'story' if count == 1 else 'stories'} filed")
            if every is None:
                return
            time.sleep(every * 60)
