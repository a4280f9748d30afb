"""Verdicts: who may give which, what a person looks at next."""
