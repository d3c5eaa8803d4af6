"""The citation in running text."""

from pathlib import Path

from docutils import nodes
from tests.unit.exhibits.citation_works import data, whole

from analysis.exhibits.citations.styles import citation
from analysis.paths import PROJECT
from analysis.site.citation_role import citation_nodes

WORKS = {"series": whole(), "dataset": data()}


def test_the_text_is_that_of_the_citation_with_its_title_in_italics():
    made = list(citation_nodes(WORKS, "series"))
    assert "".join(node.astext() for node in made) == citation(whole(), "chicago", "en")
    assert [type(node) for node in made if node.astext().startswith("River Reports:")] == [nodes.emphasis]


def test_home_and_readme_leave_the_citation_to_the_record():
    home = (PROJECT.book / "index.md").read_text(encoding="utf-8").partition("## How to cite")[2]
    assert "{citation}`series`" in home
    readme = Path(PROJECT.root / "README.md").read_text(encoding="utf-8").partition("## How to cite")[2]
    assert "tumen cite series" in readme
    assert [word for word in ("(2026)", "0.1.0", "contributors (") if word in home + readme] == []
