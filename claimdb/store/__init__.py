"""Which database it is: addresses, engines, transactions, column types, schema versions.

The only place where the name of a database product may stand.
"""
