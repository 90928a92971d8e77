"""Persons, bodies and places as a story names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span
from dateline.model.swift import swift


class Kind(StrEnum):
    """What kind of thing a mention names."""

    PERSON = "person"
    BODY = "body"  # ministry, party, company, agency, court
    STATE = "state"  # a state or its government, also said by capital or nationality
    PLACE = "place"
    GROUP = "group"  # unnamed: "the two leaders", "the relevant ministries", "officials"


class Manner(StrEnum):
    """How the mention refers."""

    FULL = "full"  # Alexander Lukashenko
    SHORT = "short"  # Lukashenko
    ROLE = "role"  # the Belarusian president
    PRONOUN = "pronoun"  # he
    METONYM = "metonym"  # Minsk, for Belarus
    JOINT = "joint"  # the two presidents


@swift
@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: ``the Belarusian president`` -> name "Alexander Lukashenko", manner role.

    `name` is the fullest name the story gives for the one meant (without titles); for a nameless one its noun ("the
    relevant ministries"). `names` has more than one entry for joint mentions ("the two leaders"). `role` is the role
    given here or nearest ("Belarusian president"), `country` the state it belongs to (English short name).
    """

    span: Span
    kind: Kind
    name: str
    manner: Manner = Manner.FULL
    names: tuple[str, ...] = ()
    role: str | None = None
    role_span: Span | None = None
    country: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Person:
    """A person, body, state or place of one story with every spelling and role found; made from its mentions."""

    name: str
    kind: Kind
    roles: tuple[str, ...] = ()
    country: str | None = None
    spellings: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
