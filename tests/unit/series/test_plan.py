import pandas as pd
import pytest

from analysis.errors import Fault, InputError
from analysis.series import plan as planning
from analysis.series.plan import Volume, plan_faults, read_plan


@pytest.fixture(autouse=True)
def three_documents(monkeypatch):
    monkeypatch.setattr(planning, "read_documents", lambda project: pd.DataFrame({"id": ["d2009", "d2012", "d2018"]}))


@pytest.fixture(autouse=True)
def templates(template):
    template("corpus.ipynb", '!volume: str = "draft"  # id')
    template("profile.ipynb", '!document: str = "d2009"  # document')
    template("comparison.ipynb", '!earlier: str = "d2009"  # first\nlater: str = "d2018"  # second')


def sentences(project):
    return [str(fault).removeprefix("notebooks/series.yml, ") for fault in plan_faults(project)]


def test_a_family_spreads_over_the_documents_in_order_of_date(project, plan):
    plan("volumes: [{volume: 'profile-{document}', template: profile.ipynb, each: document}]")
    assert [volume.volume for volume in read_plan(project)] == ["profile-d2009", "profile-d2012", "profile-d2018"]
    assert read_plan(project)[1] == Volume("profile-d2012", "profile.ipynb", {"document": "d2012"}, 600.0)


def test_pairs_put_the_earlier_document_first(project, plan):
    plan("volumes: [{volume: 'comparison-{earlier}-{later}', template: comparison.ipynb, each: pair, timeout: 30}]")
    assert [volume.volume for volume in read_plan(project)] == [
        "comparison-d2009-d2012",
        "comparison-d2009-d2018",
        "comparison-d2012-d2018",
    ]
    assert read_plan(project)[2].parameters == {"earlier": "d2012", "later": "d2018"}
    assert read_plan(project)[2].timeout == 30.0


def test_a_family_spreads_over_the_vintage_classes_with_enough_statistics(project, plan, template, monkeypatch):
    template("outcomes.ipynb", '!vintage: str = "v1"  # class of releases')
    monkeypatch.setattr(planning, "with_volume", lambda project: ["v1", "v2"])
    plan("volumes: [{volume: 'outcomes-{vintage}', template: outcomes.ipynb, each: vintage}]")
    assert [volume.volume for volume in read_plan(project)] == ["outcomes-v1", "outcomes-v2"]
    assert read_plan(project)[1].parameters == {"vintage": "v2"}


def test_statistics_that_cannot_be_read_are_faults_of_the_plan_that_asks_for_them(project, plan, template, monkeypatch):
    def refuse(project):
        raise InputError([Fault("indicators.csv", "line 2", "", "broken", "", "")])

    template("outcomes.ipynb", '!vintage: str = "v1"  # class of releases')
    monkeypatch.setattr(planning, "with_volume", refuse)
    plan("volumes: [{volume: 'outcomes-{vintage}', template: outcomes.ipynb, each: vintage}]")
    assert sentences(project) == ["indicators.csv, line 2: broken"]
    plan("volumes: [{volume: corpus, template: corpus.ipynb}]")
    assert sentences(project) == []


def test_a_template_that_asks_for_it_is_told_its_volume(project, plan):
    plan("volumes: [{volume: corpus, template: corpus.ipynb}]")
    assert read_plan(project)[0].parameters == {"volume": "corpus"}


def test_a_missing_plan_is_one_fault(project):
    assert plan_faults(project) == [
        Fault("notebooks/series.yml", "", "", "the plan is missing", "", "Restore it from the repository")
    ]


@pytest.mark.parametrize("text", ["volumes: {a: 1}", "[]", "volumes: [1]", "other: []"])
def test_a_plan_without_a_list_of_volumes_is_refused(project, plan, text):
    plan(text)
    assert sentences(project)[0].endswith("expected `volumes:` with one entry a volume")


def test_broken_yaml_is_refused(project, plan):
    plan("volumes: [")
    assert "this is no YAML" in sentences(project)[0]


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("{volume: a, template: profil.ipynb}", "there is no template `profil.ipynb`. Did you mean `profile.ipynb`?"),
        ("{volume: a, template: corpus.ipynb, paramters: {}}", "Did you mean `parameters`?"),
        ("{template: corpus.ipynb}", "`volume` is None; expected a text. State the volume"),
        ("{volume: a, template: corpus.ipynb, each: documents}", "Did you mean `document`?"),
        ("{volume: a, template: corpus.ipynb, parameters: [1]}", "`parameters` is [1]; expected names with values"),
        ("{volume: a, template: corpus.ipynb, timeout: soon}", "`timeout` is 'soon'; expected a number of seconds"),
        ("{volume: 'a/b', template: corpus.ipynb}", "the name is 'a/b'; expected letters, digits and hyphens"),
        ("{volume: 'p-{document}', template: corpus.ipynb}", "the name asks for `{document}`; expected a name without"),
        ("{volume: p, template: profile.ipynb, each: document}", "Put {document} into the name"),
        (
            "{volume: p, template: profile.ipynb, parameters: {document: d2019}}",
            "parameter `document` is 'd2019', which is no registered document. Did you mean `d2018`?",
        ),
        (
            "{volume: c, template: comparison.ipynb, parameters: {erlier: d2009}}",
            "passes `erlier`, which comparison.ipynb does not declare. Did you mean `earlier`?",
        ),
        (
            "{volume: p, template: profile.ipynb, parameters: {document: 5}}",
            "parameter `document` is 5; expected a text",
        ),
    ],
)
def test_one_slip_gives_one_sentence(project, plan, entry, sentence):
    plan(f"volumes: [{entry}]")
    (found,) = sentences(project)
    assert sentence in found


def test_all_faults_are_listed_at_once(project, plan):
    plan("volumes: [{volume: a, template: x.ipynb}, {volume: a, template: corpus.ipynb, parameters: {b: 1}}]")
    found = sentences(project)
    assert [sentence.split(":")[0] for sentence in found] == ["volume `a`"] * 3
    with pytest.raises(InputError, match="3 faults in the inputs"):
        read_plan(project)


def test_faults_of_the_register_are_passed_on(project, plan, monkeypatch):
    def broken(project):
        raise InputError([Fault("data/corpus/documents.csv", "", "", "the file is missing", "", "")])

    monkeypatch.setattr(planning, "read_documents", broken)
    plan("volumes: [{volume: 'p-{document}', template: profile.ipynb, each: document}]")
    assert sentences(project) == ["data/corpus/documents.csv: the file is missing"]
