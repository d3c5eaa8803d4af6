"""A translation held against its original by the numbers both carry.

The Korean of 2012 keeps every number of the Chinese (1. for 一、, (1) for （一）),
so that a paragraph of the one and of the other have the same place: the
addresses decide. Where a translation leaves a paragraph out, what follows it
under the same number is not aligned by guessing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.corpus.structure import Node

__all__ = ["align_by_number"]


def align_by_number(original: Sequence[Node], translation: Sequence[Node]) -> dict[str, Node]:
    """Return the node of the translation for each address of the original that has one.

    Paths are compared without the document's name. Under one number paragraphs
    are paired in order; where the original has more of them, the last ones, a
    signature for example, stay without a partner.
    """
    translated = _by_place(translation)
    return {address: translated[place] for place, address in _addresses(original).items() if place in translated}


def _by_place(nodes: Sequence[Node]) -> Mapping[str, Node]:
    return {_place(node.address): node for node in nodes if node.kind != "front"}


def _addresses(nodes: Sequence[Node]) -> Mapping[str, str]:
    return {_place(node.address): node.address for node in nodes if node.kind != "front"}


def _place(address: str) -> str:
    """Return an address without its document.

    >>> _place("d2012-ko/2/1#1"), _place("d2009#3")
    ('/2/1#1', '#3')
    """
    cut = min((place for mark in "/#" if (place := address.find(mark)) >= 0), default=len(address))
    return address[cut:]
