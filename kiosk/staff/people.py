"""Who works in the hall: added, given roles, sent away. A new PIN is made up here and shown once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, select

from kiosk.contract.people import PersonState, PersonView
from kiosk.contract.staff import Role
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff.changing import Changes
from kiosk.staff.model import FIRST_NUMBER, ONE_TIME, Place
from kiosk.staff.photo import portrait
from kiosk.staff.pins import Pins, one_time_pin
from kiosk.staff.tables import staff, staff_photos, staff_tries


def add(
    services: HubServices, number: str, name: str, roles: Collection[Role], *, windows: Collection[str] = (),
    pins: Pins | None = None,
) -> str:
    """A new person; returns their one-time PIN. Raises BadInput for a number that is taken or none."""
    pin = one_time_pin()
    pin_hash = (pins or Pins()).hash(pin)
    with _changing(services) as changes:
        changes.add(number, name, roles, windows, pin_hash=pin_hash, until=services.clock.now() + ONE_TIME)
    return pin


def add_first_manager(services: HubServices, name: str = "Manager", *, pins: Pins | None = None) -> str | None:
    """The one-time PIN of number 1, or None where somebody was added before."""
    with services.database.read() as connection:
        if connection.execute(select(staff.c.id).where(staff.c.hall_id == services.hall).limit(1)).first():
            return None
    return add(services, FIRST_NUMBER, name, {Role.MANAGER}, pins=pins)


def list_staff(services: HubServices) -> list[PersonView]:
    """Everybody, by number."""
    tokens, now = Tokens(services.identity.secret, services.hall), services.clock.now()
    with services.database.read() as connection:
        locked = {row.number_mac: row.locked_until for row in connection.execute(
            select(staff_tries).where(staff_tries.c.hall_id == services.hall))}
        rows = connection.execute(_people().where(staff.c.hall_id == services.hall)).all()
    found = [
        _view(row, max(filter(None, map(locked.get, macs(tokens, row.number))), default=None), now) for row in rows]
    return sorted(found, key=lambda one: (len(one.number), one.number))


def view_of(work: HubWork, tokens: Tokens, person_id: UUID, now: datetime) -> PersonView:
    """One of them as they are in this transaction."""
    row = work.connection.execute(_people().where(staff.c.hall_id == work.hall, staff.c.id == person_id)).one()
    until = work.connection.execute(select(staff_tries.c.locked_until).where(
        staff_tries.c.hall_id == work.hall, staff_tries.c.number_mac.in_(macs(tokens, row.number)))).scalars()
    return _view(row, max(filter(None, until), default=None), now)


def _people() -> Select[Any]:
    return select(staff, staff_photos.c.sha256.label("photo")).outerjoin(
        staff_photos, (staff_photos.c.hall_id == staff.c.hall_id) & (staff_photos.c.person_id == staff.c.id))


def _view(row: Row[Any], locked_until: datetime | None, now: datetime) -> PersonView:
    state, until = PersonState.ACTIVE, None
    if row.disabled_at is not None:
        state = PersonState(row.disabled_for or PersonState.LEFT)
    elif locked_until is not None and locked_until > now:
        state, until = PersonState.LOCKED, locked_until
    elif row.one_time_until is not None:
        state, until = (PersonState.PIN_EXPIRED, None) if row.one_time_until <= now else (
            PersonState.WAITS, row.one_time_until)
    return PersonView(
        person_id=row.id, number=row.number, name=row.name, roles=[Role(role) for role in row.roles],
        windows=row.windows, photo=row.photo or "", state=state, version=row.version, added_at=row.added_at,
        until=until)


def show(services: HubServices, number: str, sent: bytes) -> None:
    """With this photo, PNG or JPEG, where everybody sees it: they agreed. Raises NotFound, PictureRefused."""
    photo = portrait(sent)
    with _changing(services) as changes:
        changes.show(changes.known(number), photo)


def rename(services: HubServices, number: str, name: str) -> None:
    """Raises NotFound, BadInput."""
    with _changing(services) as changes:
        changes.rename(changes.known(number), name)


def set_roles(services: HubServices, number: str, roles: Collection[Role]) -> None:
    """Raises NotFound, BadInput, LastManager."""
    with _changing(services) as changes:
        changes.set_roles(changes.known(number), roles)


def set_windows(services: HubServices, number: str, windows: Collection[str]) -> None:
    """None means all. Raises NotFound."""
    with _changing(services) as changes:
        changes.set_windows(changes.known(number), windows)


def reset_pin(services: HubServices, number: str, *, pins: Pins | None = None) -> str:
    """A new one-time PIN; the old one and open sessions end, a lock-out too. Raises NotFound."""
    pin = one_time_pin()
    pin_hash = (pins or Pins()).hash(pin)
    with _changing(services) as changes:
        changes.new_pin(changes.known(number), pin_hash)
    return pin


def disable(services: HubServices, number: str, reason: str = "left") -> None:
    """Raises NotFound, LastManager."""
    with _changing(services) as changes:
        changes.disable(changes.known(number), reason)


def enable(services: HubServices, number: str) -> None:
    """Raises NotFound."""
    with _changing(services) as changes:
        changes.enable(changes.known(number))


def unlock(services: HubServices, number: str) -> bool:
    """Whether there was a lock-out to lift. Raises NotFound."""
    with _changing(services) as changes:
        return changes.unlock(changes.known(number))


@contextmanager
def _changing(services: HubServices) -> Iterator[Changes]:
    """What is done at the hub's own machine: nobody signs in there, and the record says so."""
    with services.write() as work:
        yield Changes(work, Tokens(services.identity.secret, services.hall), services.clock.now())
        work.commit()


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


def with_number(connection: Connection, hall: str, number: str) -> UUID | None:
    """Whose number it is, also of somebody who has left; None of nobody."""
    return connection.scalar(select(staff.c.id).where(staff.c.hall_id == hall, staff.c.number == number))


def numbers_of(connection: Connection, hall: str, ids: Collection[UUID]) -> dict[UUID, str]:
    """Their staff numbers."""
    rows = connection.execute(
        select(staff.c.id, staff.c.number).where(staff.c.hall_id == hall, staff.c.id.in_(ids)))
    return {row.id: row.number for row in rows}


def names_of(connection: Connection, hall: str, ids: Collection[UUID]) -> dict[UUID, str]:
    """Their names, for staff of the hall alone."""
    rows = connection.execute(select(staff.c.id, staff.c.name).where(staff.c.hall_id == hall, staff.c.id.in_(ids)))
    return {row.id: row.name for row in rows}


def may_open(connection: Connection, hall: str, person_id: UUID, window: str) -> bool:
    """Whether this person is qualified for that window."""
    windows = connection.scalar(select(staff.c.windows).where(staff.c.hall_id == hall, staff.c.id == person_id))
    return not windows or window in windows


def macs(tokens: Tokens, number: str) -> list[str]:
    """Under which the tries of a number are counted."""
    return [tokens.number_mac(place, number) for place in Place]
