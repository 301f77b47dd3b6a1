"""What a reconciled day left open is kept, until the two sides agree or somebody closes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete

from kiosk.hub.dialect import upsert
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.payments.ports import Channel
from kiosk.payments.reconciling import DIFFERENCES, Compared
from kiosk.payments.tables import differences
from kiosk.tickets import raise_alert


def key_of(channel: str, day: date, line: Compared) -> str:
    return f"{channel}.{day}.{line.refund or line.number}"


def raise_differences(services: HubServices, channel: Channel, day: date, found: Sequence[Compared]) -> int:
    """One alert a day and channel that does not fit; how many lines do not. They are kept for the work list."""
    count, now = sum(one.finding in DIFFERENCES for one in found), services.clock.now()
    with services.write() as work:
        _keep(work, channel, day, found, now)
        if count:
            raise_alert(
                work, "payment", f"reconciliation:{channel}.{day}", now, what="difference", channel=channel.value,
                day=day.isoformat(), lines=str(count))
        work.commit()
    return count


def _keep(work: HubWork, channel: Channel, day: date, found: Sequence[Compared], now: datetime) -> None:
    """Of that day and channel just these: what fits now is gone, what was found before keeps its time."""
    lines = {key_of(channel, day, one): one for one in found if one.finding in DIFFERENCES}
    c = differences.c
    work.connection.execute(delete(differences).where(
        c.hall_id == work.hall, c.channel == channel.value, c.day == day, c.key.not_in(lines)))
    for key, one in lines.items():
        values = {"finding": one.finding.value, "ours_fen": one.ours_fen, "theirs_fen": one.theirs_fen, "at": one.at}
        work.connection.execute(upsert(work.connection, differences).values(
            hall_id=work.hall, key=key, channel=channel.value, day=day, number=one.refund or one.number, found_at=now,
            **values).on_conflict_do_update(index_elements=["hall_id", "key"], set_=values))
