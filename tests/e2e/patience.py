"""How long whole processes on a busy machine may take before a test gives up."""

from __future__ import annotations

from collections.abc import Callable

from tests.fixtures.wait import wait_until

SECONDS = 120.0


def eventually(happened: Callable[[], object]) -> None:
    wait_until(happened, seconds=SECONDS)
