"""Each step of an announcement: checked, audited and on record in one transaction, under the hall's lock."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk import audit
from kiosk.announcements import facts, giving_out, model
from kiosk.announcements.tables import announcements, pictures, versions
from kiosk.contract.announcements import Content, State
from kiosk.contract.staff import Role
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import works_beside
from kiosk.text import plain


class Steps:
    """The steps of one person in one transaction. Each returns the announcement's row."""

    def __init__(self, work: HubWork, tokens: Tokens, now: datetime, by: UUID) -> None:
        self._work, self._tokens, self._now, self._by = work, tokens, now, by

    def draft(self, id: UUID, content: Content, seen: int | None) -> Row[Any]:
        """A new one, or new words. Raises BadInput, VersionMoved, WrongState, NotFound for a picture."""
        content = model.cleaned(content)
        self._check_pictures(content)
        row = find(self._work.connection, self._work.hall, id)
        if row is None:
            version = 1
            self._insert(id)
        else:
            _check_version(row, seen)
            model.check_state(State(row.state), set(State) - {State.WITHDRAWN}, "changed")
            version = row.version if row.state == State.DRAFT else row.version + 1
        self._write_version(id, version, content)
        return self._done(id, "AnnouncementDrafted", version, state=State.DRAFT, version=version)

    def submit(self, id: UUID, seen: int) -> Row[Any]:
        """Hand it in for review. Raises Incomplete, VersionMoved, WrongState."""
        row = self._row(id, seen, {State.DRAFT}, "submitted")
        model.check_complete(self.content(id, row.version), self._now)
        return self._done(id, "AnnouncementSubmitted", row.version, state=State.REVIEW)

    def approve(self, id: UUID, seen: int) -> Row[Any]:
        """Raises SameHands, VersionMoved, WrongState."""
        row = self._row(id, seen, {State.REVIEW}, "approved")
        model.check_complete(self.content(id, row.version), self._now)
        others = works_beside(self._work, Role.APPROVER, self._by)
        within = model.check_hands(self._version(id, row.version).author_id, self._by, others=others)
        self._set_version(id, row.version, approver_id=self._by, approved_at=self._now)
        return self._done(id, "AnnouncementApproved", row.version, state=State.APPROVED,
                          review_due_at=_due(row, self._now + within if within else None))

    def send_back(self, id: UUID, seen: int, reason: str) -> Row[Any]:
        """To its author, with the reason; the next change is a new version."""
        row = self._row(id, seen, {State.REVIEW, State.APPROVED}, "returned")
        new = row.version + 1
        self._write_version(id, new, self.content(id, row.version), self._version(id, row.version).author_id)
        return self._done(
            id, "AnnouncementReturned", row.version, reason=_reason(reason), state=State.DRAFT, version=new)

    def publish(self, id: UUID, seen: int) -> Row[Any]:
        """Give out the approved version: it plays from its start to its end, by each terminal's clock.

        Raises BadInput for its times, LiveUntilThen, VersionMoved, WrongState.
        """
        row = self._row(id, seen, {State.APPROVED}, "published")
        content = self.content(id, row.version)
        model.check_times(content, self._now)
        begins = content.starts_at or self._now
        model.check_no_gap(model.phase(
            live_from=row.live_from, live_until=row.live_until, withdrawn=False, now=self._now), begins, self._now)
        giving_out.give_out(self._work, row, content, begins, self._now)
        its = self._version(id, row.version)
        due = row.review_due_at if its.author_id == its.approver_id else None  # else somebody has looked at this one
        return self._done(
            id, "AnnouncementPublished", row.version, state=State.PUBLISHED, live_version=row.version,
            live_from=begins, live_until=content.ends_at, review_due_at=due)

    def withdraw(self, id: UUID, seen: int, reason: str) -> Row[Any]:
        """For good, drafts and all: off every screen that the hub can reach."""
        row = self._row(id, seen, set(State) - {State.WITHDRAWN}, "withdrawn")
        if row.live_version is not None:
            giving_out.take_back(self._work, row, self._now)
        return self._done(id, "AnnouncementWithdrawn", row.version, reason=_reason(reason), state=State.WITHDRAWN,
                          review_due_at=None)

    def review(self, id: UUID, seen: int) -> Row[Any]:
        """Somebody else has looked at what its author approved: what is live, whatever is being written meanwhile.

        Raises SameHands, WrongState, VersionMoved.
        """
        row = self._row(id, seen, set(State) - {State.WITHDRAWN}, "reviewed")
        looked = [row.version] if row.state in (State.APPROVED, State.PUBLISHED) else []
        looked += [] if row.live_version in (None, *looked) else [row.live_version]
        if not looked:
            model.check_state(State(row.state), {State.APPROVED, State.PUBLISHED}, "reviewed")
        if any(self._version(id, version).author_id == self._by for version in looked):
            raise model.SameHands("somebody else has to look")
        return self._done(id, "AnnouncementReviewed", looked[0], review_due_at=None)

    def content(self, id: UUID, version: int) -> Content:
        return Content.model_validate(self._version(id, version).content)

    def _row(self, id: UUID, seen: int, states: set[State], step: str) -> Row[Any]:
        row = known(self._work.connection, self._work.hall, id)
        _check_version(row, seen)
        model.check_state(State(row.state), states, step)
        return row

    def _version(self, id: UUID, version: int) -> Row[Any]:
        return version_row(self._work.connection, self._work.hall, id, version)

    def _insert(self, id: UUID) -> None:
        last = self._work.connection.scalar(
            select(func.max(announcements.c.no)).where(announcements.c.hall_id == self._work.hall)) or 0
        self._work.connection.execute(insert(announcements).values(
            hall_id=self._work.hall, id=id, no=last + 1, version=1, state=State.DRAFT, changed_at=self._now))

    def _write_version(self, id: UUID, version: int, content: Content, author: UUID | None = None) -> None:
        values: dict[str, Any] = {
            "content": content.model_dump(mode="json"), "author_id": author or self._by, "made_at": self._now}
        if self._set_version(id, version, **values) == 0:
            self._work.connection.execute(insert(versions).values(
                hall_id=self._work.hall, announcement_id=id, version=version, **values))

    def _set_version(self, id: UUID, version: int, **values: Any) -> int:
        return self._work.connection.execute(update(versions).where(
            versions.c.hall_id == self._work.hall, versions.c.announcement_id == id,
            versions.c.version == version).values(**values)).rowcount

    def _check_pictures(self, content: Content) -> None:
        named = [*content.pictures, *(content.attachment.pages if content.attachment else ())]
        known = set(self._work.connection.scalars(select(pictures.c.id).where(
            pictures.c.hall_id == self._work.hall, pictures.c.id.in_(named))))
        for picture in named:
            if picture not in known:
                raise NotFound("there is no such picture: add it first", picture=picture)

    def _done(self, id: UUID, kind: str, of: int, *, reason: str = "", **values: Any) -> Row[Any]:
        """`of` is the version that the step was about; `values` is what it changed."""
        self._work.connection.execute(update(announcements).where(
            announcements.c.hall_id == self._work.hall, announcements.c.id == id)
            .values(changed_at=self._now, **values))
        self._work.record(facts.step(kind, id, of, self._now, by=self._by))
        self._work.announce("announcement", {"announcement_id": str(id), "step": kind, "version": of})
        said = {"version": of} | ({"reason": reason} if reason else {})
        audit.note(self._work, self._tokens, kind, f"announcement:{id}", self._now, by=str(self._by), **said)
        return known(self._work.connection, self._work.hall, id)


