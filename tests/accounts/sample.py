"""A few accounts written straight into a hub's tables."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert

from kiosk.accounts.tables import accounts, bills, meters
from kiosk.hub.services import HubServices
from tests.fixtures.hub import Hub

MOTHER, PREPAID, SHOP = "4101234567890", "4101234567891", "0123456789"
AS_OF = datetime(2026, 11, 1, 10, tzinfo=UTC)

_ACCOUNT: dict[str, Any] = {
    "old_no": None, "customer_name": "李四三", "service_address": "青石镇柳村三组9号", "village": "柳村三组",
    "customer_kind": "lv_residential", "tariff_code": "HN-RES-TIER", "household_members": 3, "low_income": False,
    "on_tou": False, "mode": "postpaid", "balance_fen": 0, "balance_at": None, "warning_fen": None, "supply": "on",
    "usual_fen": [], "phone": "13800001234", "id_mac": None, "here_fen": 0, "as_of": AS_OF,
}


def add_account(hub: Hub, account_no: str = MOTHER, *, unpaid: dict[str, int] | None = None, **values: Any) -> None:
    """`unpaid`: billing period → fen; each bill's number is its period."""
    write_account(hub.services, account_no, unpaid=unpaid, **values)


def write_account(
    services: HubServices, account_no: str, *, unpaid: dict[str, int] | None = None, **values: Any,
) -> None:
    with services.write() as work:
        row = {**_ACCOUNT, **values, "hall_id": work.hall, "account_no": account_no}
        work.connection.execute(insert(accounts), [row])
        work.connection.execute(insert(meters), [{
            "hall_id": work.hall, "account_no": account_no, "meter_no": f"41M{account_no[-6:]}", "multiplier": 1,
            "digits": 6, "installed_on": None, "removed_on": None, "as_of": AS_OF}])
        for period, fen in (unpaid or {}).items():
            day = date(int(period[:4]), int(period[4:]), 28)
            work.connection.execute(insert(bills), [{
                "hall_id": work.hall, "account_no": account_no, "bill_no": period, "billing_period": period,
                "issued_on": day, "due_on": day, "total_wh": 100_000, "billed_fen": fen, "penalty_fen": 0,
                "paid_fen": 0, "lines": [["居民第一档", 100_000, "0.56", fen]], "here_fen": 0, "as_of": AS_OF}])
        work.commit()
