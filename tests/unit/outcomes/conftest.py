"""A small set of statistics in a folder of its own, under the schemas of the real one."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from analysis.outcomes.faults import indicator_faults
from analysis.paths import Project
from analysis.schemas import table_faults
from analysis.schemas.tables import descriptor

NAMES = ("indicators", "series", "sources", "vintages", "measurement_units", "areas")
VALUE = {
    "series_id": "GDP",
    "area_code": "220000",
    "vintage": "before the census",
    "area": "Jilin Province",
    "indicator": "GDP, nominal",
    "unit": "CNY 100 million",
    "price_basis": "current",
    "source": "yearbook",
    "confidence": "high",
    "vintage_class": "v1",
    "note": "",
}
TABLES = {
    "indicators": """
series_id,area_code,year,vintage,area,indicator,value,unit,price_basis,source,confidence,vintage_class,note
GDP,220000,2008,before the census,Jilin Province,"GDP, nominal",6426.1,CNY 100 million,current,yearbook,high,v1,
GDP,220000,2010,before the census,Jilin Province,"GDP, nominal",8667.58,CNY 100 million,current,yearbook,high,v1,
GDP,220000,2012,before the census,Jilin Province,"GDP, nominal",11939.24,CNY 100 million,current,yearbook,high,v1,
""",
    "series": """
series_id,topic,indicator,indicator_zh,unit,price_basis,minimum,maximum,partner,note
GDP,gdp,"GDP, nominal",地区生产总值,CNY 100 million,current,1000,50000,,
""",
    "sources": """
source_id,title,publisher,locator,locator_strength,access_date,rights,note
yearbook,Yearbook,Bureau,page 1,firm,2026-11-22,none stated,
""",
    "vintages": """
vintage_class,title_en,title_zh,uniform,description
v1,Before,前,true,Before the census.
v2,After,后,true,After the census.
""",
    "measurement_units": """
unit,unit_zh,quantity,base_unit,factor
CNY 100 million,亿元,money,CNY,100000000
"CNY 10,000",万元,money,CNY,10000
percent,%,share,percent,1
""",
    "areas": """
area_code,name_en,name_zh,level,part_of,place_id,note
220000,Jilin Province,吉林省,province,,,
""",
}
ROWS = {name: list(csv.DictReader(text.strip().splitlines())) for name, text in TABLES.items()}


@dataclass(frozen=True)
class Statistics:
    """The tables of one project, and what is wrong with them."""

    project: Project

    def write(self, name: str, rows: list[dict]) -> None:
        """Put `rows` in place of a table."""
        with (self.folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, columns(name), lineterminator="\n")
            out.writeheader()
            out.writerows(rows)

    def add(self, name: str, **cells) -> None:
        """Add a row to a table, like its first one where `cells` say nothing."""
        self.write(name, [*ROWS[name], {**ROWS[name][0], **cells}])

    def write_values(self, series: str, years: dict[int, float], **cells) -> None:
        """Put values by year in place of the indicators, on the basis of the sample unless `cells` say otherwise."""
        rows = [VALUE | {"series_id": series, "year": year, "value": value, **cells} for year, value in years.items()]
        self.write("indicators", rows)

    @property
    def folder(self) -> Path:
        return self.project.data / "indicators"

    def faults(self) -> list[str]:
        """Return every fault as a sentence, without the folder."""
        found = [*table_faults(self.project), *indicator_faults(self.project)]
        return [str(fault).replace("data/indicators/", "") for fault in found]


def columns(name: str) -> list[str]:
    resource = next(one for one in descriptor()["resources"] if one["name"] == name)
    return [field["name"] for field in resource["schema"]["fields"]]


@pytest.fixture
def statistics(tmp_path: Path) -> Statistics:
    held = Statistics(Project(tmp_path))
    held.folder.mkdir(parents=True)
    package = {**descriptor(), "resources": [one for one in descriptor()["resources"] if one["name"] in NAMES]}
    held.project.package.write_text(yaml.safe_dump(package, allow_unicode=True), encoding="utf-8")
    for name in NAMES:
        held.write(name, ROWS[name])
    return held


@pytest.fixture
def workbook(statistics: Statistics) -> Callable[..., Path]:
    """Write sheets, each a list of rows of cells, into a workbook beside the tables."""
    from openpyxl import Workbook

    def written(file: str, **sheets: list[list]) -> Path:
        book = Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(statistics.folder / file)
        return statistics.folder / file

    return written
