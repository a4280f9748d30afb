"""Documents in every format, made by hand: one story in French and one in English, with notes, a table and a title."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Give an archive of parts; the first is stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for number, (name, content) in enumerate(parts.items()):
            how = zipfile.ZIP_STORED if number == 0 else zipfile.ZIP_DEFLATED
            made.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, how)
    return out.getvalue()


def docx(
    *, title: str = "Les bateaux d’été", author: str = "Ana Roy", language: str = "fr-FR", body: str | None = None
) -> bytes:
    """Give a Word document: a title, a paragraph with a note and a raised unit, a heading, a table."""
    paragraphs = body or (
        f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{title}</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Au printemps, 54 bateaux étaient à quai</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
        '<w:r><w:t xml:space="preserve"> sur 12 m</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>.</w:t></w:r>'
        "<w:del><w:r><w:delText>Ils étaient 99.</w:delText></w:r></w:del></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Les ports</w:t></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nord</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>31</w:t></w:r></w:p>"
        "</w:tc></w:tr></w:tbl>"
    )
    return archive(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_RELATIONSHIPS}/'
            'officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
            f'Type="{_RELATIONSHIPS}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" '
            f'Type="{_RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>',
            "word/styles.xml": f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>'
            '</w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
            "</w:styles>",
            "word/document.xml": f"<w:document {_W}><w:body>{paragraphs}</w:body></w:document>",
            "word/footnotes.xml": f'<w:footnotes {_W}><w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve">'
            " Service des ports, Relevé, 2024, p. 4.</w:t></w:r></w:p></w:footnote></w:footnotes>",
            "docProps/core.xml": _CORE.format(title=title, author=author, language=language),
        }
    )


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
)  # fmt: skip


def odt(text: str | None = None) -> bytes:
    """Give an OpenDocument text: a title, a paragraph with a note and a raised unit, a list, a table."""
    body = text or (
        '<text:p text:style-name="Title">Boats of spring</text:p>'
        '<text:p text:style-name="P1">In spring 54 boats<text:s text:c="1"/>were in harbour<text:note text:id="n1" '
        'text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Port Office, '
        "<text:span>Boats</text:span>, 2024, p. 4.</text:p></text:note-body></text:note> on 12 m"
        '<text:span text:style-name="T1">2</text:span>.<office:annotation><text:p>Is that so?</text:p>'
        "</office:annotation></text:p>"
        '<text:h text:outline-level="2">The ports</text:h>'
        "<text:list><text:list-item><text:p>North</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell>"
        "<text:p>31</text:p></table:table-cell></table:table-row></table:table>"
    )
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>"
            '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/>'
            f"</style:style></office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "meta.xml": f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
            "<dc:title>Boats of spring</dc:title><meta:initial-creator>Bo Lee</meta:initial-creator>"
            "<dc:language>en-GB</dc:language></office:meta></office:document-meta>",
        }
    )


def epub(chapters: Mapping[str, str] | None = None) -> bytes:
    """Give a book of two chapters, whose notes begin anew, the second's in a part of their own; with printed pages."""
    pages = chapters or {
        "one.xhtml": '<h1>Le printemps</h1><p><span epub:type="pagebreak" title="vii"/>On compte 54 bateaux'
        '<a epub:type="noteref" href="#n1">1</a>.</p><aside epub:type="footnote" id="n1"><p>1. Service des ports, 2024.'
        "</p></aside>",
        "two.xhtml": '<h1>L’été</h1><p>On en compte 61<sup><a href="notes.xhtml#n1" id="r1">1</a></sup> '
        '<span epub:type="pagebreak" title="8"/>et trois de plus.</p>',
        "notes.xhtml": '<div id="n1"><p><a href="two.xhtml#r1">1</a>. Ibid., p. 7.</p></div>',
    }
    shell = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{}</body></html>'
    )
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book/book.opf"/></rootfiles></container>',
            "book/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bateaux</dc:title><dc:creator>Ana Roy</dc:creator>'
            "<dc:publisher>Quai</dc:publisher><dc:date>2024-05-02</dc:date><dc:language>fr</dc:language>"
            "<dc:identifier>urn:isbn:9782070000005</dc:identifier></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"book/{name}": shell.format(page) for name, page in pages.items()},
        }
    )


