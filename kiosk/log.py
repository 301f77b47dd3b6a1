"""The log: a rotating file and stderr, without secrets or personal data, and with whatever nobody caught."""

from __future__ import annotations

import logging
import re
import sys
import threading
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

log = logging.getLogger(__name__)
_QUIET = ("httpx", "httpcore", "uvicorn.access", "alembic", "asyncio", "PIL", "fontTools")
_SAME_CRASH_SECONDS = 60.0

_NAMED_SECRET = re.compile(
    r"(?i)\b((?:token|secret|password|passphrase|signature|private_key|store_key|pragma key|"
    r"(?:pairing|one-time)[ _]code|staff-session|(?:new_|one_time_)?pin|unlock_key)"
    r"[\"']?\s*[:=]\s*)[^\s,;}]+"
)
# What may identify a person or open a door, wherever it stands in a line.
_REDACTIONS = (
    (re.compile(r"(?<![\w-])\d{17}[\dXx](?![\w-])"), "[id]"),
    (re.compile(r"(?<![\w-])(?:\+86)?1[3-9]\d{9}(?![\w-])"), "[phone]"),
    (re.compile(r"(?<![\w-])(?:\d{13}|\d{10})(?![\w-])"), "[account]"),
    (re.compile(r"(?i)(bearer\s+)[\w.~+/=-]+"), r"\1[token]"),
    (_NAMED_SECRET, r"\1[secret]"),
    (re.compile(r"://[^/\s:@]+:[^/\s@]+@"), "://[user]@"),
    (re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{64,}(?![0-9A-Fa-f])"), "[hex]"),
)


def redact(text: str) -> str:
    """`text` without identity, phone and account numbers, tokens, keys and credentials in addresses."""
    for pattern, instead in _REDACTIONS:
        text = pattern.sub(instead, text)
    return text


class RedactingFormatter(logging.Formatter):
    """UTC times, and the finished line redacted: arguments and tracebacks too."""

    converter = time.gmtime  # type: ignore[assignment]
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def start_log(folder: Path | None, name: str, *, level: str = "INFO", megabytes: int = 5, kept: int = 5) -> None:
    """Logs to stderr and, with a `folder`, to `<folder>/<name>.log`; catches what nobody caught.

    A folder that cannot be written is said on stderr and stops nothing.
    """
    root = logging.getLogger()
    for handler in [h for h in root.handlers if getattr(h, "ours", False)]:
        root.removeHandler(handler)
        handler.close()
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    trouble = None
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handlers.append(RotatingFileHandler(
                folder / f"{name}.log", maxBytes=megabytes * 1_000_000, backupCount=kept, encoding="utf-8", delay=False,
            ))
        except OSError as error:
            trouble = error
    for handler in handlers:
        handler.setFormatter(RedactingFormatter())
        handler.ours = True  # type: ignore[attr-defined]
        root.addHandler(handler)
    root.setLevel(level)
    for noisy in _QUIET:
        logging.getLogger(noisy).setLevel(logging.WARNING)
    catch_uncaught()
    if trouble is not None:
        log.warning("no log file in %s: %s", folder, trouble.strerror)


def catch_uncaught() -> None:
    """Whatever no code caught, in any thread, is logged as critical; the same crash once a minute."""
    once = _Once()

    def main_thread(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            once.report("uncaught", error)

    def any_thread(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None and not isinstance(given.exc_value, SystemExit):
            once.report(f"uncaught in thread {given.thread.name if given.thread else '?'}", given.exc_value)

    def unraisable(given: sys.UnraisableHookArgs) -> None:
        if given.exc_value is not None:
            once.report(f"ignored in {given.object!r}", given.exc_value)

    sys.excepthook = main_thread
    threading.excepthook = any_thread
    sys.unraisablehook = unraisable


class _Once:
    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, int], float] = {}

    def report(self, where: str, error: BaseException) -> None:
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        at = (type(error).__name__, trace.tb_frame.f_code.co_filename if trace else "", trace.tb_lineno if trace else 0)
        now = time.monotonic()
        if now - self._seen.get(at, -_SAME_CRASH_SECONDS) >= _SAME_CRASH_SECONDS:
            self._seen[at] = now
            log.critical("%s: %s", where, error, exc_info=error)
