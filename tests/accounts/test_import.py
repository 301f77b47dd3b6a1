"""Extracts into the hub: bad rows told, nothing twice, nothing older over newer, all of a file or nothing."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from kiosk.accounts import AccountBook, mark_posted, settle
from kiosk.accounts.importing import Outcome, import_file, reading
from kiosk.accounts.tables import accounts, bills, differences, imports
from kiosk.errors import BadInput
from kiosk.ids import new_id
from tests.accounts.extracts import ACCOUNTS, BILLS, account, bill, write
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk

ONE, TWO = "4100000000001", "4100000000002"
AS_OF = datetime(2026, 11, 1, tzinfo=UTC)


def take(hub: Hub, path: Path, as_of: datetime = AS_OF, **how: Any) -> Outcome:
    return import_file(hub.services, path, as_of, **how)


@pytest.fixture
def two(hub: Hub, tmp_path: Path) -> Hub:
    outcome = take(hub, write(tmp_path / "accounts.csv", ACCOUNTS, [account(ONE), account(TWO)]))
    assert (outcome.rows, outcome.written, outcome.bad) == (2, 2, ())
    return hub


def count(hub: Hub, table: Any) -> int:
    with hub.services.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def book(hub: Hub, look: Any) -> Any:
    with hub.services.database.read() as connection:
        return look(AccountBook(connection, hub.services.hall))


def due(hub: Hub, number: str = ONE) -> int:
    return int(book(hub, lambda one: one.dues(number).due_fen))


def test_an_extract_comes_in_whole_and_again_changes_nothing(two: Hub, tmp_path: Path):
    file = write(tmp_path / "bills.csv", BILLS, [bill(ONE), bill(ONE, "202610"), bill(TWO, 实收电费="56.00")])
    assert take(two, file).written == 3
    [first, _] = book(two, lambda one: one.bills(ONE))
    assert (first.due_fen, first.total_wh, first.lines[0]) == (5600, 100_000, ("居民第一档", 100_000, "0.56", 5600))
    assert book(two, lambda one: one.account(ONE)).customer_name == "王𠮷"
    assert (due(two), due(two, TWO)) == (11200, 0)
    again = take(two, file)
    assert (again.written, again.known, count(two, imports)) == (0, True, 2)
    file.write_bytes(file.read_bytes() + b"\n")
    assert take(two, file).written == 0  # not the same file, but the same extract


@ON_SQLITE
@pytest.mark.parametrize(("encoding", "mark", "end"), [
    ("utf-8", ",", "\n"), ("utf-8-sig", ",", "\r\n"), ("gb18030", ";", "\r\n"), ("utf-16", "\t", "\r\n"),
    ("gb18030", "\t", "\n")])
def test_a_file_is_read_in_the_form_that_it_has(hub: Hub, tmp_path: Path, encoding: str, mark: str, end: str):
    rows = [account(f'="{ONE}"', 预存余额="12.50 "), account("４１００００００００００２", 户名="㛃䶮")]
    assert take(hub, write(tmp_path / "a.csv", ACCOUNTS, rows, encoding=encoding, mark=mark, end=end)).bad == ()
    assert book(hub, lambda one: (one.dues(ONE).balance_fen, one.account(TWO).customer_name)) == (1250, "㛃䶮")


@ON_SQLITE
def test_gb18030_with_a_byte_order_mark_is_read(hub: Hub, tmp_path: Path):
    file = write(tmp_path / "a.csv", ACCOUNTS, [account(ONE)], encoding="gb18030")
    file.write_bytes("\ufeff".encode("gb18030") + file.read_bytes())
    assert take(hub, file).written == 1


def test_every_bad_row_is_told_with_its_line_and_column_and_the_others_come_in(two: Hub, tmp_path: Path):
    rows = [
        bill(ONE), bill("4.10123E+12"), bill(TWO, 应收电费="56.005", 缴费期限="2026-02-30"), bill(ONE)[:-1], [""] * 10,
        bill("4109999999999"), bill(ONE, 应收电费="1.00"), bill(TWO)]
    outcome = take(two, write(tmp_path / "bills.csv", BILLS, rows))
    told = [(one.line, one.column) for one in outcome.bad]
    assert told == [(3, "户号"), (4, "应收电费"), (4, "缴费期限"), (5, ""), (7, ""), (8, "")]
    assert "scientific" in outcome.bad[0].reason and "4.10123" not in outcome.bad[0].reason
    assert (outcome.rows, outcome.written, due(two), due(two, TWO)) == (7, 2, 5600, 5600)


def test_rows_out_of_the_order_of_their_keys_come_in_as_well(two: Hub, tmp_path: Path):
    """More than one piece of the file: what had gone straight into the table is undone, and nothing is there twice."""
    months = [f"{2010 + n // 12}{n % 12 + 1:02d}" for n in range(80)]
    monthly = [bill(number, month) for number in (ONE, TWO) for month in months]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_BLOCK", 4000)
        rows = [*monthly[:100], bill("4109999999999"), *monthly[50:]]
        outcome = take(two, write(tmp_path / "bills.csv", BILLS, rows))
    assert (outcome.rows, outcome.written, count(two, bills)) == (211, 160, 160)
    assert [one.line for one in outcome.bad] == list(range(102, 153))


@ON_SQLITE
def test_a_quoted_cell_in_the_midst_keeps_rows_and_lines_apart(two: Hub, tmp_path: Path):
    rows = [bill(ONE, f"20260{n}") for n in range(1, 9)]
    rows[4][9] = '"居民, 第一档|100|0.56|56.00"'
    rows[5][9] = '"居民\n第一档|100|0.56|56.00"'
    rows[7][4] = "2026-02-30"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_BLOCK", 150)
        outcome = take(two, write(tmp_path / "bills.csv", BILLS, rows))
    assert [(one.line, one.column) for one in outcome.bad] == [(10, "缴费期限")]
    assert (outcome.rows, outcome.written) == (8, 7)
    labels = {one.lines[0][0] for one in book(two, lambda one: one.bills(ONE))}
    assert labels == {"居民第一档", "居民, 第一档", "居民 第一档"}


def test_a_dry_run_says_the_same_and_does_nothing(two: Hub, tmp_path: Path):
    file = write(tmp_path / "bills.csv", BILLS, [bill(ONE), bill("x")])
    tried = take(two, file, dry_run=True)
    assert (count(two, bills), count(two, imports)) == (0, 1)
    assert tried == take(two, file)


def test_an_older_extract_changes_nothing_that_is_newer(two: Hub, tmp_path: Path):
    take(two, write(tmp_path / "new.csv", BILLS, [bill(ONE, 实收电费="56.00")]), AS_OF + timedelta(days=1))
    older = take(two, write(tmp_path / "old.csv", BILLS, [bill(ONE), bill(TWO)]))
    assert (older.written, due(two), due(two, TWO)) == (1, 0, 5600)
    corrected = write(tmp_path / "c.csv", BILLS, [bill(ONE, 实收电费="50.00")])
    assert take(two, corrected, AS_OF + timedelta(days=1)).written == 1
    assert due(two) == 600


def test_a_bill_settled_here_is_not_reopened_and_what_differs_is_listed(two: Hub, tmp_path: Path):
    open_bill = write(tmp_path / "bills.csv", BILLS, [bill(ONE), bill(TWO)])
    take(two, open_bill)
    payment, posted = new_id(), AS_OF + timedelta(days=2)
    with two.services.write() as work:
        settle(work, ONE, ["202609"], 5600, payment, AS_OF + timedelta(days=1))
        work.commit()
    unposted = take(two, open_bill, AS_OF + timedelta(hours=30))  # newer than the payment, which nobody posted
    assert (unposted.differences, due(two)) == (1, 0)
    with two.services.write() as work:
        mark_posted(work, payment, ONE, posted)
        work.commit()
    paid = write(tmp_path / "paid.csv", BILLS, [bill(ONE, 实收电费="56.00")])
    assert (take(two, paid, posted + timedelta(hours=1)).differences, due(two)) == (0, 0)
    [settled] = book(two, lambda one: one.bills(ONE))
    assert (settled.paid_fen, settled.here_fen) == (5600, 0)  # and is not counted twice
    reversed_there = take(two, open_bill, posted + timedelta(hours=2))
    assert (reversed_there.differences, due(two)) == (1, 5600)
    with two.services.database.read() as connection:
        assert list(connection.scalars(select(differences.c.kind).order_by(differences.c.id))) == ["older", "reopened"]


@ON_SQLITE
def test_the_command_lists_what_an_extract_says_otherwise_and_the_import_names_it(two: Hub, tmp_path: Path):
    code, out, err = run_kiosk("accounts", "differences", folder=two.folder)
    assert (code, out.strip()) == (0, "None: every extract so far agrees with what was paid here."), err
    folder = tmp_path / "extract@20261102T0800"
    folder.mkdir()
    take(two, write(folder / "bills.csv", BILLS, [bill(ONE)]))
    with two.services.write() as work:
        settle(work, ONE, ["202609"], 5600, new_id(), AS_OF + timedelta(days=1))
        work.commit()
    code, out, err = run_kiosk("accounts", "import", str(folder), folder=two.folder)
    assert code == 0 and "1 bills differ" in out and "kiosk accounts differences" in out, err
    code, out, _ = run_kiosk("accounts", "differences", folder=two.folder)
    assert code == 0 and ONE not in out
    for said in ("4100*******01", "bill", "2026-11-02 08:00", "¥56.00 due", "¥0.00 due", "may not know"):
        assert said in out
    [one] = json.loads(run_kiosk("accounts", "differences", "--json", folder=two.folder)[1])
    assert (one["account_no"], one["kind"], one["extract_fen"], one["hub_fen"], one["as_of"]) == (
        "4100*******01", "older", 5600, 0, "2026-11-02T00:00:00+00:00")


@ON_SQLITE
def test_a_file_that_is_none_is_refused_by_name(hub: Hub, tmp_path: Path):
    file = tmp_path / "x.csv"
    for content, said in ((b"", "names no columns"), (b"a,b\n1,2\n", "names no columns"), (b"\xff\xff\xff", "neither"),
                          ("户号,户名\n".encode(), "missing"), ("户号,户号,户名\n".encode(), "twice")):
        file.write_bytes(content)
        with pytest.raises(BadInput, match=said):
            take(hub, file)
    with pytest.raises(BadInput, match="future"):
        take(hub, file, hub.clock.now() + timedelta(days=2))


@ON_SQLITE
def test_the_command_reports_beside_the_file_and_refuses_an_extract_without_its_time(hub: Hub, tmp_path: Path):
    folder = tmp_path / "extract@20261101T0800"
    folder.mkdir()
    write(folder / "1.csv", BILLS, [bill(ONE), bill("nonsense")])
    write(folder / "2.csv", ACCOUNTS, [account(ONE)])
    tried = json.loads(run_kiosk("accounts", "import", str(folder), "--json", "--dry-run", folder=hub.folder)[1])
    code, out, err = run_kiosk("accounts", "import", str(folder), "--json", folder=hub.folder)
    assert code == 1, err
    said = json.loads(out)
    assert tried == [one | {"dry_run": True} for one in said]
    assert [(one["kind"], one["written"]) for one in said] == [("accounts", 1), ("bills", 1)]
    assert said[0]["as_of"] == "2026-11-01T00:00:00+00:00"
    assert "1.csv,3,户号," in (folder / "1.report.csv").read_text("utf-8-sig")
    plain = write(tmp_path / "plain.csv", ACCOUNTS, [account(ONE)])
    code, _, err = run_kiosk("accounts", "import", str(plain), folder=hub.folder)
    assert code == 1 and "carries no time" in err


def test_kill_9_in_the_middle_of_an_import_leaves_nothing_of_the_file(two: Hub, tmp_path: Path):
    file = tmp_path / "bills@20261101T0800.csv"
    months = [f"{2010 + n // 12}{n % 12 + 1:02d}" for n in range(120)]
    write(file, BILLS, [bill(ONE, month) for month in months])
    script = (
        "import sys; from pathlib import Path; from kiosk.hub.setup import open_hub\n"
        "from kiosk.accounts.importing import running; from kiosk.accounts.importing.cells import moment\n"
        "def stop(*a): print('all in, not committed', flush=True); sys.stdin.read()\n"
        "running._commit = stop\n"
        "with open_hub(Path(sys.argv[1]), url=sys.argv[3] or None) as hub:\n"
        "    running.import_file(hub, Path(sys.argv[2]), moment('2026-11-01 08:00'))\n")
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(two.folder), str(file), two.url or ""], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True)
    with child:
        assert child.stdout is not None and child.stdout.readline() == "all in, not committed\n"
        child.send_signal(signal.SIGKILL)
    assert count(two, bills) == 0
    assert take(two, file).written == 120
    assert count(two, accounts) == 2
