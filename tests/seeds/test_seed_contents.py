"""The shipped example: what it must hold, so that the rules find what is wrong and pass over what only looks so."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import Any

from claimdb.store.shipped import shipped_folder

SEEDS = shipped_folder("seeds")
REPORT = "safeguarddefenders110Overseas2022"


def claims(stem: str) -> dict[str, dict[str, Any]]:
    seed = tomllib.loads((SEEDS / f"{stem}.toml").read_text(encoding="utf-8"))
    return {claim["id"]: claim for claim in seed["claims"]}


def sources(claim: dict[str, Any]) -> set[str]:
    return {citation["source"] for citation in claim["cites"]}


def test_the_five_documents_are_there():
    assert {path.stem for path in SEEDS.glob("*.toml")} == {
        "20minutes-stations-en",
        "epochtimes-amnesty",
        "irsem-note-135",
        "mpi-lianyungang",
        "overseas-stations-fr",
    }


def test_the_note_is_read_to_its_end():
    note = claims("irsem-note-135").values()
    markers = {citation.get("note") for claim in note for citation in claim.get("cites", ())}
    # 2, 86, 111 and 126 are comments that cite no work.
    assert {str(number) for number in range(1, 134)} - markers == {"2", "86", "111", "126"}
    assert sum(len(claim.get("figures", ())) for claim in note) >= 80


def test_two_articles_count_the_same_stations_from_one_report():
    french, english = claims("overseas-stations-fr")["world"], claims("20minutes-stations-en")["world"]
    ours, theirs = french["figures"][0], english["figures"][0]
    assert (ours.pop("value"), theirs.pop("value")) == ("54", "About fifty")
    assert ours == theirs
    assert sources(french) == sources(english) == {REPORT}


def test_two_articles_give_one_number_of_returns_for_two_periods():
    french, english = claims("overseas-stations-fr")["returns"], claims("20minutes-stations-en")["returns"]
    ours, theirs = french["figures"][0], english["figures"][0]
    assert (ours["measure"], ours["place"]) == (theirs["measure"], theirs["place"])
    assert (ours["period"], theirs["period"]) == ("2021", "2021-04/2022-07")
    assert sources(french) == sources(english) == {REPORT}


def test_each_company_denies_one_claim_and_no_more():
    article = claims("epochtimes-amnesty")
    denied = {claim["denies"]: claim["speaker"] for claim in article.values() if "denies" in claim}
    assert denied == {
        "idemia-sold": "IDEMIA",
        "no-precaution": "Axis Communications",
        "noldus-supplied": "Lucas Noldus",
    }
    assert article["idemia-older-system"]["speaker"] == "IDEMIA"
    assert article["axis-other-use"]["speaker"] == "Axis Communications"


def test_the_contingent_is_declared_as_the_sum_of_its_parts():
    seed = tomllib.loads((SEEDS / "irsem-note-135.toml").read_text(encoding="utf-8"))
    (declared,) = (one for one in seed["derivations"] if one["kind"] == "sum")
    note = claims("irsem-note-135")
    printed = [note[handle.split(".")[0]]["figures"][0]["value"] for handle in (declared["result"], *declared["terms"])]
    assert printed == ["2 211", "25", "4", "40", "2 072"]


def test_a_declaration_and_a_convention_have_two_dates_each():
    note = claims("irsem-note-135").values()
    dates: dict[tuple[str, str], list[str]] = {}
    for claim in note:
        for figure in claim.get("figures", ()):
            event = figure.get("qualifiers", {}).get("event", "")
            dates.setdefault((figure["measure"], event), []).append(figure["value"])
    assert dates["asean-partnership", ""] == ["1er octobre 2003", "8 octobre 2003"]
    assert dates["corruption-convention", "adoption"] == ["2003", "30 octobre 2005"]


def test_contributions_of_one_year_or_one_amount_differ_in_a_separator_or_the_period():
    scopes = Counter(
        (figure["period"], figure["qualifiers"]["kind"], figure["qualifiers"]["contributor"], programme)
        for claim in claims("irsem-note-135").values()
        for figure in claim.get("figures", ())
        if figure["measure"] == "interpol-contribution"
        for programme in [figure["qualifiers"]["programme"]]
    )
    assert scopes.total() == 14
    assert set(scopes.values()) == {1}


def test_the_example_of_the_readme_uses_the_keys_of_the_seeds():
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    known = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.toml"))]
    shown = tomllib.loads(example)
    for table in ("works", "measures", "claims", "derivations"):
        keys = {key for seed in known for row in seed.get(table, ()) for key in row}
        assert {key for row in shown[table] for key in row} <= keys


def test_the_readme_counts_the_figures_of_each_file():
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    for stem, count in re.findall(r"^\| `(.+)\.toml` \|.*\| (\d+) \|$", readme, re.MULTILINE):
        assert sum(len(claim.get("figures", ())) for claim in claims(stem).values()) == int(count), stem
