"""What desks and hub say to each other of the standards pack. Values of a pack: see `kiosk.standards.entries`."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from kiosk.contract.messages import Message, Scope
from kiosk.standards.entries import Changes

Section = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,20}$")]
Identity = Annotated[str, StringConstraints(max_length=60)]
No = Annotated[int, Field(ge=0, lt=2**31)]
Values = dict[Section, dict[Identity, Any]]
Names = dict[Section, list[Identity]]


class ChangesMessage(Message):
    """A draft as what it makes another of the version that it is laid over: see `Changes`."""

    put: Values = Field(default={})
    gone: Names = Field(default={})
    order: Names = Field(default={})

    @classmethod
    def of(cls, changes: Changes) -> ChangesMessage:
        return cls(put={key: dict(its) for key, its in changes.put.items()},
                   gone={key: list(its) for key, its in changes.gone.items()},
                   order={key: list(its) for key, its in changes.order.items()})

    def changes(self) -> Changes:
        return Changes(self.put, self.gone, self.order)


class EditStandards(Message):
    """Payload of `edit_standards`: the whole draft anew. `revision` and `no` are those that the writer saw.

    A draft that somebody else has changed meanwhile, or that lies over another version now, is not overwritten.
    """

    revision: No
    no: No
    changes: ChangesMessage


class DraftEdited(Message):
    """Result of `edit_standards` and `discard_standards`: how many values differ from the newest version now."""

    revision: int
    changed: int


class DiscardStandards(Message):
    """Payload of `discard_standards`."""

    revision: No


class GiveOutStandards(Message):
    """Payload of `give_out_standards`: the draft as it was seen, laid over the version that was seen, becomes the next.

    `version` is the pack's own, which rises with every change.
    """

    revision: No
    no: No
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+){1,3}$", max_length=40)]
    note: Annotated[str, StringConstraints(max_length=200)] = ""


class RestoreStandards(Message):
    """Payload of `restore_standards`: what version `to` gave out goes out again. `no` is the newest that was seen."""

    to: No
    no: No
    note: Annotated[str, StringConstraints(max_length=200)]


class ReviewStandards(Message):
    """Payload of `review_standards`: somebody else has looked at a version that its own writer gave out."""

    no: No


class StandardsGivenOut(Message):
    """`revision` is that of the publication; `review_due_at` where somebody else has still to look."""

    no: int
    version: str
    revision: int
    sha256: str
    review_due_at: datetime | None = None


class ReportStandards(Message):
    """Payload of `report_standards`: the pack that a counter's or board's screen shows. Terminals say it in a fact."""

    issuer: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    revision: Annotated[int, Field(ge=1, lt=2**53)]


class StandardsReported(Message):
    """Result of `report_standards`."""


class AskStandards(Message):
    """Body of `standards/pack`; with `no` that version instead of the newest."""

    no: No | None = None


class StandardsPack(Message):
    """The hall's own newest version (`no` 0 and no entries before the first) and the draft over it.

    `issuer` and `live_revision` are of what terminals are given now, which may be the pack of a hub above. `writers`
    are the staff numbers of the draft. `entries` is absent of a version too old to be kept.
    """

    no: int
    version: str
    entries: Values | None
    revision: int
    changes: ChangesMessage
    writers: list[str]
    changed_at: datetime | None
    issuer: str
    live_revision: int
    own_is_live: bool


class CheckStandards(Message):
    """Body of `standards/check`: what `kiosk standards check` would say of the newest version with these changes."""

    changes: ChangesMessage


class FaultFound(Message):
    file: str
    key: str
    reason: str


class HiddenClaim(Message):
    key: str
    says: str
    reason: str


class StandardsChecked(Message):
    """`faults` and `hidden` up to 500; how many there are in all."""

    faults: list[FaultFound]
    hidden: list[HiddenClaim]
    faulty: int
    hiding: int


class AskVersions(Message):
    """Body of `standards/versions` and `standards/unified`."""


class VersionView(Message):
    """`by` and `writers` are staff numbers, empty where the hub's machine gave it out; `restored` the version that it
    brought back; `kept`: its values are still here, so it can be given out again and compared."""

    no: int
    version: str
    revision: int
    given_out_at: datetime
    by: str
    writers: list[str]
    note: str
    restored: int | None
    review_due_at: datetime | None
    changed: int
    kept: bool


class TerminalShows(Message):
    """What a terminal, counter or board said last that it shows.

    Without `revision` it has said nothing: the pack of its own program.
    """

    app_code: str
    app_name: str
    connected_at: datetime | None
    issuer: str | None = None
    revision: int | None = None
    since: datetime | None = None
    drifts: bool
    scope: Scope = Scope.TERMINAL


class StandardsVersions(Message):
    """The newest first, up to 100. `given_out_at` is of what terminals are given now."""

    versions: list[VersionView]
    terminals: list[TerminalShows]
    issuer: str
    revision: int
    given_out_at: datetime | None


class Deviation(Message):
    """`part` is one of the six; `county` is the value of the measure, `hall` the hall's; absent where it has none."""

    part: str
    key: str
    county: str | None
    hall: str | None


class HallUnified(Message):
    """A hall before the measure. `state`: measure, unified, own (a pack of its own), behind (not all terminals have
    come over), unknown (nothing was ever heard of it). `parts` counts deviations by each of the six that has some."""

    hall: str
    state: str
    version: str | None
    terminals: int
    behind: int
    since: datetime | None
    parts: dict[str, int]
    deviations: list[Deviation]
    against: int | None = None


class StandardsUnified(Message):
    """`measure` is who gave out what the halls are held against, `revision` which; `counts` by part how many values."""

    measure: str
    revision: int
    version: str
    counts: dict[str, int]
    halls: list[HallUnified]
