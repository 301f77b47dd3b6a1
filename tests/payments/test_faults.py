"""A worker that is killed at each step, a line that fails at each step, two workers, late and double money.

Each run covers pairs of values that none before it did; `KIOSK_PAYMENTS_RUNS=120` covers nearly all.
The judge is the gateway's own ledger.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.contract.messages import Command, Scope
from kiosk.contract.payments import PaymentState
from kiosk.hub import commands, setup
from kiosk.hub.registry import Caller
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.payments.rows import Payment, find
from kiosk.payments.tables import postings, receipts, refunds
from tests.accounts.sample import write_account
from tests.fixtures.hub import HALL, initialise
from tests.fixtures.paying import file_billing, take_money
from tests.fixtures.sandbox import Sandbox, run_sandbox
from tests.fixtures.wait import wait_until
from tests.payments.dying import STEPS, work

ACCOUNT, BILL, FEN = "4101234567890", "202609", 5000
KILLED: list[tuple[str, bool] | None] = [None, *itertools.product(STEPS, (False, True))]
FAULTS: dict[str, dict[str, object]] = {
    "none": {}, "lost_precreate": {"lose_replies": {"precreate": 1}}, "lost_query": {"lose_replies": {"query": 2}},
    "lost_close": {"lose_replies": {"close": 1}}, "lost_refund": {"lose_replies": {"refund": 1}},
    "close_times_out": {"refuse": {"close": 3}}, "closes_late": {"close_late_seconds": 1.0},
    "short": {"balance_fen": 0},
}
CUSTOMERS = ("pays", "pays_late", "pays_twice", "leaves")
CHANNELS, POLICIES, WORKERS = ("wechat", "alipay"), ("to_balance", "refund"), (1, 2)
_MANY = int(os.environ.get("KIOSK_PAYMENTS_RUNS", "16"))


@dataclass(frozen=True)
class Run:
    killed: tuple[str, bool] | None
    fault: str
    customer: str
    channel: str
    policy: str
    workers: int


def _runs() -> list[Run]:
    """As many of a greedy cover of all pairs as are asked for, each killing first; beyond it, drawn at random."""
    chance = random.Random(20261128)
    axes: list[list[object]] = [
        list(KILLED), list(FAULTS), list(CUSTOMERS), list(CHANNELS), list(POLICIES), list(WORKERS)]
    pairs = list(itertools.combinations(range(len(axes)), 2))
    covered: set[tuple[int, int, int, int]] = set()
    runs: list[Run] = []
    for n in range(_MANY):
        drawn = [tuple(chance.randrange(len(axis)) for axis in axes) for _ in range(200)]
        drawn = [(n % len(KILLED), *one[1:]) for one in drawn]
        best = max(drawn, key=lambda one: sum((a, one[a], b, one[b]) not in covered for a, b in pairs))
        covered |= {(a, best[a], b, best[b]) for a, b in pairs}
        runs.append(Run(*(axis[place] for axis, place in zip(axes, best, strict=True))))  # type: ignore[arg-type]
    return runs


@pytest.fixture(scope="module")
def forks() -> multiprocessing.context.ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.payments.dying", "wechatpayv3", "alipay"])
    return context


@pytest.fixture(scope="module")
def made_hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub with one account, to copy."""
    folder = tmp_path_factory.mktemp("hub") / "made"
    initialise(folder, hall=HALL)
    with setup.open_hub(folder) as services:
        write_account(services, ACCOUNT, unpaid={BILL: FEN})
    return folder


@contextmanager
def hub_at(made: Path, folder: Path, sandbox: Sandbox, policy: str) -> Iterator[HubServices]:
    shutil.copytree(made, folder)
    take_money(folder, sandbox, extra_money=policy, open_seconds=1.0, watch_seconds=[0.4, 0.8, 1.5, 3, 3])
    with setup.open_hub(folder) as services:
        yield services


