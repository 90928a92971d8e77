"""How well a further telling fits the tellings of one event: by its days, places, people and status."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field

from dateline.events.draft import Draft
from dateline.events.kinds import GATHERINGS, group_of
from dateline.events.matter import (
    another_measure,
    described,
    far_apart,
    guessed_apart,
    hand,
    initialled,
    just_told,
    one_name,
    other_matter,
    other_measure,
    sent,
    spelt_out,
    told_back,
    two_hands,
)
from dateline.events.when import days_of
from dateline.model.event import Status


@dataclass
class Cluster:
    """The drafts of one real-world event, in the order they joined."""

    drafts: list[Draft] = field(default_factory=list)
    orders: list[int] = field(default_factory=list)  # where it is spoken of, sorted

    def join(self, draft: Draft) -> None:
        """One more telling of the event."""
        self.drafts.append(draft)
        insort(self.orders, draft.order)

    @property
    def kind(self) -> str:
        """The kind of its first draft."""
        return self.drafts[0].found.kind

    @property
    def another(self) -> bool:
        """Whether it was told apart from others: an additional meeting."""
        return self.drafts[0].another


def score(cluster: Cluster, draft: Draft) -> float:
    """How well a draft fits a cluster; 0 or less: it is another event."""
    if group_of(cluster.kind) != group_of(draft.found.kind) or _other_sort(cluster, draft) or _ordered(cluster, draft):
        return 0.0
    if draft.another != cluster.another:
        return 0.5 if _goes_on(cluster, draft) else 0.0
    values = [test(cluster, draft) for test in (_dates, _places, _people, _numbers)]
    if None in values or (values[1:3] == [0.0, 0.0] and _two_of_a_month(cluster, draft)):
        return 0.0
    if (values[0] != 1.0 and other_matter(cluster.drafts, draft)) or guessed_apart(cluster.drafts, draft):
        return 0.0
    evidence = sum(v for v in values if v is not None)
    return evidence + _weight(cluster, draft, evidence)


def _two_of_a_month(cluster: Cluster, draft: Draft) -> bool:
    """Whether nothing but a month ties two gatherings: Kern met Tarn last month, the board met in Halm in March."""
    told = draft.found.verb and not (draft.definite or draft.headline)
    if not told or draft.found.kind not in GATHERINGS or not all(map(_of_month, (draft, *cluster.drafts))):
        return False
    who, where = bool(draft.participants), draft.place is not None
    theirs = (any(d.participants for d in cluster.drafts), any(d.place for d in cluster.drafts))
    return (who, where) not in ((False, False), theirs) and theirs != (False, False)


def _of_month(draft: Draft) -> bool:
    """Whether a draft is dated by a month, a part of one or a longer time."""
    days = days_of(draft.when)
    return days is not None and (days[1] - days[0]).days > _DAYS_APART


def _completes(cluster: Cluster, draft: Draft) -> bool:
    """Whether a mention near by names the people of talks that nobody has been named for: the talks between X and Y."""
    if draft.when.date or any(d.place or d.participants for d in cluster.drafts) or cluster.kind != draft.found.kind:
        return False
    if cluster.kind in GATHERINGS and draft.status is None and draft.participants and not draft.definite:
        return False  # trade talks with Orland and others, spoken of in passing
    numbers = [abs(d.found.line.words.number - draft.found.line.words.number) for d in cluster.drafts]
    return min(numbers) <= _NEAR


_NEAR = 4  # sentences over which two tellings complete each other


def _ordered(cluster: Cluster, draft: Draft) -> bool:
    """Whether one sentence puts an event before or after another: will brief the members before the talks in Karsk."""
    return any(_after_one(draft, other) or _after_one(other, draft) for other in cluster.drafts[:_FIRST])


def _after_one(late: Draft, early: Draft) -> bool:
    found, other = late.found, early.found
    if found.verb or found.line.words.number != other.line.words.number or found.first <= other.first:
        return False
    low = found.line.words.low
    prepared = found.preposition == "for" and low[max(0, found.phrase - 2) : found.phrase - 1] in _PREPARING
    return found.preposition in _ORDERING or prepared or low[max(0, found.phrase - 2) : found.phrase] == _AHEAD


_AHEAD = ("ahead", "of")
_PREPARING = frozenset((word,) for word in ("prepare", "preparing", "preparations", "agenda", "groundwork", "ready"))

_ORDERING = frozenset({"before", "after", "following", "until", "pending", "since", "ahead"})


def _weight(cluster: Cluster, draft: Draft, evidence: float) -> float:
    """What nearness and status add to the evidence of days, places and people."""
    if draft.fresh and evidence <= 0 and not draft.headline:
        return -1.0  # an emergency session is not the talks spoken of before
    tied = draft.definite or draft.headline or _next_to(cluster, draft) or _completes(cluster, draft)
    near = 0.6 if draft.definite and just_told(cluster.drafts, draft) else 0.3 if tied else 0.0
    if draft.status is None:
        fits = evidence > 0 or draft.headline or not described(draft) or _completes(cluster, draft)
        same = 0.05 if cluster.kind == draft.found.kind else 0.0
        return near - 0.2 + same if fits else -1.0  # the talks in Karsk, spoken of in passing
    statuses = {d.status for d in cluster.drafts if d.status is not None}
    if draft.status in statuses:
        alike = cluster.kind == draft.found.kind
        bare = 0.2 if alike and not described(draft) else 0.0  # wage talks, said without day, place and people
        return near + bare + (0.1 if alike else 0.0) - 0.25
    told = cluster.drafts[0].found.verb and cluster.kind in GATHERINGS  # will discuss quotas ... The meeting
    alike = cluster.kind == draft.found.kind and not another_measure(cluster.drafts, draft)
    if draft.definite and not described(draft) and (alike or told):
        near = 0.9
    far = far_apart(draft.status, statuses) and not (draft.definite and _of_today(cluster))
    other = 0.2 if draft.headline and cluster.kind != draft.found.kind else 0.0  # a conference, and one of its sessions
    return near / 2 - (0.75 if far else 0.4) - other


def _of_today(cluster: Cluster) -> bool:
    """Whether an event is one of the story's day: invited to a meeting on Tuesday ... The meeting ended."""
    return any(d.side == 0 and d.when.date is not None for d in cluster.drafts)


