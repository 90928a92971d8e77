"""Names without a model: runs of capitalised words, with a coarse label by the words in and around them."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model.parse import Mark
from dateline.text.abbreviations import OPENERS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_JOINERS = _set("of the for and de van von der den bin al el la du da di")
_NOT_NAMES = _set("""january february march april may june july
    august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec i no
    mr mrs ms dr gen sen rep gov president minister prime foreign defence defense spokesman
    spokeswoman secretary chairman chancellor king queen""")
_TITLES = _set("""mr mrs ms dr gen sen rep gov president minister premier chancellor spokesman spokeswoman secretary
    chairman ambassador king queen prince senator governor director leader envoy commissioner judge
    mayor""")
_BODIES = _set("""ministry parliament commission council bank committee agency union party court government senate
    congress house office organisation organization association group company corp inc ltd
    university department assembly duma kremlin treasury nato un eu opec imf fund board league
    federation institute press news tass reuters administration service bureau army forces front
    alliance conference""")
_PEOPLES = ("ish", "ese", "ian", "ians", "can", "cans")
_PERSON_AFTER = _set("said says told added who met asked spoke visited signed arrived")


def find_capitals(words: Sequence[str], ranges: Sequence[tuple[int, int]]) -> tuple[Mark, ...]:
    """Capitalised runs of each sentence as names.

    A lone capital at the start of a sentence counts only where the same word stands capitalised inside another one.

    Example: in "President Alexander Lukashenko flew to Minsk" marks Alexander Lukashenko (PERSON) and Minsk (GPE).
    """
    inside = {words[i] for first, last in ranges for i in range(first + 1, last) if words[i][:1].isupper()}
    found: list[Mark] = []
    for first, last in ranges:
        if sum(words[i].isupper() for i in range(first, last)) * 2 > last - first:
            continue  # capitals throughout: they tell nothing
        found += [Mark(_label(words, a, b, first), a, b) for a, b in _runs(words, first, last, inside)]
    return tuple(found)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.lower() not in _NOT_NAMES and (len(word) > 1 or word.isalpha())


def _heads_body(pair: Sequence[str]) -> bool:
    """Whether the second word is that of a body: "Foreign Ministry" is a name, "Foreign" alone is none."""
    return len(pair) == 2 and pair[0][:1].isupper() and pair[1][:1].isupper() and pair[1].lower() in _BODIES


def _runs(words: Sequence[str], first: int, last: int, inside: set[str]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    at = first
    while at < last:
        opens = at == first and _only_opens(words, at, inside)
        if opens or not (_is_name(words[at]) or _heads_body(words[at : min(last, at + 2)])):
            at += 1
            continue
        end = _run_end(words, at, last)
        lone = at == first and end == at + 1 and words[at] not in inside
        if not lone:
            runs.append((at, end))
        at = end
    return runs


def _only_opens(words: Sequence[str], at: int, inside: set[str]) -> bool:
    """Whether the capital of a sentence's first word is only due to its place ("The", "Officials of NATO")."""
    lower = words[at].lower()
    joined = at + 1 < len(words) and words[at + 1] in _JOINERS
    return lower in OPENERS or (joined and words[at] not in inside and lower not in _BODIES)


def _run_end(words: Sequence[str], at: int, last: int) -> int:
    """One past the last word of a run: joiners and the full stop of an initial are bridged when a capital follows."""
    end = at + 1
    while end < last:
        if _is_name(words[end]):
            end += 1
        elif end + 1 < last and _is_name(words[end + 1]) and _bridges(words[end], words[end - 1]):
            end += 2
        else:
            break
    return end


def _bridges(word: str, before: str) -> bool:
    return (word in _JOINERS and word != "and") or (word == "." and len(before) <= 2)


def _label(words: Sequence[str], first: int, last: int, sentence: int) -> str:
    run = [w.lower() for w in words[first:last]]
    before = words[first - 1].lower() if first > sentence else ""
    if before == "." and first - 1 > sentence:
        before = words[first - 2].lower()
    after = words[last].lower() if last < len(words) else ""
    if any(w in _BODIES for w in run) or (len(run) == 1 and words[first].isupper() and len(run[0]) > 1):
        return "ORG"
    if before in _TITLES or after in _PERSON_AFTER:
        return "PERSON"
    if len(run) == 1 and run[0].endswith(_PEOPLES):
        return "NORP"
    if before in ("in", "at") or run[0] in ("st", "new", "north", "south", "east", "west") or len(run) == 1:
        return "GPE"
    return "PERSON" if len(run) <= 3 else "ORG"
