"""What comes into the house and leaves it in files: documents in TOML, tables, the shipped example."""
