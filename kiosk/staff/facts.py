"""What is on record about people: ids, never a name, a number or a PIN.

Facts of the hub, written in the transaction that they explain. `by` is a person's id, or `hub` for who works at the
hub's own machine. All but the comings and goings of sessions are entries of the audit's chain too.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

AT_THE_HUB = "hub"
KINDS = (
    "StaffAdded", "StaffRenamed", "StaffRolesChanged", "StaffWindowsChanged", "StaffPinReset", "StaffPinChanged",
    "StaffDisabled", "StaffEnabled", "StaffUnlocked", "StaffSignedIn", "StaffSignedOut", "StaffLockedOut",
    "UnlockAnswered", "StaffShown", "StaffHidden",
)


def changed(kind: str, person_id: UUID, at: datetime, *, by: str = AT_THE_HUB, **more: Any) -> Fact:
    """StaffAdded and the others of KINDS that say what became of a person."""
    return _about(person_id, kind, at, {"by": by, **more})


def roles_of(roles: Collection[Role]) -> list[str]:
    return sorted(role.value for role in roles)


def signed_in(person_id: UUID, app_id: UUID, at: datetime) -> Fact:
    return _about(person_id, "StaffSignedIn", at, {"app_id": str(app_id)})


def signed_out(person_id: UUID, app_id: UUID, at: datetime, *, reason: str) -> Fact:
    """`reason`: left, idle, elsewhere (at another app), replaced (here), pin_changed, pin_reset, disabled."""
    return _about(person_id, "StaffSignedOut", at, {"app_id": str(app_id), "reason": reason})


def locked_out(person_id: UUID | None, app_id: UUID, at: datetime) -> Fact:
    """`person_id` None: nobody has the number that was tried."""
    payload = {"person_id": str(person_id) if person_id else None, "app_id": str(app_id)}
    return Fact(new_id(), f"staff:{person_id}" if person_id else f"app:{app_id}", "StaffLockedOut", 1, at, payload)


def unlock_answered(person_id: UUID, app_code: str, at: datetime, *, by: str) -> Fact:
    """The person may now get past the screen of the terminal `app_code`, though it cannot ask the hub."""
    return changed("UnlockAnswered", person_id, at, by=by, app_code=app_code)


def _about(person_id: UUID, kind: str, at: datetime, payload: dict[str, Any]) -> Fact:
    return Fact(new_id(), f"staff:{person_id}", kind, 1, at, {"person_id": str(person_id), **payload})
