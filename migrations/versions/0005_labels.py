"""The name that a recorder gives to what a source says, so that a changed row of a table is known again.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("assertion", sa.Column("label", sa.Text()))


def downgrade() -> None:
    op.drop_column("assertion", "label")
