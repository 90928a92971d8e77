"""Which words start the reading (triggers), and which may stand before them inside an expression."""

from __future__ import annotations

from dateline.lexicon import table
from dateline.timex import words

_ROLES = {
    role: frozenset(row[0] for row in table("timex-triggers", 2) if row[1] == role) for role in ("trigger", "left")
}
#: Words of the phrases of days that start no reading of their own.
_LINKS = frozenset({"the", "before", "after", "this", "last"})

TRIGGERS = frozenset().union(
    words.MONTHS,
    words.WEEKDAYS,
    (day + "s" for day in words.WEEKDAYS if day.endswith("day")),
    words.UNITS,
    words.SEASONS,
    (season + "s" for season in words.SEASONS),
    words.PARTS,
    words.ADVERBS,
    (phrase[0] for phrase in words.HOLIDAYS),
    (phrase[-1] for phrase in words.REFS),  # the word that is rarest elsewhere: "at the moment"
    (word for phrase in words.DEICTIC_DAYS for word in phrase if word not in _LINKS),
    (word for word, number in words.ORDINALS.items() if number > 3),  # "second" and "third" are everywhere
    _ROLES["trigger"],
)
LEFT = frozenset().union(
    words.CARDINALS,
    words.ORDINALS,
    words.SCALES,
    (word for phrase in words.EDGES for word in phrase),
    (word for phrase in words.REFS for word in phrase[:-1]),
    _ROLES["left"],
)
