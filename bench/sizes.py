"""No module over 400 lines: one noun each. Lists the ones that break it and fails."""

from __future__ import annotations

from pathlib import Path

LIMIT = 400
ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    long = [
        f"{path.relative_to(ROOT)}: {count} lines"
        for folder in ("src", "bench", "tests", "training")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LIMIT
    ]
    for line in long:
        print(f"over {LIMIT} lines: {line}")
    return 1 if long else 0


if __name__ == "__main__":
    raise SystemExit(main())
