"""The tour's windows: a counter of its own each, somebody signed in, who can be told what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from kiosk.cli.demo_hall import DemoHall
from kiosk.contract.client import HubClient
from kiosk.contract.counter import OpenWindow, WindowAction
from kiosk.contract.identity import read_identity
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.errors import KioskError
from kiosk.hub.pairing import new_code
from kiosk.hub.setup import open_hub
from kiosk.ids import new_id


@contextmanager
def window_of(hall: DemoHall, window: str) -> Iterator[HubClient]:
    """Open until the end, where the hub still hears it."""
    identity = hall.folder / f"window-{window}" / "identity"
    if read_identity(identity) is None:
        with open_hub(hall.folder / "hub") as services:
            code = new_code(services, Scope.COUNTER)
        pair(hall.hub_url, code, identity, name=f"window {window}", scope=Scope.COUNTER)
    paired = read_identity(identity)
    assert paired is not None
    client = HubClient(paired, identity)
    try:
        client.sign_in(**hall.sign_in(f"10{window}", f"Clerk {window}"))
        client.command("open_window", OpenWindow(window=window), command_id=new_id())
        yield client
        with suppress(KioskError):
            client.command("close_window", WindowAction(window=window), command_id=new_id())
    finally:
        client.close()
