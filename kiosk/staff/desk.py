"""The hub's staff desk: PINs are checked outside of every transaction, everything else inside one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, update

from kiosk.audit import note
from kiosk.contract.messages import Scope
from kiosk.contract.staff import OnDuty, Role, SignIn, StaffSession
from kiosk.errors import KioskError
from kiosk.hub.errors import RoleNeeded, SignInRefused
from kiosk.hub.registry import REGISTRY, Caller, Person
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import facts, sessions, tries
from kiosk.staff.model import (
    PERIODS,
    PinChangeNeeded,
    PinExpired,
    StaffDisabled,
    check_new_pin,
    may_sign_in,
    place_of,
)
from kiosk.staff.people import find
from kiosk.staff.pins import Pins
from kiosk.staff.tables import staff, staff_sessions


@dataclass(frozen=True, slots=True)
class Desk:
    """See `kiosk.hub.registry.StaffDesk`."""

    pins: Pins = field(default_factory=Pins)

    def sign_in(self, services: HubServices, caller: Caller, request: SignIn) -> StaffSession:
        """Raises SignInRefused, LockedOut, PinChangeNeeded, PinExpired, PinTooSimple, StaffDisabled, RoleNeeded."""
        today, token = self._prove(services, caller, request, begin=True)
        return StaffSession(token=token, **_on_duty(caller.scope, today).model_dump())

    def countersign(self, services: HubServices, caller: Caller, request: SignIn) -> Person:
        """Tries are counted, and a one-time PIN refused, as at a sign-in. Raises as `sign_in`."""
        today, _ = self._prove(services, caller, request, begin=False)
        return Person(today.id, today.number, today.name, frozenset(map(Role, today.roles)))

    def _prove(self, services: HubServices, caller: Caller, request: SignIn, *, begin: bool) -> tuple[Row[Any], str]:
        """Whose number and PIN these are, and the token of a session that is to `begin`."""
        tokens = Tokens(services.identity.secret, services.hall)
        number_mac = tokens.number_mac(place_of(caller.scope), request.number)
        with services.write() as work:
            left = tries.count(work, number_mac, services.clock.now())
            person = find(work, request.number)
            work.commit()
        if not self.pins.verify(request.pin, person.pin_hash if person else None) or person is None:
            if left == 0:
                _record_lock(services, tokens, person.id if person else None, caller.app_id)
            raise SignInRefused("the number or the PIN is wrong", tries_left=left)
        refusal, new_hash = self._look_closer(person, caller, request, services.clock.now())
        with services.write() as work:
            now = services.clock.now()
            today = find(work, request.number)
            if today is None or today.pin_hash != person.pin_hash:  # changed while the PIN was being checked
                raise SignInRefused("the number or the PIN is wrong", tries_left=left)
            tries.clear(work, number_mac)
            if today.disabled_at is not None:
                refusal = StaffDisabled("this person works here no longer")
            if new_hash is not None and refusal is None:
                replace_pin(work, tokens, today, new_hash, now, chosen=request.new_pin is not None)
            token = sessions.begin(work, tokens, caller, today.id, now) if begin and refusal is None else ""
            work.commit()
        if refusal is not None:
            raise refusal
        return today, token

    def _look_closer(
        self, person: Row[Any], caller: Caller, request: SignIn, now: datetime,
    ) -> tuple[KioskError | None, str | None]:
        """Why somebody with the right PIN is refused, or the hash that replaces theirs."""
        if not may_sign_in(caller.scope, list(map(Role, person.roles))):
            return RoleNeeded(f"nobody with these roles works at a {caller.scope}", roles=", ".join(person.roles)), None
        if person.one_time_until is not None and person.one_time_until <= now:
            return PinExpired("the one-time PIN has waited too long; have a new one made"), None
        if request.new_pin is not None:
            try:
                check_new_pin(request.new_pin, number=person.number, old=request.pin)
            except KioskError as refusal:
                return refusal, None
            return None, self.pins.hash(request.new_pin)
        if person.one_time_until is not None:
            return PinChangeNeeded("a one-time PIN must be replaced by one of your own"), None
        return None, self.pins.hash(request.pin) if self.pins.is_outdated(person.pin_hash) else None

    def sign_out(self, services: HubServices, caller: Caller) -> None:
        if caller.person is None:
            return
        with services.write() as work:
            sessions.end(
                work, staff_sessions.c.id == caller.person.session_id, services.clock.now(), reason="left")
            work.commit()

    def people(
        self, connection: Connection, services: HubServices, signed: Sequence[tuple[UUID, Scope, str]],
    ) -> dict[tuple[UUID, str], Person]:
        tokens = Tokens(services.identity.secret, services.hall)
        macs = {tokens.staff_mac(token): (app_id, scope, token) for app_id, scope, token in signed}
        found = sessions.find_all(connection, services.hall, macs, services.clock.now())
        return {(macs[mac][0], macs[mac][2]): person for mac, person in found.items()}

    def on_duty(self, scope: Scope, person: Person) -> OnDuty:
        return _on_duty(scope, person)

    def seen(self, work: HubWork, person: Person, now: datetime) -> None:
        sessions.note_deed(work, person, now)


def _on_duty(scope: Scope, person: Any) -> OnDuty:
    return OnDuty(
        person_id=person.id, number=person.number, name=person.name, roles=sorted(map(Role, person.roles)),
        idle_seconds=int(PERIODS[scope].idle.total_seconds()))


def _record_lock(services: HubServices, tokens: Tokens, person_id: UUID | None, app_id: UUID) -> None:
    with services.write() as work:
        locked = facts.locked_out(person_id, app_id, services.clock.now())
        work.record(locked)
        note(work, tokens, locked.kind, locked.subject, locked.occurred_at, by=facts.AT_THE_HUB)
        work.commit()


def replace_pin(
    work: HubWork, tokens: Tokens, person: Row[Any], pin_hash: str, now: datetime, *, chosen: bool,
) -> None:
    """`chosen`: by the person, and whoever is signed in with the old one is out; else only the cost has changed."""
    values: dict[str, Any] = {"pin_hash": pin_hash}
    if chosen:
        values["one_time_until"] = None
        sessions.end(work, staff_sessions.c.person_id == person.id, now, reason="pin_changed")
        chose = facts.changed("StaffPinChanged", person.id, now, by=str(person.id))
        work.record(chose)
        note(work, tokens, chose.kind, chose.subject, now, by=str(person.id))
        work.announce("counter", {"person": str(person.id)})
    work.connection.execute(
        update(staff).where(staff.c.hall_id == work.hall, staff.c.id == person.id).values(values))


REGISTRY.staff = Desk()
