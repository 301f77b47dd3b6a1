"""What is on record about payments: ids, channel and amounts; never an account, a bill or a customer's code."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

KINDS = (
    "PaymentOpened", "PaymentShown", "PaymentCaptured", "PaymentClosed", "PaymentInDoubt", "PaymentPosted",
    "PaymentRejected", "RefundDue", "RefundDone", "RefundStuck", "RefundByHand",
    "TransferRequested", "TransferApproved", "TransferRefused")


def payment_fact(kind: str, payment_id: UUID, at: datetime, **payload: Any) -> Fact:
    assert kind in KINDS
    return Fact(new_id(), f"payment:{payment_id}", kind, 1, at, {"payment_id": str(payment_id)} | payload)
