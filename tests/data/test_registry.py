"""The registry of exhibits held against its own contents and against what the series can publish."""

import yaml

from analysis.exhibits.content import content_hash
from analysis.exhibits.registry import kept, kept_path, read_registry, registry_faults
from analysis.paths import PROJECT
from analysis.series.plan import read_plan

REGISTRY = read_registry()


def test_the_registry_has_no_fault():
    assert [str(fault) for fault in registry_faults()] == []


def test_every_registered_version_is_kept_and_has_the_hash_it_was_registered_with():
    for versions in REGISTRY.versions.values():
        for version in versions:
            held = kept(version.exhibit, version.version)
            assert content_hash(held["payload"]) == version.content_sha256, version
            assert held["payload"]["figure_id"] == version.exhibit
            assert set(held["made_from"]) == {
                "volume", "template", "parameters", "inputs", "code_sha256", "lock_sha256", "python",
            }  # fmt: skip


def test_no_content_lies_about_that_no_version_names():
    named = {kept_path(one.exhibit, one.version) for held in REGISTRY.versions.values() for one in held}
    assert set((PROJECT.registry / "versions").glob("*/*")) == named


def test_a_registered_id_is_not_renamed_in_silence():
    """An id is its volume and the name of its caption: both must still be there, or the id be retired with a note."""
    exhibits = PROJECT.root / "src/analysis/exhibits"
    captions = {}
    for path in (exhibits / "captions.yml", *(exhibits / "captions").glob("*.yml")):
        captions |= yaml.safe_load(path.read_bytes())
    known = {
        f"{volume.volume}-{name}"
        for volume in read_plan()
        for name in captions.get(volume.template.removesuffix(".ipynb"), ())
    }
    lost = [name for name, entry in REGISTRY.entries.items() if entry.status == "current" and name not in known]
    assert lost == [], "retire them with `tumen register --retire`, or `--amend` while no release holds them"
