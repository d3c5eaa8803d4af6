"""Chance: what is set against which reference distribution, and how wide an interval is."""
