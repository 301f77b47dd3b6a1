from __future__ import annotations

from tests.fixtures.disk import small_files

__all__ = ["small_files"]
