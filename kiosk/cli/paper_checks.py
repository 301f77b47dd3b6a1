"""The doctor's look at the printer for pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.cli.checks import Finding, Machine

_REMEDIES = {
    "low": "Put paper or toner beside it.", "out": "Put paper in; look at toner and tray.",
    "cover_open": "Close the cover.", "off": "Switch it on; check the address and that its queue takes jobs.",
    "unknown": "Look for jammed paper; switch it off and on.",
}


def check_a4_printer(machine: Machine) -> Iterator[Finding]:
    """Nothing is said where none is set: pages come as slips."""
    from kiosk.cli.checks import Finding, State
    from printing.drivers import open_printer

    address = machine.settings.a4_address()
    if not address:
        return
    state = open_printer(address).state()
    grade = State.OK if state == "ok" else State.WARN if state == "low" else State.FAIL
    yield Finding("A4 printer", grade, f"{address}: {state}", _REMEDIES.get(state, ""), state.value)
