"""Words of citations in French and English: what announces, abbreviates and points back, and what only prose has."""

from __future__ import annotations

import re

PROSE = frozenset({
    "est", "sont", "était", "étaient", "fut", "furent", "sera", "seront", "serait", "seraient", "a", "ont",
    "avait", "avaient", "aurait", "auraient", "aura", "auront", "ait", "soit", "fait", "font", "faisait", "peut",
    "peuvent", "pouvait", "pourrait", "doit", "doivent", "devait", "devrait", "semble", "semblent", "reste",
    "restent", "devient", "concerne", "concernent", "montre", "montrent", "indique", "indiquent", "précise",
    "précisent", "rappelle", "rappellent", "souligne", "soulignent", "contient", "contiennent", "désigne",
    "désignent", "compte", "comptent", "permet", "permettent", "existe", "existent", "figure", "figurent",
    "s’agit", "comprend", "comprennent", "prend", "prennent", "vient", "viennent", "va", "vont", "il", "elle",
    "ils", "elles", "nous", "je", "vous", "c’est", "n’est", "n’a", "n’ont", "qu’il", "qu’elle", "qu’ils",
    "qu’on", "que", "lequel", "laquelle", "lesquels", "lesquelles", "dont", "ainsi", "donc", "alors", "puisque",
    "lorsque", "tandis", "afin", "dit", "disent", "écrit", "écrivent", "remercie", "remercions", "reprend",
    "reprennent", "renvoie", "renvoient", "s’est", "ne", "n’y", "is", "are", "was", "were", "has", "have", "had",
    "does", "did", "can", "could", "will", "would", "may", "might", "should", "must", "been", "being", "be", "it",
    "we", "they", "i", "he", "she", "that", "which", "who", "whom", "whose", "these", "those", "there",
    "therefore", "however", "although", "though", "because", "while", "shows", "show", "suggests", "argues",
    "argue", "notes", "note", "refers", "refer", "means", "describes", "discusses", "contains", "includes",
    "remains", "seems", "appears", "says", "said", "do", "not", "thank", "uses", "used", "cannot", "isn’t",
    "don’t", "doesn’t", "wasn’t",
})  # fmt: skip
"""Words that a sentence has and a citation, its title apart, has not."""

OPENERS = frozenset({
    "le", "la", "les", "un", "une", "des", "du", "dans", "en", "à", "au", "aux", "sur", "sous", "depuis", "pour",
    "par", "selon", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "il", "elle", "ils",
    "elles", "on", "nous", "après", "avant", "lors", "outre", "parmi", "malgré", "si", "comme", "quand", "aucun",
    "aucune", "plusieurs", "certains", "certaines", "cependant", "toutefois", "néanmoins", "ainsi", "mais", "or",
    "et", "deux", "trois", "fin", "début", "dès", "chez", "entre", "cela", "ceci", "tous", "toutes", "tout",
    "toute", "the", "a", "an", "in", "at", "for", "since", "this", "that", "these", "those", "its", "their",
    "his", "her", "our", "my", "it", "they", "we", "he", "she", "there", "here", "after", "before", "during",
    "under", "over", "by", "as", "if", "when", "while", "however", "although", "though", "because", "some",
    "several", "many", "most", "all", "both", "such", "and", "but", "according", "to", "from", "with",
    "soit", "contre", "environ", "respectivement", "i", "one",
    "two", "three", "no", "not", "only", "even", "also",
})  # fmt: skip
"""Words that begin sentences and hardly any name of a person or body."""

PARTICLES = frozenset({
    "de", "du", "des", "d", "le", "la", "les", "et", "and", "of", "the", "for", "von", "van", "der", "den", "zu",
    "zur", "und", "di", "da", "del", "della", "dei", "do", "dos", "das", "y", "e", "al", "el", "bin", "ibn",
    "ben", "abu", "ould", "ter", "ten", "op", "à", "aux", "au", "en", "sur", "pour", "on", "in", "to", "against",
    "with",
})  # fmt: skip
"""Small words inside the names of people and bodies."""

