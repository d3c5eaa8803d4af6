"""The version of the corpus."""

import hashlib
import shutil
from pathlib import Path

from analysis.corpus.edition import corpus_version
from analysis.paths import PROJECT, Project


def copied(root: Path) -> Project:
    (root / "data").mkdir(parents=True)
    shutil.copyfile(PROJECT.package, root / "data" / "datapackage.yaml")
    shutil.copytree(PROJECT.corpus, root / "data" / "corpus")
    return Project(root)


def test_the_version_is_made_of_the_checksums_of_the_witnesses():
    rows = (PROJECT.corpus / "witnesses.csv").read_text(encoding="utf-8").splitlines()[1:]
    lines = []
    for row in rows:
        witness, document, _, part, language, checksum, *_ = row.split(",")
        lines.append(f"{witness} {document} {part} {language} {checksum}\n")
    assert corpus_version() == hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()[:8]


def test_a_text_that_changes_gives_another_version_and_a_corrected_title_does_not(tmp_path: Path):
    retitled = copied(tmp_path / "a")
    path = retitled.corpus / "documents.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Work Points for 2014", "Points of Work for 2014"))
    assert corpus_version(retitled) == corpus_version()
    changed = copied(tmp_path / "b")
    path = changed.corpus / "witnesses.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("822d23f7", "00000000"))
    assert corpus_version(changed) != corpus_version()
