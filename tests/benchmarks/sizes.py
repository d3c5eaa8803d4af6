"""How often tests reject a true null on the 2009 outline split at random against itself."""

from analysis.coding.dataset import read_theme_terms
from analysis.coding.lexicon import read_lexicon
from analysis.corpus.tokens import token_table
from analysis.corpus.units import read_units
from analysis.inference.permutation import Draws
from analysis.measures.null_splits import null_splits

UNIT = "share of true nulls rejected at the 5 % level"


def sizes(splits: int = 500) -> dict[str, dict[str, object]]:
    """Return `size_<test>_<what is split>`: value, unit, runs (splits)."""
    units = read_units()
    units = units[units["document"] == "d2009"]
    tokens = token_table(units, read_lexicon())
    table = null_splits(units, tokens, read_theme_terms(), splits=Draws(20261122, splits), deals=499)
    return {
        f"size_{row['test']}_{row['over']}".replace("-", "_"): {
            "value": round(row["rejected"], 4),
            "unit": UNIT,
            "runs": int(row["splits"]),
        }
        for row in table.to_dict("records")
    }
