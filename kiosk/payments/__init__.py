"""Payments: the gateways' port and adapters, the order's life at the hub, its worker, reconciliation."""
