"""Payments: the gateways' port and adapters, the order's life at the hub, its worker, reconciliation."""

from kiosk.payments.past_days import (
    PaidFor,
    Returned,
    Taking,
    moved_between,
    paid_for,
    rejected_between,
    returned,
    takings,
)
from kiosk.payments.routes import notice_routes

__all__ = [
    "PaidFor", "Returned", "Taking", "moved_between", "notice_routes", "paid_for", "rejected_between", "returned",
    "takings",
]
