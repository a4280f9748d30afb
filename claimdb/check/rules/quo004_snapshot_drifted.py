"""QUO004: a source that says other things now than in the copy from which its quotes were taken."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.copies import lost_quotes
from claimdb.check.rule import rule
from claimdb.text.anchors import split_words
from claimdb.text.bodies import body_of
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, PassageRef, Severity
from claimdb.values.reading import KeptCopy, Reading


@rule("QUO004", material=Reading, severity=Severity.NOTE, since="0.1", of_quotes=True)
def snapshot_drifted(reading: Reading) -> Iterator[Hit]:
    """One quote still stands in the newest copy of its source, and other words of that work have changed.

    Line ends, spaces and what its page carries beside the work (menus, teasers, comments) do not count. It is said
    once for a source, and only of quotes whose copy is recorded. To settle it, read what was changed around them.
    """
    drifted = [copy.key for copy in _drifted(reading)]
    named = [name for name, taken in reading.taken.items() if taken.copy in drifted and name in reading.known_quotes]
    lost = set(lost_quotes(reading)) if named else set()
    standing = [name for name in named if name not in lost]
    if standing:
        yield Hit(
            "snapshot_drifted",
            identity=(reading.name,),
            facts=(reading.copies[0].key, *(fold_text(reading.known_quotes[name]) for name in standing)),
            params={"source": reading.name, "count": str(len(standing))},
            claims=tuple(sorted({name.rpartition(".")[0] for name in standing})),
            passages=tuple(
                PassageRef(reading.name, assertion=name, quote=reading.known_quotes[name]) for name in standing
            ),
        )


def _drifted(reading: Reading) -> Iterator[KeptCopy]:
    """Give the older copies from which quotes were taken whose work differs from that of the newest."""
    if len(reading.copies) < 2:
        return
    newest, *older = reading.copies
    used = {taken.copy for taken in reading.taken.values()}
    words = None
    for copy in older:
        if copy.key in used:
            words = words or split_words(body_of(newest.text, newest.regions))
            if split_words(body_of(copy.text, copy.regions)) != words:
                yield copy
