"""One file a way in which tools wrap the pages that they save."""
