"""The report as PDF, set by typst: a tagged file that a screen reader can follow (PDF/UA-1).

What documents say goes in as data and is never read as markup; the program reaches no network and no
file.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from typing import NamedTuple

from claimdb.errors import InputError
from claimdb.report.printed import set_report
from claimdb.values.digest import Digest


class PdfPartMissing(InputError):
    """PDF is set by a program that is not installed."""

    message = "writing a PDF needs a part that is not installed"
    hint = 'pip install "claimdb[report]", or print .html from a browser'


class Pages(NamedTuple):
    """A PDF. It is not `whole` where a sign is in no font at hand and stands as an empty box."""

    made: bytes
    whole: bool


def render_pdf(digest: Digest, lang: str) -> Pages:
    """Set a digest as PDF; the same digest and fonts give the same bytes. Raises PdfPartMissing."""
    try:
        import typst  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise PdfPartMissing from error

    template = (files("claimdb.report") / "templates" / "report.typ").read_bytes()
    data = json.dumps(asdict(set_report(digest, lang)), ensure_ascii=False)
    compiler = typst.Compiler(sys_inputs={"report": data})
    try:
        made, whole = compiler.compile(template, format="pdf", pdf_standards="ua-1", timestamp=digest.generated), True
    except typst.TypstError:
        # The standard asks for every sign to be in a font.
        made, whole = compiler.compile(template, format="pdf", timestamp=digest.generated), False
    assert isinstance(made, bytes), "one document is one file"  # noqa: S101 - a bug, not an input
    return Pages(made, whole)
