"""Papers on A4: statement, list of payments, reconciliation."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kiosk.standards.public import PublicPack
from printing.errors import LayoutFailed
from printing.press import WIDTHS, Press
from printing.sheet import Sheet
from tests.printing.papers import paper
from tests.printing.tools import codes, image_of

LANGUAGES = pytest.mark.parametrize("language", ["zh_CN", "en"])
NAMES = pytest.mark.parametrize("name", ["statement", "payments_list", "reconciliation"])


@pytest.fixture
def a4(pack: PublicPack) -> Press:
    return Press(lambda: pack, paper_mm=210)


def pages_of(sheet: Sheet) -> list[str]:
    document = pypdfium2.PdfDocument(sheet.pdf)
    texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


def many(count: int) -> list[dict[str, Any]]:
    line = paper("statement")["lines"][0]
    return [{**line, "arithmetic": f"{n} × 0.56 = {n * 0.56:.2f}"} for n in range(1, count + 1)]


@LANGUAGES
def test_a_statement_is_one_page_that_says_it_all(a4: Press, language: str) -> None:
    data = paper("statement", language=language)
    sheet = a4.compose("statement", data)
    [text] = pages_of(sheet)
    said = ["*𠮷", "4103****27", "杨柳村3组**号", "3730001204127", "018734.00", "018918.00", "184×0.56=103.04",
            "¥215.98", "2026-11-25", "3.18", "112.94", "1982", "178", "5.94", "5.68", "演示", "95598", "12398",
            *("".join(note["zh" if language == "zh_CN" else "en"].split()) for note in data["explanations"])]
    assert [part for part in said if part not in text] == []
    assert codes(image_of(sheet.bitmap.png())) == [data["qr"]]


@LANGUAGES
def test_a_shift_names_both_people_and_why_the_count_differs(a4: Press, language: str) -> None:
    [text] = pages_of(a4.compose("shift", paper("shift", language=language)))
    said = ["王芳", "李敏", "15,775.09", "15,765.09", "-¥10.00", "支付宝一笔10元客户当场退回", "12,043.50", "3,872.15"]
    assert [part for part in said if part not in text] == []
    even = paper("shift", language=language, counted_fen=1_577_509, reason=None)
    [text] = pages_of(a4.compose("shift", even))
    assert {"zh_CN": "清点相符", "en": "Countedalike"}[language] in text and "差额" not in text


@pytest.mark.parametrize("mm", [80, 58])
@LANGUAGES
@pytest.mark.parametrize("name", ["statement", "payments_list", "reconciliation", "shift"])
def test_without_a_page_printer_it_is_a_slip(pack: PublicPack, mm: int, name: str, language: str) -> None:
    sheet = Press(lambda: pack, paper_mm=mm).compose(name, paper(name, language=language))
    assert sheet.bitmap.width == WIDTHS[mm] and len(sheet.cuts) == 1
    if name == "statement":
        assert codes(image_of(sheet.bitmap.png())) == [paper("statement")["qr"]]


def test_a_long_statement_goes_on_with_its_head_and_page_numbers(a4: Press) -> None:
    sheet = a4.compose("statement", paper("statement", lines=many(90)))
    pages = pages_of(sheet)
    assert len(pages) == len(sheet.cuts) == 3
    for number, text in enumerate(pages, 1):
        assert f"第{number}页/共3页" in text
    assert "算式" in pages[0] and "算式" in pages[1]
    whole = "".join(pages)
    assert all(whole.count(f"{line['arithmetic']}".replace(" ", "")) >= 1 for line in many(90))
    assert sheet.bitmap.height == sheet.cuts[-1] == 3 * sheet.cuts[0]


def test_no_ink_of_a_full_page_runs_into_its_foot_or_off_the_paper(a4: Press) -> None:
    sheet = a4.compose("statement", paper("statement", lines=many(90)))
    picture = image_of(sheet.bitmap.png()).convert("L").point(lambda grey: 255 - grey)
    for start in (0, *sheet.cuts[:-1]):
        page = picture.crop((0, start, picture.width, start + sheet.cuts[0]))
        left, top, right, bottom = page.getbbox() or (0, 0, 0, 0)
        assert left >= 90 and top >= 90 and right <= page.width - 90 and bottom <= page.height - 90


def test_a_statement_without_end_is_a_typed_error(a4: Press) -> None:
    with pytest.raises(LayoutFailed):
        a4.compose("statement", paper("statement", lines=many(3_000)))


@pytest.mark.parametrize("changes", [
    {"holder": "王小明"}, {"address": "杨柳村3组12号"}, {"period": "2026-10"}, {"lines": [{}]}, {"due_fen": "12"},
])
def test_a_statement_that_is_not_masked_or_not_whole_is_a_typed_error(a4: Press, changes: dict[str, Any]) -> None:
    with pytest.raises(LayoutFailed):
        a4.compose("statement", paper("statement", **changes))


def test_what_nobody_knows_takes_no_room(a4: Press) -> None:
    empty = {"readings": [], "history": [], "explanations": [], "blocks": None, "comparison": None, "arrears": None,
             "balance_fen": None, "due_on": None, "due_fen": 0}
    [text] = pages_of(a4.compose("statement", paper("statement", **empty)))
    assert "已交清" in text
    assert not [word for word in ("抄表", "欠费", "阶梯用电", "24个月", "说明", "余额", "请于") if word in text]


def test_a_meter_that_stood_still_still_has_its_chart(a4: Press) -> None:
    history = [{"period": f"2026{n:02}", "kwh": None if n == 3 else 0} for n in range(1, 11)]
    assert "近24个月" in pages_of(a4.compose("statement", paper("statement", history=history)))[0]


def test_the_list_of_payments_gives_each_and_the_total(a4: Press) -> None:
    data = paper("payments_list")
    [text] = pages_of(a4.compose("payments_list", data))
    assert all(payment["receipt_no"] in text for payment in data["payments"])
    assert "已退款" in text and "527.83" in text
    [text] = pages_of(a4.compose("payments_list", {**data, "payments": [
        {**data["payments"][0], "periods": ["202609", "202610"], "left_fen": 1234}]}))
    assert "2026年10月（部分缴费，还欠¥12.34）" in "".join(text.split())
    [text] = pages_of(a4.compose("payments_list", {**data, "payments": [], "total_fen": 0}))
    assert "没有交费记录" in text


def test_the_reconciliation_tells_differences_from_what_has_a_name(a4: Press) -> None:
    data = paper("reconciliation")
    [text] = pages_of(a4.compose("reconciliation", data))
    assert "有2笔差异" in text and "-103.04" in text and "0.06" in text and "跨日" in text and "收费员签字" in text
    for channel in data["channels"]:
        channel.update(theirs_only=[], differs=[])
    assert "无差异" in pages_of(a4.compose("reconciliation", data))[0]


@LANGUAGES
@NAMES
def test_the_file_is_sound_and_carries_every_font(a4: Press, name: str, language: str, tmp_path: Path) -> None:
    sheet = a4.compose(name, paper(name, language=language, demonstration=True))
    file = tmp_path / "paper.pdf"
    file.write_bytes(sheet.pdf)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    document = pypdfium2.PdfDocument(sheet.pdf)
    texts = [thing for page in document for thing in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT])]
    assert texts
    assert all(pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(text)) == 1 for text in texts)
    document.close()


@pytest.mark.parametrize("name", ["*𠮷", "*䶮", "*㛃", "*𫖯"])
def test_rare_names_are_copied_from_the_page_as_they_are(a4: Press, name: str) -> None:
    assert name in pages_of(a4.compose("statement", paper("statement", holder=name)))[0]
