"""Pages of a whole terminal: what its A4 printer cannot print comes as a slip, and nothing for who has left."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from pypdfium2 import PdfDocument

from kiosk.cli.demo_papers import sample
from kiosk.cli.running import RunningTerminal, open_terminal
from kiosk.contract.messages import Publication, PublicationPage
from kiosk.ids import new_id
from kiosk.paper import JobState, enqueue
from kiosk.settings import Settings
from kiosk.sync import meta
from kiosk.sync.mirror import Mirror
from kiosk.terminal import TerminalCore
from tests.fixtures.announcements import given_out, picture
from tests.fixtures.wait import wait_until
from tests.printing.office_printer import OfficePrinter


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


def mirrored(core: RunningTerminal, *bodies: dict[str, Any]) -> None:
    """As if the hub had given them out."""
    items = [Publication(
        position=at, issuer="hall", document=body.pop("document", None) or f"announcement.{body['id']}", revision=at,
        sha256="0" * 64, published_at=core.clock.now(), body=body) for at, body in enumerate(bodies, 1)]
    Mirror(core.database).keep(PublicationPage(epoch=1, cursor=len(items), items=items))
    core.announcements.arrived(items)


def test_pages_of_a_notice_come_out_of_the_a4_printer_as_the_hub_drew_them_and_count_as_printed(tmp_path: Path):
    office = OfficePrinter(tmp_path / "printer")
    core = open_terminal(Settings(
        terminal={"data_dir": tmp_path / "terminal"}, printer={"kind": "folder", "address": str(tmp_path / "slips")},
        a4_printer={"address": office.address.removeprefix("ipp:")}, scanner={"kind": "none"}))
    try:
        pages = [f"{n:064x}" for n in range(3)]
        mirrored(core, *map(picture, pages), given_out(new_id(), core.clock.now(), attachment={
            "name": "全文", "pages": pages, "text": ""}))
        [notice] = core.announcements.live()
        assert core.prints_pages
        job = core.announcements.print_pages(notice, 1, 10, "zh_CN")
        wait_until(lambda: core.paper.get(job).state.settled)
        assert core.paper.get(job).state is JobState.PRINTED
        [printed] = office.pages()
        assert len(PdfDocument(printed)) == 2, "the second and the third"
        assert not list((tmp_path / "slips").glob("*.png"))
        with core.database.read() as connection:
            counts = meta.get(connection, "announcements.counts")["counts"]
        assert counts == {f"{notice.id}.{notice.version}": {"printed": 1}}
    finally:
        core.close()
        office.close()
