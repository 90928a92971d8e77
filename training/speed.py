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


def rate(stories: list[Story], reading: Callable[[Story], object], rounds: int = 3) -> float:
    """Stories a second of the fastest of several rounds, by CPU time."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for read in stories:
            reading(read)
        best = min(best, time.process_time() - began)
    return round(len(stories) / best, 1)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--spacy", action="store_true")
    chosen = arguments.parse_args()
    stories = [story(doc) for doc in texts.corpus()[0]]
    parser = TaggerParser(Network.load(chosen.folder))

    def tagged(read: Story) -> Parse:
        return parser.parse(read, split_sentences(read))

    print("tagger alone", rate(stories, tagged), "stories/s")
    print("with linking", rate(stories, lambda read: speech.find_attributions(read, tagged(read))), "stories/s")
    if chosen.spacy:
        from silver import teacher

        nlp = teacher()
        print("spaCy, all its pipes", rate(stories, lambda read: nlp(read.text), rounds=1), "stories/s")


if __name__ == "__main__":
    main()
