"""Styles as tables: by name, a template for each CSL type that the style prints."""

from __future__ import annotations

from training.tables.continental import CONTINENTAL
from training.tables.humanities import HUMANITIES
from training.tables.sciences import SCIENCES
from training.tables.think_tank import THINK_TANK
from training.tables.web import WEB
from training.tables.wikipedia import WIKIPEDIA

STYLES = THINK_TANK | SCIENCES | HUMANITIES | CONTINENTAL | WIKIPEDIA | WEB
"""All styles."""
