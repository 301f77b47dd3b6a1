"""What all worked examples have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from kiosk.money import Fen
from kiosk.tariffs.agent_prices import AgentPrices
from kiosk.tariffs.commercial import CommercialTimeOfUse
from kiosk.tariffs.errors import TariffUnknown
from kiosk.tariffs.grounds import Confidence
from kiosk.tariffs.lines import Ruler
from kiosk.tariffs.request import Strict, Whole
from kiosk.tariffs.table import Tariffs

Check = tuple[str, str, str]
"""What, expected, computed."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What cases are computed from; `on` is the day whose versions hold."""

    tariffs: Tariffs
    prices: AgentPrices
    on: date

    @property
    def ruler(self) -> Ruler:
        return Ruler(self.tariffs.rounding.grounds(self.tariffs.rounding.id))

    def named(self, tariff: str | None, in_use: str) -> None:
        """Raises TariffUnknown where a case is for another item than the one in force."""
        if tariff is not None and tariff != in_use:
            raise TariffUnknown(f"{tariff} is not in force on {self.on}: {in_use} is", item=tariff)

    def commercial(self, tariff: str | None) -> CommercialTimeOfUse:
        versions = self.tariffs.commercial_industrial
        if tariff is None:
            return versions.time_of_use(self.on)
        for version in versions.tou:
            if version.id == tariff:
                return version
        raise TariffUnknown(f"{tariff} is not in the table", item=tariff)


class Case(Strict):
    """What all kinds have in common. `arithmetic`, `note` and `source` are for people; `on` defaults to the file's."""

    word: ClassVar[str]
    id: Annotated[str, Field(min_length=1, max_length=40)]
    kind: str
    tariff: str | None = None
    demo: bool = False
    on: date | None = None
    arithmetic: str = ""
    note: str = ""
    source: tuple[str, ...] = ()
    confidence: Confidence = Confidence.NONE
    confidence_note: str = ""

    @abstractmethod
    def checks(self, ground: Ground) -> Iterator[Check]:
        """Expected beside computed. Raises KioskError where the engine refuses."""


class AmountCase(Case):
    """A case whose answer is an amount of fen."""

    expected_fen: Whole


class FenCase(AmountCase):
    """A case of which nothing else is expected."""

    def checks(self, ground: Ground) -> Iterator[Check]:
        yield "fen", str(self.expected_fen), str(self.fen(ground))

    @abstractmethod
    def fen(self, ground: Ground) -> Fen:
        """The engine's answer."""
