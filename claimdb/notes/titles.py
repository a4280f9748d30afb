"""Words that tell what kind of work a citation is, who publishes, and where."""

from __future__ import annotations

import re

LEGAL = re.compile(
    r"(?:loi(?:\s+organique)?|décret(?:-loi)?|arrêté|ordonnance|circulaire|directive|règlement|résolution|décision|code\s+(?:pénal|civil|du|de|des)|"
    r"constitution|act|bill|statute|regulation|resolution|executive\s+order|public\s+law|decision|proposition\s+de\s+loi|projet\s+de\s+loi|"
    r"statuts?|charte|charter)\b",
    re.IGNORECASE,
)
TREATY = re.compile(
    r"(?:convention|traité|treaty|protocole|protocol|pacte|covenant|accords?|agreement|memorandum\s+of\s+understanding|"
    r"(?:\d{4}\s+)?memorandum|joint\s+declaration|déclaration\s+(?:conjointe|commune)|(?:\d{4}\s+)?joint\s+declaration|mémorandum)\b",
    re.IGNORECASE,
)
CASE = re.compile(
    r"[A-ZÀ-Þ].{0,80}?\s(?:v\.?|vs\.?|c\.|c/)\s[A-ZÀ-Þ]|(?:CJUE|CJCE|CEDH|ECHR|CIJ|ICJ|Cass\.|CE|Cons\.\sconst\.|Crim\.|Civ\.)\s?,"
)
THESIS = re.compile(
    r"\b(?:thèse(?:\s+de\s+doctorat)?|mémoire\s+de\s+(?:master|recherche|maîtrise)|ph\.?\s?d\.?(?:\s+(?:thesis|diss\w*))?|"
    r"(?:doctoral|master[’']?s?)\s+(?:thesis|dissertation)|unpublished\s+(?:thesis|dissertation)|habilitation)\b",
    re.IGNORECASE,
)
REPORT = re.compile(
    r"\b(?:rapport(?:\s+d[’']information)?|report|policy\s+(?:paper|brief(?:ing)?)|working\s+paper|white\s+paper|livre\s+blanc|"
    r"document\s+de\s+travail|briefing|occasional\s+paper|research\s+paper|special\s+report|fact\s?sheet|note\s+de\s+recherche|"
    r"études?\s+de\s+l[’']\w+|discussion\s+paper|technical\s+report|annual\s+report)\b",
    re.IGNORECASE,
)
SPEECH = re.compile(
    r"\b(?:discours|allocution|speech|address\s+(?:to|at|before)|remarks|statement\s+(?:by|at|to)|keynote|conférence\s+de\s+presse|"
    r"intervention\s+(?:à|au)|déclaration\s+(?:du|de\s+la|à))\b",
    re.IGNORECASE,
)
INTERVIEW = re.compile(r"\b(?:entretien|interview)\s+(?:avec|de|with|by|réalisé|conducted|personnel)\b", re.IGNORECASE)
SITE = re.compile(
    r"\b(?:site\s+(?:web|internet|officiel)|official\s+(?:web)?site|web\s?site|page\s+web|site\s+de)\b", re.IGNORECASE
)
DATASET = re.compile(
    r"\b(?:data\s?set|database|base\s+de\s+données|jeu\s+de\s+données|statistiques|statistics|data\s+portal)\b",
    re.IGNORECASE,
)
NEWSPAPER = re.compile(
    r"\b(?:le\s+monde(?!\s+diplomatique)|libération|le\s+figaro|la\s+croix|l[’']humanité|les\s+échos|mediapart|le\s+parisien|ouest-france|"
    r"le\s+temps|le\s+soir|la\s+tribune|sud\s+ouest|courrier\s+international|l[’']express|l[’']obs|le\s+point|marianne|"
    r"the\s+(?:guardian|times|new\s+york\s+times|washington\s+post|economist|telegraph|independent|observer|economic\s+times|hindu|"
    r"wall\s+street\s+journal|sunday\s+times|boston\s+globe|irish\s+times)|new\s+york\s+times|washington\s+post|wall\s+street\s+journal|"
    r"financial\s+times|los\s+angeles\s+times|guardian|bbc(?:\s+news)?|cnn|reuters|afp|agence\s+france-presse|associated\s+press|ap|"
    r"bloomberg|xinhua|politico|der\s+spiegel|die\s+zeit|el\s+país|la\s+repubblica|le\s+devoir|la\s+presse|radio\s+\w+(?:\s+\w+)?|"
    r"\w+\s+(?:news|times|post|herald|tribune|gazette|daily|ribao|mail|telegraph|chronicle)|daily\s+\w+|china\s+daily)\b",
    re.IGNORECASE,
)
JOURNAL = re.compile(
    r"\b(?:journal|review|revue|quarterly|annales|cahiers|archives|bulletin|perspectives|studies|études|critique|proceedings|transactions|"
    r"magazine|actes\s+de\s+la\s+recherche|annals|letters|bulletin|history|politix|genèses|hérodote)\b",
    re.IGNORECASE,
)
PUBLISHER = re.compile(
    r"\b(?:press(?:es)?|éditions?|éd\.|editions?|publish(?:ing|ers?)|publications?|books|verlag|university|université|institute?s?|"
    r"institut|cent(?:er|re)s?|foundation|fondation|routledge|springer|elsevier|wiley|sage|brill|palgrave(?:\s+macmillan)?|macmillan|penguin|"
    r"random\s+house|harper(?:collins)?|norton|blackwell|polity|verso|pluto|zed|i\.?\s?b\.?\s?tauris|hurst|lynne\s+rienner|ashgate|bloomsbury|"
    r"gallimard|seuil|fayard|flammarion|grasset|plon|puf|pur|pug|dalloz|lgdj|armand\s+colin|dunod|economica|économica|l[’']harmattan|"
    r"karthala|la\s+découverte|maspero|minuit|albin\s+michel|odile\s+jacob|autrement|ellipses|bruylant|larcier|pedone|lexis\s?nexis|"
    r"documentation\s+française|klincksieck|vrin|champion|droz|actes\s+sud|payot|hachette|larousse|tallandier|perrin|cnrs|ehess|ined|"
    r"oup|cup|mup|sipri|rand|brookings|carnegie|chatham\s+house|ifri|irsem|iris|merics|csis|rusi|council|association|society|société|"
    r"world\s+scientific|edward\s+elgar|elgar|knopf|vintage|faber|allen\s+lane|basic\s+books|beacon|anchor|doubleday|scribner|simon\s+&\s+schuster|"
    r"little,?\s+brown|farrar|houghton|mcgraw|pearson|imprimerie|imprimeur|librairie|maison\s+d[’']édition|hmso|bureau|office|organi[sz]ation|agency|"
    r"documents?|academy|académie|school|college|bank|fund|group|groupe|think\s+tank|observatoire|laboratoire|ministère|ministry)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:research|policy|studies|affairs|strategic|peace|security)\s+(?:institut\w*|cent(?:er|re)|council|program\w*)|"
    r"\b(?:institut\w*|cent(?:er|re)|council|foundation|fondation|observatoire|commission|agency|agence)\s+(?:for|of|on|pour|de|d[’'])|"
    r"\b(?:sipri|rand|ifri|irsem|merics|csis|rusi|brookings|carnegie\s+endowment|chatham\s+house)\b",
    re.IGNORECASE,
)
"""Bodies that publish reports rather than books."""

