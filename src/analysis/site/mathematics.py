"""Formulas as MathML, written when the site is built: no script, no request, readable by screen readers."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import Sphinx

__all__ = ["mathml", "register"]


def mathml(source: str, *, display: str) -> str:
    r"""Return a formula in LaTeX as MathML; `display` is `inline` or `block`.

    >>> mathml("x", display="inline")
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline"><mrow><mi>x</mi></mrow></math>'
    """
    text: str = convert(source, display=display)
    return text


def register(app: Sphinx) -> None:
    """Offer the renderer under the name `mathml`, to be chosen by `html_math_renderer`."""
    app.add_html_math_renderer("mathml", inline_renderers=(_inline, None), block_renderers=(_block, None))


def _inline(self: Any, node: nodes.math) -> None:
    self.body.append(mathml(node.astext(), display="inline"))
    raise nodes.SkipNode


def _block(self: Any, node: nodes.math_block) -> None:
    self.body.append(f'<div class="formula" role="math">{mathml(node.astext(), display="block")}</div>')
    raise nodes.SkipNode
