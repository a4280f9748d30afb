"""The words by which records are found, and an index of them.

Revision ID: 0012
Revises: 0011

What was kept of each record is cut into words, sources by field, and the index is built from these at the end.
"""

import json
import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

CLAIM, QUOTE, WORDS, SPEAKER, TITLE, AUTHOR, CONTAINER, PUBLISHER, ISSUED, KEY, NOTE = range(11)
INDEX = """CREATE VIRTUAL TABLE search_words USING fts5(words, content='search_text', content_rowid='id', detail=none,
columnsize=0, tokenize="ascii tokenchars '$%+<=>'")"""
LEXICON = "CREATE VIRTUAL TABLE search_lexicon USING fts5vocab(search_words, instance)"
CHANGED = """CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', OLD.id, OLD.words);
INSERT INTO search_words (rowid, words) VALUES (NEW.id, NEW.words); END"""
REMOVED = """CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', OLD.id, OLD.words); END"""
# Rows that are put in are put into the index by the hundred, by whoever does: a trigger would be far slower.
ON_FILE = (INDEX, LEXICON, CHANGED, REMOVED)
ON_SERVER = (
    "CREATE INDEX ix_search_text_words ON search_text USING gin (array_to_tsvector(string_to_array(words, ' ')))",
)
KINDS = {"claim": {"claim": "0"}, "assertion": {"quote": "1", "words": "2", "speaker": "3"},
         "source": {"source": "4, 5, 6, 7, 8, 9, 10"}}  # fmt: skip
AT_ONCE = 1000


def upgrade() -> None:
    is_file = op.get_bind().dialect.name == "sqlite"
    op.rename_table("search_text", "search_text_before")
    if not is_file:
        op.execute("ALTER TABLE search_text_before RENAME CONSTRAINT pk_search_text TO pk_search_text_before")
    op.create_table(
        "search_text",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_text"),
    )
    for query, read in READ:
        _fill(query, read)
    op.drop_table("search_text_before")
    for statement in ON_FILE if is_file else ON_SERVER:
        op.execute(statement)
    if is_file:
        op.execute("INSERT INTO search_words (search_words) VALUES ('rebuild')")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for statement in (
            "DROP TRIGGER search_text_changed",
            "DROP TRIGGER search_text_removed",
            "DROP TABLE search_lexicon",
            "DROP TABLE search_words",
        ):
            op.execute(statement)
    op.rename_table("search_text", "search_text_after")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("ALTER TABLE search_text_after RENAME CONSTRAINT pk_search_text TO pk_search_text_after")
    op.create_table(
        "search_text",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "field", name="pk_search_text"),
    )
    joined = "group_concat" if op.get_bind().dialect.name == "sqlite" else "string_agg"
    for kind, fields in KINDS.items():
        for field, numbers in fields.items():
            op.execute(
                f"INSERT INTO search_text (kind, key, field, folded)"  # noqa: S608 - our own names
                f" SELECT '{kind}', record.key, '{field}', {joined}(said.words, ' ')"
                f" FROM search_text_after said JOIN {kind} record ON record.id = said.id / 16"
                f" WHERE said.id % 16 IN ({numbers}) GROUP BY record.key"
            )
    op.drop_table("search_text_after")


def _fill(query, read):
    connection = op.get_bind()
    last = -1
    put = sa.text("INSERT INTO search_text (id, words) VALUES (:id, :words)")
    while rows := connection.execute(sa.text(query), {"last": last, "at_once": AT_ONCE}).all():
        last = rows[-1][0]
        texts = [(row[0] * 16 + field, _words(said)) for row in rows for field, said in read(*row[1:]) if said]
        made = [{"id": number, "words": words} for number, words in texts if words]
        if made:
            connection.execute(put, made)


def _claim(folded):
    return [(CLAIM, folded)]


def _assertion(quote, words, speaker):
    return [(QUOTE, quote), (WORDS, words), (SPEAKER, speaker)]


def _source(cite_key, issued, note, csl):
    item = json.loads(csl) if isinstance(csl, str) else csl
    people = [_person(name) for variable in ("author", "editor", "translator") for name in _list(item.get(variable))]
    return [
        (TITLE, _joined(_text(item.get("title")))),
        (AUTHOR, _joined(*people)),
        (CONTAINER, _joined(_text(item.get("container-title")), _text(item.get("collection-title")))),
        (PUBLISHER, _joined(_text(item.get("publisher")))),
        (ISSUED, issued),
        (KEY, cite_key),
        (NOTE, _joined(*(_text(item.get(name)) for name in ("abstract", "keyword", "note")), note)),
    ]


CLAIMS = """SELECT c.id, t.folded FROM claim c
JOIN search_text_before t ON t.kind = 'claim' AND t.key = c.key AND t.field = 'claim'
WHERE c.id > :last ORDER BY c.id LIMIT :at_once"""
ASSERTIONS = "SELECT id, quote, words, speaker FROM assertion WHERE id > :last ORDER BY id LIMIT :at_once"
SOURCES = "SELECT id, cite_key, issued, note, csl FROM source WHERE id > :last ORDER BY id LIMIT :at_once"
READ = ((CLAIMS, _claim), (ASSERTIONS, _assertion), (SOURCES, _source))


def _list(value):
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value):
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _person(name):
    literal = name.get("literal")
    if isinstance(literal, str) and literal:
        return literal
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(part for part in map(name.get, order) if isinstance(part, str) and part)


def _joined(*parts):
    return " ".join(dict.fromkeys(part for part in parts if part))


# How words are cut apart, as claimdb does it since this migration.

SPELLED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "’": "'", "ʼ": "'"})
GLUED = re.compile(r"(?<![\w'])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'(?=\w)")
ALONE = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
         (0x4E00, 0x9FFF), (0x20000, 0x3FFFF))  # fmt: skip
LONGEST_WORD, LONGEST_TEXT = 64, 100_000


def _words(text):
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).casefold().translate(SPELLED)
    folded = " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())
    apart = GLUED.sub("", folded).translate({ord(sign): _placed(sign) for sign in set(folded)})
    words = [word[at : at + LONGEST_WORD] for word in apart.split() for at in range(0, len(word), LONGEST_WORD)]
    joined = " ".join(words)
    return joined if len(joined) <= LONGEST_TEXT else joined[:LONGEST_TEXT].rpartition(" ")[0]


def _placed(sign):
    if any(low <= ord(sign) <= high for low, high in ALONE):
        return f" {sign} "
    if sign.isalnum():
        return sign
    kind = unicodedata.category(sign)
    if sign in "%‰§+=<>±×÷" or kind in ("Sc", "So"):
        return f" {sign} "
    return "" if kind == "Cf" else sign if kind in ("Mn", "Mc", "Me", "Co") else " "
