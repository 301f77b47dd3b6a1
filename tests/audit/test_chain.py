"""Any edit, deletion or cut of the audit is found."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError

from kiosk.audit import entries as entries_of
from kiosk.audit import note
from kiosk.audit.checking import verify
from kiosk.audit.model import START, Anchor, Entry, faults, seal
from kiosk.audit.tables import audit_entries
from kiosk.hub.tokens import Tokens
from tests.fixtures.hub import Hub

KEY = b"k" * 32
FIELDS = ("seq", "at", "by", "action", "subject", "details", "seal")


def chain(length: int) -> list[Entry]:
    made: list[Entry] = []
    for seq in range(1, length + 1):
        entry = Entry(seq, datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seq), f"p{seq % 7}", "Published",
                      f"announcement:{seq % 5}", {"version": seq})
        made.append(replace(entry, seal=seal(KEY, made[-1].seal if made else START, entry)))
    return made


def tampered(whole: list[Entry], chance: random.Random) -> list[Entry]:
    """An edit, a deletion, a cut, a swap or an insertion, with or without a seal made with another key."""
    entries, at = list(whole), chance.randrange(len(whole))
    match chance.randrange(6):
        case 0:
            change = chance.choice([{"by": "somebody"}, {"details": {"version": 0}}, {"at": entries[at].at + timedelta(
                microseconds=1)}, {"action": "Nothing"}, {"subject": "x:1"}, {"seal": "f" * 64}])
            entries[at] = replace(entries[at], **change)
        case 1:
            del entries[at]
        case 2:
            del entries[at:]
        case 3:
            for seq in range(at, len(entries)):  # all the rest sealed anew, by somebody without the key
                before = entries[seq - 1].seal if seq else START
                new = replace(entries[seq], by="somebody")
                entries[seq] = replace(new, seal=seal(b"guess", before, new))
        case 4:
            entries.insert(at, entries[at])
        case 5:
            entries[at:] = [replace(one, seq=one.seq - 1) for one in entries[at + 1:]]
    return entries


def test_a_thousand_random_edits_deletions_and_cuts_are_all_found():
    whole = chain(40)
    anchors = [Anchor(entry.seq, entry.seal) for entry in whole]
    assert faults(KEY, whole, anchors) == []
    chance = random.Random(20_260_105)
    for _ in range(1000):
        entries = tampered(whole, chance)
        assert faults(KEY, entries, anchors), entries


def test_three_hundred_spoilt_chains_in_the_database_are_all_found(hub: Hub):
    """As above, through the store and the check that staff ask for; what would be the same entry twice it refuses."""
    services, chance, refused = hub.services, random.Random(20_261_130), 0
    tokens = Tokens(services.identity.secret, services.hall)
    with services.write() as work:
        for n in range(40):
            note(work, tokens, "Published", f"announcement:{n % 5}", hub.clock.now(), by=f"p{n % 7}", version=n)
        work.commit()

    def lies(entries: list[Entry]) -> bool:
        """Whether the check finds fault with a database that holds these."""
        with services.database.write() as work:
            work.connection.execute(delete(audit_entries))
            if entries:
                work.connection.execute(insert(audit_entries), [
                    {"hall_id": services.hall, **{name: getattr(one, name) for name in FIELDS}} for one in entries])
            work.commit()
        with services.database.read() as connection:
            return bool(verify(connection, services.hall, tokens).faults)

    with services.database.read() as connection:
        whole = entries_of(connection, services.hall)
    assert not lies(whole)
    for _ in range(300):
        spoilt = tampered(whole, chance)
        try:
            assert lies(spoilt), spoilt
        except IntegrityError:
            assert len({one.seq for one in spoilt}) < len(spoilt)
            refused += 1
    assert 0 < refused < 100
    assert not lies(whole)


def test_what_is_done_to_the_database_is_found(hub: Hub):
    tokens = Tokens(hub.services.identity.secret, hub.services.hall)

    def verdict() -> list[tuple[int, str]]:
        with hub.services.database.read() as connection:
            return [(fault.seq, fault.what) for fault in verify(connection, hub.services.hall, tokens).faults]

    with hub.services.write() as work:
        for n in range(5):
            note(work, tokens, "Tried", "thing:1", hub.clock.now(), by="hub", n=n, 词="字")
        work.commit()
    assert verdict() == []
    mine = audit_entries.c.hall_id == hub.services.hall
    for spoil, found in (
        (update(audit_entries).where(mine, audit_entries.c.seq == 2).values(by="x"), (2, "changed")),
        (delete(audit_entries).where(mine, audit_entries.c.seq == 5), (5, "cut")),
        (delete(audit_entries).where(mine, audit_entries.c.seq == 3), (3, "missing")),
        (delete(audit_entries).where(mine), (1, "cut")),
    ):
        with hub.services.database.write() as work:
            work.connection.execute(spoil)
            work.commit()
        assert found in verdict()
