"""Who works in the hall, as managers see and change it from the console. A one-time PIN is never part of a command:
a command's answer is kept, so the PIN is asked for (`people/pin`), shown once and kept nowhere.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from kiosk.contract.messages import Code, Message
from kiosk.contract.staff import Role, StaffNumber

PersonName = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]
Roles = Annotated[list[Role], Field(min_length=1, max_length=len(Role))]
Windows = Annotated[list[Code], Field(max_length=200)]
"""The windows that somebody may open; empty means every window."""


class PersonState(StrEnum):
    """`pin_expired`: no PIN of theirs works until a new one is made; `waits`: a one-time PIN has not been used yet.

    `locked`: too many wrong PINs just now; `suspended` and `left`: out until somebody lets them in again.
    """

    ACTIVE = "active"
    WAITS = "waits"
    PIN_EXPIRED = "pin_expired"
    LOCKED = "locked"
    SUSPENDED = "suspended"
    LEFT = "left"


class PersonView(Message):
    """`version` rises with every change; a change names the one that it expects."""

    person_id: UUID
    number: StaffNumber
    name: str = Field(repr=False)
    roles: list[Role]
    windows: Windows
    state: PersonState
    version: int
    added_at: datetime
    photo: str = ""
    """SHA-256 of the photo with which they hang in the hall; empty where they do not."""
    until: datetime | None = None
    """Of `waits` and `locked`: when that ends."""


class AskPeople(Message):
    """Body of `POST /v1/people/list`."""


class People(Message):
    """By number."""

    people: list[PersonView]


class AddPerson(Message):
    """Payload of `add_person`. They cannot sign in before `people/pin` has made a PIN."""

    number: StaffNumber
    name: PersonName = Field(repr=False)
    roles: Roles
    windows: Windows = Field(default_factory=list)


class ChangePerson(Message):
    """Payload of `change_person`: what is None stays."""

    person_id: UUID
    version: int
    name: PersonName | None = Field(default=None, repr=False)
    roles: Roles | None = None
    windows: Windows | None = None


class DisablePerson(Message):
    """Payload of `disable_person`: out at once; the number stays theirs."""

    person_id: UUID
    version: int
    reason: Literal["left", "suspended"]


class EnablePerson(Message):
    """Payload of `enable_person`: back with the PIN of before."""

    person_id: UUID
    version: int


class ShowPerson(Message):
    """Body of `POST /v1/people/show`: they agreed that everybody sees name, number, windows and this photo.

    `data`: a PNG or JPEG of at most 2 MiB, as base64.
    """

    person_id: UUID
    version: int
    data: Annotated[str, StringConstraints(max_length=2_800_000, pattern=r"^[A-Za-z0-9+/]*=*$")] = Field(repr=False)


class HidePerson(Message):
    """Payload of `hide_person`: off every terminal, and the photo is gone."""

    person_id: UUID
    version: int


class AskPhoto(Message):
    """Body of `POST /v1/people/photo`."""

    person_id: UUID


class Photo(Message):
    """A JPEG as base64."""

    data: str = Field(repr=False)


class AskPin(Message):
    """Body of `POST /v1/people/pin`: the old PIN, open sessions and a lock-out end."""

    person_id: UUID
    version: int


class OneTimePin(Message):
    """Shown once. `until`: it must have been replaced by then."""

    person: PersonView
    pin: str = Field(repr=False)
    until: datetime
