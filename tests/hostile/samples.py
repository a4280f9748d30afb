"""Good samples of all that claimdb reads, to spoil: by reader."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType

from tests.sources.pdf_writer import Pdf, pages_of
from tests.sources.samples import docx, epub, odt

_HTML = (
    "<html lang=fr><head><meta charset=utf-8><title>Ports</title><script type='application/ld+json'>"
    '{"@type":"Article","author":{"name":"Roy"},"datePublished":"2024-05-02"}</script></head><body><article>'
    "<h1>Ports</h1><p>54 bateaux<sup><a href='#n1'>1</a></sup> et 12 navires.</p><table><tr><td>5</td></tr></table>"
    "<p id=n1>1. Roy, <i>Les quais</i>, 2019.</p></article></body></html>"
)
_ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>There were 54 boats.</p>"
_WARC = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.b/\r\nWARC-Date: 2024-05-02T00:00:00Z\r\n"
    "Content-Type: application/http; msgtype=response\r\n"
    f"Content-Length: {len(_ANSWER)}\r\n\r\n{_ANSWER}\r\n\r\n"
)
_DOCUMENT = """\
format = 1
[document]
id = "port2024"
type = "report"
title = "The port"
issued = "2024-03-05"
language = "en"
[[measures]]
id = "boats"
label = { en = "boats" }
[[claims]]
id = "a"
text = "There were 54 boats in 2024"
page = "3"
[[claims.figures]]
measure = "boats"
value = "54"
period = "2024"
place = "FR"
"""
_REVIEW = (
    '{"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"54 boats","url":"http://c.d","author":'
    '{"@type":"Organization","name":"Roy"},"datePublished":"2024-05-02","itemReviewed":{"@type":"Claim","appearance":'
    '{"url":"http://a.b"}},"reviewRating":{"@type":"Rating","ratingValue":1,"bestRating":5,"alternateName":"False"}}'
)
_DUMP = (
    '{"claimdb":"dump","copies":false,"format":1,"schema":"0011"}\n{"created_at":"2026-11-24T00:00:00Z","handle":"IT",'
    '"iso":"IT","key":"p2qikanmgvejp2hom","part_of":null,"record":"place","withdrawn_at":null}\n'
    '{"record":"end","records":1}\n'
)


def _sheet() -> bytes:
    try:
        import xlsxwriter
    except ModuleNotFoundError:
        return b"PK\3\4"
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate((("claim", "measure", "value", "source"), ("a", "boats", 54, "port2024"))):
            sheet.write_row(number, 0, row)
    return out.getvalue()


_TEXTS: Mapping[str, tuple[str, ...]] = {
    "text": ("Le 3 mai 2024, 54 bateaux[1] sur 61, soit 88,5 %.\n\n1. Roy, p. 4.\n",),
    "markdown": ("# Boats\n\n54 *boats*[^1] | 3\n\n| a | b |\n|---|---|\n\n[^1]: Ibid.\n",),
    "html": (_HTML,),
    "warc": (_WARC,),
    "figures": ("entre 3,5 et 4 millions d’euros, about 12 %, −5 °C, 1e9", "vingt-deux, one in five, £3bn"),
    "notes": ("Port1.\n\n1. Roy, « Quais », Port, vol. 2, 2019, p. 3 ; Lee, op. cit.\n2. Ibid.",),
    "periods": ("du 3 au 5 mai 2024", "2020-2024", "last year", "in the 1990s"),
    "edtf": ("2024-05~/2024-06?", "[2020,2021..2023]", "-0044", "2004-06-XX/2004-07-03", "Y-17E7"),
    "bibtex": ('@book{a, title = {Les {Quais}}, author = "Roy, Ana and Lee", year = 2019}\n',),
    "ris": ("TY  - JOUR\nAU  - Roy, Ana\nPY  - 2019/05/02/\nSP  - 3\nER  - \n",),
    "csl-json": (
        '[{"id":"a","type":"book","title":"Q","author":[{"family":"Roy"}],"issued":{"date-parts":[[2019,5]]}}]',
    ),
    "document": (_DOCUMENT,),
    "csv": ("claim,measure,value,source\na,boats,54,port\n", 'claim;value\r\n"a\nb";"3,5"\r\n'),
    "jsonl": ('{"claim":"a","measure":"boats","value":"54","source":"p"}\n',),
    "dump": (_DUMP,),
    "reviews": (_REVIEW,),
    "wikidata": ("kind,name,id\nmeasure,boats,P1120\nplace,FR,Q142\n",),
    "rates": ("date,from,to,rate\n2024-05-02,EUR,USD,1.08\n2023,EUR,CHF,0.97\n",),
    "baseline": ('{"baseline":"claimdb lint","version":1,"findings":[]}',),
    "batch": ("add '54 boats' --in \"port\"", '["source","list"]'),
    "settings": ('db = "claims.db"\nlang = "fr"\nperson = "Ana"\n',),
}
SAMPLES: Mapping[str, tuple[bytes, ...]] = MappingProxyType(
    {
        **{name: tuple(text.encode() for text in texts) for name, texts in _TEXTS.items()},
        "pdf": (Pdf(pages_of([["There were 54 boats in 2024.", "1. Ibid."]])).write(),),
        "docx": (docx(),),
        "odt": (odt(),),
        "epub": (epub(),),
        "xlsx": (_sheet(),),
    }
)
"""Each is read without a fault; a test says so."""
