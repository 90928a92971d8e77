-- A ledger as the first schema had it, made by the program of that time from the lines of ledger_stories.py:
-- nine stories, a second version, a statement, two judgements (one taken back), a correction, a name.

-- The Dateline ledger, schema version 1. Opens in any SQLite browser.
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

-- What a reader found in a story, whole (JSON, zlib). The newest reading of a story counts; older ones stay.
CREATE TABLE reading (
    n      INTEGER PRIMARY KEY,
    story  TEXT NOT NULL REFERENCES story (key),
    filed  TEXT NOT NULL,
    digest TEXT NOT NULL,                    -- of the finding: the same reading twice is one
    body   BLOB NOT NULL
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

-- The name that somebody gave to a process; the newest row counts.
CREATE TABLE process_name (
    n       INTEGER PRIMARY KEY,
    process TEXT NOT NULL,
    name    TEXT NOT NULL,
    by      TEXT NOT NULL,
    at      TEXT NOT NULL
);

-- Derived from here on.

CREATE TABLE sentence (
    n     INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop  INTEGER NOT NULL,
    text  TEXT NOT NULL
);
CREATE INDEX sentence_story ON sentence (story);
CREATE VIRTUAL TABLE search USING fts5 (
    text, content = 'sentence', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

-- Local things with what selects them, and the component of likeness that they belong to.
CREATE TABLE thing (
    id        TEXT PRIMARY KEY,
    story     TEXT NOT NULL,
    reading   INTEGER NOT NULL,              -- the reading that counts
    subject   TEXT NOT NULL,
    published TEXT,
    first_day TEXT,
    last_day  TEXT,
    component TEXT NOT NULL,
    entry     TEXT NOT NULL,                 -- the id of the entry whose oldest thing this would be
    body      TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX thing_story ON thing (story);
CREATE INDEX thing_component ON thing (component);
CREATE INDEX thing_entry ON thing (entry);
CREATE INDEX thing_subject ON thing (subject, published);
CREATE INDEX thing_published ON thing (published);
CREATE INDEX thing_first ON thing (first_day, last_day) WHERE first_day IS NOT NULL;

CREATE TABLE block (key TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (key, thing)) WITHOUT ROWID;
CREATE INDEX block_thing ON block (thing);

-- Pairs of things that the machine takes to be one.
CREATE TABLE pair (
    left  TEXT NOT NULL,
    right TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE INDEX pair_right ON pair (right);

-- Where a better reading moved a thing that an editor spoke of: the thing that now covers most of its words.
CREATE TABLE alias (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
CREATE VIEW said_same AS
    SELECT coalesce(a.new, j.left) AS left, coalesce(b.new, j.right) AS right
    FROM judgement j LEFT JOIN alias a ON a.old = j.left LEFT JOIN alias b ON b.old = j.right
    WHERE j.verdict = 'same' AND j.withdrawn IS NULL;

-- Names in things and statements, for `who`; `key` is the same for all spellings.
CREATE TABLE named (
    key       TEXT NOT NULL,
    published TEXT NOT NULL,
    thing     TEXT NOT NULL,
    name      TEXT NOT NULL,
    PRIMARY KEY (key, published, thing, name)
) WITHOUT ROWID;
CREATE INDEX named_thing ON named (thing);

-- Near-copies of one wire, and the process that a story belongs to: that of its nearest earlier story.
CREATE TABLE origin (
    story   TEXT PRIMARY KEY,
    sketch  BLOB NOT NULL,
    copy_of TEXT
) WITHOUT ROWID;
CREATE TABLE band (key TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (key, story)) WITHOUT ROWID;
CREATE TABLE process (
    story  TEXT PRIMARY KEY,
    parent TEXT,
    root   TEXT NOT NULL,
    id     TEXT NOT NULL,                    -- what a process that begins with this story is called,
    label  TEXT NOT NULL                     -- and its first name
) WITHOUT ROWID;
CREATE INDEX process_root ON process (root);
CREATE INDEX process_id ON process (id);
CREATE INDEX process_label ON process (label);
CREATE INDEX process_parent ON process (parent);
CREATE TABLE process_key (
    key       TEXT NOT NULL,
    published TEXT NOT NULL,
    story     TEXT NOT NULL,
    PRIMARY KEY (key, published, story)
) WITHOUT ROWID;
CREATE INDEX process_key_story ON process_key (story);

INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (1, 'story-1', 'story-1', '4bbc2c14938ac95d', 'ARKA', NULL, '2031-03-01', '2031-03-01', 'published', NULL, 'Presidents Ana Torvik and Juri Kessel wi', 'Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20.', '2031-06-01T00:00:00Z', 'story-1');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (2, 'story-2', 'story-2', '63728ce23d8b237c', 'DELPO', NULL, '2031-03-03', '2031-03-03', 'published', NULL, 'Kessel and Torvik are to hold talks in B', 'Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed.', '2031-06-01T00:00:00Z', 'story-2');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (3, 'story-3', 'story-3', 'd5a0928d3e0254ea', 'ARKA', NULL, '2031-03-05', '2031-03-05', 'published', NULL, 'Norland and Estmark plan to sign the lak', 'Norland and Estmark plan to sign the lake treaty by the end of April.', '2031-06-01T00:00:00Z', 'story-3');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (4, 'story-4', 'story-4', '5ac9fe6ad141a543', 'ARKA', NULL, '2031-03-10', '2031-03-10', 'published', NULL, 'No other meeting of Torvik and Kessel is', 'No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said.', '2031-06-01T00:00:00Z', 'story-4');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (5, 'story-5', 'story-5', '4fdcc96f1a7c0199', 'DELPO', NULL, '2031-03-10', '2031-03-10', 'published', NULL, 'Kessel said he might see Torvik once mor', 'Kessel said he might see Torvik once more in the spring.', '2031-06-01T00:00:00Z', 'story-5');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (6, 'story-6', 'story-6', '7f5f370bba144cdb', 'DELPO', NULL, '2031-03-18', '2031-03-18', 'published', NULL, 'The Belmont talks of Torvik and Kessel s', 'The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27.', '2031-06-01T00:00:00Z', 'story-6');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (7, 'story-7', 'story-7', '006a3626e4ffb458', 'ARKA', NULL, '2031-03-28', '2031-03-28', 'published', NULL, 'Torvik and Kessel met in Belmont on Marc', 'Torvik and Kessel met in Belmont on March 27 for five hours.', '2031-06-01T00:00:00Z', 'story-7');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (8, 'story-8', 'story-8', 'fc78ddbec87095c6', 'DELPO', NULL, '2031-04-02', '2031-04-02', 'published', NULL, 'It had been planned that Torvik and Kess', 'It had been planned that Torvik and Kessel would meet in Belmont on March 20.', '2031-06-01T00:00:00Z', 'story-8');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (9, 'story-9', 'story-9', '5a0f729d909ebfa3', 'ARKA', NULL, '2031-05-02', '2031-05-02', 'published', NULL, 'Torvik called off a visit to Estmark set', 'Torvik called off a visit to Estmark set for May 10.', '2031-06-01T00:00:00Z', 'story-9');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (10, 'story-7@ac59838b', 'story-7', 'ac59838b8f898c1d', 'ARKA', NULL, '2031-03-29', '2031-03-29', 'published', NULL, 'Torvik and Kessel met in Belmont on Marc', 'Torvik and Kessel met in Belmont on March 27 for six hours.', '2031-06-02T00:00:00Z', 'story-7');
INSERT INTO story (n, key, given, digest, publisher, language, published, day, day_ground, url, headline, text, filed, series) VALUES (11, 'story-10', 'story-10', 'b1c02c7a3ffd7cf3', 'DELPO', NULL, '2031-03-30', '2031-03-30', 'published', NULL, 'Eight of the 31 roads are open, Torvik s', 'Eight of the 31 roads are open, Torvik said.', '2031-06-03T00:00:00Z', 'story-10');
INSERT INTO reading (n, story, filed, digest, body) VALUES (1, 'story-1', '2031-06-01T00:00:00Z', 'c4a6f7873c47735f', x'789c95524b6bc3300cfe2b46e774c409a3905b775c198cb1db18c38d456beac8c576ba9592ff3ea9cd465f3bec2c7d2f7dda43ca21eea0d943c6af0c0d3c474cce22e5a46664d46b885bb75686ac7aeca353734c09bdfa74deab0e312b47ea017d1728ab40eac9c476a5aaf20e0a58f8d0ae13346f7b88c123732f82ddf1206d0c8962ca26b2645900928566aa87e19da7a18f2dca9c4c27a8d9cb7c0643019b7ee15d5a21af4255d67a52d6935233df0a8df58ef01fee19b5745ba40f276c871b4cb4885873388635192f659631f4e2f3c40803128b21b5780c7a1d891375bce2028d1be7e1f5fdb85a69265bbba300c61488257f2ef01b8515af286a3d52d4d3bf294ee28378c2ad1ce9e06844489b8e96d24f36b94f42e20d11c7bc8c702b64e412047ef4758e97f218e25ac7ce47d5dbd1fe70cb44f212307e1a1497055525ef0ddffa04e7cd');
INSERT INTO reading (n, story, filed, digest, body) VALUES (2, 'story-2', '2031-06-01T00:00:00Z', 'a38dfce7f2385a16', x'789c95523b4fc33010fe2ba79b5394a41245d940b0f0100c6c0821373e1a2bceb9b29d8aaaca7fe7dc7a80b60c48deeebee77987213abfc5668791be2236f840219005c51a5e9ddf981e9427880e3a67354465fb0086e186ece0388263a84b7852beed0a0181329aa075fc69fc40fa020b5c5ad7f6019bb71d7a674924964e6f6510d68a937088ca8b725920b1c66671354def3275a36f29cd590d09757bf7f8f28c5381eb71694de84876b12ee7d5ac9ccb13c28e94b686e91f2904b5321be20f93d8f65dccea24a2d5be14ad221dcbacbc1b93d11f4604108823714b87a4a79924d2202bc671de389ffe52a87a73a0271f1c8b602ee07ef4060ec144f084a1aa3245b5f89be39a552e04932392e8f1e02703f6d5a4e34415c79018ac629688c7f6cf05f47200c3ab6cea373e1d4e20a635623b6bfe11ecbc57214aff01f3cfc3e2f83875297bd33710f3e8d2');
INSERT INTO reading (n, story, filed, digest, body) VALUES (3, 'story-3', '2031-06-01T00:00:00Z', '706574fe25db7a24', x'789c95523b6bc33010fe2be2e6b838711fc45b864c850e5d4b29b27d758415c948e75213fcdf7b176b681277e8200477f7bd4e3a41241f46284f40f84d50c28b0f56bb46c9d9473aead0a99e2b8abc8aa6e5fb80caea0e1505d434aa6a3c9790e7fda7daf5c1d83b5841657ddd4528df4e10bc4566ae7c337223f6da895e241d58305f0143a17cdc4ed33b77fd106a94bed34741ed5e9f7730ada01f2a6be20179143679b1cef222cb1f98ef80bab1c6e13fbc33aa355fe83e8cb09d37901522d2e8f32a1a4d782dd3063f88cf5f461810d111ba1ae7a0b79138d191478c77696239fc13537566a6c710bd63c1943f6562b11bf47a93e0ebeddff8b407102bc899693692a6652bc6b5f22ca4698842c0728ed35d3b5fcac63fa011f8ece9122f6fc610531b769d5417322dd8bc58ff7d56e45c9d7e004e4edd18');
INSERT INTO reading (n, story, filed, digest, body) VALUES (4, 'story-4', '2031-06-01T00:00:00Z', '5ed56dbcec4dcca4', x'789c9592416fc2300c85ff4ae473990a9d40ea8d1d87b449d36ed38442e341d4d6ae92140da1fef73934681bb0c3cecf7eef7d4e8ee003bb03944708f819a08427561c76e8548b182c6d157fa857767b5b2b4d46add07b6c94f5aa6b34119a4cf98e6bf4ad26f5dc68f5e0642c28afadb9830c360d57b587f2ed088e1b94800d9b8308bed314637dd04e72f30c900c948bf930bc8bcabdab30eaa4dbb8b57c592d61c8a0eb378df53b945198e5c574921793692e7e3bd4a6b184ff4090adaddd23ad6d743b1d62721f438c3e5dc4e88097315bc77decf9a3882c78a48054e1087a8d2444ad8c58a634f11b7e761e9dcdc5acb663003acf2491e70b904e14927865514c9345b1f8dbe2b17736e143ec84021fc64669235d2cbe4fd0a1170d88c33abd355c62dc0275f210d162ec76ed111f51d66c658520a5df46fca3b5ae2a7631621d58e4ef4f27eaf005361decda');
INSERT INTO reading (n, story, filed, digest, body) VALUES (5, 'story-5', '2031-06-01T00:00:00Z', 'dc51ead1138edb17', x'789c95914d4bc3401086ffca32e7569296f6909ba01715f4e04da46c92211992ec949d4db184fc77679b08da8f83d79d793f9e9d0124b03f423640c0af00193ca308b6462c95a646d35155072388e69dfd811ac3aed057f668c899a01bb2f7e4aa3b5840de72d108641f03786e51cd722e8f3a90bd75314282f59a912c005d09d9663b8e9f3ae5de1718e7ce7651f5f0f8f2f60ae302f67dde92d4a8bbb04ad6e932592fd3440d6bb4654b0effd15755151dd0ed28ba9da8979b1852da137e69039ec7549efb58f457111508ba80ea3a915e322952a72bc46edef84bbfdaccabeb54cd1a9a02d00b3b8d9cbfe0ded91940132f2c7ec2b6b70d9e7a4f66fa1b888d50d1c3d467567488410f17cf136ce8259ab008e57ab973826b8c5e6f10f553ad3383783cd55041da7ccebd8e76a3af2d0af6d17f17f8623c7e033fdce3da');
INSERT INTO reading (n, story, filed, digest, body) VALUES (6, 'story-6', '2031-06-01T00:00:00Z', 'a996f80d612f083b', x'789c95924f4fc3300cc5bf4ae47387ba56a26337105cf82338ec8610ca5a6f8d9ac655926e4c53bf3bce1624e8b603d7d87eeffdececc179b23b98efc1e39787392c6a1477a85b325e78a91b276825166437aa11d254e2099d432d1c7ab1222b5ea42d6b91a5628b16454b1bac84a79fe7e20a12586a2a1b07f3f73d58d2c81e4baa765c709d34c1d97969d93a4d004d05f3e266183eb84abd2d31d48d6cc3d4fdc3f3db2b0c0974fd522b5723f74296e6d3499a4fa63316ac51565a19fc07064fadd506cda70a6a87654cae8349250f5ba9a4c7b1cdda521f82fe0ac2030e8d4753e291f49489915a6e516462c75ffa6c1a5bb382c51a753440ebc8b0655cc1ad9111821d4f24f22c4ae4b3cb128fbd55911e422664787f4c14270eeb0ae7f1d2f72e4890f31d19c61c239c83b47c0465d631d758219c8f8754a9387bf43d0f77216fa765f815108f0bc9f84459c16f5be97e3fa53c3a7c03cb75ef9c');
INSERT INTO reading (n, story, filed, digest, body) VALUES (7, 'story-7', '2031-06-01T00:00:00Z', '4409ce43c126c124', x'789c95524d6bc3300cfd2b46e774242d2c23b7eeb8b2cbd86d94e1c46a62eac8c576ca4ac97f9fdc7850dae6b0b3f4bef474061fac3b417586803f012af8b4eea8f74292121bf41e8de831084de2154d6f29084be25dbaa613cb52ecac133b7d44d1d9c1f927c8a036b6d97ba8becee0ac4126acad3af1c01f2445191fa4639d3c032405d5733e8e5b9e32bec13827d947d4fa63b3863183c3501bed3be45558e6ab6291af16cb17e6eb502aa309ff6199512d9ba56f1dd92ec117651451f272012503decab4ce0ed1e795110678a480d4e014f43e1227ea79455b4a1b33e1996aaf277a74de120bfee52729a65cac7747501489a128e729de06a7d341203a428e1e263f0911a4e1aeb2c81a069ef0518d825bef8fd239bebea63659ba02c7ca785f379a1d27b5c791665c1e8c8c8f00a93bc8ee6ae1cab6e32fd556e00f');
INSERT INTO reading (n, story, filed, digest, body) VALUES (8, 'story-8', '2031-06-01T00:00:00Z', '6d6845337637b426', x'789c95523b4fc33010fe2bd6cd094a93425136100cbc04031b42c88d4f8d55e75cd94ea1aaf2df39371ee86b60befb5ef7dd167cb06e03f51602fe04a8e12188562a314724b13292089508ad0ce2ddbab55e0a494a3ca1f768c4b7ed8d121d62109ac42d9ace521096c48b744d2bcae20232981bdb2c3dd41f5b70d6202bccaddaf0c0af24455d1fa463e122032405f56c360c9f3cb5bd6b30ce4976117577fffcf60a4306ab7e6eb46f9177a12caa495e4cf3a264c216a5329af01f2118b5d06ba42f1dd976a7c8afa38892bb9b2819f05066e16c1f8dfe31c2008f14901a1c931e67e2481daf684b69633f7d799956ab09932df52880ce5b62c974821b9229002b1e51545789625a9ea778ec9d4ef541f4841c3e8c8e1222d6a969110b0a32f43e928c1784c308a7423a2e21c2475ffbf8581e4374a3d979523d1ded8c5b268a3f01e9d520db2fa8cacb82f7865f2895e9fc');
INSERT INTO reading (n, story, filed, digest, body) VALUES (9, 'story-9', '2031-06-01T00:00:00Z', '314222c16e180969', x'789c95914d6b84400c86ffca90b35bd4b2857adb434fa597d25b29256a7407c71999894b97c5ffde8c5a28d64bcf499ef7233708ecfc158a1b307d3114f0e6fc4577aa4263a856ae6914aa8b0e9a153bf514b847dfa940ac1ae7d50b5e5596de4102a5715517a078bf8177860454bafa2a8330a08df8c0e8859f2640b686e2984fd3874cdde82b8a738b7dbc3abd3e9f604a60184ba3c3996415f2f43e3ba4c7439a0bef4c581b6de91f56e5aad517b29f3ad2e6c087c72852e39cbc46a6ad4cebdd187dfe322207812c93ad6809fa379224ea65453bbb6eec877f1054a7173cf9e0ac08fee4b7a8965c106924b67961ad0773c0d82b238f32810ac5506c00b6e27bf6bcd4a76dbb9ada1262f172a42b2dc657dd7d6383c1f837586b8664db6296cadef40d1126c446');
INSERT INTO reading (n, story, filed, digest, body) VALUES (10, 'story-7@ac59838b', '2031-06-02T00:00:00Z', '8a1caf16556f433e', x'789c95524b6fc2300cfe2b91cf65a2a00dd11b3b0eed32ed36a129341eb5481d94a40884fadfe7d04c423c0e3bdbdfcb9f4f10a2f347a84e10f110a1824fe7f7b4559a8d5a620868558b5111ab57b4ade3a81cab77edeb464d66eac77915e8a01ad7f9f00405acadabb701aaaf13786751f8d6ce1c6510769a934a88da8bccb8006403d5f3bcef5732157c8d69ceba4da8c5c772017d01bb6e6d293428ab30194fcbd1783a9acc85af416d2c31fec3b1a036b447fea6c476ce3d9a2511a3cf07303ae2b5ccc6bb2ef9bc302280801c916b1c82de469244adac90e3bc713ffc8b506d69a0471f1c8be05f7ed66ac8257a3704659919cad9638ab7ce533e08244728d1e3e02723a2b6d255915863271339aa3570edfd5e3a2fd727de644b17e05499ec534de238abdd8ff4c0e5ceeaf40890bb83e2a616a96cd5ff020f53dfd3');
INSERT INTO reading (n, story, filed, digest, body) VALUES (11, 'story-10', '2031-06-03T00:00:00Z', '95ab90916aa15206', x'789c95503d4fc33010fd2bd6cd097249a76c4874432a031baad0c5be2656125f643b155594ffce3965408585f5dec7bdf7168889c315ea05127d26a8e1e0da2e293eabd491aa762a30daa83090e2897ca1de385c5caf223afb000534039b3e42fdbe40e081c4a0617b15204ee8b36d4c18c4571740de42bddfafeb49509e83a18c7b1cb3eaf9f0f27a84b580696e06173b122e3cea6a57eaaaacb418768476709efe915154adbb90ff70d96d6b5aee74fe6271eb6c31d1fd9f36f09c93fe482282483e913774abfabb54ee94c46d14de8d63382bd25ffc4a67fe99c3286f9cb72e9049db66843d05393e79fc6e216733e79079f1cc417737cd7a5abf0011a68f38');
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (1, '5af11ab924917f6d9c38', 1, 'story-1', 'story-1#e0-71', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-20","kind":"meeting","line":"77fdb4a8","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"planned","tense":"unknown"}', '[[0,71,"Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20."]]', '2031-03-20', '2031-03-01', '2031-03-01', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (2, '5457a3e3322eb62ecb02', 2, 'story-2', 'story-2#e0-78', 'event', 'DELPO', '["DELPO"]', '{"about":"Juri Kessel | Ana Torvik","certainty":"certain","date":"2031-03-20","kind":"talks","line":"0fb188b0","near":"Juri Kessel | Ana Torvik","participants":"Juri Kessel | Ana Torvik","place":"Belmont","polarity":"positive","status":"planned","tense":"unknown"}', '[[0,78,"Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed."]]', '2031-03-20', '2031-03-03', '2031-03-03', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (3, '3c0749d55c6e7ced553c', 3, 'story-3', 'story-3#e0-69', 'event', 'ARKA', '["ARKA"]', '{"about":"Norland | Estmark","certainty":"certain","date":"2031-04-30","kind":"signing","line":"1d475e12","near":"Norland | Estmark","participants":"Norland | Estmark","polarity":"positive","status":"planned","tense":"unknown"}', '[[0,69,"Norland and Estmark plan to sign the lake treaty by the end of April."]]', '2031-04-30', '2031-03-05', '2031-03-05', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (4, 'c0fbd796a2ff6eeb81a3', 4, 'story-4', 'story-4#e0-76', 'event', 'Ola Brandt', '["Ola Brandt","ARKA"]', '{"about":"Ana Torvik | Juri Kessel","according_to":"Ola Brandt","certainty":"certain","kind":"meeting","line":"a03e0a44","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","polarity":"positive","status":"not_planned","tense":"unknown"}', '[[0,76,"No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said."]]', NULL, '2031-03-10', '2031-03-10', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (5, 'ba714affb34679f5780a', 5, 'story-5', 'story-5#e0-56', 'event', 'Juri Kessel', '["Juri Kessel","DELPO"]', '{"about":"Ana Torvik | Juri Kessel","according_to":"Juri Kessel","certainty":"certain","kind":"meeting","line":"ea57e25e","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","polarity":"positive","status":"possible","tense":"unknown"}', '[[0,56,"Kessel said he might see Torvik once more in the spring."]]', NULL, '2031-03-10', '2031-03-10', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (6, '2a0e00b23bdc2f34566d', 6, 'story-6', 'story-6#e0-79', 'event', 'DELPO', '["DELPO"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-27","kind":"talks","line":"f43d16fa","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"postponed","tense":"unknown","was":"2031-03-20"}', '[[0,79,"The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27."]]', '2031-03-27', '2031-03-18', '2031-03-18', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (7, '832c756bc2bad52afa27', 7, 'story-7', 'story-7#e0-60', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-27","kind":"talks","line":"2f36dd8b","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"held","tense":"unknown"}', '[[0,60,"Torvik and Kessel met in Belmont on March 27 for five hours."]]', '2031-03-27', '2031-03-28', '2031-03-28', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (8, 'e5676be8b666acc331d0', 8, 'story-8', 'story-8#e0-77', 'event', 'DELPO', '["DELPO"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-20","kind":"meeting","line":"1acc2d23","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"planned","tense":"unknown"}', '[[0,77,"It had been planned that Torvik and Kessel would meet in Belmont on March 20."]]', '2031-03-20', '2031-04-02', '2031-04-02', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (9, '92a150b941936585acdb', 9, 'story-9', 'story-9#e0-52', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik","certainty":"certain","date":"2031-05-10","kind":"visit","line":"b7734f91","near":"Ana Torvik","participants":"Ana Torvik","place":"Estmark","polarity":"positive","status":"cancelled","tense":"unknown"}', '[[0,52,"Torvik called off a visit to Estmark set for May 10."]]', '2031-05-10', '2031-05-02', '2031-05-02', '2031-06-01T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (10, '803a0e0108ea0f24799b', 10, 'story-7@ac59838b', 'story-7@ac59838b#e0-59', 'event', 'ARKA', '["ARKA"]', '{"about":"Ana Torvik | Juri Kessel","certainty":"certain","date":"2031-03-27","kind":"talks","line":"63953013","near":"Ana Torvik | Juri Kessel","participants":"Ana Torvik | Juri Kessel","place":"Belmont","polarity":"positive","status":"held","tense":"unknown"}', '[[0,59,"Torvik and Kessel met in Belmont on March 27 for six hours."]]', '2031-03-27', '2031-03-29', '2031-03-29', '2031-06-02T00:00:00Z', NULL);
INSERT INTO claim (n, id, reading, story, thing, subject, source, chain, data, citations, happens, said, published, filed, origin) VALUES (11, '9efe98eb6bd764f473a7', 11, 'story-10', 'story-10#s0-30', 'statement', 'Ana Torvik', '["Ana Torvik","DELPO"]', '{"content":"Eight of the 31 roads are open","cue":"said","form":"indirect","speaker":"Ana Torvik"}', '[[0,30,"Eight of the 31 roads are open"]]', NULL, '2031-03-30', '2031-03-30', '2031-06-03T00:00:00Z', NULL);
INSERT INTO judgement (n, left, right, verdict, by, at, reasons, withdrawn) VALUES (1, 'story-1#e0-71', 'story-3#e0-69', 'different', 'Ana', '2031-06-04T00:00:00Z', '["two rounds"]', NULL);
INSERT INTO judgement (n, left, right, verdict, by, at, reasons, withdrawn) VALUES (2, 'story-1#e0-71', 'story-4#e0-76', 'unsure', 'Juri', '2031-06-04T00:00:00Z', '[]', '2031-06-05T00:00:00Z');
INSERT INTO correction (n, thing, field, value, by, at, why, withdrawn) VALUES (1, 'story-1#e0-71', 'place', 'Karsk', 'Ana', '2031-06-05T00:00:00Z', 'a slip of the wire', NULL);
INSERT INTO process_name (n, process, name, by, at) VALUES (1, 'p4f099da1', 'The lake talks', 'Ana', '2031-06-05T00:00:00Z');
INSERT INTO sentence (n, story, start, stop, text) VALUES (1048576, 'story-1', 0, 71, 'Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (2097152, 'story-2', 0, 78, 'Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (3145728, 'story-3', 0, 69, 'Norland and Estmark plan to sign the lake treaty by the end of April.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (4194304, 'story-4', 0, 76, 'No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (5242880, 'story-5', 0, 56, 'Kessel said he might see Torvik once more in the spring.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (6291456, 'story-6', 0, 79, 'The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (7340032, 'story-7', 0, 60, 'Torvik and Kessel met in Belmont on March 27 for five hours.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (8388608, 'story-8', 0, 77, 'It had been planned that Torvik and Kessel would meet in Belmont on March 20.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (9437184, 'story-9', 0, 52, 'Torvik called off a visit to Estmark set for May 10.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (10485760, 'story-7@ac59838b', 0, 59, 'Torvik and Kessel met in Belmont on March 27 for six hours.');
INSERT INTO sentence (n, story, start, stop, text) VALUES (11534336, 'story-10', 0, 44, 'Eight of the 31 roads are open, Torvik said.');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-1#e0-71', 'story-1', 1, 'event', '2031-03-01', '2031-03-20', '2031-03-20', 'story-1#e0-71', 'ef81d849230', '{"about": ["Ana Torvik", "Juri Kessel"], "days": ["2031-03-20", "2031-03-20"], "gist": ["ksl", "n"], "id": "story-1#e0-71", "kind": "meeting", "lines": ["77fdb4a8"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "place": "Belmont", "published": "2031-03-01", "spans": [[0, 71]], "statuses": ["planned"], "story": "story-1", "subject": "event", "title": "Presidents Ana Torvik and Juri Kessel will meet in Belmont on March 20.", "words": ["belmont", "juri", "kessel", "meet", "president", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-2#e0-78', 'story-2', 2, 'event', '2031-03-03', '2031-03-20', '2031-03-20', 'story-1#e0-71', 'ec7bf85b03b', '{"about": ["Juri Kessel", "Ana Torvik"], "days": ["2031-03-20", "2031-03-20"], "gist": ["ksl", "n"], "id": "story-2#e0-78", "kind": "talks", "lines": ["0fb188b0"], "names": ["Juri Kessel", "Ana Torvik"], "near": ["Juri Kessel", "Ana Torvik"], "place": "Belmont", "published": "2031-03-03", "spans": [[0, 78]], "statuses": ["planned"], "story": "story-2", "subject": "event", "title": "Kessel and Torvik are to hold talks in Belmont on 20 March, an aide confirmed.", "words": ["aide", "belmont", "confirm", "hold", "kessel", "talk", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-3#e0-69', 'story-3', 3, 'event', '2031-03-05', '2031-04-30', '2031-04-30', 'story-3#e0-69', 'e3b6c7cd0c0', '{"about": ["Norland", "Estmark"], "days": ["2031-04-30", "2031-04-30"], "gist": ["nrlnd", "stmrk"], "id": "story-3#e0-69", "kind": "signing", "lines": ["1d475e12"], "names": ["Norland", "Estmark"], "near": ["Norland", "Estmark"], "published": "2031-03-05", "spans": [[0, 69]], "statuses": ["planned"], "story": "story-3", "subject": "event", "title": "Norland and Estmark plan to sign the lake treaty by the end of April.", "words": ["estmark", "lake", "norland", "plan", "sign", "treat"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-4#e0-76', 'story-4', 4, 'event', '2031-03-10', NULL, NULL, 'story-4#e0-76', 'ee4a9dadb83', '{"about": ["Ana Torvik", "Juri Kessel"], "further": true, "gist": ["ksl", "n"], "id": "story-4#e0-76", "kind": "meeting", "lines": ["a03e0a44"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "published": "2031-03-10", "spans": [[0, 76]], "statuses": ["not_planned"], "story": "story-4", "subject": "event", "title": "No other meeting of Torvik and Kessel is planned, spokesman Ola Brandt said.", "words": ["brandt", "kessel", "meet", "plan", "spokesman", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-5#e0-56', 'story-5', 5, 'event', '2031-03-10', NULL, NULL, 'story-4#e0-76', 'e95a1082968', '{"about": ["Ana Torvik", "Juri Kessel"], "further": true, "gist": ["ksl", "n"], "id": "story-5#e0-56", "kind": "meeting", "lines": ["ea57e25e"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "published": "2031-03-10", "spans": [[0, 56]], "statuses": ["possible"], "story": "story-5", "subject": "event", "title": "Kessel said he might see Torvik once more in the spring.", "words": ["kessel", "once", "spr", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-6#e0-79', 'story-6', 6, 'event', '2031-03-18', '2031-03-27', '2031-03-27', 'story-1#e0-71', 'ea42a429b3e', '{"about": ["Ana Torvik", "Juri Kessel"], "days": ["2031-03-27", "2031-03-27"], "gist": ["ksl", "n"], "id": "story-6#e0-79", "kind": "talks", "lines": ["f43d16fa"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "place": "Belmont", "published": "2031-03-18", "sorts": ["belmont"], "spans": [[0, 79]], "statuses": ["postponed"], "story": "story-6", "subject": "event", "title": "The Belmont talks of Torvik and Kessel set for March 20 were moved to March 27.", "was": ["2031-03-20", "2031-03-20"], "words": ["belmont", "kessel", "mov", "talk", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-7#e0-60', 'story-7', 7, 'event', '2031-03-28', '2031-03-27', '2031-03-27', 'story-1#e0-71', 'e825d26b048', '{"about": ["Ana Torvik", "Juri Kessel"], "days": ["2031-03-27", "2031-03-27"], "gist": ["ksl", "n"], "id": "story-7#e0-60", "kind": "talks", "lines": ["2f36dd8b"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "place": "Belmont", "published": "2031-03-28", "spans": [[0, 60]], "statuses": ["held"], "story": "story-7", "subject": "event", "title": "Torvik and Kessel met in Belmont on March 27 for five hours.", "words": ["belmont", "five", "hour", "kessel", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-7@ac59838b#e0-59', 'story-7@ac59838b', 10, 'event', '2031-03-29', '2031-03-27', '2031-03-27', 'story-1#e0-71', 'e57fd2f2211', '{"about": ["Ana Torvik", "Juri Kessel"], "days": ["2031-03-27", "2031-03-27"], "gist": ["ksl", "n"], "id": "story-7@ac59838b#e0-59", "kind": "talks", "lines": ["63953013"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "place": "Belmont", "published": "2031-03-29", "spans": [[0, 59]], "statuses": ["held"], "story": "story-7@ac59838b", "subject": "event", "title": "Torvik and Kessel met in Belmont on March 27 for six hours.", "words": ["belmont", "hour", "kessel", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-8#e0-77', 'story-8', 8, 'event', '2031-04-02', '2031-03-20', '2031-03-20', 'story-1#e0-71', 'e2d25c93a5c', '{"about": ["Ana Torvik", "Juri Kessel"], "days": ["2031-03-20", "2031-03-20"], "gist": ["ksl", "n"], "id": "story-8#e0-77", "kind": "meeting", "lines": ["1acc2d23"], "names": ["Ana Torvik", "Juri Kessel"], "near": ["Ana Torvik", "Juri Kessel"], "place": "Belmont", "published": "2031-04-02", "spans": [[0, 77]], "statuses": ["planned"], "story": "story-8", "subject": "event", "title": "It had been planned that Torvik and Kessel would meet in Belmont on March 20.", "words": ["belmont", "kessel", "meet", "plan", "torvik"]}');
INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) VALUES ('story-9#e0-52', 'story-9', 9, 'event', '2031-05-02', '2031-05-10', '2031-05-10', 'story-9#e0-52', 'e39cd71deca', '{"about": ["Ana Torvik"], "days": ["2031-05-10", "2031-05-10"], "gist": ["n"], "id": "story-9#e0-52", "kind": "visit", "lines": ["b7734f91"], "names": ["Ana Torvik"], "near": ["Ana Torvik"], "place": "Estmark", "published": "2031-05-02", "spans": [[0, 52]], "statuses": ["cancelled"], "story": "story-9", "subject": "event", "title": "Torvik called off a visit to Estmark set for May 10.", "words": ["call", "estmark", "torvik", "visit"]}');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|2031-03', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8124', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8125', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|2031-03', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-03', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|r|2031-03', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-03', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-1#e0-71');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|2031-03', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8124', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8125', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|2031-03', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-03', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|r|2031-03', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-03', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-2#e0-78');
INSERT INTO block (key, thing) VALUES ('work|nrlnd|2031-04', 'story-3#e0-69');
INSERT INTO block (key, thing) VALUES ('work|nrlnd|q8124', 'story-3#e0-69');
INSERT INTO block (key, thing) VALUES ('work|nrlnd|q8125', 'story-3#e0-69');
INSERT INTO block (key, thing) VALUES ('work|stmrk|2031-04', 'story-3#e0-69');
INSERT INTO block (key, thing) VALUES ('work|stmrk|q8124', 'story-3#e0-69');
INSERT INTO block (key, thing) VALUES ('work|stmrk|q8125', 'story-3#e0-69');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-4#e0-76');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-5#e0-56');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|2031-03', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8124', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8125', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|2031-03', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-03', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|r|2031-03', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-03', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-6#e0-79');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|2031-03', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8124', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8125', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|2031-03', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-03', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|r|2031-03', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-03', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-7#e0-60');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|2031-03', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8124', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8125', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|2031-03', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8124', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-03', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8124', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|r|2031-03', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8124', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-03', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8124', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-7@ac59838b#e0-59');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|2031-03', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8125', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|blmnt|q8126', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|2031-03', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8125', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|ksl|q8126', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-03', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8126', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|r|2031-03', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8125', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|r|q8126', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-03', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8126', 'story-8#e0-77');
INSERT INTO block (key, thing) VALUES ('gathering|n|2031-05', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8125', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|n|q8126', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|stmrk|2031-05', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|stmrk|q8125', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|stmrk|q8126', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|2031-05', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8125', 'story-9#e0-52');
INSERT INTO block (key, thing) VALUES ('gathering|trvk|q8126', 'story-9#e0-52');
INSERT INTO pair (left, right, score) VALUES ('story-1#e0-71', 'story-2#e0-78', 1.9);
INSERT INTO pair (left, right, score) VALUES ('story-1#e0-71', 'story-6#e0-79', 1.93);
INSERT INTO pair (left, right, score) VALUES ('story-1#e0-71', 'story-8#e0-77', 1.99);
INSERT INTO pair (left, right, score) VALUES ('story-2#e0-78', 'story-6#e0-79', 1.99);
INSERT INTO pair (left, right, score) VALUES ('story-2#e0-78', 'story-8#e0-77', 1.93);
INSERT INTO pair (left, right, score) VALUES ('story-4#e0-76', 'story-5#e0-56', 1.5);
INSERT INTO pair (left, right, score) VALUES ('story-6#e0-79', 'story-7#e0-60', 1.93);
INSERT INTO pair (left, right, score) VALUES ('story-6#e0-79', 'story-7@ac59838b#e0-59', 1.975);
INSERT INTO pair (left, right, score) VALUES ('story-6#e0-79', 'story-8#e0-77', 1.93);
INSERT INTO pair (left, right, score) VALUES ('story-7#e0-60', 'story-7@ac59838b#e0-59', 2.05);
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-01', 'story-1#e0-71', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-01', 'story-1#e0-71', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-01', 'story-1#e0-71', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('rk', '2031-03-01', 'story-1#e0-71', 'ARKA');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-01', 'story-1#e0-71', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-30', 'story-10#s0-30', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-30', 'story-10#s0-30', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('dlp', '2031-03-03', 'story-2#e0-78', 'DELPO');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-03', 'story-2#e0-78', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-03', 'story-2#e0-78', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-03', 'story-2#e0-78', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-03', 'story-2#e0-78', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('nrlnd', '2031-03-05', 'story-3#e0-69', 'Norland');
INSERT INTO named (key, published, thing, name) VALUES ('rk', '2031-03-05', 'story-3#e0-69', 'ARKA');
INSERT INTO named (key, published, thing, name) VALUES ('stmrk', '2031-03-05', 'story-3#e0-69', 'Estmark');
INSERT INTO named (key, published, thing, name) VALUES ('brndt', '2031-03-10', 'story-4#e0-76', 'Ola Brandt');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-10', 'story-4#e0-76', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('l', '2031-03-10', 'story-4#e0-76', 'Ola Brandt');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-10', 'story-4#e0-76', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-10', 'story-4#e0-76', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-10', 'story-4#e0-76', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-10', 'story-5#e0-56', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-10', 'story-5#e0-56', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-10', 'story-5#e0-56', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-10', 'story-5#e0-56', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('dlp', '2031-03-18', 'story-6#e0-79', 'DELPO');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-18', 'story-6#e0-79', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-18', 'story-6#e0-79', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-18', 'story-6#e0-79', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-18', 'story-6#e0-79', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-28', 'story-7#e0-60', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-28', 'story-7#e0-60', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-28', 'story-7#e0-60', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('rk', '2031-03-28', 'story-7#e0-60', 'ARKA');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-28', 'story-7#e0-60', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-03-29', 'story-7@ac59838b#e0-59', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-03-29', 'story-7@ac59838b#e0-59', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-03-29', 'story-7@ac59838b#e0-59', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('rk', '2031-03-29', 'story-7@ac59838b#e0-59', 'ARKA');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-03-29', 'story-7@ac59838b#e0-59', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('dlp', '2031-04-02', 'story-8#e0-77', 'DELPO');
INSERT INTO named (key, published, thing, name) VALUES ('ksl', '2031-04-02', 'story-8#e0-77', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-04-02', 'story-8#e0-77', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('r', '2031-04-02', 'story-8#e0-77', 'Juri Kessel');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-04-02', 'story-8#e0-77', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('n', '2031-05-02', 'story-9#e0-52', 'Ana Torvik');
INSERT INTO named (key, published, thing, name) VALUES ('rk', '2031-05-02', 'story-9#e0-52', 'ARKA');
INSERT INTO named (key, published, thing, name) VALUES ('trvk', '2031-05-02', 'story-9#e0-52', 'Ana Torvik');
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-1', x'652714c7f3fd08625fe96cc86b7a40c77b2da0ca2fae12c3235e242c73c24a8bd91ecec68269bfcf21db77ae0b148fc4da47dbc30c3c00c13bbafeca4e41616deaa9f3c258f7dba6efb9bd96cd645bc3c4d3b2130f07f9c564dbb0c7752225c6082f7e772a15d8ca26e8881c318402c1a67a6dc76f37fbc3e20ffdc04aa1d77beb8b6e8084e9aa31d90bc2c418fd7352bb7353c6a104f4c3850d4d1930f518c720bb36cdd75f745136d322c15c2898c68b43bcc3c36aa8c3074a1ecac406b4c816142c96061eafc260642bc4811b3a76745393c1881afa21a08aad145ea741d0439c81c2f7393ac4047bb4c53fe61e9c8583b5c1378aa6c07c2d357751861f34', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-10', x'c44b30bdd578becae87cf8c70d6151c3cb06937641a6b6ddb5e594c267a096e10d1195ca8a5f89c477b5bbc115cd0824e7e7add02d38cfd6c2e343c59e9091573868b9e6e4f798c0457984b7bb97c2a50d843ec78a4e08d23cdc6fc26d9034c305d912c5d3e51cc05297c9c22e0983ccb8a278cda2e324dbb26718cdb7431cc6dd1d77c6c7c9b9d8e2b2edc9525c70c6267adccbcb2b60ce82bdf128588a8acccb69efcac212dccd7f281b1774c7d05f6bdeeb6cbb15dbc98d2775809de535c8932f5ad09497abd549e79fc7194af7cfaa1131c8682425c3a062a0c962f4ae18aebcbf1b25beb2ca3b0407dbb11443c1a7f437c224e2c0d9dab742c00a1e75d1', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-2', x'5dddd1c218fb37c3b431ae2b584b50c4cb3726c2e71ff6c29082ecc7900cd7cbf4b396c2d2ed4b2e6dc97e332f2273c58c4da476fdd6cd2c1190ff5ebc944fc2afd330a6fae3a7c12118dc0b2e68e66a67760fc1bba9b9cbd81de7c185ab7b9dc623f1c356bc8fced0c4d3c7520f9dc9caf5257f11c606381aa99ac0bdc15520446129c21a2b93bd88a738c05973f54a2cf409c6c397d5c156538bc88d77190030c7a8c58c6eb4c1884335a51d1f6709a7ca402898ea8bc118e7e7c3ec7215af95693c41e07a7dc52681f9c6c5fa56cbb4e585c5be764a4021f5f0c607f036c3b9c139c51c0546457b270ec5ad22bfc268ec91d010a2b35c4b3698c17f5daea2', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-3', x'a0b0a40a47243dc508b494c945b127c1a58313c6e4ac26c0beabfcc16692eac141aa13c23907fdcd74bdc1c93abc2fc3620a0fc1c77fd4c4d252a8c332d68d3f07ffc8cfc79c5a780612b0127f565ecabfefa9cb48e488ca1e1fcac6aa322dc2b4505dc3c32eedc5248e5dc0c0f9b4d9d35a16cc88ada8c3977c08353364cec663fd5e896f170337ed1324c5b4753543bfb5e446772cdc48135d0ec04b1a41c6f5e3d7b609d3780ae23abf550e874616b6060992c9b652c046c56d551ce559cbc65de44f6c7bfcc43f1e7ccba7add0b9d72025ccd09d9b3df0b838c50177a877938ede025bfe35c0bad76dca9ee071c0869513cad3ee3ac227d9c88ddd0c0b0c', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-4', x'3790b6054b86882ba3b5bcc78936f4c08abeb2c05ce28057b72972c3984fddc55042b6c1c99970cb2849ecc007b9dd2a5bb1a8c6740914c25b373e2daaed65c006dc5d540694a1ca030e26c878ff5ec38221cac2a5947a00292a26c4d91850b854fdf6c5ef7fb8cb787898c1c7d5aecc05800bc9f9c809cac93de5c5500f07dda8aa8dc6c9104eaceefd0ac2c977bfc0770722baa08082c36caadb55901a68b97200931c4b9e62c5fd5d0ac048695fc5242709d2c53a39d19a5f6ec0373180c4d578e1ccd4ac591746f3337c8a3a2a78e9462752467d2bc0f9b662cb00a568c7a791b4352bc6a3aefca70cc7033bb58428dc0cd05d1c31cbb03dd92239291dc5', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-5', x'35b03b5602b88bc43eabc1c98297f1c1dec606c3fcbefcc1aac54dc5961c0cc816b929c3724374c9bf6317c71e179513fdb178b5ca966ca2278c53c7ffbbccc0194192c372f18f27d3f258d508776bc3451863d468d1625fbb96acd27bf1bd349131bf4b594e7ac01e46e6c476768dcbeb61a3c228cd89c23d537fc21c893ac7aa5fc5ceaccee914285bc0c17dcd95c2429783c3896f14d170f0aac5f8042fc1f56ebec035223ec4a169d7cdf46a292769d383d3f8ceddd88468e1e7cb34e5a1b168fd621698b1c4809b066481d467cf45cf5cc398ea3b406fefb92a6effd8081fa57ecb2ae87fc2eac0bfc43ca271c24e3fd9c61e66ef873303025232abbea2', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-6', x'72077bc8fbbac9551c3a97c7a1b53da977eb16c66c29e2c00b7e70c1b36b874448708ec0a4bdedc23f3edfc7ce1ab83bed0d474048a04ac1f1ffa7c50f6301c8344c0acafebc25c15b2836c4bd849aaaa41da9b07eb0bdc14e4aa301cad2f5c161713ec15a26a6c44220bbc9c9ffadc29cce6ba8f6c41d3aa3e2b9c0610556c21a0d1f76db13343152c915c58168deb07d4245c199c5c3c4691954c373675b84ba95c9c2b88260c2cf1c1b50ab12f425a04a2c2ac87decc1bc6a8020ea75e5374b881e9e618e94c691e718a19c9d8ac065ac6635477eaa01f1c3c5177080b7c2a7d9acc7ebb16dc20eca0c57fcb690c9b7bba5c390308a9c69a65037963436ba', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-7', x'ea89f2c284164da7aee131ca78f3edc34f82c9c952defb080b970ac0d2c3d665128885c033d8e2d364e51dc5f9bd85c8031500c34cbf85c5b27712c90a4029948cb62cbc9221fecd9b7588c3a7b8c0c412bde1bad4cf56af067754c8108d54c44d70083fd333eec20413f1c0368fb862704d1cc4cf5e98c4489db0cccb845ecd1fd3122a2361b03fd24ceec568d359c4f9251d20df32c5a2549353cf16ab23d3701fc01b6d03f7caa3bc3a4e105f4ecaa0615f4e606b38c54ef31ac7bad66dc20bc21ac5b27a18c16c7621c5b640b2c169069fd97a5895c4f35203cc51ea540283f5bf074d6e86c5285c6c54ffa980c089cd2a554dd213c6cf558dd47f123e8d', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-7@ac59838b', x'ea89f2c284164da7ba0ec6c860f6ddc2e1836010e4470ec50b970ac0d2c3d665128885c033d8e2d3a44107c8f9bd85c8ff2eecc64cbf85c5b27712c90a402994558804c7244c14c01e55eec2a7b8c0c445efdc93d4cf56af18ae87f34c67f8cd95d3dcc0d333eec20413f1c0368fb86289f8963acf5e98c4489db0cceddc92c91fd3122a2361b03fd24ceec568d359c4f9251d20210685d474de07d2196dcacc701fc01b6d03f7caa3bc3a4e105f4eca7aafd4cb606b38c5d20023a0bad66dc20bc21ac5b27a18c16c7621c56832e3cc56cb0ad9144e2bcc5277b2cb51ea540283f5bf074e8ffe581cc32fd3ffa980c089cd2a554dd213c6cf558dd47f123e8d', 'story-7');
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-8', x'e45ecdc3f3fd0862511ff3c07b9b1ac63beeae42ace42bc74bb107c373c24a8b2ba042c02a9edac521db77aec015b3c79c50d3c7ec5e7fac475ba0c1d6d11579283022c5005918c7f4bcbd622e9df8cac4d3b213844622c8044499c1266af5c6bdd95dc152a45dbd26e8881c318402c154c16f9159c4adc7e20ffdc04aa1d77b15534983b2fc527f760b7e2d358bd107bc9200c442e202c6bd0fb6c4c2bb16842991c6ce7690ef0651cf2a108d9be7c83371f3c43e7f85cb8b11f91b48545dc18dc8dfc3a97c0bc4d6d32390e92d1cca22391f6f0c5e2468115ef02648c5ea67439c81c23d01ddc27e784a011c9007c4c0842e58856c4dc3da02b713aa6721ca', NULL);
INSERT INTO origin (story, sketch, copy_of) VALUES ('story-9', x'59b5f37bf1c5414316fc17c025b141d4150661cdbefcff794017bf02a1b19dc3224f39c2c20f22cbe5cc1cc1c13dbdc3d86f7e46564ce3c642bdd4c43fc8e7c9601c26c3b75e95b98c6494c6b04b48c453251689356f62ca0e89a9c39f57fac169e054ccf9173ac5488c9280977cc84e90d31928398d62c373966c16980e5d3bd1cbd5c1d32120c6b82f53c2849b17078adb2fc579eb7bc88cc935c373e84dc636f31ec190448cc32d7656c6f89d71d3b5bbec46bf0ec53f16a82fc51b02fac81abc22cb984579e26bd110c150df01cb87c7a43bf44b76cce42afdc69f2924c767a68dc8c7dabbb068b307c8c376e3afe18365c9f98e7fc7607fb8c2ea5338c0', NULL);
INSERT INTO band (key, story) VALUES ('0:563bb035-c48bb802-c9c1ab3e-c1f19782', 'story-5');
INSERT INTO band (key, story) VALUES ('0:5b69037-2b88864b-c7bcb5a3-c0f43689', 'story-4');
INSERT INTO band (key, story) VALUES ('0:7bf3b559-4341c5f1-c017fc16-d441b125', 'story-9');
INSERT INTO band (key, story) VALUES ('0:aa4b0a0-c53d2447-c994b408-c127b145', 'story-3');
INSERT INTO band (key, story) VALUES ('0:bd304bc4-cabe78d5-c7f87ce8-c351610d', 'story-10');
INSERT INTO band (key, story) VALUES ('0:c2d1dd5d-c337fb18-2bae31b4-c4504b58', 'story-2');
INSERT INTO band (key, story) VALUES ('0:c2f289ea-a74d1684-c8c60eba-c2ddf660', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('0:c2f289ea-a74d1684-ca31e1ae-c3edf378', 'story-7');
INSERT INTO band (key, story) VALUES ('0:c3cd5ee4-6208fdf3-c0f31f51-c61a9b7b', 'story-8');
INSERT INTO band (key, story) VALUES ('0:c7142765-6208fdf3-c86ce95f-c7407a6b', 'story-1');
INSERT INTO band (key, story) VALUES ('0:c87b0772-55c9bafb-c7973a1c-a93db5a1', 'story-6');
INSERT INTO band (key, story) VALUES ('12:40470ded-c14aa048-c5a7fff1-c801630f', 'story-6');
INSERT INTO band (key, story) VALUES ('12:467e6fd8-c6e34c56-c4d4bd42-c9e7c83f', 'story-9');
INSERT INTO band (key, story) VALUES ('12:76a44d8c-2ccdd6fd-5eff9011-c24f94bc', 'story-2');
INSERT INTO band (key, story) VALUES ('12:b578b1fd-a26c96ca-c7538c27-c0ccbbff', 'story-5');
INSERT INTO band (key, story) VALUES ('12:c10f0a62-c4d47fc7-c3a852d2-3f8dd632', 'story-3');
INSERT INTO band (key, story) VALUES ('12:c3001503-c585bf4c-c91277b2-9429400a', 'story-7');
INSERT INTO band (key, story) VALUES ('12:c3db47da-c1003c0c-cafeba3b-6d61414e', 'story-1');
INSERT INTO band (key, story) VALUES ('12:c6a8b15b-c2140974-2d3e375b-c065edaa', 'story-4');
INSERT INTO band (key, story) VALUES ('12:c6ec2eff-c585bf4c-c91277b2-9429400a', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('12:c7d3509c-ac7f5eec-c1a05b47-7915d1d6', 'story-8');
INSERT INTO band (key, story) VALUES ('12:d0ade7e7-d6cf382d-c543e3c2-5791909e', 'story-10');
INSERT INTO band (key, story) VALUES ('16:545ddc06-caa19406-c8260e03-c35eff78', 'story-4');
INSERT INTO band (key, story) VALUES ('16:a630d3af-c1a7e3fa-bdc1821-6ae6682e', 'story-2');
INSERT INTO band (key, story) VALUES ('16:bc2cb68c-cdfe2192-c388759b-c4c0b8a7', 'story-7');
INSERT INTO band (key, story) VALUES ('16:c2f3a9ea-a6dbf758-96bdb9ef-c35b64cd', 'story-1');
INSERT INTO band (key, story) VALUES ('16:c3261c60-b9955eb7-c694648c-c4484bb0', 'story-9');
INSERT INTO band (key, story) VALUES ('16:c3924119-278ff172-d558f2d3-c36b7708', 'story-5');
INSERT INTO band (key, story) VALUES ('16:c5223028-c7185900-62bdbcf4-caf89d2e', 'story-8');
INSERT INTO band (key, story) VALUES ('16:c7048855-c0144c24-c2ee551e-c4c0b8a7', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('16:ca0a4c34-c125bcfe-c436285b-aa9a84bd', 'story-6');
INSERT INTO band (key, story) VALUES ('16:cfc8ff07-785a9cc7-12b01206-ca5e567f', 'story-3');
INSERT INTO band (key, story) VALUES ('16:e6b96838-c098f7e4-b7847945-a5c297bb', 'story-10');
INSERT INTO band (key, story) VALUES ('20:13b2d3c4-c5f9070f-c7b0db64-c6252275', 'story-1');
INSERT INTO band (key, story) VALUES ('20:13b2d3c4-c8224684-c1994404-c6f56a26', 'story-8');
INSERT INTO band (key, story) VALUES ('20:89162553-ca626f35-c3a9890e-c1fa579f', 'story-9');
INSERT INTO band (key, story) VALUES ('20:93dcef45-af56cfd4-f387ae18-cdf8674c', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('20:b0a91da4-c1bdb07e-1a34a4e-c1f5d2ca', 'story-6');
INSERT INTO band (key, story) VALUES ('20:bae1bd12-af56cfd4-c8547706-c4548d10', 'story-7');
INSERT INTO band (key, story) VALUES ('20:c10f7667-cbb9a9bb-c1e71dd8-9d7bab85', 'story-2');
INSERT INTO band (key, story) VALUES ('20:c2ca2182-7a94a5-c4262a29-b85018d9', 'story-4');
INSERT INTO band (key, story) VALUES ('20:c73e840d-d2084e8a-c26fdc3c-c334906d', 'story-10');
INSERT INTO band (key, story) VALUES ('20:cba9efbf-ca88e448-c6ca1f1e-c22d32aa', 'story-3');
INSERT INTO band (key, story) VALUES ('20:d4631845-5f62d168-d2ac96bb-34bdf17b', 'story-5');
INSERT INTO band (key, story) VALUES ('24:3f08704d-c2ee33d3-c0f11304-62b88f36', 'story-7');
INSERT INTO band (key, story) VALUES ('24:4bbf3191-c07a4e59-c4e6461e-cb8d7676', 'story-5');
INSERT INTO band (key, story) VALUES ('24:777e2f08-cad8152a-1c88e826-c1028431', 'story-1');
INSERT INTO band (key, story) VALUES ('24:c0dcd395-c2ee33d3-c0f11304-62b88f36', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('24:c13e7161-c4a6265a-c9bb2042-c2adffc9', 'story-6');
INSERT INTO band (key, story) VALUES ('24:c15dd9bd-bd5da452-1c88e826-c1028431', 'story-8');
INSERT INTO band (key, story) VALUES ('24:c35d50b4-c5ed2ec3-c05d8e24-d9b4f9c0', 'story-3');
INSERT INTO band (key, story) VALUES ('24:c3f123c6-ce8fbc56-c7d3c4d0-c99d0f52', 'story-2');
INSERT INTO band (key, story) VALUES ('24:c512d905-c01ce5d3-c2c99752-cc83092e', 'story-10');
INSERT INTO band (key, story) VALUES ('24:c5f6fd54-cbb87fef-c1987878-ccaed5c7', 'story-4');
INSERT INTO band (key, story) VALUES ('24:cc54e069-c53a17f9-80928c48-4ec87c97', 'story-9');
INSERT INTO band (key, story) VALUES ('28:2819d390-c3628d39-166c9673-3b5d0e98', 'story-9');
INSERT INTO band (key, story) VALUES ('28:3a96f889-c4985ecf-ccb09d48-c992dced', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('28:7f25f5ca-3806c611-c09aa91a-2055c1bd', 'story-2');
INSERT INTO band (key, story) VALUES ('28:916fc154-c7adc459-c0fd0fe2-7bd7a14a', 'story-8');
INSERT INTO band (key, story) VALUES ('28:a86bce9c-3a1dc4f6-c0b9e2a3-c2560561', 'story-6');
INSERT INTO band (key, story) VALUES ('28:c2a361eb-c289cd28-c27f533d-c73a891c', 'story-5');
INSERT INTO band (key, story) VALUES ('28:c41c4d70-c4985ecf-ccb09d48-cd5e84cb', 'story-7');
INSERT INTO band (key, story) VALUES ('28:c76d7aa6-c3fb376f-c0fd0fe2-7bd7a14a', 'story-1');
INSERT INTO band (key, story) VALUES ('28:c90b8005-ca09c8f9-c5e53dc9-dd070f50', 'story-4');
INSERT INTO band (key, story) VALUES ('28:cc165ad3-c3a8ad88-35087c97-c6ce6433', 'story-3');
INSERT INTO band (key, story) VALUES ('28:cd78a2b8-db24e3a2-cd1867b2-c61c43b7', 'story-10');
INSERT INTO band (key, story) VALUES ('32:2a12d31f-3fb06123-c5ee4cd2-c459d368', 'story-7');
INSERT INTO band (key, story) VALUES ('32:2a12d31f-3fb06123-c5ee4cd2-c459d368', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('32:761f0d1a-313413db-c515c952-b0de6881', 'story-6');
INSERT INTO band (key, story) VALUES ('32:806e8beb-31aae984-c4c20bd9-5273fd18', 'story-1');
INSERT INTO band (key, story) VALUES ('32:83495315-7f52fcb2-2d7e0b76-7d18b35', 'story-8');
INSERT INTO band (key, story) VALUES ('32:895efd63-3703176f-c52413ed-433575b4', 'story-3');
INSERT INTO band (key, story) VALUES ('32:c1d5cbd1-c62021d3-c2532fb8-7179b84', 'story-9');
INSERT INTO band (key, story) VALUES ('32:c2296144-bd932b1a-c038a788-4af57359', 'story-2');
INSERT INTO band (key, story) VALUES ('32:c6771ddd-d8b9c9c7-c9edb2e2-c6705c52', 'story-10');
INSERT INTO band (key, story) VALUES ('32:c68daaa8-ac4e10c9-c20afdee-c0bf77c9', 'story-4');
INSERT INTO band (key, story) VALUES ('32:cec55faa-14e9ceac-c1c05b28-c295cd7d', 'story-5');
INSERT INTO band (key, story) VALUES ('36:201d25f9-a2c532df-cf539354-d323ab16', 'story-7');
INSERT INTO band (key, story) VALUES ('36:201d25f9-d4850621-d207de74-ccca6d19', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('36:46e4b5bf-48dc2c77-c00e5d13-c6411a4b', 'story-3');
INSERT INTO band (key, story) VALUES ('36:ba220777-c38280a0-55dbaa6c-b9681a90', 'story-4');
INSERT INTO band (key, story) VALUES ('36:c145427d-c4c3c599-c3541969-845b6773', 'story-6');
INSERT INTO band (key, story) VALUES ('36:c3839742-d1146f89-c5aaf070-c12f04f8', 'story-5');
INSERT INTO band (key, story) VALUES ('36:c40092bc-c602e242-c4b60fbd-8416bbc2', 'story-8');
INSERT INTO band (key, story) VALUES ('36:c52fdb8a-c87beb79-c335c98c-c64de873', 'story-9');
INSERT INTO band (key, story) VALUES ('36:c609f42c-c1d597c3-c88b5356-19778d', 'story-2');
INSERT INTO band (key, story) VALUES ('36:c65373bb-c3f404a1-194d0d85-c718f530', 'story-1');
INSERT INTO band (key, story) VALUES ('36:cbdc7a26-ce602bcb-28f1bd82-cc8a8a58', 'story-10');
INSERT INTO band (key, story) VALUES ('40:1bc01f70-caf7036d-4e3abca3-ca4e5f10', 'story-7');
INSERT INTO band (key, story) VALUES ('40:1bc01f70-caf7036d-4e3abca3-ca4e5f10', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('40:1c930072-c5629e4b-c00a5dfd-c55f6948', 'story-4');
INSERT INTO band (key, story) VALUES ('40:b6d7e3f5-a78d309-55bf3ae2-1646870e', 'story-3');
INSERT INTO band (key, story) VALUES ('40:c0be6ef5-c43e2235-cdd769a1-27296af4', 'story-5');
INSERT INTO band (key, story) VALUES ('40:c11ef336-c38c4490-c656762d-d3719df8', 'story-9');
INSERT INTO band (key, story) VALUES ('40:c2c995ba-c26082b8-501b1ccf-25f412ab', 'story-6');
INSERT INTO band (key, story) VALUES ('40:c5a8c730-c1b46e8c-a5354388-9671f1d', 'story-2');
INSERT INTO band (key, story) VALUES ('40:caef69cb-cddc12c2-171b287f-5fd0c774', 'story-10');
INSERT INTO band (key, story) VALUES ('40:cd36bb20-51745fd7-c122d336-c698285c', 'story-1');
INSERT INTO band (key, story) VALUES ('40:cec69129-6ef9076-102acf51-c8e79b8d', 'story-8');
INSERT INTO band (key, story) VALUES ('44:2840caa7-c18bea98-c3e7e718-af1572ec', 'story-2');
INSERT INTO band (key, story) VALUES ('44:2a2c4aa0-c1ec7dc8-20806abc-37e575ea', 'story-6');
INSERT INTO band (key, story) VALUES ('44:46ecbbb5-3fc50ebf-c52fa816-c8fa021b', 'story-9');
INSERT INTO band (key, story) VALUES ('44:4e5f61a0-c5386b60-c71af34e-c26dd6ba', 'story-7');
INSERT INTO band (key, story) VALUES ('44:6cebde6b-c9db15bb-8075278d-c835e59d', 'story-10');
INSERT INTO band (key, story) VALUES ('44:920906b6-c052b6c9-556dc546-cb59e51c', 'story-3');
INSERT INTO band (key, story) VALUES ('44:c3bc438b-c3a86ac3-ca1e4a07-c8b406c4', 'story-1');
INSERT INTO band (key, story) VALUES ('44:c4f37133-cb857f3e-1bf9118b-c15d5448', 'story-8');
INSERT INTO band (key, story) VALUES ('44:cbd4af7a-c5386b60-a02300d2-c26dd6ba', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('44:d2092724-d1393ac5-c06e5f9a-c4803137', 'story-4');
INSERT INTO band (key, story) VALUES ('44:d383d369-d8ddcef8-e7e16884-a1e534cb', 'story-5');
INSERT INTO band (key, story) VALUES ('48:413c6995-c57d7ae0-c6f98126-cb56fac5', 'story-2');
INSERT INTO band (key, story) VALUES ('48:4fe45dc6-c4fc7b6c-cb7c1e3f-b9d0ada7', 'story-3');
INSERT INTO band (key, story) VALUES ('48:62fd68b1-c4b19816-64069b80-cf67d481', 'story-5');
INSERT INTO band (key, story) VALUES ('48:962c1416-c2af1e06-c42b6460-763a1b81', 'story-1');
INSERT INTO band (key, story) VALUES ('48:9e1e884b-c6948e61-a118e791-c08a9d9c', 'story-6');
INSERT INTO band (key, story) VALUES ('48:c3dfc88d-c40b7ca9-9023d3d6-ca1c2de9', 'story-8');
INSERT INTO band (key, story) VALUES ('48:c51ac20b-c1187ab2-c521766c-c1b240b6', 'story-7');
INSERT INTO band (key, story) VALUES ('48:c51ac20b-c1187ab2-c521766c-cce33268', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('48:cb22bc1a-e2794598-c110d16b-cb01df50', 'story-9');
INSERT INTO band (key, story) VALUES ('48:cce178d5-1759acd4-7c33f346-782a3a8a', 'story-4');
INSERT INTO band (key, story) VALUES ('48:d05a2f93-d5ab9794-c79fe749-cff74a19', 'story-10');
INSERT INTO band (key, story) VALUES ('4:106083e1-c50e47e4-c00a970b-65d6c3d2', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('4:42aeee3b-c72be4ac-c307b14b-8b4ac273', 'story-8');
INSERT INTO band (key, story) VALUES ('4:769306cb-ddb6a641-c294e5b5-e196a067', 'story-10');
INSERT INTO band (key, story) VALUES ('4:c0b2be8a-5780e25c-c37229b7-c5dd4f98', 'story-4');
INSERT INTO band (key, story) VALUES ('4:c22637cb-c2f61fe7-c7ec8290-cbd70c90', 'story-2');
INSERT INTO band (key, story) VALUES ('4:c306c6de-c1fcbefc-c54dc5aa-c80c1c96', 'story-5');
INSERT INTO band (key, story) VALUES ('4:c61383a5-c026ace4-c1fcabbe-c1ea9266', 'story-3');
INSERT INTO band (key, story) VALUES ('4:c616eb77-c0e2296c-c1707e0b-44876bb3', 'story-6');
INSERT INTO band (key, story) VALUES ('4:c9c9824f-8fbde52-c00a970b-65d6c3d2', 'story-7');
INSERT INTO band (key, story) VALUES ('4:caa02d7b-c312ae2f-2c245e23-8b4ac273', 'story-1');
INSERT INTO band (key, story) VALUES ('4:cd610615-79fffcbe-2bf1740-c39db1a1', 'story-9');
INSERT INTO band (key, story) VALUES ('52:3566ac65-1aa7e47-17c5c3f1-c2b78070', 'story-6');
INSERT INTO band (key, story) VALUES ('52:3ba4c787-cc764bf4-c6fd2ae4-c724299f', 'story-9');
INSERT INTO band (key, story) VALUES ('52:522746e9-c02b7d46-cb62b6f9-c768a500', 'story-4');
INSERT INTO band (key, story) VALUES ('52:6f1f3922-68245e0c-26f05e11-67eac548', 'story-8');
INSERT INTO band (key, story) VALUES ('52:c1935374-21fa1a88-14ad8aa0-d041a75e', 'story-1');
INSERT INTO band (key, story) VALUES ('52:c35ccf45-403bea98-2ab9ef6f-8d8ff6e', 'story-5');
INSERT INTO band (key, story) VALUES ('52:c585e5b4-404a76be-c6f0f521-c336f007', 'story-2');
INSERT INTO band (key, story) VALUES ('52:c83111aa-c3252468-c9a062a0-18aef462', 'story-10');
INSERT INTO band (key, story) VALUES ('52:cc2520d7-3d9b9dd0-c538b8f0-77a87701', 'story-3');
INSERT INTO band (key, story) VALUES ('52:d90acb56-cc2b4e14-cbb27752-254ea51', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('52:d99f0669-c495587a-cc0352f3-254ea51', 'story-7');
INSERT INTO band (key, story) VALUES ('56:1bbfbcae-cab2be25-db07043b-c14314b1', 'story-10');
INSERT INTO band (key, story) VALUES ('56:2de8e93-c035fe5b-ca6dd7ba-c071e09e', 'story-3');
INSERT INTO band (key, story) VALUES ('56:35b491a7-aea3c62b-c70ca7fc-84b53b03', 'story-4');
INSERT INTO band (key, story) VALUES ('56:7bff583-58fe8f4e-d32fc31c-c080a9ff', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('56:7bff583-c5866e4d-546c5c28-c080a9ff', 'story-7');
INSERT INTO band (key, story) VALUES ('56:c2819c43-c2dd013d-14a787e-c407901c', 'story-8');
INSERT INTO band (key, story) VALUES ('56:c2819c43-c43a39f7-c5b47b04-9c1ee63f', 'story-1');
INSERT INTO band (key, story) VALUES ('56:c539c1b9-4546051c-c50e277b-c2bf22ad', 'story-2');
INSERT INTO band (key, story) VALUES ('56:c7acd9a7-c26db1eb-570cca0e-c990b6fc', 'story-6');
INSERT INTO band (key, story) VALUES ('56:c88da667-b0bbdac7-c807b368-afe376c3', 'story-9');
INSERT INTO band (key, story) VALUES ('56:cb7ea51f-c27fe82a-c4bfc0ea-c271a23c', 'story-5');
INSERT INTO band (key, story) VALUES ('60:552acd89-c613d24d-d48d55cf-8d3e127f', 'story-7');
INSERT INTO band (key, story) VALUES ('60:552acd89-c613d24d-d48d55cf-8d3e127f', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('60:582e84c0-c34d6c85-13b702da-ca2167aa', 'story-8');
INSERT INTO band (key, story) VALUES ('60:c1b58385-c0a68a37-77352d7c-341f8651', 'story-1');
INSERT INTO band (key, story) VALUES ('60:c237f4a7-d9c0e224-c042b7da-d1751e0a', 'story-10');
INSERT INTO band (key, story) VALUES ('60:c3a5bbb7-9c8a3090-3750a669-ba363496', 'story-6');
INSERT INTO band (key, story) VALUES ('60:c6d93f4e-87ef661e-52020333-a2beab32', 'story-5');
INSERT INTO band (key, story) VALUES ('60:c96583e1-c77f8ef9-c2b87f60-c03853ea', 'story-9');
INSERT INTO band (key, story) VALUES ('60:ca139586-c23aeed3-8dc8d927-c0b0cdd', 'story-3');
INSERT INTO band (key, story) VALUES ('60:d00cdc28-cb311c5d-22d93db0-c51d2939', 'story-4');
INSERT INTO band (key, story) VALUES ('60:d091ec68-5cb3a210-c198364b-a2ae5d7f', 'story-2');
INSERT INTO band (key, story) VALUES ('8:c042a02b-c5da9e2a-ae77db21-c7b315c0', 'story-8');
INSERT INTO band (key, story) VALUES ('8:c0858812-d3e2d833-c51de564-c885bdf9', 'story-7');
INSERT INTO band (key, story) VALUES ('8:c0858812-d3e2d833-c80741a4-c885bdf9', 'story-7@ac59838b');
INSERT INTO band (key, story) VALUES ('8:c08e7048-c2edbda4-c7df3e3f-3bb81ace', 'story-6');
INSERT INTO band (key, story) VALUES ('8:c1b64250-cb7099c9-c0ec4928-2addb907', 'story-4');
INSERT INTO band (key, story) VALUES ('8:c213aa41-cdfd0739-c9c1bd74-c32fbc3a', 'story-3');
INSERT INTO band (key, story) VALUES ('8:c2394f22-cb220fc2-c11ccce5-c3bd3dc1', 'story-9');
INSERT INTO band (key, story) VALUES ('8:c296b3f4-2e4bedd2-337ec96d-c573222f', 'story-2');
INSERT INTO band (key, story) VALUES ('8:c329b916-c9744372-c71763bf-1395171e', 'story-5');
INSERT INTO band (key, story) VALUES ('8:c6ce1ed9-cfbf6982-ae77db21-c48f140b', 'story-1');
INSERT INTO band (key, story) VALUES ('8:ca95110d-c4895f8a-c1bbb577-2408cd15', 'story-10');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-1', NULL, 'story-1', 'p4f099da1', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-10', NULL, 'story-10', 'pe4b92b1c', 'unnamed');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-2', 'story-1', 'story-1', 'p65bab445', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-3', NULL, 'story-3', 'pee7f7bfa', 'Estmark – Norland');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-4', 'story-2', 'story-1', 'p60fcbfbc', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-5', 'story-4', 'story-1', 'pea7d20fb', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-6', 'story-5', 'story-1', 'pdadae637', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-7', 'story-6', 'story-1', 'pf66b7b5d', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-7@ac59838b', 'story-7', 'story-1', 'pda11fb36', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-8', 'story-7@ac59838b', 'story-1', 'p6d7b8ce3', 'Ana Torvik – Juri Kessel');
INSERT INTO process (story, parent, root, id, label) VALUES ('story-9', NULL, 'story-9', 'p205aed15', 'Ana Torvik');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-01', 'story-1');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-01', 'story-1');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-03', 'story-2');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-03', 'story-2');
INSERT INTO process_key (key, published, story) VALUES ('act:nrlnd&stmrk', '2031-03-05', 'story-3');
INSERT INTO process_key (key, published, story) VALUES ('nrlnd&stmrk', '2031-03-05', 'story-3');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-10', 'story-4');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-10', 'story-4');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-10', 'story-5');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-10', 'story-5');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-18', 'story-6');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-18', 'story-6');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-28', 'story-7');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-28', 'story-7');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-03-29', 'story-7@ac59838b');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-03-29', 'story-7@ac59838b');
INSERT INTO process_key (key, published, story) VALUES ('act:ksl&trvk', '2031-04-02', 'story-8');
INSERT INTO process_key (key, published, story) VALUES ('ksl&trvk', '2031-04-02', 'story-8');
INSERT INTO search (search) VALUES ('rebuild');
PRAGMA application_id = 0x44617465;
PRAGMA user_version = 1;
