"""The rules across stories, from the tables in tests/cases/track."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from casefile import Case, read_cases
from dateline.export.counts import present
from dateline.model.claim import Claim, Subject
from dateline.model.play import Judgement, Verdict
from dateline.reader import rules_reader
from dateline.track import voice
from dateline.track.alike import alike, surname_key
from dateline.track.blocks import block_keys
from dateline.track.claims import claims_of
from dateline.track.cluster import cluster
from dateline.track.conflicts import conflicts_of
from dateline.track.days import days_of
from dateline.track.edges import edge_of
from dateline.track.fold import fold
from dateline.track.history import history_of
from dateline.track.holders import fills, holders
from dateline.track.origins import copied, count_origins, sketch
from dateline.track.pairs import pairs_of
from dateline.track.paragraph import paragraph
from dateline.track.rounds import round_of
from dateline.track.same import likeness
from dateline.track.thing import Thing, things_of
from dateline.track.told import stands_alone
from dateline.track.turns import turn_of, turned
from dateline.track.who import same_party
from ledger_stories import talks, told

ALL = read_cases("track")


def rows(name: str) -> list[Case]:
    found = [case for case in ALL if case.where.startswith(f"track/{name}")]
    assert found
    return found


def claims(*lines: str) -> list[Claim]:
    return [c for n, line in enumerate(lines) for c in claims_of(told(line, given_id=f"s{n}"))]


@pytest.mark.parametrize("case", rows("transitions"), ids=str)
def test_status_over_time(case: Case) -> None:
    words, _, wanted = case.text.partition(" -> ")
    status, *flags = wanted.split(", ")
    lines = []
    for day, word in enumerate(words.split(" then "), 1):
        name, _, dates = word.partition(" ")
        facts = dates.strip("()").replace("was", "was ").replace(",", "").replace("  ", " ")
        facts = re.sub(r"^(\d)", r"on \1", facts)
        lines.append(f"2031-03-{day:02} ARKA | talks {name} {facts} | Torvik & Kessel | The talks, told again.")
    history = history_of(claims(*lines))
    standing = [row for row in history if not row.retold]
    assert standing[-1].status == status
    assert history[-1].retold is ("retold" in flags)


@pytest.mark.parametrize("case", rows("conflicts"), ids=str)
def test_two_words_at_one_time(case: Case) -> None:
    sides, _, wanted = case.text.partition(" -> ")
    lines = []
    for n, side in enumerate(sides.split(", "), 1):
        source, _, facts = side.partition(" ")
        lines.append(f"2031-03-1{n} ARKA | talks {facts} by {source} | Torvik & Kessel | The talks, says {source}.")
    found = conflicts_of(Subject.EVENT, history_of(claims(*lines)))
    assert [c.kind.value for c in found] == ([] if wanted == "none" else [wanted])


def voiced(line: str, number: int, **more: str) -> Claim:
    """The one claim of a story with some of its fields set by hand."""
    claim = claims_of(told(line, given_id=f"v{number}"))[0]
    return replace(claim, data=tuple(sorted({**dict(claim.data), **more}.items())))


@pytest.mark.parametrize(
    ("quoted", "paraphrased", "day", "wanted"),
    [
        ("possible", "planned", 11, ["drift"]),
        ("conditional", "planned", 12, ["drift"]),
        ("planned", "possible", 11, []),  # the paraphrase says less
        ("possible", "planned", 25, []),  # two weeks on: he has changed his word
    ],
)
def test_a_paraphrase_that_says_more_than_the_quotation(
    quoted: str, paraphrased: str, day: int, wanted: list[str]
) -> None:
    first = voiced(f"2031-03-10 ARKA | talks {quoted} by Kessel | Torvik & Kessel | Maybe in May.", 1, form="direct")
    line = f"2031-03-{day} DELPO | talks {paraphrased} by Kessel | Torvik & Kessel | He will meet her in May."
    found = conflicts_of(Subject.EVENT, history_of([first, voiced(line, 2, form="indirect")]))
    assert [c.kind.value for c in found] == wanted


def test_two_reasons_of_two_sources_can_both_be_right() -> None:
    line = "2031-03-10 ARKA | visit cancelled by {0} | Torvik | The trip is off, says {0}."
    given = [voiced(line.format(who), n, reason=why) for n, (who, why) in enumerate(REASONS)]
    one_story = [replace(claim, story_id="s") for claim in given]
    assert [c.about for c in conflicts_of(Subject.EVENT, (), one_story)] == ["reason"]
    assert conflicts_of(Subject.EVENT, (), given) == ()  # what two stories say days apart need not differ


REASONS = (("Kessel", "a full diary"), ("Lind", "the hosts had withdrawn the invitation"))


@pytest.mark.parametrize("case", rows("words"), ids=str)
def test_what_a_few_words_tell(case: Case) -> None:
    what, _, rest = case.text.partition(" ")
    words, _, wanted = rest.strip().partition(" -> ")
    if what == "edge":
        assert (edge_of(words) or "neither") == wanted
    elif what == "round":
        assert str(round_of(words) or "none") == wanted
    elif what == "voice":
        assert voice.voiced(words) == wanted
    else:
        role, _, office = words.partition(" & ")
        assert fills(role, office) is (wanted == "yes")


def _told_in(tellings: str) -> list[Claim]:
    """The claims of tellings as same.txt and paragraph.txt have them, each in a story of the next day."""
    lines = []
    for n, one in enumerate(tellings.strip().split(" / "), 1):
        facts, _, who = one.partition(" & ")
        who, _, words = who.partition(" :: ")
        lines.append(f"2031-03-2{n} ARKA | {facts} | {who.replace(', ', ' & ')} | {words or f'Told in story {n}.'}")
    return claims(*lines)


@pytest.mark.parametrize("case", rows("paragraph"), ids=str)
def test_the_paragraph_reads_as_an_editor_writes(case: Case) -> None:
    tellings, _, wanted = case.text.partition(" -> ")
    clauses = fold(_told_in(tellings), as_of=dt.date(2031, 4, 1)).paragraph
    assert " ".join(clause.text for clause in clauses) == wanted
    assert all(clause.citations for clause in clauses)


@pytest.mark.parametrize("case", rows("same"), ids=str)
def test_same_or_not(case: Case) -> None:
    wanted, _, tellings = case.text.partition(" ")
    left, right = things_of(_told_in(tellings))
    found = likeness(left, right)
    assert found.reasons
    assert found == likeness(right, left)
    assert (found.verdict is Verdict.SAME) is (wanted == "same"), found


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Anton Velichko", "Anton Velička", True),
        ("Farida Noor", "Farideh Nour", True),
        ("Alexander Lukashenko", "Lukashenko", True),
        ("Ingrid Sølheim", "Ms. Solheim", True),
        ("Vladimir Putin", "Vladimir Semashko", False),
        ("Norland", "Estmark", False),
        ("Ana Torvik", "Ana Kessel", False),
        ("EU", "European Union", True),
        ("G-7", "Group of Seven", True),
        ("G-7", "Group of Five", False),
        ("UN Security Council", "United Nations Security Council", True),
        ("EU", "European Commission", False),
    ],
)
def test_spellings(left: str, right: str, *, one: bool) -> None:
    assert alike(left, right) is alike(right, left) is one


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-03-20", "2031-03-20", "2031-03-20"),
        ("1987-W15", "1987-04-06", "1987-04-12"),
        ("1987-W12-WE", "1987-03-21", "1987-03-22"),
        ("2024-FA", "2024-09-01", "2024-11-30"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2019-Q3", "2019-07-01", "2019-09-30"),
        ("2031-03-20/2031-03-22", "2031-03-20", "2031-03-22"),
    ],
)
def test_values_as_days(value: str, first: str, last: str) -> None:
    assert tuple(map(str, days_of(value) or ())) == (first, last)


@pytest.mark.parametrize("case", rows("turns"), ids=str)
def test_which_way_a_measure_turns(case: Case) -> None:
    words, _, wanted = case.text.partition(" -> ")
    if wanted in ("one", "two"):
        left, right = (None if side == "-" else side for side in words.lower().split(" against "))
        assert turned(left, right) is turned(right, left) is (wanted == "two")
    else:
        assert turn_of(words) == (None if wanted == "-" else wanted)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Japan", "Bank of Japan", False),
        ("Japan", "government of Japan", True),
        ("United States", "United States Rice Party", False),
        ("Torvik", "Ana Torvik", True),
    ],
)
def test_a_state_is_none_of_its_bodies(left: str, right: str, *, one: bool) -> None:
    assert same_party(left, right) is same_party(right, left) is one


def test_no_calendar_value_has_no_days() -> None:
    assert [days_of(v) for v in ("PRESENT_REF", "P3D", "2031-02-30", "", None)] == [None] * 5


def test_the_play_of_a_process() -> None:
    play = fold(c for r in talks() for c in claims_of(r))
    told_ = {(e.kind, e.status, e.get("date"), len(e.stories)) for e in play.entries}
    assert ("talks", "held", "2031-03-27", 5) in told_
    assert ("visit", "cancelled", "2031-05-10", 1) in told_
    assert ("signing", "overdue", "2031-04-30", 1) in told_
    further = next(e for e in play.entries if len(e.statuses) == 2 and e.status == "possible")
    assert dict(further.statuses) == {"Ola Brandt": "not_planned", "Juri Kessel": "possible"}
    assert [c.kind.value for c in further.conflicts] == ["divergence"]


def test_every_clause_of_the_paragraph_is_cited() -> None:
    readings = talks()
    texts = {r.story.id: r.story.text for r in readings}
    play = fold((c for r in readings for c in claims_of(r)), as_of=days_of("2031-03-12")[0])  # type: ignore[index]
    assert any("planned for 20 March 2031" in clause.text for clause in play.paragraph)
    assert any("possible, according to Juri Kessel" in clause.text for clause in play.paragraph)
    for clause in play.paragraph:
        assert clause.citations
        assert all(c.span.of(texts[c.story_id]) == c.quote for c in clause.citations)


def test_what_is_published_later_changes_no_earlier_day() -> None:
    readings = talks()
    everything = [c for r in readings for c in claims_of(r)]
    for reading in readings:
        day = reading.story.published_day
        assert day is not None
        known = [c for c in everything if (c.published or "") <= day.isoformat()]
        assert fold(everything, as_of=day) == fold(known, as_of=day)


def test_editors_outrank_the_machine() -> None:
    things = things_of(c for r in talks() for c in claims_of(r))
    pairs = pairs_of(things)
    held = next(group for group in cluster(things, pairs) if len(group.things) > 3)
    first, last = held.things[0].id, held.things[-1].id
    apart = Judgement(first, last, Verdict.DIFFERENT, "ed", "2031-05-01")
    for group in cluster(things, pairs, [apart]):
        assert not {first, last} <= {t.id for t in group.things}
    other = next(t for t in things if t.id not in {x.id for x in held.things})
    joined = Judgement(first, other.id, Verdict.SAME, "ed", "2031-05-02")
    assert any({first, other.id} <= {t.id for t in g.things} for g in cluster(things, pairs, [joined]))
    taken_back = Judgement(first, last, Verdict.DIFFERENT, "ed", "2031-05-01", withdrawn="2031-05-03")
    assert cluster(things, pairs, [taken_back]) == cluster(things, pairs)


def test_one_wire_printed_twice_is_one_origin() -> None:
    words = (
        "Torvik and Kessel met in Belmont on March 27 for five hours, and spoke of the lake, of fish and of ferries."
    )
    first, second = claims(
        f"2031-03-28 ARKA | talks held | Torvik & Kessel | {words}",
        f"2031-03-29 DELPO | talks held | Torvik & Kessel | {words}",
    )
    assert copied(sketch(words), sketch(words + " More soon."))
    assert not copied(sketch(words), sketch("Something else was told about the harbour of Karsk on the same day."))
    assert count_origins([first, second], {}) == 2
    assert count_origins([first, second], {second.story_id: first.story_id}) == 1


def test_reasons_are_words() -> None:
    play = fold(c for r in talks() for c in claims_of(r))
    merged = [e for e in play.entries if len(e.things) > 1]
    assert merged
    assert all(e.reasons for e in merged)


def test_claims_keep_the_four_times() -> None:
    found = claims_of(talks()[3], filed="2031-03-10T12:00:00Z")
    assert {(c.said, c.published, c.filed) for c in found} == {("2031-03-10", "2031-03-10", "2031-03-10T12:00:00Z")}
    assert len({c.id for c in found}) == len(found)


def test_histories_are_in_the_order_of_saying() -> None:
    play = fold(c for r in reversed(talks()) for c in claims_of(r))
    for entry in play.entries:
        assert all(a.known <= b.known for a, b in pairwise(entry.history))


def _named(words: str) -> tuple[str, ...]:
    return tuple(name.replace("_", " ") for name in words.split(",") if name != "-")


def _thing(words: str, story: str) -> Thing:
    sort, name, who, near, about = words.split()
    subject = Subject(sort) if sort in ("tally", "instrument") else Subject.EVENT
    gist = frozenset(map(surname_key, _named(about))) - {""}
    called = next(iter(_named(name)), None)
    return Thing(
        f"{story}#e0-1", story, subject, sort, "2031-03-20", names=_named(who), near=_named(near), about=_named(about),
        gist=gist, instrument=called,
    )  # fmt: skip


@pytest.mark.parametrize("case", rows("compared"), ids=str)
def test_only_what_a_name_ties_is_compared(case: Case) -> None:
    verdict, _, line = case.text.partition(" ")
    left, right = (block_keys(_thing(words.strip(), story)) for words, story in zip(line.split("/"), "ab", strict=True))
    assert bool(left & right) == (verdict == "compared")


def test_what_may_come_before_a_day_can_come_on_any_day_until_then() -> None:
    told_by = claims("2031-03-10 ARKA | summit possible on 2031-05-31 | Torvik & Kessel | Before the end of May.")
    (summit,) = things_of(replace(c, data=(*c.data, ("last", "2031-05-30"))) for c in told_by)
    assert summit.days == (dt.date(2031, 3, 10), dt.date(2031, 5, 30))


@pytest.mark.parametrize(("day", "one"), [(22, True), (23, True), (29, False)])
def test_the_day_planned_and_the_day_on_which_it_ended(day: int, *, one: bool) -> None:
    plan, past = "meeting planned in Belmont on 2031-03-20", f"talks held in Belmont on 2031-03-{day}"
    planned, held = claims(
        f"2031-03-10 ARKA | {plan} | Norland & Estmark | They will meet in Belmont.",
        f"2031-03-30 ARKA | {past} | Norland & Estmark | Three days of talks ended then.",
    )
    closed = replace(held, data=tuple(sorted((*held.data, ("at", "26-30")))))
    left, right = things_of([planned, closed])
    assert right.days == (dt.date(2031, 3, day - 2), dt.date(2031, 3, day))
    assert (likeness(left, right).verdict is Verdict.SAME) is one


def test_two_offices_are_held_by_two_people_whoever_is_told_first() -> None:
    roles = {"Ana Torvik": "President", "Juri Kessel": "Norlander President"}
    offices = ["president of Norland", "president of Estmark"]
    assert sorted(holders(iter(offices), roles)) == sorted(offices)


def test_a_count_keeps_the_whole_that_an_earlier_telling_named() -> None:
    told_on = {
        "2024-03-04": "Seven of the 18 chapters are still open, minister Ana Torvik said.",
        "2024-03-20": "Six chapters are still open, minister Ana Torvik said.",
    }
    stories = [
        rules_reader().read(f"KELMIN, March {day[-2:]} (TASS) - {words}", published=dt.date.fromisoformat(day))
        for day, words in told_on.items()
    ]
    (count,) = [e for e in fold(c for s in stories for c in claims_of(s)).entries if e.subject is Subject.TALLY]
    assert (count.get("open"), count.get("total")) == ("6", None)  # the numbers are of one claim
    assert present(count) == "6 of 18 (as of 2024-03-04, Ana Torvik) open"
    (clause,) = [c.text for c in paragraph([count])]
    assert clause == (
        "6 of 18 chapters are open, according to Ana Torvik (the 18 as of 4 March 2024, according to Ana Torvik)."
    )


def test_one_that_is_left_is_open() -> None:
    text = "KELMIN, March 4 (TASS) - One of the 18 chapters is still open, minister Ana Torvik said."
    story = rules_reader().read(text, published=dt.date(2024, 3, 4))
    (count,) = [e for e in fold(claims_of(story)).entries if e.subject is Subject.TALLY]
    assert [c.text for c in paragraph([count])] == ["1 of 18 chapters is open, according to Ana Torvik."]


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("Norland lifted its duties on Estmark steel in June", True),
        ("The council of Karsk has closed the bridge to lorries", True),
        ("lifted its duties on Estmark steel in June", False),
        ("it would lift its duties on Estmark steel", False),
        ("the planned duties on Estmark steel in June", False),
        ("regretting that Norland imposed duties on steel", False),
        ("Norland lifted", False),
        ('Norland said it "lifted its duties on steel', False),
    ],
)
def test_words_that_can_be_printed_as_a_sentence(words: str, alone: bool) -> None:
    assert stands_alone(words) is alone


def test_a_deed_is_told_in_the_words_of_a_story() -> None:
    rows_ = claims(
        "2031-03-20 ARKA | measure held on 2031-03-19 | Norland | Norland lifted its duties on Estmark steel.",
        "2031-03-21 ARKA | measure conditional | Estmark | Estmark will open its market for grain.",
    )
    (clause,) = fold(rows_, as_of=dt.date(2031, 4, 1)).paragraph  # a condition that is not quoted is not left out
    assert clause.text == "“Norland lifted its duties on Estmark steel” (ARKA, 20 March 2031)."
    assert clause.citations
