"""Author, title and container of a citation: what stands at its head, and behind "in"."""

from __future__ import annotations

import re

from claimdb.notes.dates import find_dates
from claimdb.notes.forms import EDITION, SERIES, SIGNED
from claimdb.notes.masking import APOSTROPHED, QUOTED, ROUND, SQUARE
from claimdb.notes.names import is_family, is_given, is_initials, is_named, is_people, is_person, role_of
from claimdb.notes.titles import LEGAL, PUBLISHER, REPORT, TREATY, is_city
from claimdb.notes.unread import COVERS, CUT, Reading, covered, tidy, tidy_title

_CONTAINER = re.compile(r"(?:(?<=,)|(?<=\.)|(?<=\s)|\A)\s*(?P<in>[Dd]ans|[Ii]n)\s*:?\s+(?=[^\s\da-z])")
_YEAR_ONLY = re.compile(
    r"[(\[]\s*(?P<y>(?:1[4-9]|20)\d\d[a-z]?|s\.\s?d\.|n\.\s?d\.|forthcoming|à paraître)(?:,[^)]*)?\s*[)\]]"
)


def take_title_in_quotes(read: Reading) -> None:
    spans = [(start, end, QUOTED) for start, end in covered(read.mask, QUOTED)]
    spans += [(start, end, APOSTROPHED) for start, end in covered(read.mask, APOSTROPHED) if end - start > 8]
    for start, end, sign in sorted(spans):
        before = read.mask[:start]
        bare = before.rstrip()
        if re.search(r"\b(?:coll(?:ection)?\.?|série|series)\s*\Z", before, re.IGNORECASE):
            continue
        at_part = not bare or bare[-1] in ",.:" or bare[-1] in COVERS
        if not at_part and not (
            sign == QUOTED and (is_people(_names(read, bare)) or (is_named(bare) and "," not in bare))
        ):
            continue
        if read.mask.count(",", 0, start) > 3 and not is_people(_names(read, bare)):
            continue
        # A mark that was never closed has no partner to leave out.
        inside = read.text[start:end].strip(" \u00a0\u202f,")
        inside = re.sub(r"^[«“„\"‘']|[»”“\"’']$", "", inside)
        read.title, read.is_quoted = tidy_title(inside), True
        head = tidy(_names(read, before))
        if head:
            read.author, read.is_edited = role_of(head)
        read.cut(0, end)
        after = re.match(rf"\s*{SQUARE}+", read.mask[end:])
        if after:
            read.cut(end, end + after.end())
        return


def _names(read: Reading, before: str) -> str:
    """Give the words of a head with the role that stands in brackets."""
    return read.text[: len(before)]


def take_container(read: Reading) -> None:
    limit = len(read.mask)
    for found in _CONTAINER.finditer(read.mask):
        if not read.is_quoted and read.mask[: found.start()].count(",") < 1 and ". " not in read.mask[: found.start()]:
            continue
        before = read.mask[: found.start()].rstrip()
        if before and before[-1] not in ",.:" and before[-1] not in COVERS:
            continue
        start = found.end()
        read.has_container = True
        if not read.is_quoted:
            take_head(read, 0, found.start())
        read.cut(0, start)
        stop = _editors_end(read, start, limit)
        if stop:
            read.editor = tidy(role_of(read.text[start:stop])[0])
            read.cut(start, stop)
        return


def _editors_end(read: Reading, start: int, limit: int) -> int:
    """Give where the names of the editors of a container end; 0 where it names none."""
    for begin, end in covered(read.mask[start:limit], ROUND):
        names, is_edited = role_of(read.text[start : start + end])
        if is_edited and begin < 120 and names:
            return start + end
    comma = read.mask.find(",", start)
    stop = 0
    while comma > 0 and is_people(read.text[start:comma]) and is_person(read.text[start:comma].split(",")[-1]):
        stop = comma
        comma = read.mask.find(",", comma + 1)
    return stop


def take_head(read: Reading, start: int, end: int) -> None:
    """Take author and title of a citation whose title no marks set off, from a span of it."""
    mask = read.mask[start:end]
    dated = re.search(f"{ROUND}+", mask)
    if dated and _YEAR_ONLY.fullmatch(read.text[start + dated.start() : start + dated.end()]) and dated.start() < 120:
        names = tidy(read.text[start : start + dated.start()])
        if names and (is_people(names) or is_named(names)) and read.mask[start + dated.end() : end].strip(f" .,{CUT}"):
            read.author, read.is_edited = role_of(names)
            found = find_dates(read.text[start + dated.start() : start + dated.end()])
            read.date = found[0].edtf if found else read.date
            read.dates.extend(found)
            read.cut(start, start + dated.end())
            start += dated.end()
    elif (stop := _sentence_of_names(read, start, end)) > start:
        read.author, read.is_edited = role_of(tidy(read.text[start:stop]))
        read.cut(start, stop)
        start = stop
    spans = _comma_spans(read, start, end)
    if read.author is None:
        count = _count_author_parts(read, spans)
        if count:
            read.author, read.is_edited = role_of(tidy(read.text[spans[0][0] : spans[count - 1][1]]))
            read.cut(spans[0][0], spans[count - 1][1])
            spans = spans[count:]
    _take_plain_title(read, spans)


