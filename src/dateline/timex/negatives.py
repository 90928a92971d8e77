"""What looks like a time and is none: persons and places named like months, numbers that are no years, titles."""

from __future__ import annotations

from dateline.lexicon import words
from dateline.timex.dates import Found
from dateline.timex.meaning import Amount, Date, Range, Ref
from dateline.timex.tokens import BREAK, Tokens
from dateline.timex.words import MONTHS, PARTS, UNITS, WEEKDAYS

_TITLES = words("timex-titles")
_NAME_MONTHS = frozenset({"may", "march", "april", "june", "august", "january"})
_MONTH_LEADS = frozenset(
    ("in", "since", "until", "till", "by", "last", "next", "this", "from", "for", "during", "to", "early", "late", "mid", "through",
     "before", "after", "between", "and", "or", "an", "a", "the", "-", "around", "about", "into", "every", "each", "end", "that")
)  # fmt: skip
_NOT_BEFORE_A_YEAR = frozenset(
    ("$", "£", "€", "¥", "#", "no", "number", "room", "flight", "highway", "route", "channel", "page", "some", "nearly", "almost",
     "over", "about", "approximately", "roughly", "least", "than", "another", "boeing", "airbus", "type", "model", "article",
     "resolution", "section", "case", "unit", "gate", "bus", "line", "street", "avenue", "+", "=", "/", "*", "×", "least", "up")
)  # fmt: skip
_COUNTED = frozenset(
    ("people", "percent", "men", "women", "children", "feet", "km", "kilometers", "kilometres", "miles", "meters", "metres", "kg",
     "tons", "tonnes", "euros", "dollars", "pounds", "million", "billion", "barrels", "points", "votes", "km/h", "mw", "hectares",
     "gmt", "utc", "hours", "hrs", "h", "m", "employees", "soldiers", "troops", "seats", "shares", "jobs", "staff", "acres")
)  # fmt: skip
_SUNDAY_PAPERS = frozenset(
    {"times", "telegraph", "herald", "mirror", "express", "mail", "post", "world", "tribune", "newspaper"}
)
_NAMED_DAYS = frozenset(
    {"bloody", "black", "super", "fat", "blue", "palm", "holy", "ash", "maundy", "shrove", "man", "girl"}
)


def sound(tokens: Tokens, i: int, found: Found) -> bool:
    """Whether the reading at token `i` may stand."""
    meaning = found.meaning
    if isinstance(meaning, Range):
        meaning = meaning.left or meaning
    if isinstance(meaning, Date):
        return _date(tokens, i, found.after, meaning)
    if isinstance(meaning, Ref):
        return _reference(tokens, i, found.after)
    if isinstance(meaning, Amount):
        return not (tokens.capital(found.after - 1) and tokens.low[i].isdecimal())  # the programme "60 Minutes"
    return True


def _date(tokens: Tokens, i: int, after: int, date: Date) -> bool:
    alone = date.within is None and date.day is None and after <= i + 2
    if alone and date.year is not None and tokens.low[i].isdecimal():
        return _year_alone(tokens, i, after)
    if alone and date.year is None and date.month is not None and tokens.low[i] in MONTHS:
        return _month_alone(tokens, i, after)
    if alone and date.weekday is not None and tokens.low[i] in WEEKDAYS:
        return _weekday_alone(tokens, i, after)
    return True


def _year_alone(tokens: Tokens, i: int, after: int) -> bool:
    low = tokens.low
    value, before, nxt = int(low[i]), low[i - 1] if i else "", low[after]
    if before in (".", ",", "-", ":", "/", "'", "_") and tokens.touches(i) and tokens.low[i - 2] != BREAK:
        return False
    if before in _NOT_BEFORE_A_YEAR or nxt in _COUNTED or nxt in UNITS:
        return False
    if nxt in ("-", "/", "°", "%", "+", "st", "nd", "rd", "th") and tokens.touches(after):
        return nxt in ("-", "/") and low[after + 1].isalpha()
    if tokens.touches(after) and nxt.isalpha():
        return False
    if value < 1700 or value > 2100:
        return before in ("in", "since", "year", "until", "by", "from", "to", "of") and 1000 <= value
    return not _named_number(tokens, i) and not _counting(tokens, i, after)


