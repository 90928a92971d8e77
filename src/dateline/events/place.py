"""Where an event is: "in Sochi", "to Tokyo", "in the Palace of Congresses in Dravets"; never a dateline or metonym."""

from __future__ import annotations

from dateline.events.between import another_verb
from dateline.events.find import Found
from dateline.events.line import AUX, PREPOSITION, Line
from dateline.events.objects import word_class
from dateline.model.mention import Kind, Manner, Mention

_AT = frozenset({"in", "at", "near", "outside"})
_TOWARDS = frozenset({"to", "for", "in", "at"})
_ELSEWHERE = frozenset({"about", "after", "before", "because", "amid", "against", "despite"})
_TRAVEL = frozenset({"visit"})


def place_of(event: Found, mentions: list[Mention], others: list[Found]) -> Mention | None:
    """The place mention that belongs to an event, None where the sentence gives none."""
    line = event.line
    places = [m for m in mentions if m.kind in (Kind.PLACE, Kind.STATE) and m.manner is not Manner.METONYM]
    places = [m for m in places if not (_adjective(line, m) if m.kind is Kind.STATE else m.name.endswith(_ADJECTIVES))]
    places = [m for m in places if (_whole(line, m) and not _left(event, m)) or _in_phrase(event, m)]
    places = [m for m in places if not (m.kind is Kind.PLACE and len(m.name) > 2 and m.name.isupper())]  # OPEC, GATT
    best: tuple[int, Mention] | None = None
    for mention in places:
        at = line.words.index_of(mention.span.start)
        cost = _cost(line, event, at, mention, others)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, mention)
    return best[1] if best else None


def _whole(line: Line, mention: Mention) -> bool:
    """Whether a place is named to its end and owns nothing: not [West] Berlin, not in [Vesten]'s tariffs."""
    after = line.words.index_of(mention.span.end - 1) + 1
    if line.at(after) in ("'s", "’s") or (line.at(after) in ("-", "–") and line.words.raw[after + 1][:1].isupper()):
        return False  # in Vesten's tariffs, in Orland-Vesten talks
    if line.at(after) in _STATES or (line.at(after) in _SITES and line.at(after + 1) == "of"):
        return False  # toured [Gulf] states; the Lakeland resort of Karsk
    if line.words.tags[after : after + 1] != ("PROPN",):
        return True
    return line.at(after) in word_class("calendar") or line.at(after) in word_class("time")


def _left(event: Found, mention: Mention) -> bool:
    """Whether a place only says where somebody comes from: flown [from the town of Karsk in Orland] to Larn."""
    at = event.line.words.index_of(mention.span.start)
    low = event.line.words.low[max(event.last, at - _AWAY) : at]
    return at > event.last and "from" in low and not _SITES.isdisjoint(low)


def _in_phrase(event: Found, mention: Mention) -> bool:
    """Whether a place begins the name of the gathering itself: the [Venice] Economic Summit."""
    words = event.line.words
    after = words.index_of(mention.span.end - 1) + 1
    inside = not event.verb and event.phrase < after <= event.first
    return inside and all(w[:1].isupper() for w in words.raw[after : event.first + 1])


def _adjective(line: Line, mention: Mention) -> bool:
    """Whether a state is named by its adjective, as in "American officials"."""
    first = line.words.index_of(mention.span.start)
    word = line.words.raw[first] if first < len(line) else ""
    if word in _SHORT and _before_noun(line, mention):
        return True  # in U.S. tariffs
    other = word not in _SHORT and not mention.name.lower().startswith(word.lower()[:4])
    return other or word.endswith(("ian", "ese"))


def _before_noun(line: Line, mention: Mention) -> bool:
    after = line.words.index_of(mention.span.end - 1) + 1
    return line.words.tags[after : after + 1] == ("NOUN",)


_ADJECTIVES = ("ean", "nian", "rian", "sian", "ese")  # European
_SHORT = frozenset({"U.S.", "U.S", "US", "U.K.", "U.K", "UK", "U.S.A.", "USA", "U", "the"})


