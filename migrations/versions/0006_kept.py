"""What was written once stays as it was written; the views leave out what takes no part any more.

Revision ID: 0006
Revises: 0005

The log may lose its payloads (a purge) and nothing else. A step in the life of a finding can be
taken out with the command that made it, never changed. Of a verdict and a snapshot, only what they
hang on may move.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# By table: the columns that never change, and whether rows can be taken out.
KEPT = {
    "event": (("id", "at", "by", "command", "summary", "payload_hash", "undoes_id"), False),
    "event_subject": (("event_id", "kind", "key"), False),
    "finding_event": (("finding_id", "ordinal", "kind", "evidence", "reason", "expires", "by", "at"), True),
    "verdict": (("verdict", "because", "evidence", "adjudicates", "by", "at"), False),
    "snapshot": (("raw_hash", "text_hash", "text", "captured_at"), False),
}

CLAIMS_WITH_SOURCES = """
CREATE VIEW claims_with_sources AS
SELECT claim.key AS claim,
       coalesce(measure.label, claim.proposition) AS about,
       measure.subject AS subject,
       mention.wording AS printed,
       figure.comparator AS comparator,
       figure.value AS value,
       figure.value_high AS value_high,
       figure.unit AS unit,
       place.handle AS place,
       coalesce(figure.as_of, figure.period) AS time,
       assertion.stance AS stance,
       assertion.hedged AS hedged,
       assertion.speaker AS speaker,
       source.cite_key AS source,
       source.title AS title,
       assertion.page AS page,
       assertion.line AS line,
       assertion.quote AS quote,
       coalesce(cited.cite_key, citation.as_cited) AS cites,
       citation.marker AS note
FROM claim
JOIN assertion ON assertion.claim_id = claim.id AND assertion.withdrawn_at IS NULL
JOIN source ON source.id = assertion.source_id
LEFT JOIN figure ON figure.claim_id = claim.id AND figure.withdrawn_at IS NULL
LEFT JOIN measure ON measure.id = figure.measure_id
LEFT JOIN place ON place.id = figure.place_id
LEFT JOIN mention ON mention.assertion_id = assertion.id AND mention.measure_id = figure.measure_id
     AND mention.figure_id = figure.id AND mention.withdrawn_at IS NULL
LEFT JOIN citation ON citation.assertion_id = assertion.id AND citation.withdrawn_at IS NULL
LEFT JOIN source AS cited ON cited.id = citation.source_id
WHERE claim.withdrawn_at IS NULL AND claim.replaced_by_id IS NULL AND source.withdrawn_at IS NULL
"""

OLD_CLAIMS_WITH_SOURCES = """
CREATE VIEW claims_with_sources AS
SELECT claim.key AS claim,
       coalesce(measure.label, claim.proposition) AS about,
       mention.wording AS printed,
       figure.comparator AS comparator,
       figure.value AS value,
       figure.value_high AS value_high,
       figure.unit AS unit,
       place.handle AS place,
       coalesce(figure.as_of, figure.period) AS time,
       assertion.stance AS stance,
       assertion.hedged AS hedged,
       source.cite_key AS source,
       source.title AS title,
       assertion.page AS page,
       assertion.line AS line,
       assertion.quote AS quote,
       cited.cite_key AS cites,
       citation.marker AS note
FROM claim
JOIN assertion ON assertion.claim_id = claim.id AND assertion.withdrawn_at IS NULL
JOIN source ON source.id = assertion.source_id
LEFT JOIN figure ON figure.claim_id = claim.id
LEFT JOIN measure ON measure.id = figure.measure_id
LEFT JOIN place ON place.id = figure.place_id
LEFT JOIN mention ON mention.assertion_id = assertion.id AND mention.measure_id = figure.measure_id
     AND mention.figure_id = figure.id
LEFT JOIN citation ON citation.assertion_id = assertion.id AND citation.withdrawn_at IS NULL
LEFT JOIN source AS cited ON cited.id = citation.source_id
WHERE claim.withdrawn_at IS NULL
"""


def upgrade() -> None:
    op.execute("DROP VIEW claims_with_sources")
    op.execute(CLAIMS_WITH_SOURCES)
    is_file = op.get_bind().dialect.name == "sqlite"
    if not is_file:
        op.execute(
            """
            CREATE FUNCTION claimdb_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'rows of % stay as they were written', TG_TABLE_NAME
                    USING ERRCODE = 'integrity_constraint_violation';
            END $$
            """
        )
    for table, (columns, can_go) in KEPT.items():
        for statement in _on_a_file(table, columns, can_go) if is_file else _on_a_server(table, columns, can_go):
            op.execute(statement)


def _on_a_file(table: str, columns: tuple[str, ...], can_go: bool) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, 'rows of {table} stay as they were written'); END"
    changed = " OR ".join(f'NEW."{name}" IS NOT OLD."{name}"' for name in columns)
    if table == "event":
        changed += " OR (NEW.payload IS NOT OLD.payload AND NEW.payload IS NOT NULL)"
    statements = [f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table} WHEN {changed} {refuse}"]
    if not can_go:
        statements.append(f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} {refuse}")
    if table == "event":
        # INSERT OR REPLACE takes a row out without a word to the trigger above.
        there = "EXISTS (SELECT 1 FROM event WHERE id = NEW.id)"
        statements.append(f"CREATE TRIGGER event_not_replaced BEFORE INSERT ON event WHEN {there} {refuse}")
    return statements


def _on_a_server(table: str, columns: tuple[str, ...], can_go: bool) -> list[str]:
    changed = " OR ".join(f'NEW."{name}" IS DISTINCT FROM OLD."{name}"' for name in columns)
    if table == "event":
        changed += " OR (NEW.payload IS DISTINCT FROM OLD.payload AND NEW.payload IS NOT NULL)"
    refuse = "EXECUTE FUNCTION claimdb_refuse()"
    statements = [f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({changed}) {refuse}"]
    if not can_go:
        statements.append(f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} FOR EACH ROW {refuse}")
        statements.append(f"CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}")
    return statements


def downgrade() -> None:
    is_file = op.get_bind().dialect.name == "sqlite"
    for table, (_, can_go) in KEPT.items():
        names = ["unchanged"]
        names += [] if can_go else ["kept"]
        names += ["not_replaced"] if is_file and table == "event" else []
        names += ["not_emptied"] if not is_file and not can_go else []
        for name in names:
            op.execute(f"DROP TRIGGER {table}_{name}" + ("" if is_file else f" ON {table}"))
    if not is_file:
        op.execute("DROP FUNCTION claimdb_refuse()")
    op.execute("DROP VIEW claims_with_sources")
    op.execute(OLD_CLAIMS_WITH_SOURCES)
