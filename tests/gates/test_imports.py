"""Who may import whom. The contracts stand in pyproject.toml; here are the ones that a pattern says better."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

# What is no capability: the ground that they stand on, and the roots that put them together.
GROUND = {"store", "sync", "contract", "hub", "cli", "devices"}
# The one registry of the hub's handlers, Alembic's entry points and the composition roots may look inside.
MAY_LOOK_INSIDE = (
    "kiosk.hub.registered", "kiosk.store.migrations", "kiosk.cli", "kiosk.__main__",
    "kiosk.terminal", "kiosk.terminal_store", "kiosk.terminal_status", "kiosk.board", "kiosk.counter",
    "kiosk.console",
)
# The pack besides, as a value: what it says is repeated in no layout.
PAPER_MAY_IMPORT = ("kiosk.paper", "kiosk.money", "kiosk.text", "kiosk.errors", "kiosk.standards.public")
ONE_SYSTEM = frozenset({
    "fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "syslog", "msvcrt", "winreg", "winsound"})
"""Modules of the standard library that are there on some systems only: each is imported in `devices` alone, but for:"""
ELSEWHERE = {
    ("kiosk.store.guard", "fcntl"): "the store stands below the devices, and one process a store is its own law",
    ("kiosk.cli.demo_hall", "fcntl"): "the demonstration locks its folder as a store is locked",
    ("printing.pdf_child", "resource"): "a limit to what a foreign PDF may take, where there is one; asked for inside",
}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("kiosk", "printing", "ui", include_external_packages=True, cache_dir=None)


def _within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def _imports(graph: grimp.ImportGraph, package: str) -> Iterator[tuple[str, str]]:
    for importer in {package} | graph.find_descendants(package):
        for imported in graph.find_modules_directly_imported_by(importer):
            yield importer, imported


def test_every_contract_is_kept(project_root: Path) -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"],
        cwd=project_root, capture_output=True, text=True, check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_printing_imports_little_of_kiosk(graph: grimp.ImportGraph) -> None:
    wrong = [f"{a} imports {b}" for a, b in _imports(graph, "printing")
             if _within(b, "kiosk") and not _within(b, *PAPER_MAY_IMPORT)]
    assert wrong == [], f"printing may import {', '.join(PAPER_MAY_IMPORT)}: hand anything else in as a value"


def test_no_zone_imports_another(graph: grimp.ImportGraph) -> None:
    zones = sorted(m for m in graph.find_children("ui.terminal") if graph.find_children(m))
    assert "ui.terminal.tickets" in zones
    wrong = [f"{a} imports {b}" for zone in zones for a, b in _imports(graph, zone)
             if _within(b, *(other for other in zones if other != zone))]
    assert wrong == [], "what two zones share belongs into ui/components or ui/flow"


def test_a_capability_is_entered_by_its_front_door(graph: grimp.ImportGraph) -> None:
    capabilities = {m for m in graph.find_children("kiosk") if graph.find_children(m)}
    capabilities -= {f"kiosk.{name}" for name in GROUND}
    assert {"kiosk.tickets", "kiosk.paper", "kiosk.standards"} <= capabilities
    wrong = []
    for importer, imported in _imports(graph, "kiosk"):
        home = next((c for c in capabilities if _within(imported, c)), None)
        if home is None or imported == home or _within(importer, home, *MAY_LOOK_INSIDE):
            continue
        if imported == "kiosk.standards.public":
            continue
        wrong.append(f"{importer} imports {imported}")
    assert sorted(wrong) == [], "import what the capability's __init__ exports, or export it there"


def test_no_capability_stands_on_another_that_stands_on_it(graph: grimp.ImportGraph) -> None:
    capabilities = {m for m in graph.find_children("kiosk") if graph.find_children(m)}
    capabilities -= {f"kiosk.{name}" for name in GROUND}
    stands_on: dict[str, set[str]] = {one: set() for one in capabilities}
    for importer, imported in _imports(graph, "kiosk"):
        home, there = (next((c for c in capabilities if _within(m, c)), None) for m in (importer, imported))
        if home and there and home != there:
            stands_on[home].add(there)
    assert stands_on["kiosk.today"] >= {"kiosk.tickets", "kiosk.payments"}
    try:
        TopologicalSorter(stands_on).prepare()
    except CycleError as circle:
        pytest.fail(f"a circle, each imported by the one before it: {' <- '.join(circle.args[1])}")


def test_what_one_system_alone_has_stays_in_devices(graph: grimp.ImportGraph) -> None:
    found = {(importer, imported) for package in ("kiosk", "printing", "ui")
             for importer, imported in _imports(graph, package)
             if imported in ONE_SYSTEM and not _within(importer, "kiosk.devices")}
    assert found == set(ELSEWHERE), "put it behind a port in kiosk/devices, or say here why it cannot be"


def test_nobody_reads_another_capabilitys_tables(graph: grimp.ImportGraph) -> None:
    wrong = [f"{a} imports {b}" for a, b in _imports(graph, "kiosk")
             if b.endswith("tables") and a.split(".")[1] != b.split(".")[1] and not _within(a, *MAY_LOOK_INSIDE)]
    assert wrong == [], "ask the capability's service"
