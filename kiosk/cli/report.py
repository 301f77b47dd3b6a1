"""How a typed error ends a command: one line on stderr, exit code 1."""

from __future__ import annotations

import errno
import sys

from kiosk.errors import BadInput, KioskError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM}


def report(error: KioskError) -> int:
    """Prints `kiosk: cause (code; detail=value)` and gives the exit code."""
    details = "".join(f"; {key}={value}" for key, value in error.details.items())
    print(f"kiosk: {error.cause} ({error.code}{details})", file=sys.stderr)
    return 1


def of_the_system(error: OSError) -> KioskError:
    """What the operating system refused, with what to do where that is known."""
    where = f"{error.filename}: " if error.filename is not None else ""
    if error.errno in _FULL:
        code, advice = "store_full", ": make room"
    elif error.errno in _NOT_ALLOWED:
        code, advice = "not_allowed", ": whoever runs this may not; on an installed machine it is `sudo kiosk …`"
    else:
        code, advice = "disk_unusable" if where else "system", ""
    return _told(code, f"{where}{error.strerror or error}{advice}")


def expected(error: Exception) -> KioskError | None:
    """What can happen to a command without anybody having written it wrongly; None: somebody did.

    SQLAlchemy's errors are told by name: most commands never load it.
    """
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OverflowError):
        return BadInput(f"a number or a day is out of range: {cause}")
    if isinstance(error, OSError):
        return of_the_system(error)
    if type(error).__name__ == "OperationalError" and type(error).__module__.startswith("sqlalchemy."):
        return _told("database_unreachable", f"the database does not do that now: {str(cause).strip().splitlines()[0]}")
    return None


def _told(code: str, cause: str) -> KioskError:
    told = KioskError(cause)
    told.code = code
    return told


def counted(number: int, one: str, many: str = "") -> str:
    """"1 fault", "2 faults"; `many` where it is no mere s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
