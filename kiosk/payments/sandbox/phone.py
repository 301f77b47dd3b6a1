"""What a customer's phone shows to a scanner."""

from __future__ import annotations

import secrets


def own_code(channel: str) -> str:
    """A payment code (付款码) of wechat or alipay; each serves once."""
    return f"{'13' if channel == 'wechat' else '28'}{secrets.randbelow(10**16):016d}"
