"""A dump holds every column that is kept, or says why not."""

from __future__ import annotations

import pytest

from claimdb.interchange.dump_format import RECORDS
from claimdb.interchange.dump_shapes import DERIVED, FOREIGN, LEFT_OUT, SHAPES, SPECIAL
from claimdb.record.rows import MODELS

ROW_IDS = {"id"}
"""Numbers of rows mean nothing in another database."""
WITH_FIGURE = {"measure_id", "result_measure_id"}
"""The measure of a figure goes with the figure's key."""
OF_EVENT = {
    "at": "at", "by": "by", "command": "command", "summary": "summary", "payload": "payload",
    "payload_hash": "payload_hash", "undoes_id": "undoes",
}  # fmt: skip


def test_every_table_is_dumped_or_left_out_for_a_reason():
    assert set(MODELS) == set(RECORDS) | set(LEFT_OUT)
    assert not set(RECORDS) & set(LEFT_OUT)
    assert all(LEFT_OUT.values())


@pytest.mark.parametrize("record", [name for name in RECORDS if name not in SPECIAL])
def test_every_column_is_in_its_record_or_is_worked_out_for_a_reason(record: str):
    columns = set(MODELS[record].__table__.columns.keys())
    held = {answer.column for answer in SHAPES[record]}
    with_figure = WITH_FIGURE if any(answer.target == "figure" for answer in SHAPES[record]) else set()
    assert columns - held - ROW_IDS - with_figure == set(DERIVED.get(record, {}))


@pytest.mark.parametrize("record", [name for name in RECORDS if name not in SPECIAL])
def test_every_field_of_a_record_has_its_column(record: str):
    assert set(RECORDS[record].model_fields) - {"record"} == {answer.field for answer in SHAPES[record]}


def test_every_column_of_an_event_is_in_its_record():
    assert set(MODELS["event"].__table__.columns.keys()) - ROW_IDS - {"rows_hash"} == set(OF_EVENT)
    assert set(OF_EVENT.values()) <= set(RECORDS["event"].model_fields)


def test_no_field_of_a_record_is_a_row_id():
    for record, shape in SHAPES.items():
        for answer in shape:
            assert (answer.target is not None) == (answer.column in FOREIGN[record]), (record, answer)
