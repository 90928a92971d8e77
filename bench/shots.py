"""Screenshots of every page at 380, 768 and 1400 pixels, to be looked at by people.

    python bench/shots.py [LEDGER] [--out shots] [--dark]

Without a ledger the bundled stories are filed into one for the while. Needs the extra `browser` and a Chromium on the
system. The pages are served on a free local port for the while.
"""

from __future__ import annotations

import argparse
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

WIDTHS = (380, 768, 1400)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def browser_path() -> str | None:
    """The system's Chromium, None where there is none."""
    return next((path for name in BROWSERS if (path := which(name))), None)


@contextmanager
def served(app: Any) -> Iterator[str]:
    """Serve an ASGI app on a free local port; gives its address."""
    import uvicorn

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


def pages_of(record: Any) -> dict[str, str]:
    """Name -> path of every kind of page, with an entry, a story and a person that have something to show."""
    play = record.state_of_play(None, None)
    pages = {
        name: f"/{'' if name == 'front' else name}"
        for name in ("front", "timeline", "agenda", "tallies", "people", "conflicts", "changes", "processes", "about")
    }
    pages |= {"search": "/search?q=talks", "sign-in": "/sign-in"}
    if play.entries:
        entry = max(play.entries, key=lambda e: (len(e.conflicts), len(e.history)))
        pages |= {"entry": f"/entry/{entry.id}", "story": f"/story/{entry.history[-1].claim.story_id}"}
        pages["person"] = f"/person/{entry.history[0].source}"
    return pages


def shoot(app: Any, pages: dict[str, str], out: Path, *, dark: bool = False) -> list[Path]:
    """Write one PNG per page and width; returns their paths."""
    from playwright.sync_api import sync_playwright

    out.mkdir(parents=True, exist_ok=True)
    written = []
    with served(app) as base, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        for width in WIDTHS:
            scheme: Any = "dark" if dark else "light"
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            for name, path in pages.items():
                page.goto(base + path)
                target = out / f"{name}-{width}{'-dark' if dark else ''}.png"
                page.screenshot(path=str(target), full_page=True)
                written.append(target)
            page.close()
        browser.close()
    return written


@contextmanager
def ledger_at(path: Path | None) -> Iterator[Path]:
    """The ledger at `path`, or one with the bundled stories that lasts as long as it is needed."""
    if path is not None:
        yield path
        return
    from click.testing import CliRunner

    from dateline.cli import main as dateline

    stories = sorted(str(p) for p in (Path(__file__).parent.parent / "examples" / "stories").glob("*.json"))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "stories.db"
        done = CliRunner().invoke(dateline, ["file", *stories, "--ledger", str(made)])
        assert made.exists(), done.output
        yield made


def shoot_ledger(ledger: Path, out: Path, *, dark: bool) -> list[Path]:
    """The screenshots of a ledger's pages."""
    from dateline import desk
    from dateline.web.app import create_app
    from dateline.web.desk_record import DeskRecord

    with desk.open(ledger, read_only=True) as opened:
        record = DeskRecord(opened)
        return shoot(create_app(record), pages_of(record), out, dark=dark)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=Path, nargs="?")
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--dark", action="store_true")
    options = parser.parse_args(arguments)
    if browser_path() is None:
        print("shots: no Chromium found on this system", file=sys.stderr)
        return 2
    if find_spec("playwright") is None:
        print("shots: needs Playwright: pip install 'dateline[browser]'", file=sys.stderr)
        return 2
    with ledger_at(options.ledger) as ledger:
        for path in shoot_ledger(ledger, options.out, dark=options.dark):
            print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
