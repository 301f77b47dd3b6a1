"""The steps of the hall's pack: written, given out, brought back, looked at; each audited in its own transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from kiosk import audit
from kiosk.contract.staff import Role
from kiosk.hub.publications import publish
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.staff import works_beside
from kiosk.standards import errors
from kiosk.standards.check import check_entries, drawn_icons
from kiosk.standards.compile import public_document
from kiosk.standards.door import check_changes, check_size, signatures_changed
from kiosk.standards.draft import BadPack, Draft
from kiosk.standards.entries import NONE, Changes, Entries, between, differences, laid_over
from kiosk.standards.messages import (
    DraftEdited,
    EditStandards,
    GiveOutStandards,
    RestoreStandards,
    StandardsGivenOut,
)
from kiosk.standards.public import public_pack
from kiosk.standards.schema import Hall
from kiosk.standards.standing import note_own_pack
from kiosk.standards.store import (
    DOCUMENT,
    Base,
    DraftRow,
    add_version,
    body_of,
    draft_row,
    entries_of,
    newest,
    version_row,
    write_draft,
)
from kiosk.standards.tables import versions
from kiosk.sync.envelope import Fact
from kiosk.text import plain

GIVEN_OUT = "StandardsGivenOut"
SUBJECT = f"publication:{DOCUMENT}"
REVIEW_WITHIN = timedelta(hours=24)
"""When nobody else could give it out, somebody else must have looked by then."""
_SAID = 60
"""Keys that an audit entry names; it also says how many there were."""


class Steps:
    """The steps of one person (or, without `by`, of whoever sits at the hub's machine) in one transaction."""

    def __init__(self, work: HubWork, tokens: Tokens, now: datetime, by: UUID | None) -> None:
        self._work, self._tokens, self._now, self._by = work, tokens, now, by

    def edit(self, asked: EditStandards, *, may_sign: bool) -> DraftEdited:
        """The draft anew. Raises BadInput, DraftMoved, SignatureNeeded."""
        base, draft = self._seen(asked.revision, asked.no)
        live = base.entries or {}
        check_changes(asked.changes.changes())
        made = laid_over(live, asked.changes.changes())
        check_size(made)
        before = laid_over(live, draft.changes)
        if not may_sign and (key := next(signatures_changed(before, made), None)) is not None:
            raise errors.SignatureNeeded("who stands for a claim is said by a manager", key=key)
        changed = [one.key for one in differences(before, made)]
        if not changed:
            return DraftEdited(revision=draft.revision, changed=len(differences(live, made)))
        left = between(live, made)
        writers = [] if left.none else list(dict.fromkeys([*draft.writers, str(self._by)]))
        self._write(draft, left, writers)
        self._note("StandardsEdited", draft.revision + 1, keys=changed[:_SAID], changed=len(changed))
        return DraftEdited(revision=draft.revision + 1, changed=len(differences(live, made)))

    def discard(self, revision: int) -> DraftEdited:
        """The newest version stands as it is. Raises DraftMoved."""
        _, draft = self._seen(revision, None)
        self._write(draft, NONE, [])
        self._note("StandardsDiscarded", draft.revision + 1)
        return DraftEdited(revision=draft.revision + 1, changed=0)

    def give_out(self, asked: GiveOutStandards) -> StandardsGivenOut:
        """The draft becomes the next version, on every terminal.

        Raises DraftMoved, NothingToGiveOut, SameVersion, FaultyPack, SameHands.
        """
        base, draft = self._seen(asked.revision, asked.no)
        if draft.changes.none:
            raise errors.NothingToGiveOut("the draft changes nothing")
        made = laid_over(base.entries or {}, draft.changes)
        taken = set(self._work.connection.scalars(
            select(versions.c.version).where(versions.c.hall_id == self._work.hall)))
        if asked.version in taken:
            raise errors.SameVersion(f"version {asked.version} was given out before", version=asked.version)
        made["pack"] = {"": {**made.get("pack", {}).get("", {}), "version": asked.version}}
        document = self._document(made)
        due = self._hands(draft.writers)
        self._write(draft, NONE, [])
        return self._out(base, made, document, draft.writers, plain(asked.note, limit=200, field="note"), due=due)

    def restore(self, asked: RestoreStandards) -> StandardsGivenOut:
        """Exactly what that version gave out, again. Raises DraftMoved, NotFound, NotKept."""
        base, _ = self._seen(None, asked.no)
        row = version_row(self._work.connection, self._work.hall, asked.to)
        body = body_of(self._work.connection, self._work.hall, row.revision)
        entries = entries_of(row)
        if entries is None or body is None:
            raise errors.NotKept(f"what version {asked.to} said is not kept any more", no=asked.to)
        public_pack(body)  # an older program's may be none to this one
        note = plain(asked.note, limit=200, field="note")
        return self._out(base, entries, body, row.writers, note, restored=asked.to)

    def review(self, no: int) -> StandardsGivenOut:
        """Somebody else has looked at what its own writer gave out. Raises NotFound, SameHands."""
        row = version_row(self._work.connection, self._work.hall, no)
        if row.given_out_by == self._by or str(self._by) in row.writers:
            raise errors.SameHands("somebody else has to look")
        self._work.connection.execute(update(versions).where(
            versions.c.hall_id == self._work.hall, versions.c.no == no).values(review_due_at=None))
        self._note("StandardsReviewed", no)
        return StandardsGivenOut(no=no, version=row.version, revision=row.revision, sha256=row.sha256)

    def install(self, entries: Entries) -> StandardsGivenOut | None:
        """A folder at the hub's machine, while no person has given a pack out. Raises FaultyPack."""
        base, _ = self._seen(None, None)
        by_people = self._work.connection.scalar(select(versions.c.no).where(
            versions.c.hall_id == self._work.hall, versions.c.given_out_by.is_not(None)).limit(1))
        if by_people is not None or base.entries == entries:
            return None
        return self._out(base, entries, self._document(entries), [], "")

    def turn(self, no: int, document: Mapping[str, Any]) -> None:
        """Version `no` as it stands today. Raises DraftMoved where it is the newest no more."""
        base, _ = self._seen(None, no)
        given = publish(self._work, DOCUMENT, document, self._now)
        self._work.connection.execute(update(versions).where(
            versions.c.hall_id == self._work.hall, versions.c.no == no)
            .values(revision=given.revision, sha256=given.sha256))
        said = {"revision": given.revision, "version": base.version, "sha256": given.sha256}
        against = note_own_pack(self._work, document, given.revision, base.version, self._now)
        self._work.record(Fact(new_id(), SUBJECT, GIVEN_OUT, 1, self._now, said | against | {"person": "hub"}))
        self._note(GIVEN_OUT, no, **said, note="", changed=0, keys=[])
        self._work.announce("standards", {"no": no})

    def _seen(self, revision: int | None, no: int | None) -> tuple[Base, DraftRow]:
        base, draft = newest(self._work.connection, self._work.hall), draft_row(self._work.connection, self._work.hall)
        if (revision is not None and revision != draft.revision) or (no is not None and no != base.no):
            raise errors.DraftMoved("somebody else has changed it meanwhile", revision=draft.revision, no=base.no)
        return base, draft

    def _hands(self, writers: list[str]) -> datetime | None:
        """When somebody else must have looked by; None when somebody else is looking now."""
        if self._by is None or str(self._by) not in writers:
            return None
        if any(works_beside(self._work, role, self._by) for role in (Role.APPROVER, Role.MANAGER)):
            raise errors.SameHands("whoever wrote it does not give it out: another works here who may")
        return self._now + REVIEW_WITHIN

    def _document(self, entries: Entries) -> dict[str, Any]:
        draft = sound(entries, self._now)
        try:
            return public_document(draft, on=day_of(entries, self._now))
        except BadPack as error:
            raise _faulty(error) from error

    def _write(self, draft: DraftRow, changes: Changes, writers: list[str]) -> None:
        write_draft(self._work.connection, self._work.hall,
                    DraftRow(draft.revision + 1, changes, writers, self._now))
        self._work.announce("standards", {"revision": draft.revision + 1})

    def _out(
        self, base: Base, entries: Entries, document: Mapping[str, Any], writers: list[str], note: str, *,
        due: datetime | None = None, restored: int | None = None,
    ) -> StandardsGivenOut:
        version, changed = str(entries["pack"][""]["version"]), differences(base.entries or {}, entries)
        given = publish(self._work, DOCUMENT, document, self._now)
        add_version(
            self._work.connection, self._work.hall, base.no + 1, entries, version=version, revision=given.revision,
            sha256=given.sha256, changed=len(changed), given_out_at=self._now, given_out_by=self._by,
            writers=writers, note=note, restored=restored, review_due_at=due)
        by = "hub" if self._by is None else str(self._by)
        said = {"revision": given.revision, "version": version, "sha256": given.sha256}
        against = note_own_pack(self._work, document, given.revision, version, self._now)
        self._work.record(Fact(new_id(), SUBJECT, GIVEN_OUT, 1, self._now, said | against | {"person": by}))
        more = {"restored": restored} if restored else {}
        self._note(GIVEN_OUT, base.no + 1, **said, **more, note=note, changed=len(changed),
                   keys=[one.key for one in changed[:_SAID]])
        self._work.announce("standards", {"no": base.no + 1})
        return StandardsGivenOut(no=base.no + 1, version=version, revision=given.revision, sha256=given.sha256,
                                 review_due_at=due)

    def _note(self, action: str, of: int, **said: Any) -> None:
        audit.note(self._work, self._tokens, action, SUBJECT, self._now,
                   by="hub" if self._by is None else str(self._by), no=of, **said)


def sound(entries: Entries, now: datetime) -> Draft:
    """The entries as a draft without a fault. Raises FaultyPack."""
    report = check_entries(entries, icons=drawn_icons(), on=day_of(entries, now))
    if report.faults:
        raise _faulty(BadPack(list(report.faults)))
    return report.draft


def day_of(entries: Entries, now: datetime) -> date:
    """The hall's day; UTC's while its time zone is none."""
    try:
        hall = Hall.model_validate(entries["hall"][""])
    except (ValueError, KeyError):
        return now.date()
    return now.astimezone(ZoneInfo(hall.timezone)).date()


def _faulty(error: BadPack) -> errors.FaultyPack:
    first = error.faults[0]
    return errors.FaultyPack(
        error.cause, file=first.file, key=first.key[:200], reason=first.reason[:300], faults=len(error.faults))
