"""The counter's file: whole after a kill at any moment, and nobody else's."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.counter import by_hand
from kiosk.counter.by_hand import Sheet
from kiosk.counter.journal import Batch, Journal, Kept, Mismatch
from kiosk.errors import KioskError
from kiosk.ids import new_id

AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


def full() -> Kept:
    """Every field holds something."""
    sheet = by_hand.call(Sheet(), "A3F-001", AT, window="3", ticket_id=new_id(), service_id="PAY")
    sheet = by_hand.start(sheet, AT)
    done = by_hand.finish(sheet, AT).done
    return Kept("3", "王芳", 1.5, replace(sheet, done=done), Batch(new_id(), "2", done),
                (Mismatch("B004", "served_elsewhere", "2"),))


def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    file, kept = tmp_path / "counter.json", full()
    journal = Journal(file)
    journal.change(lambda _: kept)
    journal.close()
    assert Journal(file).kept == kept
    assert oct(file.stat().st_mode & 0o777) == "0o600"


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "counter.json")
    before = journal.change(lambda _: full())
    with pytest.raises(by_hand.NotNow):
        journal.on_sheet(lambda sheet: by_hand.call(sheet, "A009", AT, window="3"))
    assert journal.kept == before


def test_one_process_has_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "counter.json")
    with pytest.raises(KioskError) as refused:
        Journal(tmp_path / "counter.json")
    assert refused.value.code == "store_in_use"
    journal.close()
    Journal(tmp_path / "counter.json").close()


@pytest.mark.log_errors("journal is damaged")
def test_a_damaged_file_is_put_aside_and_said(tmp_path: Path) -> None:
    file = tmp_path / "counter.json"
    file.write_text('{"window": "3"', "utf-8")
    assert Journal(file).kept == Kept()
    assert file.with_name("counter.json.damaged").exists()


_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.counter import by_hand
from kiosk.counter.journal import Journal

journal, at = Journal(Path(sys.argv[1])), datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
for n in range(1, 100_000):
    journal.on_sheet(lambda sheet: by_hand.call(sheet, f"A{n:05d}", at, window="3"))
    journal.on_sheet(lambda sheet: by_hand.start(sheet, at))
    journal.on_sheet(lambda sheet: by_hand.finish(sheet, at))
    print(n, flush=True)
"""


@pytest.mark.slow
def test_a_killed_counter_has_every_service_that_was_shown(tmp_path: Path, project_root: Path) -> None:
    file, shown = tmp_path / "counter.json", 0
    for life in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", _WRITER.replace("range(1,", f"range({shown + 1 + 1000 * life},"), str(file)],
            stdout=subprocess.PIPE, text=True, cwd=project_root, env={**os.environ, "PYTHONPATH": str(project_root)})
        assert process.stdout is not None
        last = 0
        with process:
            for _ in range(3 + life):
                last = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)
            last = max([last, *(int(line) for line in process.stdout if line.endswith("\n"))])
        journal = Journal(file)
        numbers = [hand.number for hand in journal.kept.sheet.done]
        assert f"A{last:05d}" in numbers
        journal.change(lambda kept: replace(kept, sheet=Sheet()))
        journal.close()
