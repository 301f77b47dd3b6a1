"""A disk that is really full, and has room again: a terminal with its printer, a hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixtures.small_disk import run_on_small_disk


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.parametrize("scenario", ["terminal", "hub"])
def test_a_full_disk_loses_nothing_that_was_told_and_what_waits_goes_on_when_there_is_room(
    tmp_path: Path, scenario: str,
) -> None:
    assert run_on_small_disk("tests.e2e.on_a_full_disk", scenario, tmp_path / "disk") == "whole\n"
