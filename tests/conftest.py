"""What every test runs in: no screen, no home directory, and nothing noisy that passes."""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
_home = tempfile.TemporaryDirectory(prefix="kiosk-tests-", ignore_cleanup_errors=True)
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = f"{_home.name}/{_name.lower()}"

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

from tests.fixtures.disk import quick_disk  # noqa: E402

os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(quick_disk()))  # where pytest makes its temporary folders

ROOT = Path(__file__).resolve().parent.parent

_LENGTHS = {"slow": 1000, "e2e": 100, "running_hub": 20, "qapp": 5}
"""What a test with that mark or fixture counts where others count 1."""

settings.register_profile("dev", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "log_errors(pattern): this test causes log errors that match the pattern")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files come first, as far as one can tell: nothing of a minute begins when all else has ended."""
    lengths: Counter[Path] = Counter()
    for item in items:
        lengths[item.path] += next((length for what, length in _LENGTHS.items() if _has(item, what)), 1)
    items.sort(key=lambda item: -lengths[item.path])


def _has(item: pytest.Item, what: str) -> bool:
    return item.get_closest_marker(what) is not None or what in getattr(item, "fixturenames", ())


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()  # the tests themselves are here to stay: collecting takes milliseconds
    gc.set_threshold(50_000, 20, 20)  # as a hub has it: else a sixth of the time goes there


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """No QObject in a cycle is left for the threads of a later test: Python would end it there, and Qt crash."""
    result = yield
    if "qapp" in getattr(item, "fixturenames", ()):
        gc.collect()
        gc.freeze()  # what is left (modules, what a session shares) is not walked again
    return result


@pytest.fixture(scope="session")
def project_root() -> Path:
    return ROOT


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


def _loggers() -> list[logging.Logger]:
    named = logging.getLogger().manager.loggerDict.values()
    return [logging.getLogger(), *(logger for logger in named if isinstance(logger, logging.Logger))]


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    """A command that ran in this process leaves no log quieter, and catches nothing, for the tests after it."""
    root, disabled = logging.getLogger(), logging.root.manager.disable
    levels, handlers = {logger: logger.level for logger in _loggers()}, list(root.handlers)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    for handler in [new for new in root.handlers if getattr(new, "ours", False) and new not in handlers]:
        root.removeHandler(handler)
        handler.close()
    for logger in _loggers():
        logger.setLevel(levels.get(logger, logging.NOTSET))
    logging.disable(disabled)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


@pytest.fixture(autouse=True)
def _log_errors_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """A logged error that the test did not announce by @pytest.mark.log_errors("…") fails it."""
    marker = request.node.get_closest_marker("log_errors")
    expected = re.compile(marker.args[0]) if marker else None
    handler = _Errors()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    stray = [line for line in handler.seen if not (expected and expected.search(line))]
    assert not stray, "logged errors nobody expected:\n" + "\n".join(stray)
