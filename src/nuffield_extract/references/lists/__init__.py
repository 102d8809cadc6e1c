"""Where the reference lists of a page are, and which of their lines are entries."""
