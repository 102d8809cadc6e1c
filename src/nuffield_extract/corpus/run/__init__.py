"""Runs over an archive: what was asked for, what was refused, and the way to a full folder."""
