"""Reports of misconduct at the hub above: it alone opens them, and who has read one is on record."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select

from kiosk.audit import note
from kiosk.complaints.sealing import key_of, open_box
from kiosk.complaints.tables import passed_up
from kiosk.complaints.words import hub_key
from kiosk.contract.complaints import Sealed, SealedWords
from kiosk.contract.identity import unb64
from kiosk.contract.roles import MAY
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import Person
from kiosk.hub.services import HubServices
from kiosk.hub.state import served_halls
from kiosk.hub.tokens import Tokens


class Reported(NamedTuple):
    """`readable` at the hub above only."""

    hall: str
    number: str
    day: str
    readable: bool


def reports(services: HubServices) -> list[Reported]:
    """Of every hall that this hub serves, the newest first. What they say is not in here."""
    with services.database.read() as connection:
        rows = connection.execute(select(
            passed_up.c.hall_id, passed_up.c.number, passed_up.c.day, passed_up.c.sealed)
            .where(passed_up.c.hall_id.in_(served_halls(connection)))
            .order_by(passed_up.c.day.desc(), passed_up.c.number)).all()
    return [Reported(row.hall_id, row.number, row.day.isoformat(), row.sealed is not None) for row in rows]


def read_report(services: HubServices, person: Person, number: str) -> SealedWords:
    """What it says, once the audit has who read it. Raises RoleNeeded, NotFound, Unreadable."""
    if MAY["read_report"].isdisjoint(person.roles):
        raise RoleNeeded("a supervisor reads reports of misconduct")
    tokens = Tokens(services.identity.secret, services.hall)
    with services.write() as work:
        row = work.connection.execute(select(passed_up).where(
            passed_up.c.hall_id.in_(served_halls(work.connection)), passed_up.c.number == number)).first()
        if row is None or row.sealed is None:
            raise NotFound("this hub has no such report to read", number=number)
        sealed = Sealed.model_validate(row.sealed)
        words = open_box(unb64(sealed.box), key_of(sealed, hub_key(tokens), row.id), row.id)
        note(work, tokens, "MisconductRead", f"case:{row.id}", services.clock.now(), by=str(person.id))
        work.commit()
    return SealedWords.model_validate_json(words)
