"""The kinds of a bill's lines in English; in Chinese the billing system's own words stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ENGLISH: Mapping[str, str] = {
    "tier1": "Electricity, first block", "tier2": "Electricity, second block", "tier3": "Electricity, third block",
    "tou_peak": "Extra for peak hours", "tou_valley": "Less for night hours",
    "energy_shared": "Electricity, shared meter", "energy_farm": "Electricity for farming", "energy": "Electricity",
    "critical": "Electricity, critical peak hours", "peak": "Electricity, peak hours",
    "flat": "Electricity, other hours", "valley": "Electricity, night hours", "capacity": "Capacity charge",
    "demand": "Demand charge", "power_factor": "Power-factor adjustment", "low_income_refund": "Refund for low income",
    "penalty": "Late charge",
}


def line_word(line: Mapping[str, Any], language: str) -> str:
    """Of a statement's line: `label` in both languages, `kind` where it is known."""
    label = str(line["label"]["zh" if language == "zh_CN" else "en"])
    known = ENGLISH.get(line.get("kind") or "")
    return label if language == "zh_CN" or known is None else known
