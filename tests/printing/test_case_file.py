"""A case's file is printed whatever a customer typed."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.standards.public import PublicPack
from kiosk.text import exact
from printing.errors import MissingGlyph
from printing.press import Press
from tests.printing.tools import pdf_text

FILE: dict[str, Any] = {
    "number": "480213557926", "kind": "complaint", "stage": "closed", "clocks": [], "forgotten": False, "text": "",
    "facts": [{"name": "where", "value": "", "code": ""}], "timeline": [], "made_at": "2026-11-29T02:00:00+00:00",
    "language": "zh_CN", "demonstration": True, "hall": {"zh": "示范供电营业厅", "en": "Model Hall"}}


@pytest.fixture
def office(pack: PublicPack) -> Press:
    return Press(lambda: pack, paper_mm=210)


@pytest.mark.parametrize(("words", "printed"), [
    ("王\U00030000先生\U00030000", "王[U+30000]先生[U+30000]"), ("很好\U0001f44d", "很好[U+1F44D]"),
    ("ش。", "[U+0634]。"), ("一\n二\u200d三\ufe0f", "一二三[U+FE0F]"), ("①Ⅷ𠮷", "①Ⅷ𠮷"),
])
def test_a_sign_that_no_font_has_is_told_by_its_code(office: Press, words: str, printed: str) -> None:
    said = exact(words, limit=1000, field="text", lines=True)
    note = {"at": "11-29 10:00", "step": "contact", "how": "", "stage": "contacted", "by": "1001", "note": said}
    paper = pdf_text(office.compose("case_file", FILE | {
        "text": said, "facts": [{"name": "where", "value": said, "code": ""}], "timeline": [note]}).pdf)
    assert "".join(paper.split()).count(printed) == 3


def test_a_customers_paper_with_a_sign_that_no_font_has_is_still_none(wide_press: Press) -> None:
    with pytest.raises(MissingGlyph):
        wide_press.compose("meeting_slip", {
            "number": "48021355", "code": "204417", "qr": "x", "kind": "forum", "topic": "\U00030000",
            "day": "2026-11-29", "starts": "09:00", "ends": "10:00", "place": "", "receives": "", "language": "zh_CN",
            "demonstration": True, "hall": {"zh": "厅", "en": "Hall"}})
