"""One file a place where pages say to machines what they are."""
