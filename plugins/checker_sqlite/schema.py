"""The tables and views of a ledger, documented for others in docs/ledger.md."""

VERSION = 1  # of what follows; raised when an older program could not read it rightly
APPLICATION = 0x63686B72  # "chkr", at byte 68 of the file

TABLES = """
CREATE TABLE stamp (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    mark BLOB NOT NULL,
    published TEXT,
    digest TEXT NOT NULL,
    failures TEXT NOT NULL
);

CREATE INDEX article_file ON article (file);

CREATE TABLE claim (
    article INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    value TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    label TEXT NOT NULL,
    keys TEXT NOT NULL,
    speaker TEXT,
    mood TEXT NOT NULL,
    since TEXT,
    until TEXT,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE meeting (
    key TEXT NOT NULL,
    value INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (key, value, rank, article, claim)
) WITHOUT ROWID;

CREATE VIEW claims AS
    SELECT article.id AS article, claim.start, claim."end", claim.text, claim.kind, claim.value, claim.sentence,
        article.published, claim.speaker, claim.mood, claim.since, claim.until, article.file
    FROM claim JOIN article ON article.number = claim.article;

CREATE VIEW meetings AS
    SELECT meeting.key, article.id AS article, claim.start, claim."end", claim.text, claim.kind, claim.value
    FROM meeting
    JOIN claim ON claim.article = meeting.article AND claim.number = meeting.claim
    JOIN article ON article.number = meeting.article;
"""

# Text is cast because half a surrogate pair can only be handed over as bytes.
WRITE_ARTICLE = """INSERT INTO article
    VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))"""
WRITE_CLAIM = """INSERT INTO claim
    VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?)"""
WRITE_MEETING = "INSERT OR IGNORE INTO {} VALUES (CAST(? AS TEXT), ?, ?, ?, ?)"
DROP_MEETING = (
    "DELETE FROM meeting WHERE key = CAST(? AS TEXT) AND value = ? AND rank = ? AND article = ? AND claim = ?"
)

# A fresh ledger gathers its meetings in no order and sorts them once.
HEAP = "CREATE TEMP TABLE heap (key TEXT, value INTEGER, rank INTEGER, article INTEGER, claim INTEGER)"
SORT = "INSERT OR IGNORE INTO meeting SELECT * FROM heap ORDER BY key, value, rank, article, claim"
