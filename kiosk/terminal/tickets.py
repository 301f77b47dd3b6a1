"""What a customer does with tickets. Every call blocks: keep it off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.errors import HubUnavailable, StoreDamaged
from kiosk.ids import new_id
from kiosk.terminal.hub_side import HubSide
from kiosk.tickets.desk import TicketDesk
from kiosk.tickets.keys import TicketKeys
from kiosk.tickets.model import TakenTicket

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import TicketView


class TerminalTickets:
    """`generation` names the store in use; `replace_store(generation)` puts that one aside."""

    def __init__(
        self, desk: TicketDesk, keys: TicketKeys, hub: HubSide, *, generation: Callable[[], int],
        replace_store: Callable[[int], None],
    ) -> None:
        self._desk, self._keys, self._hub = desk, keys, hub
        self._generation, self._replace_store = generation, replace_store

    def take_ticket(self, *, service_id: str, language: str, priority: str | None = None) -> TakenTicket:
        """See TicketDesk.take_ticket; a store that turns out damaged is replaced on the way. About 0.4 s at most."""
        generation = self._generation()
        try:
            return self._desk.take_ticket(service_id=service_id, language=language, priority=priority)
        except StoreDamaged:
            self._replace_store(generation)
            return self._desk.take_ticket(service_id=service_id, language=language, priority=priority)

    def cancel_ticket(self, scanned: str) -> TicketView:
        """The ticket as the hub has it afterwards. Raises BadInput, HubUnavailable, Refused; up to 5 s."""
        ticket_id = self._keys.read(scanned)
        client = self._client()
        from kiosk.contract.messages import TicketAction, TicketView

        action = TicketAction(ticket_id=ticket_id, reason="customer")
        return client.ask("cancel_ticket", action, TicketView, command_id=new_id())

    def return_ticket(self, scanned: str) -> TicketView:
        """A missed ticket comes back into the queue, once. As `cancel_ticket`; refused: not_missed, return_too_late,
        returned_already."""
        ticket_id = self._keys.read(scanned)
        client = self._client()
        from kiosk.contract.messages import TicketAction, TicketView

        action = TicketAction(ticket_id=ticket_id, reason="customer")
        return client.ask("return_ticket", action, TicketView, command_id=new_id())

    def find_ticket(self, scanned: str) -> TicketView:
        """Raises BadInput, HubUnavailable, Refused; up to 5 s."""
        ticket_id = self._keys.read(scanned)
        return self._client().ticket(ticket_id)

    def _client(self) -> HubClient:
        if not self._hub.link.online:
            raise HubUnavailable("the hub is away at the moment")
        return self._hub.client()
