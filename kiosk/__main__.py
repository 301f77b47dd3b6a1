"""`kiosk …`: the terminal starts before the command line's libraries load; everything else goes through them."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from kiosk.exit_codes import RESTART

_BEGUN_WITH = dict(os.environ)  # a window changes its own: the keyboard's folder, the scale


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code: 0 done, 1 failed, 2 wrong usage, 130 interrupted."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["terminal"]:
        gc.disable()  # until the first frame: it would only walk what is here to stay
        from kiosk.cli.terminal import run

        return run(given[1:])
    from kiosk.cli.app import run_command

    return run_command(given)


def leave(code: int) -> NoReturn:
    """Ends a window's process at once: all is closed by now, and Qt's teardown after Python's crashed now and then.

    After RESTART it begins anew instead, as the same process: whoever started it need not know.
    """
    import logging

    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    if code == RESTART:
        os.execve(sys.executable, sys.orig_argv, _BEGUN_WITH)
    os._exit(code)


if __name__ == "__main__":
    ended = main()
    if sys.argv[1:2] in (["terminal"], ["counter"], ["console"], ["board"], ["demo"]):
        leave(ended)
    sys.exit(ended)
