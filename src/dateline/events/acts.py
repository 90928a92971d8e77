"""Dated acts, told without an event word: somebody who can act, a verb that is no mere saying or state, and a day.

"Customs police seized the reliefs in 1997", "will be moved from October 8", "has 30 days to sign the order". There is
no list of acts: events-no-acts.txt names the verbs that tell of none (saying, thought, states, changes of quantity,
accidents), and every other verb tells of one.
"""

from __future__ import annotations

from functools import cache

from dateline.events.actors import acted_on, actor_before, head_of
from dateline.events.bare import bare_act, bare_at, done_to, only_said
from dateline.events.clause import Clause, clause_at
from dateline.events.dated import DATED
from dateline.events.deed import deed_of, judged
from dateline.events.find import Found, condition_of, supposed
from dateline.events.finite import is_finite
from dateline.events.group import Step, climb, group_at
from dateline.events.line import AUX, BE, HAVE, Line
from dateline.events.objects import word_class
from dateline.events.phrases import Match
from dateline.events.running import ASPECTS, aspects, running_at
from dateline.events.signs import form_of
from dateline.events.status import fold
from dateline.events.subject import subject_of
from dateline.events.verbs import Form, forms
from dateline.events.when import When
from dateline.events.words import Words
from dateline.lexicon import Row, table
from dateline.model.mention import Kind, Mention
from dateline.model.story import Role
from dateline.text.seek import where

_VERB = frozenset({"VERB"})


@cache
def _idle() -> frozenset[str]:
    """Every form of the verbs that tell no act."""
    return frozenset(word for row in table("events-no-acts", 2) for word in forms(row[0]))


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """The particles with which a light verb tells an act, by every form of the verb: set up, turned down."""
    found: dict[str, set[str]] = {}
    for row in table("events-light-acts", 2):
        for word in forms(row[0]):
            found.setdefault(word, set()).add(row[1])
    return {word: frozenset(particles) for word, particles in found.items()}


def tells_act(words: Words) -> bool:
    """Whether a sentence has a word of the calendar and a verb that can tell an act: a quick look first."""
    if bare_at(words):
        return True
    if DATED.isdisjoint(words.low) and words.role is not Role.LEDE:
        return False
    if any(_can_act(words, k) for k in where(words.tags, _VERB)):
        return True
    return not aspects().isdisjoint(words.low) and any(
        words.at(k + 1).endswith("ing") for k in where(words.low, aspects())
    )


def _can_act(words: Words, k: int) -> bool:
    word = words.low[k]
    if word.endswith("ing") or word in AUX or not word.isalpha():
        return False
    if word not in _idle() or (word in _OPENED and words.low[k - 1 : k] in _PASSIVE):
        return True
    return bool(_phrasal().get(word, frozenset()) & set(words.low[k + 1 : k + _APART]))


def _dated_verbs(line: Line) -> list[int]:
    """The verbs of a sentence that can tell an act of a day, those in -ing behind a verb of beginning among them.

    These are often taken for nouns: began [packing].
    """
    found = [k for k in where(line.words.tags, _VERB) if _can_act(line.words, k) and _own(line, k)]
    behind = [cue.last for cue in line.cues if cue.part == "v" and cue.row[2] in ASPECTS]
    return found + [k for k in behind if line.at(k).endswith("ing") and line.at(k) not in _idle()]


_OPENED = frozenset({"opened", "closed"})  # a market opens higher; a centre is opened
_PASSIVE = frozenset((word,) for word in BE)


_APART = 6  # words from a light verb to its particle: turned the new offer down


def find_acts(line: Line, clauses: tuple[Clause, ...], told: list[Found]) -> list[Found]:
    """The dated acts of a sentence; `told` are the events that its words tell already, whose clauses are left alone."""
    if not clauses:
        return []
    dated = not DATED.isdisjoint(line.words.low) or line.words.role is Role.LEDE
    taken = [(f.clause.first, f.clause.last) for f in told]
    steps = {k for f in told for s in (*f.steps, *f.modifiers) for k in range(s.first, s.last)}
    made = []
    bare = {*bare_at(line.words)} - steps
    dated_verbs = {*_dated_verbs(line)} - steps if dated else set()
    for k in sorted(bare | dated_verbs):
        if any(first <= k < last for first, last in taken):
            continue
        act = _act(line, clauses, k, dated=k in dated_verbs)
        if act is not None:
            made.append(act)
            taken.append((act.clause.first, act.clause.last))
    return made


