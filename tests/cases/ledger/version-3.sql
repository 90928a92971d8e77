-- A ledger as the third schema had it, made by the program of that time from the lines of ledger_stories.py:
-- seven stories, a second version, two judgements (one taken back), a correction. What is derived is left empty.

-- The Dateline ledger, schema version 3. Opens in any SQLite browser.
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

-- What each component folds to once all of it is known, and the day from which that is so (JSON, zlib).
CREATE TABLE folded (component INTEGER PRIMARY KEY, last TEXT NOT NULL, body BLOB NOT NULL);

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
CREATE INDEX process_id ON process (id);
CREATE INDEX process_label ON process (label);
CREATE INDEX process_parent ON process (parent);
CREATE TABLE process_key (
    key       INTEGER NOT NULL,
    published TEXT NOT NULL,
    story     TEXT NOT NULL,
    PRIMARY KEY (key, published, story)
) WITHOUT ROWID;

INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (1, 'story-1', 'story-1', '4bbc2c14938ac95d', 'ARKA', NULL, '2031-03-01', '2031-03-01', 'published', NULL, 'Presidents Ana Torvik and Juri Kessel wi', 'Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20.', '2031-06-01T00:00:00Z', 'story-1');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (2, 'story-2', 'story-2', '63728ce23d8b237c', 'DELPO', NULL, '2031-03-03', '2031-03-03', 'published', NULL, 'Kessel and Torvik are to hold talks in B', 'Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed.', '2031-06-01T00:00:00Z', 'story-2');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (3, 'story-3', 'story-3', 'd5a0928d3e0254ea', 'ARKA', NULL, '2031-03-05', '2031-03-05', 'published', NULL, 'Norland and Estmark plan to sign the lak', 'Norland and Estmark plan to sign the lake treaty by the end of April.', '2031-06-01T00:00:00Z', 'story-3');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (4, 'story-4', 'story-4', '5ac9fe6ad141a543', 'ARKA', NULL, '2031-03-10', '2031-03-10', 'published', NULL, 'No other meeting of Torvik and Kessel is', 'No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said.', '2031-06-01T00:00:00Z', 'story-4');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (5, 'story-5', 'story-5', '4fdcc96f1a7c0199', 'DELPO', NULL, '2031-03-10', '2031-03-10', 'published', NULL, 'Kessel said he might see Torvik once mor', 'Kessel said he might see Torvik once more in the spring.', '2031-06-01T00:00:00Z', 'story-5');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (6, 'story-6', 'story-6', '7f5f370bba144cdb', 'DELPO', NULL, '2031-03-18', '2031-03-18', 'published', NULL, 'The Belmont talks of Torvik and Kessel s', 'The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27.', '2031-06-01T00:00:00Z', 'story-6');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (7, 'story-7', 'story-7', '006a3626e4ffb458', 'ARKA', NULL, '2031-03-28', '2031-03-28', 'published', NULL, 'Torvik and Kessel met in Belmont on Marc', 'Torvik and Kessel met in Belmont on March 27 for five hours.', '2031-06-01T00:00:00Z', 'story-7');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (8, 'story-7@ac59838b', 'story-7', 'ac59838b8f898c1d', 'ARKA', NULL, '2031-03-29', '2031-03-29', 'published', NULL, 'Torvik and Kessel met in Belmont on Marc', 'Torvik and Kessel met in Belmont on March 27 for six hours.', '2031-06-02T00:00:00Z', 'story-7');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (1, 'story-1', '2031-06-01T00:00:00Z', 'c4a6f7873c47735f', x'789c95524b6bc3300cfe2b46e774c409a3905b775c198cb1db18c38d456beac8c576ba9592ff3ea9cd465f3bec2c7d2f7dda43ca21eea0d943c6af0c0d3c474cce22e5a46664d46b885bb75686ac7aeca353734c09bdfa74deab0e312b47ea017d1728ab40eac9c476a5aaf20e0a58f8d0ae13346f7b88c123732f82ddf1206d0c8962ca26b2645900928566aa87e19da7a18f2dca9c4c27a8d9cb7c0643019b7ee15d5a21af4255d67a52d6935233df0a8df58ef01fee19b5745ba40f276c871b4cb4885873388635192f659631f4e2f3c40803128b21b5780c7a1d891375bce2028d1be7e1f5fdb85a69265bbba300c61488257f2ef01b8515af286a3d52d4d3bf294ee28378c2ad1ce9e06844489b8e96d24f36b94f42e20d11c7bc8c702b64e412047ef4758e97f218e25ac7ce47d5dbd1fe70cb44f212307e1a1497055525ef0ddffa04e7cd', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (2, 'story-2', '2031-06-01T00:00:00Z', 'a38dfce7f2385a16', x'789c95523b4fc33010fe2ba79b5394a41245d940b0f0100c6c0821373e1a2bceb9b29d8aaaca7fe7dc7a80b60c48deeebee77987213abfc5668791be2236f840219005c51a5e9ddf981e9427880e3a67354465fb0086e186ece0388263a84b7852beed0a0181329aa075fc69fc40fa020b5c5ad7f6019bb71d7a674924964e6f6510d68a937088ca8b725920b1c66671354def3275a36f29cd590d09757bf7f8f28c5381eb71694de84876b12ee7d5ac9ccb13c28e94b686e91f2904b5321be20f93d8f65dccea24a2d5be14ad221dcbacbc1b93d11f4604108823714b87a4a79924d2202bc671de389ffe52a87a73a0271f1c8b602ee07ef4060ec144f084a1aa3245b5f89be39a552e04932392e8f1e02703f6d5a4e34415c79018ac629688c7f6cf05f47200c3ab6cea373e1d4e20a635623b6bfe11ecbc57214aff01f3cfc3e2f83875297bd33710f3e8d2', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (3, 'story-3', '2031-06-01T00:00:00Z', '706574fe25db7a24', x'789c95523b6bc33010fe2be2e6b838711fc45b864c850e5d4b29b27d758415c948e75213fcdf7b176b681277e8200477f7bd4e3a41241f46284f40f84d50c28b0f56bb46c9d9473aead0a99e2b8abc8aa6e5fb80caea0e1505d434aa6a3c9790e7fda7daf5c1d83b5841657ddd4528df4e10bc4566ae7c337223f6da895e241d58305f0143a17cdc4ed33b77fd106a94bed34741ed5e9f7730ada01f2a6be20179143679b1cef222cb1f98ef80bab1c6e13fbc33aa355fe83e8cb09d37901522d2e8f32a1a4d782dd3063f88cf5f461810d111ba1ae7a0b79138d191478c77696239fc13537566a6c710bd63c1943f6562b11bf47a93e0ebeddff8b407102bc899693692a6652bc6b5f22ca4698842c0728ed35d3b5fcac63fa011f8ece9122f6fc610531b769d5417322dd8bc58ff7d56e45c9d7e004e4edd18', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (4, 'story-4', '2031-06-01T00:00:00Z', '5ed56dbcec4dcca4', x'789c9592416fc2300c85ff4ae473990a9d40ea8d1d87b449d36ed38442e341d4d6ae92140da1fef73934681bb0c3cecf7eef7d4e8ee003bb03944708f819a08427561c76e8548b182c6d157fa857767b5b2b4d46add07b6c94f5aa6b34119a4cf98e6bf4ad26f5dc68f5e0642c28afadb9830c360d57b587f2ed088e1b94800d9b8308bed314637dd04e72f30c900c948bf930bc8bcabdab30eaa4dbb8b57c592d61c8a0eb378df53b945198e5c574921793692e7e3bd4a6b184ff4090adaddd23ad6d743b1d62721f438c3e5dc4e88097315bc77decf9a3882c78a48054e1087a8d2444ad8c58a634f11b7e761e9dcdc5acb663003acf2491e70b904e14927865514c9345b1f8dbe2b17736e143ec84021fc64669235d2cbe4fd0a1170d88c33abd355c62dc0275f210d162ec76ed111f51d66c658520a5df46fca3b5ae2a7631621d58e4ef4f27eaf005361decda', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (5, 'story-5', '2031-06-01T00:00:00Z', 'dc51ead1138edb17', x'789c95914d4bc3401086ffca32e7569296f6909ba01715f4e04da46c92211992ec949d4db184fc77679b08da8f83d79d793f9e9d0124b03f423640c0af00193ca308b6462c95a646d35155072388e69dfd811ac3aed057f668c899a01bb2f7e4aa3b5840de72d108641f03786e51cd722e8f3a90bd75314282f59a912c005d09d9663b8e9f3ae5de1718e7ce7651f5f0f8f2f60ae302f67dde92d4a8bbb04ad6e932592fd3440d6bb4654b0effd15755151dd0ed28ba9da8979b1852da137e69039ec7549efb58f457111508ba80ea3a915e322952a72bc46edef84bbfdaccabeb54cd1a9a02d00b3b8d9cbfe0ded91940132f2c7ec2b6b70d9e7a4f66fa1b888d50d1c3d467567488410f17cf136ce8259ab008e57ab973826b8c5e6f10f553ad3383783cd55041da7ccebd8e76a3af2d0af6d17f17f8623c7e033fdce3da', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (6, 'story-6', '2031-06-01T00:00:00Z', 'a996f80d612f083b', x'789c95924f4fc3300cc5bf4ae47387ba56a26337105cf82338ec8610ca5a6f8d9ac655926e4c53bf3bce1624e8b603d7d87eeffdececc179b23b98efc1e39787392c6a1477a85b325e78a91b276825166437aa11d254e2099d432d1c7ab1222b5ea42d6b91a5628b16454b1bac84a79fe7e20a12586a2a1b07f3f73d58d2c81e4baa765c709d34c1d97969d93a4d004d05f3e266183eb84abd2d31d48d6cc3d4fdc3f3db2b0c0974fd522b5723f74296e6d3499a4fa63316ac51565a19fc07064fadd506cda70a6a87654cae8349250f5ba9a4c7b1cdda521f82fe0ac2030e8d4753e291f49489915a6e516462c75ffa6c1a5bb382c51a753440ebc8b0655cc1ad9111821d4f24f22c4ae4b3cb128fbd55911e422664787f4c14270eeb0ae7f1d2f72e4890f31d19c61c239c83b47c0465d631d758219c8f8754a9387bf43d0f77216fa765f815108f0bc9f84459c16f5be97e3fa53c3a7c03cb75ef9c', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (7, 'story-7', '2031-06-01T00:00:00Z', '4409ce43c126c124', x'789c95524d6bc3300cfd2b46e774242d2c23b7eeb8b2cbd86d94e1c46a62eac8c576ca4ac97f9fdc7850dae6b0b3f4bef474061fac3b417586803f012af8b4eea8f74292121bf41e8de831084de2154d6f29084be25dbaa613cb52ecac133b7d44d1d9c1f927c8a036b6d97ba8becee0ac4126acad3af1c01f2445191fa4639d3c032405d5733e8e5b9e32bec13827d947d4fa63b3863183c3501bed3be45558e6ab6291af16cb17e6eb502aa309ff6199512d9ba56f1dd92ec117651451f272012503decab4ce0ed1e795110678a480d4e014f43e1227ea79455b4a1b33e1996aaf277a74de120bfee52729a65cac7747501489a128e729de06a7d341203a428e1e263f0911a4e1aeb2c81a069ef0518d825bef8fd239bebea63659ba02c7ca785f379a1d27b5c791665c1e8c8c8f00a93bc8ee6ae1cab6e32fd556e00f', '2cffaec7f6fc0239');
INSERT INTO reading (n, story, filed, digest, body, reader) VALUES (8, 'story-7@ac59838b', '2031-06-02T00:00:00Z', '8a1caf16556f433e', x'789c95524b6fc2300cfe2b91cf65a2a00dd11b3b0eed32ed36a129341eb5481d94a40884fadfe7d04c423c0e3bdbdfcb9f4f10a2f347a84e10f110a1824fe7f7b4559a8d5a620868558b5111ab57b4ade3a81cab77edeb464d66eac77915e8a01ad7f9f00405acadabb701aaaf13786751f8d6ce1c6510769a934a88da8bccb8006403d5f3bcef5732157c8d69ceba4da8c5c772017d01bb6e6d293428ab30194fcbd1783a9acc85af416d2c31fec3b1a036b447fea6c476ce3d9a2511a3cf07303ae2b5ccc6bb2ef9bc302280801c916b1c82de469244adac90e3bc713ffc8b506d69a0471f1c8be05f7ed66ac8257a3704659919cad9638ab7ce533e08244728d1e3e02723a2b6d255915863271339aa3570edfd5e3a2fd727de644b17e05499ec534de238abdd8ff4c0e5ceeaf40890bb83e2a616a96cd5ff020f53dfd3', '2cffaec7f6fc0239');
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (1, '5af11ab924917f6d9c38', 1, 'story-1', 'story-1#e0-71', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-20","kind":"meeting","line":"77fdb4a8","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"planned","tense":"unknown"}', '[[0,71,"Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20."]]', '2031-03-20', '2031-03-01', '2031-03-01', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (2, 'd1a4ab8829a9f4c0aa21', 2, 'story-2', 'story-2#e0-78', 'event', 'DELPO', '["DELPO"]', '{"about":"Juri Kessel | Ana Torvik","certainty":"certain","date":"2031-03-20","kind":"talks","line":"0fb188b0","near":"Juri Kessel | Ana Torvik","participants":"Juri Kessel | Ana Torvik","place":"Belmont","polarity":"positive","status":"planned","tense":"unknown","topics":"aide confirm"}', '[[0,78,"Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed."]]', '2031-03-20', '2031-03-03', '2031-03-03', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (3, '15da3ef79aaade07e33c', 3, 'story-3', 'story-3#e0-69', 'event', 'ARKA', '["ARKA"]', '{"about":"Norland | Estmark","certainty":"certain","date":"2031-04-30","kind":"signing","line":"1d475e12","near":"Norland | Estmark","participants":"Norland | Estmark","polarity":"positive","status":"planned","tense":"unknown","topics":"lake treat"}', '[[0,69,"Norland and Estmark plan to sign the lake treaty by the end of April."]]', '2031-04-30', '2031-03-05', '2031-03-05', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (4, 'c0fbd796a2ff6eeb81a3', 4, 'story-4', 'story-4#e0-76', 'event', 'Ola Brandt', '["Ola Brandt","ARKA"]', '{"about":"Ana Torvik | Juri Kessel","according_to":"Ola Brandt","certainty":"certain","kind":"meeting","line":"a03e0a44","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","polarity":"positive","status":"not_planned","tense":"unknown"}', '[[0,76,"No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said."]]', NULL, '2031-03-10', '2031-03-10', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (5, '5980df16ae9e0875b131', 5, 'story-5', 'story-5#e0-56', 'event', 'Juri Kessel', '["Juri Kessel","DELPO"]', '{"about":"Ana Torvik | Juri Kessel","according_to":"Juri Kessel","certainty":"certain","kind":"meeting","line":"ea57e25e","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","polarity":"positive","status":"possible","tense":"unknown","topics":"spr"}', '[[0,56,"Kessel said he might see Torvik once more in the spring."]]', NULL, '2031-03-10', '2031-03-10', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (6, '91d5a1a88edbac121afe', 6, 'story-6', 'story-6#e0-79', 'event', 'DELPO', '["DELPO"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-27","kind":"talks","line":"f43d16fa","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"postponed","tense":"unknown","topics":"mov","was":"2031-03-20"}', '[[0,79,"The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27."]]', '2031-03-27', '2031-03-18', '2031-03-18', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (7, '832c756bc2bad52afa27', 7, 'story-7', 'story-7#e0-60', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-27","kind":"talks","line":"2f36dd8b","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"held","tense":"unknown"}', '[[0,60,"Torvik and Kessel met in Belmont on March 27 for five hours."]]', '2031-03-27', '2031-03-28', '2031-03-28', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (8, '803a0e0108ea0f24799b', 8, 'story-7@ac59838b', 'story-7@ac59838b#e0-59', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-27","kind":"talks","line":"63953013","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"held","tense":"unknown"}', '[[0,59,"Torvik and Kessel met in Belmont on March 27 for six hours."]]', '2031-03-27', '2031-03-29', '2031-03-29', '2031-06-02T00:00:00Z', NULL);
INSERT INTO judgement (n, left, right, verdict, by, at, reasons, withdrawn) VALUES (1, 'story-1#e0-71', 'story-3#e0-69', 'different', 'Ana', '2031-06-04T00:00:00Z', '["two rounds"]', NULL);
INSERT INTO judgement (n, left, right, verdict, by, at, reasons, withdrawn) VALUES (2, 'story-1#e0-71', 'story-4#e0-76', 'unsure', 'Juri', '2031-06-04T00:00:00Z', '[]', '2031-06-05T00:00:00Z');
INSERT INTO correction (n, thing, field, value, by, at, why, withdrawn) VALUES (1, 'story-1#e0-71', 'place', 'Karsk', 'Ana', '2031-06-05T00:00:00Z', 'a slip of the wire', NULL);
PRAGMA application_id = 0x44617465;
PRAGMA user_version = 3;
