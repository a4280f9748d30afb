"""The only code that creates, changes, withdraws, merges, undoes, and appends events.

Every function takes a `Recorder` first; the recorder is one unit of work and becomes one event.
"""
