"""The seam to citation engines: pandoc where it is, citeproc-py otherwise.

An engine gets a CSL style and items under ids of our own and gives each
item's citation and reference as runs, references in the order of the style.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar, Protocol

from claimdb.bibliography.fields import NAMES
from claimdb.bibliography.runs import Run, split_csl_tags
from claimdb.bibliography.styles_shipped import NoSuchLanguage
from claimdb.errors import InputError

_PANDOC_SECONDS = 600
_LOW_HYPHEN = re.compile(r"(?<=\w)-(?=[^\W\d_])(?=[^A-ZÀ-ÖØ-Þ])")


class EngineMissing(InputError):
    """Nothing that can read citation styles is installed."""

    message = "formatting references needs a citation engine, and none is installed"
    hint = 'pip install "claimdb[cite]", or install pandoc'


class EngineFailed(InputError):
    """The citation engine could not format these works in this style."""

    message = "{engine} could not format the references: {reason}"
    hint = "try another style, or export biblatex, ris or csl-json, which need no engine"


@dataclass(frozen=True, slots=True)
class Written:
    """What an engine wrote: citations by item id, and references by item id in the order of the style."""

    cites: dict[str, str]
    references: dict[str, list[Run]]


class Engine(Protocol):
    """Something that formats CSL items by a CSL style."""

    name: str

    def write(self, items: Sequence[dict[str, Any]], style: str, locale: str) -> Written:
        """Format items (with `id` and `type`) by the XML of a style. Raises EngineFailed."""


def find_engine(name: str = "auto") -> Engine:
    """Give the engine of this name, `pandoc` or `citeproc-py`, or the best there is. Raises EngineMissing."""
    if name in {"auto", "pandoc"}:
        program = find_pandoc()
        if program is not None:
            return Pandoc(program)
    if name in {"auto", "citeproc-py"} and importlib.util.find_spec("citeproc") is not None:
        return CiteprocPy()
    raise EngineMissing


def find_pandoc() -> str | None:
    """Find pandoc on the path, or inside the package that brings it along."""
    on_path = shutil.which("pandoc")
    if on_path is not None:
        return on_path
    package = importlib.util.find_spec("pypandoc")
    for folder in (package.submodule_search_locations or []) if package else []:
        bundled = shutil.which("pandoc", path=str(Path(folder) / "files"))
        if bundled is not None:
            return bundled
    return None


class Pandoc:
    """pandoc's citeproc, run as a process on files of its own folder; no network, no shell."""

    name = "pandoc"

    def __init__(self, program: str) -> None:
        self._program = program

    def write(self, items: Sequence[dict[str, Any]], style: str, locale: str) -> Written:
        """Format by pandoc: a document that cites each item once, read back as pandoc's own tree."""
        with tempfile.TemporaryDirectory(prefix="claimdb-") as folder:
            style_file, items_file = Path(folder) / "style.csl", Path(folder) / "items.json"
            style_file.write_text(style, encoding="utf-8")
            items_file.write_text(json.dumps(items), encoding="utf-8")
            command = [
                self._program, "--from=markdown", "--to=json", "--citeproc", f"--csl={style_file}",
                f"--bibliography={items_file}", f"--metadata=lang:{locale}", "--metadata=link-bibliography:false",
            ]  # fmt: skip
            cited = "\n\n".join(f"[@{item['id']}]" for item in items)
            said = self._run(command, cited.encode(), folder)
        return _read_tree(json.loads(said))

    def set_document(
        self,
        blocks: Sequence[dict[str, Any]],
        items: Sequence[dict[str, Any]],
        style: str,
        meta: Mapping[str, str],
        *,
        moment: int,
    ) -> bytes:
        """Set blocks of pandoc's tree as DOCX, their citations as footnotes or in the text, as the style has it.

        `meta` holds `title` and `lang`; `moment` is the second (since 1970) that the file says it was made.
        Raises EngineFailed.
        """
        with tempfile.TemporaryDirectory(prefix="claimdb-") as folder:
            style_file, items_file = Path(folder) / "style.csl", Path(folder) / "items.json"
            style_file.write_text(style, encoding="utf-8")
            items_file.write_text(json.dumps(items), encoding="utf-8")
            # A tree names the version of the program that reads it.
            tree = json.loads(self._run([self._program, "--from=markdown", "--to=json"], b"", folder))
            tree["blocks"] = list(blocks)
            tree["meta"] = {name: {"t": "MetaString", "c": text} for name, text in meta.items()}
            command = [
                self._program, "--from=json", "--to=json", "--citeproc", f"--csl={style_file}",
                f"--bibliography={items_file}", "--metadata=link-bibliography:false",
            ]  # fmt: skip
            cited = json.loads(self._run(command, json.dumps(tree).encode(), folder))
            # The names of our own files would stand among the properties of the document.
            cited["meta"] = {name: value for name, value in cited["meta"].items() if name in meta}
            file = Path(folder) / "made.docx"
            command = [self._program, "--from=json", "--to=docx", f"--output={file}"]
            self._run(command, json.dumps(cited).encode(), folder, SOURCE_DATE_EPOCH=str(moment))
            return file.read_bytes()

    def _run(self, command: Sequence[str], given: bytes, folder: str, **surroundings: str) -> bytes:
        """Run pandoc and give what it says; raises EngineFailed."""
        try:
            done = subprocess.run(  # noqa: S603 - our own arguments, no shell
                command, input=given, capture_output=True, timeout=_PANDOC_SECONDS, check=False,
                env={**os.environ, **surroundings},
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise EngineFailed(engine=self.name, reason=str(error)) from error
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").replace(folder, "").strip()
            raise EngineFailed(engine=self.name, reason=" ".join(said.split()))
        return done.stdout


def _read_tree(tree: dict[str, Any]) -> Written:
    cites: dict[str, str] = {}
    references: dict[str, list[Run]] = {}
    for block in tree["blocks"]:
        if block["t"] == "Para":
            for inline in block["c"]:
                if inline["t"] == "Cite":
                    key = inline["c"][0][0]["citationId"]
                    cites[key] = "".join(run.text for run in _runs(inline["c"][1], frozenset()))
        elif block["t"] == "Div":
            for entry in block["c"][1]:
                if entry["t"] == "Div" and entry["c"][0][0].startswith("ref-"):
                    references[entry["c"][0][0].removeprefix("ref-")] = list(_runs(entry["c"][1], frozenset()))
    return Written(cites, references)


_TREE_MARKS = {
    "Emph": "italic", "Strong": "bold", "SmallCaps": "small-caps", "Superscript": "superscript",
    "Subscript": "subscript",
}  # fmt: skip


def _runs(nodes: Sequence[dict[str, Any]], marks: frozenset[str]) -> Iterator[Run]:
    """Walk pandoc's tree, blocks and inlines alike, and give its text as runs."""
    for node in nodes:
        content: Any
        kind, content = str(node["t"]), node.get("c", "")
        if kind == "Str":
            yield Run(content, marks)
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            yield Run(" ", marks)
        elif kind in _TREE_MARKS:
            yield from _runs(content, marks ^ {_TREE_MARKS[kind]})
        elif kind in {"Span", "Div", "Link", "Cite", "Quoted"}:
            yield from _runs(content[1], marks)
            if kind != "Cite" and "csl-left-margin" in str(content[0]):
                yield Run(" ", marks)
        elif kind in {"Para", "Plain", "Note", "Underline", "Strikeout"}:
            yield from _runs(content, marks)
        elif kind in {"Code", "Math", "RawInline", "RawBlock", "CodeBlock"}:
            yield Run(content[1], marks)


class _Marks:
    """A formatter for citeproc-py that writes noncharacters, which no field holds, in place of HTML."""

    HYPHEN = "\ufdd7"
    STARTS: ClassVar[dict[str, str]] = {
        "\ufdd1": "italic", "\ufdd2": "bold", "\ufdd3": "superscript", "\ufdd4": "subscript", "\ufdd5": "small-caps",
        "\ufdd6": "",
    }  # fmt: skip
    END = "\ufdd0"

    class _Wrapper(str):
        __slots__ = ()
        start = "\ufdd6"

        def __new__(cls, text: str) -> _Marks._Wrapper:
            return super().__new__(cls, f"{cls.start}{text}{_Marks.END}")

    Italic = type("Italic", (_Wrapper,), {"start": "\ufdd1"})
    Oblique = type("Oblique", (_Wrapper,), {"start": "\ufdd1"})
    Bold = type("Bold", (_Wrapper,), {"start": "\ufdd2"})
    Superscript = type("Superscript", (_Wrapper,), {"start": "\ufdd3"})
    Subscript = type("Subscript", (_Wrapper,), {"start": "\ufdd4"})
    SmallCaps = type("SmallCaps", (_Wrapper,), {"start": "\ufdd5"})
    Light = type("Light", (_Wrapper,), {})
    Underline = type("Underline", (_Wrapper,), {})

    @staticmethod
    def preformat(text: object) -> str:
        """Leave the text of a field as it is: the renderers escape it."""
        return str(text)


class _Sorting:
    """A formatter for citeproc-py while it sorts: no marks, no accents, no quotation marks, only letters and digits."""

    Italic = Oblique = Bold = Light = Underline = Superscript = Subscript = SmallCaps = str

    @staticmethod
    def preformat(text: object) -> str:
        """Leave out of a text what it is not sorted by."""
        bare = unicodedata.normalize("NFKD", str(text))
        return re.sub(r"[^\w\s,.-]", "", "".join(letter for letter in bare if not unicodedata.combining(letter)))


class CiteprocPy:
    """citeproc-py, in this process."""

    name = "citeproc-py"

    def write(self, items: Sequence[dict[str, Any]], style: str, locale: str) -> Written:
        """Format by citeproc-py; dates must be single ones, see formatting."""
        with warnings.catch_warnings():
            # It warns of each variable and name part that it does not know.
            warnings.simplefilter("ignore")
            try:
                # Marks, accents and quotation marks would come after z, so works are put in order without them.
                bare, _ = self._begin(_fold(items), style.replace(' quotes="true"', ""), locale, _Sorting)
                bare.sort()
                place = {key: number for number, key in enumerate(bare.keys)}
                kept = [_keep_hyphens(item) for item in sorted(items, key=lambda item: place[item["id"]])]
                bibliography, citations = self._begin(kept, style, locale, _Marks)
                cites = {key: str(bibliography.cite(citation, str)) for key, citation in citations.items()}
                references = dict(zip(bibliography.keys, map(str, bibliography.bibliography()), strict=True))
            except InputError:
                raise
            except Exception as error:
                # It raises whatever its code runs into: attribute, type and key errors among them.
                raise EngineFailed(engine=self.name, reason=f"{type(error).__name__}: {error}") from error
        return Written(
            {key: re.sub("[\ufdd0-\ufdef]", "", cite.replace(_Marks.HYPHEN, "-")) for key, cite in cites.items()},
            {key: split_csl_tags(list(_unmark(text.replace(_Marks.HYPHEN, "-")))) for key, text in references.items()},
        )

    def _begin(self, items: Sequence[dict[str, Any]], style: str, locale: str, formatter: type) -> tuple[Any, Any]:
        """Give citeproc-py's bibliography of items, cited in the order given, and the citation of each by id."""
        from citeproc import (  # noqa: PLC0415 - an optional library
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
        )
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 - an optional library

        class Items(CiteProcJSON):  # type: ignore[misc]  # the library has no types
            """Items whose directors, guests and others are people too: citeproc-py knows the names of CSL 1.0 only."""

            def parse_string(self, value: object) -> object:
                return self.parse_names(value) if isinstance(value, list) else super().parse_string(value)

        try:
            read = CitationStylesStyle(BytesIO(style.encode()), locale=locale, validate=False)
        except ValueError as error:
            raise NoSuchLanguage(language=locale) from error
        except Exception as error:
            raise EngineFailed(engine=self.name, reason=f"the style cannot be read: {error}") from error
        bibliography = CitationStylesBibliography(read, Items(items), formatter)
        citations = {item["id"]: Citation([CitationItem(item["id"])]) for item in items}
        for citation in citations.values():
            bibliography.register(citation)
        return bibliography, citations


def _fold(value: Any) -> Any:
    """Fold every text of items, but for ids and the dates that are read as numbers."""
    if isinstance(value, str):
        return _Sorting.preformat(value)
    if isinstance(value, Mapping):
        return {name: one if name in {"id", "type"} else _fold(one) for name, one in value.items()}
    return [_fold(one) for one in value] if isinstance(value, list | tuple) else value


def _keep_hyphens(item: dict[str, Any]) -> dict[str, Any]:
    """Hide the hyphens of given names such as Da-eun, whose second part citeproc-py takes for a particle."""
    names = {
        variable: [
            {part: _LOW_HYPHEN.sub(_Marks.HYPHEN, text) if part == "given" else text for part, text in name.items()}
            for name in value
        ]
        for variable, value in item.items()
        if variable in NAMES
    }
    return {**item, **names}


def _unmark(text: str) -> Iterator[Run]:
    open_marks: list[str] = []
    for piece in re.split("([\ufdd0-\ufdef])", text):
        if piece == _Marks.END:
            open_marks = open_marks[:-1]
        elif piece in _Marks.STARTS:
            open_marks.append(_Marks.STARTS[piece])
        elif piece:
            yield Run(piece, frozenset(mark for mark in open_marks if mark))
