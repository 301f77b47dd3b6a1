"""Small files that must be whole after a power cut, and the disk's refusals by name."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.errors import DiskUnusable, StoreFull

_PAGE = 4096
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


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


def takes_no_more(store: Path) -> bool:
    """Whether there is no room for another page of `store`, a SQLite file: tried, because SQLite says `disk I/O error`
    of a quota and of a limit to a file as it does of a disk that fails.
    """
    ends = [part.stat().st_size for part in (store, store.with_name(store.name + "-wal")) if part.exists()]
    probe = store.with_name(f"{store.name}.{secrets.token_hex(8)}")
    try:
        handle = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            written = os.pwrite(handle, bytes(_PAGE), max(ends, default=0))
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        return error.errno in _FULL
    finally:
        probe.unlink(missing_ok=True)
    return written < _PAGE


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
