"""Formatted references laid out as one text: lines, a Markdown list, or an HTML list with an anchor each."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

from claimdb.bibliography.outcome import Formatted
from claimdb.bibliography.runs import Run, render


def lay_out(formatted: Formatted, output: str, notes: Mapping[str, Sequence[str]]) -> str:
    """Lay out references in `text`, `html` or `markdown`, each with its notes (by cite key) below it.

    HTML is a fragment: a list whose entries have the id `ref-` and the cite key.
    """
    entries = [_lay_out_entry(entry.key, entry.text, output, notes.get(entry.key, ())) for entry in formatted.entries]
    if output == "html":
        return '<ul class="bibliography">\n' + "".join(entries) + "</ul>\n"
    return ("\n" if output == "markdown" or notes else "").join(entries)


def _lay_out_entry(key: str, text: str, output: str, notes: Sequence[str]) -> str:
    if output == "html":
        items = "".join(f"<li>{render([Run(note)], 'html')}</li>" for note in notes)
        below = f"<ul>{items}</ul>" if notes else ""
        return f'<li id="ref-{html.escape(key)}">{text}{below}</li>\n'
    if output == "markdown":
        return f"- {text}\n" + "".join(f"  - {render([Run(note)], 'markdown')}\n" for note in notes)
    return f"{text}\n" + "".join(f"    {render([Run(note)], 'text')}\n" for note in notes)
