"""French of what the commands say while they work."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "Made {db}.": "{db} est créée.",
        "The folder of {db} cannot be written, so it is read as it lies.": (
            "Le dossier de {db} n’est pas accessible en écriture : la base est lue telle quelle."
        ),
        "this is a bug in claimdb ({kind}: {reason}); run again with --debug for the details": (
            "c’est une erreur de claimdb ({kind} : {reason}) ; relancez avec --debug pour les détails"
        ),
    }
)
