"""Apps are paired once, by a one-time code that staff read at the hub (kiosk.contract.pairing_code).

The hub stores a MAC of the code's secret, never the secret; a code lives 10 minutes and makes one
app. An app whose answer was lost may send the same code with the same key again.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from kiosk.contract.messages import Paired, PairRequest, Scope
from kiosk.contract.pairing_code import ALPHABET, SECRET_LENGTH, format_pairing_code, read_symbols
from kiosk.errors import BadInput
from kiosk.hub.bus import ADMITTED
from kiosk.hub.errors import NotFound, PairingRefused
from kiosk.hub.keys import publish_keys
from kiosk.hub.services import HubServices
from kiosk.hub.state import add_hall, check_hall
from kiosk.hub.tables import apps, halls, pairing_codes
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.text import plain

LIFETIME = timedelta(minutes=10)
REVOKED = "AppRevoked"
"""The fact of it, for the hubs above: `app_id` and `scope`."""


def new_code(
    services: HubServices, scope: Scope, *, app_code: str | None = None, served: Sequence[str] = (),
    also: Callable[[HubWork], None] = lambda work: None,
) -> str:
    """A code to pair one app with; `app_code` ("3") asks for that code in the hall.

    `served`: for a hub, the halls whose facts it will forward. `also` is done in the same transaction. Raises BadInput.
    """
    if app_code is not None and not re.fullmatch(r"[1-9][0-9]{0,2}", app_code):
        # digits only: in A3F-001 the run letter must be where the code ends
        raise BadInput("an app's code is a number from 1 to 999", field="code")
    if (scope is Scope.HUB) != bool(served):
        raise BadInput("a hub is paired for the halls that it forwards, no other app is", field="serves")
    for hall in served:
        check_hall(hall)
    secret = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_LENGTH))
    now = services.clock.now()
    with services.write() as work:
        if app_code is not None:
            _refuse_taken(work, app_code)
        for hall in served:
            add_hall(work.connection, hall)
        work.connection.execute(insert(pairing_codes).values(
            hall_id=work.hall, code_hash=_hash(services, secret), scope=scope.value,
            halls=list(served) or [work.hall], app_code=app_code, expires_at=now + LIFETIME))
        also(work)
        work.commit()
    return format_pairing_code(secret, services.identity.certificate)


def pair(services: HubServices, request: PairRequest) -> Paired:
    """Make the app that the code stands for. Raises PairingRefused, BadInput."""
    now = services.clock.now()
    code_hash = _hash(services, read_symbols(request.code))
    with services.write() as work:
        code = work.connection.execute(select(pairing_codes).where(
            pairing_codes.c.hall_id == work.hall, pairing_codes.c.code_hash == code_hash)).one_or_none()
        if code is None or code.expires_at <= now:
            raise PairingRefused("the code is unknown, used or expired")
        if code.used_by is not None:
            return _paired_before(work, code.used_by, request)
        app_code = code.app_code or _next_app_code(work)
        _refuse_taken(work, app_code)
        app_id = new_id()
        work.connection.execute(insert(apps).values(
            hall_id=work.hall, id=app_id, code=app_code, name=plain(request.name, limit=80, field="name"),
            scope=code.scope, halls=code.halls, public_key=request.public_key, paired_at=now))
        work.connection.execute(
            update(pairing_codes).where(pairing_codes.c.hall_id == work.hall, pairing_codes.c.code_hash == code_hash)
            .values(used_by=app_id))
        publish_keys(work, services.identity, now)
        work.commit()
    return Paired(app_id=app_id, scope=Scope(code.scope), hall=code.halls[0], app_code=app_code, epoch=work.state.epoch)


def _paired_before(work: HubWork, app_id: UUID, request: PairRequest) -> Paired:
    app = work.connection.execute(select(apps).where(apps.c.hall_id == work.hall, apps.c.id == app_id)).one()
    if app.public_key != request.public_key:
        raise PairingRefused("the code is unknown, used or expired")
    return Paired(app_id=app.id, scope=Scope(app.scope), hall=app.halls[0], app_code=app.code, epoch=work.state.epoch)


def _hash(services: HubServices, secret: str) -> str:
    return Tokens(services.identity.secret, services.hall).code_hash(secret)


def _taken(work: HubWork) -> set[str]:
    return set(work.connection.scalars(select(apps.c.code).where(apps.c.hall_id == work.hall)))


def _refuse_taken(work: HubWork, app_code: str) -> None:
    if app_code in _taken(work):
        raise BadInput(f"the code {app_code} belongs or belonged to another app of this hall", field="code")


def _next_app_code(work: HubWork) -> str:
    """Codes only rise: a ticket series of a revoked terminal must never come back."""
    last: int = work.connection.execute(
        select(halls.c.last_app_code).where(halls.c.hall_id == work.hall)).scalar_one()
    taken = _taken(work)
    code = last + 1
    while str(code) in taken:
        code += 1
    work.connection.execute(update(halls).where(halls.c.hall_id == work.hall).values(last_app_code=code))
    return str(code)


@dataclass(frozen=True, slots=True)
class AppRow:
    id: UUID
    code: str
    name: str
    scope: Scope
    halls: tuple[str, ...]
    paired_at: datetime
    last_session_at: datetime | None
    revoked_at: datetime | None


def list_apps(services: HubServices) -> list[AppRow]:
    """Every app that was ever paired here, in the order of pairing."""
    with services.database.read() as connection:
        rows = connection.execute(select(apps).where(apps.c.hall_id == services.hall).order_by(apps.c.id)).all()
    return [
        AppRow(r.id, r.code, r.name, Scope(r.scope), tuple(r.halls), r.paired_at, r.last_session_at, r.revoked_at)
        for r in rows
    ]


def apps_of(connection: Connection, hall: str, scope: Scope) -> Sequence[Row[Any]]:
    """The paired apps of one kind that were not revoked, in the order of their pairing."""
    return connection.execute(select(apps).where(
        apps.c.hall_id == hall, apps.c.scope == scope.value, apps.c.revoked_at.is_(None)).order_by(apps.c.id)).all()


def terminal_name(work: HubWork, app_code: str) -> str:
    """Of a terminal of this hall, revoked or not. Raises NotFound."""
    name: str | None = work.connection.execute(select(apps.c.name).where(
        apps.c.hall_id == work.hall, apps.c.code == app_code, apps.c.scope == Scope.TERMINAL)).scalar_one_or_none()
    if name is None:
        raise NotFound(f"no terminal {app_code} was ever paired", code=app_code)
    return name


def revoke(services: HubServices, app_code: str, *, also: Callable[[HubWork], None] = lambda work: None) -> None:
    """Shut the door to an app, at once and for good. `also` is done in the same transaction. Raises NotFound."""
    now = services.clock.now()
    with services.write() as work:
        app = work.connection.execute(
            update(apps).where(apps.c.hall_id == work.hall, apps.c.code == app_code, apps.c.revoked_at.is_(None))
            .values(revoked_at=now).returning(apps.c.id, apps.c.scope)).one_or_none()
        if app is None:
            raise NotFound(f"no app {app_code} is paired", code=app_code)
        work.record(Fact(new_id(), f"app:{app.id}", REVOKED, 1, now, {"app_id": str(app.id), "scope": app.scope}))
        publish_keys(work, services.identity, now)
        work.announce(ADMITTED, {})
        also(work)
        work.commit()


def purge_codes(work: HubWork, now: datetime) -> None:
    """Forget codes that nobody can use any more."""
    work.connection.execute(delete(pairing_codes).where(
        pairing_codes.c.hall_id == work.hall, pairing_codes.c.expires_at < now))


def codes_of(connection: Connection, hall: str, app_ids: Collection[UUID]) -> dict[UUID, str]:
    """The codes by which a hall knows these apps, revoked ones too."""
    rows = connection.execute(select(apps.c.id, apps.c.code).where(apps.c.hall_id == hall, apps.c.id.in_(app_ids)))
    return {row.id: row.code for row in rows}