ABBREVIATIONS = frozenset({
    "p", "pp", "vol", "vols", "n", "no", "nº", "nos", "art", "arts", "op", "loc", "cit", "dir", "dirs", "éd",
    "éds", "ed", "eds", "édit", "coll", "cf", "al", "ibid", "trad", "tr", "trans", "chap", "ch", "t", "ts",
    "fasc", "m", "mm", "mme", "mlle", "dr", "prof", "st", "ste", "jr", "sr", "vs", "v", "voy", "comp", "spéc",
    "spec", "rev", "ann", "bull", "int", "l", "intl", "univ", "inc", "ltd", "corp", "co", "etc", "e.g", "i.e",
    "suiv", "s", "sq", "sqq", "ss", "fig", "figs", "tab", "vers", "ca", "c", "env", "préc", "infra", "supra",
    "para", "paras", "par", "§", "sec", "sect", "pt", "pts", "bk", "dept", "gov", "rep", "sen", "ass", "cass",
    "civ", "crim", "soc", "com", "req", "cons", "const", "aff", "doc", "ms", "mss", "fol", "f", "ff", "r", "janv",
    "févr", "fév", "avr", "juill", "juil", "sept", "oct", "nov", "déc", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "dec", "u.s", "u.k", "u.n", "ph.d", "m.a", "lt", "gen", "col", "hon", "assoc",
})  # fmt: skip
"""Abbreviations whose full stop ends no sentence."""

_SEE = (
    r"(?:voir|voyez|voy\.|v\.|cf\.?|lire|comp\.|comparer|rappr\.|confer|see|but\s+see|"
    r"compare|accord|contra|e\.g\.|i\.e\.)"
)
_ALSO = (
    r"(?:\s*,?\s*(?:aussi|également|notamment|en\s+particulier|par\s+exemple|par\s+ex\.|ainsi|surtout|entre\s+autres|"
    r"not\.|spéc\.|en\s+ce\s+sens|sur\s+ce\s+point|à\s+ce\s+sujet|plus\s+généralement|en\s+sens\s+contraire|contra|also|"
    r"generally|for\s+example|for\s+instance|especially|in\s+particular|among\s+others|inter\s+alia|further|e\.g\.),?)*"
)
SIGNAL = re.compile(rf"(?<![\w’'-]){_SEE}{_ALSO}\s*:?\s*(?=\S)", re.IGNORECASE)
"""What sends a reader to a work: "voir aussi", "cf.", "see, e.g.,"."""

LEADS = re.compile(
    r"(?:et|ou|and|also|aussi|également|sources?|références?|source\s+principale|d[’']après|selon|in\s+particular|notamment|"
    r"par\s+exemple|for\s+example|extrait\s+de|tiré\s+de|from|adapted\s+from|quoted\s+in|cited\s+in|cited\s+by|quoted\s+by|"
    r"cité[es]*\s+(?:par|dans|in)|dans|in|(?:sur|pour|on|for)\s[^,;:.]{3,60}[,:]\s*(?=\S))\s*:?\s+",
    re.IGNORECASE,
)
"""What may stand before a citation besides a signal."""

# No more spaces than three are looked through before words: looking through all from each of them takes for ever.
VIA = re.compile(
    r"[,;.(]?\s{0,3}(?:(?:rapporté|repris|cité)[es]{0,2}\s+(?:par|dans|in)|(?:quoted|cited|reprinted|reproduced)\s+(?:in|by))\s+",
    re.IGNORECASE,
)
"""Between a work and the one it was found in."""

ANNOTATION = re.compile(
    r"[(\[]?\s{0,3}(?:(?:c[’']est\s+)?notre\s+traduction|traduction\s+(?:de\s+l[’']auteur[e]?|libre|personnelle|de\s+nous)|"
    r"traduit\s+par\s+(?:nos\s+soins|nous|l[’']auteure?)|(?:c[’']est\s+)?nous\s+(?:qui\s+)?(?:soulignons|traduisons)|"
    r"souligné\s+(?:par\s+nous|dans\s+(?:le\s+texte|l[’']original))|italiques?\s+(?:dans\s+l[’']original|de\s+l[’']auteur)|"
    r"(?:my|our|author[’']s|own)\s+translation|translated\s+by\s+the\s+authors?|translation\s+(?:mine|ours)|"
    r"emphasis\s+(?:added|mine|in\s+(?:the\s+)?original|ours)|italics\s+(?:in\s+original|mine|added)|"
    r"en\s+(?:anglais|français|chinois|russe|arabe|allemand)|in\s+(?:french|chinese|german|russian|arabic|english)|"
    r"c[’']est\s+moi\s+qui\s+souligne|internal\s+citations?\s+omitted|citations?\s+omitted|footnotes?\s+omitted)\s{0,3}[)\]]?\s{0,3}\.?",
    re.IGNORECASE,
)
"""What an author says of a quotation, which is neither a work nor a comment."""

