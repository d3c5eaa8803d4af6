"""What published statistics say about what the texts promise, each value with its source, unit and vintage."""
