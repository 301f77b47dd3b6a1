"""The code that opens a terminal which never spoke to a hub: nobody else could say who may (decision 9)."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from pathlib import Path

from kiosk.contract.pairing_code import encode, read_symbols
from kiosk.errors import BadInput
from kiosk.store.disk import replace_file
from kiosk.terminal.staff import AnswerRefused

FILE = "opening_code"
_CODE_BYTES, _SYMBOLS, _SALT_BYTES = 5, 8, 16  # 40 bits, as the answers to a challenge: tries are counted


def make_opening_code(folder: Path) -> str:
    """A new one for the terminal of this identity folder, `K7QM-2XPD`: said once, kept as a hash only.

    Raises StoreFull or DiskUnusable.
    """
    code, salt = encode(secrets.token_bytes(_CODE_BYTES)), secrets.token_bytes(_SALT_BYTES)
    replace_file(folder / FILE, salt + _hash(code, salt))
    return "-".join(code[at:at + 4] for at in range(0, _SYMBOLS, 4))


def read_opening_code(folder: Path) -> OpeningCode | None:
    try:
        kept = (folder / FILE).read_bytes()
    except OSError:
        return None
    return OpeningCode(kept[:_SALT_BYTES], kept[_SALT_BYTES:]) if len(kept) > _SALT_BYTES else None


class OpeningCode:
    """An `Unlock` without a challenge. It opens until another is made, or the hub has spoken."""

    text = ""
    is_over = False

    def __init__(self, salt: bytes, hashed: bytes) -> None:
        self._salt, self._hashed = salt, hashed

    def person(self, answer: str) -> str:
        """Empty: the code says that somebody may, not who. Raises AnswerRefused, and BadInput for a slip."""
        code = read_symbols(answer)
        if len(code) != _SYMBOLS:
            raise BadInput(f"an opening code has {_SYMBOLS} signs", field="answer")
        if not hmac.compare_digest(_hash(code, self._salt), self._hashed):
            raise AnswerRefused("this is not the opening code of this terminal")
        return ""


def _hash(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
