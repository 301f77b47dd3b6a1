"""What hangs on the hall's wall: its announcements, and what must always be public, made from the pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from kiosk.announcements.markup import plain_text
from kiosk.announcements.reading import KINDS, Notice, PublicPerson, said
from kiosk.standards.public import PublicPack
from ui.notices import picture_address

WALL = "wall"
_CODE_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class PromiseRow:
    no: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Weekdays from `first` to `last` (ISO, 1 = Monday); `all_day` when the doors never close on them."""

    first: int
    last: int
    opens: str
    closes: str
    all_day: bool


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One card of the list. `kind` `wall` is a page made from the pack, whose `notice_id` names it.

    Times are the hall's, as `YYYY-MM-DDTHH:MM`: an outage's own, else from when until when it hangs. `mine`: it
    concerns the account that this visit has shown.
    """

    notice_id: str
    kind: str
    words: str
    area: str
    begins: str
    ends: str
    mine: bool = False


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind that has something to show; the empty one is all of them."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A line of a public list: a service, and its fee or its time limit."""

    service_id: str
    name: str
    figure: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who serves here: `windows` as they hang in the hall, empty for all; `photo` is an image's address."""

    number: str
    person: str
    windows: str
    photo: str


@dataclass(frozen=True, slots=True)
class OpenNotice:
    """The open one; all empty when there is none. `gone`: it was withdrawn or ran out while it was being read.

    `pdf`: how an attached PDF is called, `pages` the addresses of its pictures. `tariff`: it is about what whoever
    reads it pays for power.
    """

    notice_id: str = ""
    open_kind: str = ""
    title: str = ""
    begins: str = ""
    ends: str = ""
    area: str = ""
    reason: str = ""
    off: str = ""
    on: str = ""
    code: str = ""
    pdf: str = ""
    pages: tuple[str, ...] = ()
    tariff: bool = False
    gone: bool = False


def notice_rows(
    notices: Sequence[Notice], pack: PublicPack, language: str, local: Callable[..., str], *, kind: str = "",
    sought: str = "", mine: Collection[str] = (), people: Sequence[PublicPerson] = (),
) -> tuple[NoticeRow, ...]:
    """Of one kind, or all with the public pages last; with `sought`, those whose text holds every word of it.

    `mine`: ids of those that concern whoever stands here; after emergencies they come first.
    """
    needles = sought.casefold().split()
    ordered = sorted(notices, key=lambda one: (one.kind != "emergency", one.id not in mine))
    rows = [_row(one, language, local, mine=one.id in mine) for one in ordered
            if kind in ("", one.kind) and _holds(one.text(language), needles)]
    if kind in ("", WALL):
        titles = {page.id: page.title.of(language) for page in pack.public}
        rows += [NoticeRow(page, WALL, titles.get(page, ""), "", "", "") for page in wall_pages(pack, people)
                 if not needles or _holds(_wall_text(pack, page, language, people), needles)]
    return tuple(rows)


def kind_rows(
    notices: Sequence[Notice], pack: PublicPack, people: Sequence[PublicPerson] = (),
) -> tuple[KindRow, ...]:
    counts = Counter(one.kind for one in notices)
    pages = len(wall_pages(pack, people))
    found = [KindRow(kind, counts[kind]) for kind in KINDS if counts[kind]]
    return (KindRow("", len(notices) + pages), *found, *([KindRow(WALL, pages)] if pages else []))


def wall_pages(pack: PublicPack, people: Sequence[PublicPerson] = ()) -> tuple[str, ...]:
    """What must always be public and this pack has: promises, prices and so on, in the order of the wall."""
    own = {page.id for page in pack.public}
    has = {
        "promises": bool(pack.promises), "prices": "prices" in own, "fees": bool(fee_rows(pack, "zh_CN")),
        "times": bool(time_rows(pack, "zh_CN")),
        "contact": True, "licence": "licence" in own, "staff": "staff" in own or bool(people)}
    return tuple(page for page, there in has.items() if there)


def public_text(pack: PublicPack, page: str, language: str) -> str:
    """One of the pack's own pages, in the announcements' markup; empty when it has none such."""
    return "\n".join(line.of(language) for one in pack.public if one.id == page for line in one.lines)


def person_rows(people: Sequence[PublicPerson], pack: PublicPack, language: str) -> tuple[PersonRow, ...]:
    names = {window.id: window.name.of(language).replace(" ", "\u00a0") for window in pack.windows}
    between = "、" if language == "zh_CN" else ", "
    return tuple(PersonRow(one.number, one.name, between.join(names.get(code, code) for code in one.windows),
                           picture_address(one.photo)) for one in people)


