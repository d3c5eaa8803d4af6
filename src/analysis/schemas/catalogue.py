"""What tables there are and what their columns mean, in the words of the data package."""

from __future__ import annotations

import pandas as pd

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas.frames import read_table
from analysis.schemas.tables import descriptor

__all__ = ["columns_of", "tables_held"]


def tables_held(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a table of the dataset, in the order of the package: table, title, rows, columns, file."""
    rows = []
    for resource in descriptor(project)["resources"]:
        frame = read_table(resource["name"], project)
        file = f"data/{resource['path']}"
        rows.append((resource["name"], resource.get("title", ""), len(frame), len(frame.columns), file))
    return pd.DataFrame(rows, columns=["table", "title", "rows", "columns", "file"])


def columns_of(name: str, project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a column of a table: column, type, title, description; InputError naming the nearest table."""
    known = {resource["name"]: resource for resource in descriptor(project)["resources"]}
    if name not in known:
        raise InputError([Fault("data/datapackage.yaml", "", "", f"no table `{name}`", "", nearest(name, known))])
    fields = known[name]["schema"]["fields"]
    rows = [(field["name"], field["type"], field.get("title", ""), field.get("description", "")) for field in fields]
    return pd.DataFrame(rows, columns=["column", "type", "title", "description"])
