"""From the commit of the owed slip to the printer's bytes, against the libraries alone on the same page, warm.

Ours is all that the spool does: it wakes, reads the job, lays it out, notes on the disk that it prints, and encodes.
Each slip of either side has a number and a code that were never drawn before.
"""

from __future__ import annotations

import queue
import random
import string
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

from bench.limits.raw_paper import RawPaper
from bench.measure import Figure, interleaved, median
from kiosk.boot import SHIPPED_PACK
from kiosk.ids import new_id
from kiosk.paper import JobState, PaperState, PrintJob, enqueue
from kiosk.standards.public import PublicPack
from kiosk.terminal import TerminalCore, TerminalOptions
from printing import escpos
from printing.drivers import Outcome, Printer, Result
from printing.press import Press
from printing.sheet import Sheet
from printing.spool import Spool

_SLIPS = 10
_FONT = Path(__file__).resolve().parent.parent / "resources/fonts/NotoSansSC-Regular.ttf"
_SIGNS = string.ascii_letters + string.digits + "-_"


def measure(rounds: int) -> list[Figure]:
    slips, raw = _slips(), RawPaper(_FONT)
    with tempfile.TemporaryDirectory() as name, closing(_Spooled(Path(name))) as spooled:
        height = Press(lambda: spooled.pack).compose("ticket", _data(spooled.pack, *next(slips))).bitmap.height

        def bare(number: str, code: str) -> float:
            started = time.perf_counter()
            raw.render(_lines(spooled.pack, number), code, height)
            return time.perf_counter() - started

        def of(slip: Callable[[str, str], float]) -> float:
            return median([slip(*next(slips)) * 1000 for _ in range(_SLIPS)])

        of(spooled.slip), of(bare)
        mine, limit = interleaved(lambda: of(spooled.slip), lambda: of(bare), rounds)
    return [Figure("paper", "ms", median(mine), median(limit), bar=2.0, at_most=True, rounds=rounds)]


class _Encoder(Printer):
    """Takes the bytes that a printer would be sent, and the time when they were there."""

    def __init__(self) -> None:
        self.ready = 0.0

    def state(self) -> PaperState:
        return PaperState.OK

    def print(self, sheet: Sheet, job_id: UUID) -> Outcome:
        escpos.encode(sheet)
        self.ready = time.perf_counter()
        return Outcome(Result.PRINTED, PaperState.OK)


class _Spooled:
    """A terminal's own store, queue and spool, before a printer that only takes bytes."""

    def __init__(self, folder: Path) -> None:
        self._core = TerminalCore.open(TerminalOptions(
            store=folder / "terminal.db", identity_dir=folder / "identity", pack=SHIPPED_PACK, own_code="7"))
        self.pack = self._core.pack
        self._printer = _Encoder()
        self._ended: queue.SimpleQueue[JobState] = queue.SimpleQueue()
        self._core.paper.on_change(self._note)
        self._spool = Spool(self._core.paper, self._printer, Press(lambda: self.pack))
        self._spool.start()

    def slip(self, number: str, code: str) -> float:
        """Seconds from the commit to the bytes."""
        committed: list[float] = []
        with self._core.database.write() as work:
            work.on_commit(lambda: committed.append(time.perf_counter()))
            enqueue(work, "ticket", _data(self.pack, number, code), subject=f"ticket:{new_id()}")
            work.commit()
        if (ended := self._ended.get(timeout=60)) is not JobState.PRINTED:
            raise RuntimeError(f"a slip became {ended}")
        return self._printer.ready - committed[0]

    def close(self) -> None:
        self._spool.close()
        self._core.close()

    def _note(self, job: PrintJob) -> None:
        if job.state.settled:
            self._ended.put(job.state)


def _slips() -> Iterator[tuple[str, str]]:
    """Numbers and codes, none of them twice soon."""
    chance = random.Random(20261130)
    while True:
        for n in range(1, 1000):
            yield f"A{n:03d}", "HK1." + "".join(chance.choices(_SIGNS, k=120))


def _data(pack: PublicPack, number: str, code: str) -> dict[str, Any]:
    service = pack.services[0]
    return {
        "number": number, "series": "hub", "service": {"zh": service.name.zh, "en": service.name.en},
        "category": {"zh": "业务办理", "en": "Business"}, "ahead": 3, "estimate_minutes": (10, 20),
        "issued_at": "2026-11-23T01:02:03+00:00", "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en},
        "qr": code, "demonstration": True, "language": "zh_CN",
    }


def _lines(pack: PublicPack, number: str) -> list[tuple[str, int]]:
    return [(pack.hall.name.zh, 32), ("您的号码", 28), (number, 240), (pack.services[0].name.zh, 40),
            ("您前面还有3位", 32), ("预计等候10–20分钟", 30), ("请在等候区休息,留意叫号", 32),
            ("凭此码可查询或取消排队", 24), ("2026-11-23 09:02", 24)]
