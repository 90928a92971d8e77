"""What a story gives of its people as a whole: the role of each, and the fullest form of each name."""

from __future__ import annotations

from dateline.model.mention import Kind, Manner, Mention
from dateline.speech.honours import titles
from dateline.speech.lines import Lines
from dateline.speech.speaker import Speaker

_FORMS_OF_ADDRESS = frozenset(("lord", "lady", "sir", "mr", "mrs", "ms", "dr", "sheikh"))

_PLAIN_ADDRESS = ("mr", "mrs", "ms", "miss")  # says nothing about anybody


def roles_of(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """The role of each person: the one given with the full name, titles like Sheikh last, the longer one of two."""
    ranked: dict[str, tuple[bool, bool, int, str]] = {}
    for m in mentions:
        if m.role and m.kind is Kind.PERSON and m.role.lower().rstrip(".") not in {m.name.lower(), *_PLAIN_ADDRESS}:
            office = m.role.lower().split()[-1] not in titles()
            role = m.role
            if " " in role and role.split()[-1].lower() in _FORMS_OF_ADDRESS:
                role = role.rsplit(maxsplit=1)[0]  # "Union leader [Lord] Pennock"
            rank = (office, m.manner is Manner.FULL, len(role), role)
            ranked[m.name] = max(ranked.get(m.name, rank), rank, key=lambda r: r[:3])
    return {name: rank[3] for name, rank in ranked.items()}


def full_names(lines: Lines) -> dict[str, str]:
    """Last word -> longest run of two to four capitalised words that ends with it."""
    full: dict[str, str] = {}
    i, n = 0, len(lines.words)
    while i < n:
        j = i
        while (
            j < n
            and j - i < 6
            and lines.words[j][:1].isalpha()
            and lines.capital(j)
            and lines.block[j] == lines.block[i]
        ):
            j += 1
        if j - i >= 2:
            name = lines.name(max(i, j - 2), j)
            if len(name) > len(full.get(lines.words[j - 1], "")):
                full[lines.words[j - 1]] = name
        i = max(j, i + 1)
    return full


def spelled_out(mentions: tuple[Mention, ...], name: str) -> Speaker | None:
    """``CPD`` -> the body of the story whose capitals spell it."""
    if not (name.isupper() and 2 < len(name) <= 6):
        return None
    for m in mentions:
        if m.kind is Kind.BODY and "".join(w[0] for w in m.name.split() if w[:1].isupper()).endswith(name):
            return Speaker(m.name, person=False)
    return None
