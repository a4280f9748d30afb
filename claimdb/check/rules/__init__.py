"""The rules, one file and one fault each; this folder is their registry.

A rule imports the standard library, the values and the comparing of figures, and nothing else. It
gets one frozen material and yields hits: no database, no settings, no clock, no sentence.
"""
