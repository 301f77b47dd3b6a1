"""What a clerk does, each as one call: at the hub, or on the sheet where the hub is away."""

from __future__ import annotations

from uuid import UUID

from kiosk.contract.counter import (
    AcknowledgeAlert,
    Acknowledged,
    AdmitTicket,
    FindTicket,
    GrantPriority,
    IssueTicket,
    QueuedTicket,
    ResumeTicket,
    TransferTicket,
    WindowAction,
)
from kiosk.contract.messages import (
    AcknowledgeHelp,
    CallNext,
    CallTicket,
    HelpAcknowledged,
    Message,
    TicketAction,
    TicketView,
)
from kiosk.contract.payments import AskCarried, CarriedAccounts
from kiosk.contract.worklist import AskWorkList, WorkItem, WorkList
from kiosk.counter import by_hand
from kiosk.counter.by_hand import Hand, NotNow
from kiosk.counter.core import CounterCore
from kiosk.counter.given import GivenTicket
from kiosk.errors import KioskError
from kiosk.ids import new_id


class Deeds:
    """Every method blocks and raises NotNow (it does not fit what is in hand), Refused, or HubUnavailable."""

    def __init__(self, core: CounterCore) -> None:
        self._core = core

    def carried(self, ticket_id: UUID) -> CarriedAccounts:
        """What the ticket in hand wants to pay: empty for most."""
        asked = AskCarried(ticket_id=ticket_id, window=self._core.desk.window)
        return self._core.query(lambda client: client.ask_privately("payments/carried", asked, CarriedAccounts))

    def payment(self, number: str) -> WorkItem | None:
        """What staff know of it, by what people call it or by its order's number; in doubt that it is."""
        return self._of_payment(AskWorkList(find=number))

    def payment_of_slip(self, code: str) -> WorkItem | None:
        """As `payment`, by the code on its slip. Raises NotADoubtSlip for one that does not prove itself."""
        return self._of_payment(AskWorkList(slip=code))

    def _of_payment(self, asked: AskWorkList) -> WorkItem | None:
        said = self._core.query(lambda client: client.ask_privately("payments/worklist", asked, WorkList))
        found = next(iter(said.found), None)
        doubts = (one for one in said.open if found is not None and one.kind == "doubt" and one.number == found.number)
        return next(doubts, found)

    # Calling

    def call_next(self) -> None:
        """Whose turn it is, says the hub."""
        with self._core.turn():
            self._core.ask("call_next", CallNext(window=self._free_window()))

    def call_ticket(self, ticket_id: UUID, *, reason: str = "", version: int | None = None) -> None:
        """Out of turn with a reason; also a missed one that comes back."""
        with self._core.turn():
            self._core.ask("call_ticket", CallTicket(
                ticket_id=ticket_id, window=self._free_window(), reason=reason or None, expected_version=version))

    def call_by_hand(self, number: str, ticket_id: UUID | None = None, service_id: str = "") -> None:
        """Whoever came when the clerk asked for the next number aloud."""
        core, window = self._core, self._core.desk.window
        at = core.clock.now()
        core.on_sheet(lambda sheet: by_hand.call(
            sheet, number, at, window=window, ticket_id=ticket_id, service_id=service_id))

    def bring_back(self, ticket_id: UUID) -> None:
        """A missed one who came in time: after the next two, once."""
        self._core.ask("return_ticket", TicketAction(ticket_id=ticket_id))

    def recall(self) -> None:
        self._step("recall_ticket", by_hand.recall)

    def no_show(self) -> None:
        needed = self._core.pack.queue.calls_before_missed
        self._step("mark_no_show", lambda sheet, at: by_hand.no_show(sheet, at, calls_needed=needed))

    # Serving

    def start(self) -> None:
        self._step("start_service", by_hand.start)

    def finish(self) -> None:
        self._step("finish_service", by_hand.finish)

    def hold(self, reason: str) -> None:
        with self._core.turn():
            self._core.ask("hold_ticket", self._action(reason=reason))

    def resume(self, ticket_id: UUID) -> None:
        """A held ticket is served on, here."""
        with self._core.turn():
            self._core.ask("resume_ticket", ResumeTicket(ticket_id=ticket_id, window=self._free_window()))

    def transfer(self, reason: str, *, category: str = "", window: str = "", ticket_id: UUID | None = None) -> None:
        """What is in hand, or the held one named."""
        with self._core.turn():
            self._core.ask("transfer_ticket", TransferTicket(
                ticket_id=ticket_id or self._known().ticket_id, reason=reason or None, category=category or None,
                to_window=window or None))

    def cancel(self, reason: str, ticket_id: UUID | None = None) -> None:
        """What is in hand, or the waiting or held one named."""
        with self._core.turn():
            self._core.ask("cancel_ticket", TicketAction(
                ticket_id=ticket_id or self._known().ticket_id, reason=reason or None))

    def undo(self) -> None:
        """Takes the latest step at this window back, where it was done."""
        with self._core.turn(tell=False) as desk:
            if desk.undo is None:
                raise NotNow("nothing_to_undo")
            if desk.view is None or desk.view.undo is None or desk.undo.hand is not None or desk.by_hand:
                now = self._core.clock.now()
                self._core.on_sheet(lambda sheet: by_hand.undo(sheet, now))
                return
            latest = desk.view.undo
            self._core.ask("undo_step", TicketAction(ticket_id=latest.ticket_id, expected_version=latest.version))

    # The window and the hall

    def pause(self, reason: str) -> None:
        self._core.ask("pause_window", WindowAction(window=self._core.desk.window, reason=reason or None))

    def resume_window(self) -> None:
        self._core.ask("resume_window", WindowAction(window=self._core.desk.window))

    def grant_priority(self, ticket_id: UUID, priority: str, reason: str) -> None:
        self._core.ask("grant_priority", GrantPriority(ticket_id=ticket_id, priority=priority, reason=reason))

    def issue(
        self, service_id: str, *, priority: str = "", reason: str = "", ticket_id: UUID | None = None,
    ) -> GivenTicket | None:
        """A ticket given at the counter, its slip owed where there is a printer; one `ticket_id` is one ticket."""
        issued = self._core.ask("issue_ticket", IssueTicket(
            ticket_id=ticket_id or new_id(), service_id=service_id, priority=priority or None, reason=reason or None),
            TicketView)
        return None if issued is None else self._core.given(issued)

    def admit(self, number: str, *, ticket_id: UUID | None = None, service_id: str = "") -> QueuedTicket | None:
        """A terminal's own-series ticket of which the hub has not heard yet."""
        return self._core.ask("admit_ticket", AdmitTicket(
            number=number, ticket_id=ticket_id, service_id=service_id or None), QueuedTicket)

    def acknowledge_help(self, help_id: UUID) -> None:
        self._core.ask("acknowledge_help", AcknowledgeHelp(help_id=help_id), HelpAcknowledged)

    def acknowledge_alert(self, alert_id: UUID) -> None:
        self._core.ask("acknowledge_alert", AcknowledgeAlert(alert_id=alert_id), Acknowledged)

    # Looking

    def find(self, number: str) -> QueuedTicket | None:
        """Today's ticket of that number; None where the hub knows none."""
        try:
            return self._core.query(lambda client: client.ask(
                "find_ticket", FindTicket(number=number), QueuedTicket, command_id=new_id()))
        except KioskError as error:
            if error.code == "not_found":
                return None
            raise

    def find_by_id(self, ticket_id: UUID) -> TicketView | None:
        """None where the hub has not heard of it."""
        try:
            return self._core.query(lambda client: client.ticket(ticket_id))
        except KioskError as error:
            if error.code == "not_found":
                return None
            raise

    # How

    def _step(self, kind: str, done_by_hand: by_hand.Step) -> None:
        """Of what the clerk saw at the press: pressed again while the first press is on its way, it has no effect."""
        pressed, seen = self._core.clock.now(), self._core.desk.hand
        if seen is None:
            raise NotNow("nothing_in_hand")
        with self._core.turn() as desk:
            hand = desk.hand if desk.hand is not None and _looks_like(desk.hand, seen) else seen
            payload: Message | None = None
            if hand.ticket_id is not None:
                payload = TicketAction(ticket_id=hand.ticket_id, expected_version=hand.version or None)
            self._core.step(kind, payload, done_by_hand, pressed)

    def _action(self, *, reason: str = "") -> TicketAction:
        hand = self._known()
        assert hand.ticket_id is not None
        return TicketAction(ticket_id=hand.ticket_id, expected_version=hand.version or None, reason=reason or None)

    def _known(self) -> Hand:
        """What is in hand, known to the hub."""
        hand = self._core.desk.hand
        if hand is None or hand.ticket_id is None:
            raise NotNow("nothing_in_hand")
        return hand

    def _free_window(self) -> str:
        if self._core.desk.hand is not None:
            raise NotNow("in_hand")
        return self._core.desk.window


def _looks_like(hand: Hand, seen: Hand) -> bool:
    """The same to whoever looks; the hub may have taken over since what was done by hand, which is another version."""
    return (hand.number, hand.window, hand.stage, hand.calls) == (seen.number, seen.window, seen.stage, seen.calls)