class Hall:
    """What terminals and customers do, beside the workers."""

    def __init__(self, services: HubServices, sandbox: Sandbox, run: Run) -> None:
        self._services, self._sandbox, self._run = services, sandbox, run
        self._caller = Caller(new_id(), Scope.TERMINAL, HALL, "1", frozenset({HALL}))
        self.payments: list[UUID] = []

    def open(self) -> UUID:
        payment_id = new_id()
        commands.run(self._services, self._caller, Command(id=new_id(), kind="open_payment", payload={
            "payment_id": str(payment_id), "channel": self._run.channel,
            "items": [{"account_no": ACCOUNT, "bill_no": BILL, "amount_fen": FEN}]}))
        self.payments.append(payment_id)
        return payment_id

    def payment(self, payment_id: UUID) -> Payment:
        with self._services.database.read() as connection:
            found = find(connection, HALL, payment_id)
        assert found is not None
        return found

    def code(self, payment_id: UUID) -> str:
        wait_until(lambda: self.payment(payment_id).state is not PaymentState.OPENING)
        found = [one["code"] for one in self._sandbox.ledger()["orders"] if one["number"] == payment_id.hex]
        return str(found[0]) if found else ""

    def come(self) -> None:
        """The customer of this run, from the code to walking away."""
        first = self.open()
        code = self.code(first)
        match self._run.customer:
            case "pays":
                self._sandbox.scan(code)
            case "pays_late":
                wait_until(lambda: self.payment(first).state in (PaymentState.CLOSING, PaymentState.CLOSED))
                self._sandbox.scan(code)
            case "pays_twice":
                wait_until(lambda: self.payment(first).state is PaymentState.CLOSED)
                self._sandbox.scan(self.code(self.open()))
                self._sandbox.scan(code)
            case "leaves":
                pass

    def rests(self) -> bool:
        with self._services.database.read() as connection:
            waiting = [
                connection.execute(select(table).where(table.c.next_at.is_not(None))).first()
                for table in (refunds, postings)]
        return not any(waiting) and all(
            self.payment(one).next_at is None and self.payment(one).state is not PaymentState.CAPTURED
            for one in self.payments)


def judge(services: HubServices, sandbox: Sandbox, hall: Hall, run: Run, folder: Path) -> None:
    numbers = {one.hex for one in hall.payments}
    books = sandbox.ledger()
    captured = sum(one["amount"] for one in books["orders"] if one["number"] in numbers and one["state"] == "paid")
    returned = sum(one["amount"] for one in books["refunds"] if one["number"] in numbers)
    with services.database.read() as connection:
        posted = list(connection.execute(select(postings).where(postings.c.state == "posted")))
        papers = list(connection.execute(select(receipts)))
        assert {row.state for row in connection.execute(select(refunds))} <= {"done"}, run
    taken = file_billing(services, folder).taken()
    assert captured - returned == sum(row.amount_fen for row in posted) == sum(fen for *_, fen in taken), run
    assert sorted((row.bill_no, row.amount_fen) for row in posted) == sorted((bill, fen) for _, bill, fen in taken)
    assert sum(row.bill_no == BILL for row in posted) <= 1, "the bill is settled at most once"
    assert len(papers) == len({row.payment_id for row in papers}) == len({row.payment_id for row in posted})
    if captured:
        assert sum(row.bill_no == BILL for row in posted) == 1, "who paid has paid"
    if run.policy == "refund":
        assert all(row.bill_no for row in posted)


def _one(
    run: Run, made: Path, folder: Path, sandbox: Sandbox, forks: multiprocessing.context.ForkServerContext,
) -> None:
    sandbox.faults(**FAULTS[run.fault], pay_after_close=run.customer in ("pays_late", "pays_twice"), refund_polls=1)
    with hub_at(made, folder, sandbox, run.policy) as services:
        hall = Hall(services, sandbox, run)
        step, after = run.killed or (None, False)

        def start() -> multiprocessing.context.ForkServerProcess:
            process = forks.Process(target=work, args=(str(folder), step, after), daemon=True)
            process.start()
            return process

        alive = [start() for _ in range(run.workers)]
        stop = [False]

        def keep_alive() -> None:
            """As a service manager does."""
            while not stop[0]:
                for n, process in enumerate(alive):
                    if not process.is_alive():
                        process.join()
                        alive[n] = start()
                time.sleep(0.05)

        with ThreadPoolExecutor(1) as manager:
            keeping = manager.submit(keep_alive)
            try:
                hall.come()
                if run.fault == "short":
                    _until(lambda: hall.rests() or _short(services), run)
                    sandbox.faults(refund_polls=1)
                _until(hall.rests, run)
            finally:
                stop[0] = True
                keeping.result()
                for process in alive:
                    process.kill()
                    process.join()
        judge(services, sandbox, hall, run, folder)


def _short(services: HubServices) -> bool:
    with services.database.read() as connection:
        return connection.execute(select(refunds).where(refunds.c.state == "short")).first() is not None


def _until(happened: Callable[[], object], run: Run) -> None:
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline, f"not at rest 60 s later: {run}"
        time.sleep(0.05)


@pytest.mark.e2e
@pytest.mark.slow
def test_whatever_breaks_every_fen_is_settled_once_or_given_back(made_hub: Path, tmp_path: Path, forks):
    """Four lanes at a time, each with a sandbox of its own: they wait, they do not work."""
    runs = list(enumerate(_runs()))
    lanes = [runs[n::4] for n in range(4)]

    def lane(n: int) -> None:
        with run_sandbox(tmp_path / f"sandbox{n}") as sandbox:
            for number, run in lanes[n]:
                _one(run, made_hub, tmp_path / f"run{number}", sandbox, forks)
                shutil.rmtree(tmp_path / f"run{number}")

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(lane, n) for n in range(4)]:
            done.result()
