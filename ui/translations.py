"""Qt Linguist files: `python -m ui.translations` makes the .qm files, `… update` collects new strings."""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "resources" / "i18n"
# Catalogue → the folders and files whose strings it holds.
CATALOGUES: dict[str, tuple[str, ...]] = {
    "base": ("ui/components", "ui/flow", "ui/terminal/shell", "ui/terminal/home", "ui/terminal/idle",
             "ui/terminal/fault"),
    "board": ("ui/board",),
    "demo": ("ui/demo",),
    "staff": ("ui/terminal/service", "ui/terminal/first_run"),
    "zones": ("ui/catalogue", "ui/keyboard", "ui/terminal/tickets", "ui/terminal/search", "ui/terminal/waiting",
              "ui/terminal/consultation", "ui/terminal/announcements"),
    "feedback": ("ui/terminal/feedback",),
    "counter": ("ui/counter",),
    "console": ("ui/console",),
    "self_service": ("ui/terminal/self_service",),
}
LANGUAGES = ("zh_CN", "en")


def compiled(catalogue: str, language: str) -> Path:
    return SOURCES / f"{catalogue}_{language}.qm"


def source(catalogue: str, language: str) -> Path:
    return SOURCES / f"{catalogue}_{language}.ts"


def stale() -> list[Path]:
    """The .ts files that are newer than their .qm file, or have none."""
    return [ts for ts in sorted(SOURCES.glob("*.ts"))
            if not ts.with_suffix(".qm").exists() or ts.stat().st_mtime_ns > ts.with_suffix(".qm").stat().st_mtime_ns]


def build() -> list[Path]:
    """Compiles what is stale. Raises CalledProcessError when a .ts file is broken."""
    from tempfile import TemporaryDirectory

    made = stale()
    for ts in made:
        with TemporaryDirectory(dir=SOURCES) as folder:  # whole or not at all, whoever else builds just now
            new = Path(folder) / "new.qm"
            _tool("lrelease", "-silent", str(ts), "-qm", str(new))
            new.replace(ts.with_suffix(".qm"))
    return made


def update() -> None:
    """Collects strings from QML into the .ts files; English ones hold plural forms only."""
    for catalogue, paths in CATALOGUES.items():
        files = [str(p.relative_to(ROOT)) for path in paths for p in sorted((ROOT / path).rglob("*.qml"))]
        if not files:
            continue
        for language in LANGUAGES:
            plural = ("-pluralonly",) if language == "en" else ()
            _tool("lupdate", "-silent", "-no-obsolete", "-locations", "none", *plural, *files,
                  "-ts", str(source(catalogue, language)))


def translators(language: str) -> list[QTranslator]:
    """One for each catalogue that has been compiled for `language`."""
    found = []
    for catalogue in CATALOGUES:
        translator = QTranslator()
        if translator.load(str(compiled(catalogue, language))):
            found.append(translator)
    return found


def _tool(name: str, *arguments: str) -> None:
    """Qt's own: what PySide6 puts before it starts a Python for each file."""
    import subprocess  # as late as tempfile: a start has no use for them

    subprocess.run([str(Path(PySide6.__file__).parent / name), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    build()
