"""Work off the UI thread: jobs in lanes, results on bound methods in the UI thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from concurrent.futures import Executor


class Unexpected(KioskError):
    """A job failed in a way nobody foresaw; the exception hook has the traceback."""

    code = "internal"


def answer_of(work: Callable[[], Any]) -> Any:
    """What `work` gives, or the KioskError for which it gives nothing."""
    try:
        return work()
    except KioskError as error:
        return error
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
        return Unexpected(f"{type(error).__name__} in a job")


def _thread(lane: str) -> Executor:
    from concurrent.futures import ThreadPoolExecutor  # after the first frame

    return ThreadPoolExecutor(1, thread_name_prefix=f"job-{lane}")


class _Job(QObject):
    done = Signal(object)
    failed = Signal(object)

    def run(self, work: Callable[[], Any]) -> None:
        answer = answer_of(work)
        (self.failed if isinstance(answer, KioskError) else self.done).emit(answer)


class Jobs(QObject):
    """Jobs of one lane run one after the other, in order; lanes run side by side."""

    def __init__(self, parent: QObject | None = None, executor: Callable[[str], Executor] | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or _thread
        self._lanes: dict[str, Executor] = {}
        self._closed = False

    def start(self, lane: str, work: Callable[[], Any], done: Callable[[Any], None],
              failed: Callable[[KioskError], None]) -> None:
        """Runs `work` in `lane`; then `done(result)` or `failed(KioskError)` in the UI thread.

        `done` and `failed` are bound methods of QObjects (a lambda would run in the worker's thread);
        neither is called when its object is gone, or after `close()`. Raises TypeError for anything else.
        """
        for callback in (done, failed):
            if not isinstance(getattr(callback, "__self__", None), QObject):
                raise TypeError("a job reports to a bound method of a QObject")
        if self._closed:
            return
        job = _Job(self)
        for signal, callback in ((job.done, done), (job.failed, failed)):
            signal.connect(callback)  # emitted by the worker, so queued for the receiver's thread
            signal.connect(job.deleteLater)
        if lane not in self._lanes:
            self._lanes[lane] = self._executor(lane)
        self._lanes[lane].submit(job.run, work)

    def close(self) -> None:
        """Waits for the jobs that run, drops those that wait, takes no new ones."""
        self._closed = True
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
