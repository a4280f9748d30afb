"""Small changes to the code, each of which some test should notice.

A mutant changes one thing in one function, or in one constant of a module: an operator, a comparison, a
condition, a constant, what is returned, a call that is left out. Docstrings, annotations, sentences (strings
that hold a space), whatever is raised, default arguments and class bodies are left as they are.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

# A constant with more in it than this is a table of data, which is checked against its authority, not by mutants.
MOST_CONSTANTS_OF_A_TABLE = 12
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.BitXor: ast.BitAnd,
}  # fmt: skip
OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}

# Where a node hangs: its parent, the parent's field, and the place in that field if it is a list.
Spot = tuple[ast.AST, str, int | None]


@dataclass(frozen=True)
class Mutant:
    """One change: its module, the function (or constant) it is in, the line, and the words before and after."""

    path: str
    within: str
    line: int
    before: str
    after: str
    number: int
    """Which change of the module it is, in the order of the text: what `mutate` finds it by."""

    @property
    def name(self) -> str:
        return f"{self.path} | {self.within} | {self.before} -> {self.after}"


def list_mutants(path: Path, name: str) -> list[Mutant]:
    """Every mutant of a file, in the order of its text."""
    return [
        Mutant(name, within, getattr(old, "lineno", 0), _words(old), _words(new), number)
        for number, (within, old, new, _) in enumerate(_changes(ast.parse(path.read_text(encoding="utf-8"))))
    ]


def mutate(source: str, number: int) -> ast.Module:
    """The module with its nth change made."""
    tree = ast.parse(source)
    for place, (_, _, new, (parent, field, index)) in enumerate(_changes(tree)):
        if place == number:
            if index is None:
                setattr(parent, field, new)
            else:
                getattr(parent, field)[index] = new
            return ast.fix_missing_locations(tree)
    raise IndexError(number)


def mark_functions(source: str, call: str) -> ast.Module:
    """The module in which each outermost function first calls `call` with its qualified name."""
    tree = ast.parse(source)
    for within, function in outermost_functions(tree):
        mark = ast.parse(f"{call}({within!r})").body[0]
        function.body.insert(0, mark)
    return ast.fix_missing_locations(tree)


def outermost_functions(tree: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Functions and methods by qualified name; functions inside functions belong to the outer one."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield prefix + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from outermost_functions(node, f"{prefix}{node.name}.")


def constants(tree: ast.Module) -> Iterator[tuple[str, ast.Assign | ast.AnnAssign]]:
    """The named constants of a module that are no tables of data."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            name = node.targets[0]
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            name = node.target
        else:
            continue
        size = sum(isinstance(one, ast.Constant) for one in ast.walk(node.value or node))
        if isinstance(name, ast.Name) and name.id.strip("_").isupper() and size <= MOST_CONSTANTS_OF_A_TABLE:
            yield name.id, node


Change = tuple[str, ast.AST, ast.AST, Spot]


def _changes(tree: ast.Module) -> Iterator[Change]:
    for name, constant in constants(tree):
        for spot, node in _walk(constant.value, (constant, "value", None)):
            yield from ((name, node, new, spot) for new in _variants(node))
    for name, function in outermost_functions(tree):
        for index, statement in enumerate(function.body):
            for spot, node in _walk(statement, (function, "body", index)):
                yield from ((name, node, new, spot) for new in _variants(node))


def _walk(node: ast.AST | None, spot: Spot) -> Iterator[tuple[Spot, ast.AST]]:
    """The node and all below it that a mutant may change, in the order of the text."""
    if node is None or isinstance(node, ast.Raise | ast.Assert | ast.JoinedStr | ast.Import | ast.ImportFrom):
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    yield spot, node
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "decorator_list", "args"} and not isinstance(node, ast.Call):
            continue
        if isinstance(value, list):
            for index, one in enumerate(value):
                if isinstance(one, ast.AST):
                    yield from _walk(one, (node, field, index))
        elif isinstance(value, ast.AST):
            yield from _walk(value, (node, field, None))


def _variants(node: ast.AST) -> Iterator[ast.AST]:
    make = _MAKERS.get(type(node))
    if make is not None:
        yield from make(node)


def _comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for index, operator in enumerate(node.ops):
        yield _changed(node, ops=[*node.ops[:index], COMPARISONS[type(operator)](), *node.ops[index + 1 :]])


def _operation(node: ast.BinOp | ast.AugAssign) -> Iterator[ast.AST]:
    if type(node.op) in OPERATORS:
        yield _changed(node, op=OPERATORS[type(node.op)]())


def _connection(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _changed(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


def _sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


def _condition(node: ast.If | ast.While | ast.IfExp) -> Iterator[ast.AST]:
    # A comparison, a "not" and an "and" have mutants of their own.
    if not isinstance(node.test, ast.Compare | ast.UnaryOp | ast.BoolOp):
        yield _changed(node, test=ast.UnaryOp(ast.Not(), node.test))


def _filter(node: ast.comprehension) -> Iterator[ast.AST]:
    for index, test in enumerate(node.ifs):
        if not isinstance(test, ast.Compare | ast.UnaryOp | ast.BoolOp):
            negated = ast.UnaryOp(ast.Not(), test)
            yield _changed(node, ifs=[*node.ifs[:index], negated, *node.ifs[index + 1 :]])


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield _changed(node, value=not value)
    elif isinstance(value, int):
        yield _changed(node, value=value + 1)
    elif isinstance(value, str) and " " not in value.strip():
        try:
            yield _changed(node, value=str(Decimal(value) + 1))
        except InvalidOperation:
            yield _changed(node, value=f"XX{value}XX")


def _returned(node: ast.Return) -> Iterator[ast.AST]:
    # None for False would be no change where only its truth is asked.
    if node.value is not None and not (isinstance(node.value, ast.Constant) and not node.value.value):
        yield _changed(node, value=ast.Constant(None))


def _call_alone(node: ast.Expr) -> Iterator[ast.AST]:
    if isinstance(node.value, ast.Call):
        yield ast.copy_location(ast.Pass(), node)


def _name(node: ast.Name) -> Iterator[ast.AST]:
    if node.id in OPPOSITES and isinstance(node.ctx, ast.Load):
        yield _changed(node, id=OPPOSITES[node.id])


def _jump(node: ast.Break | ast.Continue) -> Iterator[ast.AST]:
    yield ast.copy_location(ast.Continue() if isinstance(node, ast.Break) else ast.Break(), node)


_MAKERS: dict[type[ast.AST], Callable[..., Iterator[ast.AST]]] = {
    ast.Compare: _comparison, ast.BinOp: _operation, ast.AugAssign: _operation, ast.BoolOp: _connection,
    ast.UnaryOp: _sign, ast.If: _condition, ast.While: _condition, ast.IfExp: _condition, ast.comprehension: _filter,
    ast.Constant: _constant, ast.Return: _returned, ast.Expr: _call_alone, ast.Name: _name, ast.Break: _jump,
    ast.Continue: _jump,
}  # fmt: skip


def _changed(node: ast.AST, **fields: object) -> ast.AST:
    new = copy.copy(node)
    for field, value in fields.items():
        setattr(new, field, value)
    return new


def _words(node: ast.AST) -> str:
    """The code of a node on one line, without what stands below a condition."""
    if isinstance(node, ast.If | ast.While):
        return f"{type(node).__name__.lower()} {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())
