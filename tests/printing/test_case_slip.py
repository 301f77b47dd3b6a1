"""A complaint's acknowledgement on paper."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.standards.public import Hotline, PublicPack, Words
from printing.errors import LayoutFailed
from printing.press import Press
from tests.printing.tools import codes, image_of, pdf_text

SLIP: dict[str, Any] = {
    "number": "480213557926", "code": "204417", "qr": "HKC1.480213557926.204417", "kind": "complaint",
    "day": "2026-11-29", "anonymous": False, "contact_hours": 24, "reply_by": "2026-12-04", "provisional": False,
    "hall": {"zh": "示范供电营业厅", "en": "Model Power Service Hall"}, "language": "zh_CN", "demonstration": True}


def text_of(press: Press, **changes: Any) -> str:
    return "".join(pdf_text(press.compose("case_slip", {**SLIP, **changes}).pdf).split())


def test_a_slip_says_number_code_promise_and_whom_to_call(press: Press) -> None:
    said = ["480213557926", "204417", "投诉", "2026年11月29日", "24小时内与您联系", "2026年12月4日前答复",
            "95598", "12398", "演示"]
    text = text_of(press)
    assert [part for part in said if part not in text] == []
    assert "暂定" not in text
    english = text_of(press, language="en")
    assert "Answeredby4Dec2026" in english and "12398" in english


def test_who_is_anonymous_is_promised_no_call(press: Press) -> None:
    text = text_of(press, anonymous=True, contact_hours=None)
    assert "没有人会打电话给您" in text and "小时内" not in text and "2026年12月4日前答复" in text


def test_a_day_that_may_move_is_marked_and_what_is_not_promised_is_not_said(press: Press) -> None:
    assert "日期暂定：2027年" in text_of(press, reply_by="2027-01-05", provisional=True)
    nothing = text_of(press, contact_hours=None, reply_by=None)
    assert "小时内" not in nothing and "前答复" not in nothing


def test_a_report_of_misconduct_says_where_it_goes(press: Press) -> None:
    text = text_of(press, kind="report", contact_hours=None, reply_by=None)
    assert "直接送上级公司" in text and "480213557926" in text and "可拨打12398" in text
    assert not [word for word in ("小时内", "前答复", "查进度", "查询码", "204417") if word in text]
    sheet = press.compose("case_slip", {**SLIP, "kind": "report", "contact_hours": None, "reply_by": None})
    assert codes(image_of(sheet.bitmap.png())) == []
    assert "没有人会打电话给您" in text_of(press, kind="report", anonymous=True, contact_hours=None, reply_by=None)


def test_the_numbers_are_those_of_the_hall_whatever_kind_of_hall_it_is(pack: PublicPack) -> None:
    other = pack._replace(hall=pack.hall._replace(hotlines=(
        Hotline("12333", Words("人社热线", "Social security line")), Hotline("110", Words("报警", "Police")),
        Hotline("12345", Words("便民热线", "Government line"), regulator=True))))
    text = text_of(Press(lambda: other, paper_mm=80))
    assert "人社热线12333" in text and "便民热线12345" in text
    assert "12398" not in text and "95598" not in text and "110" not in text


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_its_code_is_read_from_its_bitmap(press: Press, language: str) -> None:
    sheet = press.compose("case_slip", {**SLIP, "language": language})
    assert codes(image_of(sheet.bitmap.png())) == [SLIP["qr"]]


def test_a_kind_of_a_later_program_is_not_guessed(press: Press) -> None:
    with pytest.raises(LayoutFailed):
        press.compose("case_slip", {**SLIP, "kind": "praise"})
