"""Webhooks: after a round of watching, what changed is posted to addresses that the user named.

The body is JSON with one object per change, each with its citations. Where a secret is given, the header
``X-Dateline-Signature`` carries ``sha256=`` and the HMAC of the body, so that a receiver can tell that it is ours.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from typing import Any

import httpx

from dateline.collect.fetch import AGENT
from dateline.export.counts import state
from dateline.export.feeds import Change, changes
from dateline.export.plaintext import clean
from dateline.model.play import StateOfPlay

SECONDS = 10.0
Post = dict[str, Any]


def news_of(play: StateOfPlay, filed: str) -> tuple[Change, ...]:
    """The changes that rest on something filed at the instant `filed`, newest first."""
    return tuple(change for change in changes(play) if change.row.claim.filed == filed)


def body_of(news: Iterable[Change], filed: str) -> bytes:
    """The JSON that is posted."""
    content = {"filed": filed, "changes": [_post(change) for change in news]}
    return json.dumps(content, ensure_ascii=True).encode("ascii")


def _post(change: Change) -> Post:
    claim = change.row.claim
    return {
        "id": change.id,
        "entry": change.entry.id,
        "title": clean(change.title),
        "subject": change.entry.subject.value,
        "before": state(change.before) if change.before else None,
        "now": state(change.row),
        "source": clean(change.row.source),
        "attribution": [clean(name) for name in claim.chain],
        "known": change.row.known,
        "citations": [
            {"story": c.story_id, "start": c.span.start, "end": c.span.end, "quote": clean(c.quote)}
            for c in claim.citations
        ],
    }


def signature(body: bytes, secret: str) -> str:
    """The value of the signature header."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def deliver(url: str, body: bytes, secret: str | None, transport: httpx.BaseTransport | None = None) -> str | None:
    """Post `body` once; None where the receiver took it (2xx), else what went wrong. Redirects are not followed."""
    headers = {"Content-Type": "application/json", "User-Agent": AGENT}
    if secret:
        headers["X-Dateline-Signature"] = signature(body, secret)
    try:
        with httpx.Client(transport=transport, trust_env=False, follow_redirects=False, timeout=SECONDS) as client:
            answer = client.post(url, content=body, headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"did not answer ({type(error).__name__})"
    return None if answer.is_success else f"answered {answer.status_code}"
