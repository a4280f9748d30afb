"""The desks of tests/record, here too."""

from tests.record.conftest import desk, file_desk

__all__ = ["desk", "file_desk"]
