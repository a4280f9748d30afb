"""What leaves the house: digests of findings, their renderers, and our sentences in English and French."""
