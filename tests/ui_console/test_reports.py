"""Reports at the console's real window before a real hub: read by keys, and saved where their reader wants them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kiosk.audit import entries
from kiosk.contract.reports import AskReport
from kiosk.contract.staff import Role
from kiosk.standards.public import PublicPack
from tests.fixtures.busy_hall import Size, fill
from tests.fixtures.console import ConsoleHall
from tests.fixtures.hub import HALL
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.ui_console.test_frame import AT_A_DESK
from tests.ui_console.worker import Worker
from ui.console.progress import Stopped
from ui.console.reports.saving import make_file
from ui.console.reports.view_model import ReportsModel

Open = Callable[..., Worker]


@pytest.fixture
def busy(hall: ConsoleHall, pack: PublicPack) -> ConsoleHall:
    """A Monday in November, after three busy weeks."""
    hall.hub.clock.stop()
    hall.hub.clock.moved = datetime(2026, 11, 9, 3, tzinfo=UTC) - hall.hub.clock.now()
    with hall.hub.services.write() as work:
        fill(work.connection, HALL, pack, Size(date(2026, 10, 19), 21, 12, 40))
        work.commit()
    return hall


def opened(hall: ConsoleHall, worker: Open, **options: object) -> tuple[Worker, ReportsModel]:
    pin = hall.person("1005", Role.MANAGER)
    one = worker(hall.console(), **options)
    one.sign_in("1005", pin)
    one.console.pages.open("reports")
    model = one.console.pages.model
    assert isinstance(model, ReportsModel)
    until(lambda: model.loaded, "the report")
    return one, model


def given(hall: ConsoleHall) -> list[str]:
    with hall.hub.services.database.read() as connection:
        return [f"{one.subject} {one.details['form']}" for one in entries(connection, HALL)
                if one.action == "ReportGiven"]


def test_a_week_is_found_read_and_saved_by_keys(busy: ConsoleHall, worker: Open, tmp_path: Path) -> None:
    one, model = opened(busy, worker, language="en")
    assert (model.first, model.over) == ("2026-11-08", True)
    one.click("Week")
    until(lambda: (model.first, model.last) == ("2026-11-02", "2026-11-08"), "the week")
    one.press("alt+left")
    until(lambda: model.first == "2026-10-26", "the week before")
    assert [row.key for row in model.parts.rows()][:3] == ["glance", "days", "services"]
    tickets = next(row.value for row in model.figures.rows() if row.key == "tickets")
    assert tickets == str(7 * 12)
    one.press("down")
    until(lambda: model.part == "days", "the next part")
    one.see("Day by day")
    one.press("ctrl+p")
    one.write("Save as", str(tmp_path / "week"))
    one.press("enter")
    until(lambda: one.console.desk.toasts.key == "exported", "the file")
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
    one.click("XLSX …")
    one.write("Save as", str(tmp_path / "week.xlsx"))
    (tmp_path / "week.xlsx").write_text("mine")
    one.press("enter")
    one.see("There is a file of this name")
    assert (tmp_path / "week.xlsx").read_text() == "mine"
    one.click("Replace it")
    until(lambda: (tmp_path / "week.xlsx").read_bytes()[:2] == b"PK", "the workbook")
    assert load_workbook(io.BytesIO((tmp_path / "week.xlsx").read_bytes()))["Overview"]["B5"].value == 7 * 12
    assert given(busy) == ["report:weekly:2026-10-26 pdf", "report:weekly:2026-10-26 xlsx"]


def test_what_is_cancelled_leaves_no_file(busy: ConsoleHall, tmp_path: Path) -> None:
    core = busy.console()
    core.sign_in("1005", busy.person("1005", Role.MANAGER))
    asked = AskReport(kind="daily", on=date(2026, 11, 2), form="pdf")

    def stop_at_the_end(done: int, _total: int) -> None:
        if done == 2:
            raise Stopped("cancelled")

    with pytest.raises(Stopped):
        make_file(core, asked, "en", tmp_path / "x.pdf", stop_at_the_end)
    assert list(tmp_path.glob("x*")) == []


def test_a_day_that_is_none_is_told_and_a_sum_stays_the_last(busy: ConsoleHall, worker: Open) -> None:
    one, model = opened(busy, worker, language="en")
    one.into("Go to a day")
    one.type("yesterday")
    one.press("enter")
    one.see("Not right yet: the day")
    model.openPart("services")
    one.settle()
    for _ in range(2):
        model.sheet.sortBy("c2")
        cells = [model.sheet.data(model.sheet.index(at), 0x101) for at in range(model.sheet.count)]
        assert cells[-1][0] == "All" and len(cells) > 3
        counts = [int(row[2]) for row in cells[:-1]]
        assert counts == sorted(counts, reverse=model.sheet.descending)


@pytest.mark.qt_log_ignore("DelegateModel::cancel")  # Qt's own: a slow machine still makes rows that a reset drops
@pytest.mark.parametrize(("language", "size", "dark"), [("zh_CN", (1440, 900), False), ("en", (1280, 720), True)])
def test_every_part_is_drawn_whole(
    busy: ConsoleHall, worker: Open, language: str, size: tuple[int, int], dark: bool,
) -> None:
    one, model = opened(busy, worker, language=language, size=size, dark=dark)
    model.choose("weekly")
    until(lambda: model.last == "2026-11-08", "the week")
    found = []
    for part in ("glance", "days", "usage", "windows", "missed"):
        model.openPart(part)
        found += [f"{part}: {fault}" for fault in faults(one, AT_A_DESK)]
    model.saving.ask("pdf", "Weekly")
    found += [f"saving: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []
