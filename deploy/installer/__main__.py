"""`deploy/install`: checks, says what it will do, does it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from installer.checks import check
from installer.choice import PIECES, Choice, Refusal, read_choice
from installer.files import SETTINGS
from installer.machine import Failed, Machine
from installer.steps import Step, install, next_words, uninstall


def main(arguments: Sequence[str]) -> int:
    """0 done, 1 failed or refused, 2 wrong usage."""
    given = _parser().parse_args(arguments)
    machine = Machine(given.root.resolve())
    try:
        if given.uninstall:
            return _go(uninstall(machine, purge=given.purge), dry=given.dry_run)
        choice = read_choice(*_named(given.words, machine))
        _say(f"This machine becomes: {', '.join(choice.pieces)}")
        if not _may_go_on(choice, machine, dry=given.dry_run):
            return 1
        code = _go(install(choice, machine, start=given.start), dry=given.dry_run)
        if code == 0 and not given.dry_run:
            for words in next_words(choice, machine):
                _say(words)
        return code
    except (Refusal, Failed) as error:
        _say(f"install: {error}")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="deploy/install", description="Set this machine up from one TOML file.")
    parser.add_argument("words", nargs="*", metavar="[FILE] [PIECE …]",
                        help="the machine's settings (without them a new terminal asks on its screen); "
                             f"pieces instead of install.pieces: {', '.join(PIECES)}")
    parser.add_argument("--dry-run", action="store_true", help="check, say what would be done, and do nothing")
    parser.add_argument("--no-start", dest="start", action="store_false", help="start nothing before the next boot")
    parser.add_argument("--root", type=Path, default=Path("/"), metavar="DIR",
                        help="write the files below DIR, for an image; no package, user or program is touched")
    parser.add_argument("--uninstall", action="store_true", help="remove all but data and settings")
    parser.add_argument("--purge", action="store_true", help="with --uninstall: data, settings and users too")
    return parser


def _named(words: Sequence[str], machine: Machine) -> tuple[Path | None, Sequence[str]]:
    """The file and the pieces. Without a file: the machine's own, where an earlier installation left one."""
    if words and words[0] not in PIECES:
        return Path(words[0]), words[1:]
    here = machine.path(SETTINGS)
    return here if here.is_file() else None, words


def _may_go_on(choice: Choice, machine: Machine, *, dry: bool) -> bool:
    hindered = False
    for found in check(choice, machine):
        _say(f"{'STOP' if found.hinders else 'note'}: {found.text}")
        hindered = hindered or found.hinders
    return dry or not hindered


def _go(steps: Iterable[Step], *, dry: bool) -> int:
    for step in steps:
        if step.done():
            _say(f"   have: {step.what}")
            continue
        _say(f"{'  would' if dry else '     do'}: {step.what}")
        if not dry:
            step.do()
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