def find(connection: Connection, hall: str, id: UUID) -> Row[Any] | None:
    return connection.execute(
        select(announcements).where(announcements.c.hall_id == hall, announcements.c.id == id)).one_or_none()


def known(connection: Connection, hall: str, id: UUID) -> Row[Any]:
    """Raises NotFound."""
    row = find(connection, hall, id)
    if row is None:
        raise NotFound("there is no such announcement")
    return row


def version_row(connection: Connection, hall: str, id: UUID, version: int) -> Row[Any]:
    """Raises NotFound."""
    row = connection.execute(select(versions).where(
        versions.c.hall_id == hall, versions.c.announcement_id == id, versions.c.version == version)).one_or_none()
    if row is None:
        raise NotFound(f"this announcement has no version {version}", version=version)
    return row


def _check_version(row: Row[Any], seen: int | None) -> None:
    if seen is not None and seen != row.version:
        raise model.VersionMoved("somebody else has changed it meanwhile", version=row.version)


def _due(row: Row[Any], new: datetime | None) -> datetime | None:
    """When somebody else must have looked: a later version puts off nothing that is owed for what was given out."""
    owed = row.review_due_at if row.live_version is not None else None
    return min((at for at in (owed, new) if at is not None), default=None)


def _reason(reason: str) -> str:
    said = plain(reason, limit=200, field="reason")
    if not said:
        raise BadInput("this needs a reason", field="reason")
    return said
