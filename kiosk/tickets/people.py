"""Who stands at an app, as tickets and windows keep it."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from kiosk.hub.registry import Caller


class Who(NamedTuple):
    """Nobody has signed in where both are None."""

    id: UUID | None
    name: str | None


def person_of(caller: Caller) -> Who:
    return Who(None, None) if caller.person is None else Who(caller.person.id, caller.person.name)
