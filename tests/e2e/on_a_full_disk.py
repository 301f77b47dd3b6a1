"""What happens to a terminal with its printer, and to a hub, while their disk is full. Run by test_full_disk.

`python -m tests.e2e.on_a_full_disk terminal|hub FOLDER ENOSPC|EFBIG`
"""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, select

from kiosk.contract.messages import Scope
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.errors import StoreFull
from kiosk.hub.setup import DATABASE_FILE
from kiosk.hub.tables import facts
from kiosk.store import open_sqlite
from kiosk.sync.tables import outbox
from kiosk.terminal import TerminalCore
from kiosk.tickets.hub_tables import help_calls
from printing.drivers import Deadlines, open_printer
from printing.press import Press
from printing.spool import Spool
from tests.fixtures.hub import fact, hub_in
from tests.fixtures.small_disk import Filler, filler
from tests.fixtures.terminal import SERVICE, options
from tests.fixtures.wait import wait_until

MANY = 2_000
"""More than any small disk takes: what a store has reserved is used up first."""


def terminal(folder: Path, disk: Filler) -> None:
    """Whoever was told a number has it, on paper too, once; nobody was told one that is not kept."""
    core, told = TerminalCore.open(options(folder)), []

    def take() -> str:
        ticket = core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
        told.append(ticket.number)
        return ticket.number

    with VirtualPrinter() as printer, closing(core):
        deadlines = Deadlines(connect=5, status=5, send=5, confirm=5)
        spool = Spool(
            core.paper, open_printer(printer.address, deadlines), Press(lambda: core.pack), look_seconds=0.05)
        spool.start()
        take()
        wait_until(lambda: len(printer.papers) == 1)
        disk.fill()
        refused = 0
        for _ in range(MANY):
            try:
                take()
            except StoreFull:
                refused += 1
                if refused == 3:
                    break
        assert refused == 3, "the disk was never full"
        try:
            core.call_staff("here", "en")
            raise AssertionError("a call that is nowhere")
        except StoreFull:
            pass
        disk.free()
        last = take()
        assert last == max(told) and len(set(told)) == len(told)
        wait_until(lambda: len(printer.papers) == len(told))
        wait_until(lambda: not core.paper.jobs("waiting") and not core.paper.jobs("printing"))
        spool.close()
        core.desk.close_abandoned()
        with core.database.read() as connection:
            kinds = list(connection.scalars(select(outbox.c.kind)))
        assert len(printer.papers) == len(told) == kinds.count("TicketTaken") == kinds.count("TicketPrinted")
        assert kinds.count("TicketRequested") == kinds.count("TicketTaken") + kinds.count("TicketAbandoned")
    _whole(open_sqlite(core.options.store, key=core.options.key()))


def hub(folder: Path, disk: Filler) -> None:
    """It refuses by name what it cannot keep, keeps what it acknowledged, and takes the rest once there is room."""
    with hub_in(folder / "hub", None) as opened:
        app = opened.app(Scope.TERMINAL)
        acknowledged, refused, seq = 0, 0, 0
        disk.fill()
        while not refused and seq < MANY:
            batch = [fact(seq + n, "HelpRequested", f"help:{seq + n}", help_id=f"{seq + n:032x}", place="x" * 80,
                          language="en") for n in range(1, 11)]
            answer = app.send(*batch)
            if answer.status_code == 200:
                seq = acknowledged = seq + 10
            else:
                assert (answer.status_code, answer.json()["code"]) == (503, "store_full"), answer.text
                refused += 1
        assert refused, "the disk was never full"
        assert app.send(*batch).status_code == 503
        assert app.get("/v1/queue").status_code == 200, "who only looks needs no room"
        disk.free()
        app.send(*batch).raise_for_status()
        with opened.services.database.read() as connection:
            known = list(connection.scalars(select(facts.c.seq).where(facts.c.kind == "HelpRequested")))
            calls = len(connection.execute(select(help_calls.c.id)).all())
        assert sorted(known) == list(range(1, acknowledged + 11)) and calls == len(known)
    _whole(open_sqlite(folder / "hub" / DATABASE_FILE))


def _whole(engine: Engine) -> None:
    try:
        with engine.connect() as connection:
            assert connection.exec_driver_sql("pragma integrity_check").scalar_one() == "ok"
    finally:
        engine.dispose()


if __name__ == "__main__":
    place = Path(sys.argv[2])
    {"terminal": terminal, "hub": hub}[sys.argv[1]](place, filler(sys.argv[3], place))
    sys.stdout.write("whole\n")
