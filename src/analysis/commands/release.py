"""`tumen verify` and `tumen release`: hold a site against its inputs, and freeze an edition for those who cite it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.application import app, refuse
from analysis.commands.series import publish, report_failure
from analysis.paths import PROJECT

if TYPE_CHECKING:
    from analysis.exhibits.identity import Identity
    from analysis.series.former import Release

__all__ = ["release", "verify"]


@app.command()
def verify(
    site: Annotated[
        Path | None,
        typer.Argument(help="Folder of a site, or bundle of a release; the last build if left out."),
    ] = None,
) -> None:
    """Compute every published number and figure again and compare them with a site.

    The exit code is 1 when any of them differs. Everything is computed from the inputs in a folder of its own. Two
    numbers agree when they differ by less than a millionth of the larger one: the last digits depend on the processor.
    """
    from analysis.checks import check_all
    from analysis.site.verification import published_site, recomputed, verification

    published = published_site(site or PROJECT.site)
    refuse(check_all(PROJECT))
    with recomputed(PROJECT) as records:
        found = verification(records, published)
    typer.echo(str(found))
    raise typer.Exit(1 if found.differences else 0)


@app.command()
def release(
    version: Annotated[str, typer.Argument(help="Version, such as 0.2.0; the one in pyproject.toml if left out.")] = "",
    against: Annotated[
        Path | None,
        typer.Option(
            "--against", metavar="BUNDLE", help="The release before; what moved since goes into the changelog."
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", help="Folder for the bundle.")] = PROJECT.build / "releases",
) -> None:
    """Freeze an edition: versions of figures, changelog, site, and one archive with all of it; deposits nothing.

    Refused while nobody is named responsible and no address is set in pyproject.toml. When any step fails the tree is
    as it was before.
    """
    from analysis.checks import check_all
    from analysis.exhibits.identity import read_identity
    from analysis.series.edition import numbered, release_faults
    from analysis.series.former import open_release
    from analysis.series.lock import build_lock

    identity = read_identity(PROJECT)
    wanted = version or identity.version
    refuse([*release_faults(identity, wanted), *check_all(PROJECT)])
    former = open_release(against) if against else None
    with build_lock(PROJECT), numbered(wanted, on=_day(identity, wanted), project=PROJECT) as edition:
        bundle = _frozen(edition, former, out)
    typer.echo(f"The bundle of release {wanted} is {PROJECT.relative(bundle)}")
    typer.echo("It is deposited by hand: book/release.md has the steps for Zenodo and Software Heritage.")


def _frozen(edition: Identity, former: Release | None, out: Path) -> Path:
    """Run what is stale, write the changelog, register the versions of figures, build, and return the bundle."""
    from analysis.series.edition import write_entry
    from analysis.series.former import changes_since
    from analysis.series.registration import register
    from analysis.series.runner import run_series
    from analysis.site.bundle import write_bundle

    recap = run_series(PROJECT)
    if recap.failed:
        report_failure(recap)
    if former:
        write_entry(changes_since(former, PROJECT), since=former.version, edition=edition, project=PROJECT)
    register(PROJECT, today=edition.date, release=edition.version)
    publish(former)
    return write_bundle(edition, out, project=PROJECT)


def _day(identity: Identity, version: str) -> date:
    """Return the date of an edition: that of its entry in the changelog, or today when it has none yet."""
    return date.fromisoformat(identity.date) if version == identity.version else datetime.now().astimezone().date()
