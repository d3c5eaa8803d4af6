"""The series: which volumes there are, which are stale, and how they are run."""
