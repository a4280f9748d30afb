"""The desk of tests/record, here too."""

from tests.record.conftest import desk

__all__ = ["desk"]
