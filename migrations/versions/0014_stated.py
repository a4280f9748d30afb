"""What the figures of a measure state, and who speaks in a work, found without going through them.

Revision ID: 0014
Revises: 0013

How two figures are compared depends on whether any figure of their measure has decimals or states a qualifier, and how
many stand behind them on whom their sources quote: to add one claim asked all others. With the unit in the index of
scopes, their bounds say all that tells whether figures may be apart.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SCOPE = ["measure_id", "scope_key", "search_low", "search_high"]


def upgrade() -> None:
    op.drop_index("ix_figure_scope", table_name="figure")
    op.create_index("ix_figure_scope", "figure", [*SCOPE, "unit"])
    _make_partial("ix_figure_fine", "figure", ["measure_id"], "CAST(step AS FLOAT) < 1")
    _make_partial("ix_figure_qualifiers", "figure", ["measure_id", "qualifiers"], "qualifiers <> '{}'")
    _make_partial("ix_assertion_speaker", "assertion", ["source_id", "speaker"], "speaker IS NOT NULL")


def _make_partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    op.drop_index("ix_assertion_speaker", table_name="assertion")
    op.drop_index("ix_figure_qualifiers", table_name="figure")
    op.drop_index("ix_figure_fine", table_name="figure")
    op.drop_index("ix_figure_scope", table_name="figure")
    op.create_index("ix_figure_scope", "figure", SCOPE)
