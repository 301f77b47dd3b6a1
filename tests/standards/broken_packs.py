"""Changes to a sound pack that no terminal could work with: by name, what breaks it and the place that is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Document = dict[str, Any]


def _set(*path: Any) -> Callable[[Document], None]:
    """`_set("hall", "timezone", value)`: the last piece is the value."""
    def change(document: Document) -> None:
        at: Any = document
        for piece in path[:-2]:
            at = at[piece]
        at[path[-2]] = path[-1]

    return change


BROKEN: dict[str, tuple[Callable[[Document], None], str]] = {
    "no profile": (_set("profiles", []), "profiles"),
    "a profile without a zone": (_set("profiles", 0, "zones", ["nowhere"]), "profiles.standard.zones"),
    "a profile of odd zones": (_set("profiles", 0, "zones", [{"a": 1}]), ""),
    "no zone": (_set("zones", []), "zones"),
    "a colour that is none": (_set("zones", 0, "colour", "red"), "zones."),
    "an unknown time zone": (_set("hall", "timezone", "Asia/Zhengzhou"), "hall.timezone"),
    "a time zone that is a folder": (_set("hall", "timezone", "Asia"), "hall.timezone"),
    "a time zone that is no text": (_set("hall", "timezone", 8), "hall.timezone"),
    "a day that starts at no time": (_set("hall", "day_starts", "four"), "hall.day_starts"),
    "a day that starts at 24": (_set("hall", "day_starts", "24:00"), "hall.day_starts"),
    "minutes that are a text": (_set("hall", "last_ticket_minutes", "10"), "hall.last_ticket_minutes"),
    "a weekday that is none": (_set("hall", "opening", 0, "days", [8]), "hall.opening.1.days"),
    "a hall that opens at no time": (_set("hall", "opening", 0, "opens", "morning"), "hall.opening.1.opens"),
    "a hall that closes at 25": (_set("hall", "opening", 0, "closes", "25:00"), "hall.opening.1.closes"),
    "a hall that closes before it opens": (_set("hall", "opening", 0, "closes", "00:00"), "hall.opening.1.closes"),
    "no hotline": (_set("hall", "hotlines", []), "hall.hotlines"),
    "a hotline that is a number": (_set("hall", "hotlines", 0, "number", 95598), "hall.hotlines.1.number"),
    "a power cut to be told to nobody": (_set("fault", "hotline", "95597"), "fault.hotline"),
    "a service of no letter": (_set("services", 0, "category", "ZZ"), "services."),
    "a service without an id": (_set("services", 0, "id", ""), "services."),
    "a category of no letter": (_set("categories", 0, "letter", "b"), "categories.b.letter"),
    "a window of no letter": (_set("windows", 0, "categories", [1]), "windows.1.categories"),
    "a phrase with a lone brace": (_set("phrases", "tickets.ahead", "zh", "前面{n位"), "phrases.tickets.ahead.zh"),
    "a phrase with a look inside": (
        _set("phrases", "tickets.ahead", "en", "{n.real} ahead"), "phrases.tickets.ahead.en"),
    "a number that is none": (_set("numbers", {"x": "1"}), "numbers.x"),
    "a cap without end": (_set("queue", "cap_minutes", float("inf")), ""),
    "a survey for ever": (_set("survey", "again_after_days", 10**9), "survey.again_after_days"),
    "an answer that is not there": (_set("quiz", 0, "right", 9), "quiz."),
}
