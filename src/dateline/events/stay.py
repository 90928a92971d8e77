"""A visit told by where somebody is: is in Karsk on a visit, should be in Lima for a two-day visit."""

from __future__ import annotations

from dateline.events.group import Step, group_at, tense_of
from dateline.events.line import BE, PAST_AUX, Line
from dateline.events.noun import NounReading
from dateline.events.verbs import Form
from dateline.model.swift import replace


def staying(line: Line, reading: NounReading) -> NounReading:
    """A visit that somebody is on: [is] in Karsk on a visit, [should be] in Lima for a two-day visit."""
    k = reading.first - 2
    while k > 0 and (line.words.tags[k] == "PROPN" or line.at(k) in ("in", "here", "there", "currently", "now")):
        k -= 1
    if line.at(k) not in BE or k >= reading.first - 2:
        return reading
    group = group_at(line, k)
    tense = tense_of(group.aux, Form.BASE) if group.aux else "past" if line.at(k) in PAST_AUX else "doing"
    op = "will" if tense in ("should", "would") else tense
    step = Step(op, group.negated, tense == "past", group.before + 1, k + 1)
    return replace(reading, steps=(step,), preposition=None)
