import pandas as pd
import pytest


def section(unit):
    return "/".join(unit.partition("#")[0].split("/")[:3])


@pytest.fixture
def coded():
    """Builds a coding table from lines such as `d1/2/1#1 measure rail;port supply 4`; `-` stands for no theme."""

    def build(*lines, han=10):
        rows = [line.split() for line in lines]
        return pd.DataFrame(
            {
                "unit": [row[0] for row in rows],
                "document": [row[0].partition("/")[0].partition("#")[0] for row in rows],
                "section": [section(row[0]) for row in rows],
                "han": han,
                "role": [row[1] for row in rows],
                "themes": ["" if row[2] == "-" else row[2] for row in rows],
                "instrument": [row[3] for row in rows],
                "strength": [int(row[4]) for row in rows],
            }
        )

    return build


@pytest.fixture
def texts():
    """Builds a units table from (address, kind, Chinese text) triples."""

    def build(*rows):
        return pd.DataFrame(
            {
                "unit": [unit for unit, _, _ in rows],
                "document": [unit.partition("/")[0].partition("#")[0] for unit, _, _ in rows],
                "kind": [kind for _, kind, _ in rows],
                "section": [section(unit) for unit, _, _ in rows],
                "text_zh": [text for _, _, text in rows],
                "text_en": [f"en:{text}" for _, _, text in rows],
                "number": "",
                "level": [unit.count("/") for unit, _, _ in rows],
                "han": [sum("\u4e00" <= character <= "\u9fff" for character in text) for _, _, text in rows],
            }
        )

    return build
