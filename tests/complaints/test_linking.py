"""An anonymous case leads back to nobody, whoever holds every table of the terminals and the hub: not to its hour, not
to where it was given, not to who took it down, and neither does what its customer says of the answer.

KIOSK_LINKED=1000 gives as many (120 otherwise).
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from kiosk.complaints import workers
from kiosk.complaints.tables import cases
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore
from tests.complaints.test_from_a_terminal import anonymous, everything, named, to_nine
from tests.fixtures.case_terminal import case_terminal, open_all, print_all, send_up
from tests.fixtures.complaints import Office, publish_pack, stepped
from tests.fixtures.hub import HALL, Hub
from tests.fixtures.linker import Secrets, linked, ranks
from tests.fixtures.tables import everywhere

GIVEN = int(os.environ.get("KIOSK_LINKED", "120"))


@pytest.fixture
def office(hub: Hub, project_root: Path) -> Office:
    publish_pack(hub, project_root / "resources/standards/henan-demo.public.json")
    return Office.of(hub)


@pytest.fixture
def cores(hub: Hub, office: Office, tmp_path: Path) -> Iterator[list[TerminalCore]]:
    with case_terminal(tmp_path / "one", hub) as one, case_terminal(tmp_path / "two", hub) as two:
        yield [one, two]


def secrets_of(places: Sequence[int]) -> Secrets:
    """Of cases in the order in which they were given: when, in which hour, at which of two places."""
    when = [float(n) for n in range(len(places))]
    return {"when": when, "hour": ranks([n * 9 // len(places) for n in range(len(places))]),
            "where": [float(place) for place in places]}


def leads(database: Any, numbers: Sequence[str], places: Sequence[int], least: int = 1) -> dict[str, float]:
    links, looked = linked(everywhere(database), numbers, secrets_of(places))
    assert looked >= least, "the linker looks at nothing"
    return links


def shown(links: Mapping[str, float]) -> str:
    return "\n".join(f"{name}: {beyond}" for name, beyond in sorted(links.items(), key=lambda one: -one[1]))


def test_an_anonymous_case_leads_back_to_nobody(
        cores: list[TerminalCore], hub: Hub, office: Office, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    hub.clock.moved += to_nine(hub)
    dice = random.Random(7)
    clerks = [hub.staffed(Scope.STAFF, Role.CLERK) for _ in range(2)]
    quiet, loud, places, codes = [], [], [], []
    for n in range(GIVEN):
        hub.clock.moved += timedelta(minutes=9 * 60 / GIVEN * dice.uniform(0.5, 1.5) / 1.1)
        place = dice.randrange(4)
        places.append(place)
        core = cores[place % 2]
        loud.append(core.cases.give(named(n), "zh_CN").number)
        if place < 2:
            said = anonymous(n, account_no="4103200001234", name="canary-name", phone="13977777777")
            taken = core.cases.give(said, "zh_CN")
            quiet.append(taken.number)
            codes.append(taken.code)
        else:
            clerk = clerks[place - 2]
            clerk.staff = ""
            clerk.open_session()
            assert clerk.sign_in(clerk.code.rjust(4, "9"), f"pin of {clerk.code.rjust(4, '9')} at {HALL}").is_success
            quiet.append(stepped(clerk.command("accept_case", {
                "case_id": str(new_id()), "kind": "opinion", "anonymous": True,
                "given": {"text": f"canary-{n:04}", "name": "canary-name", "phone": "13977777777"}})).number)
        print_all(core)
    of = {place: [number for number, one in zip(quiet, places, strict=True) if one == place] for place in range(4)}
    for core, place in zip(cores, (0, 1), strict=True):
        links = leads(core.database, of[place], [0] * len(of[place]))
        assert links == {}, shown(links)
        lying = "\n".join(str(rows) for rows in everywhere(core.database))
        assert "canary" not in lying and not any(f'"{code}"' in lying for code in codes)
    both = {name: [(number, place % 2) for number, place in zip(quiet, places, strict=True) if place // 2 == which]
            for which, name in enumerate(("terminal", "desk"))}
    links = leads(hub.services.database, *zip(*both["desk"], strict=True))
    assert links == {}, f"while they wait at the hub: {shown(links)}"
    hub.clock.moved += timedelta(days=1)
    for core in cores:
        send_up(core)
    open_all(hub)
    for cases_there in both.values():
        links = leads(hub.services.database, *zip(*cases_there, strict=True), least=20)
        assert links == {}, shown(links)
    links = leads(hub.services.database, quiet, [0] * len(quiet), least=20)
    assert links == {}, shown(links)
    links = leads(hub.services.database, loud, [place % 2 for place in places])
    assert {"when by order", "hour by order", "where by groups"} <= {name.partition(" -> ")[2] for name in links}, (
        "it finds nothing where there is something to be found")
    lying = "\n".join(str(rows) for core in cores for rows in everywhere(core.database))
    assert not [number for number in quiet if number in lying], "nothing of them is left at the terminals"
    lying = "\n".join(str(rows) for rows in everywhere(hub.services.database))
    assert "canary" not in lying and "13977777777" not in lying and "4103200001234" not in lying
    logged = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("kiosk"))
    assert not [number for number in quiet if number in logged] and "canary" not in logged
    found = [given for given in everything(hub) if "canary" in given.text]
    assert len(found) == GIVEN and not any(one.phone or one.name or one.account_no for one in found)
    at_terminals = [number for number, place in zip(quiet, places, strict=True) if place < 2]
    _judge(cores, hub, quiet, dict(zip(at_terminals, codes, strict=True)))


def _judge(cores: list[TerminalCore], hub: Hub, quiet: Sequence[str], codes: Mapping[str, str]) -> None:
    """All have an answer; on another day their customers come back, in another order, and say what they think of it."""
    with hub.services.write() as work:
        work.connection.execute(update(cases).where(cases.c.number.in_(quiet)).values(stage="replied"))
        work.commit()
    hub.clock.moved += to_nine(hub)
    order = random.Random(11).sample(sorted(codes), len(codes))
    places = [random.Random(n).randrange(2) for n in range(len(order))]
    for n, (number, place) in enumerate(zip(order, places, strict=True)):
        hub.clock.moved += timedelta(minutes=9 * 60 / len(order) / 1.1)
        assert cores[place].cases.verdict(number, codes[number], content=n % 3 > 0).content is (n % 3 > 0)
    links = leads(hub.services.database, order, places)
    assert links == {}, f"while they wait: {shown(links)}"
    hub.clock.moved += timedelta(days=1)
    workers.take_lane_in(hub.services)
    links = leads(hub.services.database, order, places, least=30)
    assert links == {}, shown(links)
