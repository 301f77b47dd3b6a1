"""What a view model is given: the parts of one running app."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ui.errand import Errand

if TYPE_CHECKING:
    from kiosk.clock import Clock
    from ui.core import Core
    from ui.hall import Hall
    from ui.jobs import Jobs
    from ui.notices import Notices
    from ui.scanning.cards import Cards
    from ui.scanning.scans import Scans
    from ui.session import Session


class Context(NamedTuple):
    """`scans`, `errand`, `notices` and `cards`: on a terminal only."""

    session: Session
    hall: Hall
    jobs: Jobs
    clock: Clock
    scans: Scans | None = None
    errand: Errand = Errand()
    notices: Notices | None = None
    cards: Cards | None = None

    @property
    def core(self) -> Core | None:
        """None until the terminal's core is open: check before a job, or offer what works without."""
        return self.hall.core
