"""What the survey came to, for staff. Registered by import."""

from __future__ import annotations

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.survey import AskSurvey, SurveyResults
from kiosk.errors import BadInput
from kiosk.feedback.survey.results import read
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask

LOOKS, MISSES = Rate(60, 2.0), Rate(60, 1.0)
MOST_MONTHS = 36


@ask("survey/results", scopes={Scope.STAFF}, body=AskSurvey, answer=SurveyResults, rate=LOOKS, refusals=MISSES,
     roles=MAY["survey/results"])
def results(ctx: AskContext, asked: AskSurvey) -> SurveyResults:
    """Raises BadInput for months the wrong way round, or more than three years of them."""
    months = 12 * (asked.last.year - asked.first.year) + asked.last.month - asked.first.month
    if not 0 <= months < MOST_MONTHS:
        raise BadInput("the first month comes before the last, at most three years of them", field="first")
    with ctx.services.database.read() as connection:
        return read(connection, ctx.caller.hall, asked.first, asked.last)
