"""Makes the weights of dateline/events/outlook.py, takes.py, dating.py and worth.py, with torch, after told.py.

    DATELINE_SHARED=... python training/listed.py FOLDER... [--own] [--jobs 2]

The stories (as told.py takes them) are dealt into four parts. Each part is read with a learnt reader that was taught on
the other three, so that its certainty means what it will mean on a new story. Of these readings are learnt how far an
event is, who takes part and which time dates it, then, with that, which records an editor lists: those that the scorer
of the ledger set (DATELINE_SHARED/bench/ledger/score.py) matches. Printed: precision and recall by cross-validation at
several certainties. Written: outlook-, takes- and dating-weights.npz and worth-forest.npz in src/dateline/events.
"""

from __future__ import annotations

import argparse
import dataclasses
import multiprocessing
import os
import pickle
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import outlook as looking
import torch
import trees
from couples import Couple, paired, save, weighed
from judged import judged
from same import Two, same_of, twos
from told import KEPT, TARGET, Word, marked_words, packed, story_in

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from dateline import instruments, names, speech, syntax, timex  # noqa: E402
from dateline.events import dating, learnt, linear, outlook, pairing, read, same, takes, worth  # noqa: E402
from dateline.events.around import Findings  # noqa: E402
from dateline.events.find import Found  # noqa: E402
from dateline.events.gather import gather  # noqa: E402
from dateline.events.record import records  # noqa: E402
from dateline.events.telling import Scene  # noqa: E402
from dateline.events.when import When, whens_of  # noqa: E402
from dateline.lexicon.forest import Forest, Thing  # noqa: E402
from dateline.model.event import Event  # noqa: E402
from dateline.model.story import StoryDay  # noqa: E402
from dateline.syntax.heads import STATES  # noqa: E402
from dateline.text.sentences import split_sentences  # noqa: E402
from scores import load  # noqa: E402

SCORER = load(Path(os.environ["DATELINE_SHARED"]) / "bench/ledger/score.py")
PARTS = 4
HEEDED = 14  # times that a line of our case tables counts where it is learnt who takes part
LISTED = {"lines": 1, "own": 3}  # ... and records of our lines and wires where it is learnt which are listed
USUAL = worth.Size(15, 2500)  # what a line is taken for besides, lest every short story should count as a hard case
LOOKED = {"lines": 4, "own": 2}  # ... and words of our own lines and wires where it is learnt how far an event is
ROUNDS = 200  # trees that say which records are listed
NONE = linear.Linear({}, -9.0)
Given = dict[str, Any]
T = TypeVar("T")


def using(taught: learnt.Taught, looks: outlook.Outlook, beside: pairing.Pairing, times: pairing.Pairing) -> None:
    """Puts weights in the place of the shipped ones."""
    learnt.shipped = lambda: taught  # type: ignore[assignment]
    outlook.shipped = lambda: looks  # type: ignore[assignment]
    takes.shipped = lambda _: beside  # type: ignore[assignment]
    dating.shipped = lambda _: times  # type: ignore[assignment]


def nobody() -> pairing.Pairing:
    """Weights that let no name in."""
    nothing = np.zeros((STATES + 1, 1), np.float32)
    return pairing.Pairing(NONE, nothing, nothing, np.zeros(1, np.float32))


def findings_of(given: Given, parser: syntax.Parser) -> tuple[Any, ...]:
    """Story, day, parse, findings and instruments, as the reader finds them."""
    story = story_in(given)
    day, sentences = timex.story_day(story), split_sentences(story)
    parse = parser.parse(story, sentences)
    mentions, timexes = names.find_names(story, parse), timex.find_timexes(story, day, sentences)
    said = speech.find_statements(story, day, parse, mentions, timexes)
    texts = instruments.find_instruments(story, day, parse, mentions, timexes)
    return story, day, parse, Findings(mentions, timexes, said), texts


