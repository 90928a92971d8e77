"""`dateline bulk`: an archive into a ledger, each record accounted for."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main

pytest.importorskip("fastwarc", reason="the extra 'archive' is not installed")

PAGE = """<html><head><title>Ministers to meet in Kelmin</title>
<meta property="article:published_time" content="2024-10-03"></head><body><article><h1>Ministers to meet in Kelmin</h1>
<p>KELMIN, October 3. /VarTA/. The foreign ministers of Varnia and the Ostrava Republic will hold talks in Kelmin on
October 9, the Varnian Foreign Ministry said on Thursday.</p>
<p>The two sides have agreed 14 of the 18 chapters of the treaty, the ministry said.</p></article></body></html>"""


def archive(path: Path, *bodies: str) -> Path:
    """A small uncompressed archive with one answer per body."""
    out = io.BytesIO()
    for number, body in enumerate(bodies):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body.encode()
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2024-10-04T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        out.write(head.encode() + answer + b"\r\n\r\n")
    path.write_bytes(out.getvalue())
    return path


def test_pages_are_filed_and_accounted_for(tmp_path: Path) -> None:
    made = archive(tmp_path / "crawl.warc", PAGE)
    ledger = str(tmp_path / "talks.db")
    done = CliRunner().invoke(main, ["bulk", str(made), "--ledger", ledger, "--json"])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["records"] == 1
    agenda = CliRunner().invoke(main, ["play", "--ledger", ledger])
    assert "Kelmin" in agenda.output


def test_a_missing_archive_is_refused_in_words(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["bulk", str(tmp_path / "no.warc"), "--ledger", str(tmp_path / "talks.db")])
    assert done.exit_code == 1
    assert "no.warc" in done.output
