"""The operator's own documents: what became of each, as data, as lines and as a page."""
