"""What an act is about, by the names behind its word: two petitions against two states are two."""

from __future__ import annotations

from dateline.events.bare import done_to
from dateline.events.draft import Draft, found_words
from dateline.events.kinds import GATHERINGS
from dateline.events.nameless import actors
from dateline.events.needs import needs_of
from dateline.events.objects import has_object, singular, word_class
from dateline.events.partners import passive, past_time
from dateline.model.event import Status

_ACTS = frozenset({"submission", "signing", "adoption", "ratification", "vote"})
_OFFICES = frozenset({"appointment", "resignation"})
_FIRST = frozenset({"first", "inaugural", "maiden"})
_SEVERAL = 8  # tellings that are compared one by one
_ALIKE = 4  # letters by which a state and its adjective are one: Norland, Norlandian


def other_matter(drafts: list[Draft], draft: Draft) -> bool:
    """Whether a telling names something else than all others do: a petition on Norland's ban, one on Orland's.

    Only acts on a text and offices given or left are compared; who takes part says nothing of what it is about.
    """
    kind = draft.found.kind
    if kind in GATHERINGS:
        pairs = [(draft, d) for d in drafts[:_SEVERAL]]
        return any(_first_and_next(a, b) or _held_and_coming(a, b) for pair in pairs for a, b in (pair, pair[::-1]))
    if kind in _OFFICES:
        return _apart(_posts(draft), {w for d in drafts for w in _posts(d)})
    if kind == "measure":
        mine, theirs = _thing(draft), [thing for d in drafts if (thing := _thing(d))]
        return mine is not None and bool(theirs) and mine not in theirs
    if kind not in _ACTS:
        return False
    if kind == "vote" and (aim := _aim(draft)) and (theirs := [a for d in drafts if (a := _aim(d))]):
        return aim not in theirs
    pointing = draft.definite and draft.found.verb  # the suit was filed in Karsk
    return not pointing and _apart(_names(draft), {w for d in drafts for w in _names(d)})


def spelt_out(name: str) -> str:
    """A lower-case name with both spellings of a group of states: "g-7 group of seven"."""
    for number, word in _GROUPS:
        for short in (f"g-{number}", f"g{number}", f"group of {word}"):
            if short in name:
                return f"{name} g-{number} g{number} group of {word}"
    return name


def one_name(name: str) -> str:
    """One spelling for a group of states: "G-7" for "G7" and "Group of Seven"."""
    low = name.lower()
    found = (f"G-{number}" for number, word in _GROUPS if low in (f"g-{number}", f"g{number}", f"group of {word}"))
    return next(found, name) if low[:1] == "g" else name


_GROUPS = (("77", "77"), ("10", "ten"), ("20", "twenty"), ("5", "five"), ("7", "seven"), ("8", "eight"))


def hand(draft: Draft) -> str:
    """Whether a measure bears hard or gives way: to impose duties, to lift them, to drop them."""
    dropped = not draft.found.verb and any(s.op == "cancel" and not s.negated for s in draft.found.steps[:1])
    return "YIELD" if dropped else draft.found.match.row[3]


def other_measure(drafts: list[Draft], draft: Draft) -> bool:
    """Whether two measures cannot be one: who trims output imposes no sanctions, who stops sales lifts no duty."""
    if of_level(draft) != of_level(drafts[0]):
        return True
    by_verb = any(d.found.match.row[4].startswith("governed") for d in (draft, drafts[0]))
    return by_verb and draft.found.match.row[0][:_STEM] != drafts[0].found.match.row[0][:_STEM]


def another_measure(drafts: list[Draft], draft: Draft) -> bool:
    """Whether a measure has another word than all before: the reopening of the port is no prolonged mandate."""
    if draft.found.kind != "measure" or "stated" in draft.found.match.row[4]:
        return False  # the tariffs will be imposed
    heads = {d.found.match.row[0][:_STEM] for d in drafts}
    return draft.found.match.row[0][:_STEM] not in heads


_STEM = 4  # letters by which a verb and its noun are one: impose, imposition


def guessed_apart(drafts: list[Draft], draft: Draft) -> bool:
    """Whether only the learnt reader tells it, with another status than the rules tell of the event: a 1986 pact."""
    if not draft.taught or draft.definite or draft.lean is None:
        return False
    ruled = {d.status for d in drafts if not d.taught and d.status is not None}
    return bool(ruled) and draft.lean not in ruled


def just_told(drafts: list[Draft], draft: Draft) -> bool:
    """Whether the sentence before tells of a gathering: The envoys met in Karsk. [The meeting] was brief."""
    number = draft.found.line.words.number - 1
    return draft.found.kind in GATHERINGS and any(d.found.line.words.number == number for d in drafts)


def _first_and_next(a: Draft, b: Draft) -> bool:
    """Whether one is the inaugural meeting and the other the next one."""
    if a.found.verb or b.found.verb:
        return False
    return not _FIRST.isdisjoint(found_words(a.found)) and "next" in found_words(b.found)


