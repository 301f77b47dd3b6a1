"""A screen that nobody looks at, and the buses that a screen reader hears it over."""

from __future__ import annotations

import os
import shutil
import struct
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from tests.e2e.processes import started
from tests.fixtures.disk import quick_disk

PANEL = "1080x1920x24"


class User(NamedTuple):
    """`run_as` stands before a command."""

    uid: int
    run_as: Sequence[str] = ()


def somebody() -> User:
    """Who is not root; root's tests give it the right to read what they made, and nothing else."""
    if os.geteuid() != 0:
        return User(os.geteuid())
    uid = 65534  # nobody
    return User(uid, ("setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", "--inh-caps=+dac_override",
                      "--ambient-caps=+dac_override"))


_BESIDES = ("/usr/libexec", "/usr/lib/at-spi2-core")


@contextmanager
def open_screen(size: str = PANEL, *, user: User | None = None) -> Iterator[Mapping[str, str]]:
    """The environment of whoever uses the screen: an X display and a session bus of its own, with accessibility.

    `user` runs all of it: a bus speaks to its own user only.
    """
    run_as = user.run_as if user else ()
    with ExitStack() as stack:
        runtime = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-", dir="/tmp")))
        if user is not None:
            os.chown(runtime, user.uid, -1)
        environment = {name: value for name, value in os.environ.items() if name not in {
            "DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"}}
        environment |= {
            "XDG_RUNTIME_DIR": str(runtime), "GSETTINGS_BACKEND": "memory",  # a socket's path has 107 bytes at most
            "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        environment["DISPLAY"] = ":" + _announced(stack, environment, lambda fd: [
            *run_as, _program("Xvfb", "xvfb"), "-displayfd", fd, "-screen", "0", size, "-nolisten", "tcp",
            "-noreset"])  # else it refuses whoever comes while the last one leaves
        environment["DBUS_SESSION_BUS_ADDRESS"] = _announced(stack, environment, lambda fd: [
            *run_as, _program("dbus-daemon", "dbus"), "--session", "--nofork", f"--print-address={fd}"])
        stack.enter_context(started(
            [*run_as, _program("at-spi-bus-launcher", "at-spi2-core"), "--launch-immediately"],
            environment=environment))
        yield environment


class Display:
    """A further X display for whoever uses the buses of `environment`; its pixels lie in a file."""

    def __init__(self, environment: Mapping[str, str], frame: Path) -> None:
        self.environment, self._frame = environment, frame

    def picture(self) -> Image.Image:
        """What it shows now, pixel by pixel: the X server's own memory, in the format of xwd."""
        data = self._frame.read_bytes()
        header, _, _, _, width, height, *_ = fields = struct.unpack(">25I", data[:100])
        pixels = header + 12 * fields[19]
        return Image.frombytes("RGB", (width, height), data[pixels:], "raw", "BGRX", fields[12])


@contextmanager
def another_display(environment: Mapping[str, str], size: str = PANEL) -> Iterator[Display]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-", dir=quick_disk())))
        number = _announced(stack, environment, lambda fd: [
            _program("Xvfb", "xvfb"), "-displayfd", fd, "-screen", "0", size, "-nolisten", "tcp", "-noreset",
            "-nocursor", "-fbdir", str(folder)])
        yield Display({**environment, "DISPLAY": f":{number}"}, folder / "Xvfb_screen0")


def _announced(stack: ExitStack, environment: Mapping[str, str], command: Callable[[str], list[str]]) -> str:
    """The line that the process says on a descriptor of its own once it can be used."""
    reading, writing = os.pipe()
    with os.fdopen(reading) as stream:
        try:
            stack.enter_context(started(command(str(writing)), environment=environment, pass_fds=(writing,)))
        finally:
            os.close(writing)
        line = stream.readline().strip()
    assert line, "the screen or its bus did not start"
    return line


def _program(name: str, package: str) -> str:
    found = shutil.which(name, path=os.pathsep.join([os.environ["PATH"], *_BESIDES]))
    return found or pytest.fail(f"{name} is needed for the tests: apt-get install {package}")
