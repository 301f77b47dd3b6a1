"""What the publishing of a pack says over the contract."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import StringConstraints

from kiosk.contract.messages import Message


class PublishStandards(Message):
    """Payload of `publish_standards`: a compiled public pack and its digest."""

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    pack: dict[str, Any]


class StandardsPublished(Message):
    """`revision` is the one before when the pack is the same as the newest."""

    revision: int
    sha256: str
