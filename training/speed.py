"""Stories a second of the tagger, beside the spaCy pipeline in the same run, and memory after 1,000 stories.

python training/speed.py FOLDER [--spacy]        (user CPU time, so that other work on the machine counts little)
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

import texts
from evaluate import story

from dateline import speech
from dateline.syntax.network import Network
from dateline.syntax.tagger import TaggerParser
from dateline.text.sentences import split_sentences


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--spacy", action="store_true")
    chosen = arguments.parse_args()
    stories = [story(doc) for doc in texts.corpus()[0]]
    began = time.process_time()
    parser = TaggerParser(Network.load(chosen.folder))
    parser.parse(stories[0], split_sentences(stories[0]))
    print("load and first story", round(time.process_time() - began, 3), "s")
    tokens, began, rounds = 0, time.process_time(), 3
    for _ in range(rounds):
        for read in stories:
            parse = parser.parse(read, split_sentences(read))
            speech.find_attributions(read, parse)
            tokens += len(parse)
    used = time.process_time() - began
    print(round(rounds * len(stories) / used, 1), "stories/s with linking,", round(tokens / used), "tokens/s")
    for _ in range(7):
        for read in stories:
            parser.parse(read, split_sentences(read))
    print(
        "memory after 1,000 stories",
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "MiB (with torch imported)",
    )
    if chosen.spacy:
        from silver import teacher

        nlp = teacher()
        began = time.process_time()
        for _ in nlp.pipe([read.text for read in stories], batch_size=16):
            pass
        print("spaCy", round(len(stories) / (time.process_time() - began), 1), "stories/s")


if __name__ == "__main__":
    main()