def pairs(given: Given, parser: syntax.Parser) -> Iterator[Couple]:
    """Event word and name of one sentence, and whether the one named takes part in what the word tells."""
    story, day, parse, findings, _ = findings_of(given, parser)
    for scene in read.scenes(story, day, parse, findings):
        drafts, named = read.told_drafts(scene, day), list(takes.names_in(scene))
        for draft in drafts:
            event = _event_at(given["events"], draft.found.trigger.start, draft.found.trigger.end)
            if event is None or not (draft.status or draft.lean):
                continue
            for mention, first, last, said in named:
                right = any(SCORER.same_name(mention.name, p) for p in event["participants"] or [])
                signs = takes.signs(draft, drafts, mention, (first, last), said=said)
                yield Couple(signs, *_states(scene, draft.found.first, last - 1), right)


def datings(given: Given, parser: syntax.Parser) -> Iterator[Couple]:
    """Event word and time of one sentence, or the story's day, and whether that is the day of what the word tells."""
    story, day, parse, findings, _ = findings_of(given, parser)
    for scene in read.scenes(story, day, parse, findings):
        asked = learnt.candidates(scene.words)
        line, clauses = learnt.marked(scene.words)
        taken = {d.when.span for d in scene.drafts if d.when.span is not None}
        for told in learnt.told_in(scene, asked, day).told if asked else []:
            found = learnt.found_at(line, clauses, told)
            event = _event_at(given["events"], found.trigger.start, found.trigger.end)
            if event is None:
                continue
            offered = dating.choices(found, told, scene, day, taken)
            states = dating.states_of(scene, found, offered)
            if states is not None:
                own, *others = states.astype(np.float16)
                for choice, state in zip(offered, others, strict=True):
                    yield Couple(choice.signs, own, state, _is_day(choice, found, day, event))


def _is_day(choice: dating.Choice, found: Found, day: StoryDay, event: Given) -> bool:
    when = whens_of(found, [choice.timex])[0] if choice.timex else When(date=str(day.date))
    return bool(event.get("date")) and SCORER.date_sim(event, {"date": when.date, "end": when.end}) >= 1


def _states(scene: Scene, *places: int) -> np.ndarray:
    return np.asarray(scene.states_of(places), np.float16)


def _event_at(events: list[Given], start: int, end: int) -> Given | None:
    told = [e for e in events if "participants" in e]
    marks = ((e, m.get("trigger", (m["start"], m["end"]))) for e in told for m in e["mentions"])
    return next((e for e, (first, last) in marks if start < last and end > first), None)


@dataclasses.dataclass(frozen=True)
class Kept:
    """The records of a story: what is known of each, whether it is right, and whether only the learnt reader tells it.

    `shown` are those that can be: what the rules find to tell too little stays out.
    """

    things: list[Thing]
    right: list[bool]
    taught: list[bool]
    shown: list[bool]


def kept(given: Given, parser: syntax.Parser) -> Kept:
    """All records of a story, those too that would not be shown."""
    story, day, parse, findings, texts = findings_of(given, parser)
    every = worth.filed(records(gather(read.read_drafts(story, day, parse, findings)), texts))
    rows = [_row(f.event) for f in every]
    matched = {id(row) for _, row in SCORER.match(given["events"], rows, SCORER.event_sim)[0]}
    size = worth.Size(len(parse.sentences), len(story.text))
    dense = KEPT.get(part_of(given), [])
    every_size = (size, USUAL) if "line" in given else (size,)
    things: list[Thing] = [
        (numbers, [*worth.signs(f, every), *dense])
        for each in every_size
        for numbers, f in zip(worth.measured(every, each), every, strict=True)
    ]
    times = len(every_size)
    right, shown = [id(r) in matched for r in rows], [f.informs or f.taught for f in every]
    return Kept(things, right * times, [f.taught for f in every] * times, shown * times)


