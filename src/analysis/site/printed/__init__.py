"""The printed edition: the published pages as one book, set for A4 and printed by Chromium."""
