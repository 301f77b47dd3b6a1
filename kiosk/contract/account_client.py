"""An app's questions about accounts. Nothing of an answer is kept here: who asks forgets it with the visit."""

from __future__ import annotations

from uuid import UUID

from pydantic import ValidationError

from kiosk.contract.accounts import (
    AccountHistory,
    AccountView,
    AskClerk,
    AskWhatIf,
    ClerkAsked,
    CodeSent,
    LookUp,
    OfVisit,
    Opened,
    OpenForVisit,
    ProveByCard,
    ProveByCode,
    SendCode,
    VisitEnded,
    VisitEnds,
    WhatIfView,
)
from kiosk.contract.client import HubClient
from kiosk.contract.messages import Message
from kiosk.contract.statements import AskStatementCode, FindStatement, StatementCode
from kiosk.errors import BadInput


class AccountClient:
    """Every method raises HubUnavailable, and Refused with the hub's code; BadInput for what cannot be such a number.

    Codes: account_unknown, verification_needed, verification_failed, verification_locked, no_code, sms_failed,
    nothing_asked, rate_limited.
    """

    def __init__(self, client: HubClient) -> None:
        self._client = client

    def look_up(self, number: str) -> AccountView:
        """By account number, meter number or old number, as a whole."""
        return self._client.ask_privately("accounts/look-up", _checked(LookUp, number=number), AccountView)

    def by_statement(self, code: str) -> AccountView:
        """By the code on a monthly statement. Also refused: not_a_statement."""
        return self._client.ask_privately("statements/find", _checked(FindStatement, code=code), AccountView)

    def statement_code(self, visit_id: UUID, account_no: str, billing_period: str) -> str:
        """What the QR on that month's statement says. Also refused: bill_unknown."""
        asked = _checked(AskStatementCode, visit_id=visit_id, account_no=account_no, billing_period=billing_period)
        return self._client.ask_privately("statements/code", asked, StatementCode).qr

    def send_code(self, visit_id: UUID, account_no: str, *, patience: int = 1) -> CodeSent:
        asked = _checked(SendCode, visit_id=visit_id, account_no=account_no, patience=patience)
        return self._client.ask_privately("accounts/code", asked, CodeSent)

    def prove_by_code(self, visit_id: UUID, account_no: str, code: str, *, patience: int = 1) -> Opened:
        asked = _checked(ProveByCode, visit_id=visit_id, account_no=account_no, code=code, patience=patience)
        return self._client.ask_privately("accounts/verify-code", asked, Opened)

    def prove_by_card(self, visit_id: UUID, id_sha256: str, *, patience: int = 1) -> Opened:
        """`id_sha256`: kiosk.contract.accounts.hash_id of the card's number, which never leaves this machine."""
        asked = _checked(ProveByCard, visit_id=visit_id, id_sha256=id_sha256, patience=patience)
        return self._client.ask_privately("accounts/verify-card", asked, Opened)

    def ask_clerk(self, visit_id: UUID, account_no: str, *, patience: int = 1) -> ClerkAsked:
        asked = _checked(AskClerk, visit_id=visit_id, account_no=account_no, patience=patience)
        return self._client.ask_privately("accounts/ask-clerk", asked, ClerkAsked)

    def open_for_visit(self, code: str, account_no: str) -> Opened:
        """At a counter, by a signed-in clerk."""
        asked = _checked(OpenForVisit, code=code, account_no=account_no)
        return self._client.ask_privately("accounts/open", asked, Opened)

    def history(self, visit_id: UUID, account_no: str) -> AccountHistory:
        asked = _checked(OfVisit, visit_id=visit_id, account_no=account_no)
        return self._client.ask_privately("accounts/history", asked, AccountHistory)

    def what_if(self, visit_id: UUID, account_no: str, share_percent: int | None) -> WhatIfView:
        """Also refused: no_what_if."""
        asked = _checked(AskWhatIf, visit_id=visit_id, account_no=account_no, share_percent=share_percent)
        return self._client.ask_privately("accounts/what-if", asked, WhatIfView)

    def leave(self, visit_id: UUID) -> None:
        """The visit is over: nothing is open for it any more."""
        self._client.ask_privately("accounts/leave", VisitEnds(visit_id=visit_id), VisitEnded)


def _checked(message: type[Message], **values: object) -> Message:
    try:
        return message.model_validate(values)
    except ValidationError as error:
        place = str(error.errors(include_input=False, include_url=False)[0]["loc"][0])
        raise BadInput(f"this cannot be a {place}", field=place) from None
