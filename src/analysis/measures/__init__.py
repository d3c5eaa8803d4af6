"""What the coded texts say when they are counted and compared; one module a question."""
