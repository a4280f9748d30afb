"""Bibliographies: works read, written, checked, keyed, and formatted in citation styles.

Pure functions over `Work` values; no database, and no network.
"""

from claimdb.bibliography.checking import check_works
from claimdb.bibliography.duplicates import Proposal, propose_duplicates
from claimdb.bibliography.formats import detect_format, export_bibliography, parse_bibliography
from claimdb.bibliography.formatting import format_bibliography
from claimdb.bibliography.keys import cite_key
from claimdb.bibliography.outcome import Exported, Formatted, FormattedEntry, Loss, Parsed, Problem

__all__ = [
    "Exported",
    "Formatted",
    "FormattedEntry",
    "Loss",
    "Parsed",
    "Problem",
    "Proposal",
    "check_works",
    "cite_key",
    "detect_format",
    "export_bibliography",
    "format_bibliography",
    "parse_bibliography",
    "propose_duplicates",
]
