"""TXT006: a sentence that asserts what the title of its own source denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdb.check.calls import works_called
from claimdb.check.headlines import stems
from claimdb.check.passages import document_hit, point, point_in
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading

_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)|refut(?:es?|ed)|debunk(?:s|ed|ing)?|hoax|myth|no evidence|false|untrue"
    r"|dément(?:i|is|it|ent)?|nie(?:nt)?|réfut(?:e|ent|é)|faux|fausses?|aucune preuve|mythe|intox)\b",
    re.IGNORECASE,
)
_FEWEST_SHARED = 2


@rule("TXT006", material=Reading, severity=Severity.NOTE, since="0.1")
def denied_by_the_work_it_cites(reading: Reading) -> Iterator[Hit]:
    """One sentence asserts something, and the title of the only work it cites denies something in the same words.

    The title has a word of denial ("denies", "hoax", "dément", "faux") and two longer words of the sentence, and the
    sentence has no such word itself. What the work says is not known, so that this is a note. To settle it, read the
    work.
    """
    for said, label, work in works_called(reading):
        denial = _DENIAL.search(work.title or "")
        if denial is None or _DENIAL.search(said.text):
            continue
        if len(stems(work.title or "") & stems(said.text)) >= _FEWEST_SHARED:
            yield document_hit(
                "denied_by_its_source",
                [point_in(reading, said.sentence, 0, len(said.text)), point(reading, work.start, work.end)],
                facts=(work.title or "", denial[0]),
                params={"note": label, "title": " ".join((work.title or "").split()), "word": denial[0]},
            )
