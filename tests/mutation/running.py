"""Run the tests once for each mutant: those that reach its function, quickest first, until one fails.

The tests are collected once. Each mutant then lives in a forked process, where the code of its function is
exchanged, so that a mutant costs no more than the tests it needs.
"""

from __future__ import annotations

import ast
import functools
import gc
import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings

from tests.mutation.mutants import Mutant, constants, mark_functions, mutate

MARK = "reached_by_a_test"
# A mutant that loops is killed after this many seconds, and this many times what its tests took.
LEAST_SECONDS, TIMES = 15, 6
MOST_MEMORY = 4 * 2**30


@dataclass
class Result:
    """What became of a mutant: killed by a test, out of time, survived, or in code that no test reaches."""

    mutant: Mutant
    outcome: str
    tests: int


@dataclass
class Reached:
    """For each function, the tests that reach it, and the seconds each test takes."""

    tests: dict[str, set[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


class MutantRunner:
    """A plugin for pytest that runs the collected tests for each mutant instead of once.

    `modules` are files by the name they have in the report; `tell` is called with each result as it comes.
    """

    def __init__(self, modules: dict[str, Path], mutants: list[Mutant], tell: Callable[[Result], None]) -> None:
        self.modules = modules
        # Read once: somebody may go on writing while the mutants run.
        self.sources = {name: path.read_text(encoding="utf-8") for name, path in modules.items()}
        self.mutants = mutants
        self.tell = tell
        self.reached = Reached()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        # The same examples each time, and none is made smaller: that it fails is enough.
        phases = (Phase.explicit, Phase.generate)
        slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
        settings.register_profile(
            "mutants", derandomize=True, database=None, deadline=None, phases=phases, suppress_health_check=slow
        )
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        self._prepare(session)
        lines = _in_child(lambda write: self._look(session, write), 3600)[1]
        for line in lines:
            self._take(json.loads(line))
        os.write(2, f"{len(lines)} tests in {sum(self.reached.seconds.values()):.0f} s\n".encode())
        for mutant in self.mutants:
            chosen = sorted(self._tests_of(mutant), key=lambda test: self.reached.seconds[test])
            self.tell(Result(mutant, self._outcome(session, mutant, [items[test] for test in chosen]), len(chosen)))
        return True

    def _outcome(self, session: pytest.Session, mutant: Mutant, items: list[pytest.Item]) -> str:
        if not items:
            return "not reached"
        limit = LEAST_SECONDS + TIMES * sum(self.reached.seconds[item.nodeid] for item in items)
        return _in_child(lambda write: self._try(session, mutant, items, write), limit)[0]

    def _prepare(self, session: pytest.Session) -> None:
        """Make what is made once for all tests before the first fork: the empty database."""
        users = [item for item in session.items if "file_template" in getattr(item, "fixturenames", ())]
        if users:
            runtestprotocol(users[0], log=False, nextitem=session.items[-1])

    def _look(self, session: pytest.Session, write: Callable[[str], None]) -> None:
        """Run every test as the code stands, and write which functions it reaches."""
        seen: set[str] = set()
        for name, path in self.modules.items():
            module = _module(path)
            vars(module)[MARK] = lambda within, name=name: seen.add(f"{name} | {within}")
            _exchange(path, mark_functions(self.sources[name], MARK))
        for item, following in _pairs(session.items):
            seen.clear()
            began = time.perf_counter()
            reports = runtestprotocol(item, log=False, nextitem=following)
            failed = any(report.outcome != "passed" for report in reports)
            row = {"test": item.nodeid, "seconds": time.perf_counter() - began, "reached": sorted(seen), "bad": failed}
            write(json.dumps(row))

    def _take(self, row: dict[str, Any]) -> None:
        if row["bad"]:
            self.reached.failed.append(row["test"])
            return
        self.reached.seconds[row["test"]] = row["seconds"]
        for function in row["reached"]:
            self.reached.tests.setdefault(function, set()).add(row["test"])

    def _tests_of(self, mutant: Mutant) -> set[str]:
        if not mutant.within.rpartition(".")[2].strip("_").isupper():
            return self.reached.tests.get(f"{mutant.path} | {mutant.within}", set())
        # A constant: whatever reaches a function of its module. Others that import it are not followed.
        return {
            test
            for function, tests in self.reached.tests.items()
            if function.startswith(f"{mutant.path} | ")
            for test in tests
        }

    def _try(
        self, session: pytest.Session, mutant: Mutant, items: list[pytest.Item], write: Callable[[str], None]
    ) -> None:
        path = self.modules[mutant.path]
        _exchange(path, mutate(self.sources[mutant.path], mutant.number), mutant.within)
        folder = Path(session.config._tmp_path_factory.getbasetemp()) / "mutant"  # type: ignore[attr-defined]
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        session.config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]
        for item, following in _pairs(items):
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                write(item.nodeid)
                os._exit(1)


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _module(path: Path) -> ModuleType:
    return next(one for one in list(sys.modules.values()) if getattr(one, "__file__", None) == str(path))


def _exchange(path: Path, tree: ast.Module, only: str = "") -> None:
    """Give the functions of a loaded module the code of another tree; or give a constant its new value."""
    named = dict(constants(tree))
    if only in named:
        _exchange_constant(_module(path), only, named[only])
        return
    codes = dict(_codes(compile(tree, str(path), "exec")))
    for found in gc.get_objects():
        if isinstance(found, FunctionType) and found.__code__.co_filename == str(path):
            new = codes.get((found.__code__.co_qualname, found.__code__.co_firstlineno))
            if new is not None and new.co_freevars == found.__code__.co_freevars:
                found.__code__ = new
        elif isinstance(found, functools._lru_cache_wrapper):
            found.cache_clear()


def _exchange_constant(module: ModuleType, name: str, statement: ast.Assign | ast.AnnAssign) -> None:
    assert statement.value is not None
    scope = dict(vars(module))
    old = scope[name]
    new = eval(compile(ast.Expression(statement.value), module.__file__ or "", "eval"), scope)
    for one in list(sys.modules.values()):
        if getattr(one, "__name__", "").startswith("claimdb") and vars(one).get(name) is old:
            vars(one)[name] = new


def _codes(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield (one.co_qualname, one.co_firstlineno), one
            yield from _codes(one)


def _in_child(work: Callable[[Callable[[str], None]], None], seconds: float) -> tuple[str, list[str]]:
    """Do the work in a fork; how it ended, and the lines it wrote."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        signal.alarm(int(seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        code = 2
        try:
            work(lambda line: _write(write, line))
            code = 0
        finally:
            os._exit(code)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as pipe:
        lines = pipe.read().splitlines()
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return "out of time", lines
    return {0: "survived", 1: "killed"}.get(os.WEXITSTATUS(status), "killed"), lines


def _write(pipe: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(pipe, data) :]
