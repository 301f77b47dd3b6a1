"""The terminal in the compositor of the field, cage, whose screen is a window on a virtual one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from tests.e2e.processes import started
from tests.e2e.screen import open_screen, somebody
from tests.e2e.screen_reader import read_screen
from tests.fixtures.wait import wait_until
from tests.lockdown.control import selections
from tests.lockdown.locked import Locked, write_settings
from tests.lockdown.sequences import HEIGHT, WIDTH
from tests.lockdown.x11 import Display


@contextmanager
def nested(folder: Path) -> Iterator[Locked]:
    """As the unit starts it: by a user who is not root, drawn by pixman, shown through Xwayland."""
    user = somebody()
    with ExitStack() as stack:
        screen = stack.enter_context(open_screen(user=user))
        environment = {**screen, "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"}
        cage = stack.enter_context(started(
            [*user.run_as, "cage", "-d", "--", sys.executable, "-m", "kiosk", "terminal", "--settings",
             write_settings(folder)], environment=environment, log=folder / "log"))
        _fill(screen)
        pid = _terminal(cage.pid)
        inside = {**screen, "DISPLAY": _environment_of(pid)["DISPLAY"]}
        stack.enter_context(selections(inside, folder, run_as=user.run_as))
        reader = stack.enter_context(read_screen(screen, pid, folder / "reader.log", run_as=user.run_as))
        yield Locked(reader, screen, stack.enter_context(closing(Display(inside["DISPLAY"], uid=user.uid))))


def _fill(screen: Mapping[str, str]) -> None:
    """The compositor's window has no manager that would give it the whole screen."""
    with closing(Display(screen["DISPLAY"])) as display:
        wait_until(display.shown)
        display.fill(display.shown()[-1], WIDTH, HEIGHT)


def _terminal(cage: int) -> int:
    found: list[int] = []

    def there() -> bool:
        found[:] = [int(pid) for pid in Path(f"/proc/{cage}/task/{cage}/children").read_text().split()
                    if "kiosk" in Path(f"/proc/{pid}/cmdline").read_text()]
        return bool(found)

    wait_until(there)
    return found[0]


def _environment_of(pid: int) -> dict[str, str]:
    entries = Path(f"/proc/{pid}/environ").read_text().split("\0")
    return dict(entry.split("=", 1) for entry in entries if "=" in entry)
