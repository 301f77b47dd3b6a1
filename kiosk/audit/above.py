"""The hub above keeps the highest head of each hall's chain: who cuts chain and facts in the hall is found by it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from kiosk.audit.log import ANCHORED
from kiosk.audit.model import Anchor
from kiosk.audit.tables import audit_heads
from kiosk.contract.audit import AskHeads, AuditHead, AuditHeads
from kiosk.contract.client import HubClient
from kiosk.contract.identity import read_identity
from kiosk.contract.messages import Scope
from kiosk.hub.dialect import upsert
from kiosk.hub.errors import WrongHall
from kiosk.hub.identity import UPSTREAM
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ReceivedFact, ask, projection
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork


@projection(ANCHORED, 1, scopes={Scope.HUB})
def keep(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """At the hub above. A head never goes back: a chain that was cut and grew again does not reach what it had."""
    highest: dict[str, Anchor] = {}
    for fact in facts:
        anchor = Anchor(int(fact.sent.fact.payload["seq"]), str(fact.sent.fact.payload["seal"]))
        if anchor.seq > highest.get(fact.sent.origin, Anchor(0, "")).seq:
            highest[fact.sent.origin] = anchor
    for origin, anchor in sorted(highest.items()):
        put = upsert(work.connection, audit_heads).values(hall_id=hall, origin=origin, seq=anchor.seq, seal=anchor.seal)
        work.connection.execute(put.on_conflict_do_update(
            index_elements=["hall_id", "origin"], set_={"seq": anchor.seq, "seal": anchor.seal},
            where=audit_heads.c.seq < anchor.seq))


@ask("audit/heads", scopes={Scope.HUB}, body=AskHeads, answer=AuditHeads, rate=Rate(60, 1.0), refusals=Rate(20, 0.1))
def heads(ctx: AskContext, asked: AskHeads) -> AuditHeads:
    """Raises WrongHall."""
    if asked.hall not in ctx.caller.halls:
        raise WrongHall("another hub speaks for that hall", hall=asked.hall)
    with ctx.services.database.read() as connection:
        rows = connection.execute(select(audit_heads).where(audit_heads.c.hall_id == asked.hall)).all()
    return AuditHeads(heads=[AuditHead(origin=row.origin, seq=row.seq, seal=row.seal) for row in rows])


def heads_above(services: HubServices) -> list[Anchor] | None:
    """What the hub above keeps of this hall's chain; None where there is none. Raises HubUnavailable, Refused."""
    folder = services.identity.certificate_file.parent / UPSTREAM
    identity = read_identity(folder)
    if identity is None:
        return None
    client = HubClient(identity, folder)
    try:
        told = client.ask_privately("audit/heads", AskHeads(hall=services.hall), AuditHeads)
    finally:
        client.close()
    return [Anchor(head.seq, head.seal) for head in told.heads]
