"""What looks like a time and is none: persons and places named like months, numbers that are no years, titles."""

from __future__ import annotations

from dateline.lexicon import words
from dateline.timex.dates import Found
from dateline.timex.meaning import Amount, Clock, Date, Every, Range, Ref, Shift
from dateline.timex.tokens import BREAK, Tokens
from dateline.timex.words import CARDINALS, MONTHS, PARTS, UNITS, WEEKDAYS

_TITLES = words("timex-titles")
_NUMBERED = words("timex-numbered")
_COUNTED = words("timex-counted")
_MAKES = words("timex-makes")
#: Month names that are verbs, first names or family names as well.
_NAME_MONTHS = frozenset({"may", "march", "april", "june", "august", "january"})
#: Words after which such a name is a month for certain; and those after which it is one unless a name follows.
_SURE_LEADS = frozenset(
    {"in", "since", "until", "till", "last", "next", "this", "early", "late", "during", "mid", "through"}
)
_LEADS = frozenset(
    {"by", "to", "for", "after", "before", "from", "a", "an", "the", "between", "around", "into", "every", "-", "each"}
)
_MONTH_OF = frozenset({
    "end", "beginning", "start", "middle", "month", "half", "week", "part", "days", "most", "much", "rest", "all",
    "morning", "afternoon", "evening", "night", "events",
})  # fmt: skip
#: What is called by the name of a place or person: "the town of March", "the mother of April".
_HAVE_A_NAME = frozenset({
    "village", "town", "city", "port", "hamlet", "parish", "county", "district", "river", "isle", "island", "bay",
    "church", "house", "home", "name", "mother", "father", "parents", "daughter", "son", "wife", "husband", "sister",
    "brother", "children", "widow", "friend", "death", "supporters", "critics", "company", "firm", "chairman",
    "president", "earl", "duke", "lord", "bishop",
})  # fmt: skip
_HAVE_A_MONTH = words("timex-done") | {
    "summit", "meeting", "talks", "conference", "election", "elections", "session", "congress", "vote", "round",
    "visit", "negotiations", "ballot", "runoff", "poll", "polls", "deadline", "games", "tour", "trip", "forum",
    "festival", "debate",
}  # fmt: skip
_AROUND_A_FEAST = frozenset(
    {"over", "by", "before", "since", "at", "after", "on", "until", "during", "this", "last", "next"}
)
_VERBS = frozenset({"said", "told", "says", "was", "had", "has", "is", "met", "added", "resigned", "'s"})
_YEAR_LEADS = frozenset({"in", "since", "the", "of", "'s", "its", "his", "her", "their", "by", "from", "until", "a"})
_VEHICLES = frozenset({"car", "sedan", "truck", "van", "minivan", "pickup", "wagon", "coupe", "model", "models"})
_NAMED_TIMES = WEEKDAYS.keys() | MONTHS.keys()
_A_LINE = 9  # tokens to either side that tell a headline from a sentence
_BEHIND_A_CAR = frozenset({"from", "with", "in", "on", "at", "to", "into", "and", "or", "that", "which", "was"})
_BEFORE_A_YEAR = frozenset(
    {
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "during",
        "of",
        "for",
        "before",
        "after",
        "to",
        "through",
        ",",
        ".",
        "early",
        "late",
    }
)
_SUNDAY_PAPERS = frozenset({"times", "telegraph", "herald", "mirror", "express", "mail", "post", "world", "tribune"})
_NAMED_DAYS = frozenset({"bloody", "black", "super", "fat", "blue", "palm", "holy", "ash", "maundy", "shrove", "man"})
_AFTER_FUTURE = frozenset({"of", "for", "in", "and", "as", "with", "is", "will", "was", "the", "by", "on", "to", "if"})
_OF_SOMETHING = frozenset(
    {"of", "the", "when", "that", "a", "an", "his", "her", "its", "their", "he", "she", "it", "they"}
)
_AFTER_EARLIER = frozenset({"than", "this", "in", "on", "today", "yesterday"}) | WEEKDAYS.keys()
_COMPARED = frozenset({"as", "after", "before", "thereafter", "afterward", "afterwards"})
_OWNERS = (
    frozenset(
        {
            "a",
            "an",
            "the",
            "his",
            "its",
            "their",
            "from",
            "for",
            "than",
            "no",
            "much",
            "in",
            "of",
            "all",
            "these",
            "those",
            "any",
        }
    )
    | CARDINALS.keys()
)


