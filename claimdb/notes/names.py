"""Names of authors at the head of a citation: people, several of them, bodies."""

from __future__ import annotations

import re

from claimdb.notes.given import GIVEN
from claimdb.notes.words import OPENERS, PARTICLES, PROSE

_WORD = re.compile(r"[^\W\d_][\w’'‐‑.-]*|&|[^\s,]")
_INITIALS = re.compile(r"(?:[A-ZÀ-ÞŒ](?:h|hr|l)?\.[\s-]?){1,4}|[A-ZÀ-ÞŒ]{1,3}|[A-ZÀ-ÞŒ](?:\s[A-ZÀ-ÞŒ]){1,2}")
_ROLE = re.compile(
    r"\s*[(\[]\s*(?P<role>(?:sous\s+la\s+)?dir(?:ection)?s?\.?|s(?:ous\s)?la\s+dir\.|éds?\.?|eds?\.?|édit?s?\.?|hrsg\.?|coord(?:s|onné)?\.?|"
    r"dirs?\.|editors?|org\.|comp\.|trans\.|trad\.|ed\.\s+and\s+trans\.|réd\.|présid\.|rapporteure?s?)\s*[)\]]|"
    r",?\s+(?:dir\.|éds?\.|eds?\.|coord\.|hrsg\.)(?=\s*,?\s*\Z)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:et|and|&|und|with|avec)\s+|\s*;\s*|\s*/\s*(?=[A-Z])")
_ET_AL = re.compile(r",?\s*(?:et\s+al(?:ii)?\.?|and\s+others|et\s+autres)\s*\Z", re.IGNORECASE)
# Names have no subtitle.
_TITLED = re.compile(r"[^\W\d_]{3}[.:?!]\s")
_ARTICLES = frozenset({"le", "la", "les", "the"})
_ELIDED = re.compile(r"(?:[CDJLNST]|Qu)[’'][a-zà-ÿ]")
_JUNIOR = re.compile(r"(?:Jr|Sr|II|III|IV)\.?\Z")


def role_of(words: str) -> tuple[str, bool]:
    """Give names without their role, and whether the role is that of an editor: "Monica Boer (dir.)"."""
    found = _ROLE.search(words)
    if found is None:
        return words.strip(" ,"), False
    return (words[: found.start()] + words[found.end() :]).strip(" ,"), True


def is_initials(words: str) -> bool:
    """Tell initials of given names: "J.", "J.-P.", "A. S.", "JP"."""
    return _INITIALS.fullmatch(words.strip()) is not None


def is_given(words: str) -> bool:
    """Tell given names: "Marie", "Jean-Paul", "John S.", "J. R."."""
    parts = words.split()
    if not parts or len(parts) > 4:
        return False
    first = parts[0].split("-")[0].lower().strip(".")
    return (first in GIVEN or is_initials(parts[0])) and all(is_initials(p) or p[:1].isupper() for p in parts[1:])


def is_person(words: str) -> bool:
    """Tell the full name of a person: a known given name or initials with a family name, in either order."""
    kept = _ET_AL.sub("", words.strip())
    parts = kept.split()
    if not 2 <= len(parts) <= 7 or "," in kept or any(part in PROSE for part in parts):
        return False
    if any(part[:1].islower() and part.lower() not in PARTICLES for part in parts):
        return False
    if any(character.isdigit() for character in kept):
        return False
    first = parts[0].split("-")[0].lower().strip(".,")
    last = parts[-1].split("-")[0].lower().strip(".,")
    if first in GIVEN or (is_initials(parts[0]) and "." in parts[0]):
        return parts[-1].lower() not in PARTICLES
    # "DUPONT Jean", "Rudolf Moritz", "Smith J."
    return is_initials(parts[-1]) or (len(parts) == 2 and last in GIVEN)


def is_people(words: str) -> bool:
    """Tell the names of people, one or several joined by "et", "and" or "&"."""
    kept = _ET_AL.sub("", role_of(words)[0])
    parts = [part for part in _AND.split(kept) if part.strip()]
    return bool(parts) and all(is_person(part) or _is_family(part) for part in parts) and any(map(is_person, parts))


