"""What the marks of a citation tell: addresses, dates, volumes, pages, what an author says of a translation."""

from __future__ import annotations

import re

from claimdb.notes.dates import DateWords, find_dates
from claimdb.notes.forms import is_signed
from claimdb.notes.masking import ADDRESS, ROUND, SQUARE
from claimdb.notes.titles import LEGAL, PUBLISHER, THESIS, is_city
from claimdb.notes.unread import COVERS, CUT, Reading, tidy
from claimdb.notes.words import ANNOTATION, LOCATOR

_ACCESSED = re.compile(
    r"(?:pages?\s+|sites?\s+)?(?:(?:last|dernier)\s+(?:accessed|visited|accès)|dernière\s+(?:consultation|visite)|date\s+accessed|"
    r"consulté[es]{0,2}|accessed|retrieved|visité[es]{0,2}|viewed|visited)\s*(?:pour\s+la\s+dernière\s+fois\s*)?"
    r"(?:le|on|in|en|:)?\s*:?\s*",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"(?:^|(?<=[,.;:(\[\s]))(?:disponible\s+(?:en\s+ligne|sur|à|ici)(?:\s+sur)?(?:\s+l[’']adresse)?|"
    r"(?:available|accessible)\s+(?:online\s+)?(?:at|from|on|sur)|(?:en\s+ligne|online)(?=\s*[,.:\]\ue003\ue005]|\s*$)|"
    r"(?:url|lien|link|adresse)(?=\s*:)|from(?=\s*[\ue003\ue005]))\s*:?\s*",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"(?:vol(?:ume)?s?\.?|t(?:ome)?\.?|bd\.?)\s?(?P<n>\d{1,4}|[IVXLC]{1,7})\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:n[°ºᵒ]s?|n[o0]s?\.|numéros?|nos?|issue\s+no\.|iss(?:ue)?\.?|number|fasc(?:icule)?\.?|n\.|cahier)\s?"
    r"(?P<n>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)(?![\d-])",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"(?P<v>\d{{1,4}})\s?(?P<p>{ROUND}+)")
