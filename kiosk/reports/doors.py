"""Reports for whoever reads them at a console. Registered by import."""

from __future__ import annotations

import threading
from datetime import timedelta

from kiosk import audit
from kiosk.contract.messages import Scope
from kiosk.contract.reports import AskReport, HallReport
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput
from kiosk.hub.limits import Rate
from kiosk.hub.publications import latest, newest_of
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.reports.making import make
from kiosk.reports.model import Report
from kiosk.reports.periods import EARLIEST, Kind, period_of
from kiosk.standards import PublicPack, stored_pack

LOOKS, MISSES = Rate(30, 0.5), Rate(30, 0.5)
_ONE_AT_A_TIME = threading.Lock()
"""A month is seconds of work: the hall's calls come first."""


@ask("reports/look", scopes={Scope.STAFF}, body=AskReport, answer=HallReport, rate=LOOKS, refusals=MISSES,
     roles=MAY["reports/look"])
def look(ctx: AskContext, asked: AskReport) -> HallReport:
    """To be read on the screen. Raises BadInput (`on`)."""
    return _told(_made(ctx.services, asked))


@ask("reports/give", scopes={Scope.STAFF}, body=AskReport, answer=HallReport, rate=LOOKS, refusals=MISSES,
     roles=MAY["reports/give"])
def give(ctx: AskContext, asked: AskReport) -> HallReport:
    """To be made a file of, with an entry in the audit of who had it. Raises BadInput (`form`, `on`)."""
    if not asked.form:
        raise BadInput("a report is given as pdf or xlsx", field="form")
    services, person = ctx.services, ctx.caller.person
    assert person is not None
    report = _made(services, asked)
    with services.write(ctx.caller.hall) as work:
        audit.note(work, Tokens(services.identity.secret, services.hall), "ReportGiven",
                   f"report:{report.kind}:{report.first}", services.clock.now(), by=str(person.id), form=asked.form)
        work.commit()
    return _told(report)


def pack_of(services: HubServices) -> PublicPack | None:
    """The hall's published pack; None before there is one."""
    with services.database.read() as connection:
        newest = newest_of(connection, services.hall, "standards")
        published = latest(connection, services.hall, "standards", issuer=newest[0]) if newest else None
    return stored_pack(published.body) if published else None


def _made(services: HubServices, asked: AskReport) -> Report:
    pack, now = pack_of(services), services.clock.now()
    if pack is None:
        raise BadInput("no standards pack has been published yet", field="standards")
    if asked.on is not None and not EARLIEST <= asked.on <= now.date() + timedelta(days=1):
        raise BadInput("no day of this hall", field="on")
    period = period_of(Kind(asked.kind), asked.on, pack, now)
    with _ONE_AT_A_TIME, services.database.read() as connection:
        return make(connection, services.hall, pack, period, now)


def _told(report: Report) -> HallReport:
    data = report.as_data("")
    del data["language"]
    return HallReport.model_validate(data)
