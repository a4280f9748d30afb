"""French words for dates and periods.

Usage: Lexique des règles typographiques en usage à l'Imprimerie nationale (dates, siècles); TLFi for the prepositions.
"""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.periods_words import PeriodWords, Phrases, Role, Shift

_LAST = "dernier|dernière|passé|passée"
_NEXT = "prochain|prochaine"


def _turned(nouns: str, words: str, offset: int) -> list[tuple[str, Shift]]:
    """Give "l'année dernière", "le mois dernier"… for each noun with its unit."""
    pairs = [entry.split(":") for entry in nouns.split()]
    return [
        (f"{article} {noun} {word}", Shift(unit, offset))
        for noun, unit in pairs
        for word in words.split("|")
        for article in ("le", "la", "au", "du")
    ]


_NOUNS = "année:a an:a mois:mo semaine:wk trimestre:quarter semestre:half siècle:century décennie:decade"

FRENCH_PERIODS = PeriodWords(
    day_first=True,
    month_first=False,
    capitals=False,
    announcers=Phrases([
        (("en|dès|courant|pendant|durant|au cours de|dans le courant de|au long de|à le|en le an|le an|année|"
         "années|an|exercice|lors|à la date de|en date de|millésime|campagne|rentrée|à la rentrée|saison|"
         "période|la période"), Role.IN),
        ("de|du|pour", Role.WEAK),
        ("depuis|à partir|à compter|à dater", Role.SINCE),
        (("jusque|de ici|"
         "à le horizon|à horizon|au plus tard"), Role.UNTIL),
        ("avant", Role.BEFORE),
        ("après|au delà", Role.AFTER),
        ("vers|circa|ca", Role.ABOUT),
        ("autour de|aux alentours de|aux environs de", Role.NEAR),
    ]),
    openers=MappingProxyType({
        "de": frozenset({"à", "au", "jusque"}), "du": frozenset({"au", "à", "jusque"}), "entre": frozenset({"et"}),
        "depuis": frozenset({"à", "au", "jusque"}), "des": frozenset({"aux"}),
    }),
    links=frozenset({"à", "au"}),
    onward=Phrases([
        (("à nos jours|jusque à nos jours|à aujourd ' hui|à aujourd ’ hui|jusque à aujourd ' hui|"
          "jusque à aujourd ’ hui|à ce jour|jusque à ce jour|jusque à présent"), True),
    ]),
    firsts=MappingProxyType({"premiers": 1, "derniers": -1, "dernier": -1}),
    guests=MappingProxyType({
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    }),
    fillers=frozenset({
        "'", "’", "‘", "le", "la", "les", "de", "du", "en", "année", "an", "mois", "à", "au", "ce", "vers",
    }),
    edges=Phrases([
        (("fin|la fin de|à la fin de|début|le début de|au début de|mi -|milieu|le milieu de|au milieu de|courant|"
         "tout début|toute fin|fin de le|début de le|fin du|début du|à la fin du|au début du|milieu du|au milieu du|"
         "à la mi -|fin de|début de|la mi -|fin du mois de|début du mois de"), True),
    ]),
    inner=frozenset({"de", "en", "le", "année", "du", "exercice"}),
    joints=frozenset({",", "et", "ou", "puis", "en", "&"}),
    weekdays=MappingProxyType({
        "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    }),
    spans=MappingProxyType({"trimestre": "quarter", "semestre": "half", "quadrimestre": "third"}),
    codes=MappingProxyType({"t": "quarter", "s": "half", "q": "quarter"}),
    centuries=frozenset({"siècle", "siècles", "s"}),
    decades=frozenset({"années", "décennie"}),
    decade_ends=frozenset(),
    fiscal=Phrases([("exercice|exercice fiscal|exercice budgétaire|année fiscale|exercice clos en", True)]),
    relatives=Phrases([
        *_turned(_NOUNS, _LAST, -1), *_turned(_NOUNS, _NEXT, 1),
        ("cette année|le année en cours|en cours de année", Shift("a", 0)),
        ("ce mois|ce mois - ci|le mois en cours|ce mois ci", Shift("mo", 0)),
        ("cette semaine|cette semaine - ci", Shift("wk", 0)),
        ("ce trimestre|le trimestre en cours", Shift("quarter", 0)), ("ce semestre", Shift("half", 0)),
        ("ce siècle", Shift("century", 0)), ("cette décennie", Shift("decade", 0)),
        ("hier", Shift("d", -1)), ("avant - hier", Shift("d", -2)), ("demain", Shift("d", 1)),
        ("aujourd ' hui|aujourd ’ hui", Shift("d", 0)),
    ]),
    anchored=Phrases([
        *_turned(_NOUNS, "précédent|précédente|antérieur|antérieure|de avant", -1),
        *_turned(_NOUNS, "suivant|suivante|de après", 1),
        ("cette année - là|cette année là|la même année|à la même année|le année même", Shift("a", 0)),
        ("ce mois - là|le même mois", Shift("mo", 0)), ("cette semaine - là|la même semaine", Shift("wk", 0)),
        ("ce jour - là|le même jour|le jour même", Shift("d", 0)), ("ce trimestre - là", Shift("quarter", 0)),
        ("la veille|le jour précédent", Shift("d", -1)), ("le avant - veille", Shift("d", -2)),
        ("le lendemain|le jour suivant", Shift("d", 1)), ("le surlendemain", Shift("d", 2)),
    ]),
    anchored_after=Phrases([("plus tôt|auparavant|avant", -1), ("plus tard|après", 1)]),
    habits=frozenset({"chaque", "tous", "par", "ou", "et", "jusque", "à", "avant", "après", "autre", "entre"}),
    articles=frozenset({"la", "cette", "le", "ce"}),
    lasting_one=frozenset({"dernière", "dernier"}),
    feasts=frozenset({"gras", "saint", "noir", "pur"}),
    ahead_endings=("ra", "ront"),
    past_endings=("ait", "aient", "èrent", "irent", "urent"),
    against=frozenset({"sur", "à", "que", "contre", "vs"}),
    no_verbs=frozenset({
        "opéra", "opera", "caméra", "choléra", "extra", "ultra", "supra", "infra", "agora", "front", "affront",
        "lait", "trait", "extrait", "portrait", "souhait", "retrait", "attrait", "parfait",
    }),
    planned=frozenset({
        "doit", "doivent", "devait", "devaient", "devra", "devront", "prévu", "prévue", "prévus", "prévues", "attendu",
        "attendue", "attendus", "attendues", "va", "vont", "pourra", "pourront", "programmé", "programmée", "peut",
        "peuvent", "allait", "allaient",
    }),
    past=frozenset({"dernier", "dernière", "passé", "passée"}),
    present=frozenset({"ce", "cet"}),
    coming=frozenset({"prochain", "prochaine"}),
    turns_before=False,
    lasting=frozenset({"derniers", "dernières"}),
    units=MappingProxyType({
        "an": "a", "ans": "a", "année": "a", "années": "a", "mois": "mo", "semaine": "wk", "semaines": "wk",
        "jour": "d", "jours": "d", "décennie": "decade", "décennies": "decade", "siècle": "century",
        "siècles": "century", "trimestres": "quarter",
    }),
    ago_before=Phrases([("il y a|voici|voilà|il y a environ|il y a près de|il y a plus de|il y a quelque", True)]),
    ago_after=Phrases([("plus tôt aujourd", True)]),
    closing=frozenset({"clos", "close", "achevé", "achevée", "achevés", "terminé", "terminée", "terminés", "à"}),
    either=frozenset({"ou"}),
    weekday_articles=frozenset({"le"}),
    before_days=frozenset({"les", "des"}),
    written=frozenset({
        "accord", "accords", "arrêté", "charte", "circulaire", "code", "constitution", "convention", "directive",
        "décret", "entente", "loi", "lois", "manifeste", "ordonnance", "ouvrage", "pacte", "protocole",
        "rapport", "rapports", "règlement", "résolution", "texte", "thèse", "traité", "traités", "étude", "études",
    }),
    compared=frozenset({
        "par rapport à", "par rapport au", "par rapport aux", "comparé à", "comparée à", "comparés à", "comparées à",
        "comparativement à", "au regard de", "vs", "à celui de", "à celle de", "à ceux de", "à celles de",
        "que celui de", "que celle de", "que ceux de", "que celles de",
    }),
    bases=frozenset({
        "même", "mêmes", "moyenne", "niveau", "niveaux", "période", "trimestre", "semestre", "mois", "pic", "record",
        "total", "ensemble", "totalité",
    }),
    same=frozenset({"même", "mêmes"}),
)  # fmt: skip
