"""What can go wrong at the hub, each with the HTTP status of its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kiosk.errors import BadInput, KioskError, Refused


class Unauthenticated(Refused):
    """No session, or one that ended: ask for a new one."""

    code = "unauthenticated"


class Revoked(Refused):
    """The app was revoked at the hub and must be paired again."""

    code = "app_revoked"


class OutOfScope(Refused):
    """This kind of app may not do that."""

    code = "out_of_scope"


class WrongHall(Refused):
    """This app may not speak for that hall or origin."""

    code = "wrong_hall"


class RateLimited(Refused):
    """Too many requests; `details.retry_after_seconds` says when to come back."""

    code = "rate_limited"


class PairingRefused(Refused):
    """The one-time code is unknown, used or expired; which of them is not told."""

    code = "pairing_refused"


class Denied(Refused):
    """Base of what a person may not do, answered by 403: 401 is for apps, which renew their own session on it."""


class SignInNeeded(Denied):
    """Nobody is signed in at this app, or no longer: sign in and ask again."""

    code = "sign_in_needed"


class RoleNeeded(Denied):
    """Whoever is signed in has none of the roles that `details.roles` names."""

    code = "role_needed"


class SignInRefused(Denied):
    """Number or PIN is wrong; which of them is not told. `details.tries_left` before the number is locked."""

    code = "sign_in_refused"


class LockedOut(Denied):
    """Too many wrong PINs; `details.minutes` until the number may try again, or a manager lifts it."""

    code = "locked_out"


class NotFound(Refused):
    code = "not_found"


class CommandIdReused(Refused):
    """This command id came before with another payload."""

    code = "command_id_reused"


class SequenceGap(Refused):
    """`details.expected` is the next sequence that the hub takes of this origin."""

    code = "sequence_gap"


class OriginForked(Refused):
    """The origin said something else under the same sequence: its store was copied or set back."""

    code = "origin_forked"


class EpochChanged(Refused):
    """The hub was restored; `details.epoch` is the new one."""

    code = "epoch_changed"


class Recovering(Refused):
    """The hub was restored and still waits for what the terminals kept."""

    code = "recovering"


class TooLarge(BadInput):
    code = "too_large"


def bad_input(findings: Sequence[Any]) -> BadInput:
    """Place and reason of the first of pydantic's findings, and how many there are; nothing of what was sent."""
    first = findings[0]
    place = ".".join(str(part) for part in first["loc"])[:200] or "body"
    return BadInput(f"{place}: {first['msg']}", place=place, reason=str(first["msg"]), findings=len(findings))


class LeaseLost(KioskError):
    """Another hub took this worker over; what was begun is undone."""

    code = "lease_lost"


class DatabaseUnreachable(KioskError):
    code = "database_unreachable"


class SchemaNewer(KioskError):
    """The database was migrated by a newer program."""

    code = "schema_newer"


class SchemaOlder(KioskError):
    """The database needs `kiosk hub init` of this version."""

    code = "schema_older"


class NotInitialised(KioskError):
    code = "hub_not_initialised"


_STATUS: tuple[tuple[type[KioskError], int], ...] = (
    (TooLarge, 413), (BadInput, 422), (Unauthenticated, 401), (Revoked, 403), (OutOfScope, 403), (WrongHall, 403),
    (PairingRefused, 403), (Denied, 403), (NotFound, 404), (RateLimited, 429), (Recovering, 503), (Refused, 409),
)


def http_status(error: KioskError) -> int:
    """The status for an error's answer; 503 for what the hub itself cannot do now."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 503)
