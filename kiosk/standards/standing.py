"""How halls stand to the measure: what their screens show, and where a pack of their own deviates. By import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import CommandContext, ReceivedFact, command, projection
from kiosk.hub.work import HubWork
from kiosk.standards.messages import ReportStandards, StandardsReported
from kiosk.standards.six import deviations
from kiosk.standards.store import DOCUMENT, measure
from kiosk.standards.tables import own_packs, shown

MOST, LONGEST = 200, 300
"""Deviations that go up, and characters of each value; all are counted."""


def note_own_pack(
    work: HubWork, document: Mapping[str, Any], revision: int, version: str, now: datetime,
) -> dict[str, Any]:
    """Where the hall's own pack deviates from that of the hub above: kept here, and what the fact says of it."""
    above = measure(work.connection, work.hall)
    found = deviations(above.body, document) if above else []
    said = {
        "measure": above.issuer if above else None, "measure_revision": above.revision if above else None,
        "parts": dict(Counter(one.part for one in found)),
        "deviations": [[one.part, one.key, _short(one.measure), _short(one.hall)] for one in found[:MOST]]}
    _keep(work, work.hall, said | {"revision": revision, "version": version}, now)
    return said


@projection("StandardsGivenOut", 1, scopes={Scope.HUB})
def given_out_below(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        _keep(work, hall, one.sent.fact.payload, one.sent.fact.occurred_at)


@projection("PublicationShown", 1, scopes={Scope.TERMINAL})
def shown_by_a_terminal(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    moved = False
    for one in facts:
        said = one.sent.fact.payload
        if said.get("document") != DOCUMENT:
            continue
        app = UUID(one.sent.origin.partition(".")[0])  # the app is the first half of its origin
        _put(work, hall, app, str(said["issuer"])[:80], int(said["revision"]), one.sent.fact.occurred_at)
        moved = True
    if moved:
        work.announce("standards", {"shown": True})


@command("report_standards", scopes={Scope.COUNTER, Scope.BOARD}, payload=ReportStandards)
def shown_by_a_desk(ctx: CommandContext, said: ReportStandards) -> StandardsReported:
    """Of an app without facts. What it has said before is no news."""
    app, c = ctx.caller.app_id, shown.c
    known = ctx.work.connection.execute(
        select(c.issuer, c.revision).where(c.hall_id == ctx.hall, c.app_id == app)).one_or_none()
    if known is None or tuple(known) != (said.issuer, said.revision):
        _put(ctx.work, ctx.hall, app, said.issuer, said.revision, ctx.clock.now())
        ctx.announce("standards", {"shown": True})
    return StandardsReported()


def _put(work: HubWork, hall: str, app: UUID, issuer: str, revision: int, since: datetime) -> None:
    values = {"issuer": issuer, "revision": revision, "since": since}
    work.connection.execute(upsert(work.connection, shown).values(hall_id=hall, app_id=app, **values)
                            .on_conflict_do_update(index_elements=["hall_id", "app_id"], set_=values))


def _keep(work: HubWork, hall: str, said: Mapping[str, Any], at: datetime) -> None:
    values = {
        "revision": said["revision"], "version": said["version"], "given_out_at": at, "measure": said["measure"],
        "measure_revision": said["measure_revision"], "parts": said["parts"], "deviations": said["deviations"]}
    work.connection.execute(upsert(work.connection, own_packs).values(hall_id=hall, **values)
                            .on_conflict_do_update(index_elements=["hall_id"], set_=values))


def _short(text: str | None) -> str | None:
    return text if text is None or len(text) <= LONGEST else text[:LONGEST] + "…"
