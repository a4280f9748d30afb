"""What the stretches of a text are: its body, and what stands around it."""

from __future__ import annotations

from claimdb.sources.composing import merge_regions
from claimdb.sources.markdown import markdown_regions
from claimdb.sources.plain import plain_regions
from claimdb.values.reading import Region

MARKDOWN = "text/markdown"


def find_regions(text: str, media_type: str = "text/plain") -> tuple[Region, ...]:
    """Find what the stretches of a plain text or Markdown text are, in order, without overlaps.

    What none covers is body. Only what shows by its shape or its words is told apart: title and headings, notes,
    lists of references, heads and feet that come back page after page, menus, cookie bars, comments, teasers and
    appeals for support. Where that is in doubt, it is body.
    """
    found = markdown_regions(text) if media_type == MARKDOWN else plain_regions(text)
    return merge_regions(found, most_between=2)
