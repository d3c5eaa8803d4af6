"""The texts: where they come from, how they are divided, and how every part of them is addressed."""
