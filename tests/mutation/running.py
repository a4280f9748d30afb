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
import re
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType, SimpleNamespace
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings

from tests.mutation.mutants import Mutant, constants, mark_functions, mutate

MARK = "reached_by_a_test"
# A mutant that loops is killed after this many seconds, and this many times what its tests took.
LEAST_SECONDS, TIMES = 15, 6
# Of each property; fewer than in a usual run, so a mutant that survives here may still be noticed there.
EXAMPLES = 40
SLOW_SECONDS = 5
MOST_MEMORY = 4 * 2**30
# What a case of a page is called, and the page: "[fig001_disjoint_figures-3]", "[fig001_disjoint_figures.md]".
_CASE = re.compile(r"\[(\w+)(?:-\d+|\.md)\]$")


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
        # Read once: somebody may go on writing while the mutants run.
        self.sources = {name: path.read_text(encoding="utf-8") for name, path in modules.items()}
        self.mutants = mutants
        self.tell = tell
        self.reached = Reached()
        self.loaded = _Loaded({}, [])

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        # The same examples each time, and none is made smaller: that it fails is enough.
        phases = (Phase.explicit, Phase.generate)
        slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
        settings.register_profile(
            "mutants", derandomize=True, database=None, deadline=None, phases=phases, suppress_health_check=slow,
            max_examples=EXAMPLES,
        )  # fmt: skip
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        self._prepare(session)
        lines = _in_child(lambda write: self._look(session, write), 3600)[1]
        if len(lines) < len(items):
            pytest.exit(f"only {len(lines)} of {len(items)} tests ended as the code stands", returncode=2)
        for line in lines:
            self._take(json.loads(line))
        os.write(2, f"{len(lines)} tests in {sum(self.reached.seconds.values()):.0f} s\n".encode())
        for mutant in self.mutants:
            chosen = sorted(self._tests_of(mutant, session.items), key=lambda test: self.reached.seconds[test])
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
            # The next one may be any: what is kept is what all share, and no file of tests.
            following: Any = SimpleNamespace(listchain=lambda: [session])
            runtestprotocol(users[0], log=False, nextitem=following)
        for name in self.sources:
            _load(name)
        self.loaded = _Loaded.now()
        # What is there now is never looked through again, so that the forks share its memory.
        gc.freeze()

    def _look(self, session: pytest.Session, write: Callable[[str], None]) -> None:
        """Run every test as the code stands, and write which functions it reaches."""
        seen: set[str] = set()
        for name, source in self.sources.items():
            module = _load(name)
            vars(module)[MARK] = lambda within, name=name: seen.add(f"{name} | {within}")
            self.loaded.exchange(module, mark_functions(source, MARK))
        for item, following in _pairs(session.items):
            seen.clear()
            # What is kept from an earlier test would hide which functions each of them needs.
            for cache in self.loaded.caches:
                if cache.__module__.startswith(("tests.", "claimdb.")):
                    cache.cache_clear()
            began = time.perf_counter()
            reports = runtestprotocol(item, log=False, nextitem=following)
            failed = any(report.outcome != "passed" for report in reports)
            if time.perf_counter() - began > SLOW_SECONDS:
                os.write(2, f"slow: {item.nodeid}\n".encode())
            row = {"test": item.nodeid, "seconds": time.perf_counter() - began, "reached": sorted(seen), "bad": failed}
            write(json.dumps(row))

    def _take(self, row: dict[str, Any]) -> None:
        if row["bad"]:
            self.reached.failed.append(row["test"])
            return
        self.reached.seconds[row["test"]] = row["seconds"]
        for function in row["reached"]:
            self.reached.tests.setdefault(function, set()).add(row["test"])

    def _tests_of(self, mutant: Mutant, items: Iterable[pytest.Item]) -> set[str]:
        return _own(Path(mutant.path).stem, self._reaching(mutant, items))

    def _reaching(self, mutant: Mutant, items: Iterable[pytest.Item]) -> set[str]:
        if not mutant.within.rpartition(".")[2].strip("_").isupper():
            return self.reached.tests.get(f"{mutant.path} | {mutant.within}", set())
        # A constant: what reaches a function of its module, and tests that import the module. No other way to it is
        # followed, nor what was made of it when the module was loaded.
        name = mutant.path.removesuffix(".py").replace("/", ".")
        found = {item.nodeid for item in items if f"from {name} import" in self._text(item.path)}
        for function, tests in self.reached.tests.items():
            if function.startswith(f"{mutant.path} | "):
                found |= tests
        return found & set(self.reached.seconds)

    @functools.cache  # noqa: B019 - the runner lives as long as the process
    def _text(self, path: Path) -> str:
        return path.read_text(encoding="utf-8")

    def _try(
        self, session: pytest.Session, mutant: Mutant, items: list[pytest.Item], write: Callable[[str], None]
    ) -> None:
        try:
            self.loaded.exchange(_load(mutant.path), mutate(self.sources[mutant.path], mutant.number), mutant.within)
        except Exception:
            # A constant that cannot be made: the module would not even load.
            os._exit(1)
        folder = Path(session.config._tmp_path_factory.getbasetemp()) / "mutant"  # type: ignore[attr-defined]
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        session.config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]
        for item, following in _pairs(items):
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                write(item.nodeid)
                os._exit(1)


def _own(module: str, tests: set[str]) -> set[str]:
    """Leave out the cases of other modules, where a module has its own: each rule is run on every rule's page."""
    named = {test: found[1] for test in tests if (found := _CASE.search(test))}
    return {test for test in tests if named.get(test, module) == module} if module in named.values() else tests


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _load(name: str) -> ModuleType:
    return import_module(name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))


@dataclass
class _Loaded:
    """The functions of the package by file, qualified name and first line, and the caches of functions."""

    functions: dict[tuple[str, str, int], list[FunctionType]]
    caches: list[functools._lru_cache_wrapper[object]]

    @classmethod
    def now(cls) -> _Loaded:
        found = cls({}, [])
        for one in gc.get_objects():
            if isinstance(one, functools._lru_cache_wrapper):
                found.caches.append(one)
            elif isinstance(one, FunctionType):
                code = one.__code__
                found.functions.setdefault((code.co_filename, code.co_qualname, code.co_firstlineno), []).append(one)
        return found

    def exchange(self, module: ModuleType, tree: ast.Module, only: str = "") -> None:
        """Give the functions of a module the code of another tree; or give a constant its new value."""
        for cache in self.caches:
            cache.cache_clear()
        named = dict(constants(tree))
        if only in named:
            _exchange_constant(module, only, named[only])
            return
        file = str(module.__file__)
        for (name, line), new in _codes(compile(tree, file, "exec")):
            for function in self.functions.get((file, name, line), ()):
                if new.co_freevars == function.__code__.co_freevars:
                    function.__code__ = new


def _exchange_constant(module: ModuleType, name: str, statement: ast.Assign | ast.AnnAssign) -> None:
    assert statement.value is not None
    scope = dict(vars(module))
    old = scope[name]
    new = eval(compile(ast.Expression(statement.value), module.__file__ or "", "eval"), scope)
    for one in list(sys.modules.values()):
        if getattr(one, "__name__", "").startswith(("claimdb.", "tests.")) and vars(one).get(name) is old:
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
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        finally:
            os._exit(code)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as pipe:
        lines = pipe.read().splitlines()
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return "out of time", lines
    code = os.WEXITSTATUS(status)
    if code not in {0, 1}:
        raise RuntimeError(f"a fork ended with {code}: what went wrong in it is no work of the mutant")
    return ("killed" if code else "survived"), lines


def _write(pipe: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(pipe, data) :]
