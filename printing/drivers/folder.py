"""Paper as files: PNG, PDF and the raw bytes, named by the job. The demonstration's printer."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from kiosk.paper import PaperState
from printing import escpos
from printing.drivers.port import Deadlines, Outcome, Printer, Result
from printing.sheet import Sheet


class FolderPrinter:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> PaperState:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return PaperState.OFF
        return PaperState.OK if os.access(self._folder, os.W_OK | os.X_OK) else PaperState.OFF

    def print(self, sheet: Sheet, job_id: UUID) -> Outcome:
        if self.state() is PaperState.OFF:
            return Outcome(Result.NOT_PRINTED, PaperState.OFF, PaperState.OFF)
        stem = self._unused(job_id)
        files = {".pdf": sheet.pdf, ".bin": escpos.encode(sheet), ".png": sheet.bitmap.png()}
        written = list[Path]()
        try:
            for suffix, data in files.items():
                part = stem.with_name(stem.name + suffix + ".part")
                written.append(part)
                part.write_bytes(data)
            for part in written:
                part.rename(part.with_suffix(""))
        except OSError:
            for part in written:
                with suppress(OSError):
                    part.unlink()
            return Outcome(Result.NOT_PRINTED, PaperState.OUT, PaperState.OUT)
        return Outcome(Result.PRINTED, PaperState.OK)

    def _unused(self, job_id: UUID) -> Path:
        stem, copy = self._folder / str(job_id), 1
        while stem.with_name(stem.name + ".png").exists():
            copy += 1
            stem = self._folder / f"{job_id}-{copy}"
        return stem


def open_folder(where: str, deadlines: Deadlines) -> Printer:
    return FolderPrinter(Path(where))
