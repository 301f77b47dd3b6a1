"""The manager's report: what a day, a week or a month of the hall came to."""

from kiosk.reports.making import make
from kiosk.reports.model import Report
from kiosk.reports.periods import Kind, Period, period_of
from kiosk.reports.reading import report_of
from kiosk.reports.workbook import workbook

__all__ = ["Kind", "Period", "Report", "make", "period_of", "report_of", "workbook"]
