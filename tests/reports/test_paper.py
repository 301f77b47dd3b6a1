"""The report as PDF and workbook, and the command that makes both."""

from __future__ import annotations

import io
import json
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from openpyxl import load_workbook

from bench.limits.raw_report import bare
from kiosk.boot import SHIPPED_PACK
from kiosk.reports import Kind, Report, make, period_of, workbook
from kiosk.reports.model import Column, Figure, Table, Unit
from kiosk.reports.periods import day_of
from kiosk.standards.public import Words, read_public
from printing.errors import LayoutFailed
from printing.layouts.hall_report import duration
from printing.press import Press
from tests.fixtures.announcements import Newsroom, notice, words
from tests.fixtures.busy_hall import Size, fill
from tests.fixtures.hub import HALL, Hub, run_kiosk

PACK = read_public(SHIPPED_PACK)
NOW = datetime(2026, 11, 9, 3, tzinfo=UTC)
LANGUAGES = pytest.mark.parametrize("language", ["zh_CN", "en"])


@pytest.fixture
def hub_url() -> None:
    """To the paper the kind of database is all one."""


@pytest.fixture
def october(hub: Hub) -> Report:
    with hub.services.database.write() as work:
        fill(work.connection, HALL, PACK, Size(date(2026, 10, 1), 31, 20, 60))
        work.commit()
    with hub.services.database.read() as connection:
        return make(connection, HALL, PACK, period_of(Kind.MONTHLY, None, PACK, NOW), NOW)


def pdf_of(report: Report, language: str) -> bytes:
    data = json.loads(json.dumps(report.as_data(language)))
    return Press(lambda: PACK, paper_mm=210).compose("hall_report", data).pdf


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    document.close()
    return text


@LANGUAGES
def test_the_pdf_says_each_figure_and_each_table(october: Report, language: str) -> None:
    text = text_of(pdf_of(october, language))
    said = [one.name.of(language) for one in (*october.figures, *october.zeros)]
    said += [table.title.of(language) for table in october.tables if table.paper != "none"]
    said += [one.formula.of(language) for one in october.figures]
    said += [text for left in october.left_out for text in (left.name.of(language), left.reason.of(language))]
    assert [one for one in said if "".join(one.split()) not in text] == []
    assert all(column.name.of(language).replace(" ", "") in text for table in october.tables if table.paper == "table"
               for column in table.columns)


def test_the_pdf_is_sound_and_carries_its_fonts(october: Report, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf_of(october, "zh_CN"))
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    document = pypdfium2.PdfDocument(file)
    fonts = {pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(one.raw))
             for page in document for one in page.get_objects() if one.type == pdfium.FPDF_PAGEOBJ_TEXT}
    document.close()
    assert fonts == {1}


def test_a_slip_is_refused(october: Report) -> None:
    with pytest.raises(LayoutFailed):
        Press(lambda: PACK, paper_mm=80).compose("hall_report", october.as_data("en"))


def cells(book: bytes) -> dict[str, list[list[Any]]]:
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in load_workbook(io.BytesIO(book))}


@LANGUAGES
def test_the_workbook_has_the_figures_as_numbers(october: Report, language: str) -> None:
    sheets = cells(workbook(october, language))
    assert len(sheets) == 1 + len(october.tables)
    overview = {row[0]: row[1] for row in sheets["概览" if language == "zh_CN" else "Overview"]}
    for one in october.figures:
        assert isinstance(one.value, int | float)
        expected: Any = pytest.approx(one.value / 100 if one.unit is Unit.FEN else one.value)
        found = overview[one.name.of(language)]
        assert found == (timedelta(seconds=int(one.value)) if one.unit is Unit.DURATION else expected)
    channels = next(table for table in october.tables if table.key == "channels")
    [row] = [row for row in sheets[channels.title.of(language)] if row[0] == channels.rows[0][0].of(language)]  # type: ignore[union-attr]
    assert row[1:3] == [channels.rows[0][1], pytest.approx(channels.rows[0][2] / 100)]  # type: ignore[operator]


@pytest.mark.parametrize("evil", ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "=HYPERLINK(\"http://x\")"])
def test_no_cell_is_a_formula(october: Report, evil: str) -> None:
    table = Table("t", Words(f"{evil[:9]}/[]:*?", "T"), (Column("a", Words(evil, evil), Unit.TEXT),), ((evil,),))
    figure = Figure("f", Words(evil, evil), 1, Unit.COUNT, Words(evil, evil))
    object.__setattr__(october, "tables", (table,))
    object.__setattr__(october, "figures", (figure,))
    for sheet in load_workbook(io.BytesIO(workbook(october, "zh_CN"))):
        for row in sheet:
            for cell in row:
                assert cell.data_type != "f" and not str(cell.value).startswith(evil[0]), cell


def test_the_command_writes_both_and_prints_figures(hub: Hub, october: Report, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    code, out, err = run_kiosk(
        "report", "monthly", "--date", "2026-10-14", "--out", str(folder), folder=hub.folder, url=hub.url)
    assert code == 0, err
    assert [Path(line).name for line in out.split()] == [f"{HALL}-monthly-2026-10-01{end}" for end in (".pdf", ".xlsx")]
    assert (folder / f"{HALL}-monthly-2026-10-01.pdf").read_bytes().startswith(b"%PDF")
    code, out, err = run_kiosk("report", "monthly", "--date", "2026-10-14", "--json", folder=hub.folder, url=hub.url)
    figures = {one["key"]: one["value"] for one in json.loads(out)["figures"]}
    assert figures["tickets"] == 620 == next(one.value for one in october.figures if one.key == "tickets")
    code, _, err = run_kiosk("report", "daily", "--language", "fr", folder=hub.folder, url=hub.url)
    assert code == 1 and "language" in err


def test_an_outage_counts_from_the_first_publication_of_its_hours(hub: Hub) -> None:
    """Told eight days ahead, its words changed three days ahead: kept. Told or moved three days ahead: missed."""
    begins = hub.clock.now() + timedelta(days=8)

    def outage(starts: datetime, why: str = "检修") -> dict[str, Any]:
        return notice(hub, kind="outage", ends_at=(starts + timedelta(hours=5)).isoformat(), outage={
            "area": words("河湾村", "Hewan"), "starts_at": starts.isoformat(),
            "ends_at": (starts + timedelta(hours=4)).isoformat(), "reason": words(why, "Maintenance")})

    room = Newsroom.of(hub)
    early, moved, back, never = (room.published(outage(begins)) for _ in range(4))
    hub.clock.moved += timedelta(days=5)
    room = Newsroom.of(hub)  # the sessions of five days ago are over
    later = begins + timedelta(hours=2)
    for one, contents in ((early, [outage(begins, "抢修")]), (moved, [outage(later)]),
                          (back, [outage(later), outage(begins)])):
        for content in contents:
            room.published(content, one.announcement_id)
    room.published(outage(begins))
    room.withdraw(never)
    with hub.services.database.read() as connection:
        now = hub.clock.now()
        period = period_of(Kind.DAILY, day_of(begins, PACK), PACK, now)
        report = make(connection, HALL, PACK, period, now)
        plain = bare(connection, HALL, period.first, period.last, now, day_of(now, PACK)).all()
    promises = next(table for table in report.tables if table.key == "promises")
    assert tuple(promises.rows[0][1:4]) == (4, 1, 3)
    assert plain["outages"] == (1, 3)


def test_a_duration_reads_like_a_clock() -> None:
    assert [duration(one) for one in (0, 59, 245, 3_600, 3_845)] == ["0:00", "0:59", "4:05", "1:00:00", "1:04:05"]
