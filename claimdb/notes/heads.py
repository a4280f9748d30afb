"""Author, title and container of a citation: what stands at its head, and behind "in"."""

from __future__ import annotations

import re

from claimdb.notes.dates import find_dates
from claimdb.notes.forms import EDITED, is_imprint, is_series
from claimdb.notes.masking import APOSTROPHED, EMPHASISED, QUOTED, ROUND, SQUARE
from claimdb.notes.names import are_names, is_family, is_given, is_initials, is_named, is_people, is_person, role_of
from claimdb.notes.titles import CASE, LEGAL, PUBLISHER, REPORT, TREATY, is_city
from claimdb.notes.unread import COVERS, CUT, Reading, tidy, tidy_title

_COMMA = re.compile(",")
_CONTAINER = re.compile(r"(?:(?<=,)|(?<=\.)|(?<=\s)|\A)\s*(?:[Dd]ans|[Ii]n)\s*:?\s+(?=[^\s\da-z])")
_YEAR_ONLY = re.compile(
    r"[(\[]\s*(?:(?:1[4-9]|20)\d\d[a-z]?|s\.\s?d\.|n\.\s?d\.|forthcoming|à paraître)(?:,[^)]*)?\s*[)\]]", re.IGNORECASE
)
_IN_SERIES = re.compile(r"\b(?:coll(?:ection)?\.?|série|series)\s*\Z", re.IGNORECASE)
_SENTENCE = re.compile(rf"\.(?=\s+[A-ZÀ-Þ{QUOTED}]|\s*{CUT}*\s*[A-ZÀ-Þ])")
_BRACKETS = re.compile(r"\s*\[[^\]]*\]")
_INVERTED_ARTICLE = re.compile(r"(?:The|A|An|Le|La|Les|L[’'])\s*(?:[:.(]|\Z)")
_FARTHEST_NAME = 150


def take_title_in_quotes(read: Reading) -> None:
    """Take the title that quotation marks set off, and the author before it."""
    spans = [(*span, QUOTED) for span in read.covered(QUOTED)]
    spans += [(*span, APOSTROPHED) for span in read.covered(APOSTROPHED) if span[1] - span[0] > 4]
    emphasised = read.covered(EMPHASISED)
    if emphasised and not any(start < emphasised[0][0] and _sets_off(read, start, sign) for start, _, sign in spans):
        _take_emphasised_title(read, *emphasised[0])
        return
    for start, end, sign in sorted(spans):
        if _IN_SERIES.search(read.mask[:start]) or not _sets_off(read, start, sign):
            continue
        read.title, read.is_quoted = tidy_title(_unquoted(read.text[start:end])), True
        read.is_set_off = True
        read.author = _author_before(read, start) if read.author is None else read.author
        after = re.match(rf"\s*{SQUARE}+", read.mask[end:])
        read.cut(0, end + after.end() if after else end)
        if emphasised and emphasised[0][0] >= end:
            # What stands in italics behind a quoted title is where it was published.
            read.container = tidy(read.text[slice(*emphasised[0])].strip("*_[]"))
            read.cut(*emphasised[0])
        return


def _take_emphasised_title(read: Reading, start: int, end: int) -> None:
    """Take the title that Markdown sets in italics or links: a book's, where nothing stands in quotes before it."""
    words = read.text[start:end].strip("*_[]")
    read.title, read.is_quoted = tidy_title(_unquoted(words)), words[:1] in '“"«‘'
    read.is_set_off = True
    if read.author is None:
        read.author = _author_before(read, start)
    read.cut(0, end)


def _author_before(read: Reading, start: int) -> str | None:
    """Give the names before a title that marks set off, without their year: "Smith, J. (2010) “Title”"."""
    head = read.text[:start]
    dated = next(
        (span for span in read.covered(ROUND, 0, start) if _YEAR_ONLY.fullmatch(read.text[slice(*span)])), None
    )
    if dated:
        _date_author(read, *dated)
        head = f"{head[: dated[0]]} {head[dated[1] :]}"
    return role_of(tidy(_BRACKETS.sub("", head)))[0] or None


def _unquoted(words: str) -> str:
    bare = words.strip(" \u00a0\u202f,")
    bare = bare[1:] if bare[:1] in "«“„\"‘'" else bare
    # A mark that was never closed has no partner to leave out.
    bare = (bare[:-1] if bare[-1:] in "»”“\"’'" else bare).strip(" \u00a0\u202f")
    return bare[1:-1] if bare[:1] == "“" and bare[-1:] == "”" and bare.count("“") == 1 else bare


