"""A case between its customer, at any terminal, and the hub: how it stands, and what they say of how it was handled."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from kiosk.contract.complaints import AccessCode, CaseNumber, Kind, Private, Stage


class AskStatus(Private):
    """Body of `POST /v1/complaints/status`, from a terminal: what the slip says."""

    number: CaseNumber
    code: AccessCode = Field(repr=False)


class CaseStatus(Private):
    """What the customer may know. `reply` is the answer; `ask_content`: they may say whether they are content."""

    number: str
    kind: Kind
    stage: Stage
    accepted_on: date
    anonymous: bool
    reply_by: date | None = None
    provisional: bool = False
    reply: str = Field(default="", repr=False)
    ask_content: bool = False
    content: bool | None = None
    reopened: bool = False
    passed_up: bool = False


class GiveVerdict(AskStatus):
    """Body of `POST /v1/complaints/verdict`."""

    content: bool