def _is_family(words: str) -> bool:
    parts = words.split()
    return (
        1 <= len(parts) <= 4
        and all(p[:1].isupper() or p.lower() in PARTICLES for p in parts)
        and parts[-1][:1].isupper()
    )


def is_family(words: str) -> bool:
    """Tell what may be a family name alone: one to three words, capital letters, particles."""
    kept = _ET_AL.sub("", words.strip())
    names = [name for name in _AND.split(kept) if name.strip()]
    return bool(names) and all(_is_family(name) for name in names) and names[0].split()[0].lower() not in OPENERS


def are_names(words: str) -> bool:
    """Tell names, family name first or not: "Miles, S., & Lang, P.", "Jean Tellier et Sophie Arnaud"."""
    parts = [part.strip() for part in re.split(r",|&|;|\s(?:et|and)\s", _ET_AL.sub("", role_of(words)[0]))]
    kept = [part for part in parts if part]
    is_sure = any(is_person(part) or is_initials(part) or is_given(part) for part in kept)
    return is_sure and all(is_person(part) or is_initials(part) or is_given(part) or _is_family(part) for part in kept)


def is_inverted(words: str) -> bool:
    """Tell one name with the family name first: "Miles, S.", "Hartley, John"."""
    parts = [part.strip() for part in words.split(",")]
    return len(parts) == 2 and _is_family(parts[0]) and not is_person(parts[0]) and is_given(parts[1])


def is_named(words: str) -> bool:
    """Tell what may name an author: people, or a body with capital letters ("Ministère de la Santé")."""
    kept = role_of(words)[0]
    if is_people(kept):
        return True
    if _TITLED.search(kept):
        return False
    parts = _WORD.findall(kept)
    letters = [part for part in parts if part[0].isalpha()]
    if not letters or len(letters) > 16 or not (letters[0][0].isupper() or not letters[0][0].islower()):
        return False
    lowered = [part.lower() for part in letters]
    if any(part in PROSE for part in letters) or any(ch.isdigit() and len(letters) < 2 for ch in kept):
        return False
    if lowered[-1] in PARTICLES or _ELIDED.match(letters[0]):
        return False
    big = sum(1 for part in letters if not part[0].islower())
    small = sum(1 for part in letters if part[0].islower() and _bare(part) not in PARTICLES)
    return small <= max(big, 1) and (lowered[0] not in OPENERS or small <= (lowered[0] in _ARTICLES))


def is_titled(words: str) -> bool:
    """Tell a title with a subtitle, which no name has: "Patrol and Persuade. A Follow-up"."""
    return _TITLED.search(words) is not None


def _bare(word: str) -> str:
    lowered = word.lower()
    for cut in ("d’", "d'", "l’", "l'"):
        if lowered.startswith(cut):
            return "de" if word[len(cut) : len(cut) + 1].isupper() else lowered[len(cut) :]
    return lowered


def split_people(words: str) -> list[str]:
    """Give the single names of "Tao Xu, Nan Yang et al.", family name first kept so."""
    kept = _ET_AL.sub("", role_of(words)[0])
    names: list[str] = []
    for part in _AND.split(kept):
        for name in part.split(","):
            bare = name.strip(" .")
            if not bare:
                continue
            if names and (is_initials(name) or _JUNIOR.match(bare) or (len(names[-1].split()) == 1 and is_given(bare))):
                names[-1] += f", {name.strip()}"
            else:
                names.append(name.strip())
    return names


def family_of(name: str) -> str:
    """Give the family name of one name: what stands before a comma, in capital letters, else last.

    >>> family_of("Smith, John"), family_of("Benoît de Tréglodé"), family_of("DUPONT Jean")
    ('Smith', 'Tréglodé', 'DUPONT')
    """
    if "," in name:
        return name.split(",", maxsplit=1)[0].strip()
    parts = [part for part in name.split() if not is_initials(part) or len(part) > 3]
    if not parts:
        return name.strip()
    loud = [part for part in parts if len(part) > 1 and part.isupper() and "." not in part]
    if loud and len(loud) < len(parts):
        return " ".join(loud)
    return parts[-2] if _JUNIOR.match(parts[-1]) and len(parts) > 1 else parts[-1]
