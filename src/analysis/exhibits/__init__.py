"""Figures and tables as they are published: drawn, captioned, sourced, counted and written to disk."""
