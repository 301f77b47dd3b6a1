"""Paid for the wrong account, at the counter: one clerk asks, a manager at another counter approves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.contract.staff import Role
from kiosk.contract.transfers import Transfers, TransferSide, TransferView
from kiosk.ids import new_id
from tests.fakes.clock import HandClock
from tests.fakes.counter_core import FakeCounterCore
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import CLERK, IDLE, NOW
from tests.ui_counter.test_scenes import AT_A_DESK, LARGE, SMALL

MANAGER = CLERK.__class__("1002", "赵敏", (Role.CLERK, Role.MANAGER), 3600)
TRANSFER = TransferView(
    transfer_id=new_id(), receipt_no="20261128-00017", amount_fen=34339, reason="户号报错一位", state="requested",
    wrong=TransferSide(account_no="4103200001234", name="*三", village="张庄村3组"),
    right=TransferSide(account_no="4103200001235", name="*四", village="李家村"), requested_at=NOW,
    requested_by="王芳", mine=False)


@pytest.mark.parametrize(("language", "size"), [("zh_CN", SMALL), ("en", LARGE)])
def test_a_clerk_asks_and_a_manager_decides(clerk: Callable[..., Clerk], language: str, size: tuple[int, int]) -> None:
    core = FakeCounterCore(IDLE, HandClock(NOW))
    one = clerk(core, language=language, size=size)
    model = one.counter.wrong_account
    model.begin()
    one.settle()
    assert faults(one, AT_A_DESK) == []
    model.submit("20261128-00017", "", "")
    until(lambda: one.counter.feed.trouble == "receipt_and_account_needed", "what is missing")
    core.answers = [TRANSFER]
    model.submit("20261128-00017", "4103200001235", "户号报错一位")
    until(lambda: model.step == "requested", "the answer")
    one.settle()
    assert faults(one, AT_A_DESK) == []
    model.goOn()
    assert model.step == ""
    core.show(person=MANAGER)
    core.answers = [Transfers(open=[TRANSFER, TRANSFER.model_copy(update={"mine": True})])]
    until(lambda: one.counter.feed.desk.person == MANAGER, "the manager")
    model.begin()
    until(lambda: model.step == "deciding", "what waits")
    one.see({"zh_CN": "转移 ¥343.39？", "en": "Move ¥343.39?"}[language])
    assert faults(one, AT_A_DESK) == []
    core.answers = [TRANSFER.model_copy(update={"state": "approved", "new_receipt_no": "20261129-00003"})]
    model.decide(True)
    until(lambda: model.step == "approved", "the decision")
    one.settle()
    assert faults(one, AT_A_DESK) == []
    model.goOn()
    assert (model.step, model.waiting) == ("", 0)
