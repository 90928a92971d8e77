"""The signs around one event word that tell how far it is from having happened: what a reader of status looks at.

Signs are short strings ("tense=will", "under=refuse", "not"), read from the words of the sentence: the verb group, what
governs it, the clause it stands in, negations, conditions and the time expressions beside it. They feed the small
linear reader in assess.py and follow what FactBank's and TimeML's guidelines tell an annotator to look at.
"""

from __future__ import annotations

from dateline.events.clause import Clause, clause_at
from dateline.events.group import Group, climb, group_at, tense_of
from dateline.events.line import AUX, BE, BOUNDARY, NEGATED_AUX, NEGATIVE_SUBJECT, PREPOSITION, Line, adverbial
from dateline.events.noun import phrase_start, read_noun
from dateline.events.status import fold, status_of
from dateline.events.verbs import Form, past_forms

_NEGATIONS = (
    NEGATED_AUX
    | NEGATIVE_SUBJECT
    | {"not", "no", "never", "n't", "without", "nor", "hardly", "barely", "little", "few"}
)
_MODALS = frozenset({"will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll", "'d"})
_FUTURE = frozenset({"tomorrow", "next", "coming", "soon", "later", "upcoming", "future", "eventually", "until"})
_PAST = frozenset(
    {"yesterday", "last", "ago", "earlier", "previously", "already", "since", "recent", "recently", "former"}
)
_NOW = frozenset({"now", "today", "currently", "still", "this", "ongoing", "continuing"})
_FAR = 12


def form_of(line: Line, index: int) -> int:
    """The form a word can have as a verb, by its ending and the table of irregular verbs."""
    word = line.at(index)
    if word.endswith("ing") and len(word) > 4:
        return Form.ING
    known = past_forms().get(word, Form.NONE)
    if known:
        return known
    if word.endswith("ed") and len(word) > 3:
        return Form.PAST | Form.PART
    return Form.S if word.endswith("s") and not word.endswith("ss") else Form.BASE


def stem(word: str) -> str:
    """A rough stem: declined, declines, declining -> declin."""
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: len(word) - len(ending)]
    return word


def signs_of(line: Line, clauses: tuple[Clause, ...], first: int, last: int, relation: str | None) -> list[str]:
    """All signs of the event word at words [first, last).

    `relation` is after, before or same where a time expression of its clause lies so against the story's day.
    """
    tag = line.words.tags[last - 1]
    verbal = tag in ("VERB", "AUX", "ADJ", "ADV") or line.at(first - 1) == "to"
    head = last - 1
    form = form_of(line, head)
    clause = clause_at(clauses, first)
    signs = [f"word={stem(line.at(head))}", f"end={line.at(head)[-3:]}", f"tag={tag}", f"time={relation}"]
    signs += _around(line, first, last)
    signs += _verb(line, first, form, relation, tag) if verbal else _noun(line, first, last, relation)
    signs += _clause(line, clause, first)
    tense = next((s for s in signs if s.startswith(("tense=", "n:prep="))), "")
    return signs + _crossed(line, clause, first, tense)


def _crossed(line: Line, clause: Clause, first: int, tense: str) -> list[str]:
    """What the tense means beside a condition, a report or a question."""
    low = line.words.low
    near = set(low[max(0, first - 12) : first])
    flags = [
        ("if", bool({"if", "unless", "once", "when"} & near)), ("whether", "whether" in near), ("sentif", "if" in low),
        ("said", bool({"said", "says", "told", "announced"} & set(low))), ("we", bool({"we", "i"} & near)),
        ("you", bool({"you", "they"} & near)), ("rel", clause.opener in ("which", "who", "that")),
        ("?", low[-1] == "?"),
    ]  # fmt: skip
    on = [name for name, value in flags if value]
    cue = next((line.cover[k] for k in range(first - 1, max(-1, first - 8), -1) if line.cover[k] is not None), None)
    signs = [f"{tense}&{name}" for name in on] + [f"{tense}&open={clause.opener}", f"{tense}&flags={'+'.join(on[:3])}"]
    return signs + ([f"cue={_named(cue.row[2])}", f"{tense}&cue={_named(cue.row[2])}"] if cue is not None else [])


def _named(op: str) -> str:
    """The name of a step as a sign; what is expected is as good as planned."""
    return {"expect": "plan", "tell": "commit", "doubt": "refuse", "undated": "plan"}.get(op, op)


def _around(line: Line, first: int, last: int) -> list[str]:
    one, two, nxt = line.at(first - 1), line.at(first - 2), line.at(last)
    return [f"-1={one}", f"-2={two}", f"-21={two}_{one}", f"+1={nxt}", f"+12={nxt}_{line.at(last + 1)}"]


