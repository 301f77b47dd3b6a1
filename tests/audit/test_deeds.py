"""What somebody does at the hub's machine, or to an alert, is in the audit's chain as whatever they do at a console."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk import audit
from kiosk.accounts.importing import import_file
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.pairing import revoke
from kiosk.payments.bank_import import take_in
from kiosk.payments.outside import rules_of
from kiosk.tickets import raise_alert
from tests.accounts.extracts import ACCOUNTS, account, write
from tests.accounts.test_import import AS_OF
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk


def deeds(hub: Hub) -> list[tuple[str, str, dict[str, Any]]]:
    with hub.services.database.read() as connection:
        return [(one.action, one.by, one.details) for one in audit.entries(connection, hub.services.hall)
                if not one.action.startswith("Staff")]


@ON_SQLITE
def test_who_was_let_in_and_who_was_shut_out(hub: Hub) -> None:
    terminal = hub.app()
    for asked in (("pair", "--kind", "terminal", "--code", "7"), ("apps", "--revoke", terminal.code)):
        code, _, err = run_kiosk("hub", *asked, folder=hub.folder)
        assert code == 0, err
    assert deeds(hub) == [("PairingCodeMade", "hub", {"kind": "terminal", "serves": []}), ("AppRevoked", "hub", {})]
    other = hub.app()
    revoke(hub.services, other.code)
    assert len(deeds(hub)) == 2, "a test's own hand is nobody's"


def test_an_extract_and_the_banks_list_leave_what_they_brought(hub: Hub, tmp_path: Path) -> None:
    path = write(tmp_path / "accounts.csv", ACCOUNTS, [account("4100000000001"), account("4100000000002")])
    import_file(hub.services, path, AS_OF, dry_run=True)
    assert deeds(hub) == []
    import_file(hub.services, path, AS_OF)
    take_in(hub.services, [], rules_of(hub.folder))
    (imported, _, said), (bank, by, lines) = deeds(hub)
    assert (imported, said["kind"], said["rows"], said["written"]) == ("AccountsImported", "accounts", 2, 2)
    assert (bank, by, lines) == ("BankListTaken", "hub", {"lines": 0, "matched": 0, "open": 0})


def test_who_acknowledged_an_alert_first(hub: Hub) -> None:
    with hub.services.write() as work:
        id = raise_alert(work, "payment", "bank", hub.clock.now(), what="bank_open", lines="1")
        work.commit()
    manager = hub.staffed(Scope.STAFF, Role.MANAGER)
    for _ in range(2):
        assert manager.command("acknowledge_alert", {"alert_id": str(id)}).status_code == 200
    [(action, by, details)] = deeds(hub)
    assert (action, details) == ("AlertAcknowledged", {"kind": "payment"}) and by != "hub"
