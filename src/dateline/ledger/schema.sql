-- The Dateline ledger, schema version 4. Opens in any SQLite browser.
--
-- The record: stories, readings, claims, judgements, corrections, names of processes. Only ever added to.
-- The derived tables (from "sentence" on) are a function of the record; `dateline rebuild` makes them again.

-- One row for each version of a story. `key` names it in citations; versions of one story share `series`, and the
-- newest published one supersedes the others (filed last where they are of one time). All stay.
CREATE TABLE story (
    n          INTEGER PRIMARY KEY,          -- order of filing
    key        TEXT NOT NULL UNIQUE,
    given      TEXT NOT NULL,                -- the id given from outside, else the digest
    digest     TEXT NOT NULL UNIQUE,         -- of publisher and text: the same page twice is the same story
    publisher  TEXT NOT NULL,
    language   TEXT,
    published  TEXT,                         -- ISO day or instant
    day        TEXT,                         -- the day it belongs to, and how that was found
    day_ground TEXT,
    url        TEXT,
    headline   TEXT,
    text       TEXT NOT NULL,
    filed      TEXT NOT NULL,                -- ISO instant at which this ledger learned of it
    series     TEXT NOT NULL                 -- the key of the version that was filed first
);
CREATE INDEX story_given ON story (given);
CREATE INDEX story_url ON story (url) WHERE url IS NOT NULL;
CREATE INDEX story_published ON story (published);
CREATE INDEX story_series ON story (series, published);
CREATE INDEX story_filed ON story (filed, published);

-- What a reader found in a story, whole (JSON, zlib). The newest reading of a story counts; older ones stay.
CREATE TABLE reading (
    n      INTEGER PRIMARY KEY,
    story  TEXT NOT NULL REFERENCES story (key),
    filed  TEXT NOT NULL,
    digest TEXT NOT NULL,                    -- of the finding: the same reading twice is one
    body   BLOB NOT NULL,
    reader TEXT                              -- digest of the reading rooms that found it, null where not known
);
CREATE INDEX reading_story ON reading (story);

-- Who says what about which thing, said when, cited where.
CREATE TABLE claim (
    n         INTEGER PRIMARY KEY,
    id        TEXT NOT NULL,
    reading   INTEGER NOT NULL REFERENCES reading (n),
    story     TEXT NOT NULL REFERENCES story (key),
    thing     TEXT NOT NULL,                 -- story # letter and offsets of the best mention
    subject   TEXT NOT NULL,                 -- event, tally, instrument, statement
    source    TEXT NOT NULL,                 -- the innermost one it rests on
    chain     TEXT NOT NULL,                 -- JSON list, speaker first, publisher last
    data      TEXT NOT NULL,                 -- JSON object: kind, status, participants, place, date ...
    citations TEXT NOT NULL,                 -- JSON list of [start, end, words]
    happens   TEXT,                          -- the four times: the event's own,
    said      TEXT,                          --   when the speaker spoke,
    published TEXT,                          --   when the story was published,
    filed     TEXT NOT NULL,                 --   when this ledger learned of it
    origin    TEXT,
    UNIQUE (reading, id)
);
CREATE INDEX claim_thing ON claim (thing);
CREATE INDEX claim_story ON claim (story);
CREATE INDEX claim_published ON claim (subject, published);
CREATE INDEX claim_status ON claim (coalesce(data ->> '$.status', data ->> '$.stage'), published)
    WHERE subject IN ('event', 'instrument');

-- An editor's word on whether two things are one.
CREATE TABLE judgement (
    n         INTEGER PRIMARY KEY,
    left      TEXT NOT NULL,
    right     TEXT NOT NULL,
    verdict   TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    by        TEXT NOT NULL,
    at        TEXT NOT NULL,
    reasons   TEXT NOT NULL DEFAULT '[]',
    withdrawn TEXT                           -- the instant at which it was taken back
);
CREATE INDEX judgement_left ON judgement (left);
CREATE INDEX judgement_right ON judgement (right);

-- An editor's value beside the machine's.
CREATE TABLE correction (
    n         INTEGER PRIMARY KEY,
    thing     TEXT NOT NULL,
    field     TEXT NOT NULL,
    value     TEXT,
    by        TEXT NOT NULL,
    at        TEXT NOT NULL,
    why       TEXT NOT NULL DEFAULT '',
    withdrawn TEXT
);
CREATE INDEX correction_thing ON correction (thing);

-- The name that somebody gave to a process; the newest row counts.
CREATE TABLE process_name (
    n       INTEGER PRIMARY KEY,
    process TEXT NOT NULL,
    name    TEXT NOT NULL,
    by      TEXT NOT NULL,
    at      TEXT NOT NULL
);

-- Derived from here on.

