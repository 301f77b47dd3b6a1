"""`kiosk id-reader`: what an ID card reader reads, and a stand-in for one."""

from __future__ import annotations

import queue
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.accounts.inventing.known import ID_NUMBER
from kiosk.devices.id_card import CardKind, IdCard
from kiosk.devices.id_reader_simulator import IdReaderSimulator, card_text
from kiosk.devices.sdt_reader import SdtReader, ask_module
from kiosk.errors import BadInput

app = typer.Typer(no_args_is_help=True, help="Try an ID card reader, or stand in for one.")
INVENTED = (ID_NUMBER, "19900101")
"""Number and birthday of the card that a demonstration lays: no such district exists."""


@app.command()
def read(
    device: Annotated[Path, typer.Argument(help="The reader's device file, for instance /dev/ttyUSB0.")],
    count: Annotated[int, typer.Option(help="End after so many cards; 0 goes on until Ctrl+C.")] = 0,
) -> None:
    """Say when a card is laid and taken, and what kind it is; its number is not shown."""
    print(f"module {ask_module(device)}", flush=True)
    said: queue.Queue[str] = queue.Queue()
    reader = SdtReader(device)
    reader.start(lambda card: said.put(_words(card)), lambda: said.put("taken"))
    try:
        seen = 0
        while not count or seen < count:
            word = said.get()
            print(word, flush=True)
            seen += word == "taken"
    except KeyboardInterrupt:
        pass
    finally:
        reader.close()


@app.command()
def simulate(
    device: Annotated[Path, typer.Argument(help="Where the terminal looks for its reader: [id_reader] device.")],
) -> None:
    """Stand in for a reader: a line typed here lays a card, an empty one takes it. Ends with the input.

    A line: NUMBER [BIRTHDAY YYYYMMDD [resident|region|permit_2004|permit_2023]]. `demo` is the demonstration's card.
    """
    if device.exists() and not device.is_symlink():
        raise BadInput(f"{device} is a real file or device, not a stand-in's", field="device")
    simulator = IdReaderSimulator(device)
    try:
        for line in sys.stdin:
            words = list(INVENTED) if line.strip() == "demo" else line.split()
            if words:
                kind = CardKind(words[2]) if len(words) > 2 else CardKind.RESIDENT
                simulator.lay(card_text(words[0], words[1] if len(words) > 1 else "", kind=kind))
            else:
                simulator.take()
            print("laid" if words else "taken", flush=True)
    except KeyboardInterrupt:
        pass
    except ValueError:
        raise BadInput(f"a card's kind is one of {', '.join(CardKind)}", field="kind") from None
    finally:
        simulator.close()


def _words(card: IdCard | None) -> str:
    return "laid: cannot be read" if card is None else f"laid: {card.kind}, number of {len(card.number)} characters"
