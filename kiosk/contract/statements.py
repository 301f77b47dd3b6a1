"""A statement's code over the contract: asked for its paper, and found again by it. By POST, as accounts are."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.accounts import OfVisit
from kiosk.contract.messages import Message

StatementCodeText = Annotated[
    str, StringConstraints(pattern=r"^HKB1\.[A-Za-z0-9_-]{58}\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{86}$")]


class AskStatementCode(OfVisit):
    """Body of `POST /v1/statements/code`, by a visit that may see the account's months."""

    billing_period: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]


class StatementCode(Message):
    """Answer of `POST /v1/statements/code`: what the paper's QR says."""

    qr: StatementCodeText


class FindStatement(Message):
    """Body of `POST /v1/statements/find`: the text of the code. Answer: AccountView, as its number alone shows it."""

    model_config = ConfigDict(hide_input_in_errors=True)

    code: StatementCodeText = Field(repr=False)
