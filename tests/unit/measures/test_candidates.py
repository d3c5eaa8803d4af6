import numpy as np
import pandas as pd
import pytest

from analysis.corpus.tokens import Lexicon
from analysis.measures.candidates import agreement, by_threshold, candidates, judged
from analysis.measures.clauses import clauses


@pytest.fixture
def found(texts):
    units = texts(
        ("d1/1#1", "paragraph", "加快建设珲春至东宁铁路。"),
        ("d1/2#1", "paragraph", "大力发展现代农业。"),
        ("d2/1#1", "paragraph", "谋划建设珲春至东宁铁路。"),
        ("d2/2#1", "paragraph", "完善金融服务体系。"),
    )
    return candidates(clauses(units), Lexicon(("珲春", "东宁", "铁路")))


def links(*rows):
    return pd.DataFrame(rows, columns=["later_unit", "earlier_unit", "level"])


def test_only_what_is_nearest_on_both_sides_is_proposed(found):
    assert found.loc[0, ["earlier_unit", "later_unit"]].tolist() == ["d1/1#1", "d2/1#1"]
    assert not found["later_unit"].duplicated().any()
    assert not found["earlier_unit"].duplicated().any()


def test_similarity_is_the_mean_of_two_cosines_between_nought_and_one(found):
    row = found.iloc[0]
    assert row["similarity"] == pytest.approx((row["words"] + row["strings"]) / 2)
    assert 0 < row["similarity"] < 1


def test_the_same_clause_has_similarity_one(texts):
    units = texts(("d1/1#1", "paragraph", "建设铁路。"), ("d2/1#1", "paragraph", "建设铁路。"))
    assert candidates(clauses(units), Lexicon(()))["similarity"].tolist() == [pytest.approx(1.0)]


def test_texts_that_share_nothing_propose_nothing(texts):
    units = texts(("d1/1#1", "paragraph", "建设铁路。"), ("d2/1#1", "paragraph", "发展农业。"))
    assert candidates(clauses(units), Lexicon(())).empty


def test_an_empty_document_proposes_nothing(texts):
    units = texts(("d1/1#1", "paragraph", "建设铁路。"), ("d2/1", "heading", "一"))
    assert candidates(clauses(units), Lexicon(())).empty


def test_a_candidate_without_a_coded_link_is_for_review(found):
    assert judged(found, links())["level"].eq("none").all()
    assert judged(found, links(("d2/1#1", "d1/1#1", "weak"))).loc[0, "level"] == "weak"


def test_precision_and_recall_are_counted_in_pairs_of_paragraphs(found):
    coded = links(("d2/1#1", "d1/1#1", "strong"), ("d2/2#1", "d1/2#1", "weak"))
    table = agreement(found.head(1), coded, documents=["d1", "d2"], least=0.0).set_index("links")
    assert table.loc["strong", ["proposed", "coded", "both", "precision", "recall"]].tolist() == [1, 1, 1, 1.0, 1.0]
    assert table.loc["any", ["coded", "precision", "recall"]].tolist() == [2, 1.0, 0.5]


def test_a_share_of_nothing_is_missing(found):
    table = agreement(found, links(), documents=["d1", "d2"], least=2.0)
    assert np.isnan(table["precision"]).all()
    assert np.isnan(table["recall"]).all()


def test_a_higher_threshold_never_proposes_more(found):
    table = by_threshold(found, links(), documents=["d1", "d2"], steps=[0.0, 0.3, 0.9])
    proposed = table.loc[table["links"] == "any", "proposed"].tolist()
    assert proposed == sorted(proposed, reverse=True)
