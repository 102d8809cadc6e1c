"""What pages tell machines of their references: exact, where it is there."""
