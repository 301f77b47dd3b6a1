"""Each step with a suggestion: checked, audited and on record in one transaction, under the hall's lock."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from kiosk import audit
from kiosk.announcements import Draft, Steps, drafts
from kiosk.complaints import day_at
from kiosk.contract import suggestions as said
from kiosk.contract.roles import DECIDING_VOICES
from kiosk.contract.suggestions import State, VoiceKind
from kiosk.errors import BadInput
from kiosk.feedback.suggestions import model
from kiosk.feedback.suggestions.facts import step
from kiosk.feedback.suggestions.tables import suggestions
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import CommandContext
from kiosk.ids import new_id
from kiosk.staff import who_works
from kiosk.text import exact

LATEST = timedelta(days=366)


class SuggestionSteps:
    """The steps of one person in one transaction; each gives the row as it stands then."""

    def __init__(self, ctx: CommandContext) -> None:
        assert ctx.caller.person is not None
        self._work, self._tokens, self._now = ctx.work, ctx.tokens, ctx.clock.now()
        self._person = ctx.caller.person

    def accept(self, asked: said.AcceptSuggestion) -> Row[Any]:
        """Raises BadInput for nobody who works here and for a day that is over, Moved, WrongStep."""
        row = self._row(asked, "accept")
        owner = next((id for id, (number, _) in who_works(self._work.connection, self._work.hall).items()
                      if number == asked.owner), None)
        if owner is None:
            raise BadInput("nobody who works here has this number", field="owner")
        today = day_at(self._work.connection, self._work.hall, self._now)
        if not today <= asked.due_on <= today + LATEST:
            raise BadInput("the day is over, or more than a year away", field="due_on")
        return self._done(row, "SuggestionAccepted", state=State.ACCEPTED, owner_id=owner, due_on=asked.due_on,
                          told={"owner": str(owner), "due_on": asked.due_on.isoformat()})

    def decline(self, asked: said.DeclineSuggestion) -> Row[Any]:
        row = self._row(asked, "decline")
        reason = exact(asked.reason, limit=200, field="reason")
        if not reason:
            raise BadInput("this needs a reason", field="reason")
        return self._done(row, "SuggestionDeclined", state=State.DECLINED, reason=reason, told={"reason": reason})

    def finish(self, asked: said.FinishSuggestion) -> Row[Any]:
        """By its owner, or by who may decide. Raises RoleNeeded, BadInput, Moved, WrongStep."""
        row = self._row(asked, "finish")
        if row.owner_id != self._person.id and not self._person.roles & DECIDING_VOICES:
            raise RoleNeeded("it is somebody else's", roles=" ".join(sorted(DECIDING_VOICES)))
        words = {name: exact(getattr(asked, name), limit=said.LONGEST_SAID, field=name, lines=True)
                 for name in ("said_zh", "said_en", "did_zh", "did_en")}
        for name in ("said_zh", "did_zh"):
            if not words[name]:
                raise BadInput("say what was suggested and what came of it", field=name)
        return self._done(row, "SuggestionFinished", words=words, state=State.DONE)

    def publish(self, asked: said.PublishSuggestion) -> Row[Any]:
        """As a draft by this person: review and publication are the announcements' own. Once more where the first was
        taken down."""
        row = self._row(asked, "publish")
        id = new_id()
        Steps(self._work, self._tokens, self._now, self._person.id).draft(id, model.announcement(
            VoiceKind(row.kind), said_zh=row.said_zh, said_en=row.said_en, did_zh=row.did_zh, did_en=row.did_en,
            ends_at=self._now + model.SHOWN_FOR), None)
        return self._done(row, "SuggestionPublished", state=State.PUBLISHED, announcement_id=id,
                          told={"announcement": str(id)})

    def _row(self, asked: said.OfSuggestion, what: str) -> Row[Any]:
        row = known(self._work.connection, self._work.hall, asked.id)
        if row.version != asked.version:
            raise model.Moved("somebody else has changed it meanwhile", version=row.version)
        drafted = drafts(self._work.connection, self._work.hall, {row.announcement_id} - {None})
        announcement = drafted.get(row.announcement_id)
        model.check(VoiceKind(row.kind), model.standing(State(row.state), announcement), what)
        if announcement is Draft.WAITING:
            raise model.WrongStep("its draft waits for review", state=row.state)
        return row

    def _done(
        self, row: Row[Any], kind: str, *, told: dict[str, str] | None = None, words: dict[str, str] | None = None,
        **values: Any,
    ) -> Row[Any]:
        self._work.connection.execute(update(suggestions).where(
            suggestions.c.hall_id == self._work.hall, suggestions.c.id == row.id).values(
                version=row.version + 1, changed_at=self._now, **(words or {}), **values))
        self._work.record(step(kind, row.id, self._now, version=row.version + 1, by=str(self._person.id)))
        audit.note(self._work, self._tokens, kind, f"suggestion:{row.id}", self._now, by=str(self._person.id),
                   version=row.version + 1, **(told or {}))
        self._work.announce("voices", {"suggestion": str(row.id)})
        return known(self._work.connection, self._work.hall, row.id)


def known(connection: Connection, hall: str, id: UUID) -> Row[Any]:
    """Raises NotFound."""
    row = connection.execute(
        select(suggestions).where(suggestions.c.hall_id == hall, suggestions.c.id == id)).one_or_none()
    if row is None:
        raise NotFound("there is no such suggestion")
    return row


