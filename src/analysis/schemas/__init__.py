"""The shape of every input table: read at the door, checked as a whole.

The schemas are data: `data/datapackage.yaml`, a Frictionless Data Package.
"""

from analysis.schemas.faults import table_faults
from analysis.schemas.frames import read_table
from analysis.schemas.tables import Table, tables

__all__ = ["Table", "read_table", "table_faults", "tables"]
