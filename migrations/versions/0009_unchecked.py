"""What changed since the last check, and what it counted.

Revision ID: 0009
Revises: 0008

The tables start empty: without a row in `checked_by` the next check looks at everything.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "unchecked",
        sa.Column("event_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("ordinal", RowNumber, autoincrement=False, nullable=False),
        sa.Column("measure_id", RowNumber),
        sa.Column("claim_id", RowNumber),
        sa.Column("source_id", RowNumber),
        sa.PrimaryKeyConstraint("event_id", "ordinal", name="pk_unchecked"),
        sa.CheckConstraint(
            "(measure_id IS NULL OR claim_id IS NULL) AND (measure_id IS NULL OR source_id IS NULL)"
            " AND (claim_id IS NULL OR source_id IS NULL)",
            name=op.f("ck_unchecked_one_thing"),
        ),
    )
    op.create_table(
        "unknown_pairs",
        sa.Column("measure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("pairs", RowNumber, nullable=False),
        sa.PrimaryKeyConstraint("measure_id", "field", name="pk_unknown_pairs"),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_unknown_pairs_measure_id"),
    )
    op.create_table(
        "checked_by",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("rule_set", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_checked_by"),
    )
    # Few figures have so many digits, and a check must find them without reading all.
    op.create_index(
        "ix_figure_many_digits",
        "figure",
        ["measure_id"],
        sqlite_where=sa.text("many_digits"),
        postgresql_where=sa.text("many_digits"),
    )


def downgrade() -> None:
    op.drop_index("ix_figure_many_digits", table_name="figure")
    for name in ("checked_by", "unknown_pairs", "unchecked"):
        op.drop_table(name)
