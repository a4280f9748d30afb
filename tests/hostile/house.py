"""A database full of attacks, each in every field that a table, a command or a document can fill."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping

from tests.hostile.attacks import UNSTORABLE, all_attacks
from tests.hostile.conftest import Shell

EVERY = int(os.environ.get("CLAIMDB_HOSTILE_EVERY", "40"))
"""One attack of so many stands in two claims that contradict each other, and so in findings and reports; 1: all."""


def chosen_attacks() -> dict[str, str]:
    """Give some attacks of each family, to run through doors that take long."""
    return {name: text for number, (name, text) in enumerate(all_attacks().items()) if number % EVERY == 0}


def fill(shell: Shell, attacks: Mapping[str, str]) -> list[dict[str, str]]:
    """Import a table of sources and one of claims with an attack in every field; gives what `import` was asked."""
    sources = [
        {
            "id": f"s{number}",
            "title": text,
            "author": text,
            "publisher": text,
            "note": text,
            "URL": text,
            "type": "report",
        }
        for number, text in enumerate(attacks.values())
    ]
    claims = list(_claims(attacks))
    for name, rows in (("sources", sources), ("claims", claims)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (shell.folder / f"{name}.jsonl").write_text(lines, encoding="ascii")
        ran = shell("import", f"{name}.jsonl", "--kind", name, "--on-error", "skip", "--language", "en")
        assert ran.code in (0, 3), ran.err[-2000:]
        assert "Traceback" not in ran.err
    return claims


def _claims(attacks: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for number, (name, text) in enumerate(attacks.items()):
        row = {"claim": name, "measure": text, "source": f"s{number}", "quote": text, "note": text, "speaker": text,
               "page": text, "place": "France", "as_of": "2024-05-01"}  # fmt: skip
        yield {**row, "value": "54"}
        yield {
            **row,
            "claim": f"{name}-again",
            "value": "61",
            "source": f"s{(number + 1) % len(attacks)}",
            "cites": f"s{number}",
        }


def spoiled_lines(attacks: Mapping[str, str], lines: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Give every command with an attack in place of one of its words at a time, another each time."""
    texts = [*attacks.values(), *UNSTORABLE]
    turn = 0
    for line in lines.values():
        for place in range(1, len(line)):
            if line[place].startswith("--") or line[place - 1] in {"-o", "--output", "--db"}:
                continue
            turn = (turn + 1) % len(texts)
            # What begins as an option is one to every program.
            text = texts[turn] if line[place - 1].startswith("--") else f" {texts[turn]}"
            yield [*line[:place], text, *line[place + 1 :]]