def _sets_off(read: Reading, start: int, sign: str) -> bool:
    """Tell whether quotation marks set off a title, not words within one: punctuation or names stand before them."""
    bare = read.mask[:start].rstrip()
    names = read.text[: len(bare)]
    if bare and bare[-1] not in ",.:" and bare[-1] not in COVERS:
        return sign == QUOTED and _are_names(names)
    return bare.count(",") <= 3 or _are_names(names.rstrip(" ,"))


def _are_names(words: str) -> bool:
    if is_people(words) or are_names(_YEAR_ONLY.sub("", words)):
        return True
    parts = role_of(words)[0].split(",")
    return all(is_named(part) and len(part.split()) <= (4 if len(parts) > 1 else 12) for part in parts)


def take_container(read: Reading) -> None:
    """Take what "in" or "dans" announces: the editors of a container; its title is read with the rest."""
    for found in _CONTAINER.finditer(read.mask):
        before = read.mask[: found.start()].rstrip()
        if not read.is_quoted and "," not in before and ". " not in before:
            continue
        if before and before[-1] not in ",.:" and before[-1] not in COVERS:
            continue
        start = found.end()
        read.has_container = True
        if not read.is_quoted:
            take_head(read, 0, found.start())
        read.cut(0, start)
        stop = _editors_end(read, start)
        if stop:
            read.editor = tidy(role_of(read.text[start:stop])[0]) or None
            read.cut(start, stop)
        return


def _editors_end(read: Reading, start: int) -> int:
    """Give where the names of the editors of a container end; 0 where it names none."""
    for begin, end in read.covered(ROUND, start):
        names, is_edited = role_of(read.text[start:end])
        if is_edited and begin - start < 120 and names:
            return end
    told = re.compile(r",?\s(?:eds?\.|éds?\.|dirs?\.|editors?|hrsg\.)(?=\s*,)").search(read.mask, start, start + 120)
    if told:
        return told.end()
    comma = read.mask.find(",", start)
    stop = 0
    while comma > 0 and is_person(read.text[stop or start : comma].strip(" ,")):
        stop = comma
        comma = read.mask.find(",", comma + 1)
    return stop


def take_head(read: Reading, start: int, end: int) -> None:
    """Take author and title of a citation whose title no marks set off, from a span of it."""
    begun = start
    if read.author is None and (stop := _sentence_of_names(read, start, end)) > start:
        read.author = role_of(tidy(read.text[start:stop]))[0] or None
        read.is_stopped = True
        read.cut(start, stop)
        begun = stop
    spans = read.spans(begun, end, _COMMA)
    count = _count_author_parts(read, spans) if read.author is None else 0
    if count:
        named = tidy(_BRACKETS.sub("", read.text[spans[0][0] : spans[count - 1][1]]))
        read.author = role_of(named)[0] or None
        read.cut(spans[0][0], spans[count - 1][1])
    if spans[count:]:
        _take_plain_title(read, spans[count:])


def take_dated_author(read: Reading) -> None:
    """Take "Smith, J. (2010)" from before a title that no marks set off."""
    spans = read.covered(ROUND)
    if read.title is not None or not spans or spans[0][0] > _FARTHEST_NAME:
        return
    start, end = spans[0]
    # "COM(2011)" is one word.
    names = tidy(read.text[:start]) if read.text[:start][-1:].isspace() else ""
    if not names or not _YEAR_ONLY.fullmatch(read.text[start:end]) or not read.mask[end:].strip(f" .,{CUT}"):
        return
    if are_names(names) or (is_named(names) and "," not in names):
        read.author = role_of(names)[0] or None
        _date_author(read, start, end)
        read.is_stopped = True
        read.cut(0, end)


def _date_author(read: Reading, start: int, end: int) -> None:
    found = find_dates(read.text[start:end])
    read.date = found[0].edtf if found else None
    read.dates.extend(found)


def _sentence_of_names(read: Reading, start: int, end: int) -> int:
    """Give where "Smith, John." or "Smith, J., and K. Brown." ends before a title; 0 where there is none."""
    for found in _SENTENCE.finditer(read.mask, start, min(end, start + _FARTHEST_NAME)):
        stop = found.end()
        names = read.text[start:stop].strip(" .")
        pieces = [piece.strip() for piece in names.split(",")]
        ends_initial = is_initials(read.text[start:stop].split()[-1])
        if len(pieces) < 2:
            if is_people(names) and not ends_initial:
                return stop
            continue
        is_inverted = is_family(pieces[0]) and not is_person(pieces[0]) and are_names(names)
        if is_inverted and (not ends_initial or re.match(r"\s+[A-ZÀ-Þ][\w’'-]{2,}", read.mask[stop:end])):
            return stop
    return 0


