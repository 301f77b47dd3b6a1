"""A manager at the console sees what wants people, says how it ended, and finds a payment by its number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import insert

from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.payment_number import called, in_fours
from kiosk.payments.tables import bank_lines, differences, payments, refunds
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.ui_console.test_announcements import AT_A_DESK, at_a_console
from tests.ui_console.worker import Worker

Open = Callable[..., Worker]


def trouble(hall: ConsoleHall) -> UUID:
    """A payment in doubt, a refund that is stuck, a day that does not fit, money of nobody's; the refund's payment."""
    add_account(hall.hub, MOTHER, unpaid={"202609": 5000})
    now, stuck, doubt = hall.hub.clock.now(), new_id(), new_id()
    with hall.hub.services.write() as work:
        for payment, state, captured in ((stuck, "refunding", 5000), (doubt, "open", 0)):
            work.connection.execute(insert(payments).values(
                hall_id=work.hall, id=payment, app_id=new_id(), channel="wechat", state=state, version=4,
                items=[[MOTHER, "202609", 5000]], amount_fen=5000, by_code=0, opened_at=now - timedelta(hours=26),
                close_at=now, expires_at=now, next_at=None if captured else now + timedelta(seconds=4), watched=0,
                doubted_at=None if captured else now - timedelta(minutes=8), captured_fen=captured,
                captured_at=now if captured else None))
        work.connection.execute(insert(refunds).values(
            hall_id=work.hall, id=new_id(), payment_id=stuck, amount_fen=5000, state="short", reason="twice",
            asked_at=now - timedelta(hours=26), next_at=now + timedelta(minutes=5)))
        work.connection.execute(insert(differences).values(
            hall_id=work.hall, key="wechat.2026-11-27.b", channel="wechat", day=now.date(), number="b" * 32,
            finding="amount_differs", ours_fen=500000, theirs_fen=400000, at=now, found_at=now - timedelta(hours=3)))
        work.connection.execute(insert(bank_lines).values(
            hall_id=work.hall, serial="20261127000181", at=now - timedelta(days=2), amount_fen=1200000,
            found="no_reference"))
        work.commit()
    return stuck


@pytest.mark.parametrize(("language", "size"), [("zh_CN", (1280, 720)), ("en", (1440, 900))])
def test_a_stuck_refund_is_closed_with_its_reason(
    hall: ConsoleHall, worker: Open, language: str, size: tuple[int, int],
) -> None:
    payment = trouble(hall)
    one = at_a_console(hall, worker, "1002", Role.MANAGER, language=language, size=size)
    one.console.pages.open("payments", "")
    model = one.console.pages.model
    until(lambda: model.sheet.total == 4, "the list")
    found = []

    def judged(what: str) -> None:
        one.idle()
        one.settle()
        for dark in (False, True):
            one.console.desk.setDark(dark)
            found.extend(f"{what}: {fault}" for fault in faults(one, AT_A_DESK))

    judged("list")
    for key in [row.key for row in model.sheet._all]:
        model.open(key)
        judged(key.partition(":")[0])
    model.open(next(row.key for row in model.sheet._all if row.kind == "refund"))
    one.settle()
    one.click({"zh_CN": "已用其他方式退还…", "en": "Given back otherwise …"}[language])
    judged("reason")
    one.type("柜台现金退还")
    one.press("enter")
    until(lambda: model.sheet.total == 3 and model.openKey == "", "the refund to be off the list")
    model.show("closed")
    judged("closed")
    [closed] = model.sheet._all
    model.open(closed.key)
    one.see("柜台现金退还")
    judged("one that is closed")
    model.open("")
    model.search(payment.hex)
    until(lambda: model.counts["found"] == 1, "the payment")
    judged("found")
    model.search(in_fours(called(payment)))
    until(lambda: model.counts["found"] == 1, "the payment by what people call it")
    model.open(model.sheet._all[0].key)
    one.see(in_fours(called(payment)))
    judged("found by the number on the slip")
    assert found == []


def test_a_clerk_looks_and_asks_again_and_closes_nothing(hall: ConsoleHall, worker: Open) -> None:
    trouble(hall)
    one = at_a_console(hall, worker, "1006", Role.CLERK, Role.PUBLISHER)
    one.console.pages.open("payments", "")
    model = one.console.pages.model
    until(lambda: model.sheet.total == 4, "the list")
    steps = {}
    for row in model.sheet._all:
        model.open(row.key)
        steps[row.kind] = list(model.steps)
    assert steps == {"refund": ["retry"], "doubt": ["retry"], "difference": [], "bank": []}
