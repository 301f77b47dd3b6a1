"""How a typed error ends a command: one line on stderr, exit code 1."""

from __future__ import annotations

import sys

from kiosk.errors import KioskError


def report(error: KioskError) -> int:
    """Prints `kiosk: cause (code; detail=value)` and gives the exit code."""
    details = "".join(f"; {key}={value}" for key, value in error.details.items())
    print(f"kiosk: {error.cause} ({error.code}{details})", file=sys.stderr)
    return 1
