"""Style and types, as the tools judge them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def _passes(root: Path, *command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


def test_ruff_finds_nothing(project_root: Path) -> None:
    _passes(project_root, "ruff", "check", ".")


@pytest.mark.slow
def test_mypy_strict_finds_nothing_in_kiosk_and_printing(project_root: Path) -> None:
    _passes(project_root, "mypy")
