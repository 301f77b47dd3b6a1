from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.escpos_machine import EscPosMachine, Fault
from kiosk.paper import PaperState
from printing import escpos
from printing.bitmap import Bitmap
from printing.sheet import Sheet


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    width = draw(st.sampled_from([8, 384, 576]))
    cuts = sorted(draw(st.sets(st.integers(1, 600), min_size=1, max_size=3)))
    random = draw(st.randoms(use_true_random=False))
    return Sheet(b"", Bitmap(width, cuts[-1], random.randbytes(cuts[-1] * width // 8)), tuple(cuts))


@given(sheets(), st.integers(1, 5000))
def test_a_printer_burns_the_very_bitmap_and_cuts_where_asked(sheet: Sheet, chunk: int) -> None:
    machine, data = EscPosMachine(sheet.bitmap.width), escpos.encode(sheet) + escpos.BARRIER
    answers = b"".join(machine.feed(data[at : at + chunk]) for at in range(0, len(data), chunk))
    assert b"".join(paper.rows for paper in machine.papers) == sheet.bitmap.rows
    assert [paper.height for paper in machine.papers] == [
        cut - before for before, cut in zip((0, *sheet.cuts), sheet.cuts, strict=False)
    ]
    assert machine.unknown == 0
    assert [byte for byte in answers if escpos.is_barrier(byte)] == [0]


@given(st.integers(0, 255))
def test_no_answer_is_both_a_status_and_a_barrier(byte: int) -> None:
    assert not (escpos.is_status(byte) and escpos.is_barrier(byte))


def answers(fault: Fault) -> tuple[int | None, ...]:
    machine = EscPosMachine(576)
    machine.fault = fault
    questions = (escpos.ASK_PRINTER, escpos.ASK_OFFLINE, escpos.ASK_PAPER)
    return tuple((machine.feed(question) or [None])[0] for question in questions)


def test_each_fault_has_its_word() -> None:
    assert {fault: escpos.paper_state(*answers(fault)) for fault in Fault if fault is not Fault.OFF} == {
        Fault.NONE: PaperState.OK, Fault.LOW: PaperState.LOW, Fault.OUT: PaperState.OUT,
        Fault.COVER_OPEN: PaperState.COVER_OPEN, Fault.HANG: PaperState.UNKNOWN,
    }


@given(*[st.one_of(st.none(), st.integers(0, 255))] * 3)
def test_silence_is_never_ok(printer: int | None, offline: int | None, paper: int | None) -> None:
    if None in (printer, offline, paper):
        assert escpos.paper_state(printer, offline, paper) is PaperState.UNKNOWN


def test_offline_without_a_known_reason_does_not_print() -> None:
    assert not escpos.paper_state(0x12 | 0x08, 0x12, 0x12).prints


def test_paper_that_ends_in_an_image_goes_on_after_the_refill() -> None:
    machine = EscPosMachine(8)
    machine.rows_left = 3
    machine.feed(escpos.encode(Sheet(b"", Bitmap(8, 5, bytes([1, 2, 3, 4, 5])), (5,))))
    assert machine.fault is Fault.OUT
    assert machine.papers == []
    machine.rows_left, machine.fault = None, Fault.NONE
    machine.work()
    assert [paper.rows for paper in machine.papers] == [bytes([1, 2, 3, 4, 5])]
