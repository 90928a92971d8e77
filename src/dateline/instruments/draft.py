"""One instrument in the making: its phrases, what they say, and whether another phrase means it too."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.instruments.clauses import Said
from dateline.instruments.find import Naming
from dateline.instruments.leads import Standing
from dateline.instruments.words import word_set
from dateline.model.instrument import Stage, Step

ORDER = (
    Stage.EXISTING, Stage.PROPOSED, Stage.DRAFT, Stage.REJECTED, Stage.AGREED, Stage.INITIALLED, Stage.SIGNED,
    Stage.ADOPTED, Stage.RATIFIED, Stage.PROVISIONAL, Stage.IN_FORCE, Stage.DENOUNCED, Stage.EXPIRED,
)  # fmt: skip
_SIGNED = ORDER.index(Stage.SIGNED)
_MOST = 100  # phrases of one instrument; what has more is no story
_KEYS = 8  # different sets of telling words kept of one instrument
_HOPED = (Standing.REJECTED, Standing.DRAFT, Standing.PROPOSED)
_STAGES = {Standing.REJECTED: Stage.REJECTED, Standing.DRAFT: Stage.DRAFT, Standing.PROPOSED: Stage.PROPOSED}
#: One more beside the one named: "another pact", "a similar accord".
_WITH = frozenset({"with", "between"})
_THE = frozenset({"the", "this", "that"})
_FURTHER = frozenset({"another", "similar", "separate", "second", "third"})


@dataclass(slots=True)
class Draft:
    """One instrument in the making; `keys`, `titles`, `nouns` and `families` are those of all its phrases."""

    namings: list[Naming] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    expires: str | None = None
    preparing: bool = False
    standings: set[Standing] = field(default_factory=set)
    keys: list[frozenset[str]] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    year: str | None = None
    proper: bool = False
    plural: bool = False

    @property
    def best(self) -> Naming:
        """The phrase that names it most fully."""
        return max(self.namings, key=lambda n: (n.proper, bool(n.titles), len(n.words), -n.span.start))

    @property
    def institution(self) -> bool:
        """Whether it is a body as much as a text, which "the agreement" alone does not mean."""
        return any(n.proper and n.name.partition(" ")[0].lower() in word_set("institutions") for n in self.namings)

    @property
    def linked(self) -> bool:
        """Whether some phrase says with or between whom it is."""
        return any(n.complement in _WITH for n in self.namings[:_KEYS])

    @property
    def made(self) -> bool:
        """Whether the instrument has been signed or more."""
        return any(ORDER.index(s.stage) >= _SIGNED for s in self.steps)

    @property
    def standing(self) -> Standing | None:
        """What the words around its phrases say of it, all together: one that is broken or honoured is there."""
        if self.preparing or Standing.MADE not in self.standings:
            return Standing.DRAFT if self.preparing else next((s for s in _HOPED if s in self.standings), None)
        return Standing.MADE

    @property
    def stage(self) -> Stage:
        """The furthest stage told."""
        stages = [s.stage for s in self.steps]
        hoped = _STAGES.get(self.standing) if self.standing else None
        if hoped and not self.made and (not stages or (self.preparing and Stage.PROPOSED not in stages)):
            stages.append(hoped)
        rights = any(n.proper and n.complement == "of" for n in self.namings)  # "the Bill of Rights" is there
        moved = self.nouns == {"bill"} and self.year is None and not rights
        return max(stages, key=ORDER.index, default=Stage.PROPOSED if moved else Stage.EXISTING)

    def take(self, naming: Naming, said: Said) -> None:
        """Adds one more phrase and what is said of it."""
        if len(self.namings) < _MOST:
            self.namings.append(naming)
        if naming.words and naming.words not in self.keys and len(self.keys) < _KEYS:
            self.keys.append(naming.words)
        if naming.made and not self.titles and not naming.titles:
            self.titles |= naming.made
            self.keys.append(naming.made)
        self.titles |= naming.titles
        self.nouns.add(naming.noun.noun)
        self.families.add(naming.noun.family)
        self.year = self.year or naming.year
        self.proper = self.proper or naming.proper
        self.plural = self.plural or naming.plural
        self.hear(said, naming)

    def hear(self, said: Said, naming: Naming) -> None:
        """Adds what a sentence says; the first date of a stage stays, unless a later one says it to the day."""
        for step in said.steps:
            same = next((s for s in self.steps if s.stage is step.stage), None)
            if same is None:
                self.steps.append(step)
            elif step.date is not None and (same.date is None or step.date.startswith(f"{same.date}-")):
                self.steps[self.steps.index(same)] = step
        self.expires = self.expires or said.expires
        self.preparing = self.preparing or said.preparing
        heard = standing_of(naming, said)
        if heard is not None:
            self.standings.add(heard)

    def swallow(self, other: Draft) -> None:
        """Takes in another record of the same instrument."""
        for naming in other.namings:
            self.take(naming, Said())
        for step in other.steps:
            self.hear(Said((step,), other.expires, other.preparing), other.namings[0])
        self.standings |= other.standings


def standing_of(naming: Naming, said: Said) -> Standing | None:
    """What a phrase and its clause say of the text: of "the accord" only a negotiation or a breach is heard.

    A wish or a condition beside "the accord" is about what it does, beside "an accord" about whether there is one.
    """
    if naming.coming in ("proposed", "draft") and said.standing is not Standing.REJECTED:
        return Standing.DRAFT if naming.coming == "draft" else Standing.PROPOSED
    if naming.definite is True or naming.proper:
        return said.standing if said.standing in (Standing.MADE, Standing.REJECTED) else None
    if said.standing is None and naming.year:
        return Standing.MADE
    return Standing.DRAFT if said.standing is None and naming.coming == "new" else said.standing


def meant(drafts: list[Draft], naming: Naming, said: Said) -> list[Draft]:
    """The instruments already named that a phrase may mean: the first one is it, the others are the same."""
    fits = sorted((d for d in drafts if _fits(naming, d)), key=lambda d: -_last(d, naming))
    sharing = [d for d in fits if _titled(naming, d) or any(shared(naming, d, key) for key in d.keys)]
    if sharing and naming.opener not in _FURTHER and not _beside(naming, said, sharing[0]):
        return [sharing[0], *(d for d in sharing[1:] if d.families == sharing[0].families)]
    if not naming.words:
        bare = [d for d in fits if _takes_bare(naming, d) or _tells_more(naming, said, fits)]
        alike = [d for d in bare if naming.noun.noun in d.nouns]
        return (alike or bare)[:1]
    hoped = [d for d in fits if d.standing in _HOPED and not d.made and not d.titles]
    if len(hoped) == 1 and standing_of(naming, said) in _HOPED and naming.opener not in _FURTHER and not naming.titles:
        return hoped  # two wishes of one story are for one text
    both = [d for d in fits if d.keys and said.preparing and d.preparing and not (naming.proper and d.proper)]
    if both and not both[0].made and naming.definite is True and not naming.complement:
        return both[:1]
    return _only(fits, naming)


def _last(draft: Draft, naming: Naming) -> int:
    """Where the instrument was named last before the phrase."""
    return max((n.span.start for n in draft.namings if n.span.start < naming.span.start), default=-1)


def _fits(naming: Naming, draft: Draft) -> bool:
    if naming.noun.family not in draft.families or (naming.year and draft.year and naming.year != draft.year):
        return False
    if naming.plural and not draft.plural:
        return False
    if naming.titles and draft.titles and not naming.titles & draft.titles:
        return False
    if _amends(naming, draft):
        return False
    return not any(_elsewhere(naming, n) for n in draft.namings[:_KEYS])


def _amends(naming: Naming, draft: Draft) -> bool:
    """Whether one is a bill on the other: "a bill to amend the Ports Act" is not that act."""
    if naming.noun.noun == "bill":
        return naming.complement == "to" and "bill" not in draft.nouns
    return draft.nouns == {"bill"} and any(n.span.contains(naming.span) for n in draft.namings)


def _elsewhere(naming: Naming, other: Naming) -> bool:
    """Whether two names end differently: "the pact with Varnia" and "the agreement with Kadera"."""
    both = naming.complement == other.complement and naming.ends and other.ends
    return bool(both) and not naming.ends & other.ends


def shared(naming: Naming, draft: Draft, key: frozenset[str]) -> bool:
    """Whether the telling words of two phrases go together: of a title all of the shorter one's, else half of them."""
    if naming.definite is False and naming.complement in _WITH and key - naming.words and not draft.linked:
        return False  # "a free trade pact with Norland" is not "a continent-wide free trade pact"
    common, least = naming.words & key, min(len(naming.words), len(key))
    strict = naming.proper or draft.proper or (draft.standing in _HOPED and naming.complement)
    return bool(common) and (len(common) == least or (not strict and 2 * len(common) >= least))


