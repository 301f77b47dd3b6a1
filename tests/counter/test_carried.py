"""A cashier's ticket brings what is to be paid: to the window that calls it, to nobody else, and on no paper."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from kiosk.accounts.tables import audit
from kiosk.counter.deeds import Deeds
from kiosk.errors import Refused
from tests.accounts.sample import MOTHER, PREPAID, add_account
from tests.counter.hall import Hall


def brought(hall: Hall, ticket: UUID, *items: tuple[str, str | None, int]) -> dict[str, Any]:
    answer = hall.terminal.post("/v1/payments/carry", {"ticket_id": str(ticket), "items": [
        {"account_no": account, "bill_no": bill, "amount_fen": fen} for account, bill, fen in items]})
    said: dict[str, Any] = answer.json()
    return said


def test_the_window_that_calls_it_sees_accounts_and_amounts(hall: Hall):
    add_account(hall.hub, MOTHER, unpaid={"202609": 5000, "202610": 7000})
    add_account(hall.hub, PREPAID, mode="smart_prepay", balance_fen=-200)
    ticket, _ = hall.ticket()
    other, _ = hall.ticket()
    assert "until" in brought(hall, ticket, (MOTHER, "202609", 5000), (MOTHER, "202601", 900), (PREPAID, None, 10000))
    assert brought(hall, other, ("4101234567899", None, 1))["code"] == "account_unknown"
    core = hall.at_work()
    deeds = Deeds(core)
    with pytest.raises(Refused) as refused:
        deeds.carried(ticket)
    assert refused.value.code == "not_called"
    deeds.call_next()
    mother, prepaid = deeds.carried(ticket).accounts
    assert (mother.account.name, mother.account.due_fen, mother.wanted_fen) == ("*三", 12000, 5000)
    assert (prepaid.account.balance_fen, prepaid.wanted_fen) == (-200, 10000)
    with hall.hub.services.database.read() as connection:
        seen = connection.execute(audit.select()).all()
    assert [(row.account_no, row.deed, row.person_id is not None) for row in seen] == [
        (MOTHER, "seen", True), (PREPAID, "seen", True)]
    deeds.start()
    deeds.finish()
    with pytest.raises(Refused):
        deeds.carried(ticket)
    deeds.call_next()
    assert deeds.carried(other).accounts == []
