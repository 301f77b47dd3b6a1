"""`kiosk terminal`: parsed by hand, because what loads here stands before the first frame."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path


def run(arguments: Sequence[str]) -> int:
    """Opens the terminal's window and gives its exit code."""
    options = parser().parse_args(arguments)
    from ui.terminal.app import run as run_terminal

    code: int = run_terminal(options)
    return code


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk terminal", description="Run this machine's customer terminal.")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the machine's settings (kiosk settings init)")
    return parser
