"""Payments: the gateways' port and adapters, the order's life at the hub, its worker, reconciliation."""

from kiosk.payments.past_days import (
    InDoubt,
    PaidFor,
    Returned,
    Taking,
    in_doubt,
    moved_between,
    paid_for,
    rejected_between,
    returned,
    takings,
)
from kiosk.payments.routes import notice_routes

__all__ = [
    "InDoubt", "PaidFor", "Returned", "Taking", "in_doubt", "moved_between", "notice_routes", "paid_for",
    "rejected_between", "returned", "takings",
]
