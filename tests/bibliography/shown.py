"""One work of each kind as every shipped style writes it: the pages of tests/bibliography/shown, one a style.

`python -m tests.bibliography.shown` writes them anew, by pandoc. Hold what changed against the manual first.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from claimdb.bibliography import format_bibliography
from claimdb.bibliography.styles_shipped import SHIPPED
from claimdb.values.work import Work

FOLDER = Path(__file__).parent / "shown"


def _person(family: str, given: str, **more: str) -> dict[str, str]:
    return {"family": family, "given": given, **more}


def _on(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


_HARBOUR_WATCH = {"literal": "Harbour Watch"}
_ANA, _KEN = _person("Roy", "Ana"), _person("Ito", "Ken")

WORKS = (
    Work("book", {
        "type": "book", "title": "Ports et pouvoirs", "edition": "2", "publisher": "Quai", "publisher-place": "Brest",
        "author": [_person("Roy", "Ana Maria"), _person("Brun", "Jean-Luc")], "issued": _on(2019),
    }),
    Work("edited", {
        "type": "book", "title": "Harbours of the North", "volume": "2", "publisher": "Pier Press",
        "editor": [_person("Smith", "John Alan"), _person("King", "Mary", suffix="Jr.")], "issued": _on(2010),
        "publisher-place": "Hull",
    }),
    Work("chapter", {
        "type": "chapter", "title": "Quays & cranes", "container-title": "Harbours of the North", "page": "83-95",
        "author": [_person("Vries", "Jan", **{"non-dropping-particle": "de"})], "publisher": "Pier Press",
        "editor": [_person("Smith", "John Alan")], "publisher-place": "Hull", "issued": _on(2010),
    }),
    Work("journal", {
        "type": "article-journal", "title": "Counting stations abroad", "container-title": "Journal of Coasts",
        "container-title-short": "J. Coasts", "volume": "12", "issue": "3", "page": "363-379", "issued": _on(2021, 11),
        "author": [_ANA, _person("Vega", "Luis"), _KEN, _person("Olsen", "Per")], "DOI": "10.1000/xyz",
    }),
    Work("magazine", {
        "type": "article-magazine", "title": "Qui compte ?", "container-title": "Marine Hebdo", "issue": "45",
        "author": [_person("Durand", "Léa")], "page": "10-12", "issued": _on(2022, 12, 24),
    }),
    Work("newspaper", {
        "type": "article-newspaper", "title": "Mer calme", "container-title": "Le Quotidien", "page": "4",
        "issued": _on(2022, 3, 1), "URL": "https://q.example/a%20b?c=1", "accessed": _on(2023, 4, 2),
    }),
    Work("report", {
        "type": "report", "title": "Antennes en mer", "author": [{"literal": "Cour des ports"}], "number": "14",
        "publisher": "Cour des ports", "publisher-place": "Lyon", "genre": "Rapport", "issued": _on(2022, 9, 12),
        "URL": "https://p.example/r.pdf", "accessed": _on(2023, 4, 2),
    }),
    Work("webpage", {
        "type": "webpage", "title": "What we do", "author": [_HARBOUR_WATCH], "container-title": "Watch Online",
        "URL": "https://hw.example/we", "accessed": _on(2024, 1, 5),
    }),
    Work("treaty", {
        "type": "treaty", "title": "Accord sur les quais", "container-title": "Recueil des traités", "volume": "1234",
        "page": "56", "issued": _on(1987, 5, 9),
    }),
    Work("law", {
        "type": "legislation", "title": "Loi nᵒ 2020-12 sur les ports", "number": "2020-12", "issued": _on(2020, 6, 3),
        "container-title": "Journal officiel",
    }),
    Work("case", {
        "type": "legal_case", "title": "Quai c. Ville", "authority": "Cour de cassation", "number": "21-10.001",
        "issued": _on(2021, 6, 3),
    }),
    Work("thesis", {
        "type": "thesis", "title": "La houle", "author": [_person("Le Gall", "Yann")], "genre": "Thèse de doctorat",
        "publisher": "Université de Brest", "issued": _on(2015),
    }),
    Work("film", {
        "type": "motion_picture", "title": "Marée basse", "director": [_person("Petit", "Zoé")],
        "publisher": "Phare Films", "issued": _on(2008),
    }),
    Work("dataset", {
        "type": "dataset", "title": "Port calls", "author": [{"literal": "Bureau of Ports"}], "version": "3.1",
        "publisher": "Open Sea", "issued": _on(2020), "DOI": "10.5000/d.1",
    }),
    Work("speech", {
        "type": "speech", "title": "La mer", "author": [_person("Roy", "Ana Maria")], "event-title": "Assises",
        "event-place": "Brest", "issued": _on(2023, 2, 28),
    }),
    Work("conference", {
        "type": "paper-conference", "title": "Cranes that think", "author": [_KEN], "event-title": "PortConf",
        "container-title": "Proceedings of PortConf", "page": "1-9", "publisher": "ACME", "issued": _on(2018),
    }),
    Work("entry", {
        "type": "entry-encyclopedia", "title": "Quay", "container-title": "Encyclopedia of Ports",
        "publisher": "Pier Press", "issued": _on(2001),
    }),
    Work("broadcast", {
        "type": "broadcast", "title": "Le port la nuit", "container-title": "Radio Large", "issued": _on(2022, 5, 6),
    }),
    Work("forthcoming", {
        "type": "book", "title": "Waves to come", "author": [_ANA], "publisher": "Quai",
        "issued": {"literal": "forthcoming"},
    }),
    Work("about", {
        "type": "book", "title": "Old chart", "author": [_person("Boom", "Wim", **{"dropping-particle": "van"})],
        "publisher": "Quai", "issued": {**_on(1890), "circa": True},
    }),
    Work("first", {"type": "report", "title": "First count", "author": [_HARBOUR_WATCH], "issued": _on(2022)}),
    Work("second", {"type": "report", "title": "Second count", "author": [_HARBOUR_WATCH], "issued": _on(2022)}),
)  # fmt: skip


def show(style: str, engine: str) -> str:
    """Write all works in a style, in English and French, as one page."""
    page = [f"# {style}\n"]
    for language in ("en", "fr"):
        formatted = format_bibliography(WORKS, style, language, output="markdown", engine=engine)
        texts = {entry.key: entry.text for entry in formatted.entries}
        # In the order of the works, as engines sort names of several people in their own ways.
        page.append(f"\n## {language}\n\n" + "".join(f"- {work.cite_key}: {texts[work.cite_key]}\n" for work in WORKS))
    return "".join(page)


def main() -> None:
    """Write the page of each style."""
    FOLDER.mkdir(exist_ok=True)
    for style in SHIPPED:
        (FOLDER / f"{style}.md").write_text(show(style, "pandoc"), encoding="utf-8")
        sys.stdout.write(f"{style}\n")


if __name__ == "__main__":
    main()
