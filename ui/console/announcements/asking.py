"""What these pages ask of the hub; each blocks."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from kiosk.contract.announcement_calls import AskCalls, Call, Calls
from kiosk.contract.announcements import (
    AnnouncementContent,
    AnnouncementList,
    AnnouncementStep,
    AnnouncementView,
    AppChoice,
    AskAnnouncement,
    AskAnnouncements,
    AskMatrix,
    DraftAnnouncement,
    Matrix,
    MatrixRow,
)
from ui.console.port import Console

A_PAGE, A_FIRST_PAGE, A_PAGE_OF_ROWS = 500, 50, 200


def all_of(core: Console) -> list[AnnouncementView]:
    """The newest first."""
    found: list[AnnouncementView] = []
    while True:
        asked = AskAnnouncements(before=found[-1].no if found else None, limit=A_PAGE)
        more = core.ask("announcements/list", asked, AnnouncementList).announcements
        found += more
        if len(more) < A_PAGE:
            return found


def all_rows(core: Console, *, wrong_only: bool) -> tuple[list[AppChoice], list[MatrixRow]]:
    """The whole matrix, the newest first."""
    rows: list[MatrixRow] = []
    before: int | None = None
    while True:
        page = core.ask("announcements/matrix", AskMatrix(before=before, limit=A_PAGE_OF_ROWS, wrong_only=wrong_only),
                        Matrix)
        rows += page.rows
        before = page.next_before
        if before is None:
            return page.apps, rows


def rows_anew(core: Console, *, wrong_only: bool, many: int, to: int) -> Matrix:
    """The matrix down to the announcement of number `to`, about `many` rows, as one page."""
    asked = AskMatrix(wrong_only=wrong_only, limit=max(A_FIRST_PAGE, min(many, A_PAGE_OF_ROWS)))
    page = core.ask("announcements/matrix", asked, Matrix)
    rows = [*page.rows]
    while page.next_before is not None and page.next_before > to:
        page = core.ask("announcements/matrix", asked.model_copy(update={"before": page.next_before}), Matrix)
        rows += page.rows
    kept = [row for row in rows if row.issuer or row.no >= to]
    return page.model_copy(update={
        "rows": kept, "next_before": page.next_before if len(kept) == len(rows) else to})


def all_calls(core: Console, id: UUID) -> list[Call]:
    """Whom nobody has reached, all of them: with phones, so the hub keeps on record who looked, page by page."""
    found: list[Call] = []
    while True:
        asked = AskCalls(announcement_id=id, after=found[-1].account_no if found else "", limit=A_PAGE)
        more = core.ask("announcements/calls", asked, Calls).calls
        found += more
        if len(more) < A_PAGE:
            return found


class Told(NamedTuple):
    """`drafts`: what this person is writing on this machine, by announcement; it need not be at the hub yet."""

    views: list[AnnouncementView]
    drafts: dict[str, dict[str, Any]]


def all_told(core: Console, person: str) -> Told:
    kept = {key: core.drafts.read(person, key) for key in core.drafts.keys(person)} if person else {}
    return Told(all_of(core), {key: draft for key, draft in kept.items() if draft and "form" in draft})


def hand(core: Console, asked: DraftAnnouncement, *, hand_in: bool) -> AnnouncementView:
    """Kept as a draft and, with `hand_in`, submitted at once."""
    view = core.command("draft_announcement", asked, AnnouncementView)
    if not hand_in:
        return view
    step = AnnouncementStep(announcement_id=view.announcement_id, version=view.version)
    return core.command("submit_announcement", step, AnnouncementView)


def newest(core: Console, key: str) -> AnnouncementContent:
    return core.ask("announcements/content", AskAnnouncement(announcement_id=UUID(key)), AnnouncementContent)
