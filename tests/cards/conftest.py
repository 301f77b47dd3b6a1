from __future__ import annotations

import pytest

from tests.fixtures.hub import hub

__all__ = ["hub"]


@pytest.fixture
def hub_url() -> None:
    """A hub on SQLite: to what is asked here the kind of database is all one."""
