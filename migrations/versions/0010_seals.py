"""What shows that the log was tampered with, who is to look at a claim, and text that may be purged.

Revision ID: 0010
Revises: 0009

Events that are there have no hash of the rows they made: nobody took one then. The first seal covers them as they
are now. A purge may empty the text of a snapshot; its hash stays.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")

EVENT = ("id", "at", "by", "command", "summary", "payload_hash", "undoes_id")
SNAPSHOT = ("raw_hash", "text_hash", "captured_at")
# Rows of these are never changed and never taken out.
SEALS = {
    "seal": ("id", "at", "by", "events", "root", "chain"),
    "sealed_event": ("event_id", "seal_id", "place", "leaf"),
}


def upgrade() -> None:
    op.add_column("event", sa.Column("rows_hash", sa.Text()))
    _make_seals()
    _make_assignments()
    _guard("event", (*EVENT, "rows_hash"), "payload", "IS NOT NULL")
    _guard("snapshot", SNAPSHOT, "text", "<> ''")
    for table, columns in SEALS.items():
        for statement in _keep(table, columns):
            op.execute(statement)


def _make_seals() -> None:
    op.create_table(
        "seal",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("events", RowNumber, nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_seal"),
        sa.CheckConstraint("events > 0", name=op.f("ck_seal_some_events")),
    )
    op.create_table(
        "sealed_event",
        sa.Column("event_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("seal_id", RowNumber, nullable=False),
        sa.Column("place", RowNumber, nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name="pk_sealed_event"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_sealed_event_event_id"),
        sa.ForeignKeyConstraint(["seal_id"], ["seal.id"], name="fk_sealed_event_seal_id"),
        sa.UniqueConstraint("seal_id", "place", name="uq_sealed_event_seal_id_place"),
    )


def _make_assignments() -> None:
    op.create_table(
        "assignment",
        sa.Column("claim_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("assignee", sa.Text()),
        sa.Column("second_reader", sa.Text()),
        sa.Column("due", sa.Date()),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("claim_id", name="pk_assignment"),
        sa.CheckConstraint("assignee <> second_reader", name=op.f("ck_assignment_two_people")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_assignment_claim_id"),
    )
    op.create_table(
        "claim_note",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("claim_id", RowNumber, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_claim_note"),
        sa.CheckConstraint("text <> ''", name=op.f("ck_claim_note_says_something")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_note_claim_id"),
    )
    op.create_index("ix_claim_note_claim_id", "claim_note", ["claim_id"])


def downgrade() -> None:
    is_file = op.get_bind().dialect.name == "sqlite"
    for table in SEALS:
        names = ["unchanged", "kept"] if is_file else ["unchanged", "kept", "not_emptied"]
        for name in names:
            op.execute(f"DROP TRIGGER {table}_{name}" + ("" if is_file else f" ON {table}"))
    _guard("event", EVENT, "payload", "IS NOT NULL")
    _guard("snapshot", (*SNAPSHOT, "text"))
    for name in ("claim_note", "assignment", "sealed_event", "seal"):
        op.drop_table(name)
    op.drop_column("event", "rows_hash")


def _guard(table: str, columns: tuple[str, ...], emptied: str | None = None, unless: str = "") -> None:
    """Guard the columns of a table again; one may be emptied, and not changed else."""
    is_file = op.get_bind().dialect.name == "sqlite"
    differs = "IS NOT" if is_file else "IS DISTINCT FROM"
    changed = " OR ".join(f'NEW."{name}" {differs} OLD."{name}"' for name in columns)
    if emptied is not None:
        changed += f" OR (NEW.{emptied} {differs} OLD.{emptied} AND NEW.{emptied} {unless})"
    op.execute(f"DROP TRIGGER {table}_unchanged" + ("" if is_file else f" ON {table}"))
    op.execute(_on_change(table, changed))


def _keep(table: str, columns: tuple[str, ...]) -> list[str]:
    is_file = op.get_bind().dialect.name == "sqlite"
    differs = "IS NOT" if is_file else "IS DISTINCT FROM"
    statements = [_on_change(table, " OR ".join(f'NEW."{name}" {differs} OLD."{name}"' for name in columns))]
    if is_file:
        statements.append(f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} {_refuse(table)}")
    else:
        statements.append(f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} FOR EACH ROW {_refuse(table)}")
        statements.append(
            f"CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {_refuse(table)}"
        )
    return statements


def _on_change(table: str, changed: str) -> str:
    each = "" if op.get_bind().dialect.name == "sqlite" else "FOR EACH ROW "
    return f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table} {each}WHEN ({changed}) {_refuse(table)}"


def _refuse(table: str) -> str:
    if op.get_bind().dialect.name == "sqlite":
        return f"BEGIN SELECT RAISE(ABORT, 'rows of {table} stay as they were written'); END"
    return "EXECUTE FUNCTION claimdb_refuse()"
