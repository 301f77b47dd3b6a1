"""A file that is no CSV, at every door that takes one: refused by name, never a crash and never half taken."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook

from kiosk.accounts.importing.reading import open_extract
from kiosk.announcements import outage_file
from kiosk.errors import KioskError
from kiosk.payments.bank_import import read_lines
from kiosk.tariffs.price_file import read_prices

Read = Callable[[bytes, Path], object]


def sheet() -> bytes:
    """What a spreadsheet saves when nobody says CSV."""
    book, buffer = Workbook(), io.BytesIO()
    book.active.append(["停电范围", "开始时间", "结束时间", "原因"])
    book.save(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    """Thirty megabytes in thirty kilobytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.csv", bytes(30 << 20))
    return buffer.getvalue()


def extract(data: bytes, folder: Path) -> object:
    (folder / "extract.csv").write_bytes(data)
    return open_extract(folder / "extract.csv")


READERS: dict[str, Read] = {
    "outages": lambda data, _: outage_file.read(data, ZoneInfo("Asia/Shanghai")),
    "prices": lambda data, _: read_prices(data, "prices.csv"),
    "bank": lambda data, _: read_lines(data),
    "accounts": extract,
}
NO_CSV = {
    "sheet": sheet(), "bomb": bomb(), "pdf": b"%PDF-1.7\n\x93\x8c\x8b\x9e\n", "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "empty": b"", "open-quote": b'"' + b"a" * 200_000, "one-line": b"x" * 500_000, "rubbish": bytes(range(256)) * 40}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.parametrize("data", NO_CSV.values(), ids=NO_CSV)
def test_what_is_no_csv_is_refused_by_name(read: Read, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(KioskError):
        read(data, tmp_path)
