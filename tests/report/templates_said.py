"""Every English template that the package can say: found by reading its code, not by running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

import claimdb
from claimdb.check.catalogue import all_rules
from claimdb.report.sentences_rules import SAYINGS

ROOT = Path(claimdb.__file__).parent
# Where the template stands among the arguments of each function that says one.
SAYING = {
    "translate": (0,), "translate_count": (0, 1), "tell": (0,), "say": (0,), "warn": (0,), "waiting": (0,),
    "confirm": (0,), "find_template": (0,), "_complain": (0,), "_join": (0,), "t": (0,), "word": (0,),
    "tell_count": (0, 1),
}  # fmt: skip
WORDED = {"reason", "expected", "field", "act", "needed", "kind"}
TABLES = {"show_records": 1, "text_table": 1, "markdown_table": 1, "show_sheet": 1}


def error_templates() -> dict[str, str]:
    """Message and hint of every error class, with where it stands."""
    return _gathered().errors


def said_templates() -> dict[str, str]:
    """Every template handed to a function that says one, with where it stands."""
    return _gathered().said


def error_words() -> dict[str, str]:
    """The words of ours that errors are given to name: reasons, kinds, fields."""
    return _gathered().words


def column_headings() -> dict[str, str]:
    """The headings of every table that a command shows."""
    return _gathered().columns


@dataclass(frozen=True)
class _Gathered:
    """What was found in the code of the package, text by place."""

    errors: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)


@cache
def _gathered() -> _Gathered:
    # One pass: to parse five hundred modules takes seconds, and to keep what was parsed takes much room.
    gathered = _Gathered()
    for path in sorted(ROOT.rglob("*.py")):
        tree, where = ast.parse(path.read_text(encoding="utf-8")), str(path.relative_to(ROOT))
        constants = _constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                gathered.errors.update(dict.fromkeys(_own_templates(node), f"{where}:{node.name}"))
            elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                for given in node.exc.keywords:
                    if given.arg in WORDED:
                        texts = _strings(given.value, constants)
                        gathered.words.update(dict.fromkeys(texts, f"{where}:{node.exc.lineno}"))
            elif isinstance(node, ast.Call):
                for template in _said_by(node, constants):
                    gathered.said.setdefault(template, f"{where}:{node.lineno}")
                for column in _columns_of(node, constants):
                    gathered.columns[column.replace("_", " ")] = f"{where}:{node.lineno}"
    return gathered


def _own_templates(family: ast.ClassDef) -> Iterator[str]:
    for node in family.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and target.id in {"message", "hint"} and isinstance(value, ast.Constant):
            yield from [value.value] if value.value else []


def page_templates() -> dict[str, str]:
    """Every template that a page of the HTML report says."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "report" / "templates").glob("*.html")):
        tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                template = call.args[0]
                assert isinstance(template, nodes.Const)
                found[template.value] = path.name
    return found


def rule_templates() -> dict[str, str]:
    """Definitions and names of rules, their messages and remedies."""
    found = {text: rule.code for rule in all_rules() for text in (rule.definition, rule.name)}
    for message_id, saying in SAYINGS.items():
        found.update({saying.message: message_id, saying.settle: message_id})
    return found


def _columns_of(call: ast.Call, constants: dict[str, ast.expr]) -> Iterator[str]:
    at = TABLES.get(_name(call.func))
    if at is not None and len(call.args) > at:
        yield from _strings(call.args[at], constants)


def _said_by(call: ast.Call, constants: dict[str, ast.expr]) -> Iterator[str]:
    for at in SAYING.get(_name(call.func), ()):
        if len(call.args) > at:
            yield from _strings(call.args[at], constants)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _strings(value: ast.expr, constants: dict[str, ast.expr], depth: int = 0) -> Iterator[str]:
    """The texts that an expression can give: constants, choices, tables of them, names of these."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        yield value.value
    for one in _inside(value, constants) if depth < 6 else ():
        yield from _strings(one, constants, depth + 1)


def _inside(value: ast.expr, constants: dict[str, ast.expr]) -> list[ast.expr]:
    inside: list[ast.expr] = []
    match value:
        case ast.Name(id=name) if name in constants:
            inside = [constants[name]]
        case ast.IfExp(body=one, orelse=other):
            inside = [one, other]
        case ast.BoolOp(values=many) | ast.Dict(values=many) | ast.Tuple(elts=many) | ast.List(elts=many):
            inside = list(many)
        case ast.Subscript(value=table) | ast.Attribute(value=table):
            inside = [table]
        case ast.Call(func=ast.Attribute(attr="get", value=table)):
            inside = [table]
        case ast.Call(func=ast.Name(id="MappingProxyType"), args=[table]):
            inside = [table]
    return inside


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """What module-level names are bound to, and class-level ones too."""
    found: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id.isupper() or node.targets[0].id in {"said", "template", "reason"}:
                found[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            if node.target.id.isupper():
                found[node.target.id] = node.value
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("claimdb.report"):
            _imported(node, found)
    return found


def _imported(node: ast.ImportFrom, found: dict[str, ast.expr]) -> None:
    path = ROOT.parent / Path(*str(node.module).split(".")).with_suffix(".py")
    wanted = {alias.name for alias in node.names if alias.name.isupper()}
    if wanted and path.exists():
        own = _constants_of(path)
        found.update({name: own[name] for name in wanted if name in own})


@cache
def _constants_of(path: Path) -> dict[str, ast.expr]:
    return _constants(ast.parse(path.read_text(encoding="utf-8")))
