"""Figures of one sentence that should follow from others: parts and totals, changes, shares, conversions.

Only what the words tie together is given: a list is a sum where its words say that it is whole, or where it names
parts smaller than what it would leave out. Amounts in two currencies come with the times whose rates may have been
used: no text gives a rate by itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise

from claimdb.reading.changes import find_changes, find_comparisons, find_multiples
from claimdb.reading.conversions import Told, find_conversions
from claimdb.reading.derivation_words import TIES, TieWords
from claimdb.reading.prose import PlacedFigure, Said, said_in
from claimdb.reading.shares import find_shares
from claimdb.reading.ties import Tie, gap_between, is_alike, is_finished_by, is_points, narrowed
from claimdb.text.patterns import just_before
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.keys import public_key
from claimdb.values.material import Derivation, DerivationKind, Mention, ScopedFigure, SourceRef
from claimdb.values.period import Period
from claimdb.values.reading import Reading
from claimdb.values.scope import Measure
from claimdb.values.units import unit_kind

# A story goes on in its time for some sentences.
_DATES_BEFORE = 3
# A list of unlike things is held to be whole from this share of its total on.
_NEARLY_ALL = Decimal("0.9")
_LEAST_OF_ALL, _MOST_OF_ALL = Decimal("0.6"), Decimal("1.6")


def find_derivations(reading: Reading) -> tuple[Derivation, ...]:
    """Find what should follow from other figures of the same sentence, in reading order.

    Figures get no claim and a measure of their own; their mentions point into the document. What rests on a reading
    of the words has conventional figures: it is a warning at most.
    """
    words = TIES.get(reading.language)
    if words is None:
        return ()
    found: dict[str, Derivation] = {}
    before: deque[Period] = deque(maxlen=_DATES_BEFORE)
    for said in said_in(reading):
        figures = [one for one in said.figures if one.figure.kind is FigureKind.FIGURE and not one.figure.is_ambiguous]
        told = Told(reading.issued, tuple(before))
        converted = find_conversions(said, figures, words, reading.language, told)
        before.extend(placed.dated.period for placed in said.dates)
        for tie in chain(_ties(said, figures, words), converted):
            made = _derivation(reading, said, narrowed(tie))
            found.setdefault(made.key, made)
    return tuple(found.values())


def _ties(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    yield from _parts(said, figures, words)
    yield from _totals(said, figures, words)
    yield from _of_the_whole(said, figures, words)
    yield from find_changes(said, figures, words)
    yield from find_comparisons(said, figures, words)
    yield from find_multiples(said, words)
    yield from find_shares(said, figures, words)


# Parts and totals


def _parts(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find a whole and the list behind it: "54 stations, dont 3 à Paris", "12 people: 7 men and 5 women"."""
    for at in range(len(figures) - 1):
        whole, gap = figures[at], gap_between(said, figures[at], figures[at + 1])
        opener = _opener(gap, words)
        if opener is None or whole.figure.unit in {"percent"} or whole.figure.comparator is not Comparator.EXACT:
            continue
        items, is_finished = _items(said, figures, at + 1, words)
        items = [item for item in items if is_alike(item.figure, whole.figure)]
        if not items or items != figures[at + 1 : at + 1 + len(items)]:
            continue
        total = sum((item.figure.value for item in items), Decimal(0))
        if any(one.figure.value == total for one in figures[:at]):
            # "Four were hurt in three accidents: two in Oslo, two in Bergen" lists the hurt.
            continue
        if opener == "some" and words.some_at_once.fullmatch(gap) and _are_more_people(items[0], whole, words):
            yield Tie(DerivationKind.PART, whole, (items[0],), loose=True)
        behind = said.text[items[-1].end :]
        if opener == "(" and not _closes(behind, words):
            continue
        if opener in {"(", ":"} and not _are_named(said, items):
            continue
        if opener != "some" and len(items) > 1 and _is_whole_list(items, whole, words, opener):
            yield Tie(DerivationKind.SUM, whole, tuple(items), loose=opener in {"(", ":"})
        elif _exceed(items, whole, words) or (is_finished and _leaves_out_more_than_it_names(items, whole)):
            yield Tie(DerivationKind.SUM, whole, tuple(items), loose=True)
        for item in items if opener in {"some", "all"} else ():
            if _counts_the_same(item.figure, whole.figure):
                yield Tie(DerivationKind.PART, whole, (item,))


def _opener(gap: str, words: TieWords) -> str | None:
    if words.some.fullmatch(gap):
        return "some"
    if words.all_of.fullmatch(gap):
        return "all"
    stripped = gap.rstrip()
    for sign in (":", "("):
        if stripped.endswith(sign) and len(stripped) < 40 and not set(".;:()") & set(stripped[:-1]):
            return sign
    return None


