"""The machine around the programs: its service manager, its installed files."""

from __future__ import annotations

import pytest

from tests.fixtures.window import dressed, qapp_cls
from ui import translations

__all__ = ["dressed", "qapp_cls"]


@pytest.fixture(scope="session")
def built_translations() -> None:
    translations.build()
