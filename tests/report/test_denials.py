"""Who denies what, and what is left standing."""

from __future__ import annotations

from claimdb.check.assemble import ClaimRecord
from claimdb.report.denials import Denial, find_denials
from claimdb.values.material import AssertionRef, SourceRef, Stance

GAZETTE, COURIER = SourceRef("s1", "gazette2024"), SourceRef("s2", "courier2024")


def claim(
    key: str,
    text: str,
    *,
    speaker: str | None = None,
    denier: str | None = None,
    source: SourceRef = GAZETTE,
    line: int | None = None,
) -> ClaimRecord:
    said = [AssertionRef(f"{key}.1", source, speaker=speaker, line=line)]
    if denier:
        said.append(AssertionRef(f"{key}.2", source, Stance.DENIES, speaker=denier, line=line))
    return ClaimRecord(key, text, assertions=tuple(said))


SOLD = claim("c1", "Northport Ferries sold its oldest boats", denier="Northport Ferries")


def only(*claims: ClaimRecord) -> Denial:
    (denial,) = find_denials(claims)
    return denial


def test_a_denial_names_who_denies_what():
    assert only(SOLD) == Denial("c1", "Northport Ferries sold its oldest boats", "Northport Ferries")


def test_what_else_is_said_of_the_denier_is_left_standing():
    assert only(SOLD, claim("c2", "In 2020 Northport won the contract")).left == ("In 2020 Northport won the contract",)


def test_what_is_denied_too_is_not_left_standing():
    other = claim("c2", "Northport broke the contract", denier="Northport Ferries")
    assert [denial.left for denial in find_denials([SOLD, other])] == [(), ()]


def test_what_the_denier_says_is_its_own_account():
    own = claim("c2", "The boats were scrapped", speaker="Northport Ferries")
    assert (only(SOLD, own).own, only(SOLD, own).left) == (("The boats were scrapped",), ())


def test_a_word_that_is_no_name_there_names_nobody():
    assert only(SOLD, claim("c2", "Ten ferries cross the strait")).left == ()


def test_accents_and_case_of_a_name_do_not_count():
    denied = claim("c1", "Elle a menti", denier="Élodie Rœmer")
    assert only(denied, claim("c2", "ROEMER a signé")).left == ("ROEMER a signé",)


def test_what_another_document_says_is_its_own_affair():
    assert only(SOLD, claim("c2", "Northport won a prize", source=COURIER)).left == ()


def test_claims_come_in_the_order_of_the_document():
    first, second = claim("c9", "Northport began in 1900", line=2), claim("c2", "Northport has debts", line=30)
    assert only(SOLD, second, first).left == ("Northport began in 1900", "Northport has debts")


def test_a_source_that_denies_without_a_speaker_is_left_to_the_finding():
    nobody = ClaimRecord("c1", "It was sold", assertions=(AssertionRef("c1.1", GAZETTE, Stance.DENIES),))
    assert find_denials([nobody]) == []
