"""What one more announcement beside 2,000 live ones costs the hub's process, for 1, 10, 100 and all of 200 terminals
that are connected to it: its time at the processors until the last of them has heard. The others are told nothing.
"""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bench.matrix import fill, streams
from bench.measure import Figure, median
from kiosk.clock import SystemClock
from kiosk.contract.announcements import AnnouncementView
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import setup
from kiosk.hub.pairing import new_code
from kiosk.ids import new_id
from tests.fixtures.announcements import notice, view
from tests.fixtures.hub import HALL, App, RunningHub, hub_database, pair, run_hub, signed_in

_TERMINALS, _FEW, _HALF, _A_ROUND = 200, 10, 100, 5
_NOBODY_ELSE, _STEADY = 1.3, 0.65


@dataclass(frozen=True, slots=True)
class _Room:
    hub: RunningHub
    publisher: App
    approver: App
    clock: SystemClock


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="kiosk-publishing-") as name, hub_database() as url:
        folder = Path(name) / "hub"
        setup.initialise(folder, hall=HALL, url=url)
        with run_hub(folder, url) as hub, setup.open_hub(folder, url=url) as services:
            terminals = [pair(hub.http, new_code(services, Scope.TERMINAL)) for _ in range(_TERMINALS)]
            rooms = [_Room(hub, *(signed_in(pair(hub.http, new_code(services, Scope.STAFF)), services, role)
                                  for role in (Role.PUBLISHER, Role.APPROVER)), services.clock)
                     for _ in range(rounds + 1)]
            fill(services, without=terminals[0].code)
            alone: list[float] = []
            took: dict[int, list[float]] = {1: [], _FEW: [], _HALF: [], _TERMINALS: []}
            for room in rooms:  # the first warms up
                with streams(hub, terminals[:1]) as one:
                    alone.append(_cost(room, terminals[:1], one))
                with streams(hub, terminals) as everybody:
                    for count, costs in took.items():
                        costs.append(_cost(room, terminals[:count], everybody))
    one, few, half, all_ = (median(costs[1:]) for costs in took.values())
    return [
        Figure(f"published for 1 of {_TERMINALS} : for 1 of 1", "ms", one, median(alone[1:]), bar=_NOBODY_ELSE,
               at_most=True, rounds=rounds),
        Figure(f"published for {_FEW} of {_TERMINALS} : for 1", "ms", few, one, bar=_NOBODY_ELSE, at_most=True,
               rounds=rounds),
        Figure(f"published for {_HALF - 1} more of {_TERMINALS} : for {_TERMINALS - 1} more", "ms", half - one,
               all_ - one, bar=_STEADY, at_most=True, rounds=rounds),
    ]


def _cost(room: _Room, told: Sequence[App], everybody: Sequence[ssl.SSLSocket]) -> float:
    """Milliseconds of the hub's own time at the processors for one announcement for the terminals `told`, which are the
    first of `everybody`; the others hear of none.
    """
    targets = {"apps": [app.code for app in told]}
    approved = [_approved(room, targets) for _ in range(_A_ROUND)]
    before = _busy(room.hub.process.pid)
    for one in approved:
        view(_step(room.publisher, "publish", one))
        for stream in everybody[:len(told)]:
            _hears(stream, one.announcement_id)
    took = (_busy(room.hub.process.pid) - before) / _A_ROUND
    for stream in everybody[len(told):]:
        stream.setblocking(False)
        try:
            assert b"announcement." not in stream.recv(65536), "told what is not for it"
        except ssl.SSLWantReadError:
            pass
        finally:
            stream.setblocking(True)
    return took


def _approved(room: _Room, targets: dict[str, list[str]]) -> AnnouncementView:
    made = view(room.publisher.command("draft_announcement", {
        "announcement_id": str(new_id()), "content": notice(room, targets=targets)}))  # type: ignore[arg-type]
    return view(_step(room.approver, "approve", view(_step(room.publisher, "submit", made))))


def _step(app: App, kind: str, of: AnnouncementView) -> object:
    return app.command(f"{kind}_announcement", {
        "announcement_id": str(of.announcement_id), "version": of.version, "reason": ""})


def _hears(stream: ssl.SSLSocket, id: UUID | str) -> None:
    said, wanted = b"", f"announcement.{id}".encode()
    while wanted not in said:
        said += (more := stream.recv(65536))
        assert more, said


def _busy(pid: int) -> float:
    """Milliseconds that its threads have had at the processors."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in Path(f"/proc/{pid}/task").iterdir()) / 1e6
