"""QUO002: a quote that holds other figures than the one it is given for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdb.check.facts import claims_of, side_of
from claimdb.check.rule import rule
from claimdb.reading.figures import find_figures
from claimdb.values.figure import FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Mention, ScopedFigure, Support


@rule("QUO002", material=Support, severity=Severity.WARNING, since="0.1")
def figure_not_in_quote(support: Support) -> Iterator[Hit]:
    """One quote holds figures, and none of those that are recorded from it.

    A figure stands in its quote where its words do, or where any figure there allows its value, in whatever words. A
    quote that holds one of the figures of its claim, or none at all, is clean: it may be cut short. To settle it,
    quote the words that hold the figure, or correct the figure.
    """
    by_assertion: dict[str, list[tuple[ScopedFigure, Mention]]] = {}
    for figure in support.figures:
        for mention in figure.supporting:
            by_assertion.setdefault(mention.assertion, []).append((figure, mention))
    for pairs in by_assertion.values():
        quote, source = pairs[0][1].quote, pairs[0][1].source.key
        if not quote or _holds_any(quote, pairs):
            continue
        wordings = dict.fromkeys(mention.wording for _, mention in pairs)
        yield Hit(
            "figure_not_in_quote",
            identity=(support.claim, source, fold_text(quote)),
            facts=(fold_text(quote), *map(fold_text, wordings)),
            params={"printed": " | ".join(wordings), "quote": quote, "source": source},
            sides=tuple(side_of([figure], mention.wording) for figure, mention in pairs),
            claims=claims_of(figure for figure, _ in pairs),
        )


def _holds_any(quote: str, pairs: list[tuple[ScopedFigure, Mention]]) -> bool:
    """Tell whether a quote holds one of some figures, or no figure at all that counts or measures."""
    language = pairs[0][1].language
    found = find_figures(quote, language if language in {"en", "fr"} else "auto")
    found = [one for one in found if one.kind is not FigureKind.ORDINAL]
    words = fold_text(quote)
    for figure, mention in pairs:
        printed = fold_text(mention.wording)
        # "depuis 2002, une réunion": a sign may end the words, but "2" is no part of "1,2".
        if printed and re.search(rf"(?<![\w.,]){re.escape(printed)}(?!\w|[.,]\d)", words):
            return True
        values = {figure.value, figure.value_high}
        if any(one.printed.meets(figure.printed) or one.value in values for one in found):
            return True
    return not found
