"""The contract that every printer keeps, and what ESC/POS printers do when something is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.errors import BadInput
from kiosk.ids import new_id
from kiosk.paper import PaperState
from printing.bitmap import Bitmap
from printing.drivers import ADAPTERS, Deadlines, Outcome, Printer, Result, open_printer
from printing.page import DOTS_PER_INCH
from printing.press import Press
from printing.raster import rasterise
from printing.sheet import Sheet
from tests.printing.office_printer import OfficePrinter
from tests.printing.tools import TicketData, image_of

DEADLINES = Deadlines(connect=2, status=0.5, send=0.5, confirm=0.5)
PATIENT = Deadlines(connect=5, status=5, send=10, confirm=10)


@dataclass
class Bench:
    """A printer, the papers that came out of it, and how to take it away."""

    printer: Printer
    papers: Callable[[], list[bytes]]
    take_away: Callable[[], object]


@pytest.fixture
def virtual() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        yield printer


def rows_of(virtual: VirtualPrinter) -> list[bytes]:
    return [paper.rows for paper in virtual.papers]


def rows_of_page(pdf: bytes) -> bytes:
    """Drawn as a page of the slip's size."""
    with pdfium.PdfDocument(pdf) as document:
        wide, high = document[0].get_size()
    return rasterise(pdf, *(round(points * DOTS_PER_INCH / 72) for points in (wide, high)), 1).rows


@pytest.fixture(params=sorted(set(ADAPTERS) - {"none"}))
def bench(request: pytest.FixtureRequest, virtual: VirtualPrinter, tmp_path: Path) -> Bench:
    def off() -> None:
        virtual.set_fault(Fault.OFF)

    if request.param == "tcp":
        return Bench(open_printer(virtual.address, PATIENT), lambda: rows_of(virtual), off)
    if request.param == "device":
        link = tmp_path / "lp0"
        link.symlink_to(virtual.open_device())
        return Bench(open_printer(f"device:{link}", PATIENT), lambda: rows_of(virtual), link.unlink)

    if request.param == "ipp":
        office = OfficePrinter(tmp_path / "office")
        request.addfinalizer(office.close)
        return Bench(
            open_printer(office.address, PATIENT), lambda: list(map(rows_of_page, office.pages())), office.close)

    folder = tmp_path / "paper"

    def files() -> list[bytes]:
        pictures = (image_of(path.read_bytes()) for path in sorted(folder.glob("*.png")))
        return [bytes(~byte & 0xFF for byte in picture.tobytes()) for picture in pictures]

    def block() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.write_text("a file where the folder should be")

    return Bench(open_printer(f"folder:{folder}", PATIENT), files, block)


@pytest.fixture(scope="module")
def sheet(pack, ticket_data: TicketData) -> Sheet:
    return Press(lambda: pack, paper_mm=80).compose("ticket", ticket_data)


def test_a_sheet_comes_out_once_and_is_confirmed(bench: Bench, sheet: Sheet) -> None:
    assert bench.printer.state() is PaperState.OK
    assert bench.printer.print(sheet, new_id()) == Outcome(Result.PRINTED, PaperState.OK)
    assert bench.papers() == [sheet.bitmap.rows]


def test_ten_sheets_are_ten_papers_even_of_one_job(bench: Bench, sheet: Sheet) -> None:
    job_id = new_id()
    for _ in range(10):
        assert bench.printer.print(sheet, job_id).result is Result.PRINTED
    assert bench.papers() == [sheet.bitmap.rows] * 10


def test_a_printer_that_is_not_there_is_off_and_has_printed_nothing(bench: Bench, sheet: Sheet) -> None:
    bench.take_away()
    assert bench.printer.state() is PaperState.OFF
    assert bench.printer.print(sheet, new_id()) == Outcome(Result.NOT_PRINTED, PaperState.OFF, "off")


def test_a_terminal_without_printer_prints_nothing(sheet: Sheet) -> None:
    printer = open_printer("none:")
    assert printer.state() is PaperState.OFF
    assert printer.print(sheet, new_id()).result is Result.NOT_PRINTED


@pytest.mark.parametrize("address", ["", "tcp:", "tcp::9100", "tcp:host:nine", "tcp:host:0", "lpt:1", "folder:"])
def test_an_address_that_names_no_printer_is_refused(address: str) -> None:
    with pytest.raises(BadInput):
        open_printer(address)