def _count_author_parts(read: Reading, spans: list[tuple[int, int]]) -> int:
    """Give how many of the parts name the author: none where the title comes first."""
    if len(spans) < 2:
        return 0
    parts = [read.text[start:end].strip() for start, end in spans]
    first = parts[0]
    if not (is_people(first) or is_named(first)):
        return 0
    if (TREATY.match(first) or LEGAL.match(first) or CASE.match(first)) and not role_of(first)[1]:
        return 0
    if is_city(parts[1]) and not is_people(first):
        # "Le Mercure galant, Paris, 1677" names no author.
        return 0
    if len(parts) > 3 and _are_inverted(", ".join(parts[:3])):
        return 3
    count = 1
    if is_family(first) and not is_person(first) and len(spans) > 2 and is_given(parts[1]):
        count = 2
    while count < len(spans) - 1 and is_people(re.sub(r"^(?:et|and|&)\s+", "", parts[count])):
        if is_city(parts[count]) or PUBLISHER.search(parts[count]):
            break
        count += 1
    return count


def _are_inverted(words: str) -> bool:
    """Tell "Dacos, Marin & Mounier, Pierre": family and given names in turn."""
    names = [name.strip() for name in re.split(r",|&|\s(?:et|and)\s", words)]
    families, givens = names[::2], names[1::2]
    return len(families) == len(givens) > 1 and any(map(is_given, givens)) and all(map(is_family, [*families, *givens]))


def _take_plain_title(read: Reading, spans: list[tuple[int, int]]) -> None:
    """Take the title, and what of the parts after it still belongs to it."""
    shown = [read.shown(*span) for span in spans]
    city = next((at for at, part in enumerate(shown) if at and is_city(part.partition(":")[0])), 0)
    last = 0
    # Where brackets hold place and publisher, all before them is title.
    city = len(spans) if read.dates and read.publisher and not city else city
    for at in range(1, len(spans)):
        if not (_is_named_late(shown[at]) or _runs_on(shown[at]) or (at < city and _may_be_title(shown[at]))):
            break
        last = at
    title = read.shown(spans[0][0], spans[last][1])
    read.cut(spans[0][0], spans[last][1])
    title = re.sub(r"[.,]?\s*\bIS[BS]N\b.*\Z", "", title)
    published = title.rpartition(". ")
    stop = re.search(r"\.\s+(?=[^\W\d_][^.:]{1,40}:\s)", title)
    begun = re.match(r"([^.]{3,40})\.\s+(?=\S)", title)
    if stop and last == 0:
        # "Title. Place: Publisher"
        place, _, name = title[stop.end() :].partition(":")
        read.place, read.publisher = read.place or tidy(place), read.publisher or tidy(name)
        title = title[: stop.start()]
    elif read.is_stopped and read.numbered_at is not None and read.container is None and ". " in title:
        # "Title. Journal, 12(3)"
        title, _, read.container = title.rpartition(". ")
    elif read.is_stopped and read.publisher is None and published[0] and PUBLISHER.search(published[2]):
        # "Title. Dunod, Paris"
        title, _, read.publisher = published
    elif begun and is_city(begun[1]):
        read.place, title = read.place or begun[1], title[begun.end() :]
    paged = re.match(r"(.*[^\W\d_])\s(\d{1,4}(?:[-–]\d{1,4})?)\Z", title)
    if paged and read.dates and read.publisher and read.locator is None:
        # "Title 76-87 (Oxford Univ. Press 2013)", as American lawyers cite.
        title, read.locator = paged[1], paged[2]
    read.title = tidy_title(tidy(re.sub(rf"[{COVERS}]", " ", title))) or None


def _is_named_late(part: str) -> bool:
    """Tell the article of a title that a catalogue puts last: "Silk Road, The: A History"."""
    return _INVERTED_ARTICLE.match(part) is not None


def _runs_on(part: str) -> bool:
    is_word = part[:1].islower() and not is_imprint(part) and not is_series(part) and not EDITED.match(part)
    return is_word and not re.match(r"(?:in|dans|coll|vol|no?\.)\b", part)


def _may_be_title(part: str) -> bool:
    return not (PUBLISHER.search(part) or REPORT.search(part) or is_series(part) or is_imprint(part))
