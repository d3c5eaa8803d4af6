"""Works in the staged folder."""

import json

from tests.unit.exhibits.citation_works import EDITION
from tests.unit.site.builders import exhibit

from analysis.exhibits.citations.works import Revision
from analysis.site.staged_works import read_works, works_json, works_of


def test_works_come_back_as_they_were_staged():
    works = works_of([exhibit(), exhibit("alpha-links", "table")], EDITION)
    assert read_works(json.loads(works_json(works))) == works
    assert list(works) == ["alpha-themes", "alpha-links", "series", "dataset"]


def test_an_exhibit_has_the_revision_that_is_kept_of_it():
    works = works_of([exhibit()], EDITION, revisions={"alpha-themes": Revision("3", "2027-01-02")})
    assert (works["alpha-themes"].revision, works["alpha-themes"].issued) == ("3", "2027-01-02")
