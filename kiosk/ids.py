"""Ids are UUIDv7: time-ordered, so that inserts append and a list by id is a list by time."""

from __future__ import annotations

from uuid import UUID

import uuid_utils.compat as uuid_utils


def new_id() -> UUID:
    """A new UUIDv7, strictly increasing within this process."""
    return uuid_utils.uuid7()
