"""A reconciled day as the data of its paper (printing/layouts/reconciliation.py), for the cashier to sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from kiosk.payments.ports import Channel
from kiosk.payments.reconciling import Compared, Finding
from kiosk.standards.public import PublicPack

_LISTS = {
    Finding.OURS_ONLY: "ours_only", Finding.THEIRS_ONLY: "theirs_only", Finding.AMOUNT: "differs",
    Finding.CROSSED: "crossed_midnight", Finding.UNDONE: "undone",
}


def as_paper(
    day: date, now: datetime, found: Mapping[Channel, Sequence[Compared]], pack: PublicPack, language: str,
) -> dict[str, Any]:
    """Refunds that fit are named, not counted among the payments that match."""
    return {
        "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "language": language,
        "demonstration": pack.demonstration, "date": day.isoformat(), "made_at": now.isoformat(),
        "channels": [_channel(channel, lines) for channel, lines in found.items()],
    }


def _channel(channel: Channel, lines: Sequence[Compared]) -> dict[str, Any]:
    matched = [one for one in lines if one.finding is Finding.MATCHED and one.kind == "payment"]
    said: dict[str, Any] = {
        "channel": channel.value, "matched_count": len(matched),
        "matched_fen": sum(one.ours_fen or 0 for one in matched),
        "fees_fen": sum(one.fee_fen for one in lines),
        "refunds": [_line(one) for one in lines if one.finding is Finding.MATCHED and one.kind == "refund"]}
    said["parts"] = [_line(one) | {"left_fen": one.left_fen} for one in lines if one.left_fen]
    for finding, name in _LISTS.items():
        said[name] = [_line(one) for one in lines if one.finding is finding]
    return said


def _line(one: Compared) -> dict[str, Any]:
    """A refund is told by its own number; money that went out stands as it is, by its list."""
    return {"number": one.refund or one.number, "at": one.at.isoformat(), "ours_fen": one.ours_fen,
            "theirs_fen": one.theirs_fen}
