"""Numbers in prose: each with the units it counts and the way it was made.

No number is typed into a volume. The volume enters it in its ledger, under a
name; the text calls it by that name, and the page leads from it to the units.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from analysis.exhibits.canonical import canonical
from analysis.exhibits.evidence import addresses

__all__ = ["MIME", "Ledger", "Number"]

MIME = "application/vnd.tumen.number+json"

Value: TypeAlias = int | float | str


@dataclass(frozen=True)
class Number:
    """One number (or parametrised word) of a volume, with its printed form and its evidence."""

    volume: str
    name: str
    value: Value
    formatted: str
    units: tuple[str, ...]
    method: str

    def payload(self) -> dict[str, Any]:
        """Return the number as a notebook output carries it."""
        return {
            "volume": self.volume,
            "name": self.name,
            "value": self.value,
            "formatted": self.formatted,
            "units": list(self.units),
            "method": self.method,
        }

    def _repr_mimebundle_(self, **_: Any) -> Mapping[str, Any]:
        return {MIME: self.payload(), "text/plain": f"{self.name} = {self.formatted}"}


@dataclass(frozen=True)
class Ledger:
    """The numbers of one volume, by name. Entering one publishes it in the outputs of the running cell."""

    volume: str
    _entries: dict[str, Number] = field(default_factory=dict, repr=False)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """Return every number entered so far, in that order."""
        return tuple(self._entries.values())

    def number(self, name: str, value: Any, *, units: Any = (), method: str, form: str = "{:,}") -> Number:
        """Enter a number and return it; `form` is a pattern of `str.format`, `{:,}` sets commas between thousands.

        `units` is a sequence of addresses or text joined by `;`. Raises ValueError for a number without a
        method, for one that is missing or infinite, and for a name that already stands for another number.
        """
        plain = canonical(value)
        if plain is None:
            raise ValueError(f"number `{name}` of volume `{self.volume}` is {value!r}: say in words that it is missing")
        if not isinstance(plain, int | float | str):
            raise TypeError(f"number `{name}` is of type {type(value).__name__}, not int, float or str")
        if not method.strip():
            raise ValueError(f"number `{name}` of volume `{self.volume}` does not say how it was made")
        formatted = plain if isinstance(plain, str) and form == "{:,}" else form.format(plain)
        return self._enter(Number(self.volume, name, plain, formatted, addresses(units), method))

    def text(self, name: str, text: str) -> Number:
        """Enter a word that depends on the parameters of the volume, such as the name of a document."""
        return self._enter(Number(self.volume, name, text, text, (), "parameter of the volume"))

    def _enter(self, number: Number) -> Number:
        held = self._entries.get(number.name)
        if held is not None and held != number:
            found = f"number `{number.name}` of volume `{self.volume}` is {held.formatted} already"
            raise ValueError(f"{found}, it cannot be {number.formatted} as well; give one of them another name")
        if held is None:
            self._entries[number.name] = number
            _publish(number)
        return number


def _publish(number: Number) -> None:
    """Put a number into the outputs of the running cell; outside a notebook there are none."""
    from IPython.core.getipython import get_ipython  # noqa: PLC0415  a plain script need not load IPython

    if get_ipython() is not None:
        from IPython.display import publish_display_data  # noqa: PLC0415

        show: Callable[[dict[str, Any]], None] = publish_display_data
        show(dict(number._repr_mimebundle_()))