def _held_and_coming(a: Draft, b: Draft) -> bool:
    """Whether one has been held and the other is told as still to come: they met; at their upcoming meeting."""
    return a.status is Status.HELD and not b.found.verb and not _COMING.isdisjoint(found_words(b.found))


_COMING = frozenset({"upcoming", "forthcoming"})


def _apart(mine: set[str], theirs: set[str]) -> bool:
    heads = {w[:_ALIKE] for w in theirs}
    return bool(mine) and bool(theirs) and not any(w[:_ALIKE] in heads for w in mine)


def _aim(draft: Draft) -> str:
    """What was voted for, by its verb: voted to [cut] the list is not voted to expand the powers; "" where untold."""
    line, k = draft.found.line, past_time(draft.found.line, draft.found.last, draft.found.right)
    if not draft.found.verb or line.at(k) != "to":
        return ""
    return next((line.at(j)[:_ALIKE] for j in (k + 1, k + 2) if line.words.tags[j : j + 1] == ("VERB",)), "")


def _thing(draft: Draft) -> str | None:
    """What a measure is about, by its own noun or by what its verb is done to; None where it is not told."""
    found, line = draft.found, draft.found.line
    if not found.verb:
        head = done_to(line, found.last + 1, len(line)) if line.at(found.last) == "of" else found.last - 1
    elif passive(found):
        head = done_to(line, found.subject[0], min(found.subject[1], found.first))
    else:
        head = done_to(line, found.last, len(line))
    if head is None or line.words.tags[head] != "NOUN":
        return None
    word = singular(line.at(head))
    if word in _LEVIES:
        return "tariff"
    somebody = word in actors() and not (found.verb and passive(found))
    return None if word in _ANYTHING or somebody else word


#: Words by which wires call one and the same penalty on trade, and those that stand for any measure.
_LEVIES = frozenset(
    {"tariff", "duty", "sanction", "curb", "tax", "levy", "restriction", "retaliation", "penalty", "fine", "embargo"}
    | {"action", "barrier", "surcharge", "import", "export", "limit", "quota", "ban"}
)
_ANYTHING = frozenset({"measure", "move", "step", "plan", "program", "programme", "policy", "decision", "part", "use"})


def _names(draft: Draft) -> set[str]:
    """The names behind an event word in its clause, without those of who takes part."""
    found, words = draft.found, draft.found.line.words
    if not found.verb and found.line.at(found.last) not in ("of", "on", "against"):
        return set()
    where = draft.place.name if draft.place else ""
    who = {w for name in (where, *(p.name for p in draft.participants)) for w in name.lower().split()}
    behind = range(found.last, found.right)
    named = {words.low[k] for k in behind if words.tags[k] == "PROPN" and words.raw[k][:1].isupper()}
    return named - who - word_class("calendar")


def _posts(draft: Draft) -> set[str]:
    """The office that a clause gives somebody: sworn in as [governor], appointed Kern as [secretary] of state."""
    found, line = draft.found, draft.found.line
    if not found.verb:
        return set()
    posts = word_class("leader") | word_class("officer") | word_class("post")
    opening = next((k for k in range(found.last, found.right) if line.at(k) in ("as", "to")), found.right)
    words = (singular(line.at(k)) for k in range(opening, min(found.right, opening + 8)))
    return {w for w in words if w in posts}


def of_level(draft: Draft) -> bool:
    """Whether a measure moves an amount: cut output, raised the rate."""
    found = draft.found
    level = found.verb and "level" in needs_of(found.match.row[4])
    return level and not has_object(found.line, found.first, found.last, "measure", back=0, ahead=6)


def told_back(draft: Draft) -> bool:
    """Whether a noun is told to lie back: the recent meeting, their previous round."""
    return not draft.found.verb and not _BACK.isdisjoint(found_words(draft.found))


_BACK = frozenset({"recent", "previous", "earlier"})


def sent(draft: Draft) -> bool:
    """Whether somebody is sent: an envoy on a visit."""
    return draft.found.match.row[0].startswith("send")


def initialled(draft: Draft) -> bool:
    """Whether a text is only initialled."""
    return draft.found.match.row[0].startswith("initial")


def bent(draft: Draft) -> bool:
    """Whether a verb is passive or without a subject of its own."""
    span, found = draft.participants[0].span if draft.participants else None, draft.found
    return span is None or span.start > found.trigger.start


def far_apart(status: Status, others: set[Status]) -> bool:
    """What has been held is rarely what somebody still plans, wants or rules out."""
    past = {Status.HELD}
    return status in past or bool(others & past)


def two_hands(lead: Draft, draft: Draft) -> bool:
    """Whether two verbs have two doers: one court ruled, another court ruled."""
    active = (draft.found.verb and lead.found.verb) and not (bent(draft) or bent(lead))
    return active and draft.participants[0].name != lead.participants[0].name


def described(draft: Draft) -> bool:
    """Whether a draft has a day, a place, or more than one who takes part."""
    return draft.when.date is not None or draft.place is not None or len(draft.participants) > 1
