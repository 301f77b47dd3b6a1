"""Payments: the gateways' port and adapters, the order's life at the hub, its worker, reconciliation."""

from kiosk.payments.routes import notice_routes

__all__ = ["notice_routes"]