def _named_number(tokens: Tokens, i: int) -> bool:
    """Whether the number belongs to a name before it: "Boeing 2024", "Agenda 2030", "Euro 2024"."""
    if i == 0 or not tokens.capital(i - 1) or tokens.low[i - 1] in MONTHS or tokens.low[i - 1] in _MONTH_LEADS:
        return False
    before = tokens.low[i - 2] if i > 1 else BREAK
    return (before not in (".", BREAK, "") and tokens.low[i - 1] not in ("since", "in", "of")) or len(
        tokens.low[i - 1]
    ) > 5


def _counting(tokens: Tokens, i: int, after: int) -> bool:
    """Whether a plural noun follows and nothing before makes it a year: "1,990" is caught elsewhere, "1990 workers" here."""
    before, nxt = tokens.low[i - 1] if i else "", tokens.low[after]
    if before in ("in", "since", "the", "of", "'s", "its", "his", "her", "their", "by", "from", "until", "a"):
        return False
    return nxt.endswith("s") and len(nxt) > 4 and not tokens.capital(after) and not nxt.endswith("ss")


def _month_alone(tokens: Tokens, i: int, after: int) -> bool:
    before = tokens.low[i - 1] if i else ""
    follows = tokens.capital(after) and tokens.low[after] not in MONTHS and tokens.low[after] not in WEEKDAYS
    if before in _TITLES or (
        before == "." and tokens.touches(i - 1) and len(tokens.low[i - 2]) < 4 and tokens.capital(i - 2)
    ):
        return False  # "Prime Minister May", "V. May"
    if tokens.low[i] in _NAME_MONTHS:
        if before == "of":
            return tokens.low[i - 2] in (
                "end",
                "beginning",
                "start",
                "middle",
                "month",
                "half",
                "week",
                "part",
                "days",
                "since",
            )
        if before in ("in", "since", "until", "last", "next", "this", "early", "late", "during", "mid"):
            return True
        return (
            before in _MONTH_LEADS
            and not follows
            and before not in ("by", "and", "to", "for", "after", "the", "a", "or", "from")
        ) or (
            before in ("by", "to", "for", "after", "from", "a", "an", "the")
            and not follows
            and _not_a_verb(tokens, after)
        )
    return not follows or before in _MONTH_LEADS or before in ("of", "")


def _not_a_verb(tokens: Tokens, after: int) -> bool:
    """Whether what follows "after May" or "by April" is not what a person does."""
    return tokens.low[after] not in (
        "said",
        "told",
        "says",
        "was",
        "had",
        "has",
        "is",
        "met",
        "added",
        "resigned",
        "'s",
    )


def _weekday_alone(tokens: Tokens, i: int, after: int) -> bool:
    before, nxt = tokens.low[i - 1] if i else "", tokens.low[after]
    if before in _NAMED_DAYS or (nxt in _SUNDAY_PAPERS and tokens.capital(after)):
        return False
    follows = tokens.capital(after) and nxt not in MONTHS and nxt not in PARTS
    if before in _TITLES and tokens.capital(i - 1):
        return not follows and before not in ("mr", "mrs", "ms", "dr")
    by_line = tokens.low[i - 2] == "by" and tokens.capital(i - 1) and i > 1
    return not (by_line and not tokens.low[i - 1].endswith("s"))


def _reference(tokens: Tokens, i: int, after: int) -> bool:
    """Whether "earlier", "soon", "future" stand alone rather than before what they are compared with or describe."""
    low = tokens.low
    last, before, nxt = low[after - 1], low[i - 1] if i else "", low[after]
    if last == "now":
        return not (nxt == "-" and tokens.touches(after))
    if last == "earlier":
        if nxt in WEEKDAYS or nxt in ("today", "this", "in", "yesterday", "on"):
            return False
        return nxt != "than" and before not in (
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
        )
    if last in ("soon", "shortly"):
        return nxt not in ("as", "after", "before", "thereafter", "afterward", "afterwards") and before not in (
            "as",
            "too",
            "how",
        )
    if last == "future":
        return not nxt.isalpha() or nxt in (
            "of",
            "for",
            "in",
            "and",
            "as",
            "with",
            "is",
            "will",
            "was",
            "the",
            "by",
            "on",
            "to",
        )
    return not (last in ("past", "present", "recent") and after > i + 1 and nxt in UNITS)
