"""Who takes part: the subject and the partners that an event's clause names; offices where no holder is named.

Zones instead of a parse: before the verb group stands who acts; after it "with", "between" and "by" bring in the
partners; what follows "on", "in" or a purpose ("to discuss ...") is topic or place and takes no part.
"""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.governed import governed
from dateline.events.hosts import DASHES, around_dashes, hosts, travellers
from dateline.events.line import AUX, HAVE, NOT, Line, adverbial
from dateline.events.named import as_told, cut, expanded, mere_envoys, of_office, sent_by
from dateline.events.objects import has_object
from dateline.events.partners import dated, partners_of, passive, sent, undergone
from dateline.events.phrase import Piece, bracket_end, head_end, is_verb_at, pieces_of, subjects
from dateline.events.unnamed import of_himself, refers_back
from dateline.events.verbs import Form
from dateline.model.event import Participant
from dateline.model.mention import Kind, Mention
from dateline.model.span import Span

_WHO = frozenset({Kind.PERSON, Kind.BODY, Kind.STATE, Kind.GROUP})


def participants_of(
    event: Found,
    mentions: list[Mention],
    place: Mention | None,
    outside: tuple[Span, ...],
    until: int,
    speaker: str | None,
) -> tuple[Participant, ...]:
    """The participants that an event's clause names, in text order, each once.

    `outside` are the spans of speakers and cues, which belong to the saying; words from `until` on belong to the next
    event word of the sentence.
    """
    found: dict[str, Participant] = {}
    everybody = [p for p in pieces_of(event.line, mentions) if not _alone(event.line, p)]
    pieces = [p for p in everybody if _told_of(event, p) or not any(p.mention.span.overlaps(s) for s in outside)]
    capitals = _capitals(event, pieces)
    himself = of_himself(event)
    if speaker is None or not speaker.split(" ")[-1].islower() or speaker[-1] != "s":
        himself = None  # "they" is nobody who speaks alone
    if himself is not None:  # the members said [they] would go on with the strike
        pieces = [p for p in pieces if p.first != himself]
    taking = _taking_part(event, everybody, pieces, until)
    for piece in taking:
        who = piece.mention.kind in _WHO or piece in capitals
        who = who and not cut(event.line, piece)
        if who and piece.mention is not place and not piece.mention.name.endswith(_PATRONS):
            for participant in expanded(of_office(event.line, taking, piece) or as_told(event.line, piece)):
                found.setdefault(participant.name, participant)
    speaks = not passive(event) and (himself is not None or (event.verb and _own_act(event)))
    if (
        speaker is not None
        and speaks
        and not any(p.span and p.span.start < event.trigger.start for p in found.values())
    ):
        found.setdefault(speaker, Participant(speaker.partition(" <")[0]))  # "We will meet again," X said
    if event.kind in ("expiry", "entry_into_force", "appointment"):
        found = {n: p for n, p in found.items() if n != n.lower()}  # a pact with 330 creditor banks expires
    states = {p.country for p in found.values() if p.name == p.country}
    known = tuple(p for p in found.values() if p.name == p.country or not mere_envoys(p, bool(states)))
    return known or tuple(found.values())


def _struck(event: Found, piece: Piece) -> bool:
    """Whether a measure strikes somebody named: [Kern] was fined by the court; not the duties that were lifted."""
    return event.kind == "measure" and piece.mention.kind in _NAMED and piece.mention.name[:1].isupper()


_NAMED = frozenset({Kind.PERSON, Kind.BODY, Kind.STATE})


def _told_of(event: Found, piece: Piece) -> bool:
    """Whether a name stands in the clause that tells of a speaker: Kern, who will meet [Tarn] on Monday, said ..."""
    return event.clause.opener in ("who", "which") and event.clause.first < piece.first < event.clause.last


def _alone(line: Line, piece: Piece) -> bool:
    """Whether a "they" is taken for one person."""
    return line.at(piece.first) == "they" and piece.mention.kind is Kind.PERSON and not piece.mention.names


