"""The tagger's heads: which labels each has, and where they lie in the vector that a token gets."""

from __future__ import annotations

STATEMENT_TAGS = ("O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT")
NAMES = ("PERSON", "ORG", "GPE", "NORP", "EVENT", "LAW", "LOC")
NAME_TAGS = ("O", *(f"{edge}-{name}" for name in NAMES for edge in "BI"))
_POS = "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB"
POS_TAGS = tuple(_POS.split())  # Universal POS; X is "not known"
TRIGGER_TAGS = ("no", "yes")
STATUSES = ("held", "under_way", "planned", "open", "not_held")


def _slices(*sizes: int) -> list[slice]:
    found, start = [], 0
    for size in sizes:
        found.append(slice(start, start + size))
        start += size
    return found


STATEMENT, NAME, POS, TRIGGER, STATUS = _slices(
    len(STATEMENT_TAGS), len(NAME_TAGS), len(POS_TAGS), len(TRIGGER_TAGS), len(STATUSES)
)
OUTPUTS = STATUS.stop

_LAST, _FIRST = 256, 180
#: What the network also hands on of each token: its last layer (both ways) and its embeddings, for learnt readers.
STATES = _LAST + _FIRST
#: How much a one stands for in each of those, as they are whole numbers from -128 to 127.
STEPS = (1 / 127,) * _LAST + (1 / 48,) * _FIRST
