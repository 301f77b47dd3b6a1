"""The fake core answers to the same calls as the real one."""

from __future__ import annotations

import inspect
from dataclasses import fields

import pytest

from kiosk.cli.running import RunningTerminal
from kiosk.devices.scanner import ScannerChoice
from kiosk.terminal import TerminalCore
from kiosk.terminal.tickets import TerminalTickets
from tests.fakes.terminal_core import FakeCore, FakeTickets


@pytest.mark.parametrize("name", ["take_ticket", "cancel_ticket", "find_ticket"])
def test_tickets_are_asked_for_alike(name: str) -> None:
    fake, real = (inspect.signature(getattr(kind, name)) for kind in (FakeTickets, TerminalTickets))
    assert fake == real


@pytest.mark.parametrize("name", ["call_staff", "on_pack", "on_queue", "close"])
def test_the_core_is_called_alike(name: str) -> None:
    fake, real = (list(inspect.signature(getattr(kind, name)).parameters.values()) for kind in (FakeCore, TerminalCore))
    assert [(p.kind, p.default) for p in fake] == [(p.kind, p.default) for p in real]


def test_a_running_terminal_carries_the_machine_s_scanner() -> None:
    assert isinstance(RunningTerminal.scanner, ScannerChoice)
    assert [field.name for field in fields(ScannerChoice)] == ["kind", "device", "prefix"]
