"""httpx without its command line, which brings rich, click and pygments: 4 MB that no app needs."""

from __future__ import annotations

import sys

sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # as where those three are not installed
import httpx  # noqa: E402

__all__ = ["httpx"]
