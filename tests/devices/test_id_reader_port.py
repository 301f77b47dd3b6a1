"""What every ID reader must do, asked of the SDT adapter with the simulator at its far end."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.id_card import IdCard
from kiosk.devices.id_reader import IdReader
from kiosk.devices.id_reader_simulator import IdReaderSimulator, card_text
from kiosk.devices.sdt import answer
from kiosk.devices.sdt_reader import ReaderSilent, SdtReader, ask_module

CARD = card_text("990101199001010019", "19900101")
OTHER = card_text("11010519491231002X", "19491231")


class Rig:
    def __init__(self, folder: Path) -> None:
        self.path = folder / "id-reader"
        self.simulator = IdReaderSimulator(self.path)
        self.reader: IdReader = SdtReader(self.path, poll=0.01, retry=0.01, patience=0.3)
        self.said: queue.Queue[IdCard | str | None] = queue.Queue()

    def start(self) -> None:
        self.reader.start(self.said.put, lambda: self.said.put("taken"))

    def next(self) -> IdCard | str | None:
        return self.said.get(timeout=10)


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    made = Rig(tmp_path)
    yield made
    made.reader.close()
    made.simulator.close()


def number(said: IdCard | str | None) -> str:
    assert isinstance(said, IdCard)
    return said.number


def test_a_card_is_told_once_while_it_lies_and_again_when_it_is_laid_again(rig: Rig) -> None:
    rig.start()
    for card, expected in ((CARD, "990101199001010019"), (CARD, "990101199001010019"), (OTHER, "11010519491231002X")):
        rig.simulator.lay(card)
        assert number(rig.next()) == expected
        with pytest.raises(queue.Empty):
            rig.said.get(timeout=0.1)
        rig.simulator.take()
        assert rig.next() == "taken"


def test_a_card_that_lies_there_at_the_start_is_told(rig: Rig) -> None:
    rig.simulator.lay(CARD)
    rig.start()
    assert number(rig.next()) == "990101199001010019"


def test_a_card_that_cannot_be_read_is_told_as_such_and_called_back_too(rig: Rig) -> None:
    rig.start()
    rig.simulator.lay(b"\x00" * 256)
    assert rig.next() is None
    rig.simulator.take()
    assert rig.next() == "taken"


@pytest.mark.parametrize("spoil", [b"\xaa" * 5, b"\xaa\xaa\xaa\x96\x69\x00\x05hello", answer(0x90)[:-1] + b"\x00"])
def test_noise_on_the_line_costs_no_card(rig: Rig, spoil: bytes) -> None:
    rig.simulator.spoil = spoil
    rig.start()
    rig.simulator.lay(CARD)
    assert number(rig.next()) == "990101199001010019"


def test_it_is_found_again_after_it_fell_silent_or_was_unplugged(rig: Rig) -> None:
    rig.start()
    rig.simulator.lay(CARD)
    number(rig.next())
    rig.simulator.mute = True
    assert rig.next() == "taken", "a reader that is gone holds nobody's card"
    rig.simulator.close()
    rig.simulator = IdReaderSimulator(rig.path)
    rig.simulator.lay(OTHER)
    assert number(rig.next()) == "11010519491231002X"


def test_close_ends_the_calls(rig: Rig) -> None:
    rig.start()
    rig.simulator.lay(CARD)
    number(rig.next())
    rig.reader.close()
    while not rig.said.empty():
        rig.said.get()
    rig.simulator.take()
    with pytest.raises(queue.Empty):
        rig.said.get(timeout=0.1)


def test_a_technician_hears_the_modules_number(rig: Rig) -> None:
    assert ask_module(rig.path) == "05.01-20260101-0000000000-0000000000"
    rig.simulator.mute = True
    with pytest.raises(ReaderSilent):
        ask_module(rig.path, patience=0.1)
