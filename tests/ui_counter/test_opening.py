"""A clerk opens a customer's visit at a terminal: both numbers must fit, and it is on record whose word it was."""

from __future__ import annotations

from sqlalchemy import select

from kiosk.accounts.tables import audit
from kiosk.ids import new_id
from tests.accounts.sample import MOTHER, add_account
from tests.counter.hall import Hall
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.test_clerk import at_work  # noqa: F401


def test_the_clerk_types_both_numbers_and_the_terminal_may_look(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    add_account(hall.hub, MOTHER)
    visit = {"visit_id": str(new_id()), "account_no": MOTHER}
    code = hall.terminal.post("/v1/accounts/ask-clerk", visit).json()["code"]
    assert hall.terminal.post("/v1/accounts/history", visit).status_code == 409
    at_work.press("ctrl+o")
    at_work.see("为客户打开用电明细")
    at_work.type(f"{(int(code) + 1) % 10 ** 6:06d}")
    at_work.press("enter")
    at_work.type(MOTHER)
    at_work.press("enter")
    at_work.see("没有终端显示这个号码")
    at_work.idle()
    at_work.press("esc")
    at_work.see_no("为客户打开用电明细")
    at_work.press("ctrl+o")
    at_work.type(f"{code}")
    at_work.press("enter")
    at_work.type(MOTHER)
    at_work.press("enter")
    at_work.see("已打开：*三 · 柳村三组")
    assert hall.terminal.post("/v1/accounts/history", visit).status_code == 200
    with hall.hub.services.database.read() as connection:
        by = connection.execute(select(audit.c.person_id).where(audit.c.deed == "opened_by_clerk")).scalars().all()
    assert len(by) == 1 and by[0] is not None
    at_work.press("enter")
    at_work.see("叫下一号")
