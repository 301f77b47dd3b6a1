"""What a terminal logged today, for the technician who stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.log import redact

_TAIL_BYTES = 2_000_000
_LINE = re.compile(r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z (?P<level>[A-Z]+) (?P<text>.*)")


@dataclass(frozen=True, slots=True)
class LogLine:
    """`time` is the hall's HH:MM:SS; `level` as in logging: INFO, WARNING, ERROR, CRITICAL, DEBUG."""

    time: str
    level: str
    text: str


def log_today(folder: Path, name: str, now: datetime, *, timezone: str, limit: int = 400) -> list[LogLine]:
    """At most `limit` lines of `<folder>/<name>.log` of the hall's day, the newest first, redacted once more.

    A traceback's lines are left out: they are for the file. Without a file there is no line.
    """
    zone = ZoneInfo(timezone)
    today = now.astimezone(zone).date()
    found = (line for line in _lines(_newest_first(folder, name), zone) if line[0].date() == today)
    return [LogLine(f"{at:%H:%M:%S}", level, redact(text)[:300]) for at, level, text in islice(found, limit)]


def _lines(raw: Iterable[str], zone: ZoneInfo) -> Iterator[tuple[datetime, str, str]]:
    for line in raw:
        match = _LINE.fullmatch(line)
        if match is not None:
            at = datetime.fromisoformat(f"{match['at']}+00:00").astimezone(zone)
            yield at, match["level"], match["text"]


def _newest_first(folder: Path, name: str) -> Iterator[str]:
    for file in (folder / f"{name}.log", folder / f"{name}.log.1"):
        try:
            with file.open("rb") as opened:
                opened.seek(max(0, file.stat().st_size - _TAIL_BYTES))
                content = opened.read()
        except OSError:
            continue
        yield from reversed(content.decode("utf-8", "replace").splitlines())
