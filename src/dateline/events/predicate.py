"""What the verb behind an event noun says of it: the talks will last two days, the visit has been put off."""

from __future__ import annotations

from dateline.events.group import Step, climb, governing, group_at, negative_subject
from dateline.events.line import AUX, BE, BOUNDARY, MAY, PAST_AUX, PREPOSITION, PRONOUN, WILL, WOULD, Line, adverbial
from dateline.events.objects import singular
from dateline.events.verbs import Form, past_forms

DETERMINER = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "any", "no", "another"}
)


def finite(line: Line, k: int) -> bool:
    """Whether the cue at `k` is a finite verb: "the round began", not "talks scheduled for Friday"."""
    cue = line.cue_at(k)
    if cue is None or cue.part != "v" or (cue.form & Form.NOUN and line.words.tags[k] == "NOUN"):
        return False
    if cue.form & Form.PAST and cue.form & Form.PART:
        return cue.row[2] in ("end", "fail", "go_on", "begin", "happen", "extend")
    return bool(cue.form & (Form.PAST | Form.S)) or (bool(cue.form & Form.BASE) and line.words.tags[k] in ("VERB", "X"))


_SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})


def acts_on(line: Line, k: int) -> bool:
    """Whether a verb of beginning or ending has an object of its own: the meeting [launched] a round of talks."""
    cue = line.cue_at(k)
    if cue is None or cue.row[2] not in ("begin", "end", "extend", "cancel", "postpone") or cue.first != k:
        return False
    if cue.row[0] in ("produce", "yield"):
        return False  # two days of talks produced no result
    nxt = line.at(cue.last)
    if any(singular(line.at(j)) in _SPANS or "-" in line.at(j) for j in range(cue.last, cue.last + 3)):
        return False  # began a year ago, ended a two-day visit
    return line.words.tags[cue.last : cue.last + 1] == ("DET",) and nxt not in ("this", "that", "both", "all")


def plain_past(line: Line, k: int) -> bool:
    """An unknown finite verb: "the talks focused on trade"."""
    word, tag = line.at(k), line.words.tags[k]
    if line.cue_at(k) is not None or tag not in ("VERB", "X"):
        return False
    if line.at(k - 1) in PREPOSITION or line.at(k - 1) in DETERMINER:  # talks on alleged dumping
        return False
    return bool(past_forms().get(word, Form.NONE) & Form.PAST) or (tag == "VERB" and word.endswith("ed"))


def predicates_at(line: Line, k: int) -> list[Step]:
    """The predicate that begins at `k`; "had been set for Friday but was called off" is called off, once planned."""
    first = predicate_at(line, k)
    if any(s.op in ("plan", "expect") for s in first):
        for j in range(k + 1, min(len(line) - 1, k + _SECOND_PREDICATE)):
            if line.at(j) in BOUNDARY or line.at(j) in PRONOUN:
                break
            if line.at(j) in ("but", "and") and line.at(j + 1) in AUX:
                second = predicate_at(line, j + 1)
                if second and second[0].op in _FATES:
                    return [*(Step("@" + s.op, s.negated, s.past, s.first, s.last) for s in first[:1]), *second]
    return first


_SECOND_PREDICATE = 16
_FATES = frozenset({"cancel", "postpone", "move", "advance", "extend"})


def predicate_at(line: Line, k: int) -> list[Step]:
    """The steps of the predicate that begins at `k`, innermost first."""
    m, to = k, False
    while m < min(len(line), k + 10):
        word = line.at(m)
        fixed = line.cue_at(m)
        if fixed is not None and fixed.first == m and fixed.part == "x":
            break
        if word == "to" and line.at(m - 1) in BE | {"not", "now"}:
            to = True
        elif not (word in AUX or word in _DENYING or adverbial(word) or _beside_aux(line, m)):
            break
        m += 1
    if m >= len(line) or line.at(m) == "nothing":  # the visit will do nothing to help
        return []
    cue = line.cue_at(m)
    if cue is not None and m != cue.first:
        cue = None
    form = cue.form if cue is not None else _form(line, m)
    inner: list[Step] = []
    if cue is not None and cue.row[2] in ("plan", "expect", "propose", "possible") and line.at(cue.last) == "to":
        inner = _inner(line, cue.last + 1)
    if cue is None and not to and not _will_do(line, k, m) and not _may_follow(line, k, m):
        return []
    op = cue.row[2] if cue is not None else "happen"
    if cue is not None and op in ("doubt", "possible", "refuse") and line.at(cue.last) == "to":
        after = _inner(line, cue.last + 1)
        if not after or after[0].op not in _HAPPENING or acts_on(line, after[0].first):
            return []  # the talks are unlikely to change much
    doing = op in ("plan", "expect") and cue is not None and line.at(cue.last) == "to"
    if doing and governing(line, m, op, m + 1).negated and not (inner and inner[0].op in _HAPPENING):
        return []  # the talks are not going to prosper
    op = "go_on" if op in ("past", "next", "first") else op  # will last three days
    op = "end" if op == "fail" else op  # talks that failed were held
    steps = climb(line, m, form)[0] if (cue is None or cue.part == "v") or to else _adjectival(line, m, k)
    return [*inner, governing(line, m, op, cue.last if cue is not None else m + 1), *steps]


_DENYING = frozenset({"not", "never", "no", "n't", "longer"})


def _beside_aux(line: Line, k: int) -> bool:
    """Whether a word only colours the verb group: will likely meet, will no doubt meet."""
    return (line.at(k - 1), line.at(k)) == ("no", "doubt") or (line.at(k) == "likely" and line.at(k - 1) in AUX - BE)


def _will_do(line: Line, k: int, m: int) -> bool:
    """Whether words [k, m) say that something is still to come: the talks will cover trade."""
    words = {line.at(j) for j in range(k, m)}
    return bool(WILL & words) and "not" not in words and not negative_subject(line, k - 1)


def _may_follow(line: Line, k: int, m: int) -> bool:
    """Whether an event only may or would come after another: a second round could [follow]."""
    return line.at(m) == "follow" and not (MAY | WOULD).isdisjoint(line.words.low[k:m])


_HAPPENING = ("happen", "begin", "end", "go_on")


def _adjectival(line: Line, m: int, k: int) -> list[Step]:
    group = group_at(line, m)
    past = bool(group.aux & PAST_AUX)
    modal = climb(line, m, Form.ING if "be" not in group.aux else Form.PART)[0] if group.aux - BE else []
    return modal or [Step("past" if past else "present", past=past, first=k, last=m)]


def _inner(line: Line, k: int) -> list[Step]:
    """The verb after "is expected to": "last three days", "be held", "end on Wednesday"; not "lead to changes"."""
    passive = False
    while line.at(k) in AUX or adverbial(line.at(k)):
        passive |= line.at(k) in BE
        k += 1
    cue = line.cue_at(k)
    active = cue is not None and not passive and (cue.row[2] == "happen" or cue.row[0] in ("produce", "yield"))
    if cue is None or (active and cue.row[0] not in _BY_ITSELF):
        return []
    return [Step(cue.row[2], first=cue.first, last=cue.last)]


_BY_ITSELF = frozenset({"take place", "go ahead", "occur", "happen", "go on"})


def _form(line: Line, m: int) -> int:
    word = line.at(m)
    if word.endswith("ing"):
        return Form.ING
    if word.endswith("ed"):
        return Form.PAST | Form.PART
    return past_forms().get(word, Form.BASE)
