"""What can be wrong with a document, in sentences a person can act on."""

from __future__ import annotations

from claimdb.errors import InputError


class CannotReadDocument(InputError):
    """The file is absent, not a file, or not ours to read."""

    message = "this document cannot be read: {reason}"
    hint = "check its name and permissions"


class UnknownDocument(InputError):
    """The file is of a kind that claimdb does not read."""

    message = "documents of the kind {suffix} cannot be read"
    hint = "save it as text, Markdown, HTML, PDF, DOCX, ODT, EPUB or WARC"


class DocumentTooLarge(InputError):
    """The file, or what it unfolds to, is larger than any document that a person cites."""

    message = "this document has {size:n} bytes, more than the {limit:n} that are read"
    hint = "cut it into parts, and add each as a source"


class EmptyDocument(InputError):
    """The file holds no text."""

    message = "this document is empty"
    hint = "check that it was saved"


class MissingReader(InputError):
    """A library that reads this format is not installed."""

    message = "{format} is read with a part that is not installed ({part})"
    hint = 'pip install "claimdb[{extra}]"'


class LockedDocument(InputError):
    """The document opens with a password only."""

    message = "this {format} is locked with a password"
    hint = "open it, save a copy without a password, and capture that"


class NoTextInPdf(InputError):
    """Every page of a PDF is a picture."""

    message = "no text in this PDF: its {pages:n} pages are pictures"
    hint = "run it through text recognition (OCR) first"


class DamagedDocument(InputError):
    """The file is not what it says it is, or is cut short."""

    message = "this is no whole {format}: {reason}"
    hint = "download or save it again"


class UnfoldsTooFar(InputError):
    """An archive or an XML text that grows without end when it is opened: it is refused, not opened."""

    message = "this {format} is refused: {reason}"
    hint = "save it anew from the program that made it, or as plain text"