def _comma_spans(read: Reading, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start
    for found in re.finditer(",", read.mask[start:end]):
        spans.append((at, start + found.start()))
        at = start + found.end()
    spans.append((at, end))
    return [span for span in spans if read.shown(*span).strip(" .()[]:")]


def _sentence_of_names(read: Reading, start: int, end: int) -> int:
    """Give where "Smith, John." or "Smith, J., and K. Brown." ends before a title; 0 where there is none."""
    for found in re.finditer(rf"\.(?=\s+[A-ZÀ-Þ{QUOTED}]|\s*{CUT}*\s*[A-ZÀ-Þ])", read.mask[start:end]):
        stop = start + found.end()
        names = read.text[start:stop].strip(" .")
        pieces = [piece.strip() for piece in names.split(",")]
        inverted = (
            len(pieces) >= 2
            and is_family(pieces[0])
            and (is_given(pieces[1]) or is_initials(pieces[1].split()[0] if pieces[1] else ""))
        )
        if (inverted or is_people(names)) and not is_initials(read.text[start:stop].split()[-1].strip(",")):
            return stop
        if (
            inverted
            and re.match(r"\s+[A-ZÀ-Þ][a-zà-ÿ]{2,}", read.mask[stop:end])
            and is_initials(read.text[start:stop].split()[-1])
        ):
            return stop
        if found.start() > 150:
            break
    return 0


def _count_author_parts(read: Reading, spans: list[tuple[int, int]]) -> int:
    """Give how many of the parts name the author: none where the title comes first."""
    if len(spans) < 2:
        return 0
    first = read.text[spans[0][0] : spans[0][1]].strip()
    second = read.text[spans[1][0] : spans[1][1]].strip()
    if not is_named(first) and not is_people(first):
        return 0
    if (TREATY.match(first) or LEGAL.match(first)) and not role_of(first)[1]:
        return 0
    count = 1
    if is_family(first) and not is_person(first) and len(spans) > 2 and is_given(second):
        count = 2
    while count < len(spans) - 1 and (is_people(_at(read, spans[count])) or _is_joined(read, spans, count)):
        if is_city(_at(read, spans[count])) or PUBLISHER.search(_at(read, spans[count])):
            break
        count += 1
    return count


def _at(read: Reading, span: tuple[int, int]) -> str:
    return read.text[span[0] : span[1]].strip()


def _is_joined(read: Reading, spans: list[tuple[int, int]], count: int) -> bool:
    return re.match(r"(?:et|and|&)\s+[A-Z]", _at(read, spans[count])) is not None and is_people(
        re.sub(r"^(?:et|and|&)\s+", "", _at(read, spans[count]))
    )


def _take_plain_title(read: Reading, spans: list[tuple[int, int]]) -> None:
    """Take the title, and what of the parts after it still belongs to it."""
    shown = [read.shown(*span) for span in spans]
    if not spans:
        return
    last = 0
    city = next(
        (
            at
            for at, part in enumerate(shown)
            if at and (is_city(part) or (is_city(part.partition(":")[0]) and ":" in part))
        ),
        None,
    )
    for at in range(1, len(spans)):
        part = shown[at]
        if (
            city is not None
            and at < city
            and not PUBLISHER.search(part)
            and not REPORT.search(part)
            and not SERIES.fullmatch(part)
        ) or (part and (
            part[0].islower()
            and not EDITION.fullmatch(part)
            and not SIGNED.fullmatch(part)
            and not re.match(r"(?:in|dans|coll|vol|no?\.)\b", part)
        )):
            last = at
        else:
            break
    title = read.shown(spans[0][0], spans[last][1])
    stop = re.search(r"\.\s+(?=[^\W\d_][^.:]{1,40}:\s)", title)
    if stop and last == 0:
        # "Title. Place: Publisher"
        place, _, name = title[stop.end() :].partition(":")
        read.place, read.publisher = read.place or tidy(place), read.publisher or tidy(name)
        title = title[: stop.start()]
    read.title = tidy_title(tidy(re.sub(rf"[{COVERS}]", " ", title))) or None
    read.cut(spans[0][0], spans[last][1])