def _other_sort(cluster: Cluster, draft: Draft) -> bool:
    """Whether the words mean different things: a hearing is no debate, a strike no rally."""
    found = draft.found
    if found.kind in _OWN_WORD or cluster.kind in _OWN_WORD:
        return cluster.kind != found.kind
    if found.kind in _OFFICES:  # sacked the governor and named her deputy
        return any(d.found.kind != found.kind for d in cluster.drafts)
    if found.kind == "measure":
        return other_measure(cluster.drafts, draft)
    if found.kind != "other":  # what the council voted on is not the election spoken of
        return {found.kind, cluster.kind} == {"vote", "election"} and draft.when.date is None
    return all(d.found.match.row[0].split()[-1] != found.match.row[0].split()[-1] for d in cluster.drafts)


_OFFICES = frozenset({"appointment", "resignation"})
_OWN_WORD = frozenset({"debate", "hearing", "press_conference"})


def _goes_on(cluster: Cluster, draft: Draft) -> bool:
    """Whether people who are meeting now "will meet again Friday morning": the same talks, another day."""
    if not draft.found.verb or draft.status is not Status.PLANNED or _people(cluster, draft) is None:
        return False
    mine = days_of(draft.when)
    for other in cluster.drafts:
        days = days_of(other.when)
        if other.status is Status.UNDER_WAY and mine and days and 0 <= (mine[0] - days[1]).days <= _DAYS_APART:
            return True
    return False


_DAYS_APART = 3