_NUMBER = r"(?:\d+(?:\.\d+)*(?:-?[a-z]\b)?|[ivxlcdm]{1,7}\b|[A-Z]-?\d+)"
_NUMBERS = rf"{_NUMBER}(?:\s?[-–—/]\s?{_NUMBER})?"
_FOLLOWING = (
    r"(?:\s*(?:et\s+(?:suivantes?|suiv\.|s\.|sq\.|ss\.)|sqq?\.?|ff?\.|and\s+following|passim|n\.\s?\d+|"
    r"note\s\d+)(?![\w]))?"
)
LOCATOR = re.compile(
    rf"""(?<![\w.])(?:
      (?:pp?\.|pages?|paragraphes?|paras?\.?|par\.|§§?|¶¶?|arts?\.|articles?|chap\.|chapters?|chapitres?|ch\.|sections?
        |sec\.|sect\.|points?|alinéas?|al\.|annexes?|appendi(?:ce|x)(?:es)?|fol\.|ff?\.|cols?\.|considérants?|cons\.
        |parties?|parts?|titres?|lignes?|lines?|min\.|figures?|fig\.|tableaux?|tables?|diapositives?|slides?|loc\.|s\.v\.)
      \s?(?:n°\s?|no?\.?\s?)?{_NUMBERS}(?:\s?(?:[,&]|et|and|ou|à)\s?{_NUMBERS}(?!\s?(?:janv|févr|mars|avril|mai|juin)))*
      {_FOLLOWING}
    | (?:annexes?|appendices?|appendix|passim|préface|introduction|conclusion|foreword|preface|postface)
      (?=\s*[.,;)]?\s*\Z)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Where in a work: "p. 12-15", "chap. 3", "§ 4", "art. 7", "annexes"."""

IBID = re.compile(r"(?:ibid(?:em)?|id(?:em)?|eod\.?\s+loc)(?![\w’'])\.?", re.IGNORECASE)
OP_CIT = re.compile(
    r"""\b(?P<art>art(?:icle)?\.?\s*(?:préc|cit)(?:\.|é\b|ité\b)?)
    | \b(?:op\.?\s*cit(?:at)?\b\.? | ouvr?\.?\s*cité?\b\.? | ouvrage\s+(?:pré)?cité | o\.\s?c\.
      | (?:loc|rap|rapp|doc|th|déc|arr)\.?\s*cit\b\.?
      | opere\s+citato
      | (?:rapport|document|étude|texte|livre|article|entretien|discours|arrêt|décision|thèse|site)\s+(?:pré)?cité[es]?
      | précité[es]?\b | (?:déjà|supra)\s+cité[es]?\b | cité[es]?\s+(?:supra|ci-dessus|plus\s+haut) | préc\.
      | cited\s+above | (?:already|previously)\s+cited)""",
    re.IGNORECASE | re.VERBOSE,
)
NOTE_REFERENCE = re.compile(
    r"(?P<side>supra|infra|ci-dessus|ci-après|above|below)?[\s,]{0,4}"
    r"(?:\(\s{0,3})?(?:note(?:\s+de\s+bas\s+de\s+page)?|notes|footnote|fn\.?|nn?\.|nt\.|(?<=supra\s)nn?|(?<=above\s)nn?|(?<=\()nn?)\s?(?P<first>\d{1,4})"
    r"(?:\s?[-–]\s?(?P<last>\d{1,4})|\s?(?:et|and|&)\s?(?P<second>\d{1,4}))?(?!\s?\d|[-/]\d)"
    r"(?:[\s,]*(?:ci-dessus|ci-après|above|below|supra|infra))?(?:\s*\))?",
    re.IGNORECASE,
)
BRACKETED_REFERENCE = re.compile(
    r"\(\s*(?:(?:supra|infra|above|below)[\s,]*)?(?:note|fn\.?|nn?\.?)\s?\d{1,4}\s*\)", re.IGNORECASE
)
"""A note referred to in brackets: "Smith (n. 12) 4", as English lawyers cite."""

SIDE = re.compile(r"\b(?:supra|infra|ci-dessus|ci-après|above|below)\b", re.IGNORECASE)
