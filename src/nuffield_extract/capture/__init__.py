"""A saved page as the site sent it: decoded and unwrapped."""

from nuffield_extract.capture.capture import Captured, capture

__all__ = ["Captured", "capture"]
