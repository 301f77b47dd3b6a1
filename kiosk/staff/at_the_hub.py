"""Somebody at the hub's own machine says by number and PIN who they are: no app, no session."""

from __future__ import annotations

from kiosk.contract.staff import Role
from kiosk.hub.errors import SignInRefused
from kiosk.hub.registry import Person
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.staff import tries
from kiosk.staff.desk import replace_pin
from kiosk.staff.model import PinChangeNeeded, Place, StaffDisabled, check_new_pin
from kiosk.staff.people import find
from kiosk.staff.pins import Pins


def identify(
    services: HubServices, number: str, pin: str, new_pin: str | None = None, *, pins: Pins | None = None,
) -> Person:
    """Counts wrong tries as a desk does; `new_pin` replaces a one-time PIN.

    Raises SignInRefused, LockedOut, StaffDisabled, PinChangeNeeded, PinTooSimple.
    """
    pins = pins or Pins()
    tokens = Tokens(services.identity.secret, services.hall)
    mac = tokens.number_mac(Place.DESKS, number)
    with services.write() as work:
        left = tries.count(work, mac, services.clock.now())
        row = find(work, number)
        work.commit()
    if not pins.verify(pin, row.pin_hash if row else None) or row is None:
        raise SignInRefused("the number or the PIN is wrong", tries_left=left)
    if row.disabled_at is not None:
        raise StaffDisabled("this person works here no longer")
    if row.one_time_until is not None and new_pin is None:
        raise PinChangeNeeded("a one-time PIN must be replaced by one of your own")
    new_hash = None
    if new_pin is not None:
        check_new_pin(new_pin, number=number, old=pin)
        new_hash = pins.hash(new_pin)
    with services.write() as work:
        tries.clear(work, mac)
        if new_hash is not None:
            replace_pin(work, tokens, row, new_hash, services.clock.now(), chosen=True)
        work.commit()
    return Person(row.id, row.number, row.name, frozenset(map(Role, row.roles)))
