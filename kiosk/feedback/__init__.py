"""What customers say of the hall: ratings and what is done about them, suggestions and praise."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.feedback.past_days import Given, given_between, levels_between
    from kiosk.feedback.rated import rated_between
    from kiosk.feedback.survey.results import survey_between

__all__ = ["Given", "given_between", "levels_between", "rated_between", "survey_between"]

_AT_THE_HUB = {**dict.fromkeys(("Given", "given_between", "levels_between"), "kiosk.feedback.past_days"),
               "rated_between": "kiosk.feedback.rated", "survey_between": "kiosk.feedback.survey.results"}


def __getattr__(name: str) -> object:
    """What a terminal does not need at its start is imported when it is asked for."""
    if name not in _AT_THE_HUB:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_AT_THE_HUB[name]), name)
