"""Claims, judgements and corrections as rows, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from dateline.model.claim import Claim, Subject
from dateline.model.play import Correction, Judgement, Verdict
from dateline.model.span import Citation, Span

Row = Sequence[Any]
_SURROGATE = re.compile(r"[\ud800-\udfff]")

CLAIM = "subject, thing, story, source, chain, data, citations, happens, said, published, filed, origin"
JUDGEMENT = "left, right, verdict, by, at, reasons, withdrawn"
CORRECTION = "thing, field, value, by, at, why, withdrawn"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def safe(text: str) -> str:
    """Text as SQLite can hold it: lone surrogates become the replacement character, one for one."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def claim_row(claim: Claim) -> tuple[Any, ...]:
    """The columns of `CLAIM`."""
    cited = [[c.span.start, c.span.end, safe(c.quote)] for c in claim.citations]
    return (
        claim.subject.value, safe(claim.thing), safe(claim.story_id), safe(claim.source), safe(_json(claim.chain)),
        safe(_json(dict(claim.data))), safe(_json(cited)), claim.when, claim.said, claim.published, claim.filed,
        claim.origin,
    )  # fmt: skip


def claim_from(row: Row) -> Claim:
    """The claim behind the columns of `CLAIM`."""
    subject, thing, story, source, chain, data, cited, when, said, published, filed, origin = row
    return Claim(
        Subject(subject),
        thing,
        story,
        source,
        tuple(json.loads(chain)),
        tuple(sorted(json.loads(data).items())),
        tuple(Citation(story, Span(start, end), quote) for start, end, quote in json.loads(cited)),
        when,
        said,
        published,
        filed,
        origin,
    )


def judgement_row(row: Judgement) -> tuple[Any, ...]:
    """The columns of `JUDGEMENT`."""
    return row.left, row.right, row.verdict.value, row.by, row.when, _json(row.reasons), row.withdrawn


def judgement_from(row: Row) -> Judgement:
    """The judgement behind the columns of `JUDGEMENT`."""
    left, right, verdict, by, when, reasons, withdrawn = row
    return Judgement(left, right, Verdict(verdict), by, when, tuple(json.loads(reasons)), withdrawn)


def correction_row(row: Correction) -> tuple[Any, ...]:
    """The columns of `CORRECTION`."""
    return row.thing, row.field, row.value, row.by, row.when, row.why, row.withdrawn


def correction_from(row: Row) -> Correction:
    """The correction behind the columns of `CORRECTION`."""
    return Correction(*row)
