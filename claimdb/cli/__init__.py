"""The command line: doors. Each parses, calls one function, shows what it gave, and exits.

Rooms are imported inside the commands, so that no command loads what it does not use.
"""
