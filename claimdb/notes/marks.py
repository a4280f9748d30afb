"""What the marks of a citation tell: addresses, dates, volumes, pages, what an author says of a translation."""

from __future__ import annotations

import re

from claimdb.notes.dates import DateWords, find_dates
from claimdb.notes.masking import ADDRESS, ROUND, SQUARE
from claimdb.notes.titles import PUBLISHER, THESIS, is_city
from claimdb.notes.unread import COVERS, CUT, Reading, begins_part, covered, tidy
from claimdb.notes.words import ANNOTATION, LOCATOR

_ACCESSED = re.compile(
    r"(?:pages?\s+)?(?:consulté[es]{0,2}|accessed|retrieved|visité[es]{0,2}|(?:last|dernier\s+)\s?(?:accessed|visited|accès)|viewed|"
    r"dernière\s+(?:consultation|visite)|date\s+accessed|vu)\s*(?:le|on|in|en|:)?\s*:?\s*",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"(?:^|(?<=[,.;:(\[\s]))(?:disponible\s+(?:en\s+ligne|sur|à|ici)(?:\s+sur)?(?:\s+l[’']adresse)?|en\s+ligne(?=\s*[,.:\]]|\s*$)|(?:available|accessible)\s+(?:online\s+)?(?:at|from|on|sur)|"
    r"online(?=\s*[,.:\]]|\s*$)|url(?=\s*:)|lien(?=\s*:)|voir\s+le\s+site|https?)\s*:?\s*",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"(?:vol(?:ume)?s?\.?|t(?:ome)?\.?|bd\.?)\s?(?P<n>\d{1,4}|[IVXLC]{1,7})\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:n[°ºᵒ]s?|n[o0]s?\.|numéros?|nos?|iss(?:ue)?\.?|number|fasc(?:icule)?\.?|n\.|cahier|issue\s+no\.)\s?(?P<n>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)(?![\d-])",
    re.IGNORECASE,
)
_VOLUME_ISSUE = re.compile(
    rf"(?P<v>\d{{1,4}})\s?(?P<p>{ROUND}+)|(?P<v2>\d{{1,3}})\s?[/.:]\s?(?P<i>\d{{1,3}}(?:[-–]\d{{1,2}})?)(?=\s*[,({ROUND}{CUT}]|\s*\Z)"
)
_PAGES = re.compile(
    rf"(?:(?<=[{CUT}{ROUND}])|(?<=\d))\s*:\s*(?P<p>[a-z]?\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?=\s*[.,;]|\s*\Z)|,\s*(?:at\s+)?(?P<q>\d{{1,4}}\s?[-–]\s?\d{{1,4}}|\d{{1,4}})\s*\.?\s*\Z|\bat\s(?P<r>\d{{1,4}}(?:[-–]\d{{1,4}})?)\s*\.?\s*\Z"
)
_OWN_DATE = re.compile(r"\A.{0,60}?\bn[°o]s?\.?\s?[\d./-]+\s+du\s+", re.IGNORECASE)


def take_annotations(read: Reading) -> None:
    for sign in (ROUND, SQUARE):
        for start, end in covered(read.mask, sign):
            inside = read.text[start:end]
            if ANNOTATION.fullmatch(inside):
                read.cut(start, end)
            elif found := _ACCESSED.search(inside):
                dates = find_dates(inside[found.end() :])
                read.accessed = dates[0].edtf if dates else None
                read.cut(start, end)
            elif _ONLINE.match(inside[1:-1]) and len(inside) < 30:
                read.cut(start, end)
    for found in ANNOTATION.finditer(read.mask):
        before, after = read.mask[: found.start()].rstrip(), read.mask[found.end() :].lstrip()
        if (not before or before[-1] in ",.;" or before[-1] in COVERS) and (
            not after or after[0] in ",.;" or found.group().endswith(".")
        ):
            read.cut(*found.span())


