"""Whom an announcement concerns and has not reached, and who has been told."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from kiosk.contract.announcements import Version
from kiosk.contract.messages import Message


class AskCalls(Message):
    """Body of `POST /v1/announcements/calls`: accounts that it concerns and nobody has reached, from `after` on."""

    announcement_id: UUID
    after: Annotated[str, StringConstraints(pattern=r"^[0-9]{0,13}$")] = ""
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class Call(Message):
    """`name` is masked; `phone` is empty where none is on the books."""

    account_no: str
    name: str = Field(repr=False)
    village: str
    phone: str = Field(repr=False)


class Calls(Message):
    calls: list[Call]


class AccountReached(Message):
    """Body of `POST /v1/announcements/reached` (a terminal: whoever showed this account has seen it) and of `…/called`
    (a person of the hall has told them). `version`: the one that they were told; absent: what plays there."""

    announcement_id: UUID
    version: Version | None = None
    account_no: Annotated[str, StringConstraints(pattern=r"^([0-9]{10}|[0-9]{13})$")]


class Noted(Message):
    """`new`: it was not on record before."""

    new: bool
