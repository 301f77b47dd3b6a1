"""The tour's customer who follows a ticket at the terminal, while two windows do to it all that can be done; and one
who is there in an emergency."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.cards.making import cards
from kiosk.cli.demo_hall import DemoHall
from kiosk.cli.demo_notices import emergency
from kiosk.cli.demo_tour_windows import window_of
from kiosk.cli.running import RunningTerminal
from kiosk.contract.client import HubClient
from kiosk.contract.counter import ResumeTicket, TransferTicket
from kiosk.contract.messages import CallTicket, TicketAction
from kiosk.ids import new_id
from ui.tour.app import Panel
from ui.tour.route import Manner
from ui.tour.voices import Voices

HERE, THERE = "1", "2"


def follow_tickets(hall: DemoHall, core: RunningTerminal, shown: Panel, manners: list[Manner]) -> None:
    """A ticket for each manner, pictured in each state; at the end it is finished."""
    with window_of(hall, HERE) as here, window_of(hall, THERE) as there:
        for manner in manners:
            service = next(one for one in core.pack.services if one.common)
            ticket = core.tickets.take_ticket(service_id=service.id, language=manner.language)
            while core.sync_status().waiting:
                time.sleep(0.05)
            walk = shown.walk(manner)
            for state in _life(here, there, ticket.ticket_id):
                if state == "back-again":
                    walk.bring_back(ticket.qr)
                else:
                    walk.standing(ticket.qr, state)
            Voices(walk).rate(ticket.qr)
            walk.customer.leave()


def hold_up_a_card(hall: DemoHall, shown: Panel, manners: list[Manner]) -> None:
    """Of somebody who serves here."""
    with hall.services() as services:
        code = next(card.qr for card in cards(services) if card.of == "person" and card.windows)
    for manner in manners:
        Voices(shown.walk(manner)).card(code)


def picture_emergency(hall: DemoHall, shown: Panel, manners: Sequence[Manner]) -> None:
    notices = shown.customer.terminal.engine.notices
    with hall.services() as services, emergency(services):
        shown.customer.wait_for(lambda: notices.emergency, "the emergency")
        for manner in manners:
            walk = shown.walk(manner)
            walk.home_only()
            walk.shoot("emergency")
    shown.customer.wait_for(lambda: not notices.emergency, "the end of the emergency")
    shown.customer.leave()


def _life(here: HubClient, there: HubClient, ticket_id: Any) -> Iterator[str]:
    def do(at: HubClient, kind: str, payload: Any = None) -> None:
        at.command(kind, payload or TicketAction(ticket_id=ticket_id), command_id=new_id())

    yield "waiting"
    do(here, "call_ticket", CallTicket(ticket_id=ticket_id, window=HERE, reason="tour"))
    yield "called"
    do(here, "start_service")
    yield "serving"
    do(here, "hold_ticket", TicketAction(ticket_id=ticket_id, reason="tour"))
    yield "held"
    do(here, "resume_ticket", ResumeTicket(ticket_id=ticket_id, window=HERE))
    do(here, "transfer_ticket", TransferTicket(ticket_id=ticket_id, to_window=THERE, reason="tour"))
    yield "transferred"
    do(there, "call_ticket", CallTicket(ticket_id=ticket_id, window=THERE, reason="tour"))
    for _ in range(2):
        do(there, "recall_ticket")
    do(there, "mark_no_show")
    yield "missed"
    yield "back-again"
    do(there, "call_ticket", CallTicket(ticket_id=ticket_id, window=THERE, reason="tour"))
    do(there, "start_service")
    do(there, "finish_service")
    yield "finished"
