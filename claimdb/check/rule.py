"""What a rule is: a function with a code, a fault for a name, and a defining first sentence."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Material
from claimdb.values.reading import Reading


@dataclass(frozen=True, slots=True)
class Rule:
    """A function from one material to hits, and what people are told about it.

    `name` is the fault ("disjoint figures"), `definition` the first sentence of its docstring and
    `explanation` the rest. `precedence` orders rules that see the same pair: the highest keeps it;
    None stands beside the others. A rule `of_quotes` holds a document against the quotes that were recorded of it, all
    other rules on documents need its sentences. A `coverage` rule speaks of what is not done yet: it runs for
    claims in question, or for all when that is asked for. `revision` grows when it comes to notice other things under
    the same definition: counts from before are not compared with those from after.
    """

    code: str
    name: str
    materials: tuple[type, ...]
    severity: Severity
    since: str
    definition: str
    explanation: str
    notice: Callable[[Any], Iterator[Hit]]
    precedence: int | None = None
    coverage: bool = False
    of_quotes: bool = False
    revision: int = 1

    @property
    def is_of_records(self) -> bool:
        """Whether it can be run on what is recorded, and not only on a document that is read."""
        return self.of_quotes or any(material is not Reading for material in self.materials)

    @property
    def page(self) -> str:
        """Where its page stands in the project: docs/rules/fig001_disjoint_figures.md."""
        return f"docs/rules/{self.code.lower()}_{self.name.replace(' ', '_')}.md"

    def takes(self, material: Material) -> bool:
        """Tell whether the rule looks at this kind of material."""
        return isinstance(material, self.materials)


def rule(
    code: str,
    *,
    material: type | tuple[type, ...],
    severity: Severity,
    since: str,
    precedence: int | None = None,
    coverage: bool = False,
    of_quotes: bool = False,
    revision: int = 1,
) -> Callable[[Callable[[Any], Iterator[Hit]]], Rule]:
    """Make a function a rule; its name is the fault, its docstring what people read.

    Raises ValueError for a rule without a docstring.
    """

    def make(notice: Callable[[Any], Iterator[Hit]]) -> Rule:
        text = inspect.getdoc(notice)
        if not text:
            raise ValueError(f"rule {code} has no docstring")
        definition, _, explanation = text.partition("\n\n")
        return Rule(
            code=code,
            name=notice.__name__.replace("_", " "),
            materials=material if isinstance(material, tuple) else (material,),
            severity=severity,
            since=since,
            definition=" ".join(definition.split()),
            explanation=explanation.strip(),
            notice=notice,
            precedence=precedence,
            coverage=coverage,
            of_quotes=of_quotes,
            revision=revision,
        )

    return make
