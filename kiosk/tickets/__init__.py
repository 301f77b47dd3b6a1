"""Queue tickets: numbers, taking, cancelling, calling."""

from kiosk.tickets.model import HubNumber, TakenTicket, TicketState

__all__ = ["HubNumber", "TakenTicket", "TicketState"]
