"""Every change to who works here: checked, and in one transaction with its fact and its entry in the audit's chain."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, select, update

from kiosk import audit
from kiosk.contract.staff import Role
from kiosk.errors import BadInput
from kiosk.hub.dialect import upsert
from kiosk.hub.errors import NotFound
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.staff import facts, public, sessions, tries
from kiosk.staff.model import ONE_TIME, LastManager, OwnRights, PersonMoved, Place, widens
from kiosk.staff.tables import staff, staff_photos, staff_sessions
from kiosk.text import plain


class Changes:
    """`by` is who does it: a person, or None for whoever works at the hub's own machine."""

    def __init__(self, work: HubWork, tokens: Tokens, now: datetime, *, by: UUID | None = None) -> None:
        self._work, self._tokens, self._now, self._by = work, tokens, now, by

    def known(self, number: str) -> Row[Any]:
        """Raises NotFound."""
        return self._one(staff.c.number == number, number=number)

    def as_shown(self, person_id: UUID, version: int) -> Row[Any]:
        """Raises NotFound, and PersonMoved where somebody has changed them since they were shown."""
        person = self._one(staff.c.id == person_id)
        if person.version != version:
            raise PersonMoved("somebody has changed this person meanwhile", version=person.version)
        return person

    def add(
        self, number: str, name: str, roles: Collection[Role], windows: Collection[str], *, pin_hash: str,
        until: datetime,
    ) -> UUID:
        """A new person, whose PIN is good for one time `until` then. Raises BadInput for a number that is taken."""
        if not re.fullmatch(r"[0-9]{1,10}", number):
            raise BadInput("a staff number has 1 to 10 digits", field="number")
        if self._find(staff.c.number == number) is not None:
            raise BadInput(f"the number {number} is somebody's already", field="number", reason="number_taken")
        person_id, said = new_id(), facts.roles_of(_some(roles))
        self._work.connection.execute(insert(staff).values(
            hall_id=self._work.hall, id=person_id, number=number, name=_shown(name), roles=said,
            windows=sorted(set(windows)), version=1, pin_hash=pin_hash, one_time_until=until, added_at=self._now))
        self._tell("StaffAdded", person_id, roles=said)
        return person_id

    def rename(self, person: Row[Any], name: str) -> None:
        """The record holds neither name."""
        shown = _shown(name)
        if shown != person.name:
            self._set(person, name=shown)
            self._tell("StaffRenamed", person.id)

    def set_roles(self, person: Row[Any], roles: Collection[Role]) -> None:
        """What they may do from their next step on. Raises LastManager, OwnRights."""
        said = facts.roles_of(_some(roles))
        if said == person.roles:
            return
        if not set(said) <= set(person.roles):
            self._not_oneself(person)
        if Role.MANAGER not in said:
            self._keep_a_manager(person)
        self._set(person, roles=said)
        self._tell("StaffRolesChanged", person.id, roles=said, before=person.roles)

    def set_windows(self, person: Row[Any], windows: Collection[str]) -> None:
        """Which they may open from now on; none means all. Raises OwnRights."""
        said = sorted(set(windows))
        if said == person.windows:
            return
        if widens(person.windows, said):
            self._not_oneself(person)
        self._set(person, windows=said)
        self._tell("StaffWindowsChanged", person.id, windows=said, before=person.windows)

    def new_pin(self, person: Row[Any], pin_hash: str) -> datetime:
        """Ends the old PIN, open sessions and a lock-out; until when it is good. Raises OwnRights."""
        self._not_oneself(person)
        until = self._now + ONE_TIME
        self._set(person, pin_hash=pin_hash, one_time_until=until)
        self._clear_tries(person)
        self._end_sessions(person, "pin_reset")
        self._tell("StaffPinReset", person.id)
        return until

    def show(self, person: Row[Any], photo: bytes) -> None:
        """They agreed to hang in the hall with this photo, a JPEG of ours."""
        values = {"sha256": hashlib.sha256(photo).hexdigest(), "data": photo, "shown_at": self._now,
                  "shown_by": self._by}
        self._work.connection.execute(
            upsert(self._work.connection, staff_photos)
            .values(hall_id=self._work.hall, person_id=person.id, **values)
            .on_conflict_do_update(index_elements=["hall_id", "person_id"], set_=values))
        self._set(person)
        self._tell("StaffShown", person.id)

    def hide(self, person: Row[Any]) -> None:
        """The photo is nowhere any more, here at once and at each terminal with its next word from the hub."""
        if self._drop_photo(person):
            self._set(person)
            self._tell("StaffHidden", person.id)

    def disable(self, person: Row[Any], reason: str) -> None:
        """Out at once, `left` or `suspended`, the number kept. Raises LastManager, OwnRights."""
        if person.disabled_at is None:
            self._not_oneself(person)
            self._keep_a_manager(person)
            self._set(person, disabled_at=self._now, disabled_for=reason)
            if reason == "left":
                self._drop_photo(person)
            self._end_sessions(person, "disabled")
            self._tell("StaffDisabled", person.id, reason=reason)

    def enable(self, person: Row[Any]) -> None:
        """Back again with the PIN of before."""
        if person.disabled_at is not None:
            self._set(person, disabled_at=None, disabled_for=None)
            self._tell("StaffEnabled", person.id)

    def unlock(self, person: Row[Any]) -> bool:
        """Lift a lock-out; whether there was one."""
        cleared = self._clear_tries(person)
        if not any(until is not None and until > self._now for until in cleared):
            return False
        self._tell("StaffUnlocked", person.id)
        return True

    def _one(self, which: Any, **said: str) -> Row[Any]:
        person = self._find(which)
        if person is None:
            raise NotFound(" ".join(("nobody here has", "the number", *said.values())) if said else
                           "nobody here has this id", **said)
        return person

    def _find(self, which: Any) -> Row[Any] | None:
        return self._work.connection.execute(
            select(staff).where(staff.c.hall_id == self._work.hall, which)).one_or_none()

    def _set(self, person: Row[Any], **values: object) -> None:
        """Several changes of one command each raise the version."""
        self._work.connection.execute(
            update(staff).where(staff.c.hall_id == self._work.hall, staff.c.id == person.id)
            .values(version=staff.c.version + 1, **values))

    def _tell(self, kind: str, person_id: UUID, **more: Any) -> None:
        by = str(self._by) if self._by else facts.AT_THE_HUB
        self._work.record(facts.changed(kind, person_id, self._now, by=by, **more))
        audit.note(self._work, self._tokens, kind, f"staff:{person_id}", self._now, by=by, **more)
        self._work.announce("counter", {"person": str(person_id)})
        public.give_out(self._work, self._now)

    def _drop_photo(self, person: Row[Any]) -> bool:
        return self._work.connection.execute(delete(staff_photos).where(
            staff_photos.c.hall_id == self._work.hall, staff_photos.c.person_id == person.id)).rowcount > 0

    def _clear_tries(self, person: Row[Any]) -> list[datetime | None]:
        return [tries.clear(self._work, self._tokens.number_mac(place, person.number)) for place in Place]

    def _end_sessions(self, person: Row[Any], reason: str) -> None:
        sessions.end(self._work, staff_sessions.c.person_id == person.id, self._now, reason=reason)

    def _not_oneself(self, person: Row[Any]) -> None:
        if self._by == person.id:
            raise OwnRights("nobody does this for themselves: another manager does")

    def _keep_a_manager(self, person: Row[Any]) -> None:
        others = self._work.connection.execute(select(staff.c.roles).where(
            staff.c.hall_id == self._work.hall, staff.c.id != person.id, staff.c.disabled_at.is_(None))).scalars()
        if person.disabled_at is None and Role.MANAGER in person.roles and not any(
                Role.MANAGER in roles for roles in others):
            raise LastManager("nobody would be a manager any more: make somebody else one first")


def _some(roles: Collection[Role]) -> Collection[Role]:
    if not roles:
        raise BadInput("a person needs a role at least; disable who has left", field="role")
    return roles


def _shown(name: str) -> str:
    shown = plain(name, limit=80, field="name")
    if not shown:
        raise BadInput("a person needs a name", field="name")
    return shown
