"""Reading the audit page by page, the newest first; and checking the chain part by part: whoever waits may stop."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from kiosk.contract.messages import Code, Message

Subject = Annotated[str, StringConstraints(max_length=120)]
Deed = Annotated[str, StringConstraints(max_length=60)]
HIDDEN = "Hidden"
"""What stands instead of an entry that is not for whoever reads: they are concerned in what it is about."""


class AskAudit(Message):
    """Body of `POST /v1/audit/list`: entries below `before`. `subject` is whole (`staff:ID`) or a kind (`staff:`).

    `since` is taken in, `until` is not.
    """

    before: int | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 200
    by: UUID | None = None
    actions: Annotated[list[Deed], Field(max_length=60)] = []  # noqa: RUF012
    subject: Subject = ""
    since: datetime | None = None
    until: datetime | None = None


class AuditEntry(Message):
    """`by`: a person's id, or `hub`, `customer`. The names are empty where nothing here has one."""

    seq: int
    at: datetime
    by: str
    by_name: str = ""
    action: str
    subject: str
    subject_name: str = ""
    details: dict[str, Any] = {}  # noqa: RUF012


class AuditPage(Message):
    """Descending. `newest` is the newest entry's place in the whole chain; `more`: there are older ones that match."""

    entries: list[AuditEntry]
    newest: int
    more: bool


class AskVerify(Message):
    """Body of `POST /v1/audit/verify`: the entries after `after`, at most `most` of them."""

    after: Annotated[int, Field(ge=0)] = 0
    most: Annotated[int, Field(ge=1, le=10_000)] = 5_000


class AuditFault(Message):
    """See `kiosk.audit.model.Fault`."""

    seq: int
    what: str


class VerifiedPart(Message):
    """`upto` of `newest` entries are checked. The last part, which is `done`, compares the head with the anchors too.

    `above` then: `agrees`, `differs`, `unreachable`, or `none` where there is no hub above.
    """

    upto: int
    newest: int
    faults: list[AuditFault]
    done: bool
    above: str = ""


class AskHeads(Message):
    """Body of `POST /v1/audit/heads` (a hub below): what it has said of its own chain."""

    hall: Code


class AuditHead(Message):
    """The highest anchor of one life of the hall's hub: after a restore there is a new one."""

    origin: str
    seq: int
    seal: str


class AuditHeads(Message):
    heads: list[AuditHead]
