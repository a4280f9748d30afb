"""What is recorded: sources, places, measures, claims, figures.

Revision ID: 0001
Revises: nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

RowNumber = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Exact = sa.Numeric().with_variant(sa.String(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(), "sqlite")


def upgrade() -> None:
    _make_claim()
    _make_measure()
    _make_place()
    _make_source()
    _make_figure()
    _make_lineage()
    _make_measure_label()
    _make_notice()
    _make_place_label()
    _make_snapshot()
    _make_derivation()
    _make_opening()
    _make_derivation_term()


def _make_claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("proposition", sa.Text()),
        sa.Column("proposition_folded", sa.Text()),
        sa.Column("replaced_by_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
        sa.CheckConstraint("replaced_by_id <> id", name=op.f("ck_claim_not_itself")),
        sa.ForeignKeyConstraint(["replaced_by_id"], ["claim.id"], name="fk_claim_replaced_by_id"),
        sa.UniqueConstraint("key", name="uq_claim_key"),
    )
    op.create_index("ix_claim_proposition_folded", "claim", ["proposition_folded"])
    op.create_index("ix_claim_replaced_by_id", "claim", ["replaced_by_id"])


def _make_measure() -> None:
    op.create_table(
        "measure",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text()),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_folded", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_folded", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text()),
        sa.Column("unit_kind", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text()),
        sa.Column("holds_for", sa.Text()),
        sa.Column("separators", sa.Text(), nullable=False),
        sa.Column("without", sa.Text(), nullable=False),
        sa.Column("exact", sa.Boolean(), nullable=False),
        sa.Column("merged_into_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_measure"),
        sa.CheckConstraint("kind IN ('stock', 'flow', 'ratio', 'rank', 'date')", name=op.f("ck_measure_kind_word")),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_measure_not_itself")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["measure.id"], name="fk_measure_merged_into_id"),
        sa.UniqueConstraint("handle", name="uq_measure_handle"),
        sa.UniqueConstraint("key", name="uq_measure_key"),
        sa.UniqueConstraint(
            "subject_folded", "label_folded", "unit_kind", name="uq_measure_subject_folded_label_folded_unit_kind"
        ),
    )
    op.create_index("ix_measure_merged_into_id", "measure", ["merged_into_id"])


def _make_place() -> None:
    op.create_table(
        "place",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("iso", sa.Text()),
        sa.Column("part_of_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
        sa.CheckConstraint("part_of_id <> id", name=op.f("ck_place_not_itself")),
        sa.ForeignKeyConstraint(["part_of_id"], ["place.id"], name="fk_place_part_of_id"),
        sa.UniqueConstraint("handle", name="uq_place_handle"),
        sa.UniqueConstraint("iso", name="uq_place_iso"),
        sa.UniqueConstraint("key", name="uq_place_key"),
    )
    op.create_index("ix_place_part_of_id", "place", ["part_of_id"])


def _make_source() -> None:
    op.create_table(
        "source",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("cite_key", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("authors", sa.Text()),
        sa.Column("container_title", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("issued", sa.Text()),
        sa.Column("issued_start", sa.Date()),
        sa.Column("issued_end", sa.Date()),
        sa.Column("language", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("doi", sa.Text()),
        sa.Column("note", sa.Text()),
        sa.Column("csl", sa.Text(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.Column("is_stub", sa.Boolean(), nullable=False),
        sa.Column("merged_into_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_source_not_itself")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["source.id"], name="fk_source_merged_into_id"),
        sa.UniqueConstraint("cite_key", name="uq_source_cite_key"),
        sa.UniqueConstraint("key", name="uq_source_key"),
    )
    op.create_index("ix_source_merged_into_id", "source", ["merged_into_id"])


def _make_figure() -> None:
    op.create_table(
        "figure",
        sa.Column("measure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("claim_id", RowNumber, nullable=False),
        sa.Column("ordinal", RowNumber, nullable=False),
        sa.Column("value", Exact, nullable=False),
        sa.Column("value_high", Exact),
        sa.Column("comparator", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text()),
        sa.Column("step", Exact, nullable=False),
        sa.Column("conventional", sa.Boolean(), nullable=False),
        sa.Column("strict_low", Exact),
        sa.Column("strict_high", Exact),
        sa.Column("strict_low_closed", sa.Boolean(), nullable=False),
        sa.Column("strict_high_closed", sa.Boolean(), nullable=False),
        sa.Column("printed_low", Exact),
        sa.Column("printed_high", Exact),
        sa.Column("printed_low_closed", sa.Boolean(), nullable=False),
        sa.Column("printed_high_closed", sa.Boolean(), nullable=False),
        sa.Column("search_low", sa.Float(53)),
        sa.Column("search_high", sa.Float(53)),
        sa.Column("many_digits", sa.Boolean(), nullable=False),
        sa.Column("place_id", RowNumber),
        sa.Column("as_of", sa.Text()),
        sa.Column("as_of_start", sa.Date()),
        sa.Column("as_of_end", sa.Date()),
        sa.Column("period", sa.Text()),
        sa.Column("period_start", sa.Date()),
        sa.Column("period_end", sa.Date()),
        sa.Column("qualifiers", sa.Text(), nullable=False),
        sa.Column("scope_key", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("measure_id", "id", name="pk_figure"),
        sa.CheckConstraint(
            "comparator <> 'between' OR value_high IS NOT NULL", name=op.f("ck_figure_between_has_high")
        ),
        sa.CheckConstraint(
            "comparator IN ('exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'between')",
            name=op.f("ck_figure_comparator_word"),
        ),
        sa.CheckConstraint("as_of IS NULL OR period IS NULL", name=op.f("ck_figure_one_time")),
        sa.CheckConstraint("as_of_start <= as_of_end", name=op.f("ck_figure_as_of_in_order")),
        sa.CheckConstraint("period_start <= period_end", name=op.f("ck_figure_period_in_order")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_figure_claim_id"),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_figure_measure_id"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_figure_place_id"),
        sa.UniqueConstraint("measure_id", "claim_id", "ordinal", name="uq_figure_measure_id_claim_id_ordinal"),
    )
    op.create_index("ix_figure_claim_id", "figure", ["claim_id"])
    op.create_index("ix_figure_place_id", "figure", ["place_id"])
    op.create_index("ix_figure_scope", "figure", ["measure_id", "scope_key", "search_low", "search_high"])


def _make_lineage() -> None:
    op.create_table(
        "lineage",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("source_id", RowNumber, nullable=False),
        sa.Column("of_source_id", RowNumber, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("measure_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_lineage"),
        sa.CheckConstraint(
            "kind IN ('reprint', 'translation', 'edition', 'same_data')", name=op.f("ck_lineage_kind_word")
        ),
        sa.CheckConstraint("source_id <> of_source_id", name=op.f("ck_lineage_not_itself")),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_lineage_measure_id"),
        sa.ForeignKeyConstraint(["of_source_id"], ["source.id"], name="fk_lineage_of_source_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_lineage_source_id"),
    )
    op.create_index("ix_lineage_measure_id", "lineage", ["measure_id"])
    op.create_index("ix_lineage_of_source_id", "lineage", ["of_source_id"])
    op.create_index("ix_lineage_source_id", "lineage", ["source_id"])
    op.create_index(
        "uq_lineage", "lineage", ["source_id", "of_source_id", "kind", sa.text("coalesce(measure_id, 0)")], unique=True
    )


def _make_measure_label() -> None:
    op.create_table(
        "measure_label",
        sa.Column("measure_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("measure_id", "language", name="pk_measure_label"),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_measure_label_measure_id"),
    )
    op.create_index("ix_measure_label_folded", "measure_label", ["folded"])


def _make_notice() -> None:
    op.create_table(
        "notice",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("source_id", RowNumber, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("by_source_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sa.CheckConstraint("kind IN ('retracted', 'corrected')", name=op.f("ck_notice_kind_word")),
        sa.ForeignKeyConstraint(["by_source_id"], ["source.id"], name="fk_notice_by_source_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_notice_source_id"),
    )
    op.create_index("ix_notice_by_source_id", "notice", ["by_source_id"])
    op.create_index("ix_notice_source_id", "notice", ["source_id"])


def _make_place_label() -> None:
    op.create_table(
        "place_label",
        sa.Column("place_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("place_id", "language", name="pk_place_label"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_place_label_place_id"),
    )
    op.create_index("ix_place_label_folded", "place_label", ["folded"])


def _make_snapshot() -> None:
    op.create_table(
        "snapshot",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("source_id", RowNumber, nullable=False),
        sa.Column("raw_hash", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("file_name", sa.Text()),
        sa.Column("raw", sa.LargeBinary()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("page_map", sa.Text()),
        sa.Column("captured_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_snapshot"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_snapshot_source_id"),
        sa.UniqueConstraint("key", name="uq_snapshot_key"),
        sa.UniqueConstraint("source_id", "raw_hash", name="uq_snapshot_source_id_raw_hash"),
    )
    op.create_index("ix_snapshot_source_id", "snapshot", ["source_id"])


def _make_derivation() -> None:
    op.create_table(
        "derivation",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("result_measure_id", RowNumber, nullable=False),
        sa.Column("result_figure_id", RowNumber, nullable=False),
        sa.Column("factor", Exact),
        sa.Column("quote", sa.Text()),
        sa.Column("source_id", RowNumber),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_derivation"),
        sa.CheckConstraint(
            "kind IN ('sum', 'difference', 'ratio', 'percent_of', 'percent_change', 'conversion', 'part')",
            name=op.f("ck_derivation_kind_word"),
        ),
        sa.ForeignKeyConstraint(
            ["result_measure_id", "result_figure_id"],
            ["figure.measure_id", "figure.id"],
            name="fk_derivation_result_measure_id_result_figure_id",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_derivation_source_id"),
        sa.UniqueConstraint("key", name="uq_derivation_key"),
    )
    op.create_index("ix_derivation_result", "derivation", ["result_measure_id", "result_figure_id"])
    op.create_index("ix_derivation_source_id", "derivation", ["source_id"])


def _make_opening() -> None:
    op.create_table(
        "opening",
        sa.Column("id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("source_id", RowNumber, nullable=False),
        sa.Column("snapshot_id", RowNumber),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("withdrawn_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_opening"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name="fk_opening_snapshot_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_opening_source_id"),
    )
    op.create_index("ix_opening_snapshot_id", "opening", ["snapshot_id"])
    op.create_index("ix_opening_source_id", "opening", ["source_id"])


def _make_derivation_term() -> None:
    op.create_table(
        "derivation_term",
        sa.Column("derivation_id", RowNumber, autoincrement=False, nullable=False),
        sa.Column("ordinal", RowNumber, autoincrement=False, nullable=False),
        sa.Column("measure_id", RowNumber, nullable=False),
        sa.Column("figure_id", RowNumber, nullable=False),
        sa.PrimaryKeyConstraint("derivation_id", "ordinal", name="pk_derivation_term"),
        sa.ForeignKeyConstraint(["derivation_id"], ["derivation.id"], name="fk_derivation_term_derivation_id"),
        sa.ForeignKeyConstraint(
            ["measure_id", "figure_id"],
            ["figure.measure_id", "figure.id"],
            name="fk_derivation_term_measure_id_figure_id",
            onupdate="CASCADE",
        ),
    )
    op.create_index("ix_derivation_term_figure", "derivation_term", ["measure_id", "figure_id"])


def downgrade() -> None:
    op.drop_table("derivation_term")
    op.drop_table("opening")
    op.drop_table("derivation")
    op.drop_table("snapshot")
    op.drop_table("place_label")
    op.drop_table("notice")
    op.drop_table("measure_label")
    op.drop_table("lineage")
    op.drop_table("figure")
    op.drop_table("source")
    op.drop_table("place")
    op.drop_table("measure")
    op.drop_table("claim")
