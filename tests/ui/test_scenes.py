"""Every screen of the shell in every language, orientation and mode: measured, not judged by eye."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests.fixtures.scene import faults

MODES = [
    pytest.param(landscape, language, large, contrast,
                 id="-".join(filter(None, ("landscape" if landscape else "portrait", language,
                                           "large" if large else "", "contrast" if contrast else ""))))
    for landscape, language, large, contrast in itertools.product(
        (False, True), ("zh_CN", "en"), (False, True), (False, True))
]
UI = Path(__file__).parents[2] / "ui"


@pytest.mark.parametrize(("landscape", "language", "large", "contrast"), MODES)
def test_everything_is_large_enough_legible_and_whole(open_window, landscape, language, large, contrast) -> None:
    window = open_window(landscape=landscape)
    found = {"idle": faults(window)}
    window.begin(language, large=large, contrast=contrast)
    found["home"] = faults(window)
    window.open("fault")
    found["fault"] = faults(window)
    window.home()
    for state in ("sending", "sent", "waiting", "failed"):
        window.terminal.engine.help._set(state)
        window.settle()
        found[f"help {state}"] = faults(window)
    window.terminal.engine.help.dismiss()
    window.session._set_seconds_left(12)
    window.settle()
    found["warning"] = faults(window)
    assert {screen: what for screen, what in found.items() if what} == {}


def test_no_qml_file_draws_text_but_by_kiosk_text() -> None:
    bare = [
        f"{path.relative_to(UI)}:{number}" for path in UI.rglob("*.qml") if path.name != "KioskText.qml"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line.strip().startswith(("Text {", "Label {", "T.Label {", "TextEdit {"))
    ]
    assert bare == [], "use KioskText: it is plain text whatever comes in"
