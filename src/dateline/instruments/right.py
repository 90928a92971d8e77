"""Where the name of an instrument ends: "on the Establishment of ...", "to end the dumping of ...", "of 1994"."""

from __future__ import annotations

from dateline.instruments.words import Line, is_year, word_set

_ENDS = frozenset({"-", ",", ".", ";", ":", '"', "”", "“", "(", ")", "[", "]", "<", ">", "—", "–", "/", "..."})
#: What opens a part that can be left out: "an accord with creditors | on refinancing a portion".
_OPENING = frozenset({"on", "for", "with", "to", "between", "in", "into", "at", "and"})
_NUMBERED = frozenset({"resolution", "decree"})
#: A title reaches at most this many tokens to the right, a plain phrase or a clause with "to" that many.
_TITLE, _PLAIN, _CLAUSE = 14, 10, 14
#: Verbs that do not say what a text is for: "the pact to discuss the tariffs" is met over, not named so.
_NO_AIM = word_set("no-aim")


def right_edge(line: Line, end: int, *, proper: bool) -> int:
    """The token after the name whose noun ends before token `end`."""
    if (proper or line.low[end - 1] in _NUMBERED) and line.near(end - 1, end) and line.words[end].isdigit():
        return end + 1  # "Resolution 1701"
    if not line.near(end - 1, end) or line.low[end] not in word_set("connect"):
        return end if proper else _ruled(line, end)
    opening = line.low[end]
    if opening == "of" and line.near(end - 1, end + 1) and is_year(line.words[end + 1]):
        return end + 2
    if (opening == "against" and not proper) or (opening == "on" and line.at(end + 2) == "own"):
        return end
    if opening == "to" and not line.capital(end + 1 + (line.at(end + 1) in {"the", "its"})):
        return _clause(line, end)
    last = _title(line, end) if proper else _plain(line, end)
    return end if _empty(line, end, last) else last


def _ruled(line: Line, end: int) -> int:
    """The end of what a text rules: "an agreement sharply curbing timber sales"."""
    at = end + line.at(end).endswith("ly")
    if not line.near(end - 1, at) or line.low[at] not in word_set("ruling"):
        return end
    last = _plain(line, at)
    return last if last > at + 1 else end


def _empty(line: Line, end: int, last: int) -> bool:
    """Whether what stands behind the noun is cut so short that it names nothing: "between the U.S.", "for X to"."""
    opening = line.low[end]
    if opening == "for" and line.at(last) == "to":
        return True
    return opening == "between" and "and" not in line.low[end:last] and not _plural(line, last - 1)


def _plural(line: Line, i: int) -> bool:
    return line.low[i].endswith("s") and line.words[i].islower()


def _title(line: Line, end: int) -> int:
    """The end of a title: capitals, years and the small words between them."""
    at, last, limit = end + 1, end, end + _TITLE
    small = word_set("stopwords") - {"to", "in", "with", "between", "by", "at", "from"}
    while at < limit and line.near(end - 1, at):
        low, word = line.low[at], line.words[at]
        if low in word_set("dates"):
            break
        if line.abbreviated(at):
            last = at + 1
        elif (low in small and line.near(end - 1, at + 1)) or (low == "in" and line.at(at + 1) == "the"):
            if low == "and" and not (line.capital(at + 1) or line.at(at + 1) == "the"):
                break
        elif not (word[0].isupper() or is_year(word)):
            break
        else:
            last = at + 1
        at += 1
    return _whole(line, end, last, cut=at == limit)


def _plain(line: Line, end: int) -> int:
    """The end of a plain phrase: "on the use of the river", "with the United States"."""
    at, limit = end + 1, end + _PLAIN
    while at < limit and line.near(end - 1, at) and not _ends_plain(line, end, at):
        at += 1
    return _whole(line, end, at, cut=at == limit)


def _ends_plain(line: Line, end: int, at: int) -> bool:
    low = line.low[at]
    if line.abbreviated(at):
        return False
    if line.words[at] in _ENDS or low in word_set("dates") or low in word_set("breaks") or low in word_set("finite"):
        return True
    if _opens_another(line, end, at):
        return True
    return low not in word_set("stopwords") and (_doing(line, end, at) or low in word_set("barrier"))


