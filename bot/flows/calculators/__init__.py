"""Named calculations that complete the text of an outcome; pure, fed with data."""
