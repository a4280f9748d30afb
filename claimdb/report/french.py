"""The French catalogue: every English template with its French one, gathered from its parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.report.french_commands import COMMANDS
from claimdb.report.french_errors import ERRORS
from claimdb.report.french_records import RECORDS
from claimdb.report.french_report import REPORT
from claimdb.report.french_rules import RULES

FRENCH: Mapping[str, str] = MappingProxyType({**ERRORS, **RECORDS, **COMMANDS, **REPORT, **RULES})