#: Who only stands behind an event: U.N.-backed talks, a Norland-brokered truce.
_PATRONS = ("-backed", "-led", "-brokered", "-mediated", "-sponsored", "-hosted", "-supported")


def _capitals(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Cities that stand for their governments: [Karsk] and [Larnov] began talks; signed an accord with [Karsk]."""
    allied = [p for p in pieces if p.mention.kind is Kind.PLACE and event.line.at(p.first - 1) == "with"]
    if allied:
        return allied
    acting = [] if passive(event) else _acting(event, pieces)
    alone = event.verb and event.kind in _OF_TOWNS  # [Rocky Hill] sued the firm
    return [p for p in acting if p.mention.kind is Kind.PLACE] if len(acting) > 1 or alone else []


_OF_TOWNS = frozenset({"measure", "submission", "vote", "other", "adoption", "agreement"})


def _own_act(event: Found) -> bool:
    """Whether a speaker speaks of an act of their own: "we will meet"; the council said it would send observers."""
    line, (first, _) = event.line, event.subject
    low = line.words.low[first : event.first]
    if _WE & set(low):
        return True
    itself = [k for k in range(first, event.first) if line.at(k) == "it"]
    start = min([event.first, *(s.first for s in event.steps if s.first > first)])
    if len(itself) != 1 or any(line.at(k) == "that" for k in range(itself[0], start)):
        return False  # the firm said it would talk with unions that rejected its offer
    before = itself[0] - 1
    while before > 0 and (dated(line, before) or line.at(before) in ("last", "this", "on")):  # said last week it would
        before -= 1
    said = before - 1 if line.at(before) == "that" else before
    if line.at(said - 1) in ("he", "she"):
        return False  # he said it would raise output: the plan would, not he
    return line.at(before) in ("said", "says", "that", "announced")


_WE = frozenset({"we", "i", "we'll", "i'll", "we've", "i've", "we're", "i'm", "we'd", "i'd"})


def _taking_part(event: Found, everybody: list[Piece], pieces: list[Piece], until: int) -> list[Piece]:
    """The names that stand where participants stand: in the subject, in the phrase, behind "with", "by" or "of".

    `everybody` are all names of the sentence, `pieces` those that do not only say so.
    """
    if event.clause.opener in ("which", "who") and event.subject[0] < event.clause.first and not passive(event):
        pieces = sorted({*_antecedent(event.line, event.clause.first, everybody), *pieces}, key=lambda p: p.first)
    found = _acting(event, pieces)
    if passive(event) and not undergone(event):
        found = [p for p in found if _struck(event, p)]
    found += _of_phrase(event, pieces) if not event.verb else _of_pact(event, pieces)
    partners = partners_of(event, pieces, min(event.right, until))
    if sent(event) and partners and not passive(event):
        return sent_by(found, partners)
    found = found or _whose(event, pieces)
    if not found and event.verb and not passive(event) and not refers_back(event):  # [Orland] imposed the duties
        found = _acting(event, everybody)
    found = _both_say(event, everybody) or (_meant_before(event, pieces) or found) + partners
    if len(found) > 1:
        return found
    beside = partners or partners_of(event, everybody, min(event.right, until))
    main = hosts(event, everybody, beside)
    return [*main, *(found or beside if main else found)]


def _whose(event: Found, pieces: list[Piece]) -> list[Piece]:
    """The state whose measure it is: the imposition of [Orland] tariffs."""
    line, of = event.line, event.last
    if event.verb or event.kind != "measure" or line.at(of) != "of":
        return []
    near = [p for p in pieces if p.mention.kind is Kind.STATE and of < p.first <= of + 2]
    return [p for p in near if has_object(line, p.last, p.last, "measure", back=0, ahead=2)][:1]


def _both_say(event: Found, everybody: list[Piece]) -> list[Piece]:
    """Those who say of themselves that they will act: [Kern and Tarn] said they would meet again."""
    line = event.line
    if not event.verb or "they" not in line.words.low:
        return []
    they = next((k for k in range(event.first - 1, event.clause.first - 1, -1) if line.at(k) == "they"), None)
    if they is None or any(p.first > they and p.last <= event.first for p in everybody):
        return []
    said = they - 2 if line.at(they - 1) == "that" else they - 1
    found = subjects(line, 0, said, everybody) if line.at(said) in _SAYING else []
    return found if len(found) > 1 else []


def _meant_before(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Whom a pronoun behind "when" means by its sentence alone: OPEC will raise prices when [it] meets."""
    line, it = event.line, event.first - 1
    if not event.verb or line.at(it) not in ("it", "they") or line.at(it - 1) not in ("when", "before", "until"):
        return []
    if line.at(it) == "it":
        bodies = [p for p in pieces if p.last < it and p.mention.kind in (Kind.BODY, Kind.STATE)]
        return bodies if len(bodies) == 1 else []
    first = max([event.left, *(k + 1 for k in range(event.left, it) if line.at(k) == "that")])
    verb = next((k for k in range(first, it) if is_verb_at(line, k)), None)
    if verb is None:
        return []
    return subjects(line, first, verb, pieces) or (subjects(line, 0, verb, pieces) if verb == first else [])


_SAYING = frozenset({"said", "announced", "agreed", "say", "confirmed", "declared"})


def _acting(event: Found, pieces: list[Piece]) -> list[Piece]:
    """The subject of an event verb, or of the verb that governs an event noun; after "urged X to" it is X."""
    if not event.verb and not governed(event):
        return travellers(event, pieces)
    first, end = event.subject
    target = event.first if event.verb else event.phrase
    if event.clause.opener in ("which", "who") and first < event.clause.first:
        return _antecedent(event.line, event.clause.first, pieces)
    steps = sorted({(s.first, s.last) for s in event.steps if s.first < target}, reverse=True)
    if steps and (owner := _owner(event.line, steps[-1][0], pieces)):
        return owner
    for start, last in steps:
        between = range(last, target if event.verb or target != event.phrase else last)
        if any(event.line.words.tags[k] in ("NOUN", "PROPN", "PRON") and not dated(event.line, k) for k in between):
            end = target - 1 if event.line.at(target - 1) == "to" else target
            return subjects(event.line, last, end, pieces)
        target = start
    end = min(end, target) if target > first else end
    if event.line.at(end - 1) in DASHES:
        return around_dashes(event.line, end - 1, pieces)
    return subjects(event.line, first, _before_plans(event.line, end), pieces) if end > first else []


def _owner(line: Line, noun: int, pieces: list[Piece]) -> list[Piece]:
    """Whose decision or plan it is: [Orland]'s decision to impose tariffs."""
    if line.words.tags[noun] != "NOUN" or line.at(noun - 1) not in ("'s", "’s"):
        return []
    return [p for p in pieces if p.last == noun - 1]


def _antecedent(line: Line, opener: int, pieces: list[Piece]) -> list[Piece]:
    """The name that a relative clause belongs to: the council[, which meets on Friday]."""
    end = opener - 1 if line.at(opener - 1) == "," else opener
    return [p for p in pieces if p.last == end or head_end(line, p, pieces) == end][-1:]


def _before_plans(line: Line, k: int) -> int:
    """The beginning of "have no plans": the group of verbs and words before a noun that governs an event."""
    while k > 0 and (line.words.tags[k - 1] in ("DET", "ADJ", "ADV") or line.at(k - 1) in NOT):
        k -= 1
    j = k
    while j > 0 and (dated(line, j - 1) or line.at(j - 1) in ("last", "this", "on")):
        j -= 1
    if line.at(j - 1) in _TOLD_PLANS:
        return j - 1  # announced on Monday plans to lift the duties
    j = k
    while j > 0 and (line.at(j - 1) in HAVE | AUX | NOT or adverbial(line.at(j - 1))):
        j -= 1
    return j if any(line.at(i) in HAVE for i in range(j, k)) else k


_TOLD_PLANS = frozenset({"announced", "unveiled", "disclosed", "outlined", "made"})


def _of_phrase(event: Found, pieces: list[Piece]) -> list[Piece]:
    """The names inside the phrase of an event noun: Vesten's talks, the OPEC meeting, the Kern visit."""
    if event.kind in _UNNAMED:
        return []
    line, found = event.line, []
    for piece in pieces:
        near = _beside(event, piece) or _owns(event, piece)
        if (piece.first < event.phrase and not near) or piece.last > event.first:
            continue
        between = range(piece.last, event.first)
        other = (
            any(piece.last <= p.first < event.first for p in pieces)
            and line.at(bracket_end(line, piece.last)) not in _TYING
        )
        inside = {k for p in pieces for k in range(p.first, p.last)}
        if other or any(line.at(k) == "of" and k not in inside for k in between):
            continue
        if piece.mention.kind is not Kind.STATE or not (event.kind == "visit" or _where(event, piece)):
            found.append(piece)
    return found


def _of_pact(event: Found, pieces: list[Piece]) -> list[Piece]:
    """The names inside what was reached or imposed: the [Lakes] accord reached in May; [U.S.] tariffs on [Japan]."""
    line, (first, end) = event.line, event.subject
    if event.kind not in _THINGS or not (passive(event) or event.match.form & Form.PART):
        return []
    inside = [p for p in pieces if first <= p.first < p.last < end and p.mention.kind in (Kind.BODY, Kind.STATE)]
    ends = ((p, bracket_end(line, p.last)) for p in inside)
    whose = [p for p, at in ends if has_object(line, at, at, _THINGS[event.kind], back=0, ahead=_reach(line, at))]
    if event.kind == "measure" and whose and not passive(event):
        return []
    if event.kind != "measure" and len(whose) == 1 and not _whole_side(line, whose[0]):
        return []  # a Karsk truce could be signed
    return whose + [
        p for p in inside if whose and event.kind == "measure" and line.at(p.first - 1) in ("on", "against")
    ]


def _whole_side(line: Line, piece: Piece) -> bool:
    """Whether one name tells all sides of a pact: the [Group of Seven] accord; not the [Karsk] truce."""
    name = piece.mention.name
    return line.at(piece.last) in ("'s", "’s") or name.startswith("Group of ") or name.upper() == name


def _reach(line: Line, at: int) -> int:
    """Words from a name to the thing it owns: the Lakes accord; the council's price and output accord."""
    return 6 if line.at(at) in ("'s", "’s") else 2


_THINGS = {"agreement": "pact", "signing": "pact", "measure": "measure"}


def _beside(event: Found, piece: Piece) -> bool:
    """Whether a name is joined to the first one: the [Lakes Board] and Port Council meetings, [Orland]-Vesten talks."""
    line, joint = event.line, event.phrase - 1
    if bracket_end(line, piece.last) != joint or not line.words.raw[event.phrase][:1].isupper():
        return False
    plural = line.at(event.last - 1).endswith("s")
    return line.at(joint) in _JOINING or (plural and line.at(joint) == "and")


def _owns(event: Found, piece: Piece) -> bool:
    """Whether a name owns an accord of two things: [the cartel]'s price and output accord."""
    line, owned = event.line, range(piece.last + 1, event.phrase)
    if event.kind != "agreement" or line.at(piece.last) not in ("'s", "’s") or len(owned) > _OWNED:
        return False
    return all(line.words.tags[k] in ("NOUN", "ADJ") or line.at(k) == "and" for k in owned)


_OWNED = 4  # words from an owner to the phrase of an accord
_JOINING = frozenset({"-", "–", "plus"})


def _where(event: Found, piece: Piece) -> bool:
    """Whether a state before a gathering may be where it is held: the Uruguay meeting, not the Uruguayan one."""
    alone = piece.last == event.first and event.line.at(piece.first - 1) not in _TYING
    named = event.line.words.raw[piece.first] == piece.mention.name.split(" ")[0]
    return event.kind in ("meeting", "summit", "conference", "session", "debate") and alone and named


_UNNAMED = frozenset({"other", "election"})  # the Larn rally, a presidential election
_TYING = frozenset({"-", "–", "and", "/", ",", "plus"})  # Vesten-Orland talks