def _next_to(cluster: Cluster, draft: Draft) -> bool:
    """A vote told again in the next sentence: "The law was passed by 54 votes to 12"."""
    if draft.found.kind not in _DECISIONS or not draft.found.verb:
        return False
    return any(abs(d.found.line.words.number - draft.found.line.words.number) <= 1 for d in cluster.drafts)


_DECISIONS = frozenset({"vote", "ratification", "adoption", "measure"})


def _dates(cluster: Cluster, draft: Draft) -> float | None:
    """None where the days cannot be one; 1 for the same value."""
    mine = {v for v in (draft.when.date, draft.when.was) if v}
    best: float | None = 0.0
    for other in cluster.drafts:
        theirs = {v for v in (other.when.date, other.when.was) if v}
        if not mine and theirs and _against(draft.status, other):
            return None
        if mine and not theirs and _against(other.status, draft):
            return None
        if draft.side * other.side < 0 and Status.UNDER_WAY not in (draft.status, other.status):
            return None  # earlier this year, and in the autumn
        if not mine or not theirs:
            continue
        if draft.when.was and other.when.was and draft.when.was != other.when.was:
            return None  # two meetings put off
        if mine & theirs:
            return 1.0
        if _edges(draft, other):
            best = 0.6 if best is not None else None
            continue
        if not _overlap(draft, other):
            best = None
        elif best is not None:
            years = min(len(draft.when.date or ""), len(other.when.date or "")) <= _YEAR
            best = max(best, 0.0 if years else 0.3)
    return best


_YEAR = 4  # characters of a value that names a year alone
_TO_COME = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSSIBLE, Status.CONDITIONAL})


def _against(status: Status | None, dated: Draft) -> bool:
    """Whether what an undated mention says cannot be true on the day of another: held, and ahead of the story."""
    if dated.side == 1 and dated.when.edge != "end":
        return status in (Status.HELD, Status.UNDER_WAY)
    if dated.side == -1 and dated.when.date and dated.when.edge is None and dated.status is not Status.POSTPONED:
        return status in _TO_COME or (status is Status.UNDER_WAY and dated.status is not Status.UNDER_WAY)
    return False


def _edges(a: Draft, b: Draft) -> bool:
    """Whether one gives the beginning and the other the end, not more than two months apart."""
    first, last = (a, b) if b.when.edge == "end" else (b, a)
    left, right = days_of(first.when), days_of(last.when)
    if last.when.edge != "end" or left is None or right is None or first.when.edge == "end":
        return False
    return 0 <= (right[1] - left[0]).days <= 62


def _overlap(a: Draft, b: Draft) -> bool:
    """Whether the days of two drafts can be the same; what is undated or only has a former day never clashes."""
    left, right = days_of(a.when), days_of(b.when)
    if left is None or right is None:
        return True
    return left[0] <= right[1] and right[0] <= left[1]


def _places(cluster: Cluster, draft: Draft) -> float | None:
    names = {d.place.name for d in cluster.drafts if d.place is not None}
    if cluster.kind == "visit" and sent(draft) != any(sent(d) for d in cluster.drafts) and not draft.definite:
        return None  # an envoy sent, and the minister's own journey
    if draft.place is None or not names:
        return 0.0
    return 0.8 if draft.place.name in names else None


_OPPOSED = {"SANCTION", "YIELD"}  # imposing and lifting are two events


def _numbers(cluster: Cluster, draft: Draft) -> float | None:
    """The second debate is not the first; and history is not what the story is about."""
    if cluster.kind == "measure" and {hand(d) for d in (*cluster.drafts, draft)} >= _OPPOSED:
        return None
    if cluster.kind == "signing" and len({initialled(d) for d in (*cluster.drafts, draft)}) > 1:
        return None  # to initial the treaty and to sign it
    sorts = {q for d in cluster.drafts for q in d.qualities}
    if draft.qualities and sorts and not draft.qualities & sorts:
        return None
    numbers = {n for d in cluster.drafts for n in d.ordinals}
    if draft.ordinals and (numbers or not draft.when.date):
        return 0.3 if draft.ordinals & numbers else None
    if not draft.when.date and all(d.history for d in cluster.drafts):
        near = any(abs(d.found.line.words.number - draft.found.line.words.number) <= 1 for d in cluster.drafts)
        return 0.0 if near else None
    return 0.0


