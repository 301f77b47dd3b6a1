"""qmllint without a single warning, the Python types visible to it; and no string without its Chinese."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import PySide6
import pytest

from ui.translations import CATALOGUES

QT = Path(PySide6.__file__).parent
QMLLINT, LUPDATE, REGISTRAR = QT / "qmllint", QT / "lupdate", QT / "Qt" / "libexec" / "qmltyperegistrar"
"""The tools themselves: what PySide6 puts before each starts a Python first."""
DUMP = QT / "scripts" / "metaobjectdump.py"


def _run(*command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)


def _python_modules(ui: Path) -> dict[str, list[Path]]:
    """QML module → the Python files that register types in it."""
    modules: dict[str, list[Path]] = {}
    for file in sorted(ui.rglob("*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
                    and node.targets[0].id == "QML_IMPORT_NAME" and isinstance(node.value, ast.Constant)):
                modules.setdefault(str(node.value.value), []).append(file)
    return modules


def _constant_properties(file: Path) -> set[tuple[str, str]]:
    """(class, property) of each @Property(…, constant=True): the dump leaves that out."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef):
            found |= {
                (node.name, member.name) for member in node.body if isinstance(member, ast.FunctionDef)
                for decorator in member.decorator_list
                if isinstance(decorator, ast.Call) and any(k.arg == "constant" for k in decorator.keywords)
            }
    return found


def _dumps(modules: dict[str, list[Path]], objects: set[str]) -> dict[str, str]:
    """QML module → the types of its files as moc would write them: objects by pointer, constants as such."""
    homes = {str(file): module for module, files in modules.items() for file in files}
    done = _run(sys.executable, DUMP, *homes)
    assert done.returncode == 0, done.stderr
    dumps: dict[str, list[Any]] = {module: [] for module in modules}
    for unit in json.loads(done.stdout):
        constants = _constant_properties(Path(unit["inputFile"]))
        for entry in unit["classes"]:
            if any(base["name"] in objects for base in entry.get("superClasses", ())):
                entry["object"] = True  # a base of ours in another file is not known to be one
            for prop in entry.get("properties", ()):
                prop["constant"] = (entry["className"], prop["name"]) in constants
                if prop["type"] in objects:
                    prop["type"] += "*"
                elif prop["type"] == "list":
                    prop["type"] = "QVariantList"
        dumps[homes[unit["inputFile"]]].append(unit)
    return {module: json.dumps(dump) for module, dump in dumps.items()}


def _used(module: str, modules: dict[str, list[Path]], root: Path) -> list[str]:
    """The other modules of ours whose Python files the files of `module` import."""
    homes = {".".join(file.relative_to(root).with_suffix("").parts): name
             for name, files in modules.items() for file in files}
    imported = {node.module for file in modules[module] for node in ast.walk(ast.parse(file.read_text("utf-8")))
                if isinstance(node, ast.ImportFrom)}
    return sorted({homes[name] for name in imported if name in homes} - {module})


@pytest.fixture(scope="module")
def dressed_ui(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of ui/ whose qmldirs name the types that Python registers. (They hold paths: never in the source.)"""
    root = tmp_path_factory.mktemp("qml")
    unneeded = shutil.ignore_patterns("__pycache__", "*.py", "*.qmltypes")
    shutil.copytree(project_root / "ui", root / "ui", ignore=unneeded)
    modules = _python_modules(project_root / "ui")
    objects = {"QObject", "QAbstractListModel", "QAbstractItemModel", *(
        node.name for files in modules.values() for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ClassDef))}
    for module, dump in _dumps(modules, objects).items():
        folder = root.joinpath(*module.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "types.json").write_text(dump, "utf-8")
        made = _run(REGISTRAR, "--generate-qmltypes", folder / "python.qmltypes",
                    "--import-name", module, "--major-version", "1", folder / "types.json", "-o", folder / "unused.cpp")
        assert (folder / "python.qmltypes").exists(), made.stderr
        qmldir = folder / "qmldir"
        lines = [qmldir.read_text("utf-8") if qmldir.exists() else f"module {module}", "typeinfo python.qmltypes"]
        lines += [f"depends {other}" for other in ("QtQuick", "QtQml.Models", *_used(module, modules, project_root))]
        qmldir.write_text("\n".join(lines) + "\n", "utf-8")
    return root


@pytest.mark.slow
def test_qmllint_has_nothing_to_say(dressed_ui: Path) -> None:
    """Run inside the copy: qmllint looks for modules in the current folder too."""
    files = sorted(file.relative_to(dressed_ui) for file in (dressed_ui / "ui").rglob("*.qml"))
    assert len(files) > 20
    done = _run(QMLLINT, "-W", "0", "-I", dressed_ui, *files, cwd=dressed_ui)
    assert done.returncode == 0, (done.stdout + done.stderr)[:20_000]


def test_no_two_types_share_a_name(project_root: Path) -> None:
    """Qt knows them by that alone: the one that is registered later makes properties of the other unassignable.

    Of all apps, for a demo and a test open several in one process. Nobody assigns a singleton.
    """
    homes: dict[str, list[str]] = {}
    for files in _python_modules(project_root / "ui").values():
        for file in files:
            for node in ast.parse(file.read_text("utf-8")).body:
                marks = {one.id for one in getattr(node, "decorator_list", ()) if isinstance(one, ast.Name)}
                if isinstance(node, ast.ClassDef) and "QmlElement" in marks and "QmlSingleton" not in marks:
                    homes.setdefault(node.name, []).append(str(file.relative_to(project_root)))
    assert homes and {name: files for name, files in homes.items() if len(files) > 1} == {}


def test_every_string_has_its_chinese(project_root: Path, tmp_path: Path) -> None:
    wanting, known = [], set()
    for catalogue, places in CATALOGUES.items():
        files = [file for place in places for file in sorted((project_root / place).rglob("*.qml"))]
        known.update(files)
        fresh = tmp_path / f"{catalogue}_zh_CN.ts"
        shutil.copy(project_root / "resources" / "i18n" / fresh.name, fresh)
        done = _run(LUPDATE, "-silent", "-locations", "none", *files, "-ts", fresh)
        assert done.returncode == 0, done.stderr
        for message in ElementTree.parse(fresh).getroot().iter("message"):
            translation = message.find("translation")
            told = "" if translation is None else "".join(translation.itertext()).strip()
            if translation is None or translation.get("type") == "unfinished" or not told:
                wanting.append(f"{catalogue}: {message.findtext('source')}")
    assert wanting == [], "python -m ui.translations update, then translate"
    homeless = [file for file in (project_root / "ui").rglob("*.qml")
                if file not in known and "qsTr(" in file.read_text("utf-8")]
    assert homeless == [], "name the folder in ui.translations.CATALOGUES"
