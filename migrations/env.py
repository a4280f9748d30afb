"""Run migrations: on the connection that claimdb hands over, or from Alembic's own command line.

Nothing of claimdb is imported here, so that a migration means for ever what it meant when it was written.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import create_engine


def run() -> None:
    """Run the migrations on the given connection, or on the URL in CLAIMDB_URL."""
    connection = context.config.attributes.get("connection")
    if connection is not None:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
        return
    engine = create_engine(os.environ["CLAIMDB_URL"])
    with engine.connect() as own:
        context.configure(connection=own)
        with context.begin_transaction():
            context.run_migrations()


run()