def _opens_another(line: Line, end: int, at: int) -> bool:
    """Whether token `at` opens what is no part of the phrase: "a deal on trade | the ministers ...", "| to meet"."""
    low, before = line.low[at], line.low[at - 1]
    if low in word_set("determiners"):
        linked = before in word_set("stopwords") or before in word_set("connect") or before.endswith("ing")
        return not linked
    if low == "in":
        return line.low[end] in {"with", "between"}
    return (low == "to" and not line.capital(at + 1)) or (low == "and" and _new_party(line, at))


def _doing(line: Line, end: int, at: int) -> bool:
    """Whether token `at` is a verb of its own clause, no adjective: "the frozen funds" is none."""
    low, before = line.low[at], line.low[at - 1]
    if not line.words[at].islower() or not (line.parse.tags[at] in {"VERB", "AUX"} or low.endswith("ed")):
        return False
    if line.parse.tags[at - 1] == "ADJ":
        return False  # "of major industrialized countries"
    if low.endswith("ing"):
        return line.low[end] in {"with", "between"}  # "an agreement with Norland calling for ..."
    return before not in word_set("stopwords") | word_set("determiners") | {"'s", "’s"}


def _new_party(line: Line, at: int) -> bool:
    """Whether "and" opens something else: "an accord on trade and said ..."."""
    following = line.at(at + 1)
    verb = line.near(at, at + 1) and line.parse.tags[at + 1] in {"VERB", "AUX"} and not following.endswith("ing")
    return verb and not line.capital(at + 1)


def _clause(line: Line, at: int) -> int:
    """The end of "to link the power grids of Varnia and Mirzan": up to the end of what is aimed at."""
    verb = line.at(at + 1)
    if not verb.isalpha() or verb in word_set("determiners") or verb in _NO_AIM:
        return at
    end, limit = at + 2, at + _CLAUSE
    while end < limit and line.near(at, end) and not _ends_clause(line, end):
        end += 1
    return _whole(line, at, end, cut=end == limit)


def _ends_clause(line: Line, i: int) -> bool:
    low = line.low[i]
    if line.abbreviated(i):
        return False
    if line.words[i] in _ENDS or low in word_set("finite") or low in word_set("breaks") or low in word_set("dates"):
        return low != "at" or line.at(i + 1) in word_set("degrees")
    if line.parse.tags[i] == "VERB" and not low.endswith("ing") and line.parse.tags[i - 1] in {"NOUN", "PROPN"}:
        return True  # "... on third markets brought tariffs"
    return low == "and" and line.at(i + 1) == "to"


def _bare_adjective(line: Line, last: int) -> bool:
    """Whether a phrase would end on an adjective whose noun follows: "of officials of major | ..."."""
    noun = line.near(last - 1, last) and line.parse.tags[last] in {"NOUN", "ADJ", "VERB"}
    return noun and line.parse.tags[last - 1] == "ADJ" and line.words[last - 1].islower()


def _goes_on(line: Line, start: int, last: int) -> bool:
    """Whether the phrase goes on behind the limit."""
    return line.near(start, last) and line.words[last] not in _ENDS and line.low[last] not in word_set("finite")


def _whole(line: Line, start: int, last: int, *, cut: bool) -> int:
    """Without the small words at the end; where the limit cut a phrase, without its last part too."""
    owner = line.low[last - 1] in {"'s", "’s"}
    if owner and line.low[start] in {"with", "between"}:
        last -= 1
    elif owner or (cut and _goes_on(line, start, last)) or _bare_adjective(line, last):
        inner = [i for i in range(start + 2, last) if line.low[i] in _OPENING]
        inner = inner or [i for i in range(start + 2, last) if line.low[i] in {"of", "from"}]
        last = inner[-1] if inner else start
        if line.at(last) == "to":  # "... of chips and failure | to open the market"
            last = next((i for i in range(last - 3, last) if i > start + 2 and line.low[i] == "and"), last)
    while last > start + 1 and (line.low[last - 1] in word_set("stopwords") or line.low[last - 1] in word_set("loose")):
        last -= 1
    return last if last > start + 1 else start
