r"""LaTeX in BibTeX fields: to Unicode and back, so that writing undoes reading.

Reading decodes with pylatexenc, fragment by fragment: a whole-field pass costs
0.4 ms and drops macros it does not know without a word. Markup becomes the
tags that CSL knows (`\emph` is `<i>`), braces are dropped, and a macro that
nobody knows stays visible as text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

# Marks for characters that LaTeX gives a meaning, while the rest is being read.
_BACKSLASH, _OPEN, _CLOSE, _DOLLAR, _TILDE, _DASH, _QUOTE, _TICK = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6\ufdd7"
_UNMARK = str.maketrans(
    {
        _BACKSLASH: "\\", _OPEN: "{", _CLOSE: "}", _DOLLAR: "$", _TILDE: "~", _DASH: "-", _QUOTE: "'", _TICK: "`",
    }
)  # fmt: skip

_CHARACTERS: Mapping[str, str] = MappingProxyType(
    {
        # What the two French guillemet commands of babel print, with its no-break spaces.
        "og": "«\u00a0", "fg": "\u00a0»", "guillemotleft": "«", "guillemotright": "»", "flqq": "«", "frqq": "»",
        "textbackslash": _BACKSLASH, "backslash": _BACKSLASH, "textbraceleft": _OPEN, "textbraceright": _CLOSE,
        "lbrace": _OPEN, "rbrace": _CLOSE, "textdollar": _DOLLAR, "textasciitilde": _TILDE, "textasciicircum": "^",
        "textquotesingle": _QUOTE, "textasciigrave": _TICK, "textless": "<", "textgreater": ">", "textbar": "|",
        "textunderscore": "_", "textquotedbl": '"', "euro": "€", "EUR": "€", "texteuro": "€", "pounds": "£",
        "textsterling": "£", "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
        "S": "§", "textsection": "§", "P": "¶", "textperiodcentered": "·", "textbullet": "•", "textendash": "–",
        "textemdash": "—", "textdegree": "°", "degree": "°", "No": "Nᵒ", "no": "nᵒ", "ier": "ᵉʳ", "ieme": "ᵉ",
        "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "slash": "/",
        "textellipsis": "…", "ldots": "…", "dots": "…", "nobreakspace": "\u00a0", "space": " ", "relax": "", "par": " ",
        "newline": " ", "linebreak": " ", "protect": "", "textnumero": "№", "textonehalf": "½", "quotedblbase": "„",
    }
)  # fmt: skip

_TAGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "emph": ("<i>", "</i>"), "textit": ("<i>", "</i>"), "textsl": ("<i>", "</i>"), "mkbibemph": ("<i>", "</i>"),
        "em": ("<i>", "</i>"), "it": ("<i>", "</i>"), "sl": ("<i>", "</i>"),
        "textbf": ("<b>", "</b>"), "mkbibbold": ("<b>", "</b>"), "bf": ("<b>", "</b>"),
        "textsuperscript": ("<sup>", "</sup>"), "up": ("<sup>", "</sup>"), "textsubscript": ("<sub>", "</sub>"),
        "textsc": ('<span style="font-variant:small-caps;">', "</span>"),
        "sc": ('<span style="font-variant:small-caps;">', "</span>"),
        "mkbibquote": ("“", "”"), "enquote": ("“", "”"), "textrm": ("", ""), "textup": ("", ""), "textnormal": ("", ""),
        "mbox": ("", ""), "hbox": ("", ""), "text": ("", ""), "url": ("", ""), "path": ("", ""), "textsf": ("", ""),
        "texttt": ("", ""), "uppercase": ("", ""), "lowercase": ("", ""), "ensuremath": ("", ""), "bibstring": ("", ""),
    }
)  # fmt: skip

_CHARACTER = re.compile(
    rf"(?:[ \t]*(?=\\fg))?\\({'|'.join(sorted(_CHARACTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|[ \t]+)?"
)
_ACCENT = re.compile(
    r"\{\\[`'^\"~=.]\s*(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])\}"
    r"|\\[`'^\"~=.]\s*(?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])(?:\{\}|\s)?|[A-Za-z])"
    r"|\{?\\[cvuHkrdbt](?:\{\\?[A-Za-z]{1,2}\}|\s+\\?[A-Za-z])(?:(?<=\})\})?"
    r"|\\(?:oe|OE|ae|AE|aa|AA|o|O|l|L|ss|i|j|dh|DH|th|TH|dj|DJ|ng|NG)(?![A-Za-z])(?:\{\}|[ \t]+)?"
)
_MARKUP = re.compile(rf"\\({'|'.join(sorted(_TAGS, key=len, reverse=True))})\s*\{{([^{{}}]*)\}}")
_SWITCH = re.compile(r"\{\\(em|it|sl|bf|sc)\s+([^{}]*)\}")
_HREF = re.compile(r"\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}")
_PRICE = re.compile(r"\$(?=\d[\d.,]*(?:\s*[A-Za-z]{2,}[^$^_\\]*|\s[^$^_\\]*)(?:\$|$))")
_RAISED = re.compile(r"\$\s*(?:\{\})?([\^_])\s*(?:\{([^{}$\\]*)\}|([^{}$\\]))\s*\$")
_MACRO = re.compile(r"\\([A-Za-z]+)\*?")
_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "{": _OPEN, "}": _CLOSE, "$": _DOLLAR, "\\": " ", "&": "&", "%": "%", "#": "#", "_": "_", ",": "\u202f",
        "-": "", "/": "", " ": " ", "@": "", "!": "", ":": " ", ";": " ", "~": _TILDE, "^": "^",
    }
)  # fmt: skip
_SYMBOL = re.compile(r"\\(?:([~^])\{\}|([{}$\\&%#_,\-/ @!:;]))")
_APART: Mapping[str, str] = MappingProxyType({"-": _DASH, "'": _QUOTE, "`": _TICK})
_KEPT_APART = re.compile(r"(?<!\\)([-'`])\{\}(?=\1)")
_SPACES = re.compile(r"[ \t\r\n]+")
_READS_FILES = frozenset({"input", "include"})


class LatexReader:
    """Decodes the fields of one file; what it has decoded once it remembers, accents mostly.

    `unknown` collects the macros that it could not read since it was last emptied.
    """

    def __init__(self) -> None:
        self._context = get_default_latex_context_db()
        self._context.add_context_category("claimdb", [MacroTextSpec("nobreakspace", " ")], prepend=True)
        self._nodes = LatexNodes2Text(self._context, math_mode="text", keep_comments=True)
        self._known: dict[str, str] = {}
        self.unknown: list[str] = []

    def read(self, latex: str) -> str:
        """Decode one field to Unicode text with CSL's tags, on one line."""
        text = latex
        if "\\" in text or "$" in text:
            text = self._decode(text)
        text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”").replace("~", "\u00a0")
        if "{" in text or "}" in text:
            text = text.replace("{", "").replace("}", "")
        return _SPACES.sub(" ", text.translate(_UNMARK)).strip(" ")

    def _decode(self, text: str) -> str:
        # Empty braces between them keep two signs from becoming a dash or a quotation mark.
        text = _KEPT_APART.sub(lambda match: _APART[match[1]], text)
        text = _SYMBOL.sub(lambda match: _SYMBOLS[match[1] or match[2]], text)
        text = _ACCENT.sub(lambda match: self._fragment(match[0]), text)
        text = _CHARACTER.sub(_character, text)
        text = _RAISED.sub(_raised, _PRICE.sub(_DOLLAR, text))
        before = ""
        while before != text and "\\" in text:
            before = text
            text = _HREF.sub(r"\1", _SWITCH.sub(_tagged, _MARKUP.sub(_tagged, text)))
            # Braces that only group stand in the way of the markup around them.
            text = text if before != text else re.sub(r"(?<![A-Za-z\]}*^_])\{([^{}\\]*)\}", r"\1", text)
        return self._rest(text) if "\\" in text or "$" in text else text

    def _fragment(self, latex: str) -> str:
        if latex not in self._known:
            self._known[latex] = str(self._nodes.latex_to_text(latex))
        return self._known[latex]

    def _rest(self, text: str) -> str:
        """Decode what is left, mathematics mostly; macros that nobody knows stay as text."""
        for name in dict.fromkeys(_MACRO.findall(text)):
            spec = self._context.get_macro_spec(name)
            if name in _READS_FILES or spec is None or not spec.macroname:
                self.unknown.append(f"\\{name}")
                text = re.sub(rf"\\{name}(?![A-Za-z])", lambda match: _BACKSLASH + match[0][1:] + " ", text)
        if text.count("$") % 2:
            # One sign too many opens no mathematics: the last is meant as it stands.
            text = _DOLLAR.join(text.rsplit("$", 1))
        if "\\" not in text and "$" not in text:
            return text
        # To pylatexenc "%" begins a comment and "&" a table cell; in a field they are mostly meant as they stand.
        return self._fragment(re.sub(r"(?<!\\)[%&#]", r"\\\g<0>", text))