def sound(tokens: Tokens, i: int, found: Found) -> bool:
    """Whether the reading at token `i` may stand."""
    meaning = found.meaning
    if isinstance(meaning, Range):
        meaning = meaning.left or meaning
    match meaning:
        case Date():
            stands = _date(tokens, i, found.after, meaning)
        case Amount():  # the programme "60 Minutes"
            stands = not (tokens.capital(found.after - 1) and tokens.low[i].isdecimal())
        case Ref():
            stands = _reference(tokens, i, found.after) and not _in_a_name(tokens, i)
        case Shift():  # ABC's "This Week"
            titled = tokens.low[i - 1] == '"' and tokens.capital(i) and tokens.capital(i + 1)
            stands = not titled and not _in_a_name(tokens, i)
        case Clock():  # high noon
            stands = tokens.low[i - 1] != "high" and not _in_a_name(tokens, i)
        case _:
            stands = not isinstance(meaning, Every) or not _in_a_name(tokens, i)
    return stands


def _in_a_name(tokens: Tokens, i: int) -> bool:
    """Whether the word has a capital that only a name can give it: USA Today, the China Daily, the Evening Standard.

    A line with no small letters but in its little words is a headline, where capitals tell nothing.
    """
    k = i + 1 if tokens.low[i] == "the" else i
    word = tokens.low[k]
    if k == 0 or not tokens.capital(k) or tokens.word(k).isupper() or {word, word.removesuffix("s")} & _NAMED_TIMES:
        return False
    if not (tokens.low[k - 1].isalpha() or tokens.low[k - 1] == "'s"):
        return False
    around = range(max(0, k - _A_LINE), min(tokens.size, k + _A_LINE))
    return any(len(tokens.low[j]) > 4 and tokens.word(j).islower() for j in around)


def _date(tokens: Tokens, i: int, after: int, date: Date) -> bool:
    if date.feast is not None and after == i + 1 and tokens.capital(after):
        return tokens.low[i - 1] in _AROUND_A_FEAST and tokens.low[after] != "island"  # Easter Island
    alone = date.within is None and date.day is None and after <= i + 2
    if alone and date.year is not None and tokens.low[i].isdecimal():
        return _year_alone(tokens, i, after)
    if alone and date.year is None and date.month is not None and tokens.low[i] in MONTHS:
        return _month_alone(tokens, i, after)
    if alone and date.weekday is not None and tokens.low[i] in WEEKDAYS:
        return _weekday_alone(tokens, i, after)
    return True


def _year_alone(tokens: Tokens, i: int, after: int) -> bool:
    value, before, nxt = int(tokens.low[i]), tokens.low[i - 1] if i else "", tokens.low[after]
    if not 1700 <= value <= 2100:
        return value >= 1000 and before in ("in", "since", "year", "until", "by", "from", "to", "of")
    if before in _NUMBERED or nxt in _COUNTED or nxt in UNITS or nxt in WEEKDAYS or _glued(tokens, i, after):
        return False
    return not (_named_number(tokens, i) or _counting(tokens, i, after) or _model(tokens, i, after))


def _model(tokens: Tokens, i: int, after: int) -> bool:
    """Whether the year tells a car's model: "a green 1991 Ford"; "in 1991 Ford" is a year."""
    if tokens.low[after] not in _MAKES or not tokens.capital(after) or tokens.low[i - 1] in _BEFORE_A_YEAR:
        return False
    name = tokens.low[after + 1]  # "the 1996 Ford strike" is one of that year
    return tokens.capital(after + 1) or name in _VEHICLES or name in _BEHIND_A_CAR or not name.isalpha()


def _glued(tokens: Tokens, i: int, after: int) -> bool:
    """Whether the four figures belong to a longer number or word: 555-2014, GM-2024, 1998th, "the number is 2012"."""
    low, before, nxt = tokens.low, tokens.low[i - 1] if i else "", tokens.low[after]
    if before.isdecimal() or "number" in low[max(0, i - 3) : i]:
        return True
    if before in (".", ",", "-", ":", "/", "'", "_") and tokens.touches(i) and low[i - 2] != BREAK:
        return True
    if not tokens.touches(after) or nxt == "'s":
        return False
    return nxt.isalpha() or nxt in ("°", "%", "+") or (nxt in ("-", "/") and not tokens.word(after + 1).islower())


def _named_number(tokens: Tokens, i: int) -> bool:
    """Whether the number belongs to a name before it: "Agenda 2030", "Euro 2024"."""
    name = tokens.low[i - 1] if i else ""
    if i == 0 or not tokens.capital(i - 1) or name in MONTHS or name in _SURE_LEADS | _LEADS:
        return False
    opens = i == 1 or tokens.low[i - 2] in (".", BREAK)
    return len(name) > 5 if opens else name not in ("of", "the")


