"""A hall that has nothing to do with electricity: its pack is a copy of the demonstration's with its own files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.announcements.required import missing, required
from kiosk.standards.check import Report
from kiosk.standards.compile import public_document
from kiosk.standards.public import PublicPack, public_pack
from tests.standards.conftest import TODAY

FILES = {
    "pack.toml": '[pack]\nid = "social-insurance"\nversion = "2026.1"\n',
    "hall.toml": """
[hall]
id = "si-hall"
name = { zh = "社会保险服务大厅", en = "Social Insurance Hall" }
timezone = "Asia/Shanghai"
day_starts = "04:00"
last_ticket_minutes = 20

[[opening]]
days = [1, 2, 3, 4, 5]
opens = "09:00"
closes = "17:00"

[[hotline]]
number = "12333"
name = { zh = "人社服务热线", en = "Human resources and social security line" }

[[hotline]]
number = "12345"
name = { zh = "政务服务便民热线", en = "Government service hotline" }
regulator = true
""",
    "categories.toml": '[[category]]\nletter = "A"\nname = { zh = "社保业务", en = "Social insurance" }\n',
    "windows.toml": '[[window]]\nid = "1"\nname = { zh = "1号窗口", en = "Window 1" }\ncategories = ["A"]\n',
    "materials.toml": '[[material]]\nid = "id_card"\nname = { zh = "有效身份证件", en = "Identity document" }\n',
    "figures.toml": """
[[unit]]
id = "working_day"
text = { zh = "{n}个工作日", en = "{n} working days" }

[[figure]]
id = "transfer_days"
value = 15
unit = "working_day"
basis = "Invented."
source = ["X1"]
confidence = "high"
""",
    "commitments.toml": """
[[commitment]]
no = 1
title = { zh = "限时办结", en = "Done in time" }
text = { zh = "转移接续{transfer_days}内办结。", en = "A transfer is done within {transfer_days}." }
source = ["X1"]
confidence = "high"
""",
    "services.toml": """
[[group]]
id = "pension"
name = { zh = "养老保险", en = "Pension" }
icon = "users"

[[service]]
id = "TRANSFER"
name = { zh = "养老保险转移", en = "Move a pension account" }
group = "pension"
category = "A"
icon = "user-edit"
common = true
terminal = "counter"
steps = [{ zh = "到窗口办理", en = "Go to a window" }]
time_limit = { zh = "{transfer_days}内", en = "Within {transfer_days}" }
materials = { items = ["id_card"], source = ["X1"], confidence = "high" }
""",
    "profiles.toml": """
[[profile]]
id = "standard"
zones = ["business", "consultation", "announcements", "waiting", "feedback"]
queue = true
attended = true
""",
    "signoff.toml": "[signoff]\ndemonstration = false\n",
}
NOT_ITS_OWN = ("fault.toml", "public.toml", "queue.toml", "quiz.toml", "survey.toml", "complaints.toml", "tariffs.json")


@pytest.fixture
def report(folder: Path, judge: Callable[[], Report]) -> Report:
    for file, text in FILES.items():
        (folder / file).write_text(text, "utf-8")
    for file in NOT_ITS_OWN:
        (folder / file).unlink()
    return judge()


@pytest.fixture
def pack(report: Report) -> PublicPack:
    return public_pack(public_document(report.draft, on=TODAY))


def test_its_pack_has_no_fault(report: Report) -> None:
    assert report.faults == ()


def test_it_is_called_by_its_own_number_and_has_no_page_for_a_power_cut(pack: PublicPack) -> None:
    assert pack.fault is None
    assert pack.hotline == "12333"
    assert [line.number for line in pack.named_on_paper] == ["12333", "12345"]


def test_it_has_to_show_its_own_numbers_and_not_the_suppliers(pack: PublicPack) -> None:
    assert required(pack)[-2:] == ("12333", "12345")
    assert missing(pack, shown=1) == ("prices", "fees", "licence")


@pytest.mark.parametrize(("file", "key"), [
    ("hall.toml", "hotline"), ("zones.toml", "zone"), ("profiles.toml", "profile")])
def test_what_every_screen_or_paper_needs_one_of_cannot_be_left_out(
    file: str, key: str, report: Report, folder: Path, judge: Callable[[], Report],
) -> None:
    assert report.faults == ()
    blocks = (folder / file).read_text("utf-8").split("\n[[")
    kept = [block for block in blocks if not block.lstrip("[").startswith(f"{key}]]")]
    (folder / file).write_text("\n[[".join(kept), "utf-8")
    assert [fault.reason for fault in judge().faults if (fault.file, fault.key) == (file, key)] == [
        "is missing: at least one is needed"]
