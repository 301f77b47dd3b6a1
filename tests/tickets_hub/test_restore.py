"""A hub restored from a backup in the middle of a day."""

from __future__ import annotations

import copy
import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.announcements.tables import pictures
from kiosk.contract.identity import Identity, app_key, read_identity, write_identity
from kiosk.contract.messages import PairRequest, Scope
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.errors import BadInput
from kiosk.hub import intake, pairing, recovery
from kiosk.hub.backup import NOT_COPIED, BadBackup, write_backup
from kiosk.hub.errors import EpochChanged, Recovering, SequenceGap
from kiosk.hub.forward import upstream_folder
from kiosk.hub.identity import write_private
from kiosk.hub.publications import latest, publish
from kiosk.hub.restore import Restored, restore_backup
from kiosk.hub.setup import open_hub
from kiosk.ids import new_id
from kiosk.store import HUB
from kiosk.tickets.hub_tables import number_allocations, number_series, tickets
from tests.fixtures.postgres import postgres_server
from tests.tickets_hub.hall import App, Hall

PACK = Path(__file__).parents[2] / "resources" / "standards" / "henan-demo.public.json"


class Terminal(App):
    """A terminal that keeps what it sent, and sends it again when the hub was restored."""

    def __init__(self, services: Any) -> None:
        code = parse_pairing_code(pairing.new_code(services, Scope.TERMINAL)).secret
        paired = pairing.pair(services, PairRequest(code=code, name="terminal", public_key="A" * 43))
        super().__init__(services, Scope.TERMINAL, paired.app_code, paired.app_id)
        self.kept: list[dict[str, Any]] = []

    def send(self, facts: list[dict[str, Any]]) -> int:
        self.kept += copy.deepcopy(facts)
        return super().send(facts)

    def send_again(self, hall: Hall) -> dict[str, Any]:
        self.services = hall.services
        super().send(self.kept)
        return self.ask("caught_up", origin=self.origin, last_seq=self.seq)


class Backups:
    """Backs a hall up; restores from SQLite into PostgreSQL and the other way round."""

    def __init__(self, hall: Hall, folder: Path, stack: ExitStack) -> None:
        self._hall, self._folder, self._stack = hall, folder, stack
        self._file = folder / "hub.backup"

    def back_up(self) -> None:
        write_backup(self._hall.services, self._file)

    def restore(self) -> tuple[Hall, Restored]:
        url = None
        if self._hall.services.database.is_sqlite:
            server = postgres_server()
            name = server.create()
            self._stack.callback(server.drop, name)
            url = server.url(name)
        folder = self._folder / f"restored-{new_id()}"
        said = restore_backup(self._file, folder, url=url, clock=self._hall.clock)
        services = self._stack.enter_context(open_hub(folder, url=url, clock=self._hall.clock))
        return Hall(services, self._hall.clock, folder), said


@pytest.fixture
def backups(hall: Hall, tmp_path: Path) -> Iterator[Backups]:
    with ExitStack() as stack:
        yield Backups(hall, tmp_path, stack)


def everything(hall: Hall) -> dict[str, list[Any]]:
    with hall.services.database.read() as connection:
        return {
            table.name: sorted(
                repr([json.dumps(value, sort_keys=True) if isinstance(value, dict) else value for value in row])
                for row in connection.execute(select(table)))
            for table in HUB.sorted_tables if table.name not in {*NOT_COPIED, "hub_state", "halls", "publications"}
        }


def gapless(hall: Hall) -> None:
    """Every number below the next has its row, and who does not hold a ticket has a reason."""
    for series in hall.rows(number_series, "category"):
        of_series = [row for row in hall.rows(number_allocations, "n")
                     if (row.business_day, row.category) == (series.business_day, series.category)]
        assert [row.n for row in of_series] == list(range(1, series.next_n))


