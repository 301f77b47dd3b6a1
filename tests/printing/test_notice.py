"""An announcement on paper says what the screen says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.announcements.reading import read_notice
from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from kiosk.terminal.announcements import printed_data
from printing.press import Press
from tests.fixtures.announcements import given_out, words
from tests.printing.tools import pdf_text

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_notice_on_paper_says_all_that_it_says(press: Press, pack: PublicPack, language: str) -> None:
    notice = read_notice(given_out(
        new_id(), NOW, kind="outage", title=words("<b>计划停电", "<b>Power cut"),
        body=words("# 停电前\n- 关掉空调\n2. 拔下插头\n! 当心\n[图1]", "# Before\n- Coolers\n2. Plugs\n! Mind"),
        meaning=words("提前充电", "Charge first"), example=words("例如", "Say"),
        outage={"area": words("东街", "East Street"), "reason": words("检修", ""),
                "starts_at": NOW + timedelta(days=3), "ends_at": NOW + timedelta(days=3, hours=4)}))
    assert notice is not None
    text = "".join(pdf_text(press.compose("notice", printed_data(notice, language, pack)).pdf).split())
    said = {
        "zh_CN": ["<b>计划停电", "停电前", "关掉空调", "2.拔下插头", "当心", "提前充电", "东街", "检修", "11-26"],
        "en": ["<b>Powercut", "Before", "Coolers", "2.Plugs", "Mind", "Chargefirst", "EastStreet", "检修"]}
    assert [part for part in said[language] if part not in text] == []
    assert "[图1]" not in text
    late = printed_data(notice, language, pack, NOW.isoformat())
    away = {"zh_CN": "网络不通", "en": "networkwasaway"}[language]
    assert away not in text
    assert away in "".join(pdf_text(press.compose("notice", late).pdf).split())
