from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from myst_nb.core.render import MimeData
from tests.unit.site.builders import exhibit, number

from analysis.site.nodes import ExhibitRenderer, exhibit_figure, exhibit_table
from analysis.site.payloads import EXHIBIT_MIME, NUMBER_MIME


def rendered(mime: str, content: Any, *, inline: bool = False) -> Any:
    renderer = SimpleNamespace(renderer=SimpleNamespace(document=new_document("x", get_default_settings())))
    made = ExhibitRenderer.handle_mime(renderer, MimeData(mime, content), inline)
    return made, renderer.renderer.document


@pytest.mark.parametrize(("kind", "node"), [("figure", exhibit_figure), ("table", exhibit_table)])
def test_an_exhibit_becomes_a_node_that_can_be_referred_to(kind: str, node: type[nodes.Element]) -> None:
    (made,), document = rendered(EXHIBIT_MIME, exhibit("alpha-themes", kind))
    assert isinstance(made, node)
    assert made["ids"] == ["alpha-themes"]
    assert document.nameids["alpha-themes"] == "alpha-themes"


def test_a_number_shows_nothing() -> None:
    assert rendered(NUMBER_MIME, number())[0] == []


def test_other_outputs_are_left_to_others() -> None:
    assert rendered("text/html", "<b>x</b>")[0] is None
    assert rendered(EXHIBIT_MIME, exhibit(), inline=True)[0] is None
