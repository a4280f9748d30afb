"""Words by which the parts of a page show what they are, in French and English."""

from __future__ import annotations

import re

REFERENCES = re.compile(
    r"(?:\d+[.)]?\s+)?(?:références(?: bibliographiques)?|bibliographie(?: sélective| indicative)?|sources citées|"
    r"ouvrages cités|références et notes|references(?: cited| and notes)?|bibliography|works cited|literature cited)"
    r"\s*:?",
    re.IGNORECASE,
)
"""A heading above a list of works."""

NOTES = re.compile(
    r"(?:notes?(?: de bas de page| de fin)?|footnotes|endnotes|notes and references)\s*:?", re.IGNORECASE
)
"""A heading above notes."""

COMMENTS = re.compile(
    r"(?:\d+\s+)?(?:commentaires?|comments?|réactions?|vos réactions|laisser un commentaire|leave a (?:comment|reply)|"
    r"join the conversation)(?:\s*\(\d+\))?\s*:?",
    re.IGNORECASE,
)
"""A heading above what readers wrote."""

COOKIES = re.compile(
    r"(?:nous(?: et nos partenaires)? (?:utilisons|stockons)|ce site (?:web )?utilise|utilis(?:e|ons|ation) d(?:es|e) )"
    r".{0,40}(?:cookies|traceurs)|continuer sans accepter|tout (?:accepter|refuser)|paramétrer (?:les|mes|vos) cookies|"
    r"(?:we(?: and our partners)?|this (?:web)?site|our site) uses? .{0,40}cookies|accept all(?: cookies)?|"
    r"reject all(?: cookies)?|manage (?:my |your )?(?:cookies|preferences)|cookie (?:settings|preferences|policy)",
    re.IGNORECASE | re.DOTALL,
)
"""What a bar that asks for consent says."""

TEASER_LABEL = re.compile(
    r"(?:(?:à )?lire aussi|à lire|voir aussi|lire la suite|lire également|à voir aussi|sur le même (?:sujet|thème)|"
    r"articles? (?:liés?|similaires?|récents?|associés?|recommandés?)|les plus lus|à la une|dans la même rubrique|"
    r"pour aller plus loin|nos autres articles|vous aimerez aussi|contenus? sponsorisés?|publicité|"
    r"read (?:also|more|next)|see also|related(?: articles?| stories| posts| content)?|"
    r"more (?:from|on|stories|in) .{1,30}|"
    r"more stories|most (?:read|popular)|recommended(?: for you)?|you (?:may|might) also like|trending(?: now)?|"
    r"latest news|"
    r"sponsored(?: content)?|advertisement)\s*(?:[:>»…]|\.{3})?",
    re.IGNORECASE,
)
"""A label above links to other works; in a line of its own."""

TEASER_LEAD = re.compile(
    r"(?:(?:à )?lire (?:aussi|également)|voir aussi|read (?:also|more)|see also)\s*[:>»→]\s*\S", re.IGNORECASE
)
"""A line that leads to another work."""

APPEALS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bsoutene[zr]\b|\bsoutien(?:s|ne)?\b|\bsupport (?:us|our|independent)\b|\byour support\b",
        r"\bfa(?:ites|ire) un don\b|\bvos dons\b|\bdonat(?:e|ions?)\b|\bmake a (?:donation|gift)\b|\bcontribute\b",
        r"\bà partir de \d+(?:[.,]\d+)? ?€|\bfor (?:just |as little as )?[$£€]\d+|\bdéductible|\btax.deductible",
        r"\babonne[zr]\b|\babonnements?\b|\bsubscri(?:be|ption)\b|\binscrive[zr]-vous\b|\bsign up\b",
        r"\bnewsletter\b|\blettre d[’']information\b|\bin your inbox\b|\bdans votre boîte\b",
        r"\bcet article vous a plu\b|\bcet article vous est offert\b",
        r"\b(?:did you )?(?:like|enjoy)(?:ed)? this (?:article|story)\b",
        r"\bnos lecteurs\b|\bses lecteurs\b|\bnos lectrices\b|\bour readers\b|\breaders like you\b",
        r"\b(?:média|journal|site|presse|journalisme) (?:libre|gratuit|indépendante?)\b|\bservice .{0,20}gratuit\b",
        r"\bindependent (?:media|journalism|newsroom|press|outlet)\b",
        r"\bmerci (?:de|pour) votre\b|\bthank you for your (?:support|generosity)\b",
        r"\bsuivez-nous\b|\bfollow us\b|\brejoignez-nous\b|\bjoin us\b",
        r"\btous droits réservés\b|\ball rights reserved\b",
        r"\bpartage[zr] cet article\b|\bshare this (?:article|story)\b",
    )
)
"""What a publication says when it asks for support, subscriptions or followers; two of these make an appeal."""

CREDIT = re.compile(
    r"\((?:[^()\n]{2,60}/[^()\n]{2,60}|(?:crédits?|photo|image|credit|©)[^()\n]{2,80})\)\s*\Z", re.IGNORECASE
)
"""A credit of a picture at the end of its caption: "(Ana Roy/Press Images)"."""

CAPTION_LEAD = re.compile(
    r"(?:figures?|fig\.|graphiques?|photos?|illustrations?|crédits?(?: photo)?|carte|infographie|image|photo credit|"
    r"chart|map)\s*(?:n°\s*)?\d{0,3}\s*(?:[.:–—-]|©)\s*\S|©\s*\S",
    re.IGNORECASE,
)
"""How a caption begins."""
