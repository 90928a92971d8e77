"""Where the development sets are and where working files go; both come from the environment."""

from __future__ import annotations

import os
from pathlib import Path


def shared() -> Path:
    """The folder with `bench/` and `corpus/` (environment variable DATELINE_SHARED)."""
    return Path(os.environ["DATELINE_SHARED"])


def work() -> Path:
    """The folder for pickles and checkpoints (environment variable DATELINE_TRAINING), made when missing."""
    folder = Path(os.environ["DATELINE_TRAINING"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder
