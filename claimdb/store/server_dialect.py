"""The dialect of PostgreSQL servers, which shares what it compiled (see `dialects`)."""

from __future__ import annotations

from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from claimdb.store.dialects import AlikeDialect


class ServerDialect(AlikeDialect, PGDialect_psycopg):
    """The dialect of a PostgreSQL server through psycopg."""

    supports_statement_cache = True
