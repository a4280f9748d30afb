"""A small document file to change in tests, and one that speaks of its claims."""

from __future__ import annotations

from pathlib import Path

FERRIES = """\
format = 1

[document]
id = "royHarbour2024"
type = "article-newspaper"
author = [{ family = "Roy", given = "Ana" }]
issued = "2024-03-05"
language = "en"

[[works]]
id = "portofficeYearbook2023"
type = "report"
title = "Yearbook 2023"
author = [{ literal = "Port Office" }]
issued = "2023?"
primary = true

[[places]]
id = "inner-harbour"
label = { en = "Inner Harbour" }
part_of = "IE"

[[measures]]
id = "ferries"
label = { en = "ferries in service", fr = "bacs en service" }
unit = "ferry"
kind = "stock"
separators = ["owner"]

[[measures]]
id = "launch"
label = { en = "launch of the ferry line" }
kind = "date"
without = ["place", "time"]

[[claims]]
id = "all"
text = "Fourteen ferries, nine of them public"
quote = "a fleet of 14"
line = 12
cites = [{ source = "portofficeYearbook2023", note = "3", as_cited = "ibid.", outcome = "resolved", locator = "p. 7" }]

  [[claims.figures]]
  measure = "ferries"
  value = "14"
  place = "inner-harbour"
  as_of = "2023-12"
  qualifiers = { owner = "any" }

  [[claims.figures]]
  measure = "ferries"
  value = "9"
  place = "inner-harbour"
  as_of = "2023-12"
  qualifiers = { owner = "public" }

[[claims]]
id = "safe"
text = "The old ferries are safe"
quote = "there is nothing to fear"
speaker = "Ferry Company"
page = 4
hedged = true

[[claims]]
id = "launched"
text = "The line was launched on 3 May 1998"

  [[claims.figures]]
  measure = "launch"
  value = "3 May 1998"

[[derivations]]
kind = "part"
result = "all.1"
terms = ["all.2"]

[[lineage]]
source = "royHarbour2024"
of = "portofficeYearbook2023"
kind = "same_data"
measure = "ferries"
"""

REPLY = """\
format = 1

[document]
id = "ferrycompanyReply2024"
type = "document"
title = "A reply"
language = "en"

[[claims]]
id = "denied"
stance = "denies"
denies = "ferries:all"
quote = "we run far fewer"
speaker = "Ferry Company"
"""


def write(folder: Path, text: str = FERRIES, name: str = "ferries.toml", **changes: str) -> Path:
    """Write a file, each key of `changes` (underscores for spaces, __ for =) replaced by its value."""
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
