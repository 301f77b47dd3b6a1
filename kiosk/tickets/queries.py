"""What apps may look at. Registered for the hub by import."""

from __future__ import annotations

from uuid import UUID

from kiosk.contract.counter import BoardView, CounterView, TicketHistory
from kiosk.contract.messages import QueueSummary, Scope, TicketView
from kiosk.contract.roles import MAY_SEE
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import QueryContext, query
from kiosk.tickets.board_view import board_view
from kiosk.tickets.counter_view import counter_view
from kiosk.tickets.history import ticket_history
from kiosk.tickets.summary import queue_summary
from kiosk.tickets.views import find_view


@query("queue", scopes=set(Scope))
def queue(ctx: QueryContext, _argument: None) -> QueueSummary:
    return queue_summary(ctx.connection, ctx.hall, ctx.clock.now())


@query("ticket", scopes={Scope.TERMINAL, Scope.COUNTER, Scope.BOARD, Scope.STAFF})
def ticket(ctx: QueryContext, ticket_id: UUID) -> TicketView:
    """Raises NotFound, also when the ticket was taken without the hub and its fact is still on its way."""
    found = find_view(ctx.connection, ctx.hall, ticket_id)
    if found is None:
        raise NotFound("the hub does not have this ticket, or not yet", ticket_id=str(ticket_id))
    return found


@query("ticket_history", scopes={Scope.COUNTER, Scope.STAFF}, roles=MAY_SEE["ticket_history"])
def history(ctx: QueryContext, ticket_id: UUID) -> TicketHistory:
    """Raises NotFound."""
    return ticket_history(ctx.connection, ctx.hall, ticket_id)


@query("counter", scopes={Scope.COUNTER, Scope.STAFF}, roles=MAY_SEE["counter"])
def counter(ctx: QueryContext, window: str) -> CounterView:
    return counter_view(ctx.connection, ctx.hall, window, ctx.caller, ctx.clock.now())


@query("board", scopes={Scope.BOARD, Scope.COUNTER, Scope.STAFF, Scope.TERMINAL})
def board(ctx: QueryContext, _argument: None) -> BoardView:
    return board_view(ctx.connection, ctx.hall, ctx.clock.now())
