"""A hub, its gateway, a terminal and the hub's worker, through which runs go one after the other."""

from __future__ import annotations

import functools
import json
import multiprocessing
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.payments import PaymentState
from kiosk.hub import schema, setup
from kiosk.hub.app import create_app
from kiosk.hub.pairing import new_code
from kiosk.hub.services import HubServices
from kiosk.payments.credentials import FOLDER
from kiosk.payments.sandbox.keys import make_keys
from tests.accounts.sample import write_account
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import HALL, initialise, served
from tests.fixtures.paying import take_money
from tests.fixtures.postgres import postgres_server
from tests.fixtures.sandbox import Sandbox, run_sandbox
from tests.payments.matrix import terminal, worker
from tests.payments.matrix.billing import PREFIX, OtherSide
from tests.payments.matrix.cells import Run
from tests.payments.matrix.judge import Books
from tests.payments.matrix.points import Points

SECONDS = 60.0
"""Within so many after the blow every captured yuan is settled or given back."""
_LONGEST = 240.0
"""A customer whom a slow machine shows no code in its time tries again for so long."""
_DOWN = 2.0
"""So long neither the terminal reaches its hub, nor the hub the gateway or the billing system, where lines are down."""
_RULES: dict[str, Any] = {
    "open_seconds": 2.5, "linger_seconds": 1.5, "watch_seconds": [0.3, 0.4, 0.6, 1, 2, 4], "opening_seconds": 10}
_GATEWAY: dict[str, dict[str, Any]] = {
    "reply_lost": {"lose_replies": {"precreate": 1, "query": 1, "close": 1, "refund": 1}},
    "notice_twice": {"notify_times": 3}, "notice_late": {"notify_late_seconds": 1.0},
    "paid_after_close": {"pay_after_close": True}, "close_times_out": {"refuse": {"close": 4}}}
_WAITS_FOR = {
    "paid_after_close": (PaymentState.CLOSED,), "close_times_out": (PaymentState.CLOSING, PaymentState.CLOSED)}
"""How the first code's payment stands when its customer pays at last."""


_SETTING_UP = threading.Lock()  # Alembic knows one schema at a time, and FastAPI one state of the warnings


