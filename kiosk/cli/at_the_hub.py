"""A person's deeds from the command line of the hub's machine: through the same doors, with the same roles."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import Any

from kiosk.contract.messages import Command, Message, Scope
from kiosk.errors import BadInput
from kiosk.hub.commands import run
from kiosk.hub.registry import AskContext, Caller, Person
from kiosk.hub.roles import check_role
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.staff.at_the_hub import identify
from kiosk.staff.model import PinChangeNeeded


class AtTheHub:
    """Whoever has `number` and knows the PIN: typed unseen, or the first line of what comes by a pipe."""

    def __init__(self, services: HubServices, number: str) -> None:
        self.services = services
        self.person = _who(services, number)

    @classmethod
    def as_person(cls, services: HubServices, person: Person) -> AtTheHub:
        """Somebody who is known already."""
        made = cls.__new__(cls)
        made.services, made.person = services, person
        return made

    def command(self, kind: str, payload: Message) -> dict[str, Any]:
        """Raises what the command raises, RoleNeeded first."""
        body = Command(id=new_id(), kind=kind, payload=payload.model_dump(mode="json"))
        return run(self.services, self._caller(), body).result

    def ask(self, path: str, body: Message) -> Any:
        """Raises what the door raises, RoleNeeded first."""
        entry = self.services.registry.asks[path]
        check_role(self._caller(), entry.roles, path)
        return entry.handler(AskContext(self.services, self._caller()), body)

    def _caller(self) -> Caller:
        identity = self.services.identity
        return Caller(identity.hub_id, Scope.STAFF, identity.hall, "hub", frozenset({identity.hall}), self.person)


def _who(services: HubServices, number: str) -> Person:
    typed = sys.stdin.isatty()
    pin = getpass(f"PIN of {number}: ") if typed else sys.stdin.readline().rstrip("\n")
    if not pin:  # nobody typed one: it must not count as one of the five wrong ones
        raise BadInput("no PIN was given: type it, or send it as the first line of a pipe", field="pin")
    try:
        return identify(services, number, pin)
    except PinChangeNeeded:
        new = getpass("It was good for once. A PIN of your own: ") if typed else sys.stdin.readline().rstrip("\n")
        if not new:
            raise
        return identify(services, number, pin, new)
