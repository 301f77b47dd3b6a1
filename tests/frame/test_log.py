from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest

from kiosk.log import redact, start_log


@pytest.mark.parametrize(("line", "secret"), [
    ("the ID 410105199003071234 was read", "199003"),
    ("the ID 41010519900307123X was read", "19900307"),
    ("call 13912345678 back", "13912345678"),
    ("account 4101234567890 owes", "4101234567890"),
    ("account 4101234567 owes", "4101234567"),
    ("Authorization: Bearer abc.def-123", "abc.def"),
    ('{"pairing_code": "K7F2-99"}', "K7F2"),
    ('{"number": "7", "pin": "482915"}', "482915"),
    ("one_time_pin=48291536", "48291536"),
    ("Staff-Session: BtLJsHccbJspUUTr23atQ", "BtLJs"),
    ("PRAGMA key = x'00ff'", "00ff"),
    ("postgresql://hall:s3cret@db/hub", "s3cret"),
    ("store " + "0f" * 32, "0f0f"),
])
def test_nothing_that_identifies_or_opens_is_written(line: str, secret: str) -> None:
    assert secret not in redact(line)


@pytest.mark.parametrize("line", [
    "ticket 0193a1b2-1234-7abc-8def-123456789012 taken",
    "A001 called at window 3",
    "listening on 127.0.0.1:8443 at 2026-11-23T09:28:56Z",
])
def test_what_staff_need_is_left_alone(line: str) -> None:
    assert redact(line) == line


@pytest.mark.log_errors("uncaught in thread")
def test_a_crash_in_a_thread_is_written_once_and_without_secrets(tmp_path: Path) -> None:
    start_log(tmp_path, "terminal")

    def crash() -> None:
        raise RuntimeError("no answer for 13912345678")

    for _ in range(3):
        thread = threading.Thread(target=crash, name="spool")
        thread.start()
        thread.join()
    text = (tmp_path / "terminal.log").read_text("utf-8")
    assert text.count("uncaught in thread spool") == 1
    assert "no answer for [phone]" in text and "13912345678" not in text


def test_a_log_file_is_put_aside_when_it_is_full(tmp_path: Path) -> None:
    start_log(tmp_path, "terminal", megabytes=1, kept=2)
    for _ in range(300):
        logging.getLogger("x").info("z" * 10_000)
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert set(sizes) == {"terminal.log", "terminal.log.1", "terminal.log.2"}
    assert max(sizes.values()) <= 1_000_000


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    start_log(tmp_path / "file" / "log", "terminal")
    assert "no log file in" in capsys.readouterr().err
