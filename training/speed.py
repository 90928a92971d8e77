"""Stories a second of the tagger, beside the spaCy pipeline in the same run.

python training/speed.py FOLDER [--spacy]        (user CPU time, so that other work on the machine counts little)
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import texts
from evaluate import story

from dateline import speech
from dateline.model.parse import Parse
from dateline.model.story import Story
from dateline.syntax.network import Network
from dateline.syntax.tagger import TaggerParser
from dateline.text.sentences import split_sentences


def rates(stories: list[Story], readings: dict[str, Callable[[Story], object]], rounds: int = 3) -> dict[str, float]:
    """Stories a second of each side.

    The sides take turns story by story, so that a machine whose speed drifts is as slow for one as for the other; of
    each story the fastest round of a side counts.
    """
    best = {side: [float("inf")] * len(stories) for side in readings}
    for _ in range(rounds):
        for i, read in enumerate(stories):
            for side, reading in readings.items():
                began = time.process_time()
                reading(read)
                best[side][i] = min(best[side][i], time.process_time() - began)
    return {side: round(len(stories) / sum(spent), 1) for side, spent in best.items()}


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--spacy", action="store_true")
    chosen = arguments.parse_args()
    stories = [story(doc) for doc in texts.corpus()[0]]
    parser = TaggerParser(Network.load(chosen.folder))

    def tagged(read: Story) -> Parse:
        return parser.parse(read, split_sentences(read))

    readings: dict[str, Callable[[Story], object]] = {
        "tagger alone": tagged,
        "with linking": lambda read: speech.find_attributions(read, tagged(read)),
    }
    if chosen.spacy:
        from silver import teacher

        nlp = teacher()
        readings["spaCy, all its pipes"] = lambda read: nlp(read.text)
    found = rates(stories, readings)
    for side, value in found.items():
        ratio = f", {value / found['spaCy, all its pipes']:.1f} x spaCy" if chosen.spacy else ""
        print(f"{side} {value} stories/s{ratio}")


if __name__ == "__main__":
    main()
