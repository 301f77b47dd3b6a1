"""Who works in the hall: added, given roles, sent away. A new PIN is made up here and shown once."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.contract.staff import Role
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.staff import facts, sessions, tries
from kiosk.staff.model import FIRST_NUMBER, ONE_TIME, LastManager, Place
from kiosk.staff.pins import Pins, one_time_pin
from kiosk.staff.tables import staff, staff_sessions, staff_tries
from kiosk.text import plain


@dataclass(frozen=True, slots=True)
class StaffRow:
    """`waits_until`: a one-time PIN has not been replaced yet. `locked_until` may be past."""

    id: UUID
    number: str
    name: str = field(repr=False)
    roles: tuple[Role, ...]
    added_at: datetime
    disabled_at: datetime | None
    waits_until: datetime | None
    locked_until: datetime | None


def add(services: HubServices, number: str, name: str, roles: Collection[Role], *, pins: Pins | None = None) -> str:
    """A new person; returns their one-time PIN. Raises BadInput for a number that is taken or none."""
    if not re.fullmatch(r"[0-9]{1,10}", number):
        raise BadInput("a staff number has 1 to 10 digits", field="number")
    if not roles:
        raise BadInput("a person needs a role at least", field="role")
    shown, pin = _shown(name), one_time_pin()
    pin_hash, now = (pins or Pins()).hash(pin), services.clock.now()
    with services.write() as work:
        if find(work, number) is not None:
            raise BadInput(f"the number {number} is somebody's already", field="number")
        person_id = new_id()
        work.connection.execute(insert(staff).values(
            hall_id=work.hall, id=person_id, number=number, name=shown, roles=facts.roles_of(roles), pin_hash=pin_hash,
            one_time_until=now + ONE_TIME, added_at=now))
        work.record(facts.changed("StaffAdded", person_id, now, roles=facts.roles_of(roles)))
        work.commit()
    return pin


def add_first_manager(services: HubServices, name: str = "Manager", *, pins: Pins | None = None) -> str | None:
    """The one-time PIN of number 1, or None where somebody was added before."""
    with services.database.read() as connection:
        if connection.execute(select(staff.c.id).where(staff.c.hall_id == services.hall).limit(1)).first():
            return None
    return add(services, FIRST_NUMBER, name, {Role.MANAGER}, pins=pins)


def list_staff(services: HubServices) -> list[StaffRow]:
    """Everybody, by number."""
    tokens = Tokens(services.identity.secret, services.hall)
    with services.database.read() as connection:
        locked = {row.number_mac: row.locked_until for row in connection.execute(
            select(staff_tries).where(staff_tries.c.hall_id == services.hall))}
        rows = connection.execute(select(staff).where(staff.c.hall_id == services.hall)).all()
    found = [
        StaffRow(row.id, row.number, row.name, tuple(map(Role, row.roles)), row.added_at, row.disabled_at,
                 row.one_time_until, max(filter(None, map(locked.get, _macs(tokens, row.number))), default=None))
        for row in rows
    ]
    return sorted(found, key=lambda one: (len(one.number), one.number))


def state_of(row: StaffRow, now: datetime) -> str:
    """disabled, locked, pin_expired, waits (for the first sign-in) or active."""
    if row.disabled_at is not None:
        return "disabled"
    if row.locked_until is not None and row.locked_until > now:
        return "locked"
    if row.waits_until is not None:
        return "pin_expired" if row.waits_until <= now else "waits"
    return "active"


def rename(services: HubServices, number: str, name: str) -> None:
    """Raises NotFound, BadInput. The fact holds neither name."""
    with services.write() as work:
        person = _known(work, number)
        _set(work, person, name=_shown(name))
        work.record(facts.changed("StaffRenamed", person.id, services.clock.now()))
        work.commit()


def set_roles(services: HubServices, number: str, roles: Collection[Role]) -> None:
    """What they may do from their next command on. Raises NotFound, BadInput, LastManager."""
    if not roles:
        raise BadInput("a person needs a role at least; disable who has left", field="role")
    with services.write() as work:
        person = _known(work, number)
        if Role.MANAGER not in roles:
            _keep_a_manager(work, person)
        _set(work, person, roles=facts.roles_of(roles))
        work.record(facts.changed(
            "StaffRolesChanged", person.id, services.clock.now(), roles=facts.roles_of(roles), before=person.roles))
        work.commit()


def reset_pin(services: HubServices, number: str, *, pins: Pins | None = None) -> str:
    """A new one-time PIN; the old one and open sessions end, a lock-out too. Raises NotFound."""
    pin = one_time_pin()
    pin_hash = (pins or Pins()).hash(pin)
    with services.write() as work:
        person, now = _known(work, number), services.clock.now()
        _set(work, person, pin_hash=pin_hash, one_time_until=now + ONE_TIME)
        for mac in _macs(Tokens(services.identity.secret, services.hall), number):
            tries.clear(work, mac)
        sessions.end(work, staff_sessions.c.person_id == person.id, now, reason="pin_reset")
        work.record(facts.changed("StaffPinReset", person.id, now))
        work.commit()
    return pin


def disable(services: HubServices, number: str) -> None:
    """Out at once, the number kept. Raises NotFound, LastManager."""
    with services.write() as work:
        person, now = _known(work, number), services.clock.now()
        if person.disabled_at is None:
            _keep_a_manager(work, person)
            _set(work, person, disabled_at=now)
            sessions.end(work, staff_sessions.c.person_id == person.id, now, reason="disabled")
            work.record(facts.changed("StaffDisabled", person.id, now))
        work.commit()


def enable(services: HubServices, number: str) -> None:
    """Back again with the PIN of before. Raises NotFound."""
    with services.write() as work:
        person = _known(work, number)
        if person.disabled_at is not None:
            _set(work, person, disabled_at=None)
            work.record(facts.changed("StaffEnabled", person.id, services.clock.now()))
        work.commit()


def unlock(work: HubWork, tokens: Tokens, number: str, now: datetime, *, by: str = facts.AT_THE_HUB) -> bool:
    """Lift a lock-out; returns whether there was one. Raises NotFound."""
    person = _known(work, number)
    cleared = [tries.clear(work, mac) for mac in _macs(tokens, number)]
    if not any(until is not None and until > now for until in cleared):
        return False
    work.record(facts.changed("StaffUnlocked", person.id, now, by=by))
    return True


def find(work: HubWork, number: str) -> Row[Any] | None:
    return work.connection.execute(
        select(staff).where(staff.c.hall_id == work.hall, staff.c.number == number)).one_or_none()


def works_beside(work: HubWork, role: Role, person_id: UUID) -> bool:
    """Whether somebody else with `role` works here."""
    others = work.connection.execute(select(staff.c.roles).where(
        staff.c.hall_id == work.hall, staff.c.id != person_id, staff.c.disabled_at.is_(None))).scalars()
    return any(role in roles for roles in others)


def who_works(connection: Connection, hall: str) -> dict[UUID, tuple[str, frozenset[Role]]]:
    """Whoever is not disabled: number and roles by id."""
    rows = connection.execute(select(staff.c.id, staff.c.number, staff.c.roles).where(
        staff.c.hall_id == hall, staff.c.disabled_at.is_(None)))
    return {row.id: (row.number, frozenset(map(Role, row.roles))) for row in rows}


def numbers_of(connection: Connection, hall: str, ids: Collection[UUID]) -> dict[UUID, str]:
    """Their staff numbers."""
    rows = connection.execute(
        select(staff.c.id, staff.c.number).where(staff.c.hall_id == hall, staff.c.id.in_(ids)))
    return {row.id: row.number for row in rows}


def names_of(connection: Connection, hall: str, ids: Collection[UUID]) -> dict[UUID, str]:
    """Their names, for staff of the hall alone."""
    rows = connection.execute(select(staff.c.id, staff.c.name).where(staff.c.hall_id == hall, staff.c.id.in_(ids)))
    return {row.id: row.name for row in rows}


def _macs(tokens: Tokens, number: str) -> list[str]:
    return [tokens.number_mac(place, number) for place in Place]


def _shown(name: str) -> str:
    shown = plain(name, limit=80, field="name")
    if not shown:
        raise BadInput("a person needs a name", field="name")
    return shown


def _known(work: HubWork, number: str) -> Row[Any]:
    person = find(work, number)
    if person is None:
        raise NotFound(f"nobody has the number {number}", number=number)
    return person


def _set(work: HubWork, person: Row[Any], **values: object) -> None:
    work.connection.execute(
        update(staff).where(staff.c.hall_id == work.hall, staff.c.id == person.id).values(**values))


def _keep_a_manager(work: HubWork, person: Row[Any]) -> None:
    """Raises LastManager when `person` is the only one left."""
    if Role.MANAGER in person.roles and not works_beside(work, Role.MANAGER, person.id):
        raise LastManager("nobody would be a manager any more: make somebody else one first")
