"""A booked reception day on paper."""

from __future__ import annotations

from typing import Any

import pytest

from printing.errors import LayoutFailed
from printing.press import Press
from tests.printing.tools import codes, image_of, pdf_text

SLIP: dict[str, Any] = {
    "number": "12345674", "code": "204417", "qr": "HKM1.12345674.204417", "kind": "reception", "topic": "",
    "day": "2026-12-04", "starts": "09:00", "ends": "11:00", "place": "二楼会议室", "receives": "张主任",
    "hall": {"zh": "示范供电营业厅", "en": "Model Power Service Hall"}, "language": "zh_CN", "demonstration": True}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_slip_says_when_where_and_how_to_give_the_place_back(press: Press, language: str) -> None:
    sheet = press.compose("meeting_slip", {**SLIP, "language": language, "topic": "阶梯电价怎么算"})
    text = "".join(pdf_text(sheet.pdf).split())
    said = ["12345674", "204417", "09:00–11:00", "二楼会议室", "张主任", "阶梯电价怎么算", "95598"]
    said += ["领导接待日", "2026年12月4日"] if language == "zh_CN" else ["Receptionday", "4Dec2026"]
    assert [part for part in said if part not in text] == []
    assert codes(image_of(sheet.bitmap.png())) == [SLIP["qr"]]


def test_paper_has_no_word_for_another_kind(press: Press) -> None:
    with pytest.raises(LayoutFailed):
        press.compose("meeting_slip", {**SLIP, "kind": "party"})
