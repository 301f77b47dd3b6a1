"""`kiosk id-reader` with a stand-in at the other end, and the doctor's look at it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk.cli.checks import Machine, State
from kiosk.cli.field_checks import check_id_reader, id_reader_finding
from kiosk.devices.id_reader_simulator import IdReaderSimulator
from kiosk.settings import Settings


def test_a_technician_tries_a_reader_and_sees_no_number(tmp_path: Path) -> None:
    device = tmp_path / "id-reader"
    command = [sys.executable, "-m", "kiosk", "id-reader"]
    with subprocess.Popen([*command, "simulate", str(device)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as simulator:
        assert simulator.stdin is not None and simulator.stdout is not None
        simulator.stdin.write("demo\n")
        simulator.stdin.flush()
        assert simulator.stdout.readline() == "laid\n"
        with subprocess.Popen([*command, "read", str(device), "--count", "1"], stdout=subprocess.PIPE,
                              text=True) as reader:
            assert reader.stdout is not None
            assert reader.stdout.readline().startswith("module 05.01-")
            assert reader.stdout.readline() == "laid: resident, number of 18 characters\n"
            simulator.stdin.write("\n")
            simulator.stdin.flush()
            assert reader.stdout.readline() == "taken\n"
        simulator.stdin.close()
    assert not device.is_symlink()


def test_the_doctor_asks_the_module_itself(tmp_path: Path) -> None:
    device = tmp_path / "id-reader"
    assert id_reader_finding(device).state is State.FAIL
    simulator = IdReaderSimulator(device)
    found = id_reader_finding(device)
    simulator.close()
    assert found.state is State.OK and "module 05.01" in found.found
    none = next(check_id_reader(Machine(Settings(terminal={"data_dir": tmp_path}))))
    assert (none.state, none.code) == (State.OK, "none")
