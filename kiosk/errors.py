"""Typed errors. A code for machines, a cause for staff; customers get the pack's phrase for the code."""

from __future__ import annotations


class KioskError(Exception):
    """Base of every expected failure.

    `code` is stable and lower_snake_case; the standards pack words it for customers under
    `error.<code>`. `cause` is one English sentence for staff and logs, free of personal data.
    """

    code = "internal"

    def __init__(self, cause: str, **details: str | int | bool | None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.details = details


class BadInput(KioskError):
    """Something from outside is not what it should be; `details` says where."""

    code = "bad_input"


class HubUnavailable(KioskError):
    """The hub did not answer in time, or cannot be reached. Work goes on without it."""

    code = "hub_unavailable"


class Refused(KioskError):
    """The hub answered, and the answer is no: scope, state or rate. Retrying unchanged is useless."""

    code = "refused"


class StoreDamaged(KioskError):
    """The local store failed its integrity check or cannot be opened."""

    code = "store_damaged"


class StoreFull(KioskError):
    """The disk took nothing more; the transaction was rolled back."""

    code = "store_full"


class DiskUnusable(KioskError):
    """The folder cannot be written, or the disk fails; somebody must look at the machine."""

    code = "disk_unusable"


class UnsafeStore(KioskError):
    """This SQLite build has the WAL-reset corruption bug (3.7.0 to 3.51.2) and is not used."""

    code = "unsafe_store"
