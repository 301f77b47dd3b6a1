from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.document import Block, Columns, Cut, Document, KeyValue, Qr, Rule, Space, Table, Text
from printing.errors import LayoutFailed, MissingGlyph
from printing.page import compose
from tests.printing.tools import codes, image_of, pdf_text

WIDTHS = pytest.mark.parametrize("width", [576, 384])


def sheet_of(*blocks: Block, width: int = 576, margin: int = 16):
    return compose(Document("test", width, blocks, margin))


def ink(sheet, left: int, right: int) -> int:
    """Black dots in the columns from `left` to `right`."""
    return image_of(sheet.bitmap.png()).convert("L").crop((left, 0, right, sheet.bitmap.height)).histogram()[0]


@settings(max_examples=25)
@given(st.text(st.sampled_from("供电局王堃喆𠮷𫖯㛃䶮abcXYZ0189<>&%"), min_size=1, max_size=24))
def test_the_pdf_gives_back_the_text_that_was_printed(text: str) -> None:
    wide = sheet_of(Text(text, 20), width=1200)
    assert "".join(pdf_text(wide.pdf).split()) == "".join(text.split())


def test_astral_signs_survive_copying_from_the_pdf() -> None:
    assert pdf_text(sheet_of(Text("王𠮷𫖯")).pdf) == "王𠮷𫖯"


def test_markup_is_plain_text() -> None:
    assert "<img src=x>" in pdf_text(sheet_of(Text("<img src=x>")).pdf)


@WIDTHS
@pytest.mark.parametrize("text", ["名" * 10_000, "x" * 10_000, "a b " * 3_000, ")" * 5_000, "\n" * 10_000])
@pytest.mark.parametrize("fit", [False, True])
def test_a_flood_of_text_stays_inside_the_margins_and_within_its_lines(text: str, width: int, fit: bool) -> None:
    sheet = sheet_of(Text(text, 30, fit=fit), width=width)
    assert sheet.bitmap.height <= 32 + 6 * 42
    assert ink(sheet, 0, 12) == ink(sheet, width - 12, width) == 0


@WIDTHS
def test_every_kind_of_block_prints_inside_the_margins(width: int) -> None:
    sheet = sheet_of(
        Text("标题 Title", 40, bold=True, align="center"), KeyValue("户名", "王某某" * 20), Rule(), Rule(dashed=True),
        Table((2, 1, 1), (("一月", "120", "¥66.00"),), head=("月份", "度", "金额"), aligns=("left", "right", "right")),
        Columns(((Text("左"),), (Text("right", inverse=True),)), (1, 0)), Space(10), Qr("HELLO"), width=width,
    )
    text = pdf_text(sheet.pdf)
    assert all(part in text for part in ("标题 Title", "户名", "月份", "¥66.00", "左", "right"))
    assert codes(image_of(sheet.bitmap.png())) == ["HELLO"]
    assert ink(sheet, 0, 12) == ink(sheet, width - 12, width) == 0


def test_the_preview_is_the_bitmap_dot_for_dot() -> None:
    sheet = sheet_of(Text("A001", 90, bold=True))
    picture = image_of(sheet.bitmap.png())
    assert picture.size == (sheet.bitmap.width, sheet.bitmap.height)
    assert bytes(~byte & 0xFF for byte in picture.tobytes()) == sheet.bitmap.rows


def test_a_cut_in_the_middle_is_kept_with_its_row() -> None:
    sheet = sheet_of(Space(100), Cut(), Space(50))
    assert sheet.cuts == (116, 182)


def test_the_same_document_gives_the_same_bytes() -> None:
    first, second = sheet_of(Text("A001")), sheet_of(Text("A001"))
    assert (first.pdf, first.bitmap) == (second.pdf, second.bitmap)


@pytest.mark.parametrize(("block", "error"), [
    (Text("\U0001f600"), MissingGlyph),
    (Qr("x" * 1200), LayoutFailed),
    (Space(20_000), LayoutFailed),
    (Table((1, 1), (("only one",),)), LayoutFailed),
])
def test_what_cannot_be_printed_is_a_typed_error(block: Block, error: type[Exception]) -> None:
    with pytest.raises(error):
        sheet_of(block)


def test_control_characters_never_reach_the_paper() -> None:
    assert pdf_text(sheet_of(Text("A\x1b@\x00B\u202eC")).pdf) == "A@BC"


def test_a_width_between_two_bytes_keeps_its_last_dots() -> None:
    sheet = sheet_of(Rule(), width=301, margin=0)
    picture = image_of(sheet.bitmap.png())
    assert (picture.mode, picture.size) == ("1", (301, sheet.bitmap.height))
    dark = [x for x in range(301) if any(not picture.getpixel((x, y)) for y in range(picture.height))]
    assert dark == list(range(301))


def test_no_paper_needs_pillow() -> None:
    """reportlab imports it: 5 MB that every terminal would hold for nothing."""
    paper = ("import sys; from printing.document import Document, Qr, Text; from printing.page import compose; "
             "compose(Document('paper', 384, (Text('供电'), Qr('HALL', 4)))).bitmap.png(); "
             "print('PIL._imaging' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", paper], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
