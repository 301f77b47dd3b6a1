"""What the tour's customer has at hand: a phone, an ID card, a scanner to hold things to; and the gateway's line."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import httpx

from kiosk.cli.demo_hall import DemoFailed, DemoHall
from kiosk.cli.id_reader import INVENTED
from kiosk.devices.id_reader_simulator import IdReaderSimulator, card_text
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.payments.sandbox.faults import Faults


class Outside:
    """Of an open hall; a context. Devices stand at the hall's own places."""

    def __init__(self, hall: DemoHall) -> None:
        self._hall = hall
        self._cards, self._scanner = IdReaderSimulator(hall.id_reader), ScannerSimulator(hall.scanner)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self._cards.close()
        self._scanner.close()

    def scan_and_pay(self, code: str) -> None:
        self._hall.scan_and_pay(code)

    def newest_code(self) -> str:
        return self._hall.newest_code()

    def lay_card(self, lies: bool) -> None:
        if lies:
            self._cards.lay(card_text(*INVENTED))
        else:
            self._cards.take()

    def cut_gateway(self, cut: bool) -> None:
        """Raises DemoFailed."""
        answer = httpx.put(f"{self._hall.gateway_url}/control/faults", json=Faults(down=cut).model_dump(), timeout=10,
                           trust_env=False)
        if answer.status_code != 200:
            raise DemoFailed(f"the gateway's line could not be cut or mended: {answer.text}")
