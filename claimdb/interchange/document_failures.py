"""What can be wrong with a document file, in one sentence each, with the place in the file."""

from __future__ import annotations

from claimdb.errors import InputError


class UnreadableDocument(InputError):
    """The file is not there, may not be read, or is no UTF-8 text."""

    message = "this file cannot be read: {reason}"
    hint = "check its name and permissions"


class NotToml(InputError):
    """The file is not TOML."""

    message = "this is not TOML: {said}"
    hint = "seeds/README.md shows a small file"


class OtherFormat(InputError):
    """The file says that it is of a format that this claimdb does not know."""

    message = "this file is of format {given!r}, and claimdb reads format {known}"
    hint = "update claimdb, or write format = {known}"


class UnknownKey(InputError):
    """A key that no table of this kind has."""

    message = "there is no key {key!r} here"
    hint = "the keys are {known}"


class MisspeltKey(InputError):
    """A key that is nearly one that there is."""

    message = "there is no key {key!r} here"
    hint = "perhaps {near!r} is meant"


class MissingKey(InputError):
    """A key that every table of this kind has is not there."""

    message = "{key!r} is missing"
    hint = "seeds/README.md explains the keys"


class OtherKind(InputError):
    """A value of another kind than its key takes."""

    message = "{kind} stands here, and {needed} is needed"
    hint = "seeds/README.md explains the keys"


class NotOneOf(InputError):
    """A word that is none of those that a key takes."""

    message = "{given!r} has no meaning here"
    hint = "write one of {allowed}"


class UnreadableDateWords(InputError):
    """The words of a date cannot be read as one."""

    message = "no date can be read from {given!r} in {language}"
    hint = "give the words as printed, such as 8 octobre 2003, or EDTF, such as 2003-10-08"


class GivenTwice(InputError):
    """A handle stands for two things of one kind."""

    message = "{given!r} is given twice"
    hint = "give each its own id"


class NotInFile(InputError):
    """A handle that the file does not define."""

    message = "{given!r} is not defined in this file"
    hint = "add it to [[{table}]]"


class NearlyInFile(InputError):
    """A handle that the file nearly defines."""

    message = "{given!r} is not defined in this file"
    hint = "perhaps {near!r} is meant; else add it to [[{table}]]"


class NoSuchFigure(InputError):
    """A derivation names a figure that its claim does not have."""

    message = "{given!r} is no figure: this claim has {count}"
    hint = "name it claim.1, counted from 1"


class TooMuch(InputError):
    """Two keys that exclude each other."""

    message = "{key!r} cannot stand beside {other!r}"
    hint = "leave one of them out"


class RestsOnItself(InputError):
    """A document that cites or derives from itself."""

    message = "{given!r} would rest on itself"
    hint = "name another work"


class NoSuchDocument(InputError):
    """A claim of another file is named, and that file is not beside this one."""

    message = "{given!r} names a claim of {file}, which is not beside this file"
    hint = "put {file} into the same folder"


class NotInOtherFile(InputError):
    """The other file that is named does not make this claim."""

    message = "{given!r} is not in {file}"
    hint = "name a claim of that file that is no denial"


class NotImportedYet(InputError):
    """A claim of another file is named that is not recorded yet."""

    message = "{given!r} is not recorded yet"
    hint = "import {file} first"


class NamesInACircle(InputError):
    """Files that name each other's claims, so that none can be read first."""

    message = "these files name each other's claims, so none can be first: {files}"
    hint = "let one of them do without"


class SeveralFaults(InputError):
    """A file with more than one fault; `faults` has them all, in the order of the file."""

    message = "{first} (more faults in this file: {count:n})"

    def __init__(self, faults: list[InputError]) -> None:
        self.faults = tuple(faults)
        super().__init__(first=faults[0], count=len(faults) - 1)


class RefusedDocument(InputError):
    """A file with several faults, each of which was told."""

    message = "this file has faults ({count:n}), and nothing of it was kept"
    hint = "mend them and run the same command again"
