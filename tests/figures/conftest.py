from __future__ import annotations

from tests.feedback.conftest import hall, hub_url

__all__ = ["hall", "hub_url"]