def _character(match: re.Match[str]) -> str:
    # A macro swallows the spaces behind it, but a closing guillemet is followed by the next word.
    swallowed = match[0].endswith((" ", "\t")) and match[1] == "fg"
    return _CHARACTERS[match[1]] + (" " if swallowed else "")


def _tagged(match: re.Match[str]) -> str:
    before, after = _TAGS[match[1]]
    return f"{before}{match[2]}{after}"


def _raised(match: re.Match[str]) -> str:
    tag = "sup" if match[1] == "^" else "sub"
    return f"<{tag}>{match[2] if match[2] is not None else match[3]}</{tag}>"


_ESCAPES: Mapping[str, str] = MappingProxyType(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "\u00a0": "~",
    }
)  # fmt: skip
_SIMPLE = tuple((sign, escape) for sign, escape in _ESCAPES.items() if sign not in "\\{}")
"""Signs that stand in no escape but that of one behind them."""
_SYNTAX = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
# What any of the encoding looks for: most fields have none of it.
_MARKED = re.compile("[<" + re.escape("".join(_ESCAPES)) + "]")
_LIGATURE = re.compile(r"(?<=-)-|(?<=`)`|(?<=')'")
_CSL_TAGS: Mapping[str, str] = MappingProxyType(
    {"i": r"\emph{", "b": r"\textbf{", "sup": r"\textsuperscript{", "sub": r"\textsubscript{"}
)
_CSL_TAG = re.compile(
    r"<(i|b|sup|sub)>((?:(?!</?(?:i|b|sup|sub|span|sc)\b).)*?)</\1>"
    r"|<(?:sc|span style=\"font-variant: ?small-caps;?\")>((?:(?!</?(?:i|b|sup|sub|span|sc)\b).)*?)</(?:sc|span)>"
)
_NOCASE = re.compile(r"<span class=\"nocase\">((?:(?!</?span\b).)*?)</span>")
_TAG_OPEN, _TAG_CLOSE = "\ufdda", "\ufddb"
# A word with a letter that is not a small Latin one; others are not worth a look.
_BARE_WORD = re.compile(r"(?<![\w{\\])[\da-zß-öø-ÿ]*[^\W\da-zß-öø-ÿ]\w*")


