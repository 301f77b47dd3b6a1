"""What is on record about ratings: levels, reasons' codes and ids. A customer's own words travel sealed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from kiosk.feedback.model import Channel
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

GIVEN, JUDGED = "RatingGiven", "RatingJudged"
FOLLOW_UPS = ("FollowUpOpened", "FollowUpTaken", "FollowUpDone", "FollowUpOverdue")


def subject_of(ticket_id: UUID) -> str:
    """One a visit, so its ratings keep their order."""
    return f"rating:{ticket_id}"


def rating_given(
    ticket_id: UUID, *, level: int, reasons: Sequence[str], language: str, channel: Channel, took: timedelta,
    changes: int, at: datetime, by_staff: bool = False, sealed: str | None = None, app: UUID | None = None,
) -> Fact:
    """`sealed`: words and number to call (kiosk.contract.sealing). `app`: whose screen it was, where a hub says it."""
    payload: dict[str, Any] = {
        "rating_id": str(new_id()), "ticket_id": str(ticket_id), "level": level, "reasons": list(reasons),
        "language": language, "channel": channel.value, "took_ms": took // timedelta(milliseconds=1),
        "changes": changes, **({"by_staff": True} if by_staff else {}), **({"sealed": sealed} if sealed else {}),
        **({"app": str(app)} if app else {})}
    return Fact(new_id(), subject_of(ticket_id), GIVEN, 1, at, payload)


def rating_judged(ticket_id: UUID, rating_id: UUID, at: datetime, **how: str | None) -> Fact:
    """`state` (counted, apart), `reason`; of one that counts `day`, `window`, `person` and `service`."""
    return Fact(new_id(), subject_of(ticket_id), JUDGED, 1, at, {"rating_id": str(rating_id), **how})


def follow_up(what: str, follow_up_id: UUID, at: datetime, **how: str | None) -> Fact:
    """`what` of FOLLOW_UPS."""
    assert what in FOLLOW_UPS
    return Fact(new_id(), f"follow_up:{follow_up_id}", what, 1, at, {"follow_up_id": str(follow_up_id), **how})
