"""A terminal in whose visit everything has been shown, for the service manager to end by SIGABRT: `dying FOLDER`.

Account and hash of the holder's ID number come on standard input; it says `open` once all of it is in memory.
"""

from __future__ import annotations

import faulthandler
import logging
import resource
import signal
import sys
import time
from pathlib import Path

from kiosk.errors import HubUnavailable
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore
from tests.fixtures.terminal import options
from ui import hooks


def main() -> None:
    folder = Path(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # as its unit says: LimitCORE=0
    faulthandler.enable()  # as ui.watchdog does under a manager
    hooks.install()
    logging.basicConfig(filename=folder / "dying.log", level=logging.DEBUG)
    account_no, id_sha256 = sys.stdin.readline().split()
    core = TerminalCore.open(options(folder, encrypted=False))
    core.start()
    visit, books = new_id(), core.self_service
    deadline = time.monotonic() + 60
    while True:
        try:
            found = books.look_up(account_no)
            opened = books.prove_by_card(visit, id_sha256)
            history = books.history(visit, account_no)
            books.print_statement(visit, history, history.bills[-1].billing_period, "zh_CN")
            break
        except HubUnavailable:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
    sys.stdout.write(f"open {found.name} {len(opened.accounts)}\n")
    sys.stdout.flush()
    signal.pause()


if __name__ == "__main__":
    main()
