"""Numbers as people read them."""

from __future__ import annotations

_UNITS = ("B", "kB", "MB", "GB", "TB", "PB")
_STEP = 1_000  # SI, as disks and networks are sold
_MINUTE = 60
_SMALLEST = 0.001


def number(value: int) -> str:
    """The number with commas between thousands: `1,234,567`."""
    return f"{value:,}"


def counted(value: int, noun: str) -> str:
    """The number with its noun, in the plural but for one: `1 page`, `1,234 pages`."""
    return f"{value:,} {noun}" if value == 1 else f"{value:,} {noun}s"


def share(part: int, whole: int) -> str:
    """The part in percent; nothing and all are said of nothing and all only."""
    if not whole:
        return "–"
    if 0 < part < whole * _SMALLEST:
        return "<0.1%"
    if whole * (1 - _SMALLEST) < part < whole:
        return ">99.9%"
    return f"{100 * part / whole:.1f}".removesuffix(".0") + "%"


def size(octets: int) -> str:
    """So many bytes in the unit that leaves one to three digits before the point: `1.2 GB`."""
    value = float(octets)
    for unit in _UNITS:
        # What rounds to 1,000 is written in the next unit.
        if round(value, 1) < _STEP or unit == _UNITS[-1]:
            break
        value /= _STEP
    return f"{octets} B" if unit == "B" else f"{value:,.1f} {unit}"


def rate(value: float | None) -> str:
    """So many a second, to three digits or more: `0.12`, `41.3`, `1,204`."""
    if value is None:
        return "–"
    for bound, written in ((10, f"{value:.2f}"), (100, f"{value:.1f}")):
        if float(written) < bound:
            return written
    return f"{value:,.0f}"


def duration(seconds: float) -> str:
    """The time in its two largest units: `4.2 s`, `1 min 32 s`, `3 h 05 min`."""
    if round(seconds, 1) < _MINUTE:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), _MINUTE)
    if minutes < _MINUTE:
        return f"{minutes} min {rest:02d} s"
    hours, minutes = divmod(round(seconds / _MINUTE), _MINUTE)
    return f"{hours:,} h {minutes:02d} min"