def test_the_other_database_holds_every_row_after_a_restore(hall: Hall, backups: Backups) -> None:
    terminal = Terminal(hall.services)
    for _ in range(3):
        hall.take(app=terminal)
    hall.call()
    hall.request(app=terminal)
    backups.back_up()
    again, _ = backups.restore()
    assert everything(again) == everything(hall)


def test_a_restored_hub_gives_no_number_until_all_terminals_caught_up_and_none_twice(
    hall: Hall, backups: Backups,
) -> None:
    one, two = Terminal(hall.services), Terminal(hall.services)
    hall.take(app=one)
    backups.back_up()
    lost = [hall.take(app=app) for app in (one, two, one, two, two)]  # A002 to A006
    hall.request(app=one)  # A007, which nobody ever holds

    again, said = backups.restore()
    assert said.waits_for == (one.caller.app_code, two.caller.app_code)
    one.services = two.services = again.services
    with pytest.raises(Recovering):
        again.request(app=one)
    assert one.send_again(again) == {"recovering": True}
    with pytest.raises(Recovering):
        again.request(app=one)
    assert two.send_again(again) == {"recovering": False}
    assert again.request(app=two)["number"] == "A201"
    assert {row.id for row in again.rows(tickets, "id")} >= set(lost)
    assert [again.call()["number"] for _ in range(6)] == [f"A00{n}" for n in range(1, 7)]
    gapless(again)


def test_facts_of_the_old_epoch_are_refused_so_that_terminals_send_all_again(hall: Hall, backups: Backups) -> None:
    terminal = Terminal(hall.services)
    hall.take(app=terminal)
    backups.back_up()
    again, said = backups.restore()
    stale = {"epoch": 1, "hall": again.services.hall, "origin": terminal.origin, "facts": terminal.kept}
    with pytest.raises(EpochChanged) as refusal:
        intake.receive(again.services, terminal.caller, json.dumps(stale).encode())
    assert refusal.value.details["epoch"] == said.epoch > 1


def test_a_terminal_has_not_caught_up_while_the_hub_lacks_a_fact(hall: Hall, backups: Backups) -> None:
    terminal = Terminal(hall.services)
    hall.take(app=terminal)
    backups.back_up()
    hall.take(app=terminal)
    again, _ = backups.restore()
    terminal.services = again.services
    with pytest.raises(SequenceGap) as refusal:
        terminal.ask("caught_up", origin=terminal.origin, last_seq=2)
    assert refusal.value.details["expected"] == 2
    assert terminal.send_again(again) == {"recovering": False}


def test_going_on_without_a_terminal_jumps_clear_of_its_numbers_and_takes_it_back_later(
    hall: Hall, backups: Backups,
) -> None:
    one, gone = Terminal(hall.services), Terminal(hall.services)
    hall.take(app=one)
    backups.back_up()
    hall.take(app=one)
    held = hall.take(app=gone)  # A003
    again, _ = backups.restore()
    with again.services.write() as work:
        with pytest.raises(BadInput):
            recovery.leave_out(work, ["77"], hall.clock.now())
        assert not recovery.leave_out(work, [gone.caller.app_code], hall.clock.now())
        work.commit()
    assert one.send_again(again) == {"recovering": False}
    assert again.request(app=one)["number"] == "A201"
    gapless(again)
    assert {row.reason for row in again.rows(number_allocations, "n") if row.state == "void"} == {"restored"}
    gone.send_again(again)
    row = next(row for row in again.rows(number_allocations, "n") if row.ticket_id == held)
    assert (row.n, row.state, row.reason) == (3, "taken", None)
    assert [fact.payload["code"] for fact in again.facts("TerminalLeftOut")] == [gone.caller.app_code]


