"""Small files that must be whole after a power cut, and the disk's refusals by name."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.errors import KioskError, StoreFull

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class DiskUnusable(KioskError):
    """The folder cannot be written, or the disk fails; somebody must look at the machine."""

    code = "disk_unusable"


@contextmanager
def disk_errors(what: str) -> Iterator[None]:
    """An OSError about `what` as StoreFull or DiskUnusable. Lets FileNotFoundError pass: it is for the caller."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in _FULL:
            raise StoreFull(f"the disk took nothing more: {what}") from error
        raise DiskUnusable(f"{what}: {error.strerror}") from error


def replace_file(path: Path, content: bytes, *, first: bool = False) -> None:
    """`path` holds all of `content` or what it held before, durable when this returns; readable by its owner only.

    With `first`, a file that another thread or process has made meanwhile stays. Raises StoreFull, DiskUnusable.
    """
    with disk_errors(path.name):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        try:
            with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if first:
                with suppress(FileExistsError):
                    os.link(new, path)
            else:
                os.replace(new, path)
        finally:
            new.unlink(missing_ok=True)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
