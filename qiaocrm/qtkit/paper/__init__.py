"""Paper: how a printed list is set in type and broken into pages, for any device alike."""
