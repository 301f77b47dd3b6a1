"""From the committed ticket to the printer's bytes, against the libraries alone on the same page, warm."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from bench.limits.raw_paper import RawPaper
from bench.measure import Figure, interleaved, median
from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import read_public
from printing import escpos
from printing.press import Press

_SLIPS = 10
_FONT = Path(__file__).resolve().parent.parent / "resources/fonts/NotoSansSC-Regular.ttf"
_QR = "HK1." + "A" * 120


def measure(rounds: int) -> list[Figure]:
    pack = read_public(SHIPPED_PACK)
    press = Press(lambda: pack)
    press.warm()
    service = pack.services[0]
    data: dict[str, Any] = {
        "number": "A001", "series": "hub", "service": {"zh": service.name.zh, "en": service.name.en},
        "category": {"zh": "业务办理", "en": "Business"}, "ahead": 3, "estimate_minutes": (10, 20),
        "issued_at": "2026-11-23T01:02:03+00:00", "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en},
        "qr": _QR, "demonstration": True, "language": "zh_CN",
    }
    sheet = press.compose("ticket", data)
    raw = RawPaper(_FONT)
    lines = [(pack.hall.name.zh, 32), ("您的号码", 28), ("A001", 240), (service.name.zh, 40), ("您前面还有3位", 32),
             ("预计等候10–20分钟", 30), ("请在等候区休息,留意叫号", 32), ("凭此码可查询或取消排队", 24),
             ("2026-11-23 09:02", 24)]

    def ours() -> float:
        return _per_slip(lambda: escpos.encode(press.compose("ticket", data)))

    def bare() -> float:
        return _per_slip(lambda: raw.render(lines, _QR, sheet.bitmap.height))

    ours(), bare()
    mine, limit = interleaved(ours, bare, rounds)
    return [Figure("paper", "ms", median(mine), median(limit), bar=2.0, at_most=True, rounds=rounds)]


def _per_slip(make: Any) -> float:
    samples = []
    for _ in range(_SLIPS):
        started = time.perf_counter()
        make()
        samples.append((time.perf_counter() - started) * 1000)
    return median(samples)
