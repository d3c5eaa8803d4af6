"""Taking a document into the series, and out again: what is written, all or nothing, and what would change."""
