"""What kinds of sources share: streams, framing, HTTP responses, entries and columns."""
