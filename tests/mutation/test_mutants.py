"""A mutant is one change, in what runs, and nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.mutation.__main__ import choose
from tests.mutation.mutants import Mutant, list_mutants, mark_functions, mutate

SAMPLE = '''"""A module."""
MOST = 3

class Box:
    size: int = 4

    def fits(self, size: int = 5) -> bool:
        """Tell whether it fits."""
        if not size:
            raise ValueError("no size" + "!")
        return size <= self.size and size > 0
'''


def mutants(tmp_path: Path, text: str = SAMPLE) -> list[Mutant]:
    path = tmp_path / "box.py"
    path.write_text(text, encoding="utf-8")
    return list_mutants(path, "box.py")


def test_operators_conditions_constants_and_results_are_changed(tmp_path: Path):
    found = {(mutant.within, mutant.before, mutant.after) for mutant in mutants(tmp_path)}
    assert found == {
        ("MOST", "3", "4"),
        ("Box.fits", "not size", "size"),
        ("Box.fits", "return size <= self.size and size > 0", "return None"),
        ("Box.fits", "size <= self.size and size > 0", "size <= self.size or size > 0"),
        ("Box.fits", "size <= self.size", "size < self.size"),
        ("Box.fits", "size > 0", "size >= 0"),
        ("Box.fits", "0", "1"),
    }


def test_a_mutant_makes_its_one_change(tmp_path: Path):
    for mutant in mutants(tmp_path):
        changed = ast.unparse(mutate(SAMPLE, mutant.number))
        assert changed != ast.unparse(ast.parse(SAMPLE))
        assert mutant.after.removeprefix("return ") in changed


def test_a_function_that_runs_says_so():
    said: list[str] = []
    scope = {"said": said.append}
    exec(compile(mark_functions(SAMPLE, "said"), "box.py", "exec"), scope)
    scope["Box"]().fits(2)
    assert said == ["Box.fits"]


def test_one_seed_chooses_one_sample(tmp_path: Path):
    every = mutants(tmp_path)
    assert choose(every, 3, seed=1) == choose(every, 3, seed=1)
    assert len(choose(every, 3, seed=1)) == 3
    assert choose(every, 0, seed=1) == every
