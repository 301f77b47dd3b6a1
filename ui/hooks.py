"""Nothing fails silently: exceptions of slots and threads, and Qt's own messages, go to the log."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("kiosk.ui")
_LEVELS = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO,
           QtMsgType.QtWarningMsg: logging.WARNING}
_seen: set[str] = set()


def install() -> None:
    """Sets the process's exception hooks and Qt's message handler. The same fault is traced once only."""
    sys.excepthook = _crash
    threading.excepthook = _thread_crash
    qInstallMessageHandler(_message)


def _crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    where = trace
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where is not None else ""
    fault = f"{kind.__name__} at {place}"
    if fault in _seen:
        log.error("again: %s", fault)
    else:
        _seen.add(fault)
        log.error("unhandled %s", fault, exc_info=(kind, error, trace))


def _thread_crash(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _crash(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


def _message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    where = f" ({context.file}:{context.line})" if context.file else ""
    log.log(_LEVELS.get(kind, logging.ERROR), "%s%s", text, where)
