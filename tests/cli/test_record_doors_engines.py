"""The doors for records on each engine: the same words give the same records."""

from __future__ import annotations

import json

from tests.cli.conftest import ARTICLE, REPORT, SCOPE
from tests.conftest import Command


def test_records_are_typed_shown_and_changed_on_each_engine(claimdb: Command, database: str):
    def typed(*words: str) -> str:
        ran = claimdb(*words, "--db", database, "--as", "ana")
        assert ran.code == 0, ran.err
        return ran.out

    def read(*words: str) -> list[dict[str, object]]:
        found = json.loads(typed(*words, "--format", "json"))
        assert isinstance(found, list)
        return found

    typed(*REPORT, "--issued", "2024-01", "--key", "portYearbook2024", "--primary")
    typed(*ARTICLE, "--issued", "2024-03-05", "--key", "royFerries2024")
    typed("add", "14 ferries on 9 lines", "--in", "ROY", "--cites", "port", "--measure", "ferries in service",
          "--measure", "ferry lines", *SCOPE, "--yes")  # fmt: skip
    typed("add", "17 ferries", "--in", "port", "--measure", "ferries", *SCOPE, "--yes")
    typed("measure", "merge", "ferries in service", "ferries")
    key = str(read("claim", "list")[0]["key"])
    typed("claim", "edit", key[:8], "--figure", "1", "--words", "15 ferries", "--page", "3")
    typed("claim", "derive", f"{key[:8]}.f1", "part", f"{key[:8]}.f2")
    typed("cite", "check", key[:8], "port", "--differs")
    typed("source", "open", "port")
    typed("source", "lineage", "roy", "--of", "port", "--kind", "edition")
    typed("place", "add", "Cork", "--part-of", "Ireland")
    [claim] = read("claim", "show", key, "--history")
    assert [change["field"] for event in claim["history"] for change in event["changes"]] == ["page", "figures"]
    assert claim["derivations"]
    [source] = read("source", "show", "port", "--history")
    assert (len(source["claims"]), len(source["cited_for"]), len(source["derived"])) == (1, 1, 1)
    assert [one["figures"] for one in read("measure", "list")] == [2, 1]
    assert [one["handle"] for one in read("place", "list")] == ["IE", "cork"]
    assert [one["assertions"] for one in read("source", "list")] == [1, 1]
    assert len(read("claim", "list", "--all")) == 3
    assert len(read("claim", "list", "--measure", "ferries", "--in", "port", "--place", "IE")) == 1
