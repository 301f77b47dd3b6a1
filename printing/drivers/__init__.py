"""Printers: one port, one file an adapter, one line here."""

from collections.abc import Callable, Mapping

from kiosk.errors import BadInput
from printing.drivers.device_file import open_device_file
from printing.drivers.folder import open_folder
from printing.drivers.ipp import open_ipp
from printing.drivers.nothing import open_nothing
from printing.drivers.port import Deadlines, Outcome, Printer, Result
from printing.drivers.tcp import open_tcp

ADAPTERS: Mapping[str, Callable[[str, Deadlines], Printer]] = {
    "tcp": open_tcp,
    "device": open_device_file,
    "folder": open_folder,
    "ipp": open_ipp,
    "none": open_nothing,
}


def open_printer(address: str, deadlines: Deadlines | None = None) -> Printer:
    """A printer by its address: `tcp:HOST[:9100]`, `device:/dev/usb/lp0`, `ipp:HOST/printers/NAME`, `folder:DIR`,
    `none:`.

    Raises BadInput.
    """
    kind, _, where = address.partition(":")
    if kind not in ADAPTERS or (not where and kind != "none"):
        raise BadInput(f"a printer is one of {', '.join(f'{name}:…' for name in ADAPTERS)}", field="printer")
    return ADAPTERS[kind](where, deadlines or Deadlines())


__all__ = ["ADAPTERS", "Deadlines", "Outcome", "Printer", "Result", "open_printer"]