def _verb(line: Line, first: int, form: int, relation: str | None, tag: str) -> list[str]:
    group = group_at(line, first)
    steps, _ = climb(line, first, form)
    tense = "to" if group.infinitive else tense_of(group.aux, form)
    ops = [_named(s.op) + ("-" if s.negated else "") for s in steps]
    facets = fold(tuple(steps))
    rule = status_of(facets) if facets is not None else None
    aux = "_".join(sorted(group.aux))
    signs = [
        f"tense={tense}", f"aux={aux}", f"chain={'>'.join(ops)}", f"outer={ops[-1] if ops else ''}", f"rule={rule}",
        f"tense+time={tense}|{relation}", f"tense+tag={tense}|{tag}", f"form={form}",
        f"tense+word={tense}|{stem(line.at(first))}", f"b={line.at(group.before)}",
    ]  # fmt: skip
    signs.append(f"rule|time={rule}|{relation}")
    if group.negated:
        signs += ["not", f"not|{tense}"]
    return signs + _governor(line, group, first, tense)


def _governor(line: Line, group: Group, first: int, tense: str) -> list[str]:
    """The nearest verb, noun or adjective that can govern the word, with its negation and tense."""
    k = group.before
    kind = tense if group.infinitive or line.at(first).endswith("ing") else "fin"
    signs = []
    for j in range(k, max(-1, k - _FAR), -1):
        word, tag = line.at(j), line.words.tags[j]
        if j == k and tag in ("NOUN", "ADJ", "VERB"):
            signs += [f"{kind}<{stem(word)}", f"{kind}<tag={tag}"]
        if tag == "VERB" or (tag == "AUX" and word in BE and not signs):
            own = group_at(line, j)
            denied = own.negated or any(line.at(m) in _NEGATIONS for m in range(max(0, j - 3), j))
            that = "that" if any(line.at(m) == "that" for m in range(j + 1, k + 1)) else ""
            lead = "" if denied is False else "not "
            signs += [
                f"{kind}under={lead}{stem(word)}",
                f"{kind}under{that}={stem(word)}",
                f"under-{denied}|{kind}{that}",
            ]
            signs += [f"undertense={tense_of(own.aux, form_of(line, j))}|{kind}"]
            break
        if word in BOUNDARY:
            break
    return signs


def _noun(line: Line, first: int, last: int, relation: str | None) -> list[str]:
    reading = read_noun(line, first, last)
    start = phrase_start(line, first)
    ops = [_named(s.op) + ("-" if s.negated else "") for s in reading.steps]
    mods = sorted({_named(s.op) for s in reading.modifiers})
    facets = fold(reading.steps)
    rule = status_of(facets) if facets is not None else None
    before = line.at(start - 1)
    signs = [
        f"n:det={line.at(start)}", f"n:prep={before if before in PREPOSITION else ''}", f"n:gov={stem(before)}",
        f"n:chain={'>'.join(ops)}", f"n:mods={'+'.join(mods)}", f"n:rule={rule}", f"n:neg={reading.negated}",
        f"n:gov2={stem(line.at(start - 2))}_{before}", f"n:time={relation}",
    ]  # fmt: skip
    for j in range(start - 1, max(-1, start - _FAR), -1):
        if line.words.tags[j] == "VERB":
            own = group_at(line, j)
            signs += [f"n:under={stem(line.at(j))}", f"n:undertense={tense_of(own.aux, form_of(line, j))}"]
            signs += ["n:undernot"] if own.negated else []
            break
    for j in range(last, min(len(line), last + _FAR)):
        if line.words.tags[j] in ("VERB", "AUX"):
            signs += [f"n:then={stem(line.at(j))}"]
            break
    return signs


def _clause(line: Line, clause: Clause, first: int) -> list[str]:
    low = line.words.low
    inside = low[clause.first : clause.last]
    left = low[max(clause.first, first - 8) : first]
    signs = [f"opener={clause.opener or low[clause.first]}"]
    signs += [f"left={w}" for w in sorted(set(left) & (_MODALS | _NEGATIONS))]
    signs += ["negleft"] if set(left) & _NEGATIONS else []
    signs += [
        f"has={name}" for name, group in (("fut", _FUTURE), ("past", _PAST), ("now", _NOW)) if set(inside) & group
    ]
    signs += ["if"] if {"if", "unless", "whether", "until"} & set(low[max(0, first - 12) : first]) else []
    signs += ["sentif"] if "if" in low else []
    signs += [f"sentmodal={w}" for w in sorted(set(low) & _MODALS)]
    main = next((k for k in range(clause.first, clause.last) if line.words.tags[k] in ("VERB", "AUX")), None)
    if main is not None:
        signs += [f"main={low[main]}" if low[main] in AUX else f"main={form_of(line, main)}"]
        signs += (
            ["ismain"] if main == first or all(low[m] in AUX or adverbial(low[m]) for m in range(main, first)) else []
        )
    return signs