CITIES = frozenset({
    "paris", "lyon", "marseille", "toulouse", "bordeaux", "lille", "nantes", "strasbourg", "rennes", "grenoble",
    "montpellier", "nice", "aix-en-provence", "dijon", "rouen", "tours", "caen", "arles", "limoges", "poitiers",
    "amiens", "besançon", "saint-denis", "nanterre", "versailles", "louvain", "louvain-la-neuve", "liège",
    "namur", "bruxelles", "brussels", "anvers", "gand", "genève", "geneva", "lausanne", "neuchâtel", "zurich",
    "bern", "berne", "basel", "bâle", "montréal", "montreal", "québec", "ottawa", "toronto", "vancouver", "laval",
    "dakar", "abidjan", "alger", "algiers", "rabat", "casablanca", "tunis", "beyrouth", "beirut", "london",
    "londres", "oxford", "cambridge", "edinburgh", "manchester", "leeds", "bristol", "glasgow", "dublin",
    "cardiff", "belfast", "aldershot", "farnham", "cheltenham", "abingdon", "harmondsworth", "basingstoke",
    "houndmills", "northampton", "washington", "boston", "chicago", "princeton", "berkeley", "stanford",
    "philadelphia", "philadelphie", "baltimore", "ithaca", "durham", "austin", "seattle", "bloomington",
    "minneapolis", "lanham", "westport", "boulder", "wilmington", "farmington", "newark", "oakland", "hoboken",
    "malden", "medford", "melbourne", "sydney", "canberra", "brisbane", "auckland", "wellington", "delhi",
    "mumbai", "calcutta", "kolkata", "bangalore", "singapore", "singapour", "tokyo", "kyoto", "seoul", "séoul",
    "beijing", "pékin", "shanghai", "taipei", "taipeh", "manila", "bangkok", "jakarta", "hanoi", "berlin",
    "munich", "münchen", "frankfurt", "francfort", "hamburg", "hambourg", "cologne", "köln", "leipzig",
    "heidelberg", "göttingen", "tübingen", "stuttgart", "bonn", "baden-baden", "vienna", "vienne", "wien",
    "amsterdam", "leiden", "leyde", "rotterdam", "utrecht", "groningen", "dordrecht", "nijmegen", "antwerp",
    "stockholm", "uppsala", "lund", "oslo", "bergen", "copenhagen", "copenhague", "aarhus", "helsinki", "rome",
    "roma", "milan", "milano", "turin", "torino", "bologna", "florence", "firenze", "naples", "venice", "venise",
    "padua", "madrid", "barcelona", "barcelone", "lisbon", "lisbonne", "porto", "athens", "athènes", "istanbul",
    "ankara", "moscow", "moscou", "warsaw", "varsovie", "prague", "budapest", "bucharest", "bucarest", "sofia",
    "belgrade", "zagreb", "jerusalem", "jérusalem", "cairo", "caire", "nairobi", "johannesburg", "pretoria",
    "accra", "lagos", "ibadan", "mexico", "lima", "bogota", "bogotá", "santiago", "montevideo",
})  # fmt: skip
"""Places that publish, in French and English, folded to lower case; "New York" and others of two words are beside."""

