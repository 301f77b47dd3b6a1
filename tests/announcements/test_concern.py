"""Whoever has shown an account sees first what is about it, and nobody misses anything for that."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.announcements.model import cleaned
from kiosk.announcements.reading import Notice, read_notice
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.announcements import Content, Kind, Texts, Titles
from kiosk.ids import new_id
from kiosk.standards.public import read_public
from tests.fixtures.announcements import given_out
from ui.errand import Errand
from ui.terminal.announcements.snapshot import notice_rows

NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)


def made(kind: str = "notice", **targets: list[str]) -> Notice:
    notice = read_notice(given_out(new_id(), NOW, kind=kind, targets=targets))
    assert notice is not None
    return notice


@pytest.mark.parametrize(("targets", "village", "kind", "concerned"), [
    ({}, "东街", "hv", False), ({"areas": ["东街"]}, "东街", "", True), ({"areas": ["东街"]}, "西街", "hv", False),
    ({"customers": ["hv"]}, "西街", "hv", True), ({"customers": ["hv"]}, "西街", "", False),
    ({"areas": ["东街"], "customers": ["hv"]}, "东街", "lv_residential", False),
    ({"areas": ["东街"], "customers": ["hv"]}, "东街", "", True),
])
def test_a_notice_is_about_its_villages_and_kinds(targets, village, kind, concerned):
    assert made(**targets).concerns(village, kind) is concerned


def test_only_a_policy_that_says_so_is_about_tariffs_and_an_older_hubs_never_is():
    for kind in Kind:
        content = Content(kind=kind, title=Titles(), body=Texts(), tariff=True, ends_at=NOW)
        assert cleaned(content).tariff is (kind is Kind.POLICY)
    policy, notice = (given_out(new_id(), NOW, kind=kind, tariff=True) for kind in ("policy", "notice"))
    assert [read_notice(body).tariff for body in (policy, notice)] == [True, False]
    del policy["content"]["tariff"]
    assert read_notice(policy).tariff is False


def test_what_is_mine_comes_first_after_emergencies_and_the_rest_stays():
    plain, mine, urgent = made(), made(areas=["东街"]), made("emergency")
    rows = notice_rows([urgent, plain, mine], read_public(SHIPPED_PACK), "zh_CN", str, kind="", mine={mine.id})
    assert [(row.notice_id, row.mine) for row in rows[:3]] == [(urgent.id, False), (mine.id, True), (plain.id, False)]


def test_whose_account_it_was_is_gone_with_the_visit_and_not_with_the_errand():
    errand = Errand()
    errand.show_account("东街", "hv")
    errand.take_up("pay", [{}])
    errand.hand_over("pay")
    assert (errand.village, errand.customer_kind) == ("东街", "hv")
    errand.drop()
    assert vars(errand) == vars(Errand())