def fee_rows(pack: PublicPack, language: str) -> tuple[FigureRow, ...]:
    """Confirmed fees only: the public pack holds no others."""
    return tuple(FigureRow(service.id, service.name.of(language), service.fee.of(language))
                 for service in pack.services if service.fee)


def time_rows(pack: PublicPack, language: str) -> tuple[FigureRow, ...]:
    return tuple(FigureRow(service.id, service.name.of(language), service.time_limit.of(language))
                 for service in pack.services if service.time_limit)


def open_notice(
    notice: Notice, language: str, hall: str, local: Callable[..., str], as_of: str = "",
) -> OpenNotice:
    """`as_of`: see Notices."""
    outage = notice.outage
    return OpenNotice(
        notice.id, notice.kind, said(notice.title, language), local(notice.begins), local(notice.until),
        *((said(outage.area, language), said(outage.reason, language), local(outage.starts_at), local(outage.ends_at))
          if outage else ("", "", "", "")),
        code=code_text(notice, language, hall, local, as_of), pdf=notice.attachment.name if notice.attachment else "",
        pages=tuple(map(picture_address, notice.attachment.pages if notice.attachment else ())), tariff=notice.tariff)


def code_text(notice: Notice, language: str, hall: str, local: Callable[..., str], as_of: str = "") -> str:
    """What a phone reads from the code: short enough to be scanned at once, and it says whose word it is."""
    lines = [f"【{hall}】{said(notice.title, language)}"]
    if notice.outage is not None:
        lines += [said(notice.outage.area, language),
                  f"{local(notice.outage.starts_at)} – {local(notice.outage.ends_at)}".replace("T", " "),
                  said(notice.outage.reason, language)]
    if notice.attachment is not None:
        lines.append(("附件：" if language == "zh_CN" else "Attachment: ") + notice.attachment.name)
    if as_of:
        lines.append(("截至 " if language == "zh_CN" else "As of ") + as_of.replace("T", " "))
    text = plain_text(said(notice.meaning, language) or said(notice.body, language)).replace("\n", " ")
    room = _CODE_CHARACTERS - sum(map(len, lines))
    if text and room > 20:
        lines.append(text if len(text) <= room else f"{text[:room - 1]}…")
    return "\n".join([*filter(None, lines), f"No. {notice.no}.{notice.version}"])


def promise_rows(pack: PublicPack, language: str) -> tuple[PromiseRow, ...]:
    return tuple(PromiseRow(p.no, p.title.of(language), p.text.of(language)) for p in pack.promises)


def hours_rows(pack: PublicPack) -> tuple[HoursRow, ...]:
    """One row for each run of neighbouring days with the same hours, in the week's order."""
    rows = []
    for hours in pack.hall.opening:
        days = sorted(hours.days)
        while days:
            run = [day for at, day in enumerate(days) if day == days[0] + at]
            rows.append(HoursRow(run[0], run[-1], hours.opens, hours.closes,
                                 hours.opens == "00:00" and hours.closes == "24:00"))
            days = days[len(run):]
    return tuple(sorted(rows, key=lambda row: (row.first, row.opens)))


def _row(notice: Notice, language: str, local: Callable[..., str], *, mine: bool) -> NoticeRow:
    outage = notice.outage
    begins, ends = (outage.starts_at, outage.ends_at) if outage else (notice.begins, notice.until)
    return NoticeRow(notice.id, notice.kind, said(notice.title, language),
                     said(outage.area, language) if outage else "", local(begins), local(ends), mine)


def _wall_text(pack: PublicPack, page: str, language: str, people: Sequence[PublicPerson]) -> str:
    match page:
        case "promises":
            return "\n".join(f"{row.title} {row.text}" for row in promise_rows(pack, language))
        case "fees":
            return "\n".join(f"{row.name} {row.figure}" for row in fee_rows(pack, language))
        case "times":
            return "\n".join(f"{row.name} {row.figure}" for row in time_rows(pack, language))
        case "contact":
            return "\n".join(f"{one.name.of(language)} {one.number}" for one in pack.hall.hotlines)
        case "staff":
            shown = [f"{row.person} {row.number} {row.windows}" for row in person_rows(people, pack, language)]
            return "\n".join([public_text(pack, page, language), *shown])
    return public_text(pack, page, language)


def _holds(text: str, needles: list[str]) -> bool:
    folded = text.casefold()
    return all(needle in folded for needle in needles)