def grown(stories: list[tuple[Given, Kept]]) -> Forest:
    """The trees that tell which records are right; those of our case tables, hard on purpose, count several times."""
    each = [(x, y, LISTED.get(part_of(s), 1)) for s, k in stories for x, y in zip(k.things, k.right, strict=True)]
    things, right, mass = zip(*each, strict=True)
    return trees.grown(things, [float(y) for y in right], mass, numbers=worth.NUMBERS, rounds=ROUNDS)


def heeded(story: Given) -> range:
    """As often as what a story holds counts."""
    return range(HEEDED if "line" in story else 1)


def part_of(story: Given) -> str:
    """The folder of a story; those of our own have none."""
    return str(story.get("part", "lines" if "line" in story else "own"))


def _row(event: Event) -> Given:
    return {
        "type": event.kind,
        "status": event.status.value,
        "participants": [p.name for p in event.participants],
        "place": event.place,
        "date": event.date,
        "end": event.end,
        "mentions": [{"start": m.start, "end": m.end} for m in event.mentions],
    }


def without(samples: list[list[T]], part: int) -> list[T]:
    """The samples of all parts but one; of all for -1."""
    return [sample for k, each in enumerate(samples) if k != part for sample in each]


@dataclasses.dataclass
class Desk:
    """What the processes that are forked share: the stories, their parts, and what has been learnt so far."""

    given: dict[str, Given]
    parts: list[list[str]]
    seed: int
    parser: syntax.Parser
    words: list[list[Word]] = dataclasses.field(default_factory=list)
    readers: list[learnt.Taught] = dataclasses.field(default_factory=list)
    looks: list[list[looking.Look]] = dataclasses.field(default_factory=list)
    outlooks: list[outlook.Outlook] = dataclasses.field(default_factory=list)
    couples: list[list[Couple]] = dataclasses.field(default_factory=list)
    times: list[list[Couple]] = dataclasses.field(default_factory=list)
    pairings: list[tuple[pairing.Pairing, pairing.Pairing]] = dataclasses.field(default_factory=list)
    kindred: list[list[Two]] = dataclasses.field(default_factory=list)
    sames: list[Forest] = dataclasses.field(default_factory=list)


_DESK: list[Desk] = []


def side_by_side(task: Callable[[int], T], jobs: int) -> list[T]:
    """What a task makes of each part, in processes forked from this one."""
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        return list(pool.imap(task, range(PARTS)))


def _taught(k: int) -> dict[str, np.ndarray]:
    torch.set_num_threads(1)
    made = packed(_DESK[0].words[k], _DESK[0].seed)
    print(f"reader {k + 1} of {PARTS} taught", file=sys.stderr, flush=True)
    return made


def _looked(k: int) -> list[looking.Look]:
    given = _DESK[0].given
    return [
        look
        for n in _DESK[0].parts[k]
        for look in looking.looked_at(given[n]["events"], findings_of(given[n], _DESK[0].parser))
        for _ in range(LOOKED.get(part_of(given[n]), 1))
    ]


def _outlook(k: int) -> dict[str, np.ndarray]:
    torch.set_num_threads(1)
    return looking.packed(looking.fit(without(_DESK[0].looks, k), _DESK[0].seed))


def _coupled(k: int) -> tuple[list[Couple], list[Couple]]:
    desk = _DESK[0]
    using(desk.readers[k], desk.outlooks[k], nobody(), nobody())
    stories = [desk.given[n] for n in desk.parts[k]]
    couples = [couple for story in stories for couple in pairs(story, desk.parser) for _ in heeded(story)]
    return couples, [couple for story in stories if "part" in story for couple in datings(story, desk.parser)]


def _paired(k: int) -> tuple[pairing.Pairing, pairing.Pairing]:
    torch.set_num_threads(1)
    desk = _DESK[0]
    of_times = paired(without(desk.times, k), desk.seed)
    weighed("times", of_times, desk.times[k])
    return paired(without(desk.couples, k), desk.seed), of_times


def _kindred(k: int) -> list[Two]:
    desk = _DESK[0]
    using(desk.readers[k], desk.outlooks[k], *desk.pairings[k])
    return [two for n in desk.parts[k] for two in _twos(desk.given[n], desk.parser)]


