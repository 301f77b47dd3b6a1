"""A tariff table: everything of it, by name and by day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, ValidationError, model_validator

from kiosk.tariffs.commercial import Commercial
from kiosk.tariffs.errors import BadTable, Fault, TariffUnknown
from kiosk.tariffs.grounds import Entry, Grounds, Stated
from kiosk.tariffs.residential import (
    BlockTariff,
    FlatPrice,
    LargeHousehold,
    LowIncome,
    ResidentialTimeOfUse,
    Rounding,
)
from kiosk.tariffs.rules import Disconnection, Funds, LatePenalty, MeterRule, PowerFactorTable

SCHEMA = "hall-domain/tariffs/0.1"
MOST_BYTES = 2_000_000
StatedT = TypeVar("StatedT", bound=Stated)
_MISTAKES = {"missing": "is missing", "extra_forbidden": "is not known here"}


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


class Tariffs(Entry):
    """One province's table. Where prices change, a part is a list of versions with effective_from and effective_to."""

    schema_: str
    as_of: date
    province: str
    currency: str
    price_unit: str
    warning: str = ""
    rounding: Rounding
    residential_tiered: Annotated[tuple[BlockTariff, ...], BeforeValidator(_as_list)]
    residential_shared_meter: Annotated[tuple[FlatPrice, ...], BeforeValidator(_as_list)]
    multi_occupancy: Annotated[tuple[LargeHousehold, ...], BeforeValidator(_as_list)]
    low_income_free_kwh: Annotated[tuple[LowIncome, ...], BeforeValidator(_as_list)]
    residential_tou_option: Annotated[tuple[ResidentialTimeOfUse, ...], BeforeValidator(_as_list)]
    agricultural: Annotated[tuple[FlatPrice, ...], BeforeValidator(_as_list)]
    commercial_industrial: Commercial
    government_funds: Funds
    power_factor_adjustment: Annotated[tuple[PowerFactorTable, ...], BeforeValidator(_as_list)]
    late_penalty: Annotated[tuple[LatePenalty, ...], BeforeValidator(_as_list)]
    disconnection: Disconnection
    meter: MeterRule

    @model_validator(mode="after")
    def _one_version_a_day(self) -> Tariffs:
        if self.schema_ != SCHEMA:
            raise ValueError(f"schema is {self.schema_[:40]!r}, this version reads {SCHEMA}")
        for name, versions in [*self._parts(), ("commercial_industrial.tou", self.commercial_industrial.tou)]:
            for one, other in combinations(versions, 2):
                if one.in_force(other.effective_from or date.min) or other.in_force(one.effective_from or date.min):
                    raise ValueError(f"{name}: two versions are in force on the same day")
        return self

    def _parts(self) -> Iterator[tuple[str, tuple[Stated, ...]]]:
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, tuple):
                yield name, value

    def statements(self) -> Iterator[Grounds]:
        """The grounds of everything in the table, for staff."""
        for _, versions in [("", (self.rounding,)), *self._parts(), ("", self.commercial_industrial.tou)]:
            for one in versions:
                name = str(getattr(one, "id", ""))
                yield one.quantity_grounds() if isinstance(one, LargeHousehold) else one.grounds(name)
                for part in ("partial_year", "day_count"):
                    inner = getattr(one, part, None)
                    if isinstance(inner, Stated):
                        yield inner.grounds(f"{name}.{part}")
        yield self.government_funds.grounds(self.government_funds.id)
        yield self.meter.grounds("METER")


def unknowns(tariffs: Tariffs) -> Iterator[str]:
    """The values that nobody has stated: whatever needs one is refused by this name."""
    for flat in (*tariffs.residential_shared_meter, *tariffs.agricultural):
        if flat.price is None:
            yield f"{flat.id}.price"
    for large in tariffs.multi_occupancy:
        if large.extra_kwh_per_month is None:
            yield f"{large.id}.extra_kwh_per_month"
    for rule in tariffs.commercial_industrial.tou:
        if rule.critical_peak is not None and all(season.critical is None for season in rule.periods):
            yield f"{rule.id}.periods.critical"
    for late in tariffs.late_penalty:
        if late.minimum_fen.rule_2024 is None:
            yield f"{late.id}.minimum_fen.rule_2024"
    for fund in tariffs.government_funds.items:
        if fund.fen_per_kwh is None:
            yield f"{tariffs.government_funds.id}.{fund.name}"


def in_force(versions: tuple[StatedT, ...], on: date, name: str) -> StatedT:
    """The version of that day. Raises TariffUnknown (details: item) where none is in force."""
    for version in versions:
        if version.in_force(on):
            return version
    raise TariffUnknown(f"{name}: nothing in force on {on}", item=name)


def load_tariffs(path: Path) -> Tariffs:
    """The table in a JSON file. Raises BadTable with every fault, by line or by key."""
    return _tariffs(read_json(path), path.name)


def parse_tariffs(text: str, name: str = "tariffs") -> Tariffs:
    """The table in a JSON text. Raises BadTable."""
    return _tariffs(parse_json(text.encode(), name), name)


def _tariffs(raw: Any, name: str) -> Tariffs:
    if not isinstance(raw, dict):
        raise BadTable(name, [Fault("line 1", "is not a table of tariffs")])
    try:
        return Tariffs.model_validate({("schema_" if key == "schema" else key): value for key, value in raw.items()})
    except ValidationError as error:
        raise BadTable(name, faults_of(error)) from error


def faults_of(error: ValidationError, under: str = "") -> list[Fault]:
    """Pydantic's findings as faults with key paths; [2] is the second."""
    found = []
    for item in error.errors(include_url=False, include_context=False, include_input=False):
        where = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part.rstrip('_')}" for part in item["loc"])
        reason = _MISTAKES.get(item["type"], item["msg"].removeprefix("Value error, "))
        found.append(Fault((under + where).lstrip(".") or "the whole", reason))
    return found


def read_json(path: Path) -> Any:
    """JSON with exact decimals; a key that is there twice is a fault. Raises BadTable."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadTable(path.name, [Fault("the file", f"cannot be read: {error.strerror}")]) from error
    return parse_json(data, path.name)


def parse_json(data: bytes, name: str) -> Any:
    """As read_json, of what was read; `name` is whose faults they are. Raises BadTable."""
    if len(data) > MOST_BYTES:
        raise BadTable(name, [Fault("the file", f"has {len(data)} bytes, the limit is {MOST_BYTES}")])
    try:
        return json.loads(
            data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once
        )
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadTable(name, [Fault(f"line {line}", "is not UTF-8 text")]) from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise BadTable(name, [Fault(place, error.msg)]) from error
    except (ValueError, RecursionError) as error:
        raise BadTable(name, [Fault("the file", str(error)[:120])]) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        twice = next(key for number, (key, _) in enumerate(pairs) if key in dict(pairs[:number]))
        raise ValueError(f"the key {twice[:60]!r} is there twice in one object")
    return read


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is not a number")
