"""French: the words around a counted noun, and those whose number is a name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.figures.language import words_of
from claimdb.figures.noun_words import NounWords

FUNCTION_WORDS = words_of(
    """
    le la les de du des un une au aux à en et ou où ni mais donc or car que qui quoi dont ce cet cette ces ceux
    celle celles celui son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je tu se
    me te y ne pas plus moins très par pour sur sous dans avec sans entre vers chez contre selon depuis pendant
    durant dès avant après lors afin ainsi alors aussi comme si quand lorsque tandis est sont était étaient a ont
    avait avaient sera seront serait seraient aurait auraient fut furent été ait soit soient peut peuvent doit
    doivent va vont environ encore déjà seulement notamment parmi jusque chacun chacune voire puis hors outre malgré
    envers ci là ici fait font devait devaient pouvait pouvaient devra devront aura auront ayant étant puisque cela ceci
    issu issus
    """
)
# Grevisse and Goosse, Le bon usage: the adjectives that usually stand before their noun, and what may join them.
ADJECTIVES = words_of(
    """
    grand grande grands grandes petit petite petits petites nouveau nouvelle nouveaux nouvelles autre autres premier
    premiers première premières dernier derniers dernière dernières principal principaux principale principales
    jeune jeunes vieux vieille vieilles bon bons bonne bonnes mauvais beau beaux belle belles gros grosse grosses
    long longs longue longues seul seule seuls seules prochain prochains prochaine prochaines simple simples vrai
    vrais même mêmes meilleur meilleurs meilleure meilleures pires haut hauts haute hautes ancien anciens ancienne
    anciennes futur futurs future futures propre propres double doubles énième différents différentes divers
    diverses nombreux nombreuses faux fausse fausses éventuels rares importants importantes importante important ex
    supposés supposées présumés présumées plus moins très soi soi-disant tout toute tous toutes véritables véritable
    """
)
DETERMINERS = words_of(
    """
    le la les des ces ses leurs nos vos cette ce cet son sa leur mes tous toutes
    """
)
LABELS: Mapping[str, str] = MappingProxyType(
    {
        word: reason
        for reason, said in {
            "page": "p pp page pages",
            "volume": "vol volume volumes tome tomes livre",
            "number": "n no nos numéro numéros nº",
            "article": (
                "art article articles section sections chapitre chapitres chap ch alinéa alinéas "
                "paragraphe paragraphes rubrique rubriques titre annexe annexes verset"
            ),
            "decree": (
                "résolution résolutions décret décrets loi lois directive directives règlement "
                "ordonnance arrêté circulaire protocole convention projet dossier affaire arrêt "
                "décision avis"
            ),
            "label": (
                "figure figures fig tableau tableaux graphique carte photo encadré schéma note notes "
                "ligne lignes étape exercice question point top"
            ),
            "name": (
                "phase type niveau catégorie classe groupe version modèle série saison épisode acte "
                "génération zone quartier porte bâtiment salle chambre lot poste canal chaîne quai programme code "
                "indicatif métro voie route autoroute nationale départementale boulevard rue avenue terminal réacteur "
                "unité match bus tram tramway port odd"
            ),
            "identifier": "isbn issn doi siret siren rcs",
            "phone": "tél tel téléphone fax portable",
        }.items()
        for word in said.split()
    }
)
# People, harm and what is reported of them: what a statement that there was none is about.
_COUNTABLE = words_of(
    """
    mort morte décès victime blessé blessée disparu survivant rescapé otage prisonnier détenu suspect policier
    policière agent soldat militaire gendarme civil personne passager élève étudiant patient cas accident incident
    attaque attentat arrestation interpellation condamnation plainte infraction violation tir coup explosion
    incendie dégât élu député sénateur candidat siège poste emploi licenciement vol
    """
)
FRENCH_NOUN_WORDS = NounWords(
    governing=words_of("de du pour avec comme à au en par"),
    amounts=words_of("nombre total effectif chiffre"),
    tells_amount=words_of(
        """
        à de est était sera atteint atteignait atteindra atteindrait dépasse dépassait avoisine approche approchait
        : par représente
        """
    ),
    bare_of=words_of("de"),
    extents=words_of("long large haut longueur largeur hauteur profondeur diamètre épaisseur côté"),
    none=words_of("aucun aucune nul nulle"),
    comparatives=words_of("plus moins"),
    nothing_but=words_of("pas"),
    # Adjectives of state that are no nouns: TLFi.
    told_of=words_of(
        """
        graves gravement légers légères légèrement sérieux sérieuses sérieusement mortels mortelles lourds lourdes
        gratuits gratuites payants payantes vides pleins pleines entiers entières neufs neuves récents récentes
        actifs actives inactifs inactives mineurs mineures majeurs majeures âgés âgées hospitalisés hospitalisées
        ferme fermes condamnés condamnées arrêtés arrêtées publics publiques privés privées sévères critiques
        """
    ),
    prefixes=words_of("sans sous hors après avant contre entre"),
    in_a_row=words_of("consécutif consécutifs affilée suite"),
    framing=words_of("sur parmi"),
    cutting=words_of("de"),
    apposing=words_of("soit ou"),
    definite=words_of("les"),
    singular=words_of("le du au"),
    spanning=words_of("en"),
    terms=words_of("prison ferme réclusion détention emprisonnement probation inéligibilité"),
    set_against=frozenset(["lieu de", "rapport à", "comparé à", "comparée à", "comparés à", "comparées à"]),
    apart=words_of("autres"),
    there=words_of("là ici"),
    groups=words_of(
        "poignée foule série multitude kyrielle myriade flopée ribambelle batterie masse nuée pléiade palette gamme"
    ),
    copulas=words_of("est était fut sera serait été étant être"),
    moments=words_of(
        """
        matin matinée après-midi soir soirée nuit jour journée semaine mois an année moment instant fois printemps été
        automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche
        """
    ),
    infinitives=("er", "ir", "oir", "dre", "ttre", "être", "aire"),
    of_kind=frozenset(["de ce type", "de ce genre", "de cette sorte", "de cette nature", "de cet ordre"]),
    results=words_of(
        """
        gagne gagnent gagné gagnée gagnés gagnées gagner perd perdent perdu perdue perdus perdues perdre bat battent
        battu battue battus battues battre vaincu vaincue vaincus vaincre remporté remporte imposé imposée imposés
        impose incliné inclinée inclinés incline mène mènent menait mené menés victoire défaite succès revers match
        score nul finale
        """
    ),
    countable=_COUNTABLE,
    # Grevisse and Goosse, Le bon usage, on suffixes of adjectives, and participles of verbs in -er.
    adjective_endings=(
        "al", "ale", "el", "elle", "ique", "if", "ive", "eux", "euse", "aire", "ien", "ienne", "ois", "oise",
        "ais", "aise", "ain", "aine", "able", "ible", "iste", "ée", "é", "ier", "ière",
    ),
    completing=words_of("de des du"),
    lone=words_of(
        """
        alors ailleurs toujours jamais désormais hors ensuite auprès dedans dessus dessous autrefois parfois certes
        exprès volontiers longtemps temps tôt mieux pis puis fois ans mois jours heures tous toutes quelques plusieurs
        divers dehors cependant toutefois vis
        """
    ),
)  # fmt: skip