def warc(
    page: bytes, *, address: str = "https://port.example/boats", content_type: str = "text/html; charset=utf-8"
) -> bytes:
    """Give an archive of a crawl: a redirect and a picture, which are no documents, then the page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    answers = [
        ("302 Found", "text/html", b"moved"),
        ("200 OK", "image/png", b"\x89PNG"),
        ("200 OK", content_type, page),
    ]
    for status, kind, payload in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(address, "response", payload=io.BytesIO(payload), http_headers=headers)
        writer.write_record(record)
    return out.getvalue()


PAGE_FR = """<!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">
<title>Les ports d’été comptent 54 bateaux | Le Courrier du quai</title>
<meta property="og:site_name" content="Le Courrier du quai"><link rel="canonical" href="/ports-ete">
<meta property="article:published_time" content="2024-06-03T23:15:00-04:00">
<script type="application/ld+json">{ "@type": "BreadcrumbList", "x": }</script>
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Les ports d’été comptent 54 bateaux",
"datePublished":"2024-06-03T23:15:00-04:00","author":[{"@type":"Person","name":"Ana Roy"},{"@id":"#b"}],
"publisher":{"@type":"Organization","name":"Le Courrier du quai"}},{"@id":"#b","@type":"Person","name":"Jean de Brun"}]}
</script></head><body class="has-sidebar no-comments">
<div id="cookie-banner"><p>Nous utilisons des cookies pour mesurer 12 choses.</p><button>Tout accepter</button></div>
<header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/mer">Mer</a></li></ul></nav></header>
<main><article><h1>Les ports d’été comptent 54 bateaux</h1><p class="byline">Par Ana Roy et Jean de Brun</p>
<p>Au printemps, 54 bateaux étaient à quai dans les 30 ports de la côte, selon un relevé du service des ports<sup>
<a href="#fn1" id="r1">1</a></sup>. La surface est de 12 m<sup>2</sup> par bateau au XXI<sup>e</sup> siècle.</p>
<p>Le relevé précédent en comptait 48, mais il ne portait que sur 27 ports, dont trois ont depuis été agrandis<sup><a
href="#fn2" id="r2">2</a></sup>. Les bateaux de plaisance n’y figurent pas.</p>
<figure><figcaption>Le port en mai 2023. (Ana Roy/Agence du quai)</figcaption></figure>
<table><tr><th>Port</th><th>Bateaux</th></tr><tr><td>Nord</td><td>31</td></tr><tr><td>Sud</td><td>23</td></tr></table>
<h2>Ce qui change</h2><p>Le service des ports veut étendre le relevé à l’hiver, lorsque moins de 10 bateaux restent à
flot dans chacun des bassins.</p><ol><li>Compter les bateaux.</li><li>Compter les quais.</li></ol>
<section class="footnotes"><ol><li id="fn1"><p>Service des ports, <i>Relevé de printemps</i>, 2024, p. 4.
<a href="#r1">↩</a></p></li><li id="fn2"><p>Ibid., p. 7. <a href="#r2">↩</a></p></li></ol></section></article>
<aside class="related"><h3>À lire aussi</h3><ul><li><a href="/x">Les 99 phares de la côte ferment un à un</a></li></ul>
</aside><section id="comments"><h3>3 commentaires</h3><p>Moi j’en ai compté 80, et votre article ne vaut rien.</p>
</section></main><footer><p>© 2024 Le Courrier du quai. Tous droits réservés.</p></footer></body></html>"""

PAGE_EN = """<html lang="en"><head><title>Fewer lighthouses - Harbour Post</title>
<meta name="author" content="By Bo Lee and Ana Roy"><meta property="og:site_name" content="Harbour Post">
<meta name="date" content="12 September 2022"></head><body>
<div class="nav-menu"><a href="/">Home</a>
<a href="/s">Sea</a></div>
<div class="content"><h1>Fewer lighthouses</h1><p>The coast keeps 31 lighthouses, against 45 in 1990, the Harbour
Office says in a report that was published on Monday and covers all of its districts.[<a href="#note1">1</a>]</p>
<p>Some 12 of them are open to visitors, and four more are to follow before the year ends, the office adds.</p>
<blockquote><p>Nobody needs them, and everybody loves them, said the head of the office.</p></blockquote>
<h2>References</h2><ul><li>Harbour Office, Lights of the coast, 2022.</li></ul>
<p id="note1"><a href="#top">^</a> Harbour Office, Lights of the coast, 2022, p. 3.</p></div>
<div class="newsletter-signup"><p>Sign up for 2 newsletters a week in your inbox.</p></div></body></html>"""