def _closes(behind: str, words: TieWords) -> bool:
    """Tell whether a bracket closes behind the last item, with nothing more in it."""
    inside, closing, _ = behind.partition(")")
    return bool(closing) and len(inside) < 60 and not words.unnumbered.search(inside)


def _are_named(said: Said, items: Sequence[PlacedFigure]) -> bool:
    """Tell whether words say of each item what or where it is: "(81, 0)" is a pair of numbers."""
    ends = [*(item.start for item in items[1:]), len(said.text)]
    return all(
        any(sign.isalpha() for sign in said.text[item.start : min(end, item.end + 15)])
        for item, end in zip(items, ends, strict=True)
    )


def _items(said: Said, figures: Sequence[PlacedFigure], first: int, words: TieWords) -> tuple[list[PlacedFigure], bool]:
    """Give the figures of a list from its first on, and whether the word before the last says that it is."""
    items = [figures[first]]
    is_finished = False
    for one, other in pairwise(figures[first:]):
        gap = gap_between(said, one, other)
        if is_finished or not words.one_more.fullmatch(gap):
            break
        is_finished = words.last_one.fullmatch(gap) is not None
        items.append(other)
    return items, is_finished


def _is_whole_list(items: Sequence[PlacedFigure], whole: PlacedFigure, words: TieWords, opener: str) -> bool:
    """Tell whether a list that is announced as whole can be held against its total."""
    total = sum((item.figure.value for item in items), Decimal(0))
    if not _LEAST_OF_ALL * whole.figure.value <= total <= _MOST_OF_ALL * whole.figure.value:
        return False
    nouns = {fold_text(item.figure.counted or "") for item in items}
    if len(nouns) == 1 or frozenset(_last_word(item.figure) for item in items) in words.pairs:
        return True
    # Unlike things may overlap: civilians and women. Only what falls short of the total can then be told.
    return opener == "all" and total <= whole.figure.value


def _are_more_people(part: PlacedFigure, whole: PlacedFigure, words: TieWords) -> bool:
    """Tell people of one kind and the people that they are among: 54 families may well have 60 children."""
    is_of_people = _last_word(whole.figure) in words.people and _last_word(part.figure) in words.kinds
    return is_of_people and whole.figure.unit is None and part.figure.unit is None


def _leaves_out_more_than_it_names(items: Sequence[PlacedFigure], whole: PlacedFigure) -> bool:
    """Tell a list that nearly reaches its total and names parts smaller than what it would leave out.

    Who lists 4 of 2 211 would not pass over 70.
    """
    total = sum((item.figure.value for item in items), Decimal(0))
    left = whole.figure.value - total
    smallest = min(item.figure.value for item in items)
    return len(items) > 2 and left > smallest and total >= _NEARLY_ALL * whole.figure.value


def _exceed(items: Sequence[PlacedFigure], whole: PlacedFigure, words: TieWords) -> bool:
    """Tell whether kinds that never overlap, as men and women, are more than their whole."""
    total = sum((item.figure.value for item in items), Decimal(0))
    is_apart = frozenset(_last_word(item.figure) for item in items) in words.pairs
    return is_apart and whole.figure.value < total <= _MOST_OF_ALL * whole.figure.value