def test_a_terminal_paired_after_the_backup_holds_numbers_that_are_not_given_again(
    hall: Hall, backups: Backups,
) -> None:
    one = Terminal(hall.services)
    for _ in range(99):
        hall.take(app=one)
    backups.back_up()
    unknown = Terminal(hall.services)
    held = [hall.take(app=unknown) for _ in range(3)]  # A100 to A102
    again, said = backups.restore()
    assert said.waits_for == (one.caller.app_code,)
    assert one.send_again(again) == {"recovering": False}
    assert again.request(app=one)["number"] == "A201"

    anew = Terminal(again.services)  # somebody pairs it again: it sends what it kept, as a new app
    assert anew.caller.app_code != unknown.caller.app_code, "its own series would be given again"
    anew.say(*unknown.kept)
    assert {row.ticket_id for row in again.rows(number_allocations, "n") if row.state == "taken"} >= set(held)
    gapless(again)


def test_a_hub_restored_from_before_its_first_terminal_gives_no_number_again(hall: Hall, backups: Backups) -> None:
    with hall.services.write() as work:
        publish(work, "standards", json.loads(PACK.read_text("utf-8"))["pack"], hall.clock.now())
        work.commit()
    backups.back_up()
    ticket_id = new_id()
    service = {"service_id": "PAY", "category": "B", "requested_at": hall.clock.now()}
    assert Terminal(hall.services).ask("issue_number", ticket_id=ticket_id, **service)["number"] == "B001"
    again, said = backups.restore()
    assert said.waits_for == ()
    assert Terminal(again.services).ask("issue_number", ticket_id=new_id(), **service)["number"] == "B101"
    gapless(again)


def test_a_picture_comes_along_byte_by_byte(hall: Hall, backups: Backups) -> None:
    picture = {
        "hall_id": hall.services.hall, "id": "a" * 64, "mime": "image/png", "width": 1, "height": 1,
        "data": bytes(range(256)), "added_at": hall.clock.now()}
    with hall.services.write() as work:
        work.connection.execute(pictures.insert().values(**picture))
        work.commit()
    backups.back_up()
    again, _ = backups.restore()
    assert [row._asdict() for row in again.rows(pictures, "id")] == [picture]


def test_what_the_hub_is_to_the_hub_above_comes_along(hall: Hall, backups: Backups) -> None:
    write_identity(upstream_folder(hall.services), Identity(new_id(), "hub", "demo", "5", "https://above", None))
    app_key(upstream_folder(hall.services))
    backups.back_up()
    again, _ = backups.restore()
    folders = upstream_folder(hall.services), upstream_folder(again.services)
    assert read_identity(folders[0]) == read_identity(folders[1])
    assert len({app_key(folder).private_bytes_raw() for folder in folders}) == 1


def test_the_keys_and_rules_of_payments_and_short_messages_come_along_and_stay_their_owners_alone(
    hall: Hall, backups: Backups, tmp_path: Path,
) -> None:
    kept = tmp_path / "secrets" / "old"
    kept.mkdir(parents=True)
    (hall.folder / "payments").symlink_to(kept.parent)
    (hall.folder / "sms").mkdir()
    said = {"payments/wechat.json": b'{"mchid": "1"}', "payments/wechat_key.pem": b"\x00key", "payments/old/a.pem": b"",
            "payments/rules.json": b'{"poll_seconds": 3}', "sms/aliyun.json": b"{}"}
    for name, content in said.items():
        write_private(hall.folder / name, content)
    (hall.folder / "payments" / "rules.json").chmod(0o644)
    backups.back_up()
    again, _ = backups.restore()
    assert again.folder != hall.folder and not (again.folder / "payments").is_symlink()
    assert {name: (again.folder / name).read_bytes() for name in said} == said
    assert {(again.folder / name).stat().st_mode & 0o777 for name in said} == {0o600}
    assert {(again.folder / name).stat().st_mode & 0o777 for name in ("payments", "payments/old", "sms")} == {0o700}


def test_keys_that_are_a_link_at_the_new_machine_are_left_alone(hall: Hall, tmp_path: Path) -> None:
    (hall.folder / "payments").mkdir()
    write_private(hall.folder / "payments" / "rules.json", b"{}")
    write_backup(hall.services, tmp_path / "hub.backup")
    (tmp_path / "kept").mkdir()
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "payments").symlink_to(tmp_path / "kept")
    restore_backup(tmp_path / "hub.backup", tmp_path / "new")
    assert (tmp_path / "new" / "payments").is_symlink() and list((tmp_path / "kept").iterdir()) == []


