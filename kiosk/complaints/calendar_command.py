"""A manager gives a year's calendar out: provisional dates are counted again at once. Registered by import."""

from __future__ import annotations

from kiosk.audit import note
from kiosk.complaints.calendar import DOCUMENT, add_years
from kiosk.complaints.keeping import Writer
from kiosk.complaints.workers import count_anew
from kiosk.contract.calendar import CalendarPublished, PublishCalendar
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.publications import latest
from kiosk.hub.registry import CommandContext, command
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact


@command("publish_calendar", scopes={Scope.STAFF}, payload=PublishCalendar, roles=MAY["publish_calendar"])
def publish_calendar(ctx: CommandContext, asked: PublishCalendar) -> CalendarPublished:
    """Years that are known stay unless they are to be corrected. Raises BadInput for what is no calendar."""
    assert ctx.caller.person is not None
    now, by = ctx.clock.now(), str(ctx.caller.person.id)
    changed = add_years(ctx.work, asked.calendar, now, correct=asked.correct)
    known = latest(ctx.work.connection, ctx.hall, DOCUMENT)
    assert known is not None
    years = sorted(known.body["years"])
    moved = count_anew(Writer(ctx.work, ctx.tokens, now, by="hub")) if changed else 0
    if changed:
        said = {"revision": known.revision, "years": ",".join(sorted(asked.calendar["years"]))}
        ctx.record(Fact(new_id(), f"publication:{DOCUMENT}", "CalendarPublished", 1, now, said | {"person": by}))
        note(ctx.work, ctx.tokens, "CalendarPublished", f"publication:{DOCUMENT}", now, by=by, **said)
    return CalendarPublished(revision=known.revision, years=years, changed=changed, moved=moved)