def take_addresses(read: Reading) -> None:
    for start, end in covered(read.mask, ADDRESS):
        words = read.text[start:end]
        if read.url is None:
            read.url = (
                f"https://doi.org/{words.split(':', 1)[-1].strip()}"
                if not re.match(r"https?:|www|[a-z]", words) or words.startswith("doi:")
                else words
            )
        read.cut(start, end)
    for found in _ACCESSED.finditer(read.mask):
        dates = find_dates(read.mask[found.end() : found.end() + 40])
        if dates and dates[0].start <= 8:
            read.accessed = dates[0].edtf
            read.cut(found.start(), found.end() + dates[0].end)
    for found in _ONLINE.finditer(read.mask):
        read.cut(*found.span())


def take_dates(read: Reading) -> None:
    """Take the dates of a citation; the first full one is its own, else the first year."""
    found: list[tuple[int, DateWords]] = [(0, one) for one in find_dates(read.mask)]
    for start, end in covered(read.mask, ROUND):
        inside = read.text[start:end]
        dates = find_dates(inside)
        if (
            not dates
            or (_VOLUME_ISSUE.search(read.mask[max(0, start - 4) : end])
            and not re.search(r"(?:1[5-9]|20)\d\d", inside))
        ):
            continue
        read.dates.append(dates[0])
        found.append((1, DateWords(start + dates[0].start, start + dates[0].end, dates[0].edtf, dates[0].precision)))
        _take_imprint(read, start, end, dates)
    own = _OWN_DATE.match(read.title or "")
    titled = find_dates(read.title or "") + find_dates(read.text if not read.title else "")
    best = max(found, key=lambda one: (one[1].precision >= 2, -one[0], -one[1].start), default=None)
    if own and (after := [one for one in find_dates(read.title or "") if one.start >= own.end() - 1]):
        read.date = after[0].edtf
    elif best is not None:
        read.date = best[1].edtf
    else:
        full = [one for one in titled if one.precision >= 2]
        read.date = full[-1].edtf if full else None
    for _, one in sorted(((k, d) for k, d in found if not k), key=lambda entry: entry[1].start):
        if read.mask[one.start : one.end].strip(CUT):
            read.cut(one.start, one.end)


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
    elif rest and THESIS.search(rest):
        read.publisher = tidy(rest.partition(",")[2]) or read.publisher
    elif rest and PUBLISHER.search(rest):
        read.publisher = rest
    read.cut(start, end)


def take_numbers(read: Reading) -> None:
    _take_locators(read)
    head = 0 if read.is_quoted or read.has_container else read.mask.find(",") + 1
    for found in _VOLUME.finditer(read.mask, head):
        if read.volume is None and begins_part(read.mask, found.start()):
            read.volume = found["n"]
            read.cut(*found.span())
    for found in _ISSUE.finditer(read.mask, head):
        if read.issue is None and (begins_part(read.mask, found.start()) or read.is_quoted):
            read.issue = "".join(found["n"].split())
            read.cut(*found.span())
    if read.volume is None and (read.is_quoted or head):
        for found in _VOLUME_ISSUE.finditer(read.mask, head):
            issue = found["i"] or tidy(read.text[found.start("p") + 1 : found.end("p") - 1])
            if re.fullmatch(r"(?:n[°o]s?\.?\s?|no\.\s?)?[\d\s–/-]{1,9}", issue):
                read.volume, read.issue = found["v"] or found["v2"], re.sub(r"^\D+", "", issue) or read.issue
                read.cut(*found.span())
                break


def _take_locators(read: Reading) -> None:
    found_all = []
    for found in LOCATOR.finditer(read.mask):
        is_first = not read.mask[: found.start()].strip(f" .,{CUT}") and not read.is_quoted
        if (begins_part(read.mask, found.start()) or re.match(r"pp?\.|§", found.group())) and not is_first:
            found_all.append(found.span())
    for start, end in found_all:
        words = tidy(read.text[start:end])
        read.locator = f"{read.locator}, {words}" if read.locator else words
        read.cut(start, end)
    if read.locator is None:
        pages = _PAGES.search(read.mask)
        if pages and (read.date or not pages["q"]):
            group = "p" if pages["p"] else "q" if pages["q"] else "r"
            if not (
                group == "q"
                and read.is_quoted
                and "-" not in pages[group]
                and "–" not in pages[group]
                and not read.dates
            ):
                read.locator = "".join(pages[group].split())
                read.cut(*pages.span())
