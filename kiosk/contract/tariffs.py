"""The price table over the contract."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from kiosk.contract.messages import Message


class PublishTariffs(Message):
    """Payload of `publish_tariffs`: the table's JSON as text, whose decimals are exact, and its SHA-256 in UTF-8."""

    text: Annotated[str, StringConstraints(min_length=2, max_length=2_000_000)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class TariffsPublished(Message):
    """`revision` is the one before when the table is the same as the newest."""

    revision: int
