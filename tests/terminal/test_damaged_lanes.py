"""What was given anonymously is not lost with a damaged store, and the store that is put aside says nothing of it."""

from __future__ import annotations

import random
import shutil
from datetime import date
from pathlib import Path
from statistics import median
from uuid import UUID

import pytest
from sqlalchemy import func, select

from kiosk.contract.complaints import AnonymousCase, Kind, Sealed
from kiosk.paper import enqueue
from kiosk.paper.tables import print_jobs
from kiosk.store.health import rescue_random
from kiosk.terminal import TerminalCore, case_lane, voice_lane
from kiosk.terminal.cases import DOCUMENT
from tests.terminal.conftest import Opened
from tests.terminal.test_damage import PAGE, crashed, facts, spoil

pytestmark = pytest.mark.log_errors("damaged|facts wait|put aside")
CASES, VOICES = 120, 30


def give(core: TerminalCore) -> None:
    """Cases and suggestions of a day without the hub, and a slip that is still owed."""
    dice = random.Random(7)
    with core.database.write() as work:
        for n in range(CASES):
            case_lane.put(work, AnonymousCase(
                case_id=UUID(int=dice.getrandbits(128)), number=f"{n:012}", day=date(2026, 11, 29), kind=Kind.OPINION,
                sealed=Sealed(to="0" * 16, key="k" * 107, box="b" * dice.randrange(60, 3000))))
        for n in range(VOICES):
            kind = "survey" if n % 3 else "praise"
            voice_lane.put(work, UUID(int=dice.getrandbits(128)), date(2026, 11, 29), kind, f"sealed-{n:04}" * 200,
                           anonymous=True)
        enqueue(work, DOCUMENT, {"number": "0" * 12, "code": "654321"}, subject="case")
        work.commit()


def held(core: TerminalCore) -> tuple[int, int]:
    with core.database.read() as connection:
        cases, voices = (connection.scalar(select(func.count()).select_from(lane)) or 0
                         for lane in (case_lane.lane, voice_lane.lane))
    return cases, voices


@pytest.mark.parametrize("page", [2, 20, 60])
@pytest.mark.parametrize("encrypted", [True, False])
def test_what_is_anonymous_goes_on_in_the_new_store_and_is_gone_from_the_old(
        opened: Opened, encrypted: bool, page: int) -> None:
    core = opened(encrypted=encrypted)
    give(core)
    path = crashed(core)
    spoil(path, path.stat().st_size // PAGE - page)
    core = opened(encrypted=encrypted)
    cases, voices = held(core)
    assert cases > CASES * 0.8 and voices > VOICES * 0.6
    assert facts(core)[-1].payload["lost_possible"] or (cases, voices) == (CASES, VOICES)
    [folder] = path.with_name("quarantine").iterdir()
    left = b"".join(file.read_bytes() for file in folder.iterdir())
    assert encrypted or (b"654321" not in left and left.count(b"bbbbbbbb") + left.count(b"sealed-00") < PAGE // 8), (
        "more than what was on the very page that nothing reads any more")
    for lane in (case_lane.lane, voice_lane.lane):
        assert rescue_random(folder / path.name, key=core.options.key(), table=lane.name, columns=["id"])[0] == []


def test_rows_on_both_sides_of_bad_pages_are_saved(opened: Opened) -> None:
    core = opened(encrypted=False)
    give(core)
    path = crashed(core)
    read = {"key": None, "table": "case_lane", "columns": ["id"]}
    assert [len(rows) if whole else 0 for rows, whole in [rescue_random(path, **read)]] == [CASES]  # type: ignore[arg-type]
    saved = []
    for page in range(1, path.stat().st_size // PAGE - 5, 2):
        spoiled = path.with_name("spoiled.db")
        shutil.copyfile(path, spoiled)
        spoil(spoiled, page, page + 5)
        rows, whole = rescue_random(spoiled, **read)  # type: ignore[arg-type]
        if not whole and rows:
            saved.append(len(rows))
    assert len(saved) > 5 and median(saved) > CASES * 0.9 and min(saved) > CASES * 0.4


def test_a_start_that_dies_before_the_old_store_is_wiped_takes_each_once(
        opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    core = opened()
    give(core)
    path = crashed(core)
    spoil(path, 0)
    core = opened()
    before = held(core)
    core.close()
    for done in Path(path.with_name("quarantine")).glob("*/salvaged.json"):
        done.unlink()
    again = opened()
    assert held(again) == before
    with again.database.read() as connection:
        assert connection.execute(select(print_jobs)).all() == []