_SLASHED = re.compile(
    rf"(?<![\d./-])(?P<v>\d{{1,3}})\s?[/.:]\s?(?P<i>\d{{1,3}}(?:[-–]\d{{1,2}})?)(?=\s*[,({ROUND}{CUT}]|\s*\Z)"
)
_NUMBER_WORDS = re.compile(r"(?:n[°ºo]s?\.?\s?|nos?\.\s?|issue\s)?(\d{1,4}(?:\s?[–/-]\s?\d{1,4})?)\Z", re.IGNORECASE)
# "12, no. 3 (2010): 45–67", "12: 45", a last "45–67", "at 345".
_PAGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?<=[{CUT}{ROUND}])|(?<=\d))\s*:\s*([a-z]?\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?=\s*[.,;]|\s*\Z)",
        r",\s*(\d{1,4}\s?[-–]\s?\d{1,4})\s*\.?\s*\Z",
        r"\bat\s(\d{1,4}(?:[-–]\d{1,4})?)\s*\.?\s*\Z",
    )
)
_LAST_PAGE = re.compile(rf"[{CUT}{ROUND}]\s*,\s*(\d{{1,4}})\s*\.?\s*\Z")
_OF_SERIES = re.compile(r"\b(?:reports?|papers?|briefs?|rapport|series|série)\s*\Z", re.IGNORECASE)
_OWN_DATE = re.compile(r"\A.{0,60}?\bn[°o]s?\.?\s?[\d./-]+\s+du\s+", re.IGNORECASE)
# "Résolution 1890 (2009)" is called so.
_NUMBER_OF_LAW = re.compile(
    r"\b(?:r[ée]solution|directive|r[èe]glement|regulation|d[ée]cision|decision)\s+[\w/-]+\s*\Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def take_annotations(read: Reading) -> None:
    """Take out what an author says of a translation or of emphasis, and when a page was read."""
    for sign in (ROUND, SQUARE):
        for start, end in read.covered(sign):
            inside = read.text[start:end]
            if ANNOTATION.fullmatch(inside) or (len(inside) < 30 and _ONLINE.match(f"{inside[1:-1]}:")):
                read.cut(start, end)
            elif found := _ACCESSED.match(inside, 1):
                dates = find_dates(inside[found.end() :])
                read.accessed = dates[0].edtf if dates else None
                read.cut(start, end)
    for start, end in read.covered(ROUND):
        # "(2019) (using other words)": what a work is cited for.
        if re.search(rf"[{ROUND}]\s+\Z", read.mask[:start]) and re.match(r"\(+[a-zà-ÿ]", read.text[start:end]):
            read.cut(start, end)
    for found in ANNOTATION.finditer(read.mask):
        before, after = read.mask[: found.start()].rstrip(), read.mask[found.end() :].lstrip()
        is_begun = not before or before[-1] in ",.;" or before[-1] in COVERS
        if is_begun and (not after or after[0] in ",.;" or found.group().endswith(".")):
            read.cut(*found.span())


def take_addresses(read: Reading) -> None:
    """Take the address of a work, and the day on which it was read."""
    for start, end in read.covered(ADDRESS):
        words = read.text[start:end].strip("()")
        if read.url is None:
            is_doi = words.startswith(("doi:", "DOI:", "10."))
            read.url = f"https://doi.org/{words.split(':', 1)[-1].strip()}" if is_doi else words
        read.cut(start, end)
    for found in _ACCESSED.finditer(read.mask):
        dates = find_dates(read.mask[found.end() : found.end() + 40])
        if dates and dates[0].start <= 8:
            read.accessed = dates[0].edtf
            read.cut(found.start(), found.end() + dates[0].end)
    for found in _ONLINE.finditer(read.mask):
        read.cut(*found.span())


def take_dates(read: Reading) -> None:
    """Take the date of a citation: a full one that stands alone, else a year alone, else one inside other words.

    A law is of the day that its own number names, whatever else is dated.
    """
    plain = find_dates(read.mask)
    alone = [one for one in plain if _stands_alone(read, one)]
    bracketed = _bracketed_dates(read)
    best = max(
        [*((0, one) for one in alone), *((1, one) for one in bracketed)],
        key=lambda entry: (entry[1].precision >= 2, "/" not in entry[1].edtf, -entry[0], -entry[1].start),
        default=None,
    )
    title = read.title or read.text
    is_law = LEGAL.match(title) is not None
    own = _OWN_DATE.match(title)
    named = [one for one in find_dates(title) if own and one.start >= own.end() - 1]
    if is_law and not named:
        named = [
            one for one in find_dates(title) if one.precision > 2 and title[: one.start].endswith((" du ", " of "))
        ]
    inner = [one for one in plain if one not in alone]
    if named:
        read.date = named[0].edtf
    elif best is not None:
        read.date = best[1].edtf if read.date is None or best[1].edtf.startswith(read.date) else read.date
    elif read.date is None:
        full = [one for text in (title, read.text) for one in find_dates(text) if one.precision >= 2]
        # The day of reading is not that of the work.
        full = [one for one in full if one.edtf != read.accessed]
        read.date = full[-1].edtf if full else inner[-1].edtf if inner else None
    for one in plain:
        if one in alone and "/" in one.edtf and one.precision == 1 and read.date != one.edtf:
            # Years that a book is about: "… national, 1924-1940, Paris, 2002".
            continue
        if is_law and one not in alone:
            continue
        # "Le Monde 12 mars 2010" is dated, "Annual Report 2018" is called so.
        if one in alone or (one.precision >= 2 and re.match(r"\s*(?:[,.;)]|\Z)", read.mask[one.end :])):
            read.cut(one.start, one.end)


def _stands_alone(read: Reading, one: DateWords) -> bool:
    """Tell a date that is a part by itself, with at most a word for what happened on it: "adopté le 4 mai 1996"."""
    before = re.split(rf"[,.;:(\[{COVERS}]", read.mask[: one.start])[-1].strip()
    after = read.mask[one.end :].lstrip()
    is_ended = not after or after[0] in ",.;:)]([" or after[0] in COVERS
    return is_ended and (not before or is_signed(before))


def _bracketed_dates(read: Reading) -> list[DateWords]:
    found: list[DateWords] = []
    for start, end in read.covered(ROUND):
        inside = read.text[start:end]
        dates = find_dates(inside)
        is_issue = _BRACKETED.search(read.mask[max(0, start - 4) : end]) is not None
        if not dates or (is_issue and not _YEAR.search(inside)) or _NUMBER_OF_LAW.search(read.mask, 0, start):
            continue
        if "/" in dates[0].edtf and dates[0].precision == 1 and len(inside) < 14:
            # "(1830-1836)": the years that a title is about.
            continue
        read.dates.append(dates[0])
        found.append(DateWords(start + dates[0].start, start + dates[0].end, dates[0].edtf, dates[0].precision))
        _take_imprint(read, start, end, dates)
    return found


def _take_imprint(read: Reading, start: int, end: int, dates: list[DateWords]) -> None:
    """Take "(New York: Penguin, 2010)"; a bracket with a date alone is only taken out."""
    inside = read.text[start + 1 : end - 1]
    rest = tidy(inside[: max(0, dates[0].start - 1)])
    before, colon, after = rest.partition(":")
    if colon and before.strip() and after.strip():
        read.place, read.publisher = tidy(before), tidy(after)
    elif rest and is_city(rest.split(",")[0]):
        read.place = tidy(rest.split(",")[0])
        read.publisher = tidy(rest.partition(",")[2]) or None
    elif THESIS.search(rest):
        read.publisher = tidy(rest.partition(",")[2]) or read.publisher
    elif PUBLISHER.search(rest):
        read.publisher = rest
    read.cut(start, end)


def take_locators(read: Reading) -> None:
    """Take where in the work: "p. 12-15", "art. 7", and what stands for pages without saying so."""
    spans = []
    for found in LOCATOR.finditer(read.mask):
        is_first = read.title is None and not read.mask[: found.start()].strip(f" .,{CUT}")
        if not is_first and (read.begins_part(found.start()) or re.match(r"pp?\.|§", found.group())):
            spans.append(found.span())
    spans += [span for span in read.covered(ROUND) if LOCATOR.fullmatch(read.text[span[0] + 1 : span[1] - 1])]
    for start, end in sorted(spans):
        words = tidy(read.text[start:end].strip("()"))
        read.locator = f"{read.locator}, {words}" if read.locator else words
        read.cut(start, end)


def take_pages(read: Reading) -> None:
    """Take pages that no letter announces, where no others are given."""
    if read.locator is not None:
        return
    patterns = [*_PAGES, _LAST_PAGE] if read.dates or read.is_quoted else _PAGES
    for pattern in patterns:
        found = pattern.search(read.mask)
        if found and (read.date or pattern is _PAGES[0]):
            read.locator = "".join(found[1].split())
            read.cut(*found.span(1))
            return


def take_volume(read: Reading) -> None:
    """Take a volume that says so, before its number can be taken for a year."""
    head = _head_end(read)
    for found in _VOLUME.finditer(read.mask, head):
        if read.volume is None and read.begins_part(found.start()):
            read.volume = found["n"]
            _take_number(read, *found.span())


def take_volume_before_year(read: Reading) -> None:
    """Take the 7 of "Sea History 7 (1988): 3"."""
    for found in _BRACKETED.finditer(read.mask, _head_end(read)):
        inside = read.text[found.start("p") : found.end("p")]
        is_issue = re.search(r"(?:n[°o]s?\.?|[:/.])\s*\Z", read.mask[: found.start()], re.IGNORECASE)
        if read.is_quoted and read.volume is None and not is_issue and len(found["v"]) < 4 and _YEAR.match(inside, 1):
            read.volume = found["v"]
            _take_number(read, *found.span("v"))


def take_issue(read: Reading) -> None:
    """Take an issue: "n° 3", "no. 3", "24 (3)", "12/3"."""
    head = _head_end(read)
    for found in _ISSUE.finditer(read.mask, head):
        if _OF_SERIES.search(read.mask, max(0, found.start() - 12), found.start()):
            continue
        if read.issue is None and (read.begins_part(found.start()) or read.is_quoted):
            read.issue = "".join(found["n"].split())
            _take_number(read, *found.span())
    if read.volume is not None or not (head or read.is_quoted):
        return
    for found in _BRACKETED.finditer(read.mask, head):
        inside = _NUMBER_WORDS.match(tidy(read.text[found.start("p") + 1 : found.end("p") - 1]))
        if inside and not _YEAR.fullmatch(inside[1]):
            read.volume, read.issue = found["v"], "".join(inside[1].split())
            _take_number(read, *found.span())
            return
    slashed = _SLASHED.search(read.mask, head)
    if slashed:
        read.volume, read.issue = slashed["v"], slashed["i"]
        _take_number(read, *slashed.span())


def _take_number(read: Reading, start: int, end: int) -> None:
    read.numbered_at = start if read.numbered_at is None else min(start, read.numbered_at)
    read.cut(start, end)


def _head_end(read: Reading) -> int:
    return 0 if read.is_quoted or read.has_container else read.mask.find(",") + 1
