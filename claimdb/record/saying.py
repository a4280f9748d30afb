"""Which assertion of a claim is meant, and putting right how it was recorded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from claimdb.errors import InputError
from claimdb.model import Assertion, Claim, Source
from claimdb.record.lookup import find_by_prefix
from claimdb.record.quotes import read_quote
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_assertion


class SaidByNobody(InputError):
    """The source does not speak of this claim."""

    message = "{source} says nothing of claim {key}"
    hint = "record what it says with claimdb add; claimdb claim show {key} lists who speaks of it"


class SaidBySeveral(InputError):
    """Several assertions of a claim fit what was given."""

    message = "claim {key} is said more than once: {candidates}"
    hint = "name one with --in, by source or by the key of the assertion"


def find_assertion(recorder: Recorder, claim: Claim, given: str | None = None) -> Assertion:
    """Find the living assertion of a claim that `given` names: its source, or its key (`c….2`); the only one for None.

    Raises SaidByNobody, SaidBySeveral, and UnknownKey for a source that there is not.
    """
    recorder.known.prefetch_parts([claim])
    living = [one for one in recorder.known.assertions[claim.id] if one.withdrawn_at is None]
    if given is None:
        fitting = living
    elif given.startswith("c") and given.rpartition(".")[2].isdigit():
        fitting = [one for one in living if one.ordinal == int(given.rpartition(".")[2])]
    else:
        source = find_by_prefix(recorder.session, "source", given)
        fitting = [one for one in living if one.source_id == source.id]
    if not fitting:
        raise SaidByNobody(source=given or "nobody", key=claim.key)
    if len(fitting) > 1:
        raise SaidBySeveral(key=claim.key, candidates=", ".join(_named(recorder, fitting)))
    return fitting[0]


def edit_assertion(recorder: Recorder, claim: Claim, assertion: Assertion, **values: Any) -> bool:
    """Put right how an assertion was recorded: quote, page, speaker, hedged, note; tells whether anything changed.

    Raises EmptyQuote; None takes the quote away.
    """
    read_quote(values.get("quote"))
    if not recorder.change(assertion, **values):
        return False
    recorder.touch("claim", claim.key)
    index_assertion(recorder, assertion)
    return True


def reword(recorder: Recorder, claim: Claim, wordings: Sequence[tuple[str, str]], whole: str | None = None) -> None:
    """Put the words right with which a claim was entered, after its figures were: each old wording becomes the new.

    `whole` are new words for all of it; where one source says it, they replace words that hold no old wording.
    """
    recorder.known.prefetch_parts([claim])
    living = [one for one in recorder.known.assertions[claim.id] if one.withdrawn_at is None]
    for said in living:
        words = said.words
        for old, fresh in wordings:
            # Split and joined, for what is put in is no pattern.
            words = words and fresh.join(re.split(rf"(?<!\w){re.escape(old)}(?!\w)", words))
        if words == said.words and whole is not None and len(living) == 1:
            words = whole
        edit_assertion(recorder, claim, said, words=words)


def _named(recorder: Recorder, assertions: Sequence[Assertion]) -> list[str]:
    return [f"{one.key} ({recorder.session.get_one(Source, one.source_id).cite_key})" for one in assertions]
