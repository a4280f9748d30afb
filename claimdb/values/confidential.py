"""What may not leave the house by its name: the rows that are meant, what stands for them, the words to black out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Confidential:
    """Confidential sources and speakers that were not asked for by name.

    `sources` gives by row id what stands for a source (`confidential-1`), `keys` the same for its key; `speakers` what
    stands for a speaker's name, `of_sources` that for whoever speaks in a confidential source. `blackened` gives for
    each way in which the name of a speaker stands in texts as many blocks.
    """

    sources: Mapping[int, str] = field(default_factory=dict)
    keys: Mapping[int, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    of_sources: Mapping[str, str] = field(default_factory=dict)
    blackened: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sources or self.speakers)
