"""What stands where in a captured text: its title, notes, references, navigation.

Revision ID: 0007
Revises: 0006

The layout is read from the snapshot's bytes, so a better reader may read it anew: it is not among the
columns that stay as they were written.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("snapshot", sa.Column("layout", sa.Text()))


def downgrade() -> None:
    op.drop_column("snapshot", "layout")
