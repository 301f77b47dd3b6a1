"""QR codes as squares: level Q, quiet zone of 4 modules. Paper and screen draw the same ones."""

from __future__ import annotations

from functools import lru_cache

import qrcode

SMALLEST_MODULE = 4  # dots; survives lost lines of a worn head
_QUIET_ZONE = 4


@lru_cache(maxsize=16)
def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules, true is dark, with the quiet zone around them."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=_QUIET_ZONE)
    code.add_data(text, optimize=0)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
