"""Claims with figures as nanopublications: one assertion of one source a publication, in TriG.

Written by hand, so that the same claims give the same bytes whatever is installed; any RDF library reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdb.interchange.leaving import Leaving
from claimdb.interchange.leaving_losses import Losing, Loss, kinds_left
from claimdb.interchange.leaving_names import moment, source_address, urn
from claimdb.model import Assertion, Claim, Figure
from claimdb.record.keys import figure_key
from claimdb.store.types import write_decimal

PREFIXES = {
    "np": "http://www.nanopub.org/nschema#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "cdb": "urn:claimdb:term:",
}
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ODD = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]')
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def nanopublications(leaving: Leaving) -> tuple[str, tuple[Loss, ...]]:
    """Give TriG with a nanopublication for each assertion that is not a denial, and what is not in it."""
    losing = Losing()
    blocks = [f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items()]
    for claim in leaving.claims:
        for said in leaving.assertions.get(claim.id, ()):
            if said.stance == "denies":
                losing.note("denials", said.key)
            else:
                blocks.append(_publication(leaving, claim, said))
    left = kinds_left(leaving, ("claims", "quotes", "citations"))
    return "".join(blocks), (*left, *losing.losses())


def _publication(leaving: Leaving, claim: Claim, said: Assertion) -> str:
    here = urn("nanopublication", said.key)
    graphs = {part: f"<{here}:{part}>" for part in ("head", "assertion", "provenance", "pubinfo")}
    source = leaving.source(said.source_id)
    about = f"<{urn('source', source.key)}>"
    head = [
        f"<{here}> a np:Nanopublication ;",
        f"    np:hasAssertion {graphs['assertion']} ;",
        f"    np:hasProvenance {graphs['provenance']} ;",
        f"    np:hasPublicationInfo {graphs['pubinfo']} .",
    ]
    rests = [f"{graphs['assertion']} prov:wasDerivedFrom {about} ."]
    if said.quote:
        rests.append(f"{graphs['assertion']} prov:value {_text(said.quote, said.language)} .")
    if said.speaker:
        rests.append(f"{graphs['assertion']} schema:creator {_text(said.speaker)} .")
    if said.hedged:
        rests.append(f"{graphs['assertion']} cdb:hedged true .")
    rests.append(f"{about} rdfs:label {_text(source.title or source.cite_key)} .")
    address = source_address(source)
    if address is not None:
        rests.append(f"{about} schema:url <{address}> .")
    works = (leaving.source(one.source_id) for one in leaving.citations.get(said.id, ()) if one.source_id is not None)
    rests += [f"{about} prov:wasDerivedFrom <{urn('source', key)}> ." for key in dict.fromkeys(w.key for w in works)]
    born = [
        f'<{here}> dcterms:created "{moment(said.created_at)}"^^xsd:dateTime .',
        f"<{here}> prov:wasAttributedTo <urn:claimdb:agent:claimdb> .",
        f"<{here}> dcterms:subject <{urn('claim', claim.key)}> .",
    ]
    lines = {
        "head": head,
        "assertion": list(_statements(leaving, claim)),
        "provenance": rests,
        "pubinfo": born,
    }
    return "".join(
        f"\n{graphs[part]} {{\n" + "".join(f"    {line}\n" for line in lines[part]) + "}\n" for part in graphs
    )


def _statements(leaving: Leaving, claim: Claim) -> Iterator[str]:
    node = f"<{urn('claim', claim.key)}>"
    yield f"{node} a schema:Claim ."
    words = leaving.words.get(claim.id)
    if words:
        yield f"{node} schema:text {_text(words)} ."
    for figure in leaving.figures.get(claim.id, ()):
        yield from _figure(leaving, node, figure_key(claim.key, figure.ordinal), figure)


def _figure(leaving: Leaving, claim: str, key: str, figure: Figure) -> Iterator[str]:
    node = f"<{urn('figure', key)}>"
    measure = leaving.measures[figure.measure_id]
    yield f"{claim} schema:about {node} ."
    yield f"{node} a schema:Observation ."
    yield f"{node} schema:measuredProperty <{urn('measure', measure.key)}> ."
    label = f"{measure.subject}, {measure.label}" if measure.subject else measure.label
    yield f"<{urn('measure', measure.key)}> rdfs:label {_text(label)} ."
    yield f"{node} schema:value {write_decimal(figure.value)}{'' if '.' in write_decimal(figure.value) else '.0'} ."
    if figure.value_high is not None:
        high = write_decimal(figure.value_high)
        yield f"{node} schema:maxValue {high}{'' if '.' in high else '.0'} ."
    yield f"{node} cdb:comparator {_text(figure.comparator)} ."
    texts = {
        "schema:unitText": figure.unit,
        "schema:observationDate": figure.as_of,
        "schema:observationPeriod": figure.period,
        "schema:observationAbout": None if figure.place_id is None else leaving.places[figure.place_id].handle,
    }
    for term, text in texts.items():
        if text is not None:
            yield f"{node} {term} {_text(text)} ."
    for name, value in sorted(figure.qualifiers.items()):
        yield f"{node} cdb:qualifier {_text(f'{name}={value}')} ."


def _text(text: str, language: str | None = None) -> str:
    r"""Write a literal on one line: quotes, line breaks and signs that turn writing round are escaped.

    >>> _text('a "b"\n')
    '"a \\"b\\"\\n"'
    """
    escaped = _ODD.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04X}"), text)
    tag = f"@{language}" if language and _LANGUAGE.fullmatch(language) else ""
    return f'"{escaped}"{tag}'
