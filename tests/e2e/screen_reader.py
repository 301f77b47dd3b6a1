"""A customer who cannot see the screen: everything goes by role, name and action."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.e2e.patience import SECONDS
from tests.e2e.processes import started

_PYTHON = "/usr/bin/python3"


@dataclass(frozen=True)
class Node:
    """`enabled` is false for what cannot be pressed now; `checkable` is what is on or off;
    `description` is what is said after the name; `text` what stands in a field; `focused`: keys go there;
    `selected`: of several, this one."""

    index: int
    depth: int
    role: str
    name: str
    description: str
    actions: tuple[str, ...]
    enabled: bool
    checkable: bool
    checked: bool
    focused: bool
    selected: bool
    text: str

    def __str__(self) -> str:
        said = [self.role, repr(self.name)]
        said += [f"({self.description})"] if self.description else []
        said += ["disabled"] if not self.enabled else []
        said += ["focused"] if self.focused else []
        said += ["on" if self.checked else "off"] if self.checkable else []
        return "  " * self.depth + " ".join(said)


class Focus(NamedTuple):
    """`turn` grows whenever the focus moves."""

    turn: int
    node: Node | None


class ScreenReader:
    """Of the process `pid`, or of its windows whose title begins so. Waits for what it is to find, SECONDS at most."""

    def __init__(self, helper: subprocess.Popen[str], pid: int, window: str = "") -> None:
        self._helper, self.pid, self._window = helper, pid, window
        self.announced: list[str] = []

    def at(self, window: str) -> ScreenReader:
        """The same, of one window."""
        return ScreenReader(self._helper, self.pid, window)

    def nodes(self) -> list[Node]:
        """What is showing now, in reading order."""
        nodes = _read(self._ask(pid=self.pid))
        return list(_within(nodes, self._window)) if self._window else nodes

    def again(self, *nodes: Node) -> list[Node]:
        """Those of `nodes` (of the last look) that still show, as they are now: quicker than a whole look."""
        return _read(self._ask(look=[node.index for node in nodes]))

    def follow(self) -> None:
        """From now on `focus` knows; the focus must move once before it does."""
        self._ask(follow=self.pid)

    def focus(self) -> Focus:
        """Where the keys go, by what was said when they went there, as a screen reader knows it."""
        told = self._ask(focus=self.pid)
        self.announced += told.get("announced", [])
        node = told.get("focus")
        return Focus(told.get("turn", -1), _node(-1, node) if node else None)

    def find(self, role: str, name: str, *, part: bool = False) -> Node:
        """The one node of that role and name (with `part`: whose name holds it)."""
        return self.waits(f"one {role} named {name!r}", lambda nodes: _only(
            [node for node in nodes if node.role == role and (name in node.name if part else name == node.name)]))

    def hears(self, name: str) -> Node:
        """The first text or heading that holds `name`."""
        return self.waits(f"{name!r}", lambda nodes: next(
            (node for node in nodes if node.role in {"text", "heading"} and name in node.name), None))

    def press(self, *names: str) -> None:
        """Does the Press action of the button that has one of `names`, as soon as it can be pressed."""
        self.waits(f"a press of {' or '.join(map(repr, names))}", lambda nodes: _only(
            [node for node in nodes if node.role == "button" and node.name in names and node.enabled
             and self._ask(press=node.index).get("done")]))

    def press_part(self, name: str) -> None:
        """As `press`, of the one button whose name holds `name`."""
        self.waits(f"a press of {name!r}", lambda nodes: _only(
            [node for node in nodes if node.role == "button" and name in node.name and node.enabled
             and self._ask(press=node.index).get("done")]))

    def names(self, role: str) -> list[str]:
        return [node.name for node in self.nodes() if node.role == role]

    def page(self) -> str:
        """The accessible tree in words."""
        return _page(self.nodes())

    def waits(self, what: str, found: Callable[[list[Node]], Node | None]) -> Node:
        deadline, pause = time.monotonic() + SECONDS, 0.05
        while (node := found(nodes := self.nodes())) is None:
            if time.monotonic() > deadline:
                pytest.fail(f"waited {SECONDS} s for {what}; the screen reader finds\n{_page(nodes)}")
            time.sleep(pause)
            pause = min(1.5 * pause, 0.4)  # each look keeps both sides busy, and holds up what it waits for
        return node

    def _ask(self, **request: Any) -> dict[str, Any]:
        assert self._helper.stdin is not None and self._helper.stdout is not None
        assert self._helper.poll() is None, "the AT-SPI helper ended: apt-get install python3-gi gir1.2-atspi-2.0"
        self._helper.stdin.write(json.dumps(request) + "\n")
        self._helper.stdin.flush()
        line = self._helper.stdout.readline()
        assert line, "the AT-SPI helper fell over its request: see reader.log"
        answer: dict[str, Any] = json.loads(line)
        return answer


def _read(answer: dict[str, Any]) -> list[Node]:
    return [_node(index, node) for index, node in enumerate(answer.get("nodes", []))]


def _node(index: int, told: dict[str, Any]) -> Node:
    return Node(index, **{**told, "actions": tuple(told["actions"])})


def _within(nodes: list[Node], window: str) -> Iterator[Node]:
    inside = False
    for node in nodes:
        if node.depth <= 1:
            inside = node.role == "window" and node.name.startswith(window)
        if inside:
            yield node


def _only(nodes: list[Node]) -> Node | None:
    return nodes[0] if len(nodes) == 1 else None


def _page(nodes: list[Node]) -> str:
    return "\n".join(map(str, nodes)) or "nothing"


@contextmanager
def read_screen(
    environment: Mapping[str, str], pid: int, log: Path, *, run_as: Sequence[str] = (),
) -> Iterator[ScreenReader]:
    with started(
        [*run_as, _PYTHON, "-I", "-W", "ignore", Path(__file__).with_name("at_spi.py")],
        environment=environment, log=log, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as helper:
        yield ScreenReader(helper, pid)
