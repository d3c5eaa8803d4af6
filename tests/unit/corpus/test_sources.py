import pytest

from analysis.corpus.sources import checksum, read_source, source_faults, witnesses_of
from analysis.errors import InputError


def edit(project, name, old, new):
    path = project.corpus / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def sentences(project):
    return [str(fault) for fault in source_faults(project)]


def test_a_sound_corpus_has_no_faults(project):
    assert source_faults(project) == []


def test_a_missing_file_is_named_once(project):
    (project.corpus / "rules.txt").unlink()
    assert sentences(project) == [
        "data/corpus/rules.txt: the file is missing; expected a readable file. Restore it, or put the name right"
    ]


def test_a_folder_in_place_of_a_file_is_no_readable_file(project):
    (project.corpus / "points.txt").unlink()
    (project.corpus / "points.txt").mkdir()
    assert sentences(project)[0].startswith("data/corpus/points.txt: this is a folder; expected a readable file")


def test_an_edited_text_is_found_by_its_checksum(project):
    edit(project, "copy.txt", "全面", "")
    (sentence,) = sentences(project)
    assert sentence.startswith("data/corpus/copy.txt, witness `p-copy`, column `sha256`: the checksum is ")
    assert sentence.endswith("Restore the file: a source text is never edited")


def test_a_wrong_codec_and_one_that_does_not_exist_are_found(project):
    edit(project, "witnesses.csv", "utf-8", "ascii")
    edit(project, "witnesses.csv", "utf-8", "utf-9")
    found = sentences(project)
    assert any("rules.txt is not in ascii; expected the encoding of the file" in sentence for sentence in found)
    assert any("'utf-9' is no codec; expected a Python codec" in sentence for sentence in found)


def test_a_doubled_id_is_found(project):
    edit(project, "witnesses.csv", "p-copy,", "p,")
    assert any("witnesses.csv" in sentence and "stands already" in sentence for sentence in sentences(project))


def test_a_witness_of_an_unknown_document_is_found(project):
    edit(project, "witnesses.csv", "p-copy,points", "p-copy,point")
    (sentence,) = sentences(project)
    assert "'point'" in sentence
    assert "Did you mean `points`?" in sentence


def test_a_base_witness_of_another_document_is_found(project):
    edit(project, "documents.csv", ",p,", ",r,")
    (sentence,) = sentences(project)
    assert "`r` is a witness of `rules`; expected a witness of this document. Write one of p, p-copy" in sentence


def test_two_witnesses_of_one_language_in_one_file_are_found(project):
    edit(project, "witnesses.csv", "translation,ko", "translation,zh")
    assert any("a second witness of language 'zh' in rules.txt" in sentence for sentence in sentences(project))


def test_all_faults_come_at_once(project):
    (project.corpus / "rules.txt").unlink()
    edit(project, "copy.txt", "全面", "")
    assert len(source_faults(project)) == 2


def test_a_file_is_known_by_its_bytes_not_its_name(project):
    data = (project.corpus / "rules.txt").read_bytes()
    assert list(witnesses_of(data, project=project)["witness_id"]) == ["r", "r-ko"]
    assert witnesses_of(data + b"\n", project=project).empty


def test_a_source_is_read_with_its_line_ends(project):
    (project.corpus / "new.txt").write_bytes("甲。\r\n乙。\r".encode("gb18030"))
    text, _ = read_source(project.corpus / "new.txt", project=project)
    assert text == "甲。\r\n乙。\r"


def test_an_unreadable_source_names_the_file_from_the_root(project):
    with pytest.raises(InputError, match=r"data/corpus/none\.txt: the file is missing"):
        read_source(project.corpus / "none.txt", project=project)


def test_the_checksum_is_sha256():
    assert checksum(b"").startswith("e3b0c44298fc1c14")
