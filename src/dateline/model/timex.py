"""Time expressions after TimeML's TIMEX3, with intervals as first-class values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span
from dateline.model.swift import swift


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@swift
@dataclass(frozen=True, slots=True)
class Interval:
    """Calendar days from `begin` to `end`; None is an open end; `*_open` means that the day itself is left out.

    "after December 20 this year" in 2019 is ``Interval(2019-12-20, 2019-12-31, begin_open=True)``.
    """

    begin: dt.date | None
    end: dt.date | None
    begin_open: bool = False
    end_open: bool = False

    def __str__(self) -> str:
        left = "(" if self.begin_open or self.begin is None else "["
        right = ")" if self.end_open or self.end is None else "]"
        return f"{left}{self.begin or '-'}, {self.end or '-'}{right}"

    @property
    def first(self) -> dt.date | None:
        """The first day inside."""
        if self.begin is None or not self.begin_open:
            return self.begin
        return self.begin + dt.timedelta(days=1)

    @property
    def last(self) -> dt.date | None:
        """The last day inside."""
        if self.end is None or not self.end_open:
            return self.end
        return self.end - dt.timedelta(days=1)


@swift
@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: ``December 20`` -> DATE 2019-12-20.

    `value` is a TIMEX3 value (2019-12-20, 2019-W51, P3D, PRESENT_REF ...) or, for an interval said as one
    expression, ``A/B``; `mod` a TIMEX3 modifier (END, APPROX, BEFORE ...); `interval` the calendar days meant, where
    they can be told; `ground` says in words what the value leans on ("weekday before the dateline"). `part_of` is the
    span of a larger expression that holds this one ("after December 20 this year" holds "December 20"). `whole` is the
    value of the period that an edge belongs to ("the end of the month" is its last day, `whole` the month). `flaw`
    says why a date cannot be ("April has 30 days"); its value then has only X. `edtf` spells the value in EDTF.
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None = None
    interval: Interval | None = None
    ground: str = "explicit"
    part_of: Span | None = None
    edtf: str | None = None
    whole: str | None = None
    flaw: str | None = None
