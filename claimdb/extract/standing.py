"""Where a candidate stands and what it says, as two texts that an edit elsewhere leaves as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimdb.extract.proposals import Proposal
from claimdb.values.arithmetic import plain
from claimdb.values.figure import Figure
from claimdb.values.folding import fold_text
from claimdb.values.keys import public_key
from claimdb.values.reading import Sentence


def stand(framed: Iterable[tuple[str, Proposal]]) -> Iterator[Proposal]:
    """Give proposals their key and evidence; each comes with the frame of its sentence, in reading order."""
    turns: Counter[str] = Counter()
    for frame, proposal in framed:
        # Two equal sentences, and two figures of one sentence, take turns.
        turns[frame] += 1
        key = public_key("k", "candidate", proposal.document, frame, turns[frame])
        yield replace(proposal, key=key, evidence=_evidence(frame, proposal))


def frame_of(sentence: Sentence, figures: Iterable[Figure]) -> str:
    """Give the words of a sentence without its figures and digits: what stays when a figure is put right."""
    parts: list[str] = []
    at = 0
    for figure in figures:
        start, end = sentence.place(figure.start), sentence.place(figure.end)
        if start >= at:
            parts += [sentence.text[at:start], "#"]
            at = end
    words = fold_text("".join([*parts, sentence.text[at:]]))
    return "".join("#" if sign.isdecimal() else sign for sign in words)


def _evidence(frame: str, proposal: Proposal) -> str:
    said = [
        [
            plain(one.figure.value),
            None if one.figure.value_high is None else plain(one.figure.value_high),
            str(one.figure.comparator),
            one.figure.unit,
            fold_text(one.figure.wording),
        ]
        for one in proposal.figures
    ]
    cited = [fold_text(cited.as_cited) for cited in proposal.cites]
    return public_key("e", "evidence", frame, said, cited)
