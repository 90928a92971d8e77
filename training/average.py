"""The mean of the weights of several taggers of one line (each trained on from the one before).

python training/average.py NAME CHECKPOINT CHECKPOINT ...

Checkpoints of one line lie in one valley, so their mean does too and is a little better than either (Wortsman et al.,
"Model soups", 2022); taggers from different seeds cannot be averaged in this way.
"""

from __future__ import annotations

import argparse

import torch
from paths import work


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("checkpoints", nargs="+")
    chosen = arguments.parse_args()
    stored = [torch.load(work() / f"{name}.pt", weights_only=False) for name in chosen.checkpoints]
    state = {key: sum(s["state"][key] for s in stored) / len(stored) for key in stored[0]["state"]}
    torch.save({"options": stored[-1]["options"], "state": state}, work() / f"{chosen.name}.pt")


if __name__ == "__main__":
    main()
