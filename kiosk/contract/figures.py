"""Fair figures for people and windows: what was served, how fast for its mix, how it was rated, with intervals."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message
from kiosk.contract.staff import StaffNumber


class AskFigures(Message):
    """Body of `POST /v1/figures/people`, `…/windows` and `…/mine`: business days, both in it, a year at most."""

    first: date
    last: date


class Ratio(Message):
    """Against the hall's mean for the same mix: 1 is that mean. `value` and its 95 % interval are shrunk; `own` is not.
    `rank` from 1, absent below `least` cases."""

    cases: int
    own: float
    value: float
    low: float
    high: float
    rank: int | None = None


class ServiceTime(Message):
    """Of one kind of service: own mean seconds beside the hall's."""

    service_id: str
    cases: int
    seconds: float
    hall_seconds: float


class Share(Message):
    """`low` to `high`: the 95 % interval (Wilson)."""

    hits: int
    cases: int
    low: float
    high: float


class FiguresOf(Message):
    """`key` is a staff number or a window's id. `time`: below 1 is faster. `rating`: the share of satisfied ones, above
    1 is more. `upheld`: complaints that were, in whole or in part. `kept`: promised times."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    key: str
    name: str = Field(default="", repr=False)
    services: int
    by_service: list[ServiceTime]
    time: Ratio | None = None
    rating: Ratio | None = None
    satisfied: Share | None = None
    kept: Share | None = None
    upheld: int | None = None


class Figures(Message):
    """`made_at`: when the latest day's sums were. `least_services`, `least_ratings`: below them nobody is ranked."""

    first: date
    last: date
    made_at: datetime | None
    least_services: int
    least_ratings: int
    of: list[FiguresOf]


class AwardKind(StrEnum):
    """Service star: the best rated. Business expert: the fastest for their mix, rated no worse than the hall."""

    STAR = "star"
    EXPERT = "expert"


class AskAwards(Message):
    """Body of `POST /v1/figures/awards`; `month` is its first day."""

    month: date


class Award(Message):
    """`proposed` by the figures, or `given` by somebody."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    kind: AwardKind
    number: StaffNumber | None = None
    name: str = Field(default="", repr=False)
    reason: str = ""
    given: bool = False


class Awards(Message):
    month: date
    awards: list[Award]


class GiveAward(Message):
    """Payload of `give_award`: in a month that is over; once given it stands. Somebody else than the figures propose
    needs a reason."""

    month: date
    award: AwardKind
    number: StaffNumber
    reason: Annotated[str, StringConstraints(max_length=200)] = ""
