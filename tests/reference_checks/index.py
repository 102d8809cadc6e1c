"""The pages of the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_checks.pages import FOLDER

if TYPE_CHECKING:
    from reference_checks.comparing import Tables


def tables() -> Tables:
    names = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "index")
    return {("Reference", "page"): {f"[{name}]({name}.md)": {} for name in names}}
