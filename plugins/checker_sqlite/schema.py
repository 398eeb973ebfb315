"""The tables and views of a ledger, documented for others in docs/ledger.md."""

VERSION = 2  # of what follows; raised when an older program could not read it rightly
APPLICATION = 0x63686B72  # "chkr", at byte 68 of the file
APIECE = 24  # bits of a claim's place that are its number in its article; those above are the article's number


def field(number: int) -> str:
    """A field of a claim's line, by its number in `checker_sqlite.rows.Row`."""
    return f"json_extract(claim.data, '$[{number}]')"


TABLES = f"""
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
    claims INTEGER NOT NULL,
    unbound INTEGER NOT NULL,
    digest TEXT NOT NULL,
    failures TEXT NOT NULL
);

CREATE INDEX article_file ON article (file);

CREATE TABLE claim (
    place INTEGER PRIMARY KEY,
    data TEXT NOT NULL
);

CREATE TABLE meeting (
    key TEXT NOT NULL,
    value INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (key, value, rank, place)
) WITHOUT ROWID;

CREATE VIEW claims AS
    SELECT article.id AS article, {field(0)} AS start, {field(1)} AS "end", {field(2)} AS text, {field(3)} AS kind,
        {field(4)} AS value, {field(6)} AS sentence, article.published, {field(9)} AS speaker, {field(10)} AS mood,
        {field(11)} AS since, {field(12)} AS until, article.file
    FROM claim JOIN article ON article.number = claim.place >> {APIECE};

CREATE VIEW meetings AS
    SELECT meeting.key, article.id AS article, {field(0)} AS start, {field(1)} AS "end", {field(2)} AS text,
        {field(3)} AS kind, {field(4)} AS value
    FROM meeting
    JOIN claim ON claim.place = meeting.place
    JOIN article ON article.number = meeting.place >> {APIECE};
"""  # noqa: S608 - of our own numbers

# Text is cast because half a surrogate pair can only be handed over as bytes.
WRITE_ARTICLE = """INSERT INTO article
    VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))"""
WRITE_CLAIM = "INSERT INTO claim VALUES (?, ?)"
WRITE_MEETING = "INSERT OR IGNORE INTO {} VALUES (CAST(? AS TEXT), ?, ?, ?)"
DROP_MEETING = "DELETE FROM meeting WHERE key = CAST(? AS TEXT) AND value = ? AND rank = ? AND place = ?"

# The articles that are trusted, by the keys of the family that tells them.
SOURCES = f"""SELECT DISTINCT article.id FROM meeting JOIN article ON article.number = meeting.place >> {APIECE}
    WHERE meeting.key >= 'source:' AND meeting.key < 'source;' ORDER BY article.id"""  # noqa: S608 - a number of our own

# A fresh ledger gathers its meetings in no order and sorts them once.
HEAP = "CREATE TEMP TABLE heap (key TEXT, value INTEGER, rank INTEGER, place INTEGER)"
SORT = "INSERT OR IGNORE INTO meeting SELECT * FROM heap ORDER BY key, value, rank, place"


def places_of(article: int, claims: int) -> range:
    """The places of an article's claims, in their order."""
    return range(article << APIECE, (article << APIECE) + claims)
