"""Pages of a whole terminal: what its A4 printer cannot print comes as a slip, and nothing for who has left."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from kiosk.cli.demo_papers import sample
from kiosk.cli.running import open_terminal
from kiosk.paper import JobState, enqueue
from kiosk.settings import Settings
from kiosk.terminal import TerminalCore
from tests.fixtures.wait import wait_until


def owe(core: TerminalCore, document: str) -> UUID:
    with core.database.write() as work:
        job = enqueue(work, document, {**sample(document), "language": "en"}, subject=f"{document}:1")
        work.commit()
    return job


def test_with_a_dead_a4_printer_a_statement_is_a_slip_and_after_a_restart_nobody_waits_for_one(tmp_path: Path):
    settings = Settings(
        terminal={"data_dir": tmp_path}, printer={"kind": "folder", "address": str(tmp_path / "slips")},
        a4_printer={"address": "127.0.0.1:9/ipp/print"}, scanner={"kind": "none"})
    before = TerminalCore.open(settings.terminal_options())
    left = [owe(before, "statement") for _ in range(2)]
    before.close()
    core = open_terminal(settings)
    assert {(core.paper.get(job).state, core.paper.get(job).reason) for job in left} == {(JobState.NOT_PRINTED, "left")}
    job = owe(core, "statement")
    wait_until(lambda: core.paper.get(job).state.settled)
    assert core.paper.get(job).state is JobState.PRINTED
    assert len(list((tmp_path / "slips").glob("*.png"))) == 1
    core.close()
