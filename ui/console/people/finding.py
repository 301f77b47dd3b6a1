"""People for the search."""

from __future__ import annotations

from kiosk.contract.people import AskPeople, People
from ui.console.finding import Found
from ui.console.port import Console

MOST = 12


def find(core: Console, text: str, _language: str) -> list[Found]:
    """By number or name."""
    people = core.ask("people/list", AskPeople(), People).people
    return [Found("people", str(one.person_id), one.name, one.number)
            for one in people if text in f"{one.number} {one.name}".casefold()][:MOST]
