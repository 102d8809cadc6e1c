"""A saved page as the site sent it: decoded and unwrapped."""

from nuffield_extract.capture.capture import Captured, capture
from nuffield_extract.capture.damage import sound

__all__ = ["Captured", "capture", "sound"]
