from __future__ import annotations

from typing import Any

import pytest

from printing.errors import LayoutFailed
from printing.press import Press
from tests.printing.papers import paper
from tests.printing.tools import codes, image_of, pdf_text

LANGUAGES = pytest.mark.parametrize("language", ["zh_CN", "en"])


def text_of(press: Press, copies: int = 1, **changes: Any) -> str:
    return "".join(pdf_text(press.compose("receipt", paper("receipt", **changes), copies=copies).pdf).split())


def account(**changes: Any) -> list[dict[str, Any]]:
    return [{**paper("receipt")["accounts"][0], **changes}]


@LANGUAGES
def test_a_receipt_says_who_paid_what_for_whom_and_that_it_is_no_voucher(press: Press, language: str) -> None:
    text = text_of(press, language=language)
    said = ["收费凭条", "不作为报销凭证", "¥264.07", "贰佰陆拾肆元零柒分", "*𠮷", "4103****27", "杨柳村3组", "109.76",
            "103.04", "¥1.27", "¥50.00", "R410326-20261123-000127", "2026-11-2310:16:41", "11-2410:16", "演示",
            "95598", "12398"]
    assert [part for part in said if part not in text] == []
    assert ("微信支付" if language == "zh_CN" else "WeChatPay") in text


@LANGUAGES
@pytest.mark.parametrize("copies", [1, 2])
def test_the_code_of_a_receipt_is_read_from_its_bitmap(press: Press, language: str, copies: int) -> None:
    data = paper("receipt", language=language)
    assert codes(image_of(press.compose("receipt", data, copies=copies).bitmap.png())) == [data["qr"]]


def test_there_is_one_original_and_every_later_copy_says_so(press: Press) -> None:
    assert "补打" not in text_of(press)
    assert "补打" in text_of(press, copies=2)


def test_what_is_not_posted_yet_says_so_and_asks_not_to_pay_again(press: Press) -> None:
    assert "已入账" in text_of(press)
    later = text_of(press, state="posting")
    assert "已收款，入账中" in later and "请勿重复交费" in later and "已入账" not in later


def test_only_a_cut_supply_is_promised_back(press: Press) -> None:
    assert "供电最晚于11-2410:16恢复" in text_of(press)
    assert "恢复" not in text_of(press, accounts=account(reconnect_by=None))


def test_several_accounts_of_one_payment_stand_below_each_other(press: Press) -> None:
    both = account() + account(holder="*㛃", account_no="4103****91", balance_fen=None, prepay_fen=0)
    text = text_of(press, accounts=both)
    assert "*𠮷" in text and "*㛃" in text and "4103****91" in text


@LANGUAGES
def test_a_part_payment_is_called_one_with_what_stays_due(press: Press, language: str) -> None:
    said = {"zh_CN": "部分缴费：2026年10月电费还欠¥12.34", "en": "Partpayment:¥12.34ofOct2026stilldue"}[language]
    bills = [{"period": "202609", "kwh": "196", "amount_fen": 10976},
             {"period": "202610", "kwh": "184", "amount_fen": 5000, "left_fen": 1234}]
    assert said in text_of(press, language=language, accounts=account(bills=bills))
    for whole in (bills[:1], [bills[1] | {"left_fen": None}]):
        assert said[:4] not in text_of(press, language=language, accounts=account(bills=whole))


@pytest.mark.parametrize("changes", [
    {"accounts": account(holder="王小明")}, {"channel": "barter"}, {"state": "lost"},
    {"total_fen": 1.5}, {"paid_at": "now"}, {"language": "fr"},
])
def test_what_must_not_be_printed_is_a_typed_error(press: Press, changes: dict[str, Any]) -> None:
    with pytest.raises(LayoutFailed):
        press.compose("receipt", paper("receipt", **changes))
