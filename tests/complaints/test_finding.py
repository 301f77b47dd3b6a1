"""Any case is found by its number, however many there are and however long ago it was closed."""

from __future__ import annotations

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from tests.fixtures.complaints import Office, code, number_of, put_away
from tests.fixtures.hub import Hub


def test_an_old_number_is_found_among_many(hub: Hub) -> None:
    office = Office.of(hub)
    numbers = put_away(hub, 450)
    made = office.accept()
    for wanted, found in ((numbers[449], [numbers[449]]), ("0101-0300", [numbers[300]]), (made.number, [made.number]),
                          ("0101-044", numbers[440:450]), ("0101-9", []), ("C1F24010_-0001", None), ("%", None)):
        answer = office.manager.post("/v1/complaints/list", {"number": wanted})
        if found is None:
            assert code(answer) == "bad_input"
            continue
        assert [one["number"] for one in answer.json()["cases"]] == found


def test_a_number_shows_nothing_that_the_list_hides(hub: Hub) -> None:
    office = Office.of(hub)
    person = hub.staffed(Scope.STAFF, Role.MANAGER)
    made = office.accept(about_number=number_of(person))
    for app, found in ((person, 0), (office.clerk, 0), (office.manager, 1)):
        assert len(office.list(app, number=made.number).cases) == found


def test_closed_ones_go_on_to_the_oldest(hub: Hub) -> None:
    office, numbers = Office.of(hub), []
    put = put_away(hub, 450)
    after = None
    while page := office.list(office.manager, closed=True, after=after, limit=200).cases:
        numbers += [one.number for one in page]
        after = str(page[-1].case_id)
    assert numbers == put
