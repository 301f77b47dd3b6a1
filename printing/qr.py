"""QR codes as squares: level Q, quiet zone of 4 modules. Paper and screen draw the same ones."""

from __future__ import annotations

import sys
from functools import lru_cache

# As where Pillow is missing: its drawers, which nobody calls, bring 2 MB of Pillow's own FreeType.
sys.modules.setdefault("qrcode.image.styles.moduledrawers.pil", None)  # type: ignore[arg-type]
import qrcode  # noqa: E402

SMALLEST_MODULE = 4  # dots; survives lost lines of a worn head
_QUIET_ZONE = 4


@lru_cache(maxsize=16)
def matrix(text: str) -> tuple[bytes, ...]:
    """Rows of modules, 1 is dark, with the quiet zone around them."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=_QUIET_ZONE)
    code.add_data(text, optimize=0)
    code.make()
    return tuple(map(bytes, code.get_matrix()))
