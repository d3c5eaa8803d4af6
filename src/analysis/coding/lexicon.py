"""The lexicon by which the texts are divided into words: guarded names, then terms and place names."""

from __future__ import annotations

from analysis.coding.registers import read_places, read_terms
from analysis.corpus.tokens import Lexicon, read_guards, short_words
from analysis.paths import PROJECT, Project

__all__ = ["read_lexicon", "read_nouns"]


def read_lexicon(project: Project = PROJECT) -> Lexicon:
    """Return the guards of the dictionary with the short terms of the term base and the short names of places.

    Names of more than four characters are left to their parts, so that the
    words they are made of can be counted.
    """
    names = [name for place in read_places(project)["names"] for name in place]
    return read_guards(project).with_words(short_words([*read_terms(project)["zh"], *names]))


def read_nouns(project: Project = PROJECT) -> tuple[str, ...]:
    """Return the words of the lexicon that name something: short terms that are no verbs, and short names of places."""
    terms = read_terms(project)
    names = [name for place in read_places(project)["names"] for name in place]
    verbs = set(terms.loc[terms["category"] == "verb", "zh"])
    return tuple(word for word in short_words([*terms["zh"], *names]) if word not in verbs)
