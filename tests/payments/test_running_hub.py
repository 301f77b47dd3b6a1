"""The whole of it as it is run: a hub process with its own workers, the sandbox as another, a paired terminal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.contract.payments import WAYS
from kiosk.hub import setup
from kiosk.ids import new_id
from tests.accounts.sample import MOTHER, write_account
from tests.fixtures.hub import ON_SQLITE, RunningHub
from tests.fixtures.paying import take_money
from tests.fixtures.sandbox import Sandbox
from tests.fixtures.wait import wait_until


@pytest.mark.e2e
@ON_SQLITE
def test_a_terminal_pays_at_a_running_hub(running_hub: Callable[[], RunningHub], sandbox: Sandbox, tmp_path):
    folder = tmp_path / "hub"
    take_money(folder, sandbox, open_seconds=60)
    with setup.open_hub(folder) as services:
        write_account(services, MOTHER, unpaid={"202609": 5000})
    terminal = running_hub().pair()
    payment_id = str(new_id())
    asked = {"payment_id": payment_id, "channel": "wechat", "items": [
        {"account_no": MOTHER, "bill_no": "202609", "amount_fen": 5000}]}
    assert terminal.command("open_payment", asked).status_code == 200

    def view() -> dict[str, object]:
        said: dict[str, object] = terminal.get(f"/v1/payments/{payment_id}").json()
        return said

    wait_until(lambda: view()["code"])
    sandbox.scan(str(view()["code"]))
    wait_until(lambda: view()["state"] == "posting")  # the billing system of this hall never answers
    assert [one["bills"] for one in view()["receipts"]] == [["202609"]]  # type: ignore[attr-defined]


@pytest.mark.e2e
@ON_SQLITE
def test_a_running_hub_notices_an_outage_before_anybody_pays(
        running_hub: Callable[[], RunningHub], sandbox: Sandbox, tmp_path):
    take_money(tmp_path / "hub", sandbox)
    terminal = running_hub().pair()

    def away() -> list[str]:
        items = terminal.get("/v1/publications").json()["items"]
        return [way for one in items if one["document"] == WAYS for way in one["body"]["away"]]

    sandbox.faults(down=True)
    wait_until(lambda: away() == ["alipay", "wechat"])
    sandbox.faults()
    wait_until(lambda: away() == [])
