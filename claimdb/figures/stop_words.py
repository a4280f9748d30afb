"""Frequent words by which the language of a text is told, without loading the rest of any language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS: Mapping[str, frozenset[str]] = MappingProxyType({
    "de": _words(
        """
        der die das den dem des und ist nicht ein eine einen im mit von zu auf für sich als auch es werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr
        durch man rund etwa mindestens
        """
    ),
    "en": _words(
        """
        the of and to in is was for that with by as at from has have had are were been it its on which this their but
        not they he she would more than said about between or an be who will there
        """
    ),
    "fr": _words(
        """
        le la les des de du une est dans pour qui sur avec par au aux ce cette son et à en il elle que ne pas plus
        sont ont été ou leur ces environ entre soit selon près dont
        """
    ),
})  # fmt: skip
