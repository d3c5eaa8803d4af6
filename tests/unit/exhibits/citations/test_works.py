"""What is cited."""

from tests.unit.exhibits.citation_works import EDITION, HOMELESS, data, figure, whole

from analysis.coding.codebook import read_codebook
from analysis.corpus.edition import corpus_version
from analysis.exhibits.citations.works import exhibit, read_edition


def test_a_figure_has_its_own_date_version_and_address():
    work = figure()
    assert (work.kind, work.revision, work.issued, work.year) == ("figure", "2", "2027-02-01", "2027")
    assert work.url == "https://example.org/river/fig/profile-d2009-themes/"
    assert work.is_exhibit
    assert work.container["zh"] == "河流报告：三份河流文本"


def test_a_figure_without_a_revision_has_the_date_of_the_series():
    work = exhibit(EDITION, "x-y", {"en": "X", "zh": "甲"})
    assert (work.revision, work.issued) == ("", "2027-03-05")
    assert work.title == {"en": "X", "zh": "甲", "ko": "X"}


def test_a_table_leads_to_its_place_in_the_volume():
    work = exhibit(EDITION, "x-y", {"en": "X", "zh": "甲"}, kind="table", path="volumes/x.html#x-y")
    assert work.url == "https://example.org/river/volumes/x.html#x-y"


def test_series_and_data_set_are_wholes():
    assert [work.is_exhibit for work in (whole(), data())] == [False, False]
    assert whole().url == "https://example.org/river/"
    assert data().container == {}


def test_without_an_address_there_is_no_url():
    assert [work.url for work in (figure(HOMELESS), whole(HOMELESS), data(HOMELESS))] == ["", "", ""]


def test_the_committed_edition_names_corpus_and_codebook_as_they_are():
    edition = read_edition()
    assert edition.corpus == corpus_version()
    assert edition.codebook == str(read_codebook().version)
