"""What stands between an event word and the time or place that may belong to it."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.line import AUX


def another_verb(event: Found, between: range, *, topic: bool = True) -> bool:
    """Whether a verb that says nothing of the event stands before a time or place: a pact [reached] in May."""
    line, inner = event.line, False
    for k in between:
        if inner and line.words.tags[k] == "VERB" and not line.at(k).endswith("ing"):
            return True  # approved after the rebels [staged] a march on Friday
        inner = (inner or (line.at(k) in _INNER and line.words.tags[k + 1 : k + 2] in _SOMEBODY)) and line.at(k) != ","
        if line.words.tags[k] != "VERB" or line.at(k) in AUX:
            continue
        cue = line.cue_at(k)
        if any(s.first <= k < s.last for s in (*event.steps, *event.modifiers)) or line.at(k) in _CARRYING:
            continue
        if cue is not None and cue.row[2] in _TIMED and (cue.row[2] == "happen" or line.at(k - 1) != "to"):
            continue
        if line.at(k).endswith("ing") and topic and line.at(k - 1) in ("on", "about", "over", "for"):
            continue  # talks on sharing the river
        if line.at(k).endswith("ing") and line.words.tags[k + 1 : k + 2] in (("NOUN",), ("NUM",), ("ADJ",)):
            continue  # on shipping rules; the remaining two chapters
        if (
            line.at(k).endswith("ed")
            and line.words.tags[k - 1] in _DESCRIBING
            and line.words.tags[k + 1 : k + 2] == ("NOUN",)
        ):
            continue  # twelve captured soldiers
        return True
    return False


_SOMEBODY = (("DET",), ("NOUN",), ("PROPN",), ("PRON",), ("ADJ",))
_INNER = frozenset({"after", "before", "when", "since", "because"})  # what opens a clause with a verb of its own
_DESCRIBING = frozenset({"NUM", "DET", "ADJ"})


_TIMED = frozenset({"happen", "begin", "end", "go_on", "plan", "under_way", "postpone", "move", "cancel", "extend"})
#: Verbs that only carry a time or place: talks starting Monday, a meeting to be held in June.
_CARRYING = frozenset(
    {"starting", "beginning", "ending", "held", "set", "scheduled", "planned", "due", "lasting", "made", "carried"}
    | {"conducted", "hosted", "led", "chaired", "attended", "arranged", "organised", "organized", "called", "notified"}
)