def _counting(tokens: Tokens, i: int, after: int) -> bool:
    """Whether a plural noun follows and nothing before makes it a year: "1990 workers"."""
    nxt = tokens.low[after]
    if (tokens.low[i - 1] if i else "") in _YEAR_LEADS:
        return False
    return nxt.endswith("s") and len(nxt) > 4 and not tokens.capital(after) and not nxt.endswith("ss")


def _month_alone(tokens: Tokens, i: int, after: int) -> bool:
    before = tokens.low[i - 1] if i else ""
    named_after = tokens.capital(after) and tokens.low[after] not in MONTHS and tokens.low[after] not in WEEKDAYS
    if tokens.low[after] in ("-", "to", "and", "or", "through") and tokens.low[after + 1] in MONTHS:
        return True  # "January-March", whose first half no preposition need lead
    if before in _TITLES or _initial(tokens, i - 1):
        return False  # "Prime Minister May", "V. May"
    meeting = named_after and before == "the" and _names_a_meeting(tokens, after)  # "the June Venice summit"
    if (
        meeting
        or before in _SURE_LEADS
        or (before == "as" and tokens.low[i - 2] in ("early", "late", "soon"))
        or (before in ("and", "or", "-", "to", "through") and tokens.low[i - 2] in MONTHS)
    ):
        return True
    if tokens.low[i] not in _NAME_MONTHS:
        return not named_after or before in _LEADS or before in ("of", "and", "or", "")
    if before == "of":
        return not named_after and _has_a_month(tokens, i - 2, tokens.low[i])
    return before in _LEADS and not named_after and tokens.low[after] not in _VERBS


def _has_a_month(tokens: Tokens, i: int, name: str) -> bool:
    """Whether the noun at `i` may be "of" a month called `name`: the accord of March, but the town of March.

    May is a name of persons and places more than the others: only what certainly has a month is of it.
    """
    noun = tokens.low[i]
    if name == "may":
        return noun in _MONTH_OF or noun in _HAVE_A_MONTH
    return noun not in _HAVE_A_NAME


def _names_a_meeting(tokens: Tokens, i: int) -> bool:
    """Whether one to three names at token `i` end in a thing that has a month: "Venice summit"."""
    j = i
    while j < i + 3 and tokens.capital(j):
        j += 1
    return tokens.low[j] in _HAVE_A_MONTH and not tokens.capital(j)


def _initial(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the full stop of an initial."""
    return i > 0 and tokens.low[i] == "." and tokens.touches(i) and len(tokens.low[i - 1]) < 4 and tokens.capital(i - 1)


def _weekday_alone(tokens: Tokens, i: int, after: int) -> bool:
    before, nxt = tokens.low[i - 1] if i else "", tokens.low[after]
    if before in _NAMED_DAYS or (nxt in _SUNDAY_PAPERS and tokens.capital(after)):
        return False
    named_after = tokens.capital(after) and nxt not in MONTHS and nxt not in PARTS
    if before in _TITLES and tokens.capital(i - 1):
        return not named_after and before not in ("mr", "mrs", "ms", "dr")
    return not (i > 1 and tokens.low[i - 2] == "by" and tokens.capital(i - 1) and before != "reuters")  # a by-line


def _reference(tokens: Tokens, i: int, after: int) -> bool:
    """Whether "earlier", "soon", "future" stand alone rather than before what they are compared with or describe."""
    low = tokens.low
    last, before, nxt = low[after - 1], low[i - 1] if i else "", low[after]
    if last == "now":
        return not (nxt == "-" and tokens.touches(after))
    if last == "earlier":
        return nxt not in _AFTER_EARLIER and before not in _OWNERS
    if last in ("soon", "shortly"):
        return nxt not in _COMPARED and before not in ("as", "too", "how")
    if last == "future":
        title = tokens.capital(after - 1) and after - 1 > i  # "Back to the Future"
        return not title and (not nxt.isalpha() or nxt in _AFTER_FUTURE)
    return _no_clause(tokens, i, after)


def _no_clause(tokens: Tokens, i: int, after: int) -> bool:
    """Whether what follows does not belong to it: not "at the time of her murder", not "the past weeks"."""
    last, nxt = tokens.low[after - 1], tokens.low[after]
    if tokens.low[i:after] == ["at", "the", "time"]:
        return nxt not in _OF_SOMETHING and not tokens.capital(after)
    return not (last in ("past", "present", "recent") and after > i + 1 and (nxt in UNITS or nxt in CARDINALS))
