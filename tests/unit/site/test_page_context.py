from types import SimpleNamespace
from typing import Any

from analysis.site.page_context import complete_context, records_of


def app() -> Any:
    return SimpleNamespace(builder=SimpleNamespace())


def completed(given: Any, page: str, **context: Any) -> dict[str, Any]:
    complete_context(given, page, "page.html", context, None)
    return context


def test_a_page_is_described_by_its_first_words() -> None:
    given = app()
    records_of(given)["methods"] = [("methods.html#x", "Methods", "", [("en", "How shares are computed. " * 20)])]
    described = completed(given, "methods")["page_description"]
    assert described.startswith("How shares are computed.")
    assert len(described) <= 200


def test_home_is_called_home() -> None:
    assert completed(app(), "index")["root_title"] == "Home"


def test_figure_pages_share_one_navigation_and_others_do_not() -> None:
    given, made = app(), []

    def make(**settings: Any) -> str:
        made.append(settings)
        return "<details><summary></summary></details>"

    for page in ("fig/a/index", "fig/b/index", "methods"):
        context = completed(given, page, generate_toctree_html=make)
        shown = context["generate_toctree_html"](kind="sidebar")
        assert shown == '<details><summary aria-label="Pages below"></summary></details>'
    assert len(made) == 2


def test_a_fold_has_no_paragraph_in_its_summary() -> None:
    body = '<summary><p class="collapsed admonition-title">Show code</p></summary><p class="note">A</p>'
    shown = '<summary><span class="collapsed admonition-title">Show code</span></summary><p class="note">A</p>'
    assert completed(app(), "index", body=body)["body"] == shown
