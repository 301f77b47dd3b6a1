"""Each step with a record: checked, on record and audited in one transaction, without a word of it in either."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk import audit
from kiosk.complaints import numbers_shown_to
from kiosk.conduct import model
from kiosk.conduct.tables import records
from kiosk.contract import conduct as said
from kiosk.contract.conduct import ConductKind
from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.publications import latest
from kiosk.hub.registry import CommandContext, projection
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.staff import who_works
from kiosk.standards import stored_pack
from kiosk.sync.envelope import Fact
from kiosk.text import exact

KINDS = ("ConductMade", "ConductReplied", "ConductApproved", "ConductWithdrawn")


def on_record(_work: Any, _hall: str, _facts: Any) -> None:
    """On record is all that it is to be."""


for _kind in KINDS:
    projection(_kind, 1, scopes={Scope.HUB})(on_record)


class ConductSteps:
    """The steps of one person in one transaction; each gives the row as it stands then."""

    def __init__(self, ctx: CommandContext) -> None:
        assert ctx.caller.person is not None
        self._work, self._tokens, self._now, self._who = ctx.work, ctx.tokens, ctx.clock.now(), ctx.caller.person.id
        self._app = ctx.caller.app_id

    def _today(self) -> date:
        """The hall's: it begins some hours before or after that of UTC."""
        published = latest(self._work.connection, self._work.hall, "standards")
        zone = stored_pack(published.body).hall.timezone if published else "Asia/Shanghai"
        return self._now.astimezone(ZoneInfo(zone)).date()

    def make(self, asked: said.MakeConduct) -> Row[Any]:
        """Raises BadInput (of a field), NotYours about oneself."""
        connection, hall = self._work.connection, self._work.hall
        to = next((id for id, (number, _) in who_works(connection, hall).items() if number == asked.number), None)
        if to is None:
            raise BadInput("nobody who works here has this number", field="number")
        if to == self._who:
            raise model.NotYours("nobody writes a record about themselves")
        if asked.kind not in said.BY_HAND:
            raise BadInput("the month's awards come from the figures", field="kind")
        if not asked.first <= asked.last <= self._today():
            raise BadInput("these are no days that are over", field="first")
        rests_on = {ground.ref for ground in asked.grounds if ground.of == "case"}
        if rests_on - numbers_shown_to(connection, hall, rests_on, self._who, self._app):
            raise BadInput("there is no such case", field="grounds")
        reason = _words(asked.reason, said.LONGEST_REASON, "reason", lines=True)
        row = _insert(self._work, asked.id, to, asked.kind, reason,
                      _words(asked.rule, said.LONGEST_RULE, "rule"), asked.first, asked.last,
                      [one.model_dump() for one in asked.grounds], self._who, self._now)
        self._note("ConductMade", row)
        return row

    def reply(self, asked: said.ReplyConduct) -> Row[Any]:
        """Raises ConductMoved, NotYours, NotNow, BadInput."""
        return self._done(asked, "reply", "ConductReplied", replied_at=self._now,
                          reply=_words(asked.reply, said.LONGEST_REPLY, "reply", lines=True))

    def approve(self, asked: said.ApproveConduct) -> Row[Any]:
        return self._done(asked, "approve", "ConductApproved", approved_by=self._who, approved_at=self._now)

    def withdraw(self, asked: said.WithdrawConduct) -> Row[Any]:
        return self._done(asked, "withdraw", "ConductWithdrawn", withdrawn_by=self._who, withdrawn_at=self._now,
                          withdrawn_reason=_words(asked.reason, said.LONGEST_REASON, "reason"))

    def _done(self, asked: said.OfConduct, step: str, kind: str, **values: Any) -> Row[Any]:
        before = known(self._work.connection, self._work.hall, asked.id)
        if step == "reply" and before.person_id != self._who:
            raise NotFound("there is no such record")  # that there is one is nobody else's business
        if before.version != asked.version:
            raise model.ConductMoved("somebody else has changed it meanwhile", version=before.version)
        model.check(record_of(before), step, self._who, self._now)
        self._work.connection.execute(update(records).where(
            records.c.hall_id == self._work.hall, records.c.id == asked.id).values(
                version=before.version + 1, **values))
        row = known(self._work.connection, self._work.hall, asked.id)
        self._note(kind, row)
        return row

    def _note(self, kind: str, row: Row[Any]) -> None:
        _note(self._work, self._tokens, kind, row, self._who, self._now)


def keep_award(
    work: HubWork, tokens: Tokens, kind: str, person: UUID, by: UUID, reason: str, first: date, last: date,
    now: datetime,
) -> None:
    """An award of the month, in the transaction that gives it. `kind`: star, expert."""
    row = _insert(work, new_id(), person, ConductKind(kind), reason, f"docs/figures.md {first:%Y-%m}", first, last,
                  [{"of": "figures", "ref": f"{first:%Y-%m}"}], by, now)
    _note(work, tokens, "ConductMade", row, by, now)


def known(connection: Connection, hall: str, id: UUID) -> Row[Any]:
    """Raises NotFound."""
    row = connection.execute(select(records).where(records.c.hall_id == hall, records.c.id == id)).one_or_none()
    if row is None:
        raise NotFound("there is no such record")
    return row


def record_of(row: Row[Any]) -> model.Record:
    return model.Record(
        ConductKind(row.kind), row.person_id, row.made_by, row.reply_until, replied=row.replied_at is not None,
        approved=row.approved_at is not None, withdrawn=row.withdrawn_at is not None)


def _insert(
    work: HubWork, id: UUID, person: UUID, kind: ConductKind, reason: str, rule: str, first: date, last: date,
    grounds: list[dict[str, Any]], by: UUID, now: datetime,
) -> Row[Any]:
    last_no = work.connection.scalar(select(func.max(records.c.no)).where(records.c.hall_id == work.hall)) or 0
    work.connection.execute(insert(records).values(
        hall_id=work.hall, id=id, no=last_no + 1, version=1, person_id=person, kind=kind, reason=reason, rule=rule,
        first_day=first, last_day=last, grounds=grounds, made_by=by, made_at=now, reply_until=now + model.REPLY_TIME))
    return known(work.connection, work.hall, id)


def _note(work: HubWork, tokens: Tokens, kind: str, row: Row[Any], by: UUID, now: datetime) -> None:
    said_of = {"version": row.version, "by": str(by)}
    work.record(Fact(new_id(), f"conduct:{row.id}", kind, 1, now, {"record_id": str(row.id), **said_of}))
    audit.note(work, tokens, kind, f"conduct:{row.id}", now, by=str(by), version=row.version)


def _words(text: str, limit: int, field: str, *, lines: bool = False) -> str:
    words = exact(text, limit=limit, field=field, lines=lines)
    if not words:
        raise BadInput("this needs words", field=field)
    return words
