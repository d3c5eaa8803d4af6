"""The website: pages staged from volumes and prose, built, checked, and swapped in as a whole."""
