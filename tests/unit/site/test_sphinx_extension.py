from types import SimpleNamespace
from typing import Any

from analysis.site import sphinx_extension


class Recorder:
    """Stands for Sphinx and keeps what it is asked to do."""

    def __init__(self) -> None:
        self.called: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *given, **_: self.called.append((name, given))


def test_the_extension_writes_in_one_process_only() -> None:
    assert sphinx_extension.setup(Recorder()) == {"parallel_read_safe": True, "parallel_write_safe": False}  # type: ignore[arg-type]


def test_exhibits_formulas_and_the_unit_role_are_registered() -> None:
    app = Recorder()
    sphinx_extension.setup(app)  # type: ignore[arg-type]
    called = [name for name, _ in app.called]
    assert called.count("add_enumerable_node") == 2
    assert "add_html_math_renderer" in called
    assert ("add_role", "unit") in [(name, given[0]) for name, given in app.called if given]


def test_the_role_leads_from_any_page_into_the_reader() -> None:
    role = sphinx_extension._UnitRole()
    role.text = "d2009/3/1/1#2"
    role.inliner = SimpleNamespace(
        document=SimpleNamespace(settings=SimpleNamespace(env=SimpleNamespace(docname="volumes/corpus")))
    )
    (node,), messages = role.run()
    assert node["refuri"] == "../reader/d2009.html#d2009-3-1-1-p2"
    assert messages == []
