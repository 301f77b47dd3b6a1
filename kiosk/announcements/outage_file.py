"""Planned outages from a spreadsheet's CSV: a row an announcement. A row that says too little is named, not guessed."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from kiosk.contract.announcements import (
    LONGEST_TITLE,
    MOST_TARGETS,
    Content,
    Kind,
    Outage,
    Phrases,
    Place,
    Targets,
    Texts,
    Titles,
)
from kiosk.errors import BadInput

LARGEST_BYTES, MOST_ROWS = 2 * 1024 * 1024, 2_000
COLUMNS = {
    "area": ("area", "停电范围", "停电区域", "范围", "区域"),
    "area_en": ("area_en", "停电范围(英文)"),
    "starts": ("starts", "start", "开始时间", "停电时间"),
    "ends": ("ends", "end", "结束时间", "送电时间"),
    "reason": ("reason", "原因", "停电原因"),
    "reason_en": ("reason_en", "原因(英文)"),
    "villages": ("villages", "村组", "涉及村组", "台区"),
}
"""By name, each with the headings that are understood; those in English, and the villages, may be missing."""
_BETWEEN_VILLAGES = re.compile("[、，,；;\n]+")
_FORMS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y/%m/%d %H:%M", "%Y年%m月%d日%H:%M", "%Y-%m-%d %H:%M:%S")
_SHOWN_AFTER = timedelta(hours=2)
"""The power may come back late, and people come to ask."""


class OutageFileRefused(BadInput):
    """`details.line` counts from 1, the heading being the first."""

    code = "outage_file_refused"


@dataclass(frozen=True, slots=True)
class BadRow:
    line: int
    why: str


def read(data: bytes, zone: tzinfo) -> tuple[list[Content], list[BadRow]]:
    """What can be announced, and the rows that cannot. Times are the hall's. Raises OutageFileRefused."""
    if len(data) > LARGEST_BYTES:
        raise OutageFileRefused(f"the file has more than {LARGEST_BYTES} bytes", limit=LARGEST_BYTES)
    if b"\0" in data or data.startswith(b"PK\x03\x04"):
        raise OutageFileRefused("this is no CSV: save the sheet as CSV")
    rows = csv.reader(io.StringIO(_text(data), newline=""), strict=True)
    try:
        table = [row for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise OutageFileRefused(f"this is no CSV: {error}") from error
    if not table:
        raise OutageFileRefused("the file is empty")
    if len(table) > MOST_ROWS + 1:
        raise OutageFileRefused(f"more than {MOST_ROWS} rows", limit=MOST_ROWS)
    places = _places(table[0])
    found, bad = [], []
    for line, row in enumerate(table[1:], 2):
        cells = {name: row[at].strip() if at < len(row) else "" for name, at in places.items()}
        try:
            found.append(_content(cells, zone))
        except ValueError as error:
            bad.append(BadRow(line, str(error)))
    return found, bad


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise OutageFileRefused("the file is neither UTF-8 nor GB18030")


def _places(heading: list[str]) -> dict[str, int]:
    names = [cell.strip().lower() for cell in heading]
    found = {name: names.index(known) for name, spellings in COLUMNS.items() for known in spellings if known in names}
    for name in ("area", "starts", "ends", "reason"):
        if name not in found:
            raise OutageFileRefused(f"there is no column {' or '.join(COLUMNS[name][:2])}", line=1)
    return found


def _content(cells: dict[str, str], zone: tzinfo) -> Content:
    """Raises ValueError with the reason."""
    if not cells["area"] or not cells["reason"]:
        raise ValueError("no area or no reason")
    begins, ends = _time(cells["starts"], zone), _time(cells["ends"], zone)
    if ends <= begins:
        raise ValueError("the power would be back before it goes")
    villages = list(dict.fromkeys(filter(None, map(str.strip, _BETWEEN_VILLAGES.split(cells.get("villages", ""))))))
    if len(villages) > MOST_TARGETS or any(len(village) > 200 for village in villages):
        raise ValueError(f"more than {MOST_TARGETS} villages, or one with more than 200 characters")
    area = Phrases(zh_CN=cells["area"][:200], en=cells.get("area_en", "")[:200])
    return Content(
        kind=Kind.OUTAGE,
        title=Titles(zh_CN=f"计划停电：{area.zh_CN}"[:LONGEST_TITLE],
                     en=f"Planned power cut: {area.en}"[:LONGEST_TITLE] if area.en else ""),
        body=Texts(), outage=Outage(
            area=area, starts_at=begins, ends_at=ends,
            reason=Phrases(zh_CN=cells["reason"][:200], en=cells.get("reason_en", "")[:200])),
        targets=Targets(places=[Place.ZONE, Place.LOOP, Place.BOARD], areas=villages), ends_at=ends + _SHOWN_AFTER)


def _time(text: str, zone: tzinfo) -> datetime:
    for form in _FORMS:
        try:
            return datetime.strptime(text, form).replace(tzinfo=zone)
        except ValueError:
            continue
    raise ValueError(f"{text[:30] or 'nothing'} is no time like 2026-12-01 08:30")
