"""The same work from Python: one call each, with plain frozen results."""
