"""`kiosk printer` as technicians use it: the stand-in in one window, state and test slip in another."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.printer import app
from tests.printing.tools import codes, image_of


class StandIn:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.address = self.line()

    def line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def type(self, words: str) -> str:
        assert self._process.stdin
        print(words, file=self._process.stdin, flush=True)
        return self.line()


@pytest.fixture
def stand_in(project_root: Path, tmp_path: Path) -> Iterator[StandIn]:
    command = [sys.executable, "-m", "kiosk", "printer", "simulate", "--port", "0", "--show", str(tmp_path / "paper")]
    with subprocess.Popen(
        command, cwd=project_root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield StandIn(process)
        finally:
            process.kill()


def kiosk_printer(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output.strip()


def test_a_technician_sees_each_fault_in_words_and_prints_a_slip(
    stand_in: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project_root: Path
) -> None:
    monkeypatch.chdir(project_root)
    assert kiosk_printer("state", stand_in.address) == (0, "ok")
    for fault, exit_code in {"low": 0, "out": 1, "cover_open": 1, "off": 1}.items():
        stand_in.type(fault)
        assert kiosk_printer("state", stand_in.address) == (exit_code, fault)
    assert "type one of" in stand_in.type("on fire")

    assert kiosk_printer("test", stand_in.address) == (1, "not_printed: off")
    stand_in.type("ok")
    assert kiosk_printer("test", stand_in.address) == (0, "printed")
    assert stand_in.type("ok") == "ok, 1 papers so far"
    assert codes(image_of((tmp_path / "paper/paper-0001.png").read_bytes())) == ["hall kiosk printer test"]
