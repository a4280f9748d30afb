"""Candidates of a read document: every figure that it asserts itself, with who says it, when, and resting on what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimdb.extract.attribution import Attribution, find_attributions, phrase_at
from claimdb.extract.cited import Notes
from claimdb.extract.clauses import is_governed_by_reserve, stances
from claimdb.extract.correcting import earlier_version, find_corrections
from claimdb.extract.labels import is_of_pronoun
from claimdb.extract.left_out import is_in_title
from claimdb.extract.measuring import Measuring
from claimdb.extract.openings import is_of_another, is_set_against, read_opening, region_behind
from claimdb.extract.pieces import cut_long
from claimdb.extract.proposals import Proposal, ProposedFigure, Role, Stance
from claimdb.extract.relations import Placed, Relation, end_of_change, relate
from claimdb.extract.sensing import with_senses
from claimdb.extract.sides import share_ballots, sides_of
from claimdb.extract.standing import frame_of, stand
from claimdb.extract.subjects import country_subject, takes_up
from claimdb.extract.times import Times
from claimdb.extract.whose_names import NamesInText
from claimdb.extract.word_lists import WORDS
from claimdb.figures.language import Language
from claimdb.reading.languages import choose_language
from claimdb.text.tokens import Tokens, tokenize
from claimdb.values.countries import fold_place
from claimdb.values.figure import Figure
from claimdb.values.reading import Reading, Region, RegionKind, Sentence

# A speaker whom only a pronoun names was named at most so many sentences before.
_REACH = 3
# Enough to see the first word of a sentence.
_FIRST_WORD = 40
# What a document does not assert itself.
_LEFT_OUT = frozenset(
    [
        RegionKind.REFERENCES,
        RegionKind.PAGE_HEADER,
        RegionKind.PAGE_FOOTER,
        RegionKind.NAVIGATION,
        RegionKind.COOKIES,
        RegionKind.COMMENTS,
        RegionKind.TEASER,
    ]
)


def propose(reading: Reading) -> list[Proposal]:
    """Propose a candidate for each figure of a document that it asserts itself, in reading order.

    Numbers in titles of works, in references and in what is no body of the document are left out. Takes time in
    proportion to the length of the text.
    """
    return with_senses(reading, list(stand(_Proposer(reading).proposals())))


class _Proposer:
    """Goes through the sentences of one document, remembering who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = WORDS[reading.language]
        self.language: Language = choose_language(reading.language, reading.text)
        self.sentences = list(cut_long(reading.sentences))
        self.notes = Notes(reading)
        self.times = Times(reading, self.words, self.language)
        self.starts = [region.start for region in reading.regions]
        self.sheets = [sheet.start for sheet in reading.sheets]
        self.spoke: tuple[int, str] | None = None
        self.carried: tuple[str, ...] = ()
        places = (figure.place for figure in reading.figures if figure.place)
        names = NamesInText(reading.text)
        named = frozenset(map(fold_place, places))
        self.measuring = Measuring(self.words, self.language, named, names, reading.language)

    def proposals(self) -> Iterator[tuple[str, Proposal]]:
        for number, (sentence, figures) in enumerate(self._by_sentence()):
            kept = [figure for figure in figures if not self._is_left_out(figure)]
            tokens = tokenize(sentence.text)
            self.times.enter(sentence, tokens)
            self.measuring.names.here = sentence.start
            attributions = find_attributions(tokens, self.words, self.language.is_conditional)
            if kept:
                frame = frame_of(sentence, figures)
                self.carried = self._notes_of_next(number)
                for proposal in self._of_sentence(number, sentence, tokens, kept, attributions):
                    yield frame, proposal
            named = [one.speaker for one in attributions if one.speaker]
            if named:
                self.spoke = (number, named[-1])

    def _shares(self, tokens: Tokens, one: Placed, role: Role | None) -> bool:
        """Tell whether a figure says that it is of what the one before it counts.

        "To 4.5 million", "including 300", "40 of them", "soit 120 sur 230", "Brest en compte 12", "il aurait progressé
        de 3 %".
        """
        before = tokens.word(one.first - 1)
        again = before in self.words.again or before in self.language.out_of
        follows = phrase_at(tokens, one.end, self.words.of_them) is not None or takes_up(tokens, one.first, self.words)
        return role in (Role.AFTER, Role.PART) or again or follows or is_of_pronoun(tokens, one.first, self.words)

    def _by_sentence(self) -> Iterator[tuple[Sentence, list[Figure]]]:
        figures = iter(self.reading.figures)
        figure = next(figures, None)
        for sentence in self.sentences:
            inside: list[Figure] = []
            while figure is not None and figure.start < sentence.end:
                if figure.start >= sentence.start:
                    inside.append(figure)
                figure = next(figures, None)
            yield sentence, inside

    def _notes_of_next(self, number: int) -> tuple[str, ...]:
        """Give the notes that the sentence behind calls, where it goes on about what this one tells without any.

        "Sa part a crû de 8 %.³" rests with the figures before it on one note.
        """
        here, *following = self.sentences[number : number + 2]
        if not following or self.notes.called(here.start, here.end):
            return ()
        after = following[0]
        between = self.reading.text[here.end : after.start]
        first = tokenize(after.text[:_FIRST_WORD]).word(0)
        if between.count("\n") > 1 or first not in self.words.possessives:
            return ()
        return self.notes.called(after.start, after.end + 1)[:1]

    def _is_left_out(self, figure: Figure) -> bool:
        region = self._region(figure.start)
        if region is not None and region.kind in _LEFT_OUT:
            return True
        return self.notes.work_at(figure.start)

    def _region(self, start: int) -> Region | None:
        at = bisect_right(self.starts, start) - 1
        region = self.reading.regions[at] if at >= 0 else None
        return region if region is not None and start < region.end else None

    def _page(self, start: int) -> str | None:
        at = bisect_right(self.sheets, start) - 1
        sheet = self.reading.sheets[at] if at >= 0 else None
        return sheet.label if sheet is not None and start < sheet.end else None

    def _of_sentence(
        self,
        number: int,
        sentence: Sentence,
        tokens: Tokens,
        figures: Sequence[Figure],
        attributions: Sequence[Attribution],
    ) -> Iterator[Proposal]:
        placed = [_place(tokens, sentence, figure) for figure in figures]
        placed = [one for one in placed if not is_in_title(tokens, one.first, self.words)]
        placed = share_ballots(tokens, placed, self.reading.language)
        relations = relate(tokens, placed, self.words)
        firsts = [one.first for one in placed]
        own = stances(tokens, firsts, self.words)
        corrections = find_corrections(tokens, firsts, self.words)
        sides = sides_of(tokens, placed, self.reading.language)
        is_of_text = earlier_version(tokens, self.words) is not None
        for at, one in enumerate(placed):
            said = _who(attributions, one.first)
            proposed = self._figure(sentence, tokens, placed, at, relations.get(at), sides.get(at))
            yield Proposal(
                document=self.reading.name,
                key="",
                evidence="",
                start=sentence.start,
                end=sentence.end,
                text=sentence.text,
                figures=(proposed,),
                language=self.reading.language,
                stance=own[at] or corrections.get(at) or (said.stance if said and said.stance else Stance.ASSERTS),
                speaker=None if is_of_text else self._speaker(number, said, attributions),
                hedged=proposed.figure.hedged,
                cites=self.notes.cited(proposed.figure.notes, one.figure.start),
                page=self._page(one.figure.start),
            )

    def _speaker(self, number: int, said: Attribution | None, attributions: Sequence[Attribution]) -> str | None:
        """Name who says something; a pronoun stands for the one who is named in the sentence, or spoke before it."""
        if said is None or said.speaker or not said.is_pronoun:
            return said.speaker if said else None
        named = {one.speaker for one in attributions if one.speaker}
        if len(named) == 1:
            return named.pop()
        return self.spoke[1] if self.spoke and number - self.spoke[0] <= _REACH else None

    def _figure(
        self,
        sentence: Sentence,
        tokens: Tokens,
        placed: Sequence[Placed],
        at: int,
        relation: Relation | None,
        side: str | None,
    ) -> ProposedFigure:
        one = placed[at]
        period = self.times.of(one.figure, sentence, tokens)
        times = self._times(sentence, tokens)
        opening = read_opening(tokens, times, self.words, self.language)
        place = one.figure.place or country_subject(tokens, one.first, self.words)
        after = placed[at + 1].first if at + 1 < len(placed) else len(tokens)
        # "54 en Aln et 12 dans la Sarthe": the region behind a figure goes before a place in front of it.
        place = region_behind(tokens, one.end, after, self.language) or place
        is_other = at > 0 and is_of_another(tokens, placed[at - 1].end, one.first)
        is_opened = one.first >= opening.end and not is_other and not is_set_against(tokens, one.first, self.words)
        if place is None and is_opened:
            place = opening.place
        figure = replace(one.figure, place=place, period=period, notes=one.figure.notes or self.carried)
        if not figure.hedged and is_governed_by_reserve(tokens, one.first, self.words, self.language):
            figure = replace(figure, hedged=True)
        role = relation.role if relation else None
        if role in (Role.BEFORE, Role.AFTER) and figure.period is not None:
            behind = placed[at + 1].figure.start if at + 1 < len(placed) else sentence.end
            own = self.times.first_between(figure.end, behind)
            figure = replace(figure, period=own or end_of_change(figure.period, role))
        whole = placed[relation.other] if relation and role is Role.PART and relation.other is not None else None
        opened = opening.narrowed if one.first >= opening.end else None
        measured = self.measuring.of(
            tokens, placed, at, figure, relation, times,
            shares=self._shares(tokens, one, role), narrowed=opened, side=side,
        )  # fmt: skip
        return ProposedFigure(
            replace(figure, place=measured.place),
            measured.label,
            role,
            whole.figure.start if whole else None,
            subject=measured.subject,
        )

    def _times(self, sentence: Sentence, tokens: Tokens) -> list[tuple[int, int]]:
        """Give the tokens of the dates of a sentence, the last exclusive."""
        spans = [(sentence.place(dated.start), sentence.place(dated.end)) for dated in self.times.dates_in(sentence)]
        return [(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)) for start, end in spans]


def _place(tokens: Tokens, sentence: Sentence, figure: Figure) -> Placed:
    start, end = sentence.place(figure.start), sentence.place(figure.end)
    first = max(0, bisect_right(tokens.starts, start) - 1)
    last = max(first + 1, bisect_right(tokens.starts, max(start, end - 1)))
    return Placed(figure, first, last)


def _who(attributions: Iterable[Attribution], at: int) -> Attribution | None:
    """Give the attribution whose words hold a token: the narrowest, a stance before none."""
    holding = [one for one in attributions if one.first <= at < one.end]
    return min(holding, key=lambda one: (one.stance is None, one.end - one.first), default=None)
