"""`kiosk demo --tour DIR`: real hub process, real terminal, real printer wire; no display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from ui.console.registry import PAGES

SCREENS = {
    "idle", "home", "services", "ticket", "groups", "group", "service", "search", "search-found", "search-none",
    "consultation", "announcements", "waiting", "scanned", "cancel-confirm", "cancelled", "fault",
    "help", "still-there", "self_service", "account-bills", "account-top-up", "pay-how", "pay-code", "paid",
    "account-part-amount", "account-part", "account-amount", "account-basket", "card-accounts",
    *(f"pay-{step}" for step in ("part-how", "own-code", "too-much", "bank")),
    "feedback", *(f"case-{step}" for step in ("kind", "topic", "words", "more", "who", "phone", "check", "given")),
    "track", "track-found", "voices", "voices-words", "voices-phone", "voices-thanks",
    "voices-photo", "voices-photo-taken", "meetings", *(f"meeting-{step}" for step in ("contact", "name", "booked")),
    "booking", "booking-found", "booking-sure", "emergency", "card", "survey", "survey-sentence", "survey-thanks",
    "rate", "rate-faces", "rate-reasons", "rate-call", "rate-thanks",
    "proof", "proof-code", "usage", "usage-year", "usage-months", "usage-bill", "own-receipts", "figures",
    "receipt", "invoice", "guide", *(f"wall-{page}" for page in ("promises", "fees", "staff")),
    "announcement", *(f"announcement-{step}" for step in ("take", "pdf", "print")), "announcements-find",
    *(f"ticket-{state}" for state in (
        "waiting", "called", "serving", "held", "transferred", "missed", "back-again", "finished")),
    *(f"service-{page}" for page in (
        "sign-in", "challenge", "new-pin", "health", "printer", "levels", "log", "end", "leave")),
    *(f"first-run-{step}" for step in (
        "welcome", "name", "hub", "code", "printer", "scanner", "finish", "done", "done-alone")),
}


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    folder = tmp_path_factory.mktemp("tour")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--tour", str(folder), "--quick"],
        cwd=project_root, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    assert done.stderr == "", "the terminal complained on the way"
    return folder


def _size(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as image:
        return image.size


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_pictures_every_screen_on_both_panels(tour: Path) -> None:
    for panel, size in (("portrait", (1080, 1920)), ("landscape", (1920, 1080))):
        pictures = {path.stem: path for path in (tour / panel / "zh").glob("*.png")}
        assert set(pictures) == SCREENS
        assert {_size(path) for path in pictures.values()} == {size}
        assert len({path.read_bytes() for path in pictures.values()}) == len(SCREENS), "two screens look the same"


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_pays_in_english_and_large_type_too(tour: Path) -> None:
    for panel in ("portrait", "landscape"):
        assert {path.stem for path in (tour / panel / "en-large").iterdir()} >= {
            "account-basket", "account-part", "pay-bank", "card-accounts", "usage", "paid", "receipt"}


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_pictures_the_bad_days(tour: Path) -> None:
    for panel in ("portrait", "landscape"):
        assert (tour / panel / "zh-no-paper" / "ticket.png").exists()
        assert (tour / panel / "zh-township" / "home.png").exists()
        assert {path.stem for path in (tour / panel / "zh-no-gateway").iterdir()} >= {
            "pay-doubt", "outcome-asking", "outcome-paid"}
        assert {path.stem for path in (tour / panel / "zh-no-hub").iterdir()} >= {"home", "ticket", "fault", "help"}


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_pictures_a_clerks_morning_and_a_while_without_the_hub(tour: Path) -> None:
    pictures = {path.stem.removeprefix("counter-"): path for path in (tour / "counter" / "zh").glob("*.png")}
    assert set(pictures) == {
        "sign-in", "window", "queue", "chosen", "out-of-turn", "called", "strip", "serving", "transfer", "hold", "held",
        "finished", "given", "no-hub", "by-hand", "by-hand-found", "by-hand-serving",
        "own-page"}
    assert _size(pictures.pop("strip")) == (360, 120)
    assert {_size(path) for path in pictures.values()} == {(1280, 800)}
    assert len({path.read_bytes() for path in pictures.values()}) == len(pictures), "two screens look the same"


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_pictures_every_page_of_the_console_in_both_looks(tour: Path) -> None:
    pictures = {path.stem.removeprefix("console-"): path for path in (tour / "console" / "zh").glob("*.png")}
    pages = {page.name for page in PAGES}
    within = {"people-cards", "conduct-new", "figures-person", "figures-quizzes"}
    assert set(pictures) == {"sign-in", *pages, *(f"{page}-dark" for page in pages), *within}
    assert {_size(path) for path in pictures.values()} == {(1440, 900)}
    assert len({path.read_bytes() for path in pictures.values()}) == len(pictures), "two pages look the same"


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_leaves_every_paper_as_picture_pdf_and_bytes(tour: Path) -> None:
    papers = {path.name for path in (tour / "papers").iterdir()}
    for name in ("ticket", "ticket-en", "ticket-own-series", "ticket-reprint", "test-slip"):
        for width in (80, 58):
            assert {f"{name}-{width}mm{kind}" for kind in (".png", ".pdf", ".bin")} <= papers
    for name in ("complaint-80mm", "bank-slip-80mm", "transfer-given-58mm", "notice-80mm", "case-file-a4",
                 "certificate-a4", "delivery-record-a4", "supervision-cards-a6", "statement-a4",
                 "reconciliation-a4", "shift-a4", "weekly-report-a4"):
        assert {f"{name}.png", f"{name}.pdf"} <= papers
    assert (tour / "papers" / "ticket-80mm.bin").read_bytes().startswith(b"\x1b@")
    assert "papers/ticket-80mm.png" in (tour / "index.html").read_text("utf-8")


@pytest.mark.e2e
@pytest.mark.slow
def test_the_tour_pictures_the_board_on_both_panels(tour: Path) -> None:
    scenes = {"calling", "called", "several-at-once", "priority", "nobody-called", "hub-lost", "no-hub"}
    for panel, size in (("portrait", (1080, 1920)), ("landscape", (1920, 1080))):
        pictures = {path.stem.removeprefix("board-"): path for path in (tour / panel / "board").glob("*.png")}
        assert set(pictures) == scenes
        assert {_size(path) for path in pictures.values()} == {size}
        assert len({path.read_bytes() for path in pictures.values()}) == len(scenes), "two scenes look the same"