-- By which rules the rows below were made: a digest of the tracking room, written when they were made from nothing.
CREATE TABLE rules (name TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;

-- How many stories of each day (empty: undated) and publisher.
CREATE TABLE day (day TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE house (publisher TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE sentence (
    n     INTEGER PRIMARY KEY,               -- the day, the story's number, the place in it: in order of publication
    story TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop  INTEGER NOT NULL,
    text  TEXT NOT NULL
);
CREATE INDEX sentence_story ON sentence (story);
CREATE VIRTUAL TABLE search USING fts5 (
    text, content = 'sentence', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

-- Local things with what selects them, and the component of likeness that they belong to (the number of its first).
CREATE TABLE thing (
    n         INTEGER PRIMARY KEY,           -- the story's number and the place in it
    id        TEXT NOT NULL UNIQUE,
    reading   INTEGER NOT NULL,              -- the reading that counts
    subject   TEXT NOT NULL,
    published TEXT,
    filed     TEXT NOT NULL,                 -- when its story was first filed
    first_day TEXT,
    last_day  TEXT,
    fixed     INTEGER NOT NULL,              -- 1 where no other days can be meant
    component INTEGER NOT NULL,
    entry     TEXT NOT NULL,                 -- the id of the entry whose oldest thing this would be
    keys      BLOB NOT NULL,                 -- of its rows in "block"
    body      TEXT NOT NULL
);
CREATE INDEX thing_component ON thing (component);
CREATE INDEX thing_entry ON thing (entry);
CREATE INDEX thing_subject ON thing (subject, published, id);
CREATE INDEX thing_published ON thing (published, id, filed, component);
CREATE INDEX thing_first ON thing (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE INDEX thing_last ON thing (last_day) WHERE last_day IS NOT NULL;

-- Keys are numbers made of words (see numbers.py): first the time, so that what is filed together lies together.
CREATE TABLE block (key INTEGER NOT NULL, thing INTEGER NOT NULL, PRIMARY KEY (key, thing)) WITHOUT ROWID;

-- Pairs of things that the machine takes to be one.
CREATE TABLE pair (
    left  INTEGER NOT NULL,
    right INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE INDEX pair_right ON pair (right);

-- Stories of more than one reading: when the first and the one that counts were filed.
CREATE TABLE read_again (story INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL);

-- What waits for somebody's eye, in which component and how often, from one day until before another: sources that
-- differ (contradiction, divergence, drift) and plans whose day has passed (overdue).
CREATE TABLE concern (
    sort      TEXT NOT NULL,
    first     TEXT NOT NULL,
    component INTEGER NOT NULL,
    until     TEXT NOT NULL,                 -- "~" where it still is
    number    INTEGER NOT NULL,
    PRIMARY KEY (sort, first, component)
) WITHOUT ROWID;
CREATE INDEX concern_component ON concern (component);

-- How many more (or fewer) matters of a sort wait from a day on: those of a day are the sum up to it.
CREATE TABLE waiting (sort TEXT NOT NULL, day TEXT NOT NULL, more INTEGER NOT NULL, PRIMARY KEY (sort, day))
    WITHOUT ROWID;

-- What each component folds to (JSON, zlib), from one of its days until the next.
CREATE TABLE folded (
    n    INTEGER PRIMARY KEY,                -- the component, then the day (see numbers.py)
    body BLOB NOT NULL
);

-- Where a better reading moved a thing that an editor spoke of: the thing that now covers most of its words.
CREATE TABLE alias (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX alias_new ON alias (new);
CREATE VIEW said_same AS
    SELECT coalesce(a.new, j.left) AS left, coalesce(b.new, j.right) AS right
    FROM judgement j LEFT JOIN alias a ON a.old = j.left LEFT JOIN alias b ON b.old = j.right
    WHERE j.verdict = 'same' AND j.withdrawn IS NULL;

-- Names in things and statements, for `who`: each spelling once, keys that likely spellings share, and where it stands.
CREATE TABLE name (n INTEGER PRIMARY KEY, name TEXT NOT NULL, keys BLOB NOT NULL);
CREATE TABLE name_key (key INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE TABLE named (
    name      INTEGER NOT NULL,
    published TEXT NOT NULL,
    thing     TEXT NOT NULL,
    PRIMARY KEY (name, published, thing)
) WITHOUT ROWID;
CREATE TABLE names_of (story INTEGER PRIMARY KEY, names BLOB NOT NULL);

-- Near-copies of one wire, and the process that a story belongs to: that of its nearest earlier story.
CREATE TABLE origin (story INTEGER PRIMARY KEY, sketch BLOB NOT NULL, copy_of INTEGER);
CREATE TABLE band (key INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (key, story)) WITHOUT ROWID;
CREATE TABLE process (
    story     TEXT PRIMARY KEY,
    published TEXT NOT NULL,
    parent    TEXT,
    root      TEXT NOT NULL,
    id        TEXT NOT NULL,                 -- what a process that begins with this story is called,
    label     TEXT NOT NULL,                 -- and its first name
    keys      BLOB NOT NULL                  -- of its rows in "process_key"
) WITHOUT ROWID;
CREATE INDEX process_root ON process (root, published);
CREATE INDEX process_joined ON process (root, published, parent) WHERE parent IS NOT NULL;
CREATE INDEX process_id ON process (id);
CREATE INDEX process_label ON process (label);
CREATE INDEX process_parent ON process (parent);
CREATE TABLE process_key (
    key       INTEGER NOT NULL,
    published TEXT NOT NULL,
    story     TEXT NOT NULL,
    PRIMARY KEY (key, published, story)
) WITHOUT ROWID;