@pytest.mark.parametrize("name", ["payments/../../outside", "payments", "sms/.."])
def test_a_backup_that_names_a_file_elsewhere_is_refused(hall: Hall, tmp_path: Path, name: str) -> None:
    write_backup(hall.services, tmp_path / "hub.backup")
    with zipfile.ZipFile(tmp_path / "hub.backup") as good, zipfile.ZipFile(tmp_path / "bad.backup", "w") as bad:
        for member in good.namelist():
            content = good.read(member)
            if member == "manifest.json":
                said = json.loads(content)
                said["identity"][f"identity/{name}"] = hashlib.sha256(b"x").hexdigest()
                content = json.dumps(said).encode()
            bad.writestr(member, content)
        bad.writestr(f"identity/{name}", b"x")
    with pytest.raises(BadBackup, match="no name"):
        restore_backup(tmp_path / "bad.backup", tmp_path / "far" / "new")
    assert not (tmp_path / "far").exists() and not (tmp_path / "outside").exists()


def test_two_restores_of_one_backup_are_two_epochs(hall: Hall, backups: Backups) -> None:
    backups.back_up()
    _, first = backups.restore()
    hall.clock.pass_by(minutes=5)
    _, second = backups.restore()
    assert 1 < first.epoch < second.epoch


def test_a_document_published_after_the_restore_is_newer_than_any_that_was_lost(hall: Hall, backups: Backups) -> None:
    def give_out(where: Hall, text: str) -> int:
        with where.services.write() as work:
            published = publish(work, "notice", {"text": text}, hall.clock.now())
            work.commit()
        return published.revision

    give_out(hall, "kept")
    backups.back_up()
    lost = give_out(hall, "lost")
    again, _ = backups.restore()
    with again.services.database.read() as connection:
        kept = latest(connection, again.services.hall, "notice")
    assert kept is not None and kept.body == {"text": "kept"} and kept.revision > lost
    assert give_out(again, "new") > kept.revision


def test_a_backup_is_not_restored_over_a_hub(hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "hub.backup"
    write_backup(hall.services, file)
    url = None if hall.services.database.is_sqlite else hall.services.database.engine.url.render_as_string(False)
    with pytest.raises(BadInput, match="holds a hub"):
        restore_backup(file, hall.folder, url=url)


def test_a_damaged_backup_is_refused_before_anything_is_written(hall: Hall, tmp_path: Path) -> None:
    file, damaged = tmp_path / "hub.backup", tmp_path / "damaged.backup"
    hall.take()
    write_backup(hall.services, file)
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(damaged, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(name, content.replace(b"A001", b"A009") if name == "tables/tickets.jsonl" else content)
    with pytest.raises(BadBackup):
        restore_backup(damaged, tmp_path / "new")
    (tmp_path / "no.backup").write_bytes(b"not a zip")
    with pytest.raises(BadBackup):
        restore_backup(tmp_path / "no.backup", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_backup_is_readable_by_its_owner_only_and_never_written_over(hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "hub.backup"
    write_backup(hall.services, file)
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(BadInput):
        write_backup(hall.services, file)


def test_a_restore_that_was_cut_off_is_done_again(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, folder = tmp_path / "hub.backup", tmp_path / "new"
    ticket_id: UUID = hall.take()
    write_backup(hall.services, file)

    def cut_off(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(recovery, "begin", cut_off)
        with pytest.raises(KeyboardInterrupt):
            restore_backup(file, folder)
    restore_backup(file, folder)
    with open_hub(folder, clock=hall.clock) as services:
        assert [row.id for row in Hall(services, hall.clock, folder).rows(tickets, "id")] == [ticket_id]
