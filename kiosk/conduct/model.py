"""How a record stands and who may do what with it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kiosk.contract.conduct import SANCTIONS, ConductKind, ConductState
from kiosk.errors import Refused

REPLY_TIME = timedelta(days=7)
"""Our choice: a week in which whom it is about may say their word; a sanction has no effect before it is over."""


class ConductMoved(Refused):
    """Somebody else has changed it meanwhile: look again."""

    code = "version_moved"


class NotNow(Refused):
    """It does not stand so that this step fits; `details.state` says how it stands."""

    code = "conduct_not_now"


class NotYours(Refused):
    """Nobody decides about themselves, and whoever wrote a sanction does not approve it."""

    code = "conduct_not_yours"


@dataclass(frozen=True, slots=True)
class Record:
    """What decides: everything else of a record is words."""

    kind: ConductKind
    person: UUID
    by: UUID
    reply_until: datetime
    replied: bool = False
    approved: bool = False
    withdrawn: bool = False


def state_of(record: Record, now: datetime) -> ConductState:
    if record.withdrawn:
        return ConductState.WITHDRAWN
    if record.kind not in SANCTIONS or record.approved:
        return ConductState.STANDS
    return ConductState.HEARD if now < record.reply_until else ConductState.WAITS


def check(record: Record, step: str, who: UUID, now: datetime) -> None:
    """`step`: reply, approve, withdraw; its role was checked before. Raises NotYours, NotNow."""
    state = state_of(record, now)
    if (step == "reply") != (who == record.person) or (step == "approve" and who == record.by):
        raise NotYours("this step is somebody else's")
    fits = {"reply": not record.replied and not record.withdrawn and now < record.reply_until,
            "approve": state is ConductState.WAITS, "withdraw": state is not ConductState.WITHDRAWN}
    if not fits[step]:
        raise NotNow(f"a record that {state} takes no such step", state=state.value)


def allowed(record: Record, who: UUID, now: datetime, *, decides: bool) -> list[str]:
    """The steps that `who` may take now."""
    found = []
    for step in ("reply", *(("approve", "withdraw") if decides else ())):
        try:
            check(record, step, who, now)
        except Refused:
            continue
        found.append(step)
    return found