_STATES = frozenset({"states", "countries", "nations", "capitals", "cities"})
_SITES = frozenset({"resort", "town", "city", "village", "port", "island", "capital", "suburb", "district", "region"})


def _site(line: Line, at: int) -> int:
    """Where the phrase begins in which a place is named: in [the Lakeland resort of] Karsk; else the place itself."""
    if line.at(at - 1) != "of" or line.at(at - 2) not in _SITES:
        return at
    k = at - 2
    while k > 0 and line.words.tags[k - 1] in ("DET", "ADJ", "NOUN", "PROPN"):
        k -= 1
    return k


def _cost(line: Line, event: Found, at: int, mention: Mention, others: list[Found]) -> int | None:
    """How far a place at word `at` is from an event; None where it belongs to something else."""
    before = line.at(at - 2) if line.at(at - 1) == "the" else line.at(_site(line, at) - 1)
    if at >= event.last:
        return _cost_after(event, at, before, mention, taken=_taken(line, event, at, others))
    if at < event.left and not (at <= 3 and event.left - at <= 6):
        return None
    if any(line.at(k) in ("that", "because", "since") for k in range(at, event.first)):
        return None
    apart = not event.verb and event.preposition != "for" and at > _OPENS  # met in Karsk, the capital, for a summit
    if apart and any(_parts(line, k) for k in range(at + 1, event.phrase)):
        return None
    within = not event.verb and at >= event.phrase
    if before in ("in", "at") and event.first - at <= 12 and not within and not _taken(line, event, at, others):
        return 20 + event.first - at
    near = range(at + 1, event.first)
    inside = (
        len(near) <= 2 and not event.verb and not any(line.at(k) == "'s" or line.at(k) in PREPOSITION for k in near)
    ) and not any(line.words.tags[k] in ("VERB", "AUX") for k in near)  # Karsk began expert talks
    return 15 if inside and mention.kind is Kind.PLACE else None  # the June Venice summit


_OPENS = 3  # words at the head of a sentence whose place holds for all of it: In Karsk, ...


def _parts(line: Line, k: int) -> bool:
    """Whether a place before the word at `k` belongs to what came before it: meets in Karsk [to] review the accord."""
    return line.at(k) == "," or (line.at(k) == "to" and line.words.tags[k + 1 : k + 2] == ("VERB",))


def _cost_after(event: Found, at: int, before: str, mention: Mention, *, taken: bool) -> int | None:
    travel = event.kind in _TRAVEL
    if at >= event.right or another_verb(event, range(event.last, at), topic=False):
        return None
    if event.kind == "measure" and any(event.line.at(k) in ("on", "against") for k in range(event.last, at - 1)):
        return None  # curbs on banks in London
    if any(event.line.at(k) in _ELSEWHERE or _acts_on(event, k) for k in range(event.last, at)):
        return None  # talks begun after concern about sentiment in Vesten
    if travel and event.verb and at <= event.last + 2:
        return 0  # will visit Tokyo
    if taken or before not in (_TOWARDS if travel else _AT):
        return None
    return 1 + (0 if mention.kind is Kind.PLACE else 8) + (at - event.last) // 4


_AWAY = 6  # words behind "from" that say where somebody comes from


def _acts_on(event: Found, k: int) -> bool:
    """Whether what is said of a noun has an object of its own: the talks [produced] a shift of policy in Vesten."""
    words = event.line.words
    verb = not event.verb and words.tags[k] == "VERB" and words.tags[k + 1 : k + 2] in (("DET",), ("ADJ",))
    return verb and any(s.first <= k < s.last and s.op == "end" for s in event.steps)


def _taken(line: Line, event: Found, at: int, others: list[Found]) -> bool:
    """Whether another event word stands between this event and the place."""
    low, high = (event.last, at) if at >= event.last else (at, event.first)
    if any(o is not event and low <= o.first < high for o in others):
        return True
    return any(line.at(k) in AUX for k in range(low, high)) and at >= event.last and event.verb
