"""Makes the weights of dateline/events/takes.py, dating.py and worth.py, with torch, after told.py.

    DATELINE_SHARED=... python training/listed.py FOLDER... [--own]

The stories (as told.py takes them) are dealt into four parts. Each part is read with a learnt reader that was taught on
the other three, so that its certainty means what it will mean on a new story. Of these readings are learnt who takes
part and which time dates an event, then, with that, which records an editor lists: those that the scorer of the ledger
set (DATELINE_SHARED/bench/ledger/score.py) matches. Printed: precision and recall by cross-validation at several
certainties. Written: takes-, dating- and worth-weights.npz in src/dateline/events.
"""

from __future__ import annotations

import argparse
import collections
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
import torch
from judged import judged
from told import HIDDEN, KEPT, TARGET, Word, marked_words, paced, packed, story_in
from torch import nn
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from dateline import instruments, names, speech, syntax, timex  # noqa: E402
from dateline.events import dating, learnt, linear, pairing, read, takes, worth  # noqa: E402
from dateline.events.around import Findings  # noqa: E402
from dateline.events.cluster import gather  # noqa: E402
from dateline.events.find import Found  # noqa: E402
from dateline.events.record import records  # noqa: E402
from dateline.events.telling import Scene  # noqa: E402
from dateline.events.when import When, whens_of  # noqa: E402
from dateline.model.event import Event  # noqa: E402
from dateline.model.story import StoryDay  # noqa: E402
from dateline.syntax.heads import STATES  # noqa: E402
from dateline.text.sentences import split_sentences  # noqa: E402
from scores import load  # noqa: E402

SCORER = load(Path(os.environ["DATELINE_SHARED"]) / "bench/ledger/score.py")
PARTS = 4
EPOCHS, RATE, PULL, BATCH = 10, 6e-3, 2e-2, 64
CALM, SLACK, WIDTH = 1e-3, 1e-2, 32  # rate and pull of what reads the states; numbers that a state is turned into
HEEDED = 14  # times that a line of our case tables counts
RARE = {"takes": 5, "dating": 5, "worth": 8}  # signs seen less often are left out
Sample = tuple[list[str], bool]
NONE = linear.Linear({}, -9.0)
T = TypeVar("T")


class Sum(nn.Module):
    """One number per sign, summed."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(size + 1, 1, mode="sum")
        nn.init.zeros_(self.rows.weight)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, signs: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """The sum of the numbers of all signs from each of `starts` to the next."""
        return torch.as_tensor(self.rows(signs, starts)[:, 0] + self.bias)


def rows_of(samples: list[list[str]], rare: int) -> dict[str, int]:
    """The number of each sign that is seen often enough."""
    count = collections.Counter(s for signs in samples for s in set(signs))
    return {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= rare))}


def laid(samples: list[list[str]], rows: dict[str, int]) -> tuple[torch.Tensor, torch.Tensor]:
    """The sign numbers of all samples one after the other, and where each one's begin."""
    signs = [[rows[s] for s in x if s in rows] or [len(rows)] for x in samples]
    return torch.tensor([i for x in signs for i in x]), torch.tensor(np.cumsum([0] + [len(x) for x in signs[:-1]]))


