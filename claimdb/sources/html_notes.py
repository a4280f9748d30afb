"""Notes of a page: links that call a note, and what they lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdb.sources.html_tree import Element, item_numbers, text_of

_LABEL = re.compile(r"[\[(]?\s*(?:(?:note|n\.?|nb)\s*)?([^\W_]{1,6}|[*†‡§¶]{1,4})\s*[\])]?\.?", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,4}")
_CALLING = re.compile(
    r"foot-?note|end-?note|note-?ref|(?<![a-z])(?:reference|fn|sdfootnoteanc|sdendnoteanc)", re.IGNORECASE
)
_OF_NOTES = re.compile(r"foot-?notes?(?![a-z])|end-?notes?(?![a-z])|(?<![a-z])notes?(?![a-z])", re.IGNORECASE)
UNIT_BEFORE = re.compile(r"(?:(?<![^\W\d_])(?:[cdhkm]?m|ft|mi|in|s)|(?<![\w.,])10)\Z")
"""What a raised number behind it is an exponent of."""
_ROLES = ("doc-noteref", "noteref")
_BLOCK_TAGS = frozenset(["li", "p", "div", "aside", "dd", "dt", "tr", "section", "blockquote"])
_UP = 4
"""How many elements a note's own id may stand above its link."""
LONGEST_NOTE = 20_000
_LEAD = re.compile(r"\A[\s↑^↩⇑.,;:)\]]+")
_RETURN = re.compile(r"[\s↑^↩⇑︎]+\Z")


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a page: the label of each link that calls one, and the words of each element that holds one.

    `bodies` are in document order, each with its label and its words without label and way back. `first_call` is,
    for each body, the link that calls it first.
    """

    markers: dict[Element, str]
    bodies: dict[Element, tuple[str, str]]
    first_call: dict[Element, Element]
    parts: frozenset[Element]
    """All elements that hold a note, the further parts of those that have several included."""


def find_notes(tree: Element) -> Notes:
    """Find the notes of a page: a short link, raised or named as one, or one that what it leads to answers.

    A link to a heading, to another page of results or to a figure is none.
    """
    targets = _targets(tree)
    markers: dict[Element, str] = {}
    called: dict[Element, tuple[Element, str]] = {}
    parts: set[Element] = set()
    for link in tree.iter("a"):
        target = targets.get((link.get("href") or "")[1:]) if (link.get("href") or "").startswith("#") else None
        if target is None or target is link:
            continue
        found = _LABEL.fullmatch(text_of(link))
        body = _body_of(target)
        if not found or body is None or _is_within(link, parts) or _is_within(link, {body}):
            continue
        if not (_is_named(link) or (_DIGITS.fullmatch(found[1]) and _leads_back(body, link))):
            continue
        markers[link] = _plain_label(found[1], len(called) + 1)
        if body not in called:
            called[body] = (link, markers[link])
            parts.add(body)
            if body.tag == "dt" and (following := body.getnext()) is not None and following.tag == "dd":
                parts.add(following)
        else:
            markers[link] = called[body][1]
    ways_back = {f"#{name}" for link in markers for name in _own_ids(link)}
    bodies = {body: (label, _words(body, label, ways_back)) for body, (_, label) in called.items()}
    for body in [body for body, (_, words) in bodies.items() if not words or len(words) > LONGEST_NOTE]:
        # What leads to nothing, or to half of the page, is no note.
        label_link = called.pop(body)[0]
        del bodies[body]
        parts.discard(body)
        markers.pop(label_link, None)
    for item, (mark, label) in _unlinked(tree, set(bodies), set(markers)).items():
        words = _words(item, label, ways_back)
        if words and len(words) <= LONGEST_NOTE and label not in markers.values():
            bodies[item], called[item], markers[mark] = (label, words), (mark, label), label
            parts.add(item)
    order = {element: at for at, element in enumerate(tree.iter()) if element in bodies}
    bodies = dict(sorted(bodies.items(), key=lambda item: order[item[0]]))
    return Notes(markers, bodies, {body: link for body, (link, _) in called.items()}, frozenset(parts))


def _unlinked(tree: Element, bodies: set[Element], links: set[Element]) -> dict[Element, tuple[Element, str]]:
    """Give the notes that a raised number calls without a link, each with what calls it first and its label.

    They are items of a list that holds linked notes, or that is named as one of notes, below what calls them.
    """
    raised: dict[str, Element] = {}
    found: dict[Element, tuple[Element, str]] = {}
    numbers = item_numbers(tree)
    lists = {body.getparent() for body in bodies if body.tag == "li"}
    for element in tree.iter("sup", "li"):
        if element.tag == "sup":
            label = _raised_label(element, links)
            if label is not None:
                raised.setdefault(label, element)
        elif element not in bodies and (element.getparent() in lists or _is_of_notes(element.getparent())):
            label = str(numbers.get(element, ""))
            if label in raised:
                found[element] = (raised.pop(label), label)
    return found


def _raised_label(element: Element, links: set[Element]) -> str | None:
    label = _LABEL.fullmatch(text_of(element))
    if label is None or not _DIGITS.fullmatch(label[1]) or UNIT_BEFORE.search(_text_before(element)):
        return None
    return None if links.intersection(element.iter()) or _is_within(element, links) else label[1]


def _is_of_notes(above: Element | None) -> bool:
    near = [] if above is None else [above, above.getparent()]
    named = (
        f"{one.get('class') or ''} {one.get('id') or ''} {one.get('role') or ''}" for one in near if one is not None
    )
    return any(_OF_NOTES.search(name) for name in named)


def _targets(tree: Element) -> dict[str, Element]:
    targets: dict[str, Element] = {}
    for element in tree.iter():
        for name in ("id", "name"):
            value = element.get(name)
            if value and (name == "id" or element.tag == "a"):
                targets.setdefault(value, element)
    return targets


def _plain_label(label: str, number: int) -> str:
    # Signs (*, †) are no letters or digits, which the labels of captured text are made of.
    return label if label.isalnum() else f"n{number}"


def _body_of(target: Element) -> Element | None:
    element = target
    for _ in range(_UP):
        if element is None or not isinstance(element.tag, str):
            return None
        if element.tag in _BLOCK_TAGS:
            return element
        if re.fullmatch("h[1-6]|body|html|article|main", element.tag):
            return None
        element = element.getparent()
    return None


def _is_within(link: Element, elements: set[Element]) -> bool:
    return bool(elements) and any(above in elements for above in link.iterancestors())


def _is_named(link: Element) -> bool:
    near = [link, *[above for above, _ in zip(link.iterancestors(), range(2), strict=False)]]
    if any(one.tag == "sup" for one in near) or link.find(".//sup") is not None:
        return True
    for one in near:
        role = f"{one.get('role') or ''} {one.get('epub:type') or ''} {one.get('type') or ''}"
        if any(name in role.split() for name in _ROLES):
            return True
    if _text_before(link).rstrip().endswith("[") and (link.tail or "").lstrip().startswith("]"):
        return True
    own = f"{link.get('class') or ''} {link.get('id') or ''} {link.get('rel') or ''}"
    return _CALLING.search(own) is not None


def _text_before(link: Element) -> str:
    before = link.getprevious()
    if before is not None:
        return before.tail or ""
    above = link.getparent()
    return (above.text or "") if above is not None else ""


def _own_ids(link: Element) -> set[str]:
    near = [link, *[above for above, _ in zip(link.iterancestors(), range(_UP), strict=False)], *link.iter()]
    return {value for one in near for value in (one.get("id"), one.get("name")) if value}


def _leads_back(body: Element, link: Element) -> bool:
    wanted = {f"#{name}" for name in _own_ids(link)}
    around = [body, *([body.getnext()] if body.tag == "dt" and body.getnext() is not None else [])]
    return any(back.get("href") in wanted for one in around for back in one.iter("a"))


def _words(body: Element, label: str, ways_back: set[str]) -> str:
    backs = [back for back in body.iter("a") if back.get("href") in ways_back]
    # The letters of several ways back ("a b c") stand raised beside one arrow.
    raised = [above for back in backs for above in (back.getparent(),) if above.tag == "sup" and above is not body]
    words = text_of(body, [*backs, *raised])
    if body.tag == "dt" and (following := body.getnext()) is not None and following.tag == "dd":
        words = f"{words} {text_of(following, following.iterfind('.//a[@href]') if not words else backs)}"
    words = _LEAD.sub("", words)
    words = re.sub(
        rf"\A[\[(]?(?:note\s*)?{re.escape(label)}(?![^\W_])\s*[\]).:]?\s*", "", words, count=1, flags=re.IGNORECASE
    )
    return _RETURN.sub("", _LEAD.sub("", words)).strip()
