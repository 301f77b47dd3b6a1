"""One computation as data from outside: what a command line or a worked example states."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from kiosk.tariffs.agent_prices import Parts, Voltage
from kiosk.tariffs.errors import BadTable
from kiosk.tariffs.grounds import Number
from kiosk.tariffs.hours import Period
from kiosk.tariffs.meters import metered
from kiosk.tariffs.supply import CustomerKind, Supply, Usage
from kiosk.tariffs.table import faults_of

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)
Kwh = Annotated[Number, Field(ge=0)]
Whole = Annotated[int, Field(strict=True)]
"""A JSON integer: "56.00" would be yuan where fen are meant."""


def month_of(value: object) -> object:
    """The first day of "2026-10". Raises ValueError for other text."""
    if not isinstance(value, str):
        return value
    found = _MONTH.fullmatch(value)
    if found is None:
        raise ValueError("is not a month such as 2026-10")
    return date(int(found[1]), int(found[2]), 1)


Month = Annotated[date, BeforeValidator(month_of)]


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Readings(Strict):
    last: str
    this: str
    digits: Whole
    multiplier: Number = Field(default=1, validate_default=True)


class Request(Strict):
    """As `Supply` and `Usage`; `readings` may stand for `kwh`."""

    kind: CustomerKind
    month: Month
    kwh: Kwh | None = None
    readings: Readings | None = None
    by_period: dict[Period, Kwh] = {}
    ytd_before: Annotated[Kwh, Field(default=0, validate_default=True)]
    reactive_kvarh: Kwh | None = None
    begins: date | None = None
    ends: date | None = None
    time_of_use: bool = False
    large_household: bool = False
    months_served: Whole = 12
    voltage: Voltage | None = None
    parts: Parts | None = None
    pf_standard: str | None = None
    capacity_kva: Kwh | None = None
    demand_kw: Kwh | None = None

    @model_validator(mode="after")
    def _one_energy(self) -> Request:
        if self.kwh is not None and self.readings is not None:
            raise ValueError("states kwh and readings: one of them")
        return self

    def supply(self) -> Supply:
        return Supply(self.kind, self.time_of_use, self.large_household, self.months_served, self.voltage, self.parts,
                      self.pf_standard, self.capacity_kva, self.demand_kw)

    def usage(self) -> Usage:
        """Raises BadInput for readings that the meter cannot show."""
        kwh = self.kwh
        if self.readings is not None:
            read = self.readings
            kwh = metered(read.last, read.this, digits=read.digits, multiplier=read.multiplier).kwh
        return Usage(self.month, kwh, self.by_period, self.ytd_before, self.reactive_kvarh, self.begins, self.ends)


def read_request(stated: dict[str, Any]) -> Request:
    """Raises BadTable, each fault by its key."""
    try:
        return Request.model_validate(stated)
    except ValidationError as error:
        raise BadTable("the request", faults_of(error)) from error
