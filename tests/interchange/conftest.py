"""Files that come in are recorded, and checked, by the same desk as everything else."""

from tests.check.conftest import desk, file_desk
from tests.interchange.leaving_samples import harbour

__all__ = ["desk", "file_desk", "harbour"]
