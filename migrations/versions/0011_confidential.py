"""What is confidential, and which copies are kept outside of the database.

Revision ID: 0011
Revises: 0010

Nothing that is there is confidential, and every copy stays where it is.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")


def upgrade() -> None:
    op.add_column("source", sa.Column("is_confidential", sa.Boolean(), nullable=False, server_default=sa.false()))
    # Few sources are, and whatever leaves the house asks which.
    op.create_index(
        "ix_source_is_confidential",
        "source",
        ["is_confidential"],
        sqlite_where=sa.text("is_confidential"),
        postgresql_where=sa.text("is_confidential"),
    )
    op.add_column("snapshot", sa.Column("is_outside", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "confidential_speaker",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("name", name="pk_confidential_speaker"),
        sa.CheckConstraint("name <> ''", name=op.f("ck_confidential_speaker_has_name")),
    )


def downgrade() -> None:
    op.drop_table("confidential_speaker")
    op.drop_column("snapshot", "is_outside")
    op.drop_index("ix_source_is_confidential", table_name="source")
    op.drop_column("source", "is_confidential")
