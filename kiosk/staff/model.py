"""Rules of signing in, free of store and clock."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from kiosk.contract.messages import Scope
from kiosk.contract.roles import TECHNICAL
from kiosk.contract.staff import Role
from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import Denied

TRIES = 5
"""Wrong PINs in a row after which a number is locked."""
LOCKED = timedelta(minutes=15)
ONE_TIME = timedelta(days=7)
"""How long a PIN that the hub made up may wait for its first sign-in."""
FIRST_NUMBER = "1"
"""The number of the manager whom `kiosk hub init` makes."""
LONGEST_PIN = 72

_WELL_KNOWN = frozenset({
    "1314520", "5201314", "520520", "147258", "147258369", "258369", "159357", "159753", "123321", "112233", "password",
    "qwerty", "qwertyuiop", "abc123", "a123456", "admin123", "1q2w3e4r",
})


@dataclass(frozen=True, slots=True)
class Period:
    """A session ends after `idle` without a deed, and `longest` after it began whatever is done."""

    idle: timedelta
    longest: timedelta


PERIODS: dict[Scope, Period] = {
    Scope.TERMINAL: Period(timedelta(minutes=10), timedelta(hours=1)),  # customers stand before it
    Scope.COUNTER: Period(timedelta(minutes=60), timedelta(hours=12)),  # one service may take most of an hour
    Scope.STAFF: Period(timedelta(minutes=15), timedelta(hours=12)),  # the console may do more than a counter
}
_ROLES_AT: dict[Scope, frozenset[Role]] = {Scope.TERMINAL: TECHNICAL}


class PinChangeNeeded(Denied):
    """The PIN was right and is a one-time one: sign in again with `new_pin` beside it."""

    code = "pin_change_needed"


class PinExpired(Denied):
    """The one-time PIN was right and has waited too long: a manager has a new one made."""

    code = "pin_expired"


class StaffDisabled(Denied):
    """The PIN was right, and this person works here no longer."""

    code = "staff_disabled"


class LastManager(Denied):
    """Without this manager nobody would be one."""

    code = "last_manager"


class OwnRights(Denied):
    """Nobody raises their own rights, sends themselves away or makes themselves a PIN: somebody else does."""

    code = "own_rights"


class PersonMoved(Refused):
    """Somebody has changed this person since they were shown: look again. `details.version` is today's."""

    code = "person_moved"


class PinTooSimple(BadInput):
    """`details.reason`: too_short, too_long, unreadable, number, repeated, sequence, well_known, same."""

    code = "pin_too_simple"


class Place(StrEnum):
    """Where tries count together. A customer who types numbers at a terminal locks nobody out of a counter."""

    DESKS = "desks"
    TERMINALS = "terminals"


def place_of(scope: Scope) -> Place:
    return Place.TERMINALS if scope is Scope.TERMINAL else Place.DESKS


def may_sign_in(scope: Scope, roles: Collection[Role]) -> bool:
    """Whether somebody with `roles` has any business at an app of this kind."""
    wanted = _ROLES_AT.get(scope)
    return scope in PERIODS and (wanted is None or not wanted.isdisjoint(roles))


def has_ended(scope: Scope, *, began_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """A clock that was set back ends a session too, rather than lengthen it."""
    period = PERIODS[scope]
    return not (abs(now - seen_at) < period.idle and abs(now - began_at) < period.longest)


def widens(before: Collection[str], after: Collection[str]) -> bool:
    """Whether `after` opens a window that `before` did not; empty is every window."""
    return bool(before) and (not after or not set(after) <= set(before))


def check_new_pin(pin: str, *, number: str, old: str | None = None) -> None:
    """Raises PinTooSimple for what somebody would try first."""
    reason = _fault(pin, number, old)
    if reason is not None:
        raise PinTooSimple(f"this PIN will not do: {reason}", field="new_pin", reason=reason)


def _fault(pin: str, number: str, old: str | None) -> str | None:
    if len(pin) < 6:
        return "too_short"
    if len(pin) > LONGEST_PIN:
        return "too_long"
    if not all(c == " " or unicodedata.category(c)[0] in "LNPSM" for c in pin):  # it must be typed again
        return "unreadable"
    if number and (pin in (number, number[::-1]) or pin.strip("0") == number.strip("0")):
        return "number"
    if len(set(pin)) < 3 or _is_repetition(pin):
        return "repeated"
    if _is_sequence(pin):
        return "sequence"
    if pin.lower() in _WELL_KNOWN:
        return "well_known"
    return "same" if pin == old else None


def _is_repetition(pin: str) -> bool:
    """121212, 123123: a block of at most half the length, again and again."""
    return pin in (pin + pin)[1:-1]


def _is_sequence(pin: str) -> bool:
    """123456, 987654, 567890, abcdef: each the next or the last of the one before, round the end too."""
    steps = {(ord(after) - ord(before)) % 10 if (before + after).isdigit() else ord(after) - ord(before)
             for before, after in pairwise(pin)}
    return len(steps) == 1
