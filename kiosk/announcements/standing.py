"""How an announcement stands at a terminal: what it ought to show against what it says that it shows. Pure."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from kiosk.contract.announcements import Place, Targets


class Standing(StrEnum):
    """MISSING (should show it and does not), OLD (shows another version), STUCK (shows it though it should not),
    BROKEN (shows it, but a picture or page of it is not there or cannot be drawn),
    UNKNOWN (shows what is for some zones and has never said which it has: a program that plays it whatever its zones),
    SILENT (showed it when it was last heard of, which is a while ago).
    """

    NOT_MEANT = "not_meant"
    SHOWS = "shows"
    MISSING = "missing"
    OLD = "old"
    STUCK = "stuck"
    GONE = "gone"
    HAS_IT = "has_it"
    NOTHING = "nothing"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    SILENT = "silent"


WRONG = frozenset({Standing.MISSING, Standing.OLD, Standing.STUCK, Standing.BROKEN})
"""Red: somebody has to look."""
LETTERS = {
    Standing.NOT_MEANT: "-", Standing.SHOWS: "s", Standing.MISSING: "m", Standing.OLD: "o", Standing.STUCK: "k",
    Standing.GONE: "g", Standing.HAS_IT: "h", Standing.NOTHING: ".",
    Standing.UNKNOWN: "u", Standing.BROKEN: "b", Standing.SILENT: "q"}
"""For a row of the matrix: a letter a terminal."""
_AT_A_TERMINAL = frozenset({Place.ZONE, Place.LOOP})


def place_of(app_code: str, hall: str) -> str:
    """How a terminal is called beside others: its code, of a hall below with the hall's id before it."""
    return f"{hall} {app_code or '?'}" if hall else app_code


def meant(targets: Targets, hall: str, app_code: str | None, zones: Collection[str] | None) -> bool:
    """Whether a terminal of that code which shows those zones ought to show it: what is for boards only plays at none.

    Zones or code are None where it has never said, which keeps nothing from it: better red than wrongly green.
    """
    return (not _AT_A_TERMINAL.isdisjoint(targets.places)
            and (not targets.halls or hall in targets.halls)
            and (not targets.apps or app_code is None or app_code in targets.apps)
            and (not targets.zones or zones is None or not set(targets.zones).isdisjoint(zones)))


def is_sure(targets: Targets, app_code: str | None, zones: Collection[str] | None) -> bool:
    """Whether `meant` is known. A terminal says which zones it has before it says what it has received."""
    return (not targets.zones or zones is not None) and (not targets.apps or app_code is not None)


def standing_of(
    *, targeted: bool, live: bool, live_version: int | None, received: int | None, showing: int | None, gone: bool,
    sure: bool = True, broken: bool = False, silent: bool = False,
) -> Standing:
    """`live`: it is to be shown now; versions as the terminal said them, None where it never did; `sure`: is_sure;
    `broken`: it has said that a picture or page of that version is;
    `silent`: it has not been heard of for a while."""
    if targeted and live:
        return (Standing.MISSING if showing is None else Standing.OLD if showing != live_version else
                Standing.BROKEN if broken else Standing.SILENT if silent else
                Standing.SHOWS if sure else Standing.UNKNOWN)
    if showing is not None:
        return Standing.STUCK
    if not targeted:
        return Standing.NOT_MEANT
    return Standing.GONE if gone else Standing.HAS_IT if received else Standing.NOTHING
