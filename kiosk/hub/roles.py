"""May whoever is signed in do this?"""

from __future__ import annotations

from collections.abc import Collection

from kiosk.contract.staff import Role
from kiosk.hub.errors import RoleNeeded, SignInNeeded
from kiosk.hub.registry import Caller


def check_role(caller: Caller, roles: Collection[Role], deed: str) -> None:
    """No `roles`: nobody needs to be signed in. Raises SignInNeeded, RoleNeeded."""
    if not roles:
        return
    if caller.person is None:
        raise SignInNeeded(f"{deed} needs somebody who is signed in", kind=deed)
    if caller.person.roles.isdisjoint(roles):
        wanted = ", ".join(sorted(roles))
        raise RoleNeeded(f"{deed} is for {wanted}", kind=deed, roles=wanted)