def test_a_folder_keeps_picture_pdf_and_raw_bytes(tmp_path: Path, sheet: Sheet) -> None:
    job_id = new_id()
    open_printer(f"folder:{tmp_path}").print(sheet, job_id)
    assert {path.name for path in tmp_path.iterdir()} == {f"{job_id}{suffix}" for suffix in (".png", ".pdf", ".bin")}
    assert (tmp_path / f"{job_id}.pdf").read_bytes() == sheet.pdf


@pytest.mark.parametrize(("fault", "state"), [
    (Fault.OUT, PaperState.OUT), (Fault.COVER_OPEN, PaperState.COVER_OPEN), (Fault.HANG, PaperState.UNKNOWN),
])
def test_nothing_is_sent_to_a_printer_that_cannot_print(
    virtual: VirtualPrinter, sheet: Sheet, fault: Fault, state: PaperState
) -> None:
    virtual.set_fault(fault)
    printer = open_printer(virtual.address, DEADLINES)
    assert printer.state() is state
    assert printer.print(sheet, new_id()) == Outcome(Result.NOT_PRINTED, state, state)
    virtual.set_fault(Fault.NONE)
    assert open_printer(virtual.address, PATIENT).print(sheet, new_id()).result is Result.PRINTED
    assert len(virtual.papers) == 1


def test_low_paper_still_prints_and_is_said(virtual: VirtualPrinter, sheet: Sheet) -> None:
    virtual.set_fault(Fault.LOW)
    outcome = open_printer(virtual.address, PATIENT).print(sheet, new_id())
    assert outcome == Outcome(Result.PRINTED, PaperState.LOW)


def test_paper_that_ends_in_the_middle_is_uncertain_although_every_write_succeeded(
    virtual: VirtualPrinter, sheet: Sheet
) -> None:
    virtual.set_fault(Fault.NONE, rows_left=200)
    outcome = open_printer(virtual.address, DEADLINES).print(sheet, new_id())
    assert outcome == Outcome(Result.UNCERTAIN, PaperState.OUT, "out")
    assert virtual.papers == ()
    virtual.set_fault(Fault.NONE)  # refilled: the printer finishes what it had taken
    assert [paper.rows for paper in virtual.wait_for(1)] == [sheet.bitmap.rows]


class _Turns(VirtualPrinter):
    """Turns bad as soon as it has taken so many bytes."""

    def __init__(self, turn: Fault, after: int) -> None:
        super().__init__()
        self._turn, self._after, self._taken = turn, after, 0

    def _work(self, wire: int | None, data: bytes | None = None, *, hung_up: bool = False) -> None:
        self._taken += len(data or b"")
        if self._taken >= self._after and self.fault is not self._turn:
            self._after = 1 << 60
            self.set_fault(self._turn)
        super()._work(wire, data, hung_up=hung_up)


@pytest.mark.parametrize("turn", [Fault.HANG, Fault.OFF, Fault.COVER_OPEN])
def test_a_printer_that_fails_after_the_first_bytes_leaves_it_uncertain(sheet: Sheet, turn: Fault) -> None:
    with _Turns(turn, after=2_000) as virtual:
        outcome = open_printer(virtual.address, DEADLINES).print(sheet, new_id())
        assert outcome.result is Result.UNCERTAIN
        assert outcome.reason == ("no_answer" if turn is Fault.HANG else turn)


def test_a_printer_that_takes_nothing_more_ends_by_its_deadline(sheet: Sheet) -> None:
    flood = Sheet(b"", Bitmap(576, 15_000, bytes(72 * 15_000)), (15_000,))
    assert len(flood.bitmap.rows) > 1_000_000
    with VirtualPrinter(buffer=1_000) as virtual:
        virtual.set_fault(Fault.NONE, rows_left=0)
        assert open_printer(virtual.address, DEADLINES).print(flood, new_id()).result is Result.UNCERTAIN


def test_status_answers_inside_an_image_are_not_taken_for_the_barrier(virtual: VirtualPrinter) -> None:
    rows = (b"\x10\x04\x01\x10\x04\x02" * 12) * 40  # an image that looks like questions
    sheet = Sheet(b"", Bitmap(576, 40, rows), (40,))
    assert open_printer(virtual.address, PATIENT).print(sheet, new_id()).result is Result.PRINTED
    assert [paper.rows for paper in virtual.papers] == [rows]
