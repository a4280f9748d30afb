"""Figures and mentions found by their numbers alone.

Revision ID: 0013
Revises: 0012

Their keys begin with the measure, and what the log names is a number: to take back one change went through all of them.
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_figure_id", "figure", ["id"])
    op.create_index("ix_mention_id", "mention", ["id"])


def downgrade() -> None:
    op.drop_index("ix_mention_id", table_name="mention")
    op.drop_index("ix_figure_id", table_name="figure")
