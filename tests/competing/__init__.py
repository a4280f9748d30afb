"""Made-up worlds of competing sources with known truth, in the shape of the tables that `claimdb import` takes."""
