"""What is on record of meetings: ids, days and steps; never who booked, or a word of what was said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

KINDS = ("MeetingOpened", "MeetingCalledOff", "MeetingBooked", "BookingCancelled", "AttendanceNoted",
         "MeetingTaskAdded", "MeetingTaskFinished", "MeetingTaskPublished", "MeetingTaskOverdue", "BookingsForgotten")


def _on_record(_work: HubWork, _hall: str, _facts: Sequence[ReceivedFact]) -> None:
    """The hall's own tables are written with the step itself; above it is kept as it came."""


for _kind in KINDS:
    projection(_kind, 1, scopes={Scope.HUB})(_on_record)


def step(what: str, meeting: UUID, at: datetime, **how: str | int | bool | None) -> Fact:
    """`what` is one of KINDS."""
    assert what in KINDS
    return Fact(new_id(), f"meeting:{meeting}", what, 1, at, {"meeting_id": str(meeting), **how})
