"""What customers answered to the hall's own questions."""

from __future__ import annotations

from datetime import date

from kiosk.contract.survey import AnswerShare, QuestionResult, SurveyResults
from kiosk.reports.model import Table, Unit, Value, column
from kiosk.reports.periods import Kind, Period
from kiosk.standards import PublicPack, Words

_FEW = Words("答的人太少，不作结论", "Too few to say")


def months_of(period: Period) -> tuple[date, date] | None:
    """The first and the last month of the period; None of a day, which no answer bears."""
    return None if period.kind is Kind.DAILY else (period.first.replace(day=1), period.last.replace(day=1))


def table(told: SurveyResults, months: tuple[date, date], pack: PublicPack) -> Table:
    """Of each question that somebody answered; below the least number of answers only how many there were."""
    rows: list[tuple[Value, ...]] = []
    for question in told.questions:
        asked = Words(question.zh, question.en)
        if question.n and question.few:
            rows.append((asked, _FEW, question.n, None, None, None))
        rows += [(asked, _words(question, one, pack), one.count, one.of_all.share, one.of_all.low, one.of_all.high)
                 for one in question.answers]
    first, last = (f"{month:%Y-%m}" for month in months)
    span = first if first == last else f"{first} – {last}"
    return Table("survey", Words("问卷结果", "Survey"), (
        column("question", "问题", "Question", Unit.TEXT), column("answer", "回答", "Answer", Unit.TEXT),
        column("count", "人数", "Answers"), column("share", "占比", "Share", Unit.SHARE),
        column("low", "区间下限", "From", Unit.SHARE), column("high", "区间上限", "To", Unit.SHARE),
    ), tuple(rows), note=Words(
        f"答卷只记月份，此处为 {span} 整月；区间为 95%（Wilson）；不足 {told.fewest} 人作答的不作结论",
        f"Answers bear their month only: all of {span}. Intervals of 95 % (Wilson); below {told.fewest} answers "
        "nothing is said"))


def _words(question: QuestionResult, one: AnswerShare, pack: PublicPack) -> Value:
    """As the terminal words it; a code that the pack words no more is itself."""
    return Words(one.zh, one.en) if one.zh else pack.phrases.get(f"survey.{question.kind}_{one.code}", one.code)
