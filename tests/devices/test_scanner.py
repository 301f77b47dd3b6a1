"""Scanners: a wedge among typing fingers, a USB-COM device that comes and goes, hostile codes."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scan import ScanKind, classify
from kiosk.devices.scanner import LONGEST_SCAN, WedgeDecoder, scanned_text
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.devices.serial_scanner import Lines, SerialScanner
from kiosk.errors import BadInput
from tests.fixtures.wait import wait_until

PATIENCE = 30.0


def typed(decoder: WedgeDecoder, text: str, *, start: float, gap: float) -> tuple[list[str], str]:
    """What a decoder made of `text`: the scans, and the characters that it left to others."""
    scans, left = [], ""
    for index, character in enumerate(text):
        taken, scan = decoder.feed(character, start + index * gap)
        left += "" if taken else character
        scans += [scan] if scan is not None else []
    return scans, left


def test_a_prefixed_burst_after_a_pause_is_a_scan() -> None:
    assert typed(WedgeDecoder(prefix="~"), "~HK1.abc\r", start=5, gap=0.01) == (["HK1.abc"], "")


def test_a_person_typing_the_same_keys_scans_nothing() -> None:
    scans, left = typed(WedgeDecoder(prefix="~"), "~HK1.abc\r", start=5, gap=0.2)
    assert scans == []
    assert left == "HK1.abc\r"


def test_a_burst_without_the_prefix_is_left_to_the_field() -> None:
    assert typed(WedgeDecoder(prefix="~"), "HK1.abc\r", start=5, gap=0.01) == ([], "HK1.abc\r")


def test_a_prefix_in_the_middle_of_fast_typing_starts_no_scan() -> None:
    assert typed(WedgeDecoder(prefix="~"), "ab~cd\r", start=5, gap=0.01) == ([], "ab~cd\r")


def test_a_burst_that_breaks_off_is_forgotten() -> None:
    decoder = WedgeDecoder(prefix="~")
    assert typed(decoder, "~HK1", start=5, gap=0.01) == ([], "")
    assert typed(decoder, "~HK2\r", start=9, gap=0.01) == (["HK2"], "")


def test_keys_of_another_clock_begin_anew() -> None:
    decoder = WedgeDecoder(prefix="~")
    assert typed(decoder, "12", start=4_300_000, gap=0.3) == ([], "12")
    assert typed(decoder, "~HK1\r", start=5, gap=0.01) == (["HK1"], "")


def test_a_longer_prefix_must_be_whole() -> None:
    assert typed(WedgeDecoder(prefix="]Q1"), "]Q1HK\r", start=5, gap=0.01) == (["HK"], "")
    assert typed(WedgeDecoder(prefix="]Q1"), "]C0HK\r", start=5, gap=0.01) == ([], "")


def test_without_a_prefix_speed_alone_tells_and_keys_stay_with_the_field() -> None:
    assert typed(WedgeDecoder(), "HK1.abcdef\r", start=5, gap=0.01) == (["HK1.abcdef"], "HK1.abcdef\r")
    assert typed(WedgeDecoder(), "HK1.abcdef\r", start=5, gap=0.2)[0] == []
    assert typed(WedgeDecoder(), "hasty\r", start=5, gap=0.01)[0] == []


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\t"), max_size=60), st.floats(0.001, 0.079))
def test_every_code_comes_through_a_wedge_unaltered(code: str, gap: float) -> None:
    assert typed(WedgeDecoder(prefix="~"), f"~{code}\r", start=1, gap=gap) == ([code], "")


def test_an_endless_burst_keeps_no_more_than_a_code() -> None:
    scans, _ = typed(WedgeDecoder(prefix="~"), "~" + "x" * 100_000 + "\r", start=1, gap=0.0001)
    with pytest.raises(BadInput):
        scanned_text(scans[0])
    assert len(scans[0]) <= LONGEST_SCAN + 2


@pytest.mark.parametrize("hostile", ["", "\x00\x1b\x07", " \t ", "x" * (LONGEST_SCAN + 1)])
def test_a_code_of_nothing_or_too_much_is_bad_input(hostile: str) -> None:
    with pytest.raises(BadInput):
        scanned_text(hostile)


def test_control_characters_never_reach_a_screen() -> None:
    assert scanned_text("HK1\x00.\x1b[2Jabc\u202e") == "HK1.[2Jabc"


@given(st.lists(st.integers(1, 40), max_size=30))
def test_lines_are_the_same_however_the_bytes_arrive(cuts: list[int]) -> None:
    stream = "甲001\r\nHK1.abc\nlast\r".encode()
    lines, got, at = Lines(), [], 0
    for cut in [*cuts, len(stream)]:
        got += lines.feed(stream[at:at + cut])
        at += cut
    assert got == ["甲001", "HK1.abc", "last"]


@pytest.mark.parametrize("character", ["x", "票"])
def test_of_a_line_that_no_code_can_be_somebody_is_told(character: str) -> None:
    lines, sent = Lines(), (character * 10_000 + "\nHK1\n").encode()
    read = [scan for at in range(0, len(sent), 4_096) for scan in lines.feed(sent[at:at + 4_096])]
    assert read == [character * (LONGEST_SCAN + 1), "HK1"]
    assert classify(read[0]).kind is ScanKind.UNREADABLE


def test_the_simulator_is_read_as_a_device_and_found_again_after_it_was_unplugged(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    scans: queue.Queue[str] = queue.Queue()
    scanner = SerialScanner(path, retry=0.01)
    scanner.start(scans.put)
    first = ScannerSimulator(path)
    first.scan("HK1.first")
    assert scans.get(timeout=PATIENCE) == "HK1.first"
    first.close()
    second = ScannerSimulator(path)
    second.scan("HK1.second")
    assert scans.get(timeout=PATIENCE) == "HK1.second"
    scanner.close()
    second.close()


def test_a_device_that_is_no_serial_line_yet_is_looked_for_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    path = tmp_path / "scanner"
    path.symlink_to("/dev/null")  # as one that is unplugged while it is being set up: it takes no settings
    scans: queue.Queue[str] = queue.Queue()
    scanner = SerialScanner(path, retry=0.01)
    scanner.start(scans.put)
    wait_until(lambda: "Inappropriate ioctl" in caplog.text)
    path.unlink()
    plugged = ScannerSimulator(path)
    plugged.scan("HK1.found")
    assert scans.get(timeout=PATIENCE) == "HK1.found"
    scanner.close()
    plugged.close()


def test_a_fifo_serves_as_a_scanner(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    os.mkfifo(path)
    scans: queue.Queue[str] = queue.Queue()
    scanner = SerialScanner(path, retry=0.01)
    scanner.start(scans.put)
    path.write_text("HK1.echoed\n")
    assert scans.get(timeout=PATIENCE) == "HK1.echoed"
    scanner.close()


def test_the_simulator_never_takes_the_place_of_a_real_file(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    path.write_text("a device")
    with pytest.raises(FileExistsError):
        ScannerSimulator(path)
    assert path.read_text() == "a device"


def _started(*command: str, **streams: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-m", "kiosk", "scanner", *command], text=True, **streams)


def test_technicians_scan_from_the_command_line(tmp_path: Path) -> None:
    path = str(tmp_path / "scanner")
    reader = _started("read", path, "--count", "1", stdout=subprocess.PIPE)
    stand_in = _started("simulate", path, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert stand_in.stdin and stand_in.stdout and reader.stdout
    stand_in.stdin.write("HK1.typed\n")
    stand_in.stdin.flush()
    assert stand_in.stdout.readline() == "scanned 9 characters\n"
    assert reader.stdout.readline() == "ticket: HK1.typed\n"
    assert reader.wait(PATIENCE) == 0
    stand_in.stdin.close()
    assert stand_in.wait(PATIENCE) == 0
    assert not os.path.lexists(path)
    reader.stdout.close()
    stand_in.stdout.close()


def test_the_stand_in_refuses_the_place_of_a_real_device(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    path.write_text("a device")
    refused = _started("simulate", str(path), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert "is a real file or device" in refused.communicate(timeout=PATIENCE)[1]
    assert refused.returncode == 1
