"""The hall's machines, and what wants somebody now: the most urgent first. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from kiosk.contract.counter import Alert
from kiosk.contract.today import HallToday, Machine
from kiosk.standards.public import PublicPack
from ui.console.today.rows import CareRow, MachineRow
from ui.console.today.snapshot import wall

_WORST = ("off", "cover_open", "out", "unknown", "low")
"""Of kiosk.paper.PaperState; the last one still prints."""
_TOLD = ("hall", "number", "place", "fact", "machine", "day")


def machine_rows(seen: HallToday, pack: PublicPack) -> list[MachineRow]:
    return [
        MachineRow(str(one.app_id), one.kind, one.code, one.name,
                   "here" if one.here else "away" if one.heard_at else "never", wall(one.heard_at, pack), paper_of(one))
        for one in seen.machines]


def paper_of(machine: Machine, but: Collection[tuple[str, ...]] = ()) -> str:
    """The worst of its printers, without those that `but` names by machine and device."""
    said = {device.state for device in machine.devices if (str(machine.app_id), device.device) not in but}
    return next((state for state in _WORST if state in said), "")


def care_rows(
    seen: HallToday, pack: PublicPack, language: str, may: Callable[[str], bool], *, open_now: bool,
) -> list[CareRow]:
    """Machines that are away are a trouble while the hall is open."""
    names = {one.id: one.name.of(language) for one in pack.windows}
    rows = [*_help(seen, pack, may), *_alerts(seen, pack, language, may), *_machines(seen, pack, open_now=open_now),
            *(CareRow(f"window {one.window}", "window", "by_hand", "",
                      names.get(one.window, one.window), "", grave=False, deed="")
              for one in seen.windows if one.by_hand)]
    return sorted(rows, key=lambda row: not row.grave)


def _help(seen: HallToday, pack: PublicPack, may: Callable[[str], bool]) -> Iterator[CareRow]:
    deed = "acknowledge_help" if may("acknowledge_help") else ""
    for one in sorted(seen.help, key=lambda one: (not one.escalated, one.called_at)):
        yield CareRow(str(one.help_id), "help", "escalated" if one.escalated else "", "", one.place,
                      wall(one.called_at, pack), grave=True, deed=deed)


def _alerts(seen: HallToday, pack: PublicPack, language: str, may: Callable[[str], bool]) -> Iterator[CareRow]:
    """A help call that nobody answers stands there itself."""
    called = {f"help:{one.help_id}" for one in seen.help}
    deed = "acknowledge_alert" if may("acknowledge_alert") else ""
    for one in seen.alerts:
        if one.kind == "printer":
            yield CareRow(str(one.alert_id), "printer", one.details.get("what", ""), "", _detail(one, language),
                          wall(one.at, pack, seen.business_day), grave=True, deed=deed,
                          channel=one.details.get("device", ""))
        elif one.subject not in called:
            why = one.details.get("task" if one.kind == "follow_up" else "what", "")
            yield CareRow(str(one.alert_id), "alert", one.kind, why, _detail(one, language),
                          wall(one.at, pack, seen.business_day), grave=one.kind in {"gateway", "store"}, deed=deed,
                          channel=one.details.get("channel", ""))


def _detail(alert: Alert, language: str) -> str:
    told = (*_TOLD, "room_zh" if language.startswith("zh") else "room_en")
    return " · ".join(alert.details[name] for name in told if name in alert.details)


def _machines(seen: HallToday, pack: PublicPack, *, open_now: bool) -> Iterator[CareRow]:
    """A printer whose alert stands open is there already."""
    told = {tuple(one.subject.split(":")[1:]) for one in seen.alerts if one.kind == "printer"}
    for one in seen.machines:
        paper, name = paper_of(one, but=told), f"{one.name} ({one.code})"
        if not one.here and one.heard_at is not None and open_now:
            yield CareRow(f"away {one.app_id}", "machine", one.kind, "", name, wall(one.heard_at, pack), grave=True,
                          deed="")
        if paper and one.here:
            yield CareRow(f"paper {one.app_id}", "printer", paper, "", name, "", grave=paper != "low",
                          deed="")
