"""Writes docs/reference from the program itself: the command line, the data model, the addresses of the pages.

python docs/reference.py            write the pages
python docs/reference.py --check    fail when a page differs from what the program says
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import inspect
import json
import pkgutil
import textwrap
from enum import Enum
from pathlib import Path

import click

import dateline.model
from dateline.cli import COMMANDS, main
from dateline.collect.files import Given, from_path
from dateline.model.claim import Claim
from dateline.reader import default_reader
from dateline.track.claims import claims_of
from dateline.track.fold import fold
from dateline.web import openapi
from dateline.web.app import app_routes

HERE = Path(__file__).resolve().parent / "reference"
ROOT = HERE.parent.parent
README, STORIES = ROOT / "README.md", ROOT / "examples" / "stories"
BEGIN, END = "<!-- result: written by docs/reference.py -->", "<!-- end of result -->"
HEAD = "<!-- Written by docs/reference.py; edit the program, not this page. -->\n\n"


def command_line() -> str:
    """The help of every command."""
    parts = [HEAD, "# Command line\n"]
    context = click.Context(main, info_name="dateline", terminal_width=100, max_content_width=100)
    parts.append(f"\n```text\n{main.get_help(context)}\n```\n")
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, terminal_width=100, max_content_width=100)
        parts.append(f"\n## dateline {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "".join(parts)


def _noun(noun: type) -> str:
    lines = [f"\n### {noun.__name__}\n\n{inspect.getdoc(noun) or ''}\n"]
    if issubclass(noun, Enum):
        lines.append("\n" + ", ".join(f"`{member.value}`" for member in noun) + "\n")
    elif dataclasses.is_dataclass(noun):
        lines.append("\n| field | type |\n| --- | --- |\n")
        for field in dataclasses.fields(noun):
            kind = str(field.type).replace("|", "\\|")
            lines.append(f"| `{field.name}` | `{kind}` |\n")
    return "".join(lines)


def data_model() -> str:
    """Every noun of dateline.model with its fields."""
    parts = [HEAD, '# Data model\n\nAll values are frozen; what is not stated is `None`, never 0 or "no".\n']
    for info in sorted(pkgutil.iter_modules(dateline.model.__path__), key=lambda i: i.name):
        module = importlib.import_module(f"dateline.model.{info.name}")
        nouns = [n for n in vars(module).values() if inspect.isclass(n) and n.__module__ == module.__name__]
        parts.append(f"\n## {info.name}\n\n{inspect.getdoc(module) or ''}\n")
        parts.extend(_noun(n) for n in nouns)
    return "".join(parts)


def state_of_play() -> str:
    """The README's result: the play of the bundled Varnia stories, clause by clause."""
    reader = default_reader()
    claims: list[Claim] = []
    for given in (g for path in sorted(STORIES.glob("varnia-*.json")) for g in from_path(path)):
        assert isinstance(given, Given)
        reading = reader.read(given.page, source=given.source, published=given.published, given_id=given.id)
        claims += claims_of(reading)
    lines = []
    for number, clause in enumerate(fold(claims).paragraph, 1):
        cited = clause.citations[0]
        lines += textwrap.wrap(clause.text, 100, initial_indent=f"{number:2}. ", subsequent_indent="    ")
        words = textwrap.shorten(cited.quote, 70, placeholder=" ...")
        lines.append(f"      {cited.story_id}, {cited.span.start}-{cited.span.end}: “{words}”")
    return "\n".join(lines)


def readme() -> str:
    """The README with today's result between its two marks."""
    text = README.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN, 1)
    return f"{head}{BEGIN}\n```text\n{state_of_play()}\n```\n{END}{rest.split(END, 1)[1]}"


def routes() -> str:
    """The OpenAPI document."""
    return json.dumps(openapi.document(app_routes()), ensure_ascii=False, indent=1)


def addresses() -> str:
    """The same for people: every address with what may be asked."""
    parts = [
        HEAD,
        "# Addresses of the pages\n\n",
        openapi.ABOUT,
        "\n\nThe same as [OpenAPI](openapi.json); the running ",
    ]
    parts.append("server has it at `/openapi.json`, and `dateline serve --openapi` prints it.\n")
    parts.append("\n| address | what it is | what may be asked |\n| --- | --- | --- |\n")
    for path, methods in openapi.document(app_routes())["paths"].items():
        for method, operation in methods.items():
            form = operation.get("requestBody", {}).get("content", {}).values()
            fields = [name for one in form for name in one["schema"]["properties"]]
            names = [p.get("name") or p["$ref"].rpartition("/")[2] for p in operation["parameters"]]
            asked = ", ".join(f"`{name}`" for name in [*names, *fields])
            parts.append(f"| {'POST ' if method == 'post' else ''}`{path}` | {operation['summary']} | {asked} |\n")
    return "".join(parts)


PAGES = {"cli.md": command_line, "data-model.md": data_model, "addresses.md": addresses, "openapi.json": routes}


def run() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    HERE.mkdir(exist_ok=True)
    for name, write in PAGES.items():
        path, text = HERE / name, "\n".join(line.rstrip() for line in write().splitlines()) + "\n"
        if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            stale.append(name)
        elif not check:
            path.write_text(text, encoding="utf-8")
    text = readme()
    if not check:
        README.write_text(text, encoding="utf-8")
    elif README.read_text(encoding="utf-8") != text:
        stale.append("../../README.md (its result)")
    for name in stale:
        print(f"docs/reference/{name} is out of date: run python docs/reference.py")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(run())
