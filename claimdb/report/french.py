"""The French catalogue: every English template with its French one, gathered from its parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.report.french_bibliography import BIBLIOGRAPHY
from claimdb.report.french_capture import CAPTURE
from claimdb.report.french_commands import COMMANDS
from claimdb.report.french_copying import COPYING
from claimdb.report.french_differences import DIFFERENCES
from claimdb.report.french_documents import DOCUMENTS
from claimdb.report.french_doors import DOORS
from claimdb.report.french_dump import DUMP
from claimdb.report.french_engines import ENGINES
from claimdb.report.french_errors import ERRORS
from claimdb.report.french_exchange import EXCHANGE
from claimdb.report.french_explained_figures import EXPLAINED_FIGURES
from claimdb.report.french_explained_texts import EXPLAINED_TEXTS
from claimdb.report.french_extract import EXTRACT
from claimdb.report.french_figures import FIGURES
from claimdb.report.french_findings import FINDINGS
from claimdb.report.french_import import IMPORT
from claimdb.report.french_lint import LINT
from claimdb.report.french_notebook import NOTEBOOK
from claimdb.report.french_notes import NOTES
from claimdb.report.french_overview import OVERVIEW
from claimdb.report.french_papers import PAPERS
from claimdb.report.french_privacy import PRIVACY
from claimdb.report.french_quotes import QUOTES
from claimdb.report.french_records import RECORDS
from claimdb.report.french_report import REPORT
from claimdb.report.french_rules import RULES
from claimdb.report.french_speed import SPEED
from claimdb.report.french_summary import SUMMARY
from claimdb.report.french_trust import TRUST
from claimdb.report.french_words import WORDS
from claimdb.report.french_works import WORKS

FRENCH: Mapping[str, str] = MappingProxyType(
    {
        **ERRORS,
        **FIGURES,
        **FINDINGS,
        **DIFFERENCES,
        **DOCUMENTS,
        **DUMP,
        **ENGINES,
        **EXCHANGE,
        **EXPLAINED_FIGURES,
        **EXPLAINED_TEXTS,
        **EXTRACT,
        **CAPTURE,
        **BIBLIOGRAPHY,
        **IMPORT,
        **RECORDS,
        **COMMANDS,
        **COPYING,
        **LINT,
        **NOTEBOOK,
        **NOTES,
        **OVERVIEW,
        **PAPERS,
        **PRIVACY,
        **QUOTES,
        **DOORS,
        **REPORT,
        **RULES,
        **SPEED,
        **SUMMARY,
        **TRUST,
        **WORDS,
        **WORKS,
    }
)
