"""A resolved speaker."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.swift import swift


@swift
@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker: name as recorded, role where one is given, and whether it is a person."""

    name: str
    role: str | None = None
    person: bool = False
    plural: bool = False
    named: bool = True
