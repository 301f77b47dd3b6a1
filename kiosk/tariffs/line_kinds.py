"""Which kind of line a bill's label stands for: bills come with the billing system's own words, in Chinese only."""

from __future__ import annotations

import re
import unicodedata

_KINDS = {
    "第一档": "tier1", "第二档": "tier2", "第三档": "tier3",
    "高峰电量加减价": "tou_peak", "低谷电量加减价": "tou_valley",
    "合表": "energy_shared", "农业生产": "energy_farm", "电度": "energy", "尖峰": "critical", "高峰": "peak",
    "平时": "flat", "平段": "flat", "低谷": "valley", "容量": "capacity", "需量": "demand",
    "功率因数调整": "power_factor",
    "低保户、特困户电费返还": "low_income_refund", "违约金": "penalty",
}
LINE_KINDS = frozenset(_KINDS.values())


def kind_of(label: str) -> str | None:
    """One of LINE_KINDS, or None for words that this program does not know: 居民第一档, 第一档电量 are `tier1`."""
    bare = unicodedata.normalize("NFKC", label).replace(" ", "").removeprefix("居民")
    return _KINDS.get(bare) or _KINDS.get(re.sub(r"(电量|电费)$", "", bare))
