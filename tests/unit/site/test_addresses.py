import pytest

from analysis.site.addresses import anchor, document_of, reader_link, root_of


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("d2009/3/1/1#2", "d2009-3-1-1-p2"),
        ("d2009/3/1/1", "d2009-3-1-1"),
        ("d2009#1", "d2009-p1"),
        ("d2012/0#2", "d2012-0-p2"),
        ("d2009/title", "d2009-title"),
        ("d2009/paratext", "d2009-paratext"),
    ],
)
def test_an_address_has_one_anchor(address: str, expected: str) -> None:
    assert anchor(address) == expected


def test_the_document_stands_first_in_an_address() -> None:
    assert [document_of(address) for address in ("d2009/3#2", "d2018#1", "d2014")] == ["d2009", "d2018", "d2014"]


def test_a_link_into_the_reader_is_relative() -> None:
    assert reader_link("d2009/1#2", "../") == "../reader/d2009.html#d2009-1-p2"


def test_the_root_is_as_far_up_as_the_page_is_deep() -> None:
    assert [root_of(page) for page in ("index", "volumes/corpus", "fig/x/index")] == ["", "../", "../../"]