def _of_the_whole(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find a whole before its parts, place by place: "Of the 42 boats, 18 are in Oslo, 14 in Bergen and 10 in Hull".

    Only places keep parts apart; who speaks French may speak Dutch.
    """
    for at, whole in enumerate(figures[:-1]):
        opener = just_before(words.of_the, said.text, whole.start)
        gap = gap_between(said, whole, figures[at + 1])
        if opener is None or whole.figure.comparator is not Comparator.EXACT or not words.then.fullmatch(gap):
            continue
        items, is_finished = _items(said, figures, at + 1, words)
        if not is_finished or items != figures[at + 1 : at + 1 + len(items)]:
            continue
        is_one = all(is_alike(item.figure, whole.figure) for item in items) and whole.figure.unit is None
        ends = [*(item.start for item in items[1:]), len(said.text)]
        are_placed = all(
            words.placed.match(f"{item.figure.wording} {said.text[item.end : end]}".lstrip("0123456789.,\u00a0\u202f "))
            for item, end in zip(items, ends, strict=True)
        )
        total = sum((item.figure.value for item in items), Decimal(0))
        if is_one and are_placed and _NEARLY_ALL * whole.figure.value <= total <= _MOST_OF_ALL * whole.figure.value:
            yield Tie(DerivationKind.SUM, whole, tuple(items), loose=True)


def _totals(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find a list and the total behind it: "3 à Toronto et 1 à New York, soit 4 au total"."""
    for at in range(2, len(figures)):
        total, gap = figures[at], gap_between(said, figures[at - 1], figures[at])
        is_named = words.total.fullmatch(gap) is not None
        is_so = words.that_is.fullmatch(gap) is not None and words.in_all.match(said.text[total.end :]) is not None
        is_exact = total.figure.comparator is Comparator.EXACT
        # "43 to France and 70 to Spain, 113 in total"
        is_last = words.then_in_all.fullmatch(gap) is not None and _is_in_all(said.text[total.end :], words)
        is_of_all = words.that_is.fullmatch(gap) is not None and is_finished_by(said.text[total.end :])
        if not (is_named or is_so or is_last or is_of_all) or not is_exact or total.figure.unit == "percent":
            # Rises of several years multiply.
            continue
        items = [figures[at - 1]]
        for before, one in zip(reversed(figures[: at - 1]), reversed(figures[:at]), strict=False):
            if not words.one_more.fullmatch(gap_between(said, before, one)):
                break
            items.insert(0, before)
        if len(items) < 2 or not all(is_alike(item.figure, total.figure) for item in items):
            continue
        if not (is_named or is_so or is_last) and not _are_people_of(items, total, words):
            continue
        nouns = {fold_text(item.figure.counted or "") for item in items}
        reached = sum((item.figure.value for item in items), Decimal(0))
        is_listed = len(nouns) == 1 and not is_last
        if is_listed or _LEAST_OF_ALL * total.figure.value <= reached <= _MOST_OF_ALL * total.figure.value:
            yield Tie(DerivationKind.SUM, total, tuple(items), loose=is_last or len(nouns) > 1)


def _is_in_all(behind: str, words: TieWords) -> bool:
    """Tell whether "in total" follows, and nothing more: "in total since 2010" is of another time."""
    told = words.in_all.match(behind)
    return told is not None and is_finished_by(behind[told.end() :])


def _are_people_of(items: Sequence[PlacedFigure], total: PlacedFigure, words: TieWords) -> bool:
    """Tell kinds of people that never overlap, and people: "43 men and 34 women, or 77 people"."""
    is_apart = frozenset(_last_word(item.figure) for item in items) in words.pairs
    return is_apart and total.figure.unit is None and _last_word(total.figure) in words.people


# What figures have in common


def _counts_the_same(part: Figure, whole: Figure) -> bool:
    """Tell whether a part counts what its whole counts: "dont 200 salariés" may be another thing's."""
    if part.unit is not None:
        return True
    if part.counted is None or whole.counted is None:
        return part.counted is None
    return fold_text(part.counted) == fold_text(whole.counted)


def _last_word(figure: Figure) -> str:
    return (figure.counted or "").casefold().split(" ")[0]


# What a rule gets


def _derivation(reading: Reading, said: Said, tie: Tie) -> Derivation:
    wordings = [placed.figure.wording for placed in (tie.result, *tie.terms)]
    key = public_key("d", "reading", reading.name, tie.kind.value, fold_text(said.text), *map(fold_text, wordings))
    source = SourceRef(reading.name, reading.name, reading.title, reading.issued)
    result, *terms = (
        scoped_figure(f"{key}.f{number}", reading, said, placed, source, loose=tie.loose)
        for number, placed in enumerate((tie.result, *tie.terms), start=1)
    )
    return Derivation(key, tie.kind, result, tuple(terms), tie.factor, quote=said.text, source=source, on=tie.on)


def scoped_figure(
    key: str,
    reading: Reading,
    said: Said,
    placed: PlacedFigure,
    source: SourceRef,
    *,
    measure: Measure | None = None,
    loose: bool,
) -> ScopedFigure:
    """Give a figure of a document as rules take it, with its one mention; without a measure it is one of its own.

    A `loose` one is conventional: that it is what a rule takes it for rests on a reading of the words.
    """
    figure = placed.figure
    unit = "percentage point" if is_points(figure) else figure.unit
    mention = Mention(
        assertion="",
        source=source,
        wording=" ".join(figure.wording.split()),
        hedged=figure.hedged,
        comparator=figure.comparator,
        step=figure.step,
        quote=said.text,
        language=reading.language,
        page=next((sheet.label for sheet in reading.sheets if sheet.start <= figure.start < sheet.end), None),
        line=reading.text.count("\n", 0, figure.start) + 1,
        start=figure.start,
        end=figure.end,
    )
    return ScopedFigure(
        key=key,
        claim="",
        measure=measure or Measure(key, figure.counted or "", unit=unit, unit_kind=unit_kind(unit)),
        value=figure.value,
        value_high=figure.value_high,
        strict=figure.strict,
        printed=figure.printed,
        comparator=figure.comparator,
        unit=unit,
        step=figure.step,
        conventional=figure.conventional or loose,
        mentions=(mention,),
    )
