"""Commands that run in a folder made once for a module."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command_line import run
from tests.conftest import Ran


class Shell:
    """A folder in which command lines are run in this process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, str] = {}

    def __call__(self, *arguments: str) -> Ran:
        """Run a command line; what it printed is caught as text or bytes, whichever it wrote."""
        out, err = _Stream(), _Stream()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(arguments)
        return Ran(code, out.written(), err.written())


class _Stream(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    def written(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8", "surrogateescape")  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory, file_template: Path) -> Iterator[Shell]:
    """A shell in a folder with a new database."""
    folder = tmp_path_factory.mktemp("folder")
    (folder / "claims.db").write_bytes(file_template.read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CLAIMDB_URL", "NO_COLOR", "FORCE_COLOR", "CLAIMDB_LANG", "LANG", "LC_ALL"):
            patch.delenv(name, raising=False)
        patch.setenv("SOURCE_DATE_EPOCH", "1793491200")
        yield Shell(folder)
