"""claimdb: a ledger and a linter for facts."""