def _twos(given: Given, parser: syntax.Parser) -> Iterator[Two]:
    story, day, parse, findings, _ = findings_of(given, parser)
    return twos(read.read_drafts(story, day, parse, findings), given["events"])


def _same(k: int) -> Forest:
    return same_of(without(_DESK[0].kindred, k))


def _filed(k: int) -> list[tuple[Given, Kept]]:
    desk = _DESK[0]
    using(desk.readers[k], desk.outlooks[k], *desk.pairings[k])
    same.shipped = lambda _: desk.sames[k]  # type: ignore[assignment]
    return [(desk.given[n], kept(desk.given[n], desk.parser)) for n in desk.parts[k]]


def read_in_parts(chosen: argparse.Namespace) -> Desk:
    """The stories dealt out, with a reader for each part that was taught on the others."""
    words, given = marked_words(chosen.folders, parser := syntax.load(), chosen.seed, ours=chosen.own)
    ids = sorted(words)
    random.Random(chosen.seed).shuffle(ids)
    desk = Desk(given, [ids[k::PARTS] for k in range(PARTS)], chosen.seed, parser)
    _DESK[:] = [desk]
    if chosen.readers and chosen.readers.exists():
        desk.readers = pickle.loads(chosen.readers.read_bytes())
    else:
        desk.words = [[w for n in ids if n not in set(part) for w in words[n]] for part in desk.parts]
        desk.readers = [learnt.unpack(made) for made in side_by_side(_taught, chosen.jobs)]
        desk.words = []
    if chosen.readers:
        chosen.readers.write_bytes(pickle.dumps(desk.readers))
    return desk


def judge(filed: list[list[tuple[Given, Kept]]], given: dict[str, Given]) -> None:
    """Prints how well records are told apart by trees that have not seen their part."""
    found: dict[str, list[tuple[float, bool, bool]]] = {}
    for k, stories in enumerate(filed):
        forest = grown(without(filed, k))
        for story, each in stories:
            chances = forest.chances(each.things) if each.things else []
            rows = zip(chances, each.right, each.taught, each.shown, strict=True)
            found.setdefault(part_of(story), []).extend((c, r, t) for c, r, t, shown in rows if shown)
    for part_name in sorted(found):
        print(f"{part_name}:")
        judged(found[part_name], sum(len(s["events"]) for s in given.values() if part_of(s) == part_name))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", type=Path, nargs="+")
    arguments.add_argument("--own", action="store_true", help="with our own wires and tables")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=1, help="parts worked on side by side, each in half a GiB")
    arguments.add_argument(
        "--readers", type=Path, help="where the readers of the parts are kept, or are from last time"
    )
    chosen = arguments.parse_args()
    torch.set_num_threads(1)
    desk = read_in_parts(chosen)
    desk.looks = side_by_side(_looked, chosen.jobs)
    desk.outlooks = [outlook.unpack(made) for made in side_by_side(_outlook, chosen.jobs)]
    desk.couples, desk.times = map(list, zip(*side_by_side(_coupled, chosen.jobs), strict=True))
    desk.pairings = side_by_side(_paired, chosen.jobs)
    desk.kindred = side_by_side(_kindred, chosen.jobs)
    desk.sames = side_by_side(_same, chosen.jobs)
    filed = side_by_side(_filed, chosen.jobs)
    judge(filed, desk.given)
    np.savez_compressed(looking.FILE, **looking.packed(looking.fit(without(desk.looks, -1), chosen.seed)))
    np.savez_compressed(TARGET.with_name("same-forest.npz"), **trees.packed(same_of(without(desk.kindred, -1))))
    save("takes", paired(without(desk.couples, -1), chosen.seed))
    save("dating", paired(without(desk.times, -1), chosen.seed))
    np.savez_compressed(TARGET.with_name("worth-forest.npz"), **trees.packed(grown(without(filed, -1))))


if __name__ == "__main__":
    main()
