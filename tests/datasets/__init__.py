"""Real data sets made from what is installed; none of it is part of the project."""
