"""A payment in doubt on paper."""

from __future__ import annotations

from typing import Any

import pytest

from printing.press import Press
from tests.printing.tools import codes, image_of, pdf_text

CODE = f"HKD1.{'A' * 22}.{'B' * 11}.{'C' * 86}"
NUMBER = "1064 0112 2333"
SLIP: dict[str, Any] = {
    "number": NUMBER, "amount_fen": 34339, "at": "2026-11-23T02:05:00+00:00", "demonstration": True, "qr": CODE,
    "hall": {"zh": "示范供电营业厅", "en": "Model Power Service Hall"}}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_says_what_becomes_of_the_money_and_where_to_ask(press: Press, language: str) -> None:
    sheet = press.compose("doubt_slip", {**SLIP, "language": language})
    text = "".join(pdf_text(sheet.pdf).split())
    said = [NUMBER.replace(" ", ""), "343.39", "2026-11-2310:05", "95598"]
    said += (["请勿重复付款", "自动入账", "在任何一台终端扫码", "本单不是收款凭证"] if language == "zh_CN"
             else ["Pleasedonotpayagain", "Scanitatanyterminal", "Thisslipisnoreceipt"])
    assert [part for part in said if part not in text] == []
    assert codes(image_of(sheet.bitmap.png())) == [CODE]
    without = press.compose("doubt_slip", {**SLIP, "language": language, "qr": None})
    assert codes(image_of(without.bitmap.png())) == [] and said[0] in "".join(pdf_text(without.pdf).split())
