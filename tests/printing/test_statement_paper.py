"""What a terminal owes as a statement: the layout takes it, and nothing in the store tells whose it is."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import read_public
from kiosk.terminal.statements import masked_number, statement_paper
from printing.press import Press
from tests.fakes.households import account, bill, history, without_prices
from tests.printing.tools import pdf_text

PACK = read_public(SHIPPED_PACK)
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize("width", [80, 210])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_month_becomes_a_statement(width: int, language: str) -> None:
    house = account("4103200001", bill("202610", 12712))
    known = history(house)
    paper = statement_paper(known, "202610", PACK, language, NOW, masked_number(house.account_no))
    sheet = Press(lambda: PACK, paper_mm=width).compose("statement", json.loads(json.dumps(paper)))
    text = pdf_text(sheet.pdf)
    for said in ("127.12", "8.52", "214", "4103****01"):
        assert said in text
    assert all(hidden not in json.dumps(paper, ensure_ascii=False) for hidden in
               (house.account_no, known.customer_name, known.service_address, known.meters[0].meter_no))


def test_an_earlier_month_says_nothing_of_the_year_as_it_stands_now() -> None:
    paper = statement_paper(history(account()), "202603", PACK, "zh_CN", NOW, "4103****01")
    assert paper["blocks"] is None and paper["comparison"] is not None and paper["days"] == 31


@pytest.mark.parametrize("width", [80, 210])
@pytest.mark.parametrize(("language", "last_block", "said"), [
    ("zh_CN", False, "本档还可用214度"), ("zh_CN", True, "现为最高一档"), ("en", False, "214kWhleftinthisblock"),
    ("en", True, "nowinthehighestblock")])
def test_the_blocks_of_a_household_on_time_of_use_have_no_price(
        width: int, language: str, last_block: bool, said: str) -> None:
    known = without_prices(history(account("4103200001", bill("202610", 12712)), last_block=last_block))
    known = known.model_copy(update={"bills": [one.model_copy(update={"lines": []}) for one in known.bills]})
    paper = statement_paper(known, "202610", PACK, language, NOW, "4103****01")
    text = "".join(pdf_text(Press(lambda: PACK, paper_mm=width).compose("statement", paper).pdf).split())
    assert said in text and "2160" in text and "0.56" not in text and "0.86" not in text


@pytest.mark.parametrize("width", [80, 210])
@pytest.mark.parametrize(("language", "said", "total"), [
    ("zh_CN", ("截至2026-11-2310:00", "未计算", "违约金尚未计算的，合计中不含违约金"), "253.40"),
    ("en", ("asof2026-11-2310:00", "notyet", "thetotaliswithoutit"), "253.40")])
def test_a_late_charge_that_is_not_computed_yet_leaves_the_arrears_on_the_statement(
        width: int, language: str, said: tuple[str, ...], total: str) -> None:
    known = history(account("4103200001", bill("202610", 12712)))
    [first] = known.insight.late
    second = first.model_copy(update={"billing_period": "202609", "unpaid_fen": 10044, "penalty_fen": None})
    insight = known.insight.model_copy(update={"late": [first, second]})
    paper = statement_paper(known.model_copy(update={"insight": insight}), "202610", PACK, language, NOW, "4103****01")
    text = "".join(pdf_text(Press(lambda: PACK, paper_mm=width).compose("statement", paper).pdf).split())
    assert all(words in text for words in (*said, "8.52", "100.44", total))


@pytest.mark.parametrize("width", [80, 210])
@pytest.mark.parametrize(("paid_fen", "due_fen", "said"), [(5000, 7712, True), (12712, 0, False), (0, 12712, False)])
def test_a_bill_that_is_paid_in_part_says_so_and_what_is_left(
        width: int, paid_fen: int, due_fen: int, said: bool) -> None:
    house = account("4103200001", bill("202610", due_fen or 1))
    known = history(house)
    money = {"paid_fen": paid_fen, "due_fen": due_fen}
    bills = [one.model_copy(update=money) if one.billing_period == "202610" else one for one in known.bills]
    paper = statement_paper(known.model_copy(update={"bills": bills}), "202610", PACK, "zh_CN", NOW, "4103****01")
    text = "".join(pdf_text(Press(lambda: PACK, paper_mm=width).compose("statement", paper).pdf).split())
    assert ("部分缴费，已交¥50.00" in text and "本期还欠¥77.12" in text) is said
    assert ("部分缴费" in text or "还欠" in text) is said
