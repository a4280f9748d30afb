"""Cells that a spreadsheet would take for formulas: guarded when written, read back when they come in."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d[\d\s.,\u00a0\u202f]*(?:[eE][+-]?\d+)?%?")


def guard_formula(text: str) -> str:
    """Keep a spreadsheet from reading a cell as a formula: an apostrophe in front of = + - @ and their wide forms.

    Real numbers stay as they are. What an import reads back without the apostrophe is the same text.

    >>> guard_formula("=1+1"), guard_formula("-5,2"), guard_formula("'=x")
    ("'=1+1", '-5,2', "''=x")
    """
    if _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if _FORMULA.match(text.lstrip("'")) else text


def unguard_formula(text: str) -> str:
    """Give a cell back as it was before an apostrophe was put in front of what looks like a formula.

    >>> unguard_formula("'=1+1"), unguard_formula("''=x"), unguard_formula("'tis")
    ('=1+1', "'=x", "'tis")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text.lstrip("'")) else text