def drop_nocase(text: str) -> str:
    """Drop CSL's marks against changing capitals: in BibTeX every capital of a title is protected anyway."""
    return _NOCASE.sub(r"\1", text) if "<span" in text else text


def write_latex(text: str) -> str:
    r"""Encode one line of text for a BibTeX field: UTF-8, with only what LaTeX reads as syntax escaped.

    CSL's tags become LaTeX markup. `\textbraceleft{}` stands for a brace, since
    BibTeX counts the one in `\{`, and two hyphens are kept from becoming a dash.
    """
    if _MARKED.search(text) is None and not _has_ligature(text):
        return text
    before = ""
    text = drop_nocase(text)
    commands: list[str] = []

    def tagged(match: re.Match[str]) -> str:
        inner = next(group for group in match.groups()[1:] if group is not None)
        opening = _CSL_TAGS.get(match[1] or "", r"\textsc{")
        commands.append(opening)
        return f"{_TAG_OPEN}{chr(0xE000 + len(commands) - 1)}{inner}{_TAG_CLOSE}"

    # Private-use letters of the text itself must not be taken for a command's number.
    if "<" in text and len(text) < 6000 and not re.search("[\ue000-\uf8ff]", text):
        while before != text and "<" in text:
            before = text
            text = _CSL_TAG.sub(tagged, text)
    text = _escaped(text)
    if _has_ligature(text):
        text = _LIGATURE.sub(lambda match: "{}" + match[0], text)
    if commands:
        text = re.sub(f"{_TAG_OPEN}(.)", lambda match: commands[ord(match[1]) - 0xE000], text)
        text = text.replace(_TAG_CLOSE, "}")
    return text


def _escaped(text: str) -> str:
    if "\\" in text or "{" in text or "}" in text:
        # What stands for a sign holds them too.
        return _SYNTAX.sub(lambda match: _ESCAPES[match[0]], text)
    for sign, escape in _SIMPLE:
        text = text.replace(sign, escape)
    return text


def _has_ligature(text: str) -> bool:
    """Tell whether two signs stand side by side that TeX draws as one."""
    return "--" in text or "``" in text or "''" in text


def protect_capitals(latex: str) -> str:
    """Put braces around capitalised words behind the first, which some styles would write small."""
    head, space, rest = latex.partition(" ")
    if head.isalnum() and not head[1:].islower() and any(letter.isupper() for letter in head[1:]):
        head = "{" + head + "}"
    return head + space + _BARE_WORD.sub(_protected, rest)


def _protected(match: re.Match[str]) -> str:
    return "{" + match[0] + "}" if any(letter.isupper() for letter in match[0]) else match[0]
