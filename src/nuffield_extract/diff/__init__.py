"""What changed between two saves of one page."""
