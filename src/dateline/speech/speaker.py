"""A resolved speaker."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.swift import swift


@swift
@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker: name as recorded, role where one is given, and whether it is a person.

    `joint` stands for two persons named with "and" between them.
    """

    name: str
    role: str | None = None
    person: bool = False
    plural: bool = False
    named: bool = True
    joint: bool = False


#: Bodies that belong to one person, and are told apart by him alone.
OFFICES = frozenset(("office", "ministry", "campaign", "team", "staff", "secretariat", "administration", "foundation"))


def office_of(owner: Speaker | None, noun: str) -> Speaker:
    """``his office`` -> "Tova Kern's office" where the owner is known, else "office"."""
    known = owner is not None and owner.named and owner.person
    return Speaker(f"{owner.name}'s {noun}") if known and owner is not None else Speaker(noun, named=False)
