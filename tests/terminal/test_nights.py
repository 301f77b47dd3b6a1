"""Every night the power is cut, and one machine in five has a dead clock battery: thirty mornings of a hall."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.hub.app import create_app
from kiosk.hub.pairing import new_code
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.hub.tables import facts, parked_subjects
from kiosk.terminal import TerminalCore
from kiosk.tickets.hub_tables import tickets
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import kiosk_hub, served
from tests.fixtures.terminal import PACK, SERVICE, options
from tests.fixtures.wait import wait_until

NIGHTS, MACHINES = 30, 5
MORNING = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # half past nine in China

pytestmark = pytest.mark.slow


def of_a_dead_battery(dice: random.Random, true: datetime) -> datetime:
    """What a machine may say in the morning when its battery is dead."""
    return dice.choice([
        datetime(1970, 1, 1, 0, 0, 20, tzinfo=UTC), datetime(2000, 1, 1, 0, 1, tzinfo=UTC),
        datetime(2026, 5, 9, 12, 0, tzinfo=UTC),  # a system that begins at the time it was built
        datetime(2099, 12, 31, 23, 59, tzinfo=UTC), true - timedelta(hours=dice.uniform(1, 40)),
        true + timedelta(days=dice.uniform(1, 50)),  # so little that it may be believed
        true + timedelta(days=dice.uniform(100, 10_000)),
    ])


class World:
    """One time for all, that passes when told; each clock begins where its machine thinks it is."""

    def __init__(self) -> None:
        self.passed = 0.0

    def clock(self, at: datetime) -> Clock:
        return Begun(self, at, self.passed)


@dataclass(frozen=True)
class Begun:
    world: World
    at: datetime
    since: float

    def now(self) -> datetime:
        return self.at + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return self.world.passed - self.since


@dataclass
class Machine:
    """Its files; each morning a new life with the clock that it has then."""

    folder: Path
    core: TerminalCore | None = None
    days: dict[str, list[date]] = field(default_factory=lambda: {"own": [], "hub": []})

    def switch_on(self, clock: Clock) -> None:
        self.core = TerminalCore.open(options(self.folder), clock)

    def take(self) -> str:
        """The number of one more ticket."""
        assert self.core is not None
        taken = self.core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
        self.days[taken.series].append(taken.business_day)
        return taken.number

    def knows_the_time(self) -> bool:
        assert self.core is not None
        return self.core.clock.heard_the_hub and self.core.link.online

    def owes_nothing(self) -> bool:
        assert self.core is not None
        return self.core.sync_status().waiting == 0


@dataclass
class Hall:
    services: HubServices
    world: World
    line: CutProxy
    machines: list[Machine]

    def now(self) -> datetime:
        return self.services.clock.now()

    def until(self, at: datetime) -> None:
        """Only while no terminal speaks: an answer on its way would tell an old time."""
        self.world.passed += (at - self.now()).total_seconds()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    world = World()
    kiosk_hub("init", "--pack", str(PACK), folder=tmp_path / "hub")
    with open_hub(tmp_path / "hub", clock=world.clock(MORNING)) as services, \
            served(create_app(services), services.bus, services.identity) as url:
        parts = urlsplit(url)
        assert parts.hostname and parts.port
        with CutProxy((parts.hostname, parts.port)) as line:
            machines = [Machine(tmp_path / f"terminal-{n}") for n in range(MACHINES)]
            for machine in machines:
                code = new_code(services, Scope.TERMINAL)
                pair(f"https://127.0.0.1:{line.port}", code, machine.folder / "identity", name=machine.folder.name)
            yield Hall(services, world, line, machines)


def test_thirty_nights_repeat_no_number_and_put_every_ticket_into_its_day(hall: Hall) -> None:
    dice = random.Random(20261123)
    given: dict[date, list[str]] = {}
    wrong = 0
    with ThreadPoolExecutor(MACHINES) as hands:
        for night in range(1, NIGHTS + 1):
            hall.until(MORNING + timedelta(days=night, minutes=dice.uniform(0, 300)))
            today, numbers = hall.now().date(), given.setdefault(hall.now().date(), [])
            dead = [machine for machine in hall.machines if dice.random() < 1 / 5]
            wrong += len(dead)

            hall.line.cut()
            for machine in hall.machines:
                true = hall.now()
                machine.switch_on(hall.world.clock(of_a_dead_battery(dice, true) if machine in dead else true))
            for _ in range(2):  # before the hub can be reached
                numbers += hands.map(Machine.take, hall.machines)
                hall.until(hall.now() + timedelta(minutes=3))

            hall.line.restore()
            for machine in hall.machines:
                assert machine.core is not None
                machine.core.start()
            wait_until(lambda: all(machine.knows_the_time() for machine in hall.machines))
            for machine in hall.machines:
                assert machine.core is not None
                assert abs(machine.core.clock.now() - hall.now()) < timedelta(seconds=5)
            for _ in range(2):
                numbers += hands.map(Machine.take, hall.machines)
            wait_until(lambda: all(machine.owes_nothing() for machine in hall.machines))
            list(hands.map(lambda machine: machine.core.close(), hall.machines))
            assert max(Counter(numbers).values()) == 1, f"a number came twice on {today}"

    with hall.services.database.read() as connection:
        held = Counter((row.business_day, row.number) for row in connection.execute(
            select(tickets.c.business_day, tickets.c.number)))
        said = [row.payload for row in connection.execute(select(facts).where(facts.c.kind == "ClockCorrected"))]
        assert connection.execute(select(parked_subjects)).all() == []
    assert held == Counter((day, number) for day, numbers in given.items() for number in numbers)
    for machine in hall.machines:
        for days in machine.days.values():
            assert days == sorted(days), "a business day moved back"
    assert len(said) == wrong > NIGHTS // 2
    assert all(abs(payload["behind_seconds"]) > 5 for payload in said)
