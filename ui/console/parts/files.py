"""Files of this machine to choose from: folders first, then what has the right ending, the newest first."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, QStandardPaths, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import BadInput
from ui.console.parts.sheet import Sheet

QML_IMPORT_NAME = "ui.console.parts"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 2_000


@dataclass(frozen=True, slots=True)
class FileRow:
    """`key`: its path."""

    key: str
    name: str
    size: str
    changed: str


@QmlElement
class Files(QObject):
    """`folder` is where one looks; `sheet` has what is there. What cannot be read is not shown."""

    folderChanged = Signal()
    endingsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet(self)
        self._endings: list[str] = []
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        if not self._folder.is_dir():
            self._folder = Path.home()

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(str, notify=folderChanged)
    def folder(self) -> str:
        return str(self._folder)

    @Property("QVariantList", notify=endingsChanged)
    def endings(self) -> list[str]:
        return self._endings

    @endings.setter  # type: ignore[no-redef]
    def endings(self, endings: list[str]) -> None:
        self._endings = [f".{ending}" for ending in endings]
        self.endingsChanged.emit()
        self.look()

    @Slot(str, result=str)
    def open(self, path: str) -> str:
        """Into a folder, which gives an empty text; or the path of the file that it is."""
        chosen = Path(path).expanduser()
        if chosen.is_dir():
            self._folder = chosen
            self.folderChanged.emit()
            self.look()
            return ""
        return str(chosen) if chosen.is_file() else ""

    @Slot()
    def up(self) -> None:
        self.open(str(self._folder.parent))

    @Slot()
    def look(self) -> None:
        try:
            found = [path for path in self._folder.iterdir() if not path.name.startswith(".")][:MOST]
        except OSError:
            found = []
        folders = sorted((path for path in found if path.is_dir()), key=lambda path: path.name)
        files = [(path, path.stat()) for path in found if path.suffix.lower() in self._endings and path.is_file()]
        files.sort(key=lambda one: -one[1].st_mtime)
        self._sheet.show([
            *(FileRow(str(path), f"{path.name}/", "", "") for path in folders),
            *(FileRow(str(path), path.name, f"{max(1, stat.st_size // 1024)} KB", _time(stat.st_mtime))
              for path, stat in files)])


def _time(at: float) -> str:
    return f"{datetime.fromtimestamp(at, UTC).astimezone():%Y-%m-%d %H:%M}"


def encoded(path: str, most: int) -> str:
    """A file of at most `most` bytes as base64. Raises BadInput."""
    file = Path(path)
    try:
        if not file.is_file() or file.stat().st_size > most:
            raise BadInput(f"no file of at most {most} bytes", field="file")
        return base64.b64encode(file.read_bytes()).decode()
    except OSError as error:
        raise BadInput(f"{file.name} cannot be read: {error.strerror}", field="file") from error
