"""Queue tickets: numbers, taking, cancelling, calling."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.tickets.model import HubNumber, TakenTicket, TicketState

if TYPE_CHECKING:
    from kiosk.tickets.alerts import clear_alarm, raise_alarm, raise_alert, raise_once
    from kiosk.tickets.counter_view import open_alerts, open_help
    from kiosk.tickets.past_days import HelpCall, Visit, help_calls_between, visits
    from kiosk.tickets.qr import key_id_of
    from kiosk.tickets.served import Served, days_with_tickets, ended_since, served_at, served_on, visits_of
    from kiosk.tickets.standing_there import who_served, who_stands, who_stood_at, windows_of
    from kiosk.tickets.today import TicketsToday, devices, tickets_today
    from kiosk.tickets.views import called_at

__all__ = [
    "HelpCall", "HubNumber", "Served", "TakenTicket", "TicketState", "TicketsToday", "Visit", "called_at",
    "clear_alarm", "days_with_tickets", "devices", "ended_since",
    "help_calls_between", "key_id_of", "open_alerts", "open_help", "raise_alarm", "raise_alert", "raise_once",
    "served_at", "served_on", "tickets_today", "visits", "visits_of", "who_served", "who_stands", "who_stood_at",
    "windows_of",
]

_AT_THE_HUB = {**dict.fromkeys(("clear_alarm", "raise_alarm", "raise_alert", "raise_once"), "kiosk.tickets.alerts"),
               "key_id_of": "kiosk.tickets.qr", "called_at": "kiosk.tickets.views",
               **dict.fromkeys(("HelpCall", "Visit", "help_calls_between", "visits"), "kiosk.tickets.past_days"),
               **dict.fromkeys(
                   ("who_served", "who_stands", "who_stood_at", "windows_of"), "kiosk.tickets.standing_there"),
               **dict.fromkeys(
                   ("Served", "days_with_tickets", "ended_since", "served_at", "served_on", "visits_of"),
                   "kiosk.tickets.served"),
               **dict.fromkeys(("open_alerts", "open_help"), "kiosk.tickets.counter_view"),
               **dict.fromkeys(("TicketsToday", "devices", "tickets_today"), "kiosk.tickets.today")}


def __getattr__(name: str) -> object:
    """What a terminal does not need at its start is imported when it is asked for."""
    if name not in _AT_THE_HUB:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_AT_THE_HUB[name]), name)
