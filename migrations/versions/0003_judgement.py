"""What was judged and what happened: findings, verdicts, events.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Exact = sa.Numeric().with_variant(sa.String(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")


def upgrade() -> None:
    _make_event()
    _make_id_block()
    _make_search_text()
    _make_event_subject()
    _make_finding()
    _make_import_batch()
    _make_position()
    _make_verdict()
    _make_finding_claim()
    _make_finding_event()
    _make_finding_figure()
    _make_verdict_evidence()


def _make_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text()),
        sa.Column("payload_hash", sa.Text(), nullable=False),
        sa.Column("undoes_id", RowNumber),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sa.ForeignKeyConstraint(["undoes_id"], ["event.id"], name="fk_event_undoes_id"),
    )
    op.create_index("ix_event_at", "event", ["at"])
    op.create_index("ix_event_undoes_id", "event", ["undoes_id"])


def _make_id_block() -> None:
    op.create_table(
        "id_block",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("next_id", RowNumber, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_id_block"),
    )


def _make_search_text() -> None:
    op.create_table(
        "search_text",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "field", name="pk_search_text"),
    )


def _make_event_subject() -> None:
    op.create_table(
        "event_subject",
        sa.Column("event_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "kind", "key", name="pk_event_subject"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_event_subject_event_id"),
    )
    op.create_index("ix_event_subject_key", "event_subject", ["key"])


def _make_finding() -> None:
    op.create_table(
        "finding",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text()),
        sa.Column("axis", sa.Text()),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("params", sa.Text(), nullable=False),
        sa.Column("measure_id", RowNumber),
        sa.Column("scope", sa.Text()),
        sa.Column("documents", RowNumber, nullable=False),
        sa.Column("origins_min", RowNumber, nullable=False),
        sa.Column("origins_max", RowNumber, nullable=False),
        sa.Column("flagged_by", sa.Text()),
        sa.Column("first_seen", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        sa.CheckConstraint("severity IN ('error', 'warning', 'note')", name=op.f("ck_finding_severity_word")),
        sa.CheckConstraint(
            "documents >= 0 AND origins_min >= 0 AND origins_min <= origins_max", name=op.f("ck_finding_counts")
        ),
        sa.CheckConstraint("state IN ('open', 'explained', 'dismissed', 'gone')", name=op.f("ck_finding_state_word")),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_finding_measure_id"),
        sa.UniqueConstraint("identity", name="uq_finding_identity"),
        sa.UniqueConstraint("key", name="uq_finding_key"),
    )
    op.create_index("ix_finding_measure_id", "finding", ["measure_id"])
    op.create_index("ix_finding_state", "finding", ["state", "severity"])


def _make_import_batch() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("file_hash", sa.Text(), nullable=False),
        sa.Column("first_row", RowNumber, nullable=False),
        sa.Column("last_row", RowNumber, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("event_id", RowNumber, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_import_batch_event_id"),
        sa.UniqueConstraint("file_hash", "first_row", name="uq_import_batch_file_hash_first_row"),
    )
    op.create_index("ix_import_batch_event_id", "import_batch", ["event_id"])


def _make_position() -> None:
    op.create_table(
        "position",
        sa.Column("measure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("scope_key", sa.Text(), nullable=False),
        sa.Column("ordinal", RowNumber, autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("low", Exact),
        sa.Column("high", Exact),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("documents", RowNumber, nullable=False),
        sa.Column("origins_min", RowNumber, nullable=False),
        sa.Column("origins_max", RowNumber, nullable=False),
        sa.Column("claims", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("measure_id", "scope_key", "ordinal", name="pk_position"),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_position_measure_id"),
    )


def _make_verdict() -> None:
    op.create_table(
        "verdict",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("claim_id", RowNumber, nullable=False),
        sa.Column("ordinal", RowNumber, nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("adjudicates", sa.Boolean(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_verdict"),
        sa.CheckConstraint("because <> ''", name=op.f("ck_verdict_has_reason")),
        sa.CheckConstraint(
            "verdict IN ('confirmed', 'supported', 'disputed', 'misleading', 'outdated', 'refuted', 'unverifiable')",
            name=op.f("ck_verdict_verdict_word"),
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_verdict_claim_id"),
        sa.UniqueConstraint("claim_id", "ordinal", name="uq_verdict_claim_id_ordinal"),
        sa.UniqueConstraint("key", name="uq_verdict_key"),
    )
    op.create_index("ix_verdict_claim_id", "verdict", ["claim_id"])


def _make_finding_claim() -> None:
    op.create_table(
        "finding_claim",
        sa.Column("finding_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("claim_id", RowNumber, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("finding_id", "claim_id", name="pk_finding_claim"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_finding_claim_claim_id"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_finding_claim_finding_id"),
    )
    op.create_index("ix_finding_claim_claim_id", "finding_claim", ["claim_id"])


def _make_finding_event() -> None:
    op.create_table(
        "finding_event",
        sa.Column("finding_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("ordinal", RowNumber, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("expires", sa.Date()),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("finding_id", "ordinal", name="pk_finding_event"),
        sa.CheckConstraint(
            "kind IN ('opened', 'explained', 'dismissed', 'reopened', 'gone')", name=op.f("ck_finding_event_kind_word")
        ),
        sa.CheckConstraint(
            "kind NOT IN ('explained', 'dismissed') OR coalesce(reason, '') <> ''",
            name=op.f("ck_finding_event_decision_has_reason"),
        ),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_finding_event_finding_id"),
    )


def _make_finding_figure() -> None:
    op.create_table(
        "finding_figure",
        sa.Column("finding_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("measure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("figure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("side", RowNumber, nullable=False),
        sa.PrimaryKeyConstraint("finding_id", "measure_id", "figure_id", name="pk_finding_figure"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_finding_figure_finding_id"),
        sa.ForeignKeyConstraint(
            ["measure_id", "figure_id"],
            ["figure.measure_id", "figure.id"],
            name="fk_finding_figure_measure_id_figure_id",
            onupdate="CASCADE",
        ),
    )
    op.create_index("ix_finding_figure_figure", "finding_figure", ["measure_id", "figure_id"])


def _make_verdict_evidence() -> None:
    op.create_table(
        "verdict_evidence",
        sa.Column("verdict_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("source_id", RowNumber, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("verdict_id", "source_id", name="pk_verdict_evidence"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_verdict_evidence_source_id"),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.id"], name="fk_verdict_evidence_verdict_id"),
    )
    op.create_index("ix_verdict_evidence_source_id", "verdict_evidence", ["source_id"])


def downgrade() -> None:
    op.drop_table("verdict_evidence")
    op.drop_table("finding_figure")
    op.drop_table("finding_event")
    op.drop_table("finding_claim")
    op.drop_table("verdict")
    op.drop_table("position")
    op.drop_table("import_batch")
    op.drop_table("finding")
    op.drop_table("event_subject")
    op.drop_table("search_text")
    op.drop_table("id_block")
    op.drop_table("event")
