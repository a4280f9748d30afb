"""Who says what: assertions, mentions, citations, checks, candidates.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Exact = sa.Numeric().with_variant(sa.String(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")


def upgrade() -> None:
    _make_cite_check()
    _make_assertion()
    _make_candidate()
    _make_citation()
    _make_mention()


def _make_cite_check() -> None:
    op.create_table(
        "cite_check",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("claim_id", RowNumber, nullable=False),
        sa.Column("source_id", RowNumber, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text()),
        sa.Column("page", sa.Text()),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_cite_check"),
        sa.CheckConstraint("outcome IN ('holds', 'differs', 'absent')", name=op.f("ck_cite_check_outcome_word")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_cite_check_claim_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_cite_check_source_id"),
    )
    op.create_index("ix_cite_check_claim_id", "cite_check", ["claim_id"])
    op.create_index("ix_cite_check_source_id", "cite_check", ["source_id"])


def _make_assertion() -> None:
    op.create_table(
        "assertion",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("claim_id", RowNumber, nullable=False),
        sa.Column("ordinal", RowNumber, nullable=False),
        sa.Column("source_id", RowNumber, nullable=False),
        sa.Column("snapshot_id", RowNumber),
        sa.Column("corrects_claim_id", RowNumber),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text()),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("said_on", sa.Text()),
        sa.Column("words", sa.Text()),
        sa.Column("quote", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("start", RowNumber),
        sa.Column("end_", RowNumber),
        sa.Column("line", RowNumber),
        sa.Column("page", sa.Text()),
        sa.Column("note", sa.Text()),
        sa.Column("reviewed", sa.Boolean(), nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_assertion"),
        sa.CheckConstraint("stance IN ('asserts', 'denies', 'corrects')", name=op.f("ck_assertion_stance_word")),
        sa.CheckConstraint("(start IS NULL) = (end_ IS NULL)", name=op.f("ck_assertion_whole_passage")),
        sa.CheckConstraint("start >= 0 AND start <= end_", name=op.f("ck_assertion_passage_in_order")),
        sa.CheckConstraint("line > 0", name=op.f("ck_assertion_lines_from_one")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_assertion_claim_id"),
        sa.ForeignKeyConstraint(["corrects_claim_id"], ["claim.id"], name="fk_assertion_corrects_claim_id"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name="fk_assertion_snapshot_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_assertion_source_id"),
        sa.UniqueConstraint("claim_id", "ordinal", name="uq_assertion_claim_id_ordinal"),
        sa.UniqueConstraint("key", name="uq_assertion_key"),
    )
    op.create_index("ix_assertion_claim_id", "assertion", ["claim_id"])
    op.create_index("ix_assertion_corrects_claim_id", "assertion", ["corrects_claim_id"])
    op.create_index("ix_assertion_snapshot_id", "assertion", ["snapshot_id"])
    op.create_index("ix_assertion_source_id", "assertion", ["source_id"])


def _make_candidate() -> None:
    op.create_table(
        "candidate",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", RowNumber, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("claim_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_candidate"),
        sa.CheckConstraint(
            "state IN ('open', 'accepted', 'amended', 'rejected', 'skipped')", name=op.f("ck_candidate_state_word")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_candidate_claim_id"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name="fk_candidate_snapshot_id"),
        sa.UniqueConstraint("snapshot_id", "key", name="uq_candidate_snapshot_id_key"),
    )
    op.create_index("ix_candidate_claim_id", "candidate", ["claim_id"])
    op.create_index("ix_candidate_snapshot_id", "candidate", ["snapshot_id"])


def _make_citation() -> None:
    op.create_table(
        "citation",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("assertion_id", RowNumber, nullable=False),
        sa.Column("ordinal", RowNumber, nullable=False),
        sa.Column("source_id", RowNumber),
        sa.Column("as_cited", sa.Text()),
        sa.Column("marker", sa.Text()),
        sa.Column("locator", sa.Text()),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_citation"),
        sa.CheckConstraint(
            "source_id IS NOT NULL OR (outcome IN ('ambiguous', 'unresolved') AND as_cited IS NOT NULL)",
            name=op.f("ck_citation_names_a_work"),
        ),
        sa.CheckConstraint(
            "outcome IN ('full', 'resolved', 'ambiguous', 'unresolved')", name=op.f("ck_citation_outcome_word")
        ),
        sa.ForeignKeyConstraint(["assertion_id"], ["assertion.id"], name="fk_citation_assertion_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_citation_source_id"),
        sa.UniqueConstraint("assertion_id", "ordinal", name="uq_citation_assertion_id_ordinal"),
        sa.UniqueConstraint("key", name="uq_citation_key"),
    )
    op.create_index("ix_citation_assertion_id", "citation", ["assertion_id"])
    op.create_index("ix_citation_source_id", "citation", ["source_id"])


def _make_mention() -> None:
    op.create_table(
        "mention",
        sa.Column("measure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("figure_id", RowNumber, nullable=False),
        sa.Column("assertion_id", RowNumber, nullable=False),
        sa.Column("ordinal", RowNumber, nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("comparator", sa.Text(), nullable=False),
        sa.Column("step", Exact, nullable=False),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("period_text", sa.Text()),
        sa.Column("resolved_from", sa.Text()),
        sa.Column("start", RowNumber),
        sa.Column("end_", RowNumber),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("measure_id", "id", name="pk_mention"),
        sa.CheckConstraint(
            "comparator IN ('exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'between')",
            name=op.f("ck_mention_comparator_word"),
        ),
        sa.CheckConstraint("(start IS NULL) = (end_ IS NULL)", name=op.f("ck_mention_whole_passage")),
        sa.CheckConstraint("start >= 0 AND start <= end_", name=op.f("ck_mention_passage_in_order")),
        sa.ForeignKeyConstraint(["assertion_id"], ["assertion.id"], name="fk_mention_assertion_id"),
        sa.ForeignKeyConstraint(
            ["measure_id", "figure_id"],
            ["figure.measure_id", "figure.id"],
            name="fk_mention_measure_id_figure_id",
            onupdate="CASCADE",
        ),
        sa.UniqueConstraint("measure_id", "assertion_id", "ordinal", name="uq_mention_measure_id_assertion_id_ordinal"),
    )
    op.create_index("ix_mention_assertion_id", "mention", ["assertion_id"])
    op.create_index("ix_mention_figure", "mention", ["measure_id", "figure_id"])


def downgrade() -> None:
    op.drop_table("mention")
    op.drop_table("citation")
    op.drop_table("candidate")
    op.drop_table("assertion")
    op.drop_table("cite_check")