def forks() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([
        "tests.payments.matrix.terminal", "tests.payments.matrix.worker", "wechatpayv3", "alipay",
        "kiosk.contract.account_client", "kiosk.payments.wechat", "kiosk.payments.alipay", "printing.layouts.receipt"])
    return context


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reached`: the moment came, and it came to rest. `seconds` from blow and money until the books were at rest."""

    run: Run
    wrong: tuple[str, ...]
    reached: bool
    seconds: float


@dataclass
class Lane:
    folder: Path
    url: str | None
    services: HubServices
    sandbox: Sandbox
    line: CutProxy
    runs: int = 0
    workers: list[int] = field(default_factory=list)
    kiosk: ForkServerProcess | None = None
    pipe: Any = None

    def __post_init__(self) -> None:
        self.points = Points(self.hub)
        self.billing = OtherSide(self.services, self.hub, forks())
        self._mother, theirs = forks().Pipe()
        self._mother_process = forks().Process(target=worker.mother, args=(self.hub, self.url, theirs), daemon=True)
        self._mother_process.start()
        self.start_worker()
        self.start_terminal()

    @property
    def hub(self) -> Path:
        return self.folder / "hub"

    @property
    def terminal(self) -> Path:
        return self.folder / "terminal"

    def start_worker(self) -> None:
        self._mother.send("another")
        self.workers.append(self._mother.recv())

    def start_terminal(self) -> None:
        self.pipe, theirs = forks().Pipe()
        self.kiosk = forks().Process(target=terminal.live, args=(self.terminal, self.hub, theirs), daemon=True)
        self.kiosk.start()
        theirs.close()

    def kill_terminal(self) -> None:
        assert self.kiosk is not None
        _kill(self.kiosk)

    def kill_workers(self) -> None:
        for process in self.workers:
            _kill_worker(process)

    def keep_alive(self) -> None:
        """As a service manager does with the worker; the terminal's customer is the run's to think of."""
        for process in [process for process in self.workers if not _lives(process)]:
            self.workers.remove(process)
            self.start_worker()

    def play(self, run: Run) -> Verdict:
        self.runs += 1
        return _Play(self, run, f"{PREFIX[run.billing]}{self.runs:08d}").play()

    def close(self) -> None:
        self.kill_terminal()
        self.kill_workers()
        _kill(self._mother_process)
        self.billing.stop()


class _Play:
    """One run."""

    def __init__(self, lane: Lane, run: Run, account_no: str) -> None:
        self._lane, self._run, self._cell = lane, run, run.cell
        self._account_no = account_no
        self._books = Books(lane.services, lane.sandbox, lane.billing, run, account_no, time.time())
        self._codes: list[tuple[str, str]] = []
        self._told: list[tuple[str, float]] = []
        self._scanned: set[str] = set()
        self._visiting = self._struck = self._quiet = self._too_late = self._paid = False
        self._struck_at = time.monotonic()
        self._mend_at = float("inf")

    def play(self) -> Verdict:
        lane, cell = self._lane, self._cell
        _patiently(lambda: write_account(lane.services, self._account_no, unpaid=self._run.due))
        lane.sandbox.faults(**_GATEWAY.get(cell.fault, {}))
        lane.billing.prepare(self._run)
        if cell.fault == "out_of_paper":
            (lane.terminal / terminal.OUT).touch()
        if cell.step not in ("query", "scanned"):
            lane.points.plan(cell.step, cell.after)
        self._visit()
        began, rest = time.monotonic(), False
        while not (rest := self._at_rest()):
            since, most = (self._struck_at, SECONDS) if self._paid else (began, _LONGEST)
            if time.monotonic() - since > most:
                break
            self._look()
            time.sleep(0.1 if self._visiting else 0.2)
        seconds = time.monotonic() - self._struck_at
        wrong = [] if rest or not self._paid else [f"at rest within 60 s: {self._standing()}"]
        wrong += _patiently(lambda: self._books.faults(self._told, lane.terminal / terminal.PAPER))
        self._tidy()
        return Verdict(self._run, tuple(wrong), self._struck and rest, seconds)

    def _look(self) -> None:
        lane = self._lane
        if not self._struck and lane.points.met:
            self._strike()
        if time.monotonic() >= self._mend_at:
            self._mend()
        self._listen()
        lane.keep_alive()
        for n, (number, code) in enumerate(self._codes):
            if number not in self._scanned and self._pays(number, first=n == 0):
                self._scan(number, code)

    def _visit(self) -> None:
        self._visiting = True
        self._lane.pipe.send(("visit", self._account_no, self._run.paid, self._run.channel))

    def _listen(self) -> None:
        """What the screen shows; a terminal that died starts again, and a customer who has not paid comes back."""
        lane = self._lane
        try:
            while lane.pipe.poll():
                self._hear(lane.pipe.recv())
        except (EOFError, OSError):
            assert lane.kiosk is not None
            lane.kiosk.join()
            lane.start_terminal()
            self._visiting = False
            if not self._scanned:
                self._visit()

    def _hear(self, said: tuple[Any, ...]) -> None:
        match said:
            case ("code", str(number), str(code)):
                self._codes.append((number, code))
            case ("told", str(number), float(at)):
                self._told.append((number, at))
            case ("over", _):
                self._visiting = False
                if self._too_late:  # the code's time was over, so its customer takes another
                    self._too_late = False
                    self._visit()
            case ("status", self._account_no, int(waiting)):
                self._quiet = waiting == 0

    def _pays(self, number: str, *, first: bool) -> bool:
        """Whether its customer pays now."""
        states = _WAITS_FOR.get(self._cell.fault)
        if self._cell.step == "close" and first and not self._struck:
            return False
        if states is None or not first:
            return True
        return _patiently(lambda: any(
            one.number == number and one.state in states for one in self._books.payments()))

    def _scan(self, number: str, code: str) -> None:
        cell = self._cell
        here = cell.step == "scanned" and not self._struck
        if here and not cell.after:
            self._strike()
            if "terminal" in cell.victims:
                self._codes.remove((number, code))  # the screen went dark before the phone had it
                return
        if cell.step == "query" and not self._struck:
            self._lane.points.plan(cell.step, cell.after)
        self._scanned.add(number)
        if self._lane.sandbox.scan(code).status_code != 200:
            self._too_late = True
            if self._visiting:
                self._lane.pipe.send(("leave",))
        else:
            self._paid, self._struck_at = True, time.monotonic()
        if here and cell.after:
            self._strike()

    def _strike(self) -> None:
        """The moment has come."""
        lane, cell = self._lane, self._cell
        if "terminal" in cell.victims:
            lane.kill_terminal()
        if "worker" in cell.victims:
            lane.kill_workers()
        if cell.fault == "database_restarted":
            postgres_server(durable=True).restart()
        if cell.fault == "two_workers":
            lane.start_worker()
            time.sleep(1.5 * worker.LEASE.total_seconds())  # the other one takes over, and this one goes on
        if cell.fault == "lines_down":
            lane.line.cut()
            lane.sandbox.faults(down=True)
            lane.billing.stop()
            self._mend_at = time.monotonic() + _DOWN
        lane.points.go_on()
        self._struck, self._struck_at = True, time.monotonic()

    def _mend(self) -> None:
        self._mend_at = float("inf")
        self._lane.sandbox.faults()
        self._lane.line.restore()
        self._lane.billing.start()

    def _at_rest(self) -> bool:
        if self._visiting or (not self._codes and not self._told):
            return False
        try:
            if not self._books.rest():
                return False
        except DBAPIError:
            return False
        if not self._quiet:
            self._refill()
            self._lane.pipe.send(("status", self._account_no))
            if self._lane.pipe.poll(0.2):
                self._listen()
            return False
        return True

    def _standing(self) -> str:
        states = _patiently(lambda: [one.state.value for one in self._books.payments()])
        return f"payments {states}, visiting {self._visiting}, codes {len(self._codes)}, quiet {self._quiet}"

    def _refill(self) -> None:
        """Paper is there again, and who has paid asks for theirs once more."""
        out = self._lane.terminal / terminal.OUT
        if out.exists():
            out.unlink()
            if self._told:
                self._lane.pipe.send(("again", self._told[-1][0]))

    def _tidy(self) -> None:
        lane = self._lane
        lane.points.go_on()
        lane.line.restore()
        (lane.terminal / terminal.OUT).unlink(missing_ok=True)
        for process in lane.workers[1:]:
            _kill_worker(process)
        del lane.workers[1:]


@functools.cache
def _migrated() -> str:
    """A database with the hub's schema, to copy."""
    server = postgres_server(durable=True)
    engine = schema.open_database(server.url(database := server.create()))
    schema.upgrade(engine)
    engine.dispose()
    return database


def _kill(process: ForkServerProcess) -> None:
    if process.pid is not None and process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()


def _kill_worker(process: int) -> None:
    """Its mother has no ear for it, so it is gone at once."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    while _lives(process):
        time.sleep(0.005)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _patiently(do: Any) -> Any:
    """A database that is being restarted answers in a moment."""
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            return do()
        except DBAPIError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@contextmanager
def open_lane(folder: Path, *, notices: bool, postgres: bool, policy: str) -> Iterator[Lane]:
    """`postgres`: in a database of the durable server's, which a run may restart. Lanes side by side share keys."""
    hub, kiosk = folder / "hub", folder / "terminal"
    kiosk.mkdir(parents=True)
    with ExitStack() as stack:
        url = None
        if postgres:
            with _SETTING_UP:
                server = postgres_server(durable=True)
                url = server.url(database := server.create(_migrated()))
            stack.callback(server.drop, database)
        with _SETTING_UP:
            initialise(hub, hall=HALL, url=url)
            make_keys(keys := folder.parent / "keys")
        shutil.copytree(keys, folder / "gateway")
        sandbox = stack.enter_context(run_sandbox(folder / "gateway"))
        services = stack.enter_context(setup.open_hub(hub, url=url))
        services.bus.start()
        stack.callback(services.bus.stop)
        with _SETTING_UP:
            app = create_app(services)
        door = stack.enter_context(served(app, services.bus, services.identity))
        take_money(
            hub, sandbox, extra_money=policy, notices=notices, poll_seconds=0.5 if notices else 0.15, **_RULES)
        for channel in ("wechat", "alipay"):
            file = hub / FOLDER / f"{channel}.json"
            said = json.loads(file.read_bytes()) | {"notify_url": f"{door}/v1/payments/notices/{channel}"}
            file.write_text(json.dumps(said))
        line = stack.enter_context(CutProxy(("127.0.0.1", int(door.rpartition(":")[2]))))
        pair(f"https://127.0.0.1:{line.port}", new_code(services, Scope.TERMINAL), kiosk / "identity", name="t",
             scope="terminal")
        lane = Lane(folder, url, services, sandbox, line)
        stack.callback(lane.close)
        yield lane
