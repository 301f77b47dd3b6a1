"""Who works at an app: sign-in by number and PIN. What a person may do is checked at the hub, command by command."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

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

    number: StaffNumber
    pin: Pin = Field(repr=False)
    new_pin: Pin | None = Field(default=None, repr=False)


class StaffSession(Message):
    """`token` goes into STAFF_HEADER; it ends after `idle_seconds` without a request, or by `DELETE /v1/staff/session`.

    It is bound to the app that asked. Signing in elsewhere ends the person's earlier session of the same kind of app.
    """

    token: Annotated[str, Field(repr=False)]
    person_id: UUID
    number: StaffNumber
    name: Name
    roles: list[Role]
    idle_seconds: int


class UnlockAnswer(Message):
    """Result of the command `answer_challenge`: what a technician types at a terminal whose hub is away."""

    answer: str


class AnswerChallenge(Message):
    """Payload of `answer_challenge` (technician, manager): `challenge` as the terminal's screen shows it."""

    challenge: Annotated[str, StringConstraints(min_length=8, max_length=40)]
