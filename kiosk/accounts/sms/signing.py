"""The signature of Alibaba Cloud's RPC interfaces, version 1.0: HMAC-SHA1 over method and sorted parameters."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote


def signature(method: str, asked: Mapping[str, str], secret: str) -> str:
    """Of `asked` without its own signature."""
    sorted_ = "&".join(f"{_escaped(name)}={_escaped(value)}" for name, value in sorted(asked.items()))
    text = f"{method}&{_escaped('/')}&{_escaped(sorted_)}"
    return base64.b64encode(hmac.digest(f"{secret}&".encode(), text.encode(), hashlib.sha1)).decode()


def _escaped(text: str) -> str:
    return quote(text, safe="-_.~")
