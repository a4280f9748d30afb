"""From a read document to candidates: proposed, kept apart from claims until a person decides."""
