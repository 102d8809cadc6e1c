"""What is told of a page: why it failed, or, where that is asked for, how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.cli.voice import attention, failure, tell

if TYPE_CHECKING:
    from nuffield_extract.corpus.account import Account
    from nuffield_extract.corpus.outcomes import Outcome


def tell_of_failure(outcome: Outcome, *, advice: str = "") -> None:
    """Nothing; standard error names the page, why it failed, and what to do where that is known."""
    tell(outcome.source, failure(outcome.error or ""), outcome.message or "", advice)


def tell_of_reading(outcome: Outcome) -> None:
    """Nothing; standard error says how the page was read, and each notice."""
    took = f"{outcome.seconds:.3f} s"
    if outcome.account is None:
        tell(outcome.source, f"given up after {took}")
        return
    tell(outcome.source, f"read in {took}", *_reading(outcome.account))
    for notice in outcome.account.notices:
        tell(outcome.source, attention("notice"), notice.code, notice.message)


def _reading(account: Account) -> tuple[str, ...]:
    capture = account.capture
    saved = "as the site sent it" if capture.wrapper == "none" else f"unwrapped {capture.wrapper}"
    text = f"{capture.encoding or 'text'} by {capture.encoding_from}"
    profile = (
        f"profile {account.profile} by {account.chosen_by}" if account.profile else "no profile"
    )
    return (f"{saved}, {text}", profile, f"content by {account.found_by}")


ADVICE = {
    "MemoryExceeded": "--memory allows more",
    "NoContent": "a page without an article: nuffield-extract explain tells what stands on it",
    "NotHtml": "no saved page: leave it out, or save it again",
    "PageTooDeep": "--no-limits reads it all the same",
    "PageTooLarge": "--no-limits reads it all the same",
    "PermissionError": "check its permissions",
    "TimeExceeded": "--timeout allows more",
    "WorkerLost": "it harms the reader: --errors keeps its name for a report",
}
"""What to do about a page that failed, by the name of its error."""
