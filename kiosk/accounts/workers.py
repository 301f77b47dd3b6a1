"""The hub's own work on accounts: what has ended is forgotten."""

from __future__ import annotations

from kiosk.accounts import openings, verifying
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices


@worker("forget_account_visits", every_seconds=600)
def forget(services: HubServices) -> None:
    now = services.clock.now()
    with services.write() as work:
        openings.purge(work, now)
        verifying.purge(work, now)
        work.commit()
