"""From a file to a source with its snapshot: bytes and text as captured once."""