def _tells_more(naming: Naming, said: Said, fits: list[Draft]) -> bool:
    """Whether "they signed a pact" tells how the only one named came about, which has no stage yet."""
    alone = len(fits) == 1 and not fits[0].steps and fits[0].standing is Standing.MADE and not fits[0].institution
    return alone and naming.definite is False and naming.opener in ("a", "an") and bool(said.steps)


def _titled(naming: Naming, draft: Draft) -> bool:
    """Whether "the OPEC accord on output" has its proper name in common with "OPEC's agreement to cut output"."""
    return naming.definite is True and not naming.proper and bool(naming.titles) and naming.titles <= draft.titles


def _beside(naming: Naming, said: Said, draft: Draft) -> bool:
    """Whether a text still hoped for stands beside one that is there: "a new accord" beside the old one."""
    if naming.coming == "old" and draft.standing in _HOPED:
        return True
    hoped = naming.definite is not True and standing_of(naming, said) in _HOPED and not naming.proper
    return hoped and (draft.made or Standing.MADE in draft.standings) and draft.standing is Standing.MADE


def _takes_bare(naming: Naming, draft: Draft) -> bool:
    if naming.coming == "old" and draft.standing in _HOPED:
        return False  # "the current contract expires" beside the one they talk about
    if draft.institution:
        return False  # "the accord breaks rules of the General Agreement on ..."
    if naming.draft and (draft.made or not (draft.preparing or draft.standing in _HOPED)):
        return False  # "a new accord" beside the old one
    if naming.year or draft.year:
        return naming.definite is True and not naming.year
    return naming.definite is True or naming.draft or naming.definite is None


def _only(fits: list[Draft], naming: Naming) -> list[Draft]:
    """The only one it can be: "the cooperation agreement", where no other one has been named."""
    if len(fits) != 1 or fits[0].institution or naming.draft or naming.definite is not True:
        return []
    if any(n.ends and n.complement in ("with", "between") for n in fits[0].namings):
        return []  # an agreement with a firm beside "the trade agreement"
    if naming.titles:  # "their accord on currencies" ... "the Tordal pact"
        named = fits[0].titles or fits[0].proper or naming.proper or fits[0].standing in _HOPED
        return [] if named or not all(n.definite for n in fits[0].namings) else fits
    return [] if naming.opener not in _THE or naming.proper or naming.complement else fits
