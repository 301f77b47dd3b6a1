"""What was done by hand, told to the hub: the same batch under the same command until it answers."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from kiosk.contract.counter import ByHand, MergeByHand, Merged
from kiosk.counter.by_hand import Hand, Sheet
from kiosk.counter.journal import Batch, Journal, Kept, Mismatch
from kiosk.errors import HubUnavailable, KioskError
from kiosk.ids import new_id

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient

log = logging.getLogger(__name__)
MOST_ENTRIES = 100
SIGNED_OUT = frozenset({"sign_in_needed"})


def hand_in(journal: Journal, client: HubClient) -> None:
    """Until nothing is left to tell. Raises HubUnavailable; a batch that the hub refuses becomes mismatches."""
    while (batch := _next(journal)) is not None:
        mismatches = _told(batch, client)
        journal.change(lambda kept, told=mismatches: replace(  # type: ignore[misc]
            kept, batch=None, mismatches=kept.mismatches + told))


def _told(batch: Batch, client: HubClient) -> tuple[Mismatch, ...]:
    payload = MergeByHand(window=batch.window, entries=[_entry(hand) for hand in batch.entries])
    try:
        merged = client.ask("merge_by_hand", payload, Merged, command_id=batch.command_id)
    except HubUnavailable:
        raise
    except KioskError as error:
        if error.code in SIGNED_OUT:
            raise
        log.error("the hub took nothing of what was done by hand: %s: %s", error.code, error.cause)
        return tuple(Mismatch(hand.number, error.code) for hand in batch.entries)
    return tuple(Mismatch(c.number, c.reason, c.window or "") for c in merged.conflicts)


def _next(journal: Journal) -> Batch | None:
    def prepare(kept: Kept) -> Kept:
        if kept.batch is not None or not kept.sheet.unmerged:
            return kept
        window = kept.sheet.unmerged[0].window
        entries = tuple(takewhile(lambda hand: hand.window == window, kept.sheet.unmerged))[:MOST_ENTRIES]
        hand = kept.sheet.hand
        if hand is not None and hand.changed and len(entries) == len(kept.sheet.unmerged):
            hand = replace(hand, changed=False)
        return replace(
            kept, sheet=Sheet(hand=hand, done=kept.sheet.done[len(entries):]), batch=Batch(new_id(), window, entries))

    return journal.change(prepare).batch


def _entry(hand: Hand) -> ByHand:
    return ByHand(
        number=hand.number, ticket_id=hand.ticket_id, called_at=hand.called_at, started_at=hand.started_at,
        finished_at=hand.finished_at, outcome=hand.stage.value, calls=min(hand.calls, 99),
        service_id=hand.service_id or None, served_seconds=hand.served_seconds if hand.version else None)