def _act(line: Line, clauses: tuple[Clause, ...], k: int, *, dated: bool) -> Found | None:
    """The act that the verb at `k` tells; None where it tells none."""
    form, group, clause = form_of(line, k), group_at(line, k), clause_at(clauses, k)
    steps, start = climb(line, k, form)
    term = False
    if group.infinitive and line.at(group.before) == "days" and line.at(group.before - 2) in HAVE:
        start = group.before - 2
        steps, term = [Step("plan", first=start, last=k)], True  # has 30 days to sign the order
    if not is_finite(line, clause, k, form, group, steps) and running_at(line, k) != "aspect":
        return None
    cue = line.cue_at(k)
    if cue is not None and cue.row[2] == "postpone":
        steps = [Step("postpone", first=k, last=k + 1), *steps]
    facets = None if supposed(clauses, clause) else fold(tuple(steps))
    if facets is None or any(s.op in _VAGUE for s in steps):
        return None
    passive = bool(group.aux & BE) and bool(form & Form.PART)
    subject = subject_of(line, clauses, clause, max(clause.first, start))
    spoken = not _SPEAKERS.isdisjoint(line.words.low[subject[0] : k])  # we published the list
    thing = None if passive else done_to(line, k + 1, len(line))
    if spoken or (thing is not None and only_said(line, thing)):
        return None
    bare = _bare(line, clause, subject, k, passive=passive)
    needs = bare[1] if bare else _needs(line, subject, k, steps, passive=passive) if dated else None
    if needs is None:
        return None
    needs = "who" if term else f"{needs}+reached"
    last = k + 2 if line.at(k + 1).endswith("ing") and line.words.tags[k + 1] == "VERB" else k + 1
    return Found(
        line=line,
        clause=clause,
        first=k,
        last=last,
        left=min(clause.first, start),
        right=max(clause.last, last),
        kind=bare[0] if bare else deed_of(line, k, passive=passive),
        match=Match(k, last, Row((line.at(k), "x", "other", "-", needs), ""), form),
        verb=True,
        steps=tuple(steps),
        facets=facets,
        condition=condition_of(line, clauses, k),
        subject=subject,
    )


def _bare(line: Line, clause: Clause, subject: tuple[int, int], k: int, *, passive: bool) -> tuple[str, str] | None:
    """The kind of an act that needs no day, and what must stand beside it."""
    if clause.opener == "if" or not (passive or line.at(k - 1) in _HE or actor_before(line, *subject)):
        return None
    bare = bare_act(line, k, subject, passive=passive)
    if bare is not None and bare[0] == "agreement" and passive and not _by_somebody(line, k):
        return None  # only six demands had been accepted
    by_court = bare is not None and bare[0] == "agreement" and judged(line, k)
    return ("other", bare[1]) if bare is not None and by_court else bare


_HE = frozenset({"he", "she", "it", "they"})


def _own(line: Line, k: int) -> bool:
    """Whether a verb of status.txt is an act of its own: stopped paying, blocked the request, pledged 60 million."""
    cue = line.cue_at(k)
    if line.at(k + 1) in _phrasal().get(line.at(k), frozenset()):
        return True
    if cue is not None and cue.row[2] == "move" and line.at(k - 1) in BE:
        return True  # families will be moved to two sites
    if cue is None or cue.row[2] in _ACTING:
        return cue is None or line.at(k + 1) not in ("to", "that")
    given = line.words.tags[k + 1 : k + 2] in (("NUM",), ("DET",), ("PRON",), ("SYM",))
    return cue.row[2] in ("commit", "propose") and given and "to" not in line.words.low[k + 1 : k + 7]


def _needs(line: Line, subject: tuple[int, int], k: int, steps: list[Step], *, passive: bool) -> str | None:
    """What must stand beside the act, as in events.txt; None where nobody acts and nothing is acted on."""
    if line.at(k) in word_class("custody") and not _of_somebody(line, subject, k, passive=passive):
        return None
    must = "must" in line.words.low[max(0, k - 4) : k]  # must be completed by August 1
    if passive and (must or steps[0].op in ("will", "plan") or acted_on(line, *subject, k) or _by_somebody(line, k)):
        return "month+undergone"
    who = "" if not passive and actor_before(line, *subject) else "who+"
    return who + ("month+unborn" if steps[0].op == "present" else "dated+undergone")


def _by_somebody(line: Line, k: int) -> bool:
    """Whether who acts stands behind the "by" of a passive: was set up by the two sides."""
    by = next((j for j in range(k + 1, min(len(line), k + _BEHIND)) if line.at(j) == "by"), None)
    return by is not None and actor_before(line, by + 1, min(len(line), by + _BEHIND))


_BEHIND = 6  # words from a passive to its "by", and from there to the noun


def _of_somebody(line: Line, subject: tuple[int, int], k: int, *, passive: bool) -> bool:
    """Whether it is somebody named, or spoken of before, who is arrested or tried: plain crime is left out."""
    if passive:
        head = head_of(line, subject[0], min(subject[1], k))
        return head is not None and line.words.tags[head] in ("PROPN", "PRON")
    return "PROPN" in line.words.tags[k + 1 : k + 4]


#: What a verb of status.txt may say and still be an act of its own.
_ACTING = frozenset({"begin", "end", "refuse", "cancel", "move", "happen", "postpone", "go_on", "extend"})
_SPEAKERS = frozenset({"i", "we", "i've", "we've", "my", "our", "you"})
_VAGUE = frozenset({"can", "should"})


def told_in_passing(act: Found, when: When, people: list[Mention]) -> bool:
    """Whether an act is one of a habit or of a life: a mere year dates what one person did (joined the bar in 1998)."""
    if act.line.at(act.last) == "until" and act.steps[0].op == "past":
        return True  # was held until 1974
    if "home" in act.line.words.low[act.last : act.last + 2]:
        return True  # left his home at noon
    if when.edge == "begin" and act.steps[0].op == "perfect":
        return True  # has paid for the stations since 2009
    if act.steps[0].op == "present" and len(when.date or "") <= _MONTH and len(act.steps) == 1:
        return True  # the mills send their profits home in June
    if when.date is None or len(when.date) > _YEAR:
        return False
    first, end = act.subject
    span = act.line.words.span(first, end) if first < end else act.trigger
    acting = [m for m in people if m.span.overlaps(span)]
    return any(m.kind is Kind.PERSON for m in acting) or (not acting and act.line.at(act.last) != "by")


_YEAR = 4  # characters of a value that names a year alone
_MONTH = 7  # the same for a month
