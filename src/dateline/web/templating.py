"""Templates: everything escapes by itself, direction marks in story text are made visible, nothing runs inline."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from dateline.export.counts import present, state, state_by
from dateline.export.crosswalk import words
from dateline.export.plaintext import shown
from dateline.export.sure import EXPLAINED, mark, note
from dateline.web.calendar import day_words, short_day, told_days, value_words, when_words

#: No inline script or style, nothing from other hosts, no frames around our pages.
CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def _final(value: Any) -> Any:
    """What goes out: None as nothing, text with its direction marks visible."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _slug(status: str) -> str:
    return re.sub(r"[^a-z_]", "", status.lower())[:40] or "none"


def _caps(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cut(text: str, length: int) -> str:
    """The first `length` characters at most, cut between words where one ends nearby."""
    if len(text) <= length:
        return text
    head = text[:length].rstrip()
    space = head.rfind(" ")
    return (head[:space] if space > length * 0.7 else head) + " …"


@cache
def environment() -> Environment:
    """The templates of this package, loaded once."""
    folder = files("dateline.web") / "templates"
    sources = {item.name: item.read_text("utf-8") for item in folder.iterdir() if item.name.endswith(".html")}
    env = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        finalize=_final,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["learnt_means"] = EXPLAINED
    env.filters.update(
        learnt=note,
        learnt_mark=mark,
        words=words,
        state=state,
        present=present,
        by=state_by,
        slug=_slug,
        day=day_words,
        shortday=short_day,
        told=told_days,
        value=value_words,
        when=when_words,
        caps=_caps,
        cut=_cut,
    )
    return env


def render(template: str, context: dict[str, Any]) -> str:
    """A page as HTML text that UTF-8 can hold."""
    html = environment().get_template(template).render(context)
    return html.encode("utf-8", "replace").decode("utf-8")
