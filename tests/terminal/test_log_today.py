"""Today's log for the technician: the hall's day, newest first, nothing personal."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.terminal.log_today import log_today

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)  # 10:00 in the hall
ZONE = "Asia/Shanghai"


def written(folder: Path, *lines: str, name: str = "terminal.log") -> None:
    (folder / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")


def test_only_the_halls_day_is_shown_and_the_newest_line_first(tmp_path: Path) -> None:
    written(tmp_path, "2026-11-22T15:59:59.000Z INFO kiosk: yesterday's last",
            "2026-11-22T16:00:01.000Z INFO kiosk: the first", "2026-11-23T01:59:00.500Z ERROR kiosk: the last")
    assert [(line.time, line.level, line.text) for line in log_today(tmp_path, "terminal", NOW, timezone=ZONE)] == [
        ("09:59:00", "ERROR", "kiosk: the last"), ("00:00:01", "INFO", "kiosk: the first")]


def test_what_a_line_should_not_hold_is_masked_once_more(tmp_path: Path) -> None:
    written(tmp_path, "2026-11-23T01:00:00.000Z INFO kiosk: called 13812345678 about 4101234567890")
    (line,) = log_today(tmp_path, "terminal", NOW, timezone=ZONE)
    assert line.text == "kiosk: called [phone] about [account]"


def test_tracebacks_and_rubbish_are_left_to_the_file(tmp_path: Path) -> None:
    written(tmp_path, "2026-11-23T01:00:00.000Z ERROR kiosk: it broke", "Traceback (most recent call last):",
            '  File "x.py", line 1', "\x1b[2J", "")
    assert [line.text for line in log_today(tmp_path, "terminal", NOW, timezone=ZONE)] == ["kiosk: it broke"]


def test_a_file_that_was_just_put_aside_is_read_on(tmp_path: Path) -> None:
    written(tmp_path, "2026-11-23T01:30:00.000Z INFO kiosk: in the new file")
    written(tmp_path, "2026-11-23T01:00:00.000Z INFO kiosk: in the old one", name="terminal.log.1")
    lines = log_today(tmp_path, "terminal", NOW, timezone=ZONE)
    assert [line.text for line in lines] == ["kiosk: in the new file", "kiosk: in the old one"]
    assert len(log_today(tmp_path, "terminal", NOW, timezone=ZONE, limit=1)) == 1


def test_a_huge_line_is_cut_and_no_file_is_no_line(tmp_path: Path) -> None:
    written(tmp_path, f"2026-11-23T01:00:00.000Z INFO kiosk: {'x' * 100_000}")
    assert len(log_today(tmp_path, "terminal", NOW, timezone=ZONE)[0].text) == 300
    assert log_today(tmp_path / "nowhere", "terminal", NOW, timezone=ZONE) == []
