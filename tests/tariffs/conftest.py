"""The shipped table, and tables that are the shipped one but for what a test changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.tariffs import Tariffs, load_tariffs

Change = Callable[[dict[str, Any]], None]


@pytest.fixture(scope="session")
def shipped(project_root: Path) -> Path:
    return project_root / "resources/standards/henan-demo/tariffs.json"


@pytest.fixture(scope="session")
def tariffs(shipped: Path) -> Tariffs:
    return load_tariffs(shipped)


@pytest.fixture
def changed_file(shipped: Path, tmp_path: Path) -> Callable[[Change], Path]:
    def change(edit: Change) -> Path:
        document = json.loads(shipped.read_text("utf-8"))
        edit(document)
        path = tmp_path / "tariffs.json"
        path.write_text(json.dumps(document), "utf-8")
        return path

    return change


@pytest.fixture
def changed(changed_file: Callable[[Change], Path]) -> Callable[[Change], Tariffs]:
    return lambda edit: load_tariffs(changed_file(edit))
