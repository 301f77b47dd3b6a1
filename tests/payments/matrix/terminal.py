"""A terminal with a roll of paper and without a screen, as a process of its own: a customer's visit from the intent on.

It tells what its screen would: `code`, `told` (how the payment stands), `owed` (a receipt), `over` (and why).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from kiosk.contract import client
from kiosk.contract.payments import PayItem, PaymentView
from kiosk.errors import HubUnavailable, Refused
from kiosk.ids import new_id
from kiosk.paper import JobState, PaperState
from kiosk.sync.source import Batch
from kiosk.terminal import TerminalCore
from printing import fonts, page  # noqa: F401  (the server that forks has read them)
from printing.drivers import Outcome, Result
from printing.press import Press
from printing.sheet import Sheet
from printing.spool import Spool
from tests.fixtures.terminal import options
from tests.payments.matrix.points import Points

fonts.warm()
PAID = frozenset({"captured", "posting", "posted"})
_LOOK = 0.3
_Answer = TypeVar("_Answer")
PAPER, OUT = "paper.txt", "out_of_paper"


class Roll:
    """A printer that writes what came out of it into a file: receipt number and copy."""

    def __init__(self, core: TerminalCore, folder: Path, points: Points) -> None:
        self._core, self._folder, self._points = core, folder, points

    def state(self) -> PaperState:
        return PaperState.OUT if (self._folder / OUT).exists() else PaperState.OK

    def print(self, _sheet: Sheet, job_id: UUID) -> Outcome:
        self._points.stand("printed", after=False)
        if not self.state().prints:
            return Outcome(Result.NOT_PRINTED, PaperState.OUT)
        number, copy = self._core.paper.data(job_id)["receipt_no"], self._core.paper.get(job_id).copies
        with (self._folder / PAPER).open("a") as paper:
            paper.write(f"{number} {copy}\n")
        self._points.stand("printed", after=True)
        return Outcome(Result.PRINTED, PaperState.OK)


def live(folder: Path, moments: Path, pipe: Connection) -> None:
    """Until it is ended: (`visit`, account, fen by bill, channel), (`leave`,) it, print `again`, (`status`, run)."""
    logging.disable(logging.CRITICAL)
    points = Points(moments)
    _watch_facts(points)
    core = TerminalCore.open(options(folder))
    spool = Spool(core.paper, Roll(core, folder, points), Press(lambda: core.pack), look_seconds=0.2)
    core.start()
    spool.start()
    while True:
        match pipe.recv():
            case ("visit", str(account), dict(bills), str(channel)):
                Visit(core, points, pipe).pay(account, bills, channel)
            case ("again", str(number)):
                _print(core, UUID(number))
            case ("status", str(run)):
                waits = core.paper.jobs(JobState.WAITING, JobState.PRINTING, JobState.HELD)
                pipe.send(("status", run, len(waits) + core.sync_status().waiting))


class _Left(Exception):
    """The customer goes away without a receipt."""


class Visit:
    def __init__(self, core: TerminalCore, points: Points, pipe: Connection) -> None:
        self._core, self._points, self._pipe = core, points, pipe

    def pay(self, account_no: str, bills: dict[str, int], channel: str) -> None:
        """Open it, show its code, look until it is paid or given back, owe the paper."""
        _asked(lambda: self._core.self_service.look_up(account_no))
        items = [PayItem(account_no=account_no, bill_no=bill, amount_fen=fen) for bill, fen in bills.items()]
        view = None
        while view is None:
            try:
                view = self._paid(self._opened(new_id(), channel, items))
            except Refused as refused:
                if refused.code != "bill_in_payment":
                    self._pipe.send(("over", refused.code))
                    return
                time.sleep(_LOOK)  # the customer tries again
            except _Left as left:
                self._pipe.send(("over", str(left)))
                return
        self._pipe.send(("told", view.payment_id.hex, time.time()))
        self._points.stand("receipt", after=False)
        _print(self._core, view.payment_id)
        self._points.stand("receipt", after=True)
        self._pipe.send(("over", "paid"))

    def _paid(self, view: PaymentView) -> PaymentView | None:
        """Paid; None where no code came and the customer tries again. Raises _Left."""
        shown = False
        while view.state not in PAID:
            if view.code and not shown:
                shown = True
                self._pipe.send(("code", view.payment_id.hex, view.code))
            if view.state == "closed" and not shown:
                return None
            if view.state in ("refunding", "refunded") or self._pipe.poll(_LOOK):
                raise _Left(view.state)
            view = _asked(partial(self._core.self_service.payment, view.payment_id))
        return view

    def _opened(self, payment_id: UUID, channel: str, items: list[PayItem]) -> PaymentView:
        self._points.stand("opened", after=False)
        view = _asked(lambda: self._core.self_service.open_payment(payment_id, channel, items, patience=1))
        self._points.stand("opened", after=True)
        return view


def _print(core: TerminalCore, payment_id: UUID) -> None:
    print_id = new_id()
    _asked(lambda: core.self_service.receipts.print_paid(print_id, "zh_CN", payment_id))


def _asked(ask: Callable[[], _Answer]) -> _Answer:
    """Without an answer nothing is known: once more, with the same id."""
    while True:
        try:
            return ask()
        except HubUnavailable:
            time.sleep(_LOOK)


def _watch_facts(points: Points) -> None:
    send = client.HubClient.send_facts

    def watched(hub: client.HubClient, batch: Batch, *, epoch: int) -> int:
        paper = any(sent.fact.kind == "ReceiptPrinted" for sent in batch.facts)
        if paper:
            points.stand("synced", after=False)
        acknowledged = send(hub, batch, epoch=epoch)
        if paper:
            points.stand("synced", after=True)
        return acknowledged

    client.HubClient.send_facts = watched  # type: ignore[method-assign]
