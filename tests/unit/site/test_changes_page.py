from analysis.paths import Project
from analysis.series.changes import ExhibitMove, NumberMove, VolumeChange
from analysis.site.changes_page import changes_page, forget_changes, note_changes, noted_changes

MOVED = VolumeChange(
    "corpus",
    ("data/coding/coding.csv changed in row 12 (d2009#1, role: goal -> measure)",),
    (
        ExhibitMove("corpus-sizes", "figure", ("1 of 8 numbers moved",)),
        ExhibitMove("corpus-old", "table", ("it is gone",)),
    ),
    (NumberMove("han", "25,120", "25,119", -1.0), NumberMove("top", None, "<port>")),
)


def page(tmp_path, *found):
    project = Project(tmp_path)
    note_changes(found, since="0.1.0", project=project)
    noted = noted_changes(project)
    assert noted is not None
    return changes_page(noted, titles={"corpus": "The texts"})


def test_the_page_counts_what_moved_and_names_the_cause(tmp_path):
    text = page(tmp_path, MOVED)
    assert text.startswith("# Changes since release 0.1.0\n")
    assert "2 figures and tables and 2 numbers in the text moved, in 1 volume." in text
    assert "## The texts" in text
    assert "<li>data/coding/coding.csv changed in row 12 (d2009#1, role: goal -&gt; measure)</li>" in text


def test_numbers_have_old_and_new_value_and_the_difference(tmp_path):
    text = page(tmp_path, MOVED)
    assert "<tr><td><code>han</code></td><td>25,120</td><td>25,119</td><td>−1</td></tr>" in text
    assert "<tr><td><code>top</code></td><td>none</td><td>&lt;port&gt;</td><td></td></tr>" in text


def test_figures_lead_to_their_pages_and_what_is_gone_leads_nowhere(tmp_path):
    text = page(tmp_path, MOVED)
    assert '<a href="fig/corpus-sizes/index.html">corpus-sizes</a>: 1 of 8 numbers moved' in text
    assert 'href="volumes/corpus.html#corpus-old"' not in text


def test_that_nothing_moved_is_said(tmp_path):
    assert "Nothing moved since release 0.1.0" in page(tmp_path)


def test_a_book_that_is_compared_with_nothing_has_no_page(tmp_path):
    page(tmp_path, MOVED)
    forget_changes(Project(tmp_path))
    assert noted_changes(Project(tmp_path)) is None