def learn(
    steps: torch.optim.Optimizer, items: list[T], seed: int, judge: Callable[[list[T]], tuple[torch.Tensor, list[bool]]]
) -> None:
    """Logistic regression over all items, several times; `judge` gives the scores of some, and which are right."""
    items, order = list(items), random.Random(seed)
    pace = paced(steps, EPOCHS * (len(items) // BATCH + 1))
    for _ in range(EPOCHS):
        order.shuffle(items)
        for at in range(0, len(items), BATCH):
            scores, right = judge(items[at : at + BATCH])
            loss = functional.binary_cross_entropy_with_logits(scores, torch.tensor([float(y) for y in right]))
            steps.zero_grad()
            loss.backward()
            steps.step()
            pace.step()


def linear_of(net: Sum, rows: dict[str, int]) -> linear.Linear:
    """The weights as the program reads them."""
    table = net.rows.weight.detach().numpy()[:, 0]
    return linear.Linear({s: float(table[i]) for s, i in rows.items()}, float(net.bias.detach()))


def fit(samples: list[Sample], rare: int, seed: int) -> linear.Linear:
    """Weights by logistic regression with Adam."""
    rows = rows_of([signs for signs, _ in samples], rare)
    torch.manual_seed(seed)
    net = Sum(len(rows))

    def judge(part: list[Sample]) -> tuple[torch.Tensor, list[bool]]:
        return net(*laid([x for x, _ in part], rows)), [y for _, y in part]

    learn(torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=PULL), samples, seed, judge)
    return linear_of(net, rows)


@dataclasses.dataclass(frozen=True)
class Couple:
    """An event word and a name of one sentence: signs, both states, and whether the one named takes part."""

    signs: list[str]
    event: np.ndarray
    name: np.ndarray
    right: bool


class Pair(nn.Module):
    """A number per sign, and what two states have to say together, as pairing.py reads them."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.rows = Sum(size)
        self.event, self.name = nn.Linear(STATES, WIDTH), nn.Linear(STATES, WIDTH)
        self.alone = nn.Linear(WIDTH, 1, bias=False)

    def forward(self, signs: torch.Tensor, starts: torch.Tensor, states: torch.Tensor) -> torch.Tensor:
        """`states` [couples, 2, STATES]: of the event word, of the name."""
        states = functional.dropout(states, HIDDEN, self.training)
        left, right = self.event(states[:, 0]), self.name(states[:, 1])
        both = self.alone(functional.dropout(functional.relu(left + right), HIDDEN, self.training))[:, 0]
        return torch.as_tensor(self.rows(signs, starts) + (left * right).sum(-1) / WIDTH**0.5 + both)


def paired(couples: list[Couple], rare: int, seed: int) -> pairing.Pairing:
    """Weights by logistic regression with Adam; the states learn more slowly, as there are many numbers of them."""
    rows = rows_of([c.signs for c in couples], rare)
    torch.manual_seed(seed)
    net = Pair(len(rows))
    slow = [p for name, p in net.named_parameters() if not name.startswith("rows")]
    groups = [{"params": list(net.rows.parameters()), "lr": RATE}, {"params": slow, "lr": CALM, "weight_decay": SLACK}]

    def judge(part: list[Couple]) -> tuple[torch.Tensor, list[bool]]:
        states = torch.from_numpy(np.stack([[c.event, c.name] for c in part]).astype(np.float32))
        return net(*laid([c.signs for c in part], rows), states), [c.right for c in part]

    learn(torch.optim.AdamW(groups, weight_decay=PULL), couples, seed, judge)
    event, name = (
        np.concatenate([layer.weight.detach().numpy().T, layer.bias.detach().numpy()[None]])
        for layer in (net.event, net.name)
    )
    return pairing.Pairing(linear_of(net.rows, rows), event, name, net.alone.weight.detach().numpy()[0])


def using(taught: learnt.Taught, beside: pairing.Pairing, times: pairing.Pairing, worthy: linear.Linear) -> None:
    """Puts weights in the place of the shipped ones."""
    learnt.shipped = lambda: taught  # type: ignore[assignment]
    takes.shipped = lambda _: beside  # type: ignore[assignment]
    dating.shipped = lambda _: times  # type: ignore[assignment]
    worth.shipped = lambda _: worthy  # type: ignore[assignment]


def nobody() -> pairing.Pairing:
    """Weights that let no name in."""
    nothing = np.zeros((STATES + 1, 1), np.float32)
    return pairing.Pairing(NONE, nothing, nothing, np.zeros(1, np.float32))


def findings_of(given: dict[str, Any], parser: syntax.Parser) -> tuple[Any, ...]:
    """Story, day, parse, findings and instruments, as the reader finds them."""
    story = story_in(given)
    day, sentences = timex.story_day(story), split_sentences(story)
    parse = parser.parse(story, sentences)
    mentions, timexes = names.find_names(story, parse), timex.find_timexes(story, day, sentences)
    said = speech.find_statements(story, day, parse, mentions, timexes)
    texts = instruments.find_instruments(story, day, parse, mentions, timexes)
    return story, day, parse, Findings(mentions, timexes, said), texts


def pairs(given: dict[str, Any], parser: syntax.Parser) -> Iterator[Couple]:
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


def datings(given: dict[str, Any], parser: syntax.Parser) -> Iterator[Couple]:
    """Event word and time of one sentence, or the story's day, and whether that is the day of what the word tells."""
    story, day, parse, findings, _ = findings_of(given, parser)
    for scene in read.scenes(story, day, parse, findings):
        asked = learnt.candidates(scene.words)
        line, clauses = learnt.marked(scene.words)
        taken = {d.when.span for d in scene.drafts if d.when.span is not None}
        for told in learnt.told_in(scene, asked)[0] if asked else []:
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


def _is_day(choice: dating.Choice, found: Found, day: StoryDay, event: dict[str, Any]) -> bool:
    when = whens_of(found, [choice.timex])[0] if choice.timex else When(date=str(day.date))
    return bool(event.get("date")) and SCORER.date_sim(event, {"date": when.date, "end": when.end}) >= 1


def _states(scene: Scene, *places: int) -> np.ndarray:
    return np.asarray(scene.states_of(places), np.float16)


def _event_at(events: list[dict[str, Any]], start: int, end: int) -> dict[str, Any] | None:
    told = [e for e in events if "participants" in e]
    marks = ((e, m.get("trigger", (m["start"], m["end"]))) for e in told for m in e["mentions"])
    return next((e for e, (first, last) in marks if start < last and end > first), None)


@dataclasses.dataclass(frozen=True)
class Kept:
    """The records of a story: the signs of each, whether it is right, and whether only the learnt reader tells it."""

    signs: list[list[str]]
    right: list[bool]
    taught: list[bool]


def kept(given: dict[str, Any], parser: syntax.Parser) -> Kept:
    """All records of a story, those too that would not be shown."""
    story, day, parse, findings, texts = findings_of(given, parser)
    every = worth.filed(records(gather(read.read_drafts(story, day, parse, findings)), texts))
    rows = [_row(f.event) for f in every]
    right = {id(row) for _, row in SCORER.match(given["events"], rows, SCORER.event_sim)[0]}
    return Kept([worth.signs(f, every) for f in every], [id(r) in right for r in rows], [f.taught for f in every])


def samples_of(story: dict[str, Any], records_of: Kept) -> list[Sample]:
    """The records of a story as samples; those of our case tables, which are hard on purpose, several times."""
    kept = KEPT.get(part_of(story), [])
    signs = [[*signs, *kept] for signs in records_of.signs]
    return [sample for sample in zip(signs, records_of.right, strict=True) for _ in heeded(story)]


def heeded(story: dict[str, Any]) -> range:
    """As often as what a story holds counts."""
    return range(HEEDED if "line" in story else 1)


def part_of(story: dict[str, Any]) -> str:
    """The folder of a story; those of our own have none."""
    return str(story.get("part", "lines" if "line" in story else "own"))


def _row(event: Event) -> dict[str, Any]:
    return {
        "type": event.kind,
        "status": event.status.value,
        "participants": [p.name for p in event.participants],
        "place": event.place,
        "date": event.date,
        "end": event.end,
        "mentions": [{"start": m.start, "end": m.end} for m in event.mentions],
    }


def weighed(what: str, weights: pairing.Pairing, couples: list[Couple]) -> None:
    """Prints how well couples left out are told apart."""
    shown = [c.right for c in couples if weights.chance(c.signs, _bond(weights, c)) >= dating.DATES]
    right = sum(c.right for c in couples)
    print(f"{what}: {len(couples)} couples, {right} right; shown {len(shown)}, of them right {sum(shown)}")


def _bond(weights: pairing.Pairing, couple: Couple) -> float:
    event, name = (state[None].astype(np.float32) for state in (couple.event, couple.name))
    return weights.bonds(event, name)[0][0]


def save(name: str, weights: linear.Linear, more: dict[str, np.ndarray]) -> None:
    """8-bit weights; signs that round to nothing are left out. `more` is kept in 16 bits."""
    step = max(abs(w) for w in weights.weights.values()) / 127
    small = {s: round(w / step) for s, w in weights.weights.items()}
    small = {s: w for s, w in small.items() if w}
    target = TARGET.with_name(f"{name}-weights.npz")
    np.savez_compressed(
        target,
        signs=np.frombuffer("\n".join(small).encode(), np.uint8),
        weights=np.array(list(small.values()), np.int8),
        step=np.float32(step),
        bias=np.float32(weights.bias),
        **{key: values.astype(np.float16) for key, values in more.items()},
    )
    print(f"{target.name}: {len(small)} signs, {target.stat().st_size // 1024} KiB")


def without(samples: list[list[T]], part: int) -> list[T]:
    """The samples of all parts but one; of all for -1."""
    return [sample for k, each in enumerate(samples) if k != part for sample in each]


_LEFT_OUT: list[list[Word]] = []  # what each reader is taught, for the processes that are forked to do it


def _taught(task: tuple[int, int]) -> dict[str, np.ndarray]:
    number, seed = task
    torch.set_num_threads(1)
    made = packed(_LEFT_OUT[number], seed)
    print(f"reader {number + 1} of {PARTS} taught", file=sys.stderr, flush=True)
    return made


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", type=Path, nargs="+")
    arguments.add_argument("--own", action="store_true", help="with our own wires and tables")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=1, help="readers taught side by side, each in half a GiB")
    arguments.add_argument(
        "--readers", type=Path, help="where the readers of the parts are kept, or are from last time"
    )
    chosen = arguments.parse_args()
    torch.set_num_threads(1)
    parser, seed = syntax.load(), chosen.seed
    words, given = marked_words(chosen.folders, parser, seed, ours=chosen.own)
    ids = sorted(words)
    random.Random(seed).shuffle(ids)
    parts = [ids[k::PARTS] for k in range(PARTS)]
    if chosen.readers and chosen.readers.exists():
        readers = pickle.loads(chosen.readers.read_bytes())
    else:
        _LEFT_OUT[:] = [[w for n in ids if n not in set(part) for w in words[n]] for part in parts]
        with multiprocessing.get_context("fork").Pool(chosen.jobs) as pool:
            readers = [learnt.unpack(made) for made in pool.imap(_taught, [(k, seed) for k in range(PARTS)])]
    if chosen.readers:
        chosen.readers.write_bytes(pickle.dumps(readers))
    couples: list[list[Couple]] = []
    times: list[list[Couple]] = []
    for part, reader in zip(parts, readers, strict=True):
        using(reader, nobody(), nobody(), NONE)
        couples.append([couple for n in part for couple in pairs(given[n], parser) for _ in heeded(given[n])])
        times.append([couple for n in part if "part" in given[n] for couple in datings(given[n], parser)])
    filed: list[dict[str, Kept]] = []
    for k, (part, reader) in enumerate(zip(parts, readers, strict=True)):
        of_times = paired(without(times, k), RARE["dating"], seed)
        weighed("times", of_times, times[k])
        using(reader, paired(without(couples, k), RARE["takes"], seed), of_times, NONE)
        filed.append({n: kept(given[n], parser) for n in part})
    samples = [[s for n, each in part.items() for s in samples_of(given[n], each)] for part in filed]
    found: dict[str, list[tuple[float, bool, bool]]] = {}
    for k, stories in enumerate(filed):
        weights = fit(without(samples, k), RARE["worth"], seed)
        for n, each in stories.items():
            sure = [weights.chance(signs) for signs in each.signs]
            found.setdefault(part_of(given[n]), []).extend(zip(sure, each.right, each.taught, strict=True))
    for part_name in sorted(found):
        print(f"{part_name}:")
        judged(found[part_name], sum(len(s["events"]) for s in given.values() if part_of(s) == part_name))
    for name, every in (("takes", couples), ("dating", times)):
        made = paired(without(every, -1), RARE[name], seed)
        save(name, made.signs, {"event": made.event, "name": made.name, "alone": made.alone})
    save("worth", fit(without(samples, -1), RARE["worth"], seed), {})


if __name__ == "__main__":
    main()