_LONG_CITY = re.compile(
    r"(?:new\s+york|los\s+angeles|new\s+haven|new\s+delhi|san\s+francisco|thousand\s+oaks|upper\s+saddle\s+river|englewood\s+cliffs|"
    r"chapel\s+hill|ann\s+arbor|santa\s+(?:monica|barbara)|palo\s+alto|cambridge,?\s+ma(?:ss)?\.?|hong\s+kong|tel[\s-]aviv|buenos\s+aires|"
    r"rio\s+de\s+janeiro|são\s+paulo|cape\s+town|le\s+caire|la\s+haye|the\s+hague|den\s+haag|"
    r"saint[- ]p[eé]tersbourg|st\.?\s+petersburg|"
    r"clermont-ferrand|villeneuve-d[’']ascq|la\s+tour-d[’']aigues|le\s+kremlin-bicêtre|ivry-sur-seine|university\s+park|college\s+park|"
    r"washington,?\s+d\.?\s?c\.?|kuala\s+lumpur|addis\s+ab[ae]ba|notre\s+dame|mexico\s+city)\Z",
    re.IGNORECASE,
)
_CITY_TAIL = re.compile(
    r"\s{0,3}(?:\([^)]{1,20}\)|,?\s{1,3}(?:[A-Z]{2}|D\.?C\.?|Mass\.|Conn\.|Cal\.|N\.J\.|N\.Y\.|Md\.|Ont\.))\s{0,3}\Z"
)


def is_city(words: str) -> bool:
    """Tell a place of publication, one or several: "Paris", "New York", "Cambridge, MA", "Paris/La Haye"."""
    parts = [part for part in re.split(r"\s?[/–]\s?|\s-\s|\s?&\s?|\s(?:et|and)\s", words.strip(" .,:")) if part]
    return bool(parts) and all(_is_one_city(part) for part in parts)


def _is_one_city(words: str) -> bool:
    kept = _CITY_TAIL.sub("", words).strip().lower()
    return kept in CITIES or _LONG_CITY.match(words.strip()) is not None or _LONG_CITY.match(kept) is not None
