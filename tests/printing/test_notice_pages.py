"""Pages of a PDF beside an announcement on paper: whole on A4, in words on a slip, on a real IPP printer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops

from kiosk.ids import new_id
from kiosk.paper import JobState, PrintQueue, Share, enqueue
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.terminal.announcements import PAGES as DOCUMENT
from printing.drivers import Deadlines, open_printer
from printing.errors import LayoutFailed
from printing.layouts.pages import PAGES
from printing.press import Press
from printing.spool import Spool
from tests.fixtures.wait import wait_until
from tests.printing.office_printer import OfficePrinter
from tests.printing.tools import pdf_text

PATIENT = Deadlines(connect=5, status=5, send=10, confirm=20)
COLOURS = {"a" * 64: (180, 30, 30), "b" * 64: (30, 30, 180)}
DATA: dict[str, Any] = {
    "hall": {"zh": "示范供电营业厅", "en": "Model Hall"}, "demonstration": False, "kind": "policy", "no": 7,
    "version": 2, "language": "zh_CN", "title": {"zh": "电价通知", "en": "Prices"}, "body": [], "meaning": [],
    "example": [], "until": "2026-12-31T00:00:00+00:00", "outage": None, "sheets": [*COLOURS],
    "attachment": {"name": "全文", "pages": 2, "text": "附则另行公布"}}


def picture(id: str) -> bytes | None:
    if id not in COLOURS:
        return None
    made = io.BytesIO()
    Image.new("RGB", (707, 1000), COLOURS[id]).save(made, "PNG")
    return made.getvalue()


def middles(pdf: bytes) -> list[tuple[int, int, int]]:
    """The colour in the middle of each page."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        drawn = page.render().to_pil()
        found.append(drawn.getpixel((drawn.width // 2, drawn.height // 2)))
    return found


def where(image: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what has that colour."""
    off = ImageChops.difference(image, Image.new("RGB", image.size, colour)).convert("L")
    found = off.point(lambda by: 255 if by < 4 else 0).getbbox()
    assert found is not None
    return found


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficePrinter]:
    printer = OfficePrinter(tmp_path / "printer")
    yield printer
    printer.close()


@pytest.fixture
def a4(pack: PublicPack) -> Press:
    return Press(lambda: pack, paper_mm=210, picture=picture)


def test_each_page_is_a_whole_page_of_a4_with_whose_it_is_at_its_foot(a4: Press) -> None:
    sheet = a4.compose("notice_pages", DATA)
    assert middles(sheet.pdf) == [*COLOURS.values()]
    assert "No. 7.2" in pdf_text(sheet.pdf) and len(sheet.cuts) == 2
    [only] = middles(a4.compose("notice_pages", {**DATA, "sheets": ["b" * 64]}).pdf)
    assert only == COLOURS["b" * 64]


def test_a_page_that_lies_is_turned_to_fill_the_sheet_its_top_at_the_left(pack: PublicPack) -> None:
    lying, data = Image.new("RGB", (1000, 707), "white"), io.BytesIO()
    lying.paste((180, 30, 30), (0, 0, 1000, 100))  # along its top
    lying.paste((30, 30, 180), (0, 607, 1000, 707))
    lying.save(data, "PNG")
    a4 = Press(lambda: pack, paper_mm=210, picture=lambda _: data.getvalue())
    [page] = pypdfium2.PdfDocument(a4.compose("notice_pages", {**DATA, "sheets": ["c" * 64]}).pdf)
    drawn = page.render().to_pil().convert("RGB")
    _, above, right, below = where(drawn, (180, 30, 30))
    assert right < drawn.width / 5 and below - above > 0.9 * drawn.height, "as long as the sheet, at its left"
    assert where(drawn, (30, 30, 180))[0] > drawn.width * 4 / 5


def test_on_a_slip_it_is_the_notice_with_the_words_of_the_pdf(press: Press) -> None:
    assert "附则另行公布" in "".join(pdf_text(press.compose("notice_pages", DATA).pdf).split())


@pytest.mark.parametrize("sheets", [[], ["c" * 64], ["a" * 64, "c" * 64]])
def test_what_is_not_here_any_more_is_not_printed_in_part(a4: Press, sheets: list[str]) -> None:
    with pytest.raises(LayoutFailed):
        a4.compose("notice_pages", {**DATA, "sheets": sheets})


def test_pages_come_from_the_a4_printer_and_as_a_slip_while_it_is_off(
        office: OfficePrinter, pack: PublicPack, a4: Press, database: Database, queue: PrintQueue, tmp_path: Path,
) -> None:
    slips, how = tmp_path / "slips", list[str | None]()
    queue.on_change(lambda job: how.append(job.reason) if job.state is JobState.PRINTING else None)
    pages = Spool(queue, open_printer(office.address, PATIENT), a4, share=Share(only=PAGES), look_seconds=0.1)
    slip = Spool(queue, open_printer(f"folder:{slips}"), Press(lambda: pack), share=Share(but=PAGES),
                 stands_in_for=pages, look_seconds=0.1)

    def owe() -> JobState:
        with database.write() as work:
            job = enqueue(work, DOCUMENT, DATA, subject=f"announcement:{new_id()}")
            work.commit()
        wait_until(lambda: queue.get(job).state.settled or queue.get(job).state is JobState.HELD)
        return queue.get(job).state

    try:
        slip.start()
        pages.start()
        assert owe() is JobState.PRINTED
        [printed] = office.pages()
        assert middles(printed) == [*COLOURS.values()] and not list(slips.glob("*.png"))
        office.switch_off()
        assert owe() is JobState.PRINTED
        assert (how, len(office.pages()), len(list(slips.glob("*.png")))) == ([None, "stands_in"], 1, 1)
    finally:
        for spool in (pages, slip):
            spool.close()
