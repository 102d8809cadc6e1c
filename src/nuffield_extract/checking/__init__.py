"""A profile tried on saved pages: what each of its selectors finds, and what is read of it."""

from nuffield_extract.checking.check import check_page, report_of
from nuffield_extract.checking.rendering import as_json, as_text
from nuffield_extract.checking.report import PageChecked, PageFailed, Report, RuleFound

__all__ = [
    "PageChecked",
    "PageFailed",
    "Report",
    "RuleFound",
    "as_json",
    "as_text",
    "check_page",
    "report_of",
]
