"""What may be done about a person now. Pure; the hub checks each step again."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.contract.people import (
    AskPin,
    DisablePerson,
    EnablePerson,
    OneTimePin,
    PersonState,
    PersonView,
)
from kiosk.contract.staff import StaffUnlocked, UnlockStaff
from ui.console.port import Console

_OUT = (PersonState.SUSPENDED, PersonState.LEFT)
DONE = {"unlock": "unlocked", "suspend": "suspended", "leave": "left", "return": "let_in"}
"""What is said after each step."""
UNDONE_BY = {"suspend": "return", "leave": "return"}


def steps_of(person: PersonView, own: bool) -> list[str]:
    """The next one first. About oneself somebody else decides."""
    if person.state in _OUT:
        return ["return"]
    locked = ["unlock"] if person.state is PersonState.LOCKED else []
    return locked if own else [*locked, "pin", "suspend", "leave"]


def taking(step: str, person: PersonView) -> Callable[[Console], PersonView | None]:
    """What asks the hub for it; None where it does not say how they stand now."""
    at = {"person_id": person.person_id, "version": person.version}
    match step:
        case "suspend" | "leave":
            out = DisablePerson(**at, reason="suspended" if step == "suspend" else "left")
            return lambda core: core.command("disable_person", out, PersonView)
        case "return":
            return lambda core: core.command("enable_person", EnablePerson(**at), PersonView)
    return lambda core: core.command("unlock_staff", UnlockStaff(number=person.number), StaffUnlocked) and None


def making_pin(person: PersonView) -> Callable[[Console], OneTimePin]:
    asked = AskPin(person_id=person.person_id, version=person.version)
    return lambda core: core.ask("people/pin", asked, OneTimePin)