def _people(cluster: Cluster, draft: Draft) -> float | None:
    mine = {one_name(p.name) for p in draft.participants}
    theirs = {one_name(p.name) for d in cluster.drafts for p in d.participants}
    if _named_apart(cluster, draft, theirs) or (told_back(draft) and _of_today(cluster)):
        return None  # the recent talks are not those of today
    if cluster.kind == "visit" and _of_somebody_else(cluster, draft, mine, theirs):
        return None
    same = mine & theirs
    if same:
        return None if _with_others(cluster, draft) else 0.5 * len(same) / min(len(mine), len(theirs))
    if not _capital(mine) or not _capital(theirs):
        return 0.0  # "the relevant ministries" may be anybody's
    return _of_strangers(cluster, draft)


def _of_somebody_else(cluster: Cluster, draft: Draft, mine: set[str], theirs: set[str]) -> bool:
    """Whether "a four-day visit" of nobody named stands beside a visit of Kern: nothing says that it is his."""
    unnamed = (draft.fresh and not mine, all(d.fresh for d in cluster.drafts) and not theirs)
    return (unnamed[0] and _capital(theirs)) or (unnamed[1] and _capital(mine) and not draft.definite)


def _of_strangers(cluster: Cluster, draft: Draft) -> float | None:
    """The same where no name is shared: by the kind, by names in one word ("the Kern-Tarn meeting"), by states."""
    if draft.proper and draft.proper <= _names(cluster):
        return 0.3
    if cluster.kind in ("visit", "appointment", "resignation"):
        return None  # two travellers, two holders of an office
    if cluster.kind == "measure":
        return None if two_hands(cluster.drafts[0], draft) else 0.0  # one names who imposes, another whom it hits
    left = {p.country for p in draft.participants} - {None}
    right = {p.country for d in cluster.drafts for p in d.participants} - {None}
    return 0.1 if left & right else None


def _capital(names: set[str]) -> bool:
    return any(n[:1].isupper() for n in names)


def _named_apart(cluster: Cluster, draft: Draft, theirs: set[str]) -> bool:
    """Whether a name inside the phrase fits nothing in the cluster: the Larn talks are not those in Karsk."""
    known = draft.status is None or _capital(theirs) or any(d.place for d in cluster.drafts)
    return bool(draft.proper) and known and not draft.proper & _names(cluster)


def _names(cluster: Cluster) -> frozenset[str]:
    """The words of all names that a cluster speaks of."""
    words = (
        w
        for d in cluster.drafts
        for p in d.participants
        for w in spelt_out(f"{p.name} {p.country or ''}".lower()).replace("-", " ").split()
    )
    places = (w for d in cluster.drafts if d.place for w in d.place.name.lower().split())
    return frozenset(words) | frozenset(places) | frozenset(w for d in cluster.drafts for w in d.proper)


_FIRST = 8  # mentions of a cluster that are compared one by one


def _with_others(cluster: Cluster, draft: Draft) -> bool:
    """Whether one and the same person meets other people: Kern met Tarn; Kern met Olk."""
    if not draft.found.verb or cluster.kind == "measure":
        return False
    mine = {p.name: p.country for p in draft.participants if p.name[:1].isupper()}
    for other in cluster.drafts[:_FIRST]:
        theirs = {p.name: p.country for p in other.participants if p.name[:1].isupper()}
        left, right = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
        states = {mine[n] for n in left} & {theirs[n] for n in right} - {None}
        if other.found.verb and left and right and not states:
            return True
    return False
