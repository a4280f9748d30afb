"""The version, as a literal, so that `--version` costs nothing."""

__version__ = "0.1.0"
