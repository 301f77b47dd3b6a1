"""A report's way into a file: where it goes, what is made of it, and that nothing is left half done."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QStandardPaths, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.reports import PATIENCE_SECONDS, AskReport, HallReport
from kiosk.errors import BadInput, KioskError
from kiosk.standards.public import PublicPack
from ui.console.desk import Desk
from ui.console.parts.files import Files  # noqa: F401  its picker is on the page
from ui.console.port import Console
from ui.console.progress import Step

if TYPE_CHECKING:
    from kiosk.reports import Report

QML_IMPORT_NAME = "ui.console.reports"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = 3
_NO_NAME = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')


def make_file(core: Console, asked: AskReport, language: str, file: Path, step: Step) -> Path:
    """Asks the hub, makes the file, writes it. Raises Stopped, and then nothing was written."""
    step(0, STEPS)
    told = core.ask("reports/give", asked, HallReport, patience=PATIENCE_SECONDS)
    step(1, STEPS)
    content = _content(told, asked.form, core.pack, language)
    step(2, STEPS)
    return core.write_file(file, content)


def _content(told: HallReport, form: str, pack: PublicPack, language: str) -> bytes:
    from kiosk.reports import report_of, workbook  # with all that makes a report
    from printing.press import Press

    report: Report = report_of(told.model_dump(mode="json"))
    if form == "xlsx":
        return workbook(report, language)
    return Press(lambda: pack, paper_mm=210).compose("hall_report", report.as_data(language)).pdf


def file_name(hall: str, kind: str, first: date, form: str) -> str:
    return f"{_NO_NAME.sub(' ', hall).strip()} {kind} {first.isoformat()}.{form}"


@QmlElement
@QmlUncreatable("the reports page has it")
class Saving(QObject):
    """`form`: pdf or xlsx while its place is asked for, else empty. `exists`: a file of that name lies there."""

    formChanged = Signal()
    pathChanged = Signal()
    existsChanged = Signal()

    def __init__(self, desk: Desk, asked: Callable[[str], AskReport | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._asked = desk, asked
        self._form = ""
        self._path = ""
        self._exists = False
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        if not self._folder.is_dir():
            self._folder = Path.home()

    @Property(str, notify=formChanged)
    def form(self) -> str:
        return self._form

    @Property(str, notify=pathChanged)
    def path(self) -> str:
        return self._path

    @Property(bool, notify=existsChanged)
    def exists(self) -> bool:
        return self._exists

    @Slot(str, str)
    def ask(self, form: str, kind: str) -> None:
        """Where a `form` is to go; `kind` is what the report is called."""
        asked = self._asked(form)
        if asked is None or asked.on is None:
            return
        hall = self._desk.context.hall
        self._set_form(form)
        self.put(str(self._folder / file_name(hall.name, kind, asked.on, form)))

    @Slot(str)
    def put(self, path: str) -> None:
        """A file, or a folder for a file of the name that is proposed."""
        chosen = Path(path.strip()).expanduser()
        if self._path and chosen.is_dir():
            chosen = chosen / Path(self._path).name
        if str(chosen) != self._path:
            self._path = str(chosen)
            self.pathChanged.emit()
        self._set_exists(chosen.is_file())

    @Slot()
    def cancel(self) -> None:
        self._set_form("")
        self._set_exists(False)

    @Slot(bool)
    def save(self, replace: bool) -> None:
        """`replace`: over the file that lies there."""
        asked, file = self._asked(self._form), Path(self._path)
        if asked is None or not self._form:
            return
        if file.suffix.lower() != f".{self._form}":
            file = file.with_name(f"{file.name}.{self._form}")
            self.put(str(file))
        if not file.is_absolute() or not file.parent.is_dir():
            self._desk.tell_error(BadInput("there is no such folder", field="file"))
            return
        if file.exists() and not replace:
            self._set_exists(True)
            return
        core, language = self._desk.core, self._desk.context.session.language
        if core is not None and self._desk.progress.run(
                "report", lambda step: make_file(core, asked, language, file, step), self._saved, self._not_saved):
            self._folder = file.parent
            self.cancel()

    @Slot(object)
    def _saved(self, file: Path) -> None:
        self._desk.toasts.say("exported", str(file))

    @Slot(object)
    def _not_saved(self, error: KioskError) -> None:
        self._desk.tell_error(error)

    def _set_form(self, form: str) -> None:
        if form != self._form:
            self._form = form
            self.formChanged.emit()

    def _set_exists(self, exists: bool) -> None:
        if exists != self._exists:
            self._exists = exists
            self.existsChanged.emit()
