"""What was known when somebody drew a line, and what each check counted.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "baseline",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_baseline"),
        sa.CheckConstraint("name <> ''", name=op.f("ck_baseline_has_name")),
        sa.UniqueConstraint("name", name="uq_baseline_name"),
    )
    op.create_table(
        "baseline_finding",
        sa.Column("baseline_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("finding_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("baseline_id", "finding_id", name="pk_baseline_finding"),
        sa.ForeignKeyConstraint(["baseline_id"], ["baseline.id"], name="fk_baseline_finding_baseline_id"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_baseline_finding_finding_id"),
    )
    op.create_index("ix_baseline_finding_finding_id", "baseline_finding", ["finding_id"])
    op.create_table(
        "check_run",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("rule_set", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("rules_failed", sa.Text(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_check_run"),
    )
    op.create_index("ix_check_run_at", "check_run", ["at"])


def downgrade() -> None:
    op.drop_table("check_run")
    op.drop_table("baseline_finding")
    op.drop_table("baseline")
