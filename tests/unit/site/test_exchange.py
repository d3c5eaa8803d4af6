import pytest

from analysis.site import exchange as place
from analysis.site.exchange import exchange, restore


@pytest.fixture
def sites(tmp_path):
    for name in ("html", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    return tmp_path


@pytest.mark.parametrize("in_one_step", [True, False])
def test_the_new_folder_stands_and_nothing_else_is_left(sites, monkeypatch, in_one_step):
    if not in_one_step:
        monkeypatch.setattr(place, "_exchanged", lambda *_: False)
    exchange(sites / "new", sites / "html")
    assert [path.name for path in sites.iterdir()] == ["html"]
    assert (sites / "html" / "index.html").read_text() == "new"


def test_a_first_folder_is_put_where_nothing_stood(sites):
    exchange(sites / "new", sites / "site")
    assert (sites / "site" / "index.html").read_text() == "new"


def test_an_exchange_cut_off_between_two_renames_is_put_right(sites):
    (sites / "html").rename(sites / "html.last")
    restore(sites / "html")
    assert (sites / "html" / "index.html").read_text() == "html"


def test_there_is_nothing_to_put_right_while_a_folder_stands(sites):
    restore(sites / "html")
    assert (sites / "html" / "index.html").read_text() == "html"
