from analysis.measures.clauses import clauses


def test_full_stops_and_semicolons_close_a_clause(texts):
    table = clauses(texts(("d1/1#1", "paragraph", "建设铁路；扩建港口。（一）完善口岸。")))
    assert table["text"].tolist() == ["建设铁路；", "扩建港口。", "（一）完善口岸。"]
    assert table["clause"].tolist() == ["d1/1#1:1", "d1/1#1:2", "d1/1#1:3"]


def test_offsets_cut_the_clause_out_of_its_unit(texts):
    text = "建设铁路；扩建港口。"
    row = clauses(texts(("d1/1#1", "paragraph", text))).iloc[1]
    assert text[row["start"] : row["end"]] == "扩建港口。"


def test_headings_and_stretches_without_a_han_character_are_left_out(texts):
    table = clauses(texts(("d1/1", "heading", "一、总体要求。"), ("d1/1#1", "paragraph", "2009。建设。")))
    assert table["text"].tolist() == ["建设。"]
