"""Positions that wait to be written come back as they were, in their order, and few of them are held."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from errno import EACCES, ENOSPC
from typing import Any, NoReturn

import pytest
from sqlalchemy.orm import Session

from claimdb.check import quiet, remember, waiting
from claimdb.check.catalogue import all_rules
from claimdb.check.plain import PositionRows
from claimdb.check.remember import run_checks
from claimdb.check.waiting import Waiting
from claimdb.model import Finding, Position
from claimdb.record.recorder import Recorder
from claimdb.store.failures import DiskFull
from tests.check.conftest import CheckDesk
from tests.check.test_incremental import stored
from tests.record.conftest import say


def piece(*names: Any) -> PositionRows:
    return [(7, name, 0, "54", "54", "56", "agreed", 2, 1, 2, '["ca","cb"]') for name in names]


PIECES = [piece("a", "b"), piece("c"), piece("d", "e", "f"), piece('"\n\r\t,\\', "né\x00", "\ud800"), piece("g")]


@pytest.fixture
def kept() -> Iterator[Waiting]:
    held = Waiting()
    yield held
    held.close()


def keep_all(kept: Waiting) -> list[PositionRows]:
    for some in PIECES:
        kept.keep(some)
    return list(kept.pieces())


@pytest.mark.parametrize("here", [0, 1, 2, 3, 100])
def test_pieces_come_back_as_they_came(kept: Waiting, monkeypatch: pytest.MonkeyPatch, here: int):
    monkeypatch.setattr(waiting, "_HERE", here)
    assert keep_all(kept) == PIECES


def test_nothing_kept_gives_nothing(kept: Waiting):
    assert list(kept.pieces()) == []


def test_no_piece_is_held_beyond_the_first_rows(kept: Waiting, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(waiting, "_HERE", 3)
    for some in PIECES:
        kept.keep(some)
    assert kept._here == PIECES[:2]


def test_few_rows_make_no_file(kept: Waiting):
    keep_all(kept)
    assert kept._file is None


def test_every_digit_of_a_number_comes_back_as_text(kept: Waiting, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(waiting, "_HERE", 0)
    kept.keep([(7, "a", Decimal("0.10000000000000000000000000000000000001"))])
    assert list(kept.pieces()) == [[(7, "a", "0.10000000000000000000000000000000000001")]]


def test_where_no_file_can_be_made_all_is_held(kept: Waiting, monkeypatch: pytest.MonkeyPatch):
    def refused(*_given: Any, **_options: Any) -> NoReturn:
        raise PermissionError(EACCES, "no")

    monkeypatch.setattr(waiting, "_HERE", 1)
    monkeypatch.setattr(waiting, "TemporaryFile", refused)
    assert keep_all(kept) == PIECES


class FullDisk:
    """A file for which there is no room, when it is written or only when it is read again."""

    def __init__(self, *, at_once: bool) -> None:
        self.at_once = at_once

    def write(self, _text: str) -> None:
        if self.at_once:
            self.close()

    def seek(self, _place: int) -> None:
        self.close()

    def close(self) -> None:
        raise OSError(ENOSPC, "no space left on device")


@pytest.mark.parametrize("at_once", [True, False])
def test_a_full_disk_is_told_and_leaves_nothing_of_the_check(
    desk: CheckDesk, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
):
    fill(desk)
    monkeypatch.setattr(waiting, "_HERE", 1)
    monkeypatch.setattr(quiet, "_AT_ONCE", 2)
    monkeypatch.setattr(waiting, "TemporaryFile", lambda *_given, **_options: FullDisk(at_once=at_once))
    with pytest.raises(DiskFull):
        desk.check()
    assert desk.store.read(lambda session: session.query(Position).count() + session.query(Finding).count()) == 0


def fill(desk: CheckDesk) -> None:
    """Record measures that agree, one with decimals, and two that do not."""

    def unit(recorder: Recorder) -> None:
        for number in range(6):
            for year in ("2021", "2022", "2023"):
                value = f"{number}.{'0123456789' * 2}" if number == 4 else str(number)
                say(recorder, value, source=f"s{year}", measure=f"quantity {number}", place="France", as_of=year)
            if number in (1, 3):
                say(recorder, "77", source="other", measure=f"quantity {number}", place="France", as_of="2022")

    desk.record(unit)


def test_a_check_writes_the_same_whether_its_positions_waited_in_a_file_or_not(
    desk: CheckDesk, monkeypatch: pytest.MonkeyPatch
):
    fill(desk)
    monkeypatch.setattr(quiet, "_AT_ONCE", 2)

    class Undone(Exception):
        pass

    def check(here: int) -> tuple[Any, ...]:
        """Give what a first check finds and writes, and how many rows it held; then take all of it back."""
        monkeypatch.setattr(waiting, "_HERE", here)
        seen: list[Any] = []
        held: list[int] = []

        class Watched(Waiting):
            def keep(self, rows: PositionRows) -> None:
                super().keep(rows)
                held.append(sum(map(len, self._here)))

        def unit(session: Session) -> None:
            with Recorder(session, by="ana", at=desk.at, command="check") as recorder:
                outcome = run_checks(recorder, all_rules())
            written = stored(session)
            seen.extend(([(one.key, one.evidence) for one in outcome.findings], written["position"]))
            seen.append(written["unknown_pairs"])
            raise Undone

        monkeypatch.setattr(remember, "Waiting", Watched)
        with pytest.raises(Undone):
            desk.store.run(unit)
        return max(held), *seen

    of_all, *all_held = check(1_000)
    of_few, *in_file = check(1)
    assert in_file == all_held
    assert all_held[0]
    assert (len(all_held[1]), of_all, of_few) == (20, 13, 3)
