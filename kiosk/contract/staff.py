"""Who works at an app: sign-in by number and PIN. What a person may do is checked at the hub, command by command."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message, Name

StaffNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,10}$")]
Pin = Annotated[str, StringConstraints(min_length=6, max_length=72)]

STAFF_HEADER = "Staff-Session"
"""The HTTP header that carries a signed-in person's token beside the app's own."""


class Role(StrEnum):
    CLERK = "clerk"
    GUIDE = "guide"
    PUBLISHER = "publisher"
    APPROVER = "approver"
    MANAGER = "manager"
    SUPERVISOR = "supervisor"
    TECHNICIAN = "technician"
    AUDITOR = "auditor"


class SignIn(Message):
    """Body of `POST /v1/staff/session`. `new_pin` replaces a one-time PIN in the same step.

    Never a command: a command's payload leaves a hash behind, and a PIN is short enough to be guessed from one.
    """

    model_config = ConfigDict(hide_input_in_errors=True)

    number: StaffNumber
    pin: Pin = Field(repr=False)
    new_pin: Pin | None = Field(default=None, repr=False)


class OnDuty(Message):
    """Answer of `GET /v1/staff/session`: who is signed in at the app that asks. To look is no deed."""

    person_id: UUID
    number: StaffNumber
    name: Name = Field(repr=False)
    roles: list[Role]
    idle_seconds: int


class StaffSession(OnDuty):
    """`token` goes into STAFF_HEADER and is bound to the app that asked.

    It ends after `idle_seconds` without a deed (a command that needs somebody who is signed in), by
    `DELETE /v1/staff/session`, and when the person signs in at another app of the same kind.
    """

    token: str = Field(repr=False)


class SignedOut(Message):
    """Answer of `DELETE /v1/staff/session`; also when nobody was signed in."""

    at: datetime


class StaySignedIn(Message):
    """Payload of `stay_signed_in`: somebody types and reads at the console, which no other command would tell."""


class StayedSignedIn(Message):
    at: datetime


class UnlockStaff(Message):
    """Payload of `unlock_staff` (manager): let the number try again now."""

    number: StaffNumber


class StaffUnlocked(Message):
    """Result of `unlock_staff`: `was_locked` is false where nothing was to be lifted."""

    number: StaffNumber
    was_locked: bool


class UnlockAnswer(Message):
    """Result of `answer_challenge`: what whoever asked types at the terminal. See `kiosk.contract.unlock`."""

    answer: str
    app_code: str
    app_name: str


class AnswerChallenge(Message):
    """Payload of `answer_challenge` (technician, manager): `challenge` as the terminal's screen shows it."""

    challenge: Annotated[str, StringConstraints(min_length=8, max_length=40)]
