"""What each route is for, in words: what may be asked, what comes back. The OpenAPI document is made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.export.crosswalk import STATUSES
from dateline.model.play import Verdict
from dateline.web.pages.entry import CORRECTABLE
from dateline.web.pages.search import KNOWN

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_DAY: Schema = {"type": "string", "format": "date", "examples": ["2024-10-11"]}


@dataclass(frozen=True, slots=True)
class Asked:
    """One value of a query or a form: its name, what it means, what it may be."""

    name: str
    about: str
    schema: Schema
    required: bool = False


@dataclass(frozen=True, slots=True)
class Described:
    """A route in words: one sentence, the query's or form's values, and the answers that it can give."""

    about: str
    asks: tuple[Asked, ...] = ()
    answers: tuple[int, ...] = (200,)


AS_OF = Asked("as_of", "As known on this day: nothing published later counts. Newest where it is missing.", _DAY)
PROCESS = Asked("process", "Id of one process, as the list of processes gives it.", _TEXT)
NUMBER = Asked("n", "Number of the page of a long list.", {"type": "integer", "minimum": 1, "maximum": 99999})
SINCE = Asked("since", "Nothing older than this day.", _DAY)
LEAST = Asked(
    "least",
    "Without events that are less sure than this: how likely an editor would list the event, 0 to 1.",
    {"type": "number", "minimum": 0, "maximum": 1},
)
TOKEN = Asked("token", "The token of the form that was shown; a write without it is refused.", _TEXT, required=True)
WHY = Asked("why", "The reason, kept beside the value.", {**_TEXT, "maxLength": 500})

#: Values that many routes take: the document writes them once.
SHARED = (AS_OF, PROCESS, NUMBER, SINCE)

_PLAY = (AS_OF, PROCESS)
_LIST = (AS_OF, PROCESS, NUMBER)
#: A reading route: found, a day or number that cannot be read, no such thing, the ledger cannot be read.
_READ = (200, 303, 400, 404, 503)
#: A write: done, refused, too long.
_WRITE = (303, 400, 401, 403, 404, 413, 503)

_FIELDS = sorted({name for names in CORRECTABLE.values() for name in names})

#: (method, path) -> the route in words.
ROUTES: dict[tuple[str, str], Described] = {
    ("GET", "/"): Described(
        "State of play: one dated paragraph per process, each clause with its sentence.", _PLAY, _READ
    ),
    ("GET", "/timeline"): Described(
        "A lane per meeting or document, with its status as it was known.",
        (*_LIST, Asked("table", "1 opens the same as a table.", {"type": "string", "enum": ["1"]})),
        _READ,
    ),
    ("GET", "/agenda"): Described("What is overdue, what lies ahead, what has no day, what is done.", _PLAY, _READ),
    ("GET", "/tallies"): Described("Counts as step lines, documents with their stages.", _LIST, _READ),
    ("GET", "/people"): Described("What each person and body said, and who said what.", _LIST, _READ),
    ("GET", "/conflicts"): Described("Where sources differ: two sentences side by side.", _LIST, _READ),
    ("GET", "/changes"): Described("What changed, by day, newest first.", (*_LIST, SINCE), _READ),
    ("GET", "/processes"): Described("The processes followed, each with its calendar.", _PLAY, _READ),
    ("GET", "/search"): Described(
        "Sentences that hold all words and fit the filters, newest first.",
        (
            AS_OF,
            PROCESS,
            SINCE,
            Asked("q", "Words; those in double quotes stay together.", {**_TEXT, "maxLength": 200}),
            Asked("who", "A person or body that takes part or speaks.", {**_TEXT, "maxLength": 200}),
            Asked("status", "A status that the sentence gives to something.", {**_TEXT, "enum": sorted(KNOWN)}),
            Asked("publisher", "Name of an agency.", _TEXT),
        ),
        _READ,
    ),
    ("GET", "/about"): Described("How to read the pages.", _PLAY, _READ),
    ("GET", "/entry/{key}"): Described(
        "One meeting, document or count: status by source, facts, the whole history with every citation.", _PLAY, _READ
    ),
    ("GET", "/story/{key}"): Described("A story with everything found in it lit by kind.", _PLAY, _READ),
    ("GET", "/person/{key}"): Described("What one person or body said, by issue, first and last.", _PLAY, _READ),
    ("POST", "/entry/{key}/correct"): Described(
        "Set a field beside the machine's reading; an empty value says that it is not stated.",
        (
            TOKEN,
            Asked("field", "The field to set.", {"type": "string", "enum": _FIELDS}, required=True),
            Asked(
                "value",
                f"A day as 2019-12-20, a status ({', '.join(s for s in STATUSES if s != 'overdue')}), or words.",
                {**_TEXT, "maxLength": 200},
            ),
            WHY,
        ),
        _WRITE,
    ),
    ("POST", "/entry/{key}/withdraw"): Described(
        "Take the correction of a field back.",
        (TOKEN, Asked("field", "The field that was set.", {"type": "string", "enum": _FIELDS}, required=True)),
        _WRITE,
    ),
    ("POST", "/entry/{key}/judge"): Described(
        "Say whether this entry and another are one thing.",
        (
            TOKEN,
            Asked("other", "Id of the other entry.", _TEXT, required=True),
            Asked("verdict", "The verdict.", {"type": "string", "enum": [v.value for v in Verdict]}, required=True),
            WHY,
        ),
        _WRITE,
    ),
    ("POST", "/entry/{key}/part"): Described(
        "Take one story's report out of the entry.",
        (TOKEN, Asked("thing", "Id of the report, as the entry's form gives it.", _TEXT, required=True)),
        _WRITE,
    ),
    ("GET", "/export/{name}"): Described(
        "The state of play as a file for other programs.", (*_PLAY, LEAST), (200, 400, 401, 404, 503)
    ),
    ("GET", "/sign-in"): Described(
        "The sign-in form of editors.", (Asked("next", "The page to go to afterwards.", _TEXT),), (200,)
    ),
    ("POST", "/sign-in"): Described(
        "Sign an editor in; after five failures an address and a name must wait.",
        (
            TOKEN,
            Asked("name", "The editor's name.", {**_TEXT, "maxLength": 64}, required=True),
            Asked("password", "The password.", {**_TEXT, "maxLength": 200}, required=True),
            Asked("next", "The page to go to afterwards.", {**_TEXT, "maxLength": 500}),
        ),
        (303, 400, 403, 413, 429),
    ),
    ("POST", "/sign-out"): Described("Forget the editor's session.", (TOKEN,), (303, 400, 401, 403, 413)),
    ("GET", "/static/{name}"): Described("What the pages look like and a little help from JavaScript.", (), (200, 404)),
    ("GET", "/openapi.json"): Described("This document.", (), (200, 401)),
}
